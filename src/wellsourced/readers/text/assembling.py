"""Make blocks of lines: paragraphs, list items, quotations, table cells, headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellsourced.articles import Block, BlockKind, Cell
from wellsourced.readers.text.captions import is_caption
from wellsourced.readers.text.drafts import Draft, Piece
from wellsourced.readers.text.headings import find_headings
from wellsourced.readers.text.items import settle_items
from wellsourced.readers.text.lines import Line, Shape, scan_lines
from wellsourced.readers.text.lists import find_unmarked, number_lists
from wellsourced.readers.text.tables import Grid, find_tables
from wellsourced.readers.text.titles import find_title
from wellsourced.readers.text.wrapping import wrapped_lines

SETEXT = "=-~^"


def assemble_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a plain text in order."""
    lines = settle_items(scan_lines(text))
    drafts = tuple(_drafts(lines, find_tables(lines)))
    drafts = number_lists(find_unmarked(drafts, find_headings(drafts)))
    drafts = find_title(drafts)
    return tuple(draft.block() for draft in drafts)


def _drafts(lines: Sequence[Line], tables: dict[int, Grid]) -> Iterator[Draft]:
    inside = {index for grid in tables.values() for index in range(grid.first, grid.last)}
    prose = tuple(line for index, line in enumerate(lines) if index not in inside)
    going_on = frozenset(prose[index].start for index in wrapped_lines(prose))
    at = 0
    for number, first in enumerate(sorted(tables)):
        yield from _written(lines[at:first], going_on)
        yield from _cells(tables[first], number, lines[first].gap)
        at = tables[first].last
    yield from _written(lines[at:], going_on)


def _cells(grid: Grid, table: int, gap: int) -> Iterator[Draft]:
    for row, cells in enumerate(grid.rows):
        for column, piece in cells:
            cell = Cell(table, row, column, grid.headed and row == 0)
            yield Draft(BlockKind.TABLE_CELL, (piece,), gap, cell=cell)


def _written(lines: Sequence[Line], going_on: frozenset[int]) -> Iterator[Draft]:
    """Yield what is no table: lines joined where they were wrapped, rulers left out."""
    joined: list[Line] = []
    ruled = False
    for line in lines:
        if line.shape is Shape.RULER:
            ruled = ruled or (line.mark in SETEXT and not line.gap)
            continue
        if joined and not (_joins(joined[0], line, going_on) and not ruled):
            yield _draft(joined, ruled=ruled)
            joined = []
        if not joined:
            ruled = False
        joined.append(line)
    if joined:
        yield _draft(joined, ruled=ruled)


def _draft(lines: Sequence[Line], *, ruled: bool) -> Draft:
    first = lines[0]
    pieces = tuple([Piece(line.start + line.skip, line.words) for line in lines])
    lead = first.text[: first.skip]
    said = (lead, first.mark, first.label)
    return Draft(_kind(first), pieces, first.gap, first.indent, *said, ruled=ruled)


def _joins(first: Line, line: Line, going_on: frozenset[int]) -> bool:
    """Say whether *line* belongs to the block that *first* begins."""
    if Shape.QUOTE in {first.shape, line.shape}:
        return first.shape is line.shape and not line.gap
    return line.start in going_on


def _kind(line: Line) -> BlockKind:
    match line.shape:
        case Shape.ITEM:
            return BlockKind.LIST_ITEM
        case Shape.QUOTE:
            return BlockKind.QUOTATION
        case _:
            return BlockKind.CAPTION if is_caption(line.text) else BlockKind.PARAGRAPH
