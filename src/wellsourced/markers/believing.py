"""Hold doubtful numbers against the chain of first mentions, once an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wellsourced.form import Family, Listed
from wellsourced.markers.chains import Chain, build_chain
from wellsourced.markers.rulings import Due, Ground, Proposal, Ruling
from wellsourced.markers.voting import SURE, SURE_UNLISTED

# how far a number may run ahead of the chain: works first cited in tables and captions
_AHEAD = 3
# as sure as this, a number stands wherever the chain is
_CERTAIN = 0.9
# below that, no chain can help but that of glued and raised digits
_MAYBE = 0.45
# what is left is as likely a citation as not
_EVEN = 0.5
# an article raises its numbers where as many are raised, and as many times more than are not;
# and the other way round
_ENOUGH, _TIMES_MORE = 5, 3
# ... and then only what is as sure as a number behind a full stop may have been forgotten
_FORGOTTEN = 0.95
# a gap in the chain as wide as this is filled by candidates that fit into it
_WIDEST_GAP = 5
# forms whose digits may as well be a name's or a power's
_DOUBTFUL = frozenset({"glued", "superscript"})


@dataclass(frozen=True, slots=True)
class _Numbering:
    """How an article's sure candidates number its works.

    `covered` are all numbers that they cite, `last` is that of the list. `raised` says that
    the article raises its numbers, `glued` that it glues them to the text.
    """

    chain: Chain
    covered: frozenset[int]
    last: int
    raised: bool
    glued: bool


def believe(proposals: Iterable[Proposal], listed: Listed) -> list[Ruling]:
    """Return what is to be believed of *proposals*, all of families that count, in text order."""
    ordered = sorted(proposals, key=lambda p: p.position)
    if not listed.references:
        return [Ruling(p, _judge_unlisted(p)) for p in ordered]
    numbering = _tell_numbering(ordered, listed)
    rulings = []
    reached = 0
    for proposal in ordered:
        after = numbering.chain.next_after(proposal.position)
        known = max(numbering.chain.reached_before(proposal.position), reached)
        due = Due(numbering.chain.orderly, known, after)
        ruling = _judge(proposal, due, numbering)
        rulings.append(ruling)
        if ruling.accepted and ruling.ground is not Ground.BEYOND:
            last = max(proposal.numbers, default=0)
            reached = last if reached < last <= known + len(proposal.numbers) else reached
    return rulings


def _tell_numbering(ordered: Sequence[Proposal], listed: Listed) -> _Numbering:
    sure = [p for p in ordered if p.candidate.sure >= SURE]
    mentions = [(p.position, p.numbers) for p in sure if p.numbers]
    counts = Counter(p.candidate.form for p in sure)
    return _Numbering(
        chain=build_chain(mentions),
        covered=frozenset(number for _, numbers in mentions for number in numbers),
        last=max(listed.numbers, default=0),
        raised=counts["superscript"] >= max(_ENOUGH, _TIMES_MORE * counts["glued"]),
        glued=counts["glued"] >= max(_ENOUGH, _TIMES_MORE * counts["superscript"]),
    )


def _judge_unlisted(proposal: Proposal) -> Ground:
    if proposal.family is Family.SURE and proposal.candidate.sure >= SURE_UNLISTED:
        return Ground.MARKED
    sure = proposal.candidate.sure >= SURE_UNLISTED or proposal.family is Family.NAMES
    return Ground.SURE if sure else Ground.UNSURE


def _judge(proposal: Proposal, due: Due, numbering: _Numbering) -> Ruling:
    """Judge a proposal where the article has a list."""
    sure, numbers = proposal.candidate.sure, proposal.numbers
    if proposal.family is Family.SURE:
        return Ruling(proposal, Ground.MARKED if sure >= _EVEN else Ground.UNSURE)
    if not numbers:  # the name-year engine proposes only what it fits
        return Ruling(proposal, Ground.SURE if sure >= _EVEN else Ground.UNSURE)
    if proposal.candidate.form == "glued":
        ground = _judge_glued(proposal, numbering)
        if ground is not None:
            return Ruling(proposal, ground)
    doubtful = proposal.candidate.form in _DOUBTFUL or _MAYBE <= sure < SURE
    if not doubtful or not due.orderly:
        return Ruling(proposal, Ground.SURE if sure >= SURE else Ground.UNSURE)
    return Ruling(proposal, _judge_by_chain(sure, numbers, due, numbering.covered), due)


def _judge_glued(proposal: Proposal, numbering: _Numbering) -> Ground | None:
    """Judge what no chain can: digits in an article that raises its own, or beyond its list."""
    sure = proposal.candidate.sure
    if numbering.raised and sure < _FORGOTTEN:
        return Ground.FLAT
    if max(proposal.numbers) <= numbering.last:
        return None
    return Ground.BEYOND if numbering.glued and sure >= _EVEN else Ground.UNSURE


def _judge_by_chain(
    sure: float, numbers: tuple[int, ...], due: Due, covered: frozenset[int]
) -> Ground:
    first = min(numbers)
    if sure >= _CERTAIN:
        return Ground.SURE
    if sure >= SURE:
        within = first <= max(due.reached, due.after) + _AHEAD
        return Ground.KNOWN if within else Ground.NOT_DUE
    if not covered.issuperset(numbers) and (first == due.reached + 1 or _fills_gap(numbers, due)):
        return Ground.DUE
    if sure < _EVEN:
        return Ground.UNSURE
    return Ground.KNOWN if max(numbers) <= due.reached else Ground.NOT_DUE


def _fills_gap(numbers: tuple[int, ...], due: Due) -> bool:
    """Say whether numbers fit between two neighbours of the chain that are close together."""
    within = due.reached < min(numbers) and max(numbers) < due.after
    return within and due.after - due.reached <= _WIDEST_GAP
