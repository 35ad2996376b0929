"""Rich Text Format, through Pandoc."""

from __future__ import annotations

from wellsourced.articles import Article, Source
from wellsourced.pandoc import lack_pandoc, read_with_pandoc
from wellsourced.reader import Reader


def read(source: Source) -> Article:
    """Return the article of an RTF document."""
    return read_with_pandoc(source, "rtf")


def looks_like(head: str) -> float:
    """Return how much the first bytes look like an RTF document."""
    return 1.0 if head.lstrip().startswith("{\\rtf") else 0.0


READER = Reader("rtf", frozenset({".rtf"}), read, looks_like, binary=True, lacks=lack_pandoc)
