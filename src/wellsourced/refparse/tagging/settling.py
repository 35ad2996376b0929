"""Settle runs of labels that cannot all be true: a title in two pieces, authors inside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from wellsourced.refparse.segments import Label

_SPLIT = 3  # tokens of something else at most, between two pieces of one field
_WHOLE = frozenset({Label.TITLE, Label.CONTAINER})
_PEOPLE = frozenset({Label.AUTHORS, Label.BODY})
_NUMBERS = frozenset({Label.VOLUME, Label.ISSUE, Label.PAGE})


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring tokens of one label, from the token *first* to *last*."""

    label: Label
    first: int
    last: int

    @property
    def size(self) -> int:
        """How many tokens it has."""
        return self.last - self.first + 1


Runs = tuple[Run, ...]


def settle(runs: Runs) -> Runs:
    """Return *runs*, in order, as one reference can have them."""
    for step in _STEPS:
        runs = step(runs)
    return runs


def _join_pieces(runs: Runs) -> Runs:
    """Join two pieces of a title or container between which little else was seen."""
    joined: list[Run] = []
    for run in runs:
        at = _piece_before(joined, run)
        if at is None:
            joined.append(run)
        else:
            joined[at:] = [replace(joined[at], last=run.last)]
    return tuple(joined)


def _piece_before(runs: Sequence[Run], run: Run) -> int | None:
    """Return the place of the piece that *run* goes on, if one ends just before it."""
    if run.label not in _WHOLE:
        return None
    for at in range(len(runs) - 1, max(-1, len(runs) - 3), -1):
        if runs[at].label is run.label:
            near = run.first - runs[at].last - 1 <= _SPLIT
            between = {one.label for one in runs[at + 1 :]}
            return at if near and not between & _CLOSED else None
    return None


_CLOSED = frozenset({Label.ISSUED, Label.PUBLISHER, Label.EDITION, Label.EDITORS})


def _keep_first_authors(runs: Runs) -> Runs:
    """Take later authors for a part of the title that they stand beside, else for nothing."""
    seen = False
    settled: list[Run] = []
    for run in runs:
        if run.label is not Label.AUTHORS:
            settled.append(run)
            continue
        before = settled[-1].label if settled else Label.AUTHORS
        if not seen or before in _PEOPLE:
            settled.append(run)
        elif before in {Label.TITLE, Label.ISSUED}:
            settled.append(replace(run, label=Label.TITLE))
        seen = True
    return _merge(settled)


def _merge(runs: Sequence[Run]) -> Runs:
    """Return *runs* with neighbours of one field, that nothing parts, as one."""
    merged: list[Run] = []
    for run in runs:
        if merged and _adjoin(merged[-1], run):
            merged[-1] = replace(merged[-1], last=run.last)
        else:
            merged.append(run)
    return tuple(merged)


def _adjoin(before: Run, run: Run) -> bool:
    alike = before.label is run.label and run.label in _WHOLE
    return alike and run.first - before.last - 1 <= _SPLIT


def _name_the_work(runs: Runs) -> Runs:
    """Take the container for the title where there is none, nor numbers of a journal."""
    labels = {run.label for run in runs}
    if Label.TITLE in labels or labels & _NUMBERS or Label.CONTAINER not in labels:
        return runs
    return tuple(
        replace(run, label=Label.TITLE) if run.label is Label.CONTAINER else run for run in runs
    )


_STEPS: tuple[Callable[[Runs], Runs], ...] = (
    _join_pieces,
    _keep_first_authors,
    _name_the_work,
)
