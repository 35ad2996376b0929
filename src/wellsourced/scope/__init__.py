"""How far a citation reaches: which claims it supports, and why.

The rules are written out in docs/scope.md. In short: a marker supports the claim that it
stands in; at the end of a paragraph it reaches back over the sentences that cite nothing;
in a line that introduces a list it reaches forward over the list; in a table it reaches
along its row or column. The nearer marker wins: a claim with a citation of its own takes
none from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable

from wellsourced.articles import Article, Claim
from wellsourced.links import Citation, Support
from wellsourced.scope.ground import Ground, Reach
from wellsourced.scope.notes import reach_from_notes
from wellsourced.scope.prose import (
    reach_back,
    reach_forward,
    reach_from_source_lines,
    reach_on,
    reach_over_items,
    reach_own,
)
from wellsourced.scope.tables import reach_in_tables


def find_supports(
    article: Article, claims: tuple[Claim, ...], citations: tuple[Citation, ...]
) -> tuple[Support, ...]:
    """Return the supports of *claims* by *citations*, in the order of the claims.

    A cite that is not resolved gives a support without a reference.
    """
    ground = Ground.of(article, claims, citations)
    taken: dict[int, list[Reach]] = {}
    _take(taken, reach_own(ground))
    _take(taken, reach_from_notes(ground))
    _take(taken, reach_on(ground, taken))
    _take(taken, reach_in_tables(ground))
    _take(taken, reach_forward(ground))
    _take(taken, reach_back(ground, taken))
    _take(taken, reach_from_source_lines(ground))
    _take(taken, reach_over_items(ground, taken))
    return tuple(
        Support(index, reach.citation, at, reach.scope, reach.reason, link.reference)
        for index in sorted(taken)
        for reach in taken[index]
        for at, link in enumerate(citations[reach.citation].links)
    )


def _take(taken: dict[int, list[Reach]], reached: Iterable[tuple[int, Reach]]) -> None:
    """Add what *reached* to the claims that nothing nearer has reached before."""
    new: dict[int, list[Reach]] = {}
    for index, reach in reached:
        if index not in taken:
            new.setdefault(index, []).append(reach)
    taken.update(new)
