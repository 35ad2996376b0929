"""DocBook XML, through Pandoc."""

from __future__ import annotations

from wellsourced.articles import Article, Source
from wellsourced.pandoc import lack_pandoc, read_with_pandoc
from wellsourced.reader import Reader


def read(source: Source) -> Article:
    """Return the article of a DocBook document."""
    return read_with_pandoc(source, "docbook")


def looks_like(head: str) -> float:
    """Return how much the first bytes look like a DocBook document."""
    return 1.0 if "docbook.org/ns/docbook" in head or "//DTD DocBook" in head else 0.0


READER = Reader(
    "docbook", frozenset({".dbk", ".docbook"}), read, looks_like, binary=True, lacks=lack_pandoc
)
