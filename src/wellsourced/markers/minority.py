"""Let names and year count in an article that cites by numbers, where nothing else cites that.

An article may cite by numbers and name one work in full, in a table or behind a quotation. Such
a candidate is certain by itself: names and year fit one listed reference as the styles ask, and
they stand in brackets or fill their cell or source line. It is told apart from "Doe and Roe
(2004) [19]", where the number is the citation. The other way round nothing is certain: a number
that fits a list is as often a count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import groupby

from wellsourced.articles import Article
from wellsourced.citing.mentions import fits_of
from wellsourced.form import Family, Listed
from wellsourced.markers.rulings import Ground, Proposal, Ruling, Vote
from wellsourced.text import Span, SpanIndex

# "2004)" – "2004: 342]": what closes behind a year
CLOSED = re.compile(r"[)\]]|.[^()\[\]\n]{0,24}[)\]]")
# "Source: Doe, 2004": what a line of sources begins with
_LONGEST_LED = 40
_CERTAIN = 0.95
# a number this many characters off may be what cites the work that is named
_NEAR = 80


def add_minority(
    article: Article, rulings: Sequence[Ruling], voted: Vote, listed: Listed
) -> list[Ruling]:
    """Return *rulings*, in the order of their places, with certain names and years accepted."""
    if voted.family in {None, Family.NAMES} or not any(map(_is_other, rulings)):
        return list(rulings)
    accepted = _by_block(rulings)
    heard = []
    for ruling in rulings:
        beside = accepted.get(ruling.proposal.block)
        counts = _is_other(ruling) and _counts(article, ruling.proposal, beside, listed)
        heard.append(replace(ruling, ground=Ground.ALONE) if counts else ruling)
    return heard


def _is_other(ruling: Ruling) -> bool:
    proposal = ruling.proposal
    return (
        ruling.ground is Ground.OTHER_FAMILY
        and proposal.family is Family.NAMES
        and proposal.candidate.sure >= _CERTAIN
    )


@dataclass(frozen=True, slots=True)
class _Accepted:
    """The accepted candidates of one block; `spans` are their places, in the same order."""

    proposals: tuple[Proposal, ...]
    spans: SpanIndex

    def near(self, within: Span) -> Iterator[Proposal]:
        """Yield the candidates that stand near *within*."""
        for at in self.spans.overlapping(Span(within.start - _NEAR, within.end + _NEAR)):
            yield self.proposals[at]


def _by_block(rulings: Sequence[Ruling]) -> dict[int, _Accepted]:
    accepted = (ruling.proposal for ruling in rulings if ruling.accepted)
    found = {}
    for block, own in groupby(accepted, key=lambda proposal: proposal.block):
        proposals = tuple(sorted(own, key=lambda proposal: proposal.candidate.within))
        found[block] = _Accepted(proposals, SpanIndex.of(p.candidate.within for p in proposals))
    return found


def _counts(
    article: Article, proposal: Proposal, accepted: _Accepted | None, listed: Listed
) -> bool:
    """Say whether a candidate stands apart, fits the list wholly, and nothing near cites that."""
    within, text = proposal.candidate.within, article.blocks[proposal.block].text
    if not (CLOSED.match(text, within.end - 1) or _fills(text, within)):
        return False
    fits = [fits_of(cite, listed) for cite in proposal.candidate.cites]
    if not all(len(one) == 1 and one[0].full for one in fits):
        return False
    indexes = {one[0].cited.reference.index for one in fits}
    near = accepted.near(within) if accepted else ()
    return not any(_cites_any(one, indexes) for one in near)


def _fills(text: str, within: Span) -> bool:
    """Say whether nothing else stands in the block, but for what ends in a colon: `Source: …`."""
    rest = text[: within.start].strip() if within.start <= _LONGEST_LED else "longer"
    return not text[within.end :].strip(" .") and (not rest or rest[-1] in ":：")


def _cites_any(proposal: Proposal, indexes: AbstractSet[int]) -> bool:
    """Say whether a candidate may cite one of the works *indexes*: one that is no number may."""
    numbers = proposal.numbers
    return len(numbers) < len(proposal.candidate.cites) or not indexes.isdisjoint(numbers)
