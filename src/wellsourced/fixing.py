"""Which fixes can be made together, and a text with them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wellsourced.findings import Edit, Finding
from wellsourced.text import Span


@dataclass(frozen=True, slots=True)
class Plan:
    """The edits of one text, none of which overlap; `made` are the findings that they mend.

    `left` are findings whose fix would overlap one that is made.
    """

    edits: tuple[Edit, ...]
    made: tuple[Finding, ...]
    left: tuple[Finding, ...]


def plan_edits(findings: Iterable[Finding]) -> Plan:
    """Return the edits of the fixes of *findings*, of one text; of two that overlap, the first.

    A fix is made whole or not at all. Two fixes that ask for the same edit agree.
    """
    wanted = sorted(
        (one for one in findings if one.fix is not None and one.fix.edits),
        key=lambda one: (_edits(one)[0].span, one.code),
    )
    edits: dict[Edit, None] = {}
    made: list[Finding] = []
    left: list[Finding] = []
    taken: list[Edit] = []
    for finding in wanted:
        fresh = [edit for edit in _edits(finding) if edit not in edits]
        if _clash(fresh, taken):
            left.append(finding)
            continue
        made.append(finding)
        edits.update(dict.fromkeys(fresh))
        for edit in fresh:
            insort(taken, edit, key=_place)
    return Plan(tuple(taken), tuple(made), tuple(left))


def _edits(finding: Finding) -> tuple[Edit, ...]:
    return tuple(sorted(finding.fix.edits, key=_place)) if finding.fix else ()


def _place(edit: Edit) -> Span:
    return edit.span


def _clash(fresh: Sequence[Edit], taken: Sequence[Edit]) -> bool:
    """Say whether one of *fresh*, in order, touches characters that are edited already."""
    if any(one.span.overlaps(other.span) for one, other in pairwise(fresh)):
        return True
    for edit in fresh:
        at = bisect_left(taken, edit.span, key=_place)
        beside = taken[max(0, at - 1) : at + 1]
        if any(one.span.overlaps(edit.span) or one.span == edit.span for one in beside):
            return True
    return False


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return *text* with *edits*, which do not overlap.

    >>> apply_edits("Naps [7–4].", [Edit(Span(6, 9), "4–7")])
    'Naps [4–7].'
    """
    pieces = []
    done = 0
    for edit in sorted(edits, key=_place):
        pieces += [text[done : edit.span.start], edit.text]
        done = edit.span.end
    return "".join((*pieces, text[done:]))
