"""How far a citation reaches: which claims it supports, and why."""

from __future__ import annotations

from wellsourced.articles import Article, Claim
from wellsourced.links import Citation, Support


def find_supports(
    article: Article, claims: tuple[Claim, ...], citations: tuple[Citation, ...]
) -> tuple[Support, ...]:
    """Return the supports of *claims* by *citations*, in the order of the claims."""
    return ()
