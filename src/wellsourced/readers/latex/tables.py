"""Tables: rows and cells, which of them are headers, cells that span columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from wellsourced.articles import BlockKind, Cell
from wellsourced.readers.latex.desk import PARAGRAPH
from wellsourced.readers.latex.names import TABLES
from wellsourced.readers.latex.openings import Table
from wellsourced.readers.latex.scanning import Scanner
from wellsourced.readers.latex.stack import Frame

Step = Callable[[Scanner, str, int], None]

_MOST_HEADERS = 3


def open_table(scanner: Scanner, name: str) -> None:
    """Open a table."""
    desk, document = scanner.desk, scanner.document
    resumed, body = desk.draft, desk.body
    desk.flush()
    scanner.at = scanner.groups.skip_groups(
        scanner.groups.skip_options(scanner.at), TABLES.get(name, TABLES.get(name.rstrip("*"), 1))
    )
    table = Table(document.tables, len(desk.blocks))
    document.tables += 1
    scanner.tables.append(table)

    def close(_at: int) -> None:
        _flush_cell(scanner, table)
        scanner.tables.pop()
        desk.body = body
        desk.flush(resumed)

    scanner.push(Frame("env", name, close))
    table.depth = len(scanner.frames)
    _begin_cell(scanner, table)


def _begin_cell(scanner: Scanner, table: Table) -> None:
    cell = Cell(table.number, table.row, table.column, header=False)
    desk = scanner.desk
    desk.body = replace(PARAGRAPH, kind=BlockKind.TABLE_CELL, cell=cell)
    desk.flush(desk.body)


def _flush_cell(scanner: Scanner, table: Table) -> None:
    before = len(scanner.desk.blocks)
    scanner.desk.flush()
    if len(scanner.desk.blocks) > before:
        table.written.add(table.row)


def _innermost(scanner: Scanner) -> Table | None:
    """Return the table in whose cell the scanner stands, not in a group within it."""
    table = scanner.tables[-1] if scanner.tables else None
    return table if table and len(scanner.frames) == table.depth else None


def end_cell(scanner: Scanner) -> bool:
    """End a cell; say whether there is one to end."""
    table = _innermost(scanner)
    if table is None:
        return False
    _flush_cell(scanner, table)
    table.column += table.span
    table.span = 1
    _begin_cell(scanner, table)
    return True


def end_row(scanner: Scanner, start: int) -> None:
    """End a row, or a line, by the command at *start*."""
    at = scanner.at + scanner.text.startswith("*", scanner.at)
    option = scanner.groups.end_of_option(at, 30)
    scanner.at = option if option >= 0 else at
    table = _innermost(scanner)
    if table is None:
        scanner.desk.blank(start, scanner.at - start)
        return
    _flush_cell(scanner, table)
    if table.row in table.written:
        table.row += 1
    table.column, table.span = 0, 1
    _begin_cell(scanner, table)


def rule(scanner: Scanner, name: str, _start: int) -> None:
    """Read a rule across the table: what stands over the first one is its header."""
    if name in {"cmidrule", "cline"}:
        scanner.at = _skip_rule(scanner)
        return
    table = scanner.tables[-1] if scanner.tables else None
    if table is None or table.headed or not table.written:
        return
    table.headed = True
    if table.row > _MOST_HEADERS:
        return
    blocks = scanner.desk.blocks
    for index in range(table.first, len(blocks)):
        cell = blocks[index].cell
        if cell and cell.table == table.number:
            blocks[index] = replace(blocks[index], cell=replace(cell, header=True))


def _skip_rule(scanner: Scanner) -> int:
    r"""Return where a part of a rule ends: `\cmidrule(lr){2-3}`."""
    at = scanner.at
    if scanner.text.startswith("(", at):
        closing = scanner.text.find(")", at, at + 20)
        at = closing + 1 if closing >= 0 else at
    return scanner.groups.skip_groups(at, 1)


def span_columns(scanner: Scanner, _name: str, _start: int) -> None:
    """Read a cell that spans columns."""
    begin = scanner.groups.skip_gap(scanner.at)
    end = scanner.groups.end_of_group(begin, 60)
    if end < 0:
        return
    count = scanner.groups.inside(begin, end).strip()
    scanner.at = scanner.groups.skip_groups(end, 1)
    table = _innermost(scanner)
    if table and count.isdecimal() and len(count) <= 2:  # noqa: PLR2004 – up to 99 columns
        table.span = max(1, int(count))
    scanner.open_group()


def end_named_row(scanner: Scanner, _name: str, start: int) -> None:
    """End a row by a command with a name."""
    end_row(scanner, start)


TABULAR: dict[str, Step] = {
    **dict.fromkeys(
        ("hline", "midrule", "cmidrule", "cline", "endhead", "endfirsthead", "hhline", "Xhline"),
        rule,
    ),
    "multicolumn": span_columns,
    "tabularnewline": end_named_row,
}
