"""Typst, through Pandoc."""

from __future__ import annotations

import re
from dataclasses import replace

from wellsourced.articles import Article, Source
from wellsourced.pandoc import lack_pandoc, read_with_pandoc
from wellsourced.reader import Reader

# what Pandoc leaves out: #bibliography("works.bib")
_BIBLIOGRAPHY = re.compile(
    rb'^[^/\n"]{0,80}#bibliography\(\s{0,20}"(?P<file>[^"\n]{1,300}\.bib)"', re.MULTILINE
)


def read(source: Source) -> Article:
    """Return the article of a Typst document."""
    article = read_with_pandoc(source, "typst")
    named = (found["file"] for found in _BIBLIOGRAPHY.finditer(source.data))
    files = tuple(file.decode("utf-8", "replace").strip() for file in named)
    return replace(article, bibliography=(*article.bibliography, *files))


def looks_like(head: str) -> float:
    """Return how much the first bytes look like a Typst document."""
    return 0.9 if head.lstrip().startswith(("#import ", "#set ", "#show")) else 0.0


READER = Reader("typst", frozenset({".typ"}), read, looks_like, binary=True, lacks=lack_pandoc)
