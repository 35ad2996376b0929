"""Choose between candidates that share characters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from wellsourced.markers.rulings import Ground, Proposal, Ruling


def choose(rulings: Iterable[Ruling]) -> list[Ruling]:
    """Keep, of accepted candidates that share characters, the one with more cites, then the surer.

    The others are ruled to be taken by it. All come back, in the order of their places.
    """
    chosen: list[Ruling] = []
    last = -1  # the place in `chosen` of the last one that is still accepted
    for ruling in sorted(rulings, key=_place):
        chosen.append(ruling)
        if not ruling.ground.accepts:
            continue
        rival = chosen[last] if last >= 0 else None
        if rival is None or not _share(rival.proposal, ruling.proposal):
            last = len(chosen) - 1
        elif _rank(ruling.proposal) > _rank(rival.proposal):
            chosen[last] = _give_up(rival, ruling)
            last = len(chosen) - 1
        else:
            chosen[-1] = _give_up(ruling, rival)
    return chosen


def _place(ruling: Ruling) -> tuple[int, int, int]:
    within = ruling.proposal.candidate.within
    return ruling.proposal.block, within.start, within.end


def _share(left: Proposal, right: Proposal) -> bool:
    within = left.candidate.within
    return left.block == right.block and within.overlaps(right.candidate.within)


def _give_up(ruling: Ruling, rival: Ruling) -> Ruling:
    return replace(ruling, ground=Ground.TAKEN, rival=rival.proposal.candidate)


def _rank(proposal: Proposal) -> tuple[int, int, float]:
    linked = proposal.candidate.form not in {"link", "glued"}
    return len(proposal.candidate.cites), linked, proposal.candidate.sure
