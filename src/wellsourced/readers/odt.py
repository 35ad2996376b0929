"""Text documents of OpenDocument (LibreOffice), through Pandoc."""

from __future__ import annotations

from wellsourced.articles import Article, Source
from wellsourced.pandoc import lack_pandoc, read_with_pandoc
from wellsourced.reader import Reader


def read(source: Source) -> Article:
    """Return the article of an OpenDocument text."""
    return read_with_pandoc(source, "odt")


def looks_like(head: str) -> float:
    """Return how much the first bytes look like an OpenDocument text."""
    return 1.0 if "mimetypeapplication/vnd.oasis.opendocument.text" in head[:200] else 0.0


READER = Reader(
    "odt", frozenset({".odt", ".ott"}), read, looks_like, binary=True, lacks=lack_pandoc
)
