"""HTML pages as they are saved or served, with everything around the article.

Nothing that a reader of the page could see is dropped. What is no part of the article
(navigation, banners, bylines) stays as blocks of the role `furniture`, each with its reason;
a list of references or notes stays in the article wherever on the page it stands.
"""

from __future__ import annotations

from wellsourced.articles import Article, Source
from wellsourced.reader import Reader

__all__ = ["READER", "looks_like", "read"]


def read(source: Source) -> Article:
    """Return the article of an HTML page."""
    from wellsourced.readers.html.reading import read_article

    return read_article(source)


def looks_like(text: str) -> float:
    """Return how much the beginning of *text* looks like HTML."""
    from wellsourced.readers.html.guessing import guess

    return guess(text)


READER = Reader("html", frozenset({".html", ".htm", ".xhtml"}), read, looks_like)
