"""Reach in tables: along a row, down a column, and from the caption over all cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from wellsourced.articles import BlockKind
from wellsourced.links import Scope
from wellsourced.scope.ground import Ground, Reach
from wellsourced.scope.prose import Reached
from wellsourced.source_lines import begins_with_sources, is_source_heading, is_source_line


@dataclass(slots=True)
class _Table:
    """The citations of one table (0-based indexes), by what they stand for."""

    cells: list[int] = field(default_factory=list)
    rows: dict[int, list[int]] = field(default_factory=dict)
    columns: dict[int, list[int]] = field(default_factory=dict)
    whole: list[int] = field(default_factory=list)


def reach_in_tables(ground: Ground) -> Reached:
    """Yield the cells that a citation reaches from their row, column, caption or source line.

    The nearest of the three counts: the row before the column before the whole table.
    """
    for table in _find_tables(ground).values():
        for block in table.cells:
            cell = ground.article.blocks[block].cell
            if cell is None or block not in ground.claims_in:
                continue
            ways = (
                (table.rows.get(cell.row, []), "stands for its row"),
                (table.columns.get(cell.column, []), "stands in the header of its column"),
                (table.whole, "stands in the caption or the source line of the table"),
            )
            cites, reason = next((way for way in ways if way[0]), ([], ""))
            for index in ground.claims_in[block]:
                for at in cites:
                    words = f"{ground.marker(at).text} {reason}"
                    yield index, Reach(at, Scope.ROW, words)


def _find_tables(ground: Ground) -> Mapping[int, _Table]:
    tables: dict[int, _Table] = {}
    source_columns = _find_source_columns(ground)
    for at, block in enumerate(ground.article.blocks):
        if block.cell is None:
            continue
        table = tables.setdefault(block.cell.table, _Table())
        table.cells.append(at)
        cites = list(ground.citations_in.get(at, ()))
        if not cites:
            continue
        if block.cell.header and block.cell.column > 0:
            table.columns.setdefault(block.cell.column, []).extend(cites)
        elif _stands_for_row(ground, at, source_columns):
            table.rows.setdefault(block.cell.row, []).extend(cites)
    for table in tables.values():
        table.whole.extend(_find_around(ground, table.cells))
    return tables


def _find_source_columns(ground: Ground) -> frozenset[tuple[int, int]]:
    return frozenset(
        (block.cell.table, block.cell.column)
        for block in ground.article.blocks
        if block.cell and block.cell.header and is_source_heading(block.text)
    )


def _stands_for_row(ground: Ground, at: int, sources: frozenset[tuple[int, int]]) -> bool:
    """Say whether a cell's citation is its row's: in the label, or alone, or under "Source"."""
    block = ground.article.blocks[at]
    if block.cell is None:
        return False
    is_source = (block.cell.table, block.cell.column) in sources
    return block.cell.column == 0 or is_source or is_source_line(block, ground.markers(at))


def _find_around(ground: Ground, cells: Sequence[int]) -> Iterator[int]:
    """Yield the citations of the captions beside a table and of the source line under it."""
    body = ground.body
    first, last = ground.places.get(cells[0]), ground.places.get(cells[-1])
    if first is None or last is None:
        return
    if first > 0 and ground.article.blocks[body[first - 1]].kind is BlockKind.CAPTION:
        yield from ground.citations_in.get(body[first - 1], ())
    for at in body[last + 1 : last + 3]:
        block = ground.article.blocks[at]
        is_line = is_source_line(block, ground.markers(at)) or begins_with_sources(block.text)
        if block.kind is BlockKind.CAPTION or is_line:
            yield from ground.citations_in.get(at, ())
        else:
            return
