"""Rows of tables without a clear grid: lines with wide gaps below each other."""

from __future__ import annotations

from wellsourced.readers.pdf.lines import Line

_WIDE = 0.9  # of a line's size: wider than blanks between justified words
_SHARED = 0.5  # of a line's size: how much of their gaps two rows share
_FEWEST_SHARED = 2


def are_rows(before: Line, line: Line) -> bool:
    """Say whether two lines that stand below each other part into the same columns."""
    if before.page != line.page or before.column != line.column:
        return False
    upper, lower = _wide(before), _wide(line)
    if min(len(upper), len(lower)) < _FEWEST_SHARED:
        return False
    shared = sum(
        any(min(right, r) - max(left, lf) >= _SHARED * line.size for lf, r in lower)
        for left, right in upper
    )
    return shared >= _FEWEST_SHARED


def _wide(line: Line) -> list[tuple[float, float]]:
    least = _WIDE * line.size
    return [(left, right) for _at, left, right in line.gaps if right - left >= least]
