"""Tables: rows of pieces that stand beside each other in one column of the page.

Only a clear grid is read as cells: no piece of a row may stand under two columns, and no
column may hold two pieces of a row. All else stays lines, in the order in which they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wellsourced.readers.pdf.lines import Line

_LEVEL = 0.35  # of a line's size: how far apart the baselines of a row are
_FEWEST_ROWS = 2
_WRAPPED = 1.5  # of a line's size: a row without first cell that stands so close goes on
_FURTHEST = 4.0  # of a line's size between rows of one table


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of a table: for each row its cells with their columns."""

    rows: tuple[tuple[tuple[int, tuple[Line, ...]], ...], ...]

    @property
    def lines(self) -> Iterator[Line]:
        """The lines of all cells."""
        return (line for row in self.rows for _column, cell in row for line in cell)


def find_tables(lines: Sequence[Line]) -> list[Table]:
    """Return the tables among the *lines* of a page, which are in the order of reading."""
    tables: list[Table] = []
    run: list[list[Line]] = []
    for row in [*rows_of(lines), []]:
        if row and len(row) > 1 and (not run or follows(run[-1], row)):
            run.append(row)
            continue
        if row and run and follows(run[-1], row) and _is_wrapped(run, row[0]):
            run.append(row)
            continue
        table = _grid(run)
        if table is not None:
            tables.append(table)
        run = [row] if len(row) > 1 else []
    return tables


def rows_of(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines that stand beside each other in one column of the page."""
    row: list[Line] = []
    for line in lines:
        beside = row and line.column == row[-1].column and line.left >= row[-1].right
        if row and not (beside and abs(line.base - row[-1].base) <= _LEVEL * line.size):
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def follows(before: Sequence[Line], row: Sequence[Line]) -> bool:
    """Say whether a row stands below the one *before* as closely as those of one table."""
    step = row[0].base - before[-1].base
    return row[0].column == before[0].column and step <= _FURTHEST * row[0].size


def _is_wrapped(run: Sequence[Sequence[Line]], line: Line) -> bool:
    """Say whether a lone line goes on with one cell of the row before."""
    below = any(
        cell.left - line.size <= line.left and line.right <= max(cell.right, line.left) + line.size
        for cell in run[-1]
    )
    first = min(cell.left for row in run for cell in row)
    close = line.base - run[-1][0].base <= _WRAPPED * line.size
    return below and close and line.left > first + line.size


def _grid(run: Sequence[Sequence[Line]]) -> Table | None:
    """Return the table of *run*, or nothing where its grid is not clear."""
    if sum(len(row) > 1 for row in run) < _FEWEST_ROWS:
        return None
    columns = _columns(run)
    rows: list[dict[int, tuple[Line, ...]]] = []
    last = 0.0
    for row in run:
        places = [_column_of(line, columns) for line in row]
        if len(set(places)) < len(places):
            return None
        close = row[0].base - last <= _WRAPPED * row[0].size
        wrapped = bool(rows) and close and 0 not in places
        if not wrapped:
            rows.append({})
        for place, line in zip(places, row, strict=True):
            rows[-1][place] = (*rows[-1].get(place, ()), line)
        last = row[0].base
    return Table(tuple(tuple(sorted(row.items())) for row in rows)) if len(columns) > 1 else None


def _columns(run: Sequence[Sequence[Line]]) -> list[list[float]]:
    """Return the left and right edge of each column: where pieces of all rows stand."""
    columns: list[list[float]] = []
    for left, right in sorted((line.left, line.right) for row in run for line in row):
        if columns and left <= columns[-1][1]:
            columns[-1][1] = max(columns[-1][1], right)
        else:
            columns.append([left, right])
    return columns


def _column_of(line: Line, columns: Sequence[Sequence[float]]) -> int:
    return next(n for n, (left, right) in enumerate(columns) if left <= line.left <= right)
