"""Hold doubtful numbers against the chain of first mentions, once an article."""

from __future__ import annotations

from collections.abc import Iterable

from wellsourced.form import Family, Listed
from wellsourced.markers.chains import build_chain
from wellsourced.markers.rulings import Due, Ground, Proposal, Ruling
from wellsourced.markers.voting import SURE, SURE_UNLISTED

# how far a number may run ahead of the chain: works first cited in tables and captions
_AHEAD = 3
# as sure as this, a number stands wherever the chain is
_CERTAIN = 0.9
# what is left is as likely a citation as not
_EVEN = 0.5
# forms whose digits may as well be a name's or a power's
_DOUBTFUL = frozenset({"glued", "superscript"})


def believe(proposals: Iterable[Proposal], listed: Listed) -> list[Ruling]:
    """Return what is to be believed of *proposals*, all of families that count, in text order."""
    ordered = sorted(proposals, key=lambda p: p.position)
    if not listed.references:
        return [Ruling(p, _judge_unlisted(p)) for p in ordered]
    sure = [(p.position, p.numbers) for p in ordered if p.candidate.sure >= SURE and p.numbers]
    chain = build_chain(sure)
    covered = {number for _, numbers in sure for number in numbers}
    rulings = []
    reached = 0
    for proposal in ordered:
        after = chain.next_after(proposal.position)
        known = max(chain.reached_before(proposal.position), reached)
        ruling = _judge(proposal, Due(chain.orderly, known, after), covered)
        rulings.append(ruling)
        if ruling.accepted:
            last = max(proposal.numbers, default=0)
            reached = last if reached < last <= known + len(proposal.numbers) else reached
    return rulings


def _judge_unlisted(proposal: Proposal) -> Ground:
    if proposal.family is Family.SURE and proposal.candidate.sure >= SURE_UNLISTED:
        return Ground.MARKED
    sure = proposal.candidate.sure >= SURE_UNLISTED or proposal.family is Family.NAMES
    return Ground.SURE if sure else Ground.UNSURE


def _judge(proposal: Proposal, due: Due, covered: set[int]) -> Ruling:
    """Judge a proposal where the article has a list; *covered* are the numbers cited surely."""
    sure, numbers = proposal.candidate.sure, proposal.numbers
    if proposal.family is Family.SURE:
        return Ruling(proposal, Ground.MARKED if sure >= _EVEN else Ground.UNSURE)
    if not numbers:  # the name-year engine proposes only what it fits
        return Ruling(proposal, Ground.SURE if sure >= _EVEN else Ground.UNSURE)
    if proposal.candidate.form not in _DOUBTFUL or not due.orderly:
        return Ruling(proposal, Ground.SURE if sure >= SURE else Ground.UNSURE)
    return Ruling(proposal, _judge_by_chain(sure, numbers, due, covered), due)


def _judge_by_chain(sure: float, numbers: tuple[int, ...], due: Due, covered: set[int]) -> Ground:
    first = min(numbers)
    if sure >= _CERTAIN:
        return Ground.SURE
    if sure >= SURE:
        within = first <= max(due.reached, due.after) + _AHEAD
        return Ground.KNOWN if within else Ground.NOT_DUE
    if first == due.reached + 1 and not set(numbers) <= covered:
        return Ground.DUE
    if sure < _EVEN:
        return Ground.UNSURE
    return Ground.KNOWN if max(numbers) <= due.reached else Ground.NOT_DUE
