"""Decide which characters of an article are citations."""

from __future__ import annotations

from wellsourced.articles import Article, Marker
from wellsourced.references import Library, Reference, ReferenceList


def find_markers(
    article: Article,
    listing: ReferenceList,
    references: tuple[Reference, ...],
    library: Library,
) -> tuple[Marker, ...]:
    """Return the citation markers of *article* in text order."""
    return ()
