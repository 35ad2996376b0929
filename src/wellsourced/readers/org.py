"""Org mode, through Pandoc: its own citations (`[cite:@key]`) and those of org-ref."""

from __future__ import annotations

from wellsourced.articles import Article, Source
from wellsourced.pandoc import lack_pandoc, read_with_pandoc
from wellsourced.reader import Reader


def read(source: Source) -> Article:
    """Return the article of an Org document."""
    return read_with_pandoc(source, "org")


def looks_like(head: str) -> float:
    """Return how much the first bytes look like an Org document."""
    return 0.9 if head.lstrip().lower().startswith(("#+title:", "#+author:", "#+begin_")) else 0.0


READER = Reader("org", frozenset({".org"}), read, looks_like, binary=True, lacks=lack_pandoc)
