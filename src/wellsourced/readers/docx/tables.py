"""The rows and cells of a table as they are laid out: spans, merged cells, header rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wellsourced.archives import Element
from wellsourced.readers.docx.tags import (
    attribute,
    child,
    descend,
    short_name,
    switch,
    whole_number,
)

_FIRST_ROW = 0x20  # the bit of `w:tblLook` that sets the first row apart
_MOST_SPANNED = 100  # Word's tables have no more than 63 columns
_HELD = frozenset(("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"))


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A cell with its 0-based column."""

    element: Element
    column: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, header or not."""

    cells: tuple[LaidOut, ...]
    header: bool


def lay_out(table: Element) -> tuple[Row, ...]:
    """Return the rows of a table; deleted rows and what is merged with a cell above are left out.

    Without a row that repeats on each page as the header, the first row is the header where the
    table's look sets it apart (Word's default for tables).
    """
    rows = [row for row in _held(table, "w:tr") if not _is_deleted(row)]
    repeats = [bool(switch(child(row, "w:trPr"), "w:tblHeader")) for row in rows]
    looks = not any(repeats) and len(rows) > 1 and _sets_first_row_apart(table)
    return tuple(
        Row(tuple(_lay_out_row(row)), repeats[at] or (looks and at == 0))
        for at, row in enumerate(rows)
    )


def is_frame(table: Element) -> bool:
    """Say whether a table is one cell: a box around text, no table."""
    rows = list(_held(table, "w:tr"))
    return len(rows) == 1 and sum(1 for _ in _held(rows[0], "w:tc")) == 1


def _held(element: Element, name: str) -> Iterator[Element]:
    """Yield the rows or cells, those in content controls and insertions among them."""
    for inner in element:
        found = short_name(inner.tag)
        if found == name:
            yield inner
        elif found in _HELD:
            yield from _held(inner, name)


def _is_deleted(row: Element) -> bool:
    return descend(row, "w:trPr", "w:del") is not None


def _sets_first_row_apart(table: Element) -> bool:
    look = descend(table, "w:tblPr", "w:tblLook")
    told = attribute(look, "w:firstRow")
    if told:
        return told not in {"0", "false", "off"}
    try:
        return bool(int(attribute(look, "w:val") or "0", 16) & _FIRST_ROW)
    except ValueError:
        return False


def _lay_out_row(row: Element) -> Iterator[LaidOut]:
    column = _spanned(descend(row, "w:trPr", "w:gridBefore"), 0)
    for cell in _held(row, "w:tc"):
        properties = child(cell, "w:tcPr")
        merged = child(properties, "w:vMerge")
        if merged is None or attribute(merged, "w:val") == "restart" or _has_text(cell):
            yield LaidOut(cell, column)
        column += _spanned(child(properties, "w:gridSpan"), 1)


def _spanned(element: Element | None, usual: int) -> int:
    return min(max(usual, whole_number(element, default=usual)), _MOST_SPANNED)


def _has_text(cell: Element) -> bool:
    return any(text.strip() for text in cell.itertext())
