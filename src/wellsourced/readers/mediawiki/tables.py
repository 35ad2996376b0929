"""Tables: which row and column a cell stands in, and where its words begin."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from wellsourced.articles import Cell
from wellsourced.readers.mediawiki.lines import split_at
from wellsourced.readers.mediawiki.page import Page
from wellsourced.text import Span

# "||" and "!!" between cells of one line; what may hold them as text
_CELLS = re.compile(r"(?P<sign>\|\|)|\{\{|\[\[|<")
_HEADS = re.compile(r"(?P<sign>\|\||!!)|\{\{|\[\[|<")
# the bar behind a cell's attributes: `colspan=2 | words`
_BAR = re.compile(r"(?P<sign>\|)|\{\{|\[\[|<")
_SPANS = re.compile(r"(?P<way>col|row)span\s{0,9}=\s{0,9}[\"']?(?P<count>\d{1,3})", re.IGNORECASE)
_WIDEST = 100


@dataclass(slots=True)
class Grid:
    """An open table: its number in the article and the cell that comes next.

    `held` are the columns that a cell of a row above still stands in, with how many rows more.
    """

    number: int
    row: int = 0
    column: int = 0
    begun: bool = False
    held: dict[int, int] = field(default_factory=dict)

    def next_row(self) -> None:
        """Go to the next row; a row without a cell is none."""
        if self.begun:
            self.row, self.begun = self.row + 1, False
            self.held = {column: left - 1 for column, left in self.held.items() if left > 1}
        self.column = 0

    def place(self, attributes: str, *, header: bool) -> Cell:
        """Return the place of the next cell."""
        while self.column in self.held and self.column < _WIDEST * _WIDEST:
            self.column += 1
        spans = {m["way"].lower(): int(m["count"]) for m in _SPANS.finditer(attributes)}
        cell = Cell(self.number, self.row, self.column, header)
        width = max(1, min(spans.get("col", 1), _WIDEST))
        for column in range(self.column, self.column + width):
            if spans.get("row", 1) > 1:
                self.held[column] = spans["row"]
        self.column += width
        self.begun = True
        return cell


def cut_cells(page: Page, span: Span, *, header: bool) -> list[tuple[Span, str]]:
    """Return the cells of a line behind its first sign, each with its attributes."""
    return [_part(page, piece) for piece in split_at(page, span, _HEADS if header else _CELLS)]


def _part(page: Page, piece: Span) -> tuple[Span, str]:
    parts = split_at(page, piece, _BAR)
    if len(parts) == 1:
        return piece, ""
    return Span(parts[1].start, piece.end), parts[0].of(page.text)
