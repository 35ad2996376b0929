"""Books in FictionBook 2, through Pandoc."""

from __future__ import annotations

from wellsourced.articles import Article, Source
from wellsourced.pandoc import lack_pandoc, read_with_pandoc
from wellsourced.reader import Reader


def read(source: Source) -> Article:
    """Return the article of a FictionBook."""
    return read_with_pandoc(source, "fb2")


def looks_like(head: str) -> float:
    """Return how much the first bytes look like a FictionBook."""
    return 1.0 if "<FictionBook" in head else 0.0


READER = Reader("fb2", frozenset({".fb2"}), read, looks_like, binary=True, lacks=lack_pandoc)
