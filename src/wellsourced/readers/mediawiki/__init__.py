"""MediaWiki's wikitext, as Wikipedia and its kin keep their articles.

A tolerant scanner of our own finds the constructs (templates, links, notes), whatever is left
open stays text. Notes are numbered as a reader sees them; a note that tells of a work is an
entry of the reference list, a short citation leads to the work that it names, a remark stays
one. Templates are shown where they are words, read into records where they cite, and kept as
furniture otherwise.
"""

from __future__ import annotations

from wellsourced.articles import Article, Source
from wellsourced.reader import Reader

__all__ = ["READER", "looks_like", "read"]


def read(source: Source) -> Article:
    """Return the article of a wikitext."""
    from wellsourced.readers.mediawiki.assembling import read_page

    return read_page(source)


def looks_like(text: str) -> float:
    """Return how much the beginning of *text* looks like wikitext."""
    from wellsourced.readers.mediawiki.guessing import guess

    return guess(text)


READER = Reader("mediawiki", frozenset({".wiki", ".mediawiki", ".wikitext"}), read, looks_like)
