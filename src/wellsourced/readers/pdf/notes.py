"""Notes at the foot of a page: small lines below the text whose mark stands raised in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wellsourced.articles import Inline, InlineKind
from wellsourced.readers.pdf.lines import Line

_SMALLER = 0.93
# "12 See Doe", "* Corresponding author", "†See Doe"
_MARK = re.compile(r"(?P<mark>\d{1,3}|[*†‡§¶#‖]{1,3}|[a-z](?=\s))\.?\s?(?=\S)")


@dataclass(frozen=True, slots=True)
class Note:
    """A note: the name that its marks in the text lead to, and its lines."""

    anchor: str
    lines: tuple[Line, ...]


def part_notes(lines: Sequence[Line], size: float) -> tuple[list[Line], list[Note]]:
    """Return the lines of a page without its notes, and the notes; *size* is that of the text.

    In the text, marks of notes are links to them (beside being raised: whether a raised
    number is a note or a work of the list is for the reference list to say).
    """
    raised = {
        inline.span.of(line.text).strip()
        for line in lines
        if line.size > _SMALLER * size
        for inline in line.inlines
        if inline.kind is InlineKind.SUPERSCRIPT
    }
    notes: list[Note] = []
    kept: list[Line] = []
    for column in _columns(lines):
        first = _first_of_notes(column, size, raised)
        kept.extend(column[:first])
        notes.extend(_notes(column[first:], raised))
    named = {note.anchor.rpartition("-")[2]: note.anchor for note in notes}
    return [_aimed(line, named) for line in kept], notes


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    columns: dict[int, list[Line]] = {}
    for line in lines:
        columns.setdefault(line.column, []).append(line)
    return list(columns.values())


def _first_of_notes(column: Sequence[Line], size: float, raised: set[str]) -> int:
    """Return where the notes of a column begin, or its length."""
    first = len(column)
    while first and column[first - 1].size <= _SMALLER * size:
        first -= 1
    if not first or column[first - 1].bold:
        return len(column)
    while first < len(column) and _mark_of(column[first], raised) == "":
        first += 1
    return first


def _mark_of(line: Line, raised: set[str]) -> str:
    """Return the mark that a line begins with, if the text bears it."""
    found = _MARK.match(line.text)
    return found["mark"] if found and found["mark"] in raised else ""


def _notes(lines: Sequence[Line], raised: set[str]) -> list[Note]:
    notes: list[Note] = []
    for line in lines:
        mark = _mark_of(line, raised)
        if mark:
            notes.append(Note(f"note-{line.page + 1}-{mark}", (line,)))
        elif notes:
            notes[-1] = replace(notes[-1], lines=(*notes[-1].lines, line))
    return notes


def _aimed(line: Line, named: dict[str, str]) -> Line:
    """Return a line whose raised marks lead to their notes."""
    links = tuple(
        Inline(inline.span, InlineKind.FOOTNOTE, named[mark])
        for inline in line.inlines
        if inline.kind is InlineKind.SUPERSCRIPT
        and (mark := inline.span.of(line.text).strip()) in named
    )
    return replace(line, inlines=(*line.inlines, *links)) if links else line
