"""Jupyter notebooks, through Pandoc."""

from __future__ import annotations

from wellsourced.articles import Article, Source
from wellsourced.pandoc import lack_pandoc, read_with_pandoc
from wellsourced.reader import Reader


def read(source: Source) -> Article:
    """Return the article of a notebook."""
    return read_with_pandoc(source, "ipynb")


def looks_like(head: str) -> float:
    """Return how much the first bytes look like a notebook."""
    return (
        0.9 if head.lstrip().startswith("{") and '"cells"' in head and "cell_type" in head else 0.0
    )


READER = Reader("ipynb", frozenset({".ipynb"}), read, looks_like, binary=True, lacks=lack_pandoc)
