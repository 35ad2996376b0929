"""Fields set or added in one entry, laid out as its other fields are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wellsourced.bibtex.blocks import Block, Field
from wellsourced.bibtex.encoding import find_newline
from wellsourced.findings import Edit
from wellsourced.text import Span

_INDENT = "  "
_COMMA = re.compile(r"\s*,")


def put_fields(text: str, entry: Block, fields: Sequence[tuple[str, str]]) -> Iterator[Edit]:
    """Yield the edits that give *entry*, a block of *text*, these *fields*.

    A field is its name and its value as written (`{Acta}`, `jan`, `acta # " B"`). One that the
    entry has gets the new value in the place of the old one, another is added behind the
    last one, with that one's indent and way of writing `=` and commas.
    """
    own = {field.name.lower(): field for field in reversed(entry.fields)}
    added: list[tuple[str, str]] = []
    for name, value in fields:
        field = own.get(name.lower())
        if field is None:
            added.append((name, value))
        elif field.value != value:
            yield Edit(Span(field.start, field.start + len(field.value)), value)
    if added:
        yield _add(text, entry, added)


@dataclass(frozen=True, slots=True)
class _Layout:
    """What stands before a field's name, and around its `=`; `column` where that is aligned."""

    lead: str
    before: str
    behind: str
    column: int = 0

    def write(self, name: str, value: str) -> str:
        """Return a field as the others are written."""
        gap = " " * max(self.column - len(name), 1) if self.column else self.before
        return f"{self.lead}{name}{gap}={self.behind}{value}"


def _add(text: str, entry: Block, fields: Sequence[tuple[str, str]]) -> Edit:
    layout = _find_layout(text, entry)
    last = max((field.start + len(field.value) for field in entry.fields), default=0)
    end = last or entry.key_start + len(entry.key)
    comma = _COMMA.match(text, end, entry.span.end)
    written = ",".join(layout.write(name, value) for name, value in fields)
    if comma is not None:  # a comma behind the last one is kept behind the new last one
        return Edit(Span(comma.end(), comma.end()), f"{written}," if last else written)
    return Edit(Span(end, end), f",{written}")


def _find_layout(text: str, entry: Block) -> _Layout:
    """Return how the fields of *entry* are written; the way of our own entries without any."""
    raw = entry.span.of(text)
    if not entry.fields:
        lead = find_newline(raw) if "\n" in raw or "\r" in raw else ""
        return _Layout(f"{lead}{_INDENT}" if lead else " ", " ", " ")
    last = entry.fields[-1]
    name, sign = _name_place(text, entry, last)
    before, behind = text[name + len(last.name) : sign], text[sign + 1 : last.start]
    if (before + behind).strip():
        before = behind = " "
    return _Layout(_lead(text, entry, name), before, behind, _column(text, entry))


def _name_place(text: str, entry: Block, field: Field) -> tuple[int, int]:
    """Return where the name of *field* begins, and its `=`."""
    sign = text.rfind("=", entry.span.start, field.start)
    return text.rfind(field.name, entry.span.start, sign), sign


def _lead(text: str, entry: Block, name: int) -> str:
    """Return the line end and indent before a name, or a blank where it stands within a line."""
    at = name
    while at > entry.span.start and text[at - 1] in " \t":
        at -= 1
    indent = text[at:name]
    if text[at - 1] not in "\r\n":
        return indent
    pair = text[at - 2 : at] == "\r\n"
    return text[at - 1 - pair : name]


def _column(text: str, entry: Block) -> int:
    """Return the letters before each `=` where all stand in one column, or 0."""
    gaps = []
    for field in entry.fields:
        name, sign = _name_place(text, entry, field)
        gap = text[name + len(field.name) : sign]
        if gap.strip(" "):
            return 0
        gaps.append((len(field.name) + len(gap), len(gap)))
    columns = {column for column, _ in gaps}
    is_aligned = len(columns) == 1 and len({gap for _, gap in gaps}) > 1
    return columns.pop() if is_aligned else 0
