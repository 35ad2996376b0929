"""Rows of tables whose cells stand no further apart than words: cut where the columns part.

Below a row whose pieces stand clearly apart, the same strips stay white in all rows of a
table. That alone happens in a text as well, so the cells have to be flush with those of
another row, and the rows further apart than the lines of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from wellsourced.readers.pdf.lines import Line
from wellsourced.readers.pdf.setting import Setting
from wellsourced.readers.pdf.tables import find_tables, follows, rows_of

_NARROWEST = 0.15  # of a line's size: a strip between two columns
_LOOSE = 1.08  # of the usual distance of lines: what rows stand apart at least
_FLUSH = 2.0  # points
_FAR = 1e6
_MOST_ROWS = 200  # of one table on one page

_Strip = tuple[float, float]


def cut_rows(lines: Sequence[Line], setting: Setting) -> list[Line]:
    """Return the *lines* of a page with the rows of tables cut into their cells."""
    rows = list(rows_of(lines))
    cut: list[Line] = []
    at = 0
    while at < len(rows):
        run = _follow(rows, at, setting) if len(rows[at]) > 1 else []
        pieces = [line for row in run for line in row]
        whole = {id(line) for table in find_tables(pieces) for line in table.lines}
        if run and whole.issuperset(map(id, pieces)):
            cut.extend(pieces)
            at += len(run)
        else:
            cut.extend(rows[at])
            at += 1
    return cut


def _follow(rows: Sequence[list[Line]], at: int, setting: Setting) -> list[list[Line]]:
    """Return the rows of the table that the row *at* begins, cut; nothing where none is."""
    strips = [[(line.right, after.left)] for line, after in pairwise(rows[at])]
    kept: list[list[Line]] = [rows[at]]
    for n in range(at + 1, min(len(rows), at + _MOST_ROWS)):
        row = rows[n]
        narrowed = [_narrow(places, row) for places in strips]
        if not follows(rows[n - 1], row) or not all(narrowed):
            break
        if _crosses(row, narrowed) and not _is_loose(rows, n, setting):
            break
        strips = narrowed
        kept.append(row)
    chosen = [max(places, key=lambda one: one[1] - one[0]) for places in strips]
    run = [_cut(row, chosen) for row in kept]
    tight = [n for n, row in enumerate(kept) if len(run[n]) > len(row)]
    if not tight or not all(_is_flush(run, n) for n in tight):
        return []
    return run


def _narrow(places: Sequence[_Strip], row: Sequence[Line]) -> list[_Strip]:
    """Return what stays white in *row* of the *places* where two columns may part."""
    least = _NARROWEST * row[0].size
    white = list(_white(row))
    meets = ((max(a, left), min(b, right)) for a, b in places for left, right in white)
    return [(left, right) for left, right in meets if right - left >= least]


def _white(row: Sequence[Line]) -> Iterator[_Strip]:
    """Yield the white stretches of a row: around it, between its pieces, between words."""
    yield -_FAR, row[0].left
    yield row[-1].right, _FAR
    for line, after in pairwise(row):
        yield line.right, after.left
    for line in row:
        for _at, left, right in line.gaps:
            yield left, right


def _crosses(row: Sequence[Line], strips: Sequence[Sequence[_Strip]]) -> bool:
    """Say whether a piece of the row reaches over all places where two columns may part."""
    return any(
        all(any(line.left < left and line.right > right for line in row) for left, right in places)
        for places in strips
    )


def _is_loose(rows: Sequence[Sequence[Line]], at: int, setting: Setting) -> bool:
    """Say whether the row *at* stands further from those around it than lines of a text do."""
    row = rows[at][0]
    around = (*rows[at - 1], *(rows[at + 1] if at + 1 < len(rows) else ()))
    steps = [abs(line.base - row.base) for line in around if line.column == row.column]
    return min(steps, default=_FAR) >= _LOOSE * setting.step(row.size)


def _cut(row: Sequence[Line], strips: Sequence[_Strip]) -> list[Line]:
    pieces: list[Line] = []
    for line in row:
        within = [
            gap
            for gap in line.gaps
            if any(gap[1] <= left and right <= gap[2] for left, right in strips)
        ]
        pieces.extend(line.cut(within))
    return pieces


def _is_flush(run: Sequence[Sequence[Line]], at: int) -> bool:
    """Say whether all cells of a row stand flush with those of another row."""
    row = run[at]
    return any(
        len(other) == len(row) and all(_are_flush(*pair) for pair in zip(row, other, strict=True))
        for n, other in enumerate(run)
        if n != at
    )


def _are_flush(cell: Line, other: Line) -> bool:
    middle = abs(cell.left + cell.right - other.left - other.right) / 2
    return min(abs(cell.left - other.left), abs(cell.right - other.right), middle) <= _FLUSH
