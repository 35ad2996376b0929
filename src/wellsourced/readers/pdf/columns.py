"""The order in which lines are read: columns from the left, broken by what crosses them.

A gutter is where several wide lines begin that have a wide line to their left at the same
height, and which few lines between the first and the last of them cross. Lines that cross a
gutter (titles, figures' captions) part the page into bands; in each the columns are read one
after the other. Cells of tables are narrow, so that they make no gutter.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from wellsourced.readers.pdf.lines import Line

_WIDE = 0.17  # of the width of the text: a line that may be a column's
_FEWEST = 4  # lines that begin a column
_CROSSING = 0.34  # of a column's lines, at most, may be crossed by others between them
_CLOSE = 2.2  # of the size of letters: from line to line of a text, set as widely as it may be
_SAME_EDGE = 3.0  # points
_INDENT = 40.0  # points: edges so close are of one column
_OVERHANG = 1.5  # points that a line may reach over a gutter


def in_reading_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the *lines* of a page in the order of reading, their columns numbered.

    The number grows where a column begins anew, also below a line that crosses all.
    """
    gutters = _gutters(lines)
    ordered: list[Line] = []
    number = 0
    for band in _bands(lines, gutters):
        for slot, column in _by_column(band, gutters):
            ordered.extend(replace(line, column=number, slot=slot) for line in column)
            number += 1
    return tuple(ordered)


def _gutters(lines: Sequence[Line]) -> tuple[float, ...]:
    if not lines:
        return ()
    width = max(line.right for line in lines) - min(line.left for line in lines)
    wide = [line for line in lines if line.right - line.left >= _WIDE * width]
    seconds = [
        line for line in wide if any(_stands_left_of(other, line) for other in _near(wide, line))
    ]
    found: list[float] = []
    for edge in _edges(seconds):
        begun = [line for line in seconds if abs(line.left - edge) <= _INDENT]
        top, low = min(line.base for line in begun), max(line.base for line in begun)
        crossing = sum(_crosses(line, edge) for line in lines if top <= line.base <= low)
        if len(begun) >= _FEWEST and _stand_close(begun) and crossing <= _CROSSING * len(begun):
            found.append(edge)
    return tuple(found)


def _stand_close(lines: Sequence[Line]) -> bool:
    """Say whether lines stand as close as those of a text, and not as rows of a table."""
    steps = [after.base - line.base for line, after in pairwise(lines)]
    return median(steps) <= _CLOSE * lines[0].size


def _near(wide: Sequence[Line], line: Line) -> Sequence[Line]:
    """Return the lines about the height of *line*; *wide* goes from top to bottom."""
    at = bisect_right(wide, line.base, key=lambda one: one.base)
    return wide[max(0, at - 6) : at + 6]


def _stands_left_of(other: Line, line: Line) -> bool:
    return other.right < line.left and abs(other.base - line.base) <= 1.2 * line.size


def _edges(lines: Sequence[Line]) -> Iterator[float]:
    """Yield where columns may begin: the leftmost of edges that lie close together."""
    counted: list[list[float]] = []
    for left in sorted(line.left for line in lines):
        if counted and left - counted[-1][0] <= _INDENT:
            counted[-1].append(left)
        else:
            counted.append([left])
    for lefts in counted:
        often = next(
            (one for one in lefts if sum(abs(o - one) <= _SAME_EDGE for o in lefts) > 1), lefts[0]
        )
        yield often - _OVERHANG


def _crosses(line: Line, edge: float) -> bool:
    return line.left < edge - _OVERHANG and line.right > edge + _OVERHANG


def _bands(lines: Sequence[Line], gutters: Sequence[float]) -> Iterator[list[Line]]:
    """Yield runs of lines from top to bottom, all of which cross a gutter, or none."""
    band: list[Line] = []
    crossing = False
    for line in lines:
        crosses = any(_crosses(line, edge) for edge in gutters)
        if band and crosses is not crossing:
            yield band
            band = []
        crossing = crosses
        band.append(line)
    if band:
        yield band


def _by_column(band: Sequence[Line], gutters: Sequence[float]) -> Iterator[tuple[int, list[Line]]]:
    columns: dict[int, list[Line]] = {}
    for line in band:
        crosses = any(_crosses(line, edge) for edge in gutters)
        slot = -1 if crosses else bisect_right(gutters, line.left + _OVERHANG)
        columns.setdefault(slot, []).append(line)
    yield from sorted(columns.items())
