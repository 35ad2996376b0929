"""Tables in plain text: with pipes, with tabs, and with one cell a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wellsourced.readers.text.captions import is_caption
from wellsourced.readers.text.drafts import Piece
from wellsourced.readers.text.lines import BLANKS, Line, Shape

# what a column of figures holds: "12.5 (3.1)", "< 0.001", "n = 24", "8.16***", "–", "Yes"
FIGURES = re.compile(r"[\W\d]*(?:[a-zA-Z%]{1,3}[\W\d]+)?[a-zA-Z%]{0,3}\*{0,3}")

# what stands between columns that are set with blanks
SPACES = re.compile(r"(?<=\S)[ \xa0]{3,}(?=\S)")

CELL_SHAPES = frozenset({Shape.TEXT, Shape.ITEM, Shape.RULER})  # of a cell in its own line
BARRED_ROWS = 3  # rows of a table without pipes at its edges
SPACED_ROWS = 3  # rows or columns that make a table of blanks
WIDEST_ROW = 200  # characters
SHORT = 60  # characters of a cell that stands in a line of its own
FEWEST = 6  # cells in a table with one cell a line
FIGURED = 0.3  # share of cells that hold figures, where no caption says that it is a table
HEAD = 60  # characters of a header cell
HOLES = 4  # empty cells, and so blank lines, in a row


@dataclass(frozen=True, slots=True)
class Grid:
    """A table found: the lines `first` to `last` (exclusive) and its cells by rows.

    A row is pairs of column and words; `headed` says that the first row is the header.
    """

    first: int
    last: int
    rows: tuple[tuple[tuple[int, Piece], ...], ...]
    headed: bool


def find_tables(lines: Sequence[Line]) -> dict[int, Grid]:
    """Return the tables of *lines* by the index of their first line."""
    found: dict[int, Grid] = {}
    at = 0
    while at < len(lines):
        grid = _piped(lines, at) or _barred(lines, at) or _tabbed(lines, at) or _spaced(lines, at)
        end = grid.last if grid else _cells_end(lines, at)
        grid = grid or _celled(lines, at, end)
        if grid:
            found[grid.first] = grid
        at = max(end, at + 1)
    return found


def _run(lines: Sequence[Line], at: int, shape: Shape) -> int:
    """Return the end of the run of lines of *shape* that begins at *at*."""
    end = at
    while end < len(lines) and lines[end].shape is shape and (end == at or not lines[end].gap):
        end += 1
    return end


def _piped(lines: Sequence[Line], at: int) -> Grid | None:
    if lines[at].shape is not Shape.PIPED:
        return None
    return _pipe_grid(lines, at, _run(lines, at, Shape.PIPED), -1)


def _pipe_grid(lines: Sequence[Line], at: int, end: int, column: int) -> Grid:
    """Return the table of the lines from *at* to *end*; *column* is that of the first cell."""
    kept = [line for line in lines[at:end] if not _is_delimiter(line.text)]
    ruled = end - at > 1 and _is_delimiter(lines[at + 1].text)
    rows = tuple(tuple(_split(line, "|", column)) for line in kept)
    return Grid(at, end, rows, ruled or _is_header(rows))


def _is_delimiter(text: str) -> bool:
    """Say whether a line only rules off the heads of a table: "|---|:---:|", "+----+----+"."""
    return "-" in text and not text.strip("|:+- \t\xa0")


def _barred(lines: Sequence[Line], at: int) -> Grid | None:
    """Return the table from *at* whose rows have pipes between the cells but none at the edge."""
    bars = lines[at].text.count("|")
    if not bars:
        return None
    end = at
    while end < len(lines) and (end == at or not lines[end].gap) and _has_bars(lines[end], bars):
        end += 1
    return _pipe_grid(lines, at, end, 0) if end - at >= BARRED_ROWS else None


def _has_bars(line: Line, bars: int) -> bool:
    if line.shape is not Shape.TEXT or line.text.count("|") != bars:
        return False
    return " | " in line.text or (bars > 0 and _is_delimiter(line.text))


def _split(line: Line, sign: str, column: int) -> Iterator[tuple[int, Piece]]:
    """Yield column and words of each cell that is not empty; *column* is the first one's."""
    at = 0
    while at <= len(line.text):
        end = line.text.find(sign, at)
        while end > 0 and line.text[end - 1] == "\\":
            end = line.text.find(sign, end + 1)
        end = len(line.text) if end < 0 else end
        cell = line.text[at:end]
        words = cell.strip(BLANKS)
        if words:
            lead = len(cell) - len(cell.lstrip(BLANKS))
            yield max(column, 0), Piece(line.start + at + lead, words)
        at = end + 1
        column += 1


