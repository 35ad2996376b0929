"""Books in EPUB, through Pandoc."""

from __future__ import annotations

from wellsourced.articles import Article, Source
from wellsourced.pandoc import lack_pandoc, read_with_pandoc
from wellsourced.reader import Reader


def read(source: Source) -> Article:
    """Return the article of an EPUB."""
    return read_with_pandoc(source, "epub")


def looks_like(head: str) -> float:
    """Return how much the first bytes look like an EPUB."""
    return 1.0 if "mimetypeapplication/epub+zip" in head[:200] else 0.0


READER = Reader("epub", frozenset({".epub"}), read, looks_like, binary=True, lacks=lack_pandoc)
