"""reStructuredText, through Pandoc: its citations, notes and the roles of sphinxcontrib-bibtex."""

from __future__ import annotations

import re
from dataclasses import replace

from wellsourced.articles import Article, Source
from wellsourced.pandoc import lack_pandoc, read_with_pandoc
from wellsourced.reader import Reader

# what Pandoc leaves out, sphinxcontrib-bibtex's ".. bibliography:: works.bib"
_BIBLIOGRAPHY = re.compile(rb"^\.\. bibliography:: (?P<file>[^\s:]{1,300}\.bib)\s*$", re.MULTILINE)


def read(source: Source) -> Article:
    """Return the article of a page in reStructuredText."""
    article = read_with_pandoc(source, "rst")
    named = (found["file"] for found in _BIBLIOGRAPHY.finditer(source.data))
    files = tuple(file.decode("utf-8", "replace").strip() for file in named)
    return replace(article, bibliography=(*article.bibliography, *files))


def looks_like(head: str) -> float:
    """Return how much the first bytes look like a page in reStructuredText."""
    return 0.9 if head.startswith(".. ") and "::" in head[:300] else 0.0


READER = Reader(
    "rst", frozenset({".rst", ".rest"}), read, looks_like, binary=True, lacks=lack_pandoc
)
