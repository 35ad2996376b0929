"""Runs that hold two fields, parted: a title behind the last name, an archive behind a school."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from wellsourced.refparse.segments import Label, Segment
from wellsourced.refparse.tagging.names import find_end
from wellsourced.refparse.tagging.settling import Run, Runs
from wellsourced.refparse.tagging.tokens import Tokens, covered

_PEOPLE = frozenset({Label.AUTHORS, Label.EDITORS})
# Part II · Teil 3
_PART = re.compile(r"(?:[Pp]art|Pt|Teil|[Pp]art[ei]e?)\s(?:[IVX]{1,4}|\d{1,2})")


def part(runs: Runs, tokens: Tokens, ruled: Sequence[Segment]) -> Runs:
    """Return *runs* of *tokens*, each of one field; *ruled* is what the rules say."""
    ended = _end_names(runs, tokens, ruled)
    parted = _part_schools(ended, tokens)
    return _keep_parts(_mend_cuts(parted, tokens, ruled), tokens)


def _end_names(runs: Runs, tokens: Tokens, ruled: Sequence[Segment]) -> Runs:
    """Give the title what stands in a run of people behind the last name."""
    ends = {one.span.end for one in ruled if one.label in _PEOPLE}
    found: list[Run] = []
    for run in runs:
        start, end = tokens.starts[run.first], tokens.ends[run.last]
        if run.label in _PEOPLE and not ends & {end, end + 1}:
            stop = start + find_end(tokens.masked[start:end])
            last = bisect_left(tokens.starts, stop) - 1
            if run.first <= last < run.last:
                found.append(Run(run.label, run.first, last))
                found.append(Run(Label.TITLE, last + 1, run.last))
                continue
        found.append(run)
    return tuple(found)


def _part_schools(runs: Runs, tokens: Tokens) -> Runs:
    """Part a school from the archive behind its bracket: `[PhD thesis, Roe]. Archive`."""
    found: list[Run] = []
    for run in runs:
        inside = range(run.first + 1, run.last + 1)
        cut = next((at for at in inside if "]" in tokens.gaps[at]), None)
        if run.label is Label.PUBLISHER and cut and "[" not in tokens.gaps[cut]:
            found.append(Run(run.label, run.first, cut - 1))
            found.append(Run(Label.CONTAINER, cut, run.last))
        else:
            found.append(run)
    return tuple(found)


def _mend_cuts(runs: Runs, tokens: Tokens, ruled: Sequence[Segment]) -> Runs:
    """Let no container begin behind the stroke of a pair of words: `Roe College/Roe Academy`.

    The title goes on to where the rules have the container begin.
    """
    name = next((covered(tokens, one.span) for one in ruled if one.label is Label.CONTAINER), None)
    found: list[Run] = []
    for run in runs:
        cut = run.label is Label.CONTAINER and tokens.gaps[run.first] == "/"
        before = found[-1] if found else run
        if cut and name and before.label is Label.TITLE and run.first < name.start <= run.last:
            found[-1:] = [
                replace(before, last=name.start - 1),
                replace(run, first=name.start),
            ]
        else:
            found.append(run)
    return tuple(found)


def _keep_parts(runs: Runs, tokens: Tokens) -> Runs:
    """Leave with the title the number of its part, which no journal's name begins with."""
    found: list[Run] = []
    for run in runs:
        behind = run.first + 2
        numbered = _PART.fullmatch(" ".join(tokens.words[run.first : behind])) is not None
        if run.label is Label.CONTAINER and numbered and behind <= run.last:
            found.append(Run(Label.TITLE, run.first, behind - 1))
            found.append(Run(run.label, behind, run.last))
        else:
            found.append(run)
    return tuple(found)