def _tabbed(lines: Sequence[Line], at: int) -> Grid | None:
    end = at
    while end < len(lines) and (end == at or not lines[end].gap) and _is_row(lines, end):
        end += 1
    if end == at:
        return None
    tabs = [line.text.count("\t") + line.tabs for line in lines[at:end]]
    if len(tabs) == 1 and tabs[0] < 2:  # noqa: PLR2004  # one tab is no table
        return None
    indented = min(line.tabs for line in lines[at:end])
    rows = tuple(tuple(_split(line, "\t", line.tabs - indented)) for line in lines[at:end])
    return Grid(at, end, rows, _is_header(rows))


def _spaced(lines: Sequence[Line], at: int) -> Grid | None:
    """Return the table whose columns are set with blanks, three at least, from line *at*."""
    end = at
    while end < len(lines) and (end == at or not lines[end].gap) and _has_columns(lines[end]):
        end += 1
    if end - at < 2:  # noqa: PLR2004  # a header and a row
        return None
    split = [tuple(_spaced_cells(line)) for line in lines[at:end]]
    most = max(map(len, split))
    if end - at < SPACED_ROWS and most < SPACED_ROWS:
        return None
    left = min(line.indent for line in lines[at:end])
    rows = tuple(
        tuple(enumerate(cells, int(line.indent > left and len(cells) < most)))
        for line, cells in zip(lines[at:end], split, strict=True)
    )
    return Grid(at, end, rows, _is_header(rows))


def _has_columns(line: Line) -> bool:
    text = line.text
    if line.shape is not Shape.TEXT or len(text) > WIDEST_ROW:
        return False
    return ("  " in text or "\xa0" in text) and SPACES.search(text) is not None


def _spaced_cells(line: Line) -> Iterator[Piece]:
    at = 0
    for space in SPACES.finditer(line.text):
        yield Piece(line.start + at, line.text[at : space.start()])
        at = space.end()
    yield Piece(line.start + at, line.text[at:])


def _is_row(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line is a row with tabs, or a short line between two such rows."""
    if lines[at].shape is Shape.TABBED:
        return True
    inside = 0 < at < len(lines) - 1 and lines[at - 1].shape is Shape.TABBED
    return inside and lines[at + 1].shape is Shape.TABBED and len(lines[at].text) <= SHORT


def _is_header(rows: Sequence[Sequence[tuple[int, Piece]]]) -> bool:
    """Say whether the first row names the columns: short words, no figures, rows below."""
    if len(rows) < 2 or not rows[0] or len(rows[0]) < len(rows[1]) - 1:  # noqa: PLR2004  # a row below
        return False
    return all(
        len(piece.text) <= HEAD and piece.text[-1] not in ".;" and not FIGURES.fullmatch(piece.text)
        for _column, piece in rows[0]
    )


def _celled(lines: Sequence[Line], first: int, end: int) -> Grid | None:
    """Return the table with one cell a line that stands in the run from *first* to *end*.

    Which cells share a row is not written in such a text, so each stands in a row of its own.
    """
    captioned = _is_captioned(lines, first)
    last = end
    while last > first and _stands_apart(lines, last - 1):
        last -= 1
    while not captioned and first < last and _stands_apart(lines, first):
        first += 1
    cells = lines[first:last]
    if len(cells) < FEWEST:
        return None
    if not captioned and sum(map(_is_figure, cells)) < FIGURED * len(cells):
        return None
    rows = tuple(((0, Piece(line.start, line.text)),) for line in cells)
    return Grid(first, last, rows, headed=False)


def _is_captioned(lines: Sequence[Line], at: int) -> bool:
    return at > 0 and is_caption(lines[at - 1].text)


def _cells_end(lines: Sequence[Line], at: int) -> int:
    """Return the end of the run of lines from *at* that could all be cells."""
    captioned = _is_captioned(lines, at)
    end = at
    while end < len(lines) and _may_be_cell(lines, end, at, captioned=captioned):
        end += 1
    return end


def _may_be_cell(lines: Sequence[Line], index: int, first: int, *, captioned: bool) -> bool:
    line = lines[index]
    if line.shape not in CELL_SHAPES:
        return False
    if len(line.text) > SHORT:
        apart = captioned and lines[first].gap > 0 and index > first
        if not apart or line.gap or _gap_after(lines, index):
            return False
    if line.shape is not Shape.TEXT and not (
        captioned and (line.label or line.shape is Shape.RULER)
    ):
        return False
    if _has_columns(line) or _has_bars(line, line.text.count("|")):
        return False
    if index > first and line.gap > (HOLES if captioned else 1):
        return False
    return not is_caption(line.text)


def _is_figure(line: Line) -> bool:
    return FIGURES.fullmatch(line.text[:SHORT]) is not None


def _stands_apart(lines: Sequence[Line], index: int) -> bool:
    """Say whether a line of words has blank lines on both sides, as a heading has."""
    return lines[index].gap > 0 and _gap_after(lines, index) > 0 and not _is_figure(lines[index])


def _gap_after(lines: Sequence[Line], index: int) -> int:
    return lines[index + 1].gap if index + 1 < len(lines) else 1
