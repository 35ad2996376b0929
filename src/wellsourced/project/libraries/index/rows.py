"""What a stretch of a library holds, as one line of JSON, and back.

A line is a list, not an object: a hundred thousand of them are written and read at once.
"""

from __future__ import annotations

import json
from dataclasses import fields
from operator import attrgetter
from typing import Any

from wellsourced.bibtex.contents import Contents
from wellsourced.references import Date, FailedEntry, Flaw, Name, Record, Reference
from wellsourced.text import Span

_NAMES = tuple(one.name for one in fields(Record))
_values = attrgetter(*_NAMES)
_AUTHORS, _EDITORS, _ISSUED, _ACCESSED, _EXTRA = map(
    _NAMES.index, ("authors", "editors", "issued", "accessed", "extra")
)
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def write_row(held: Contents) -> str:
    """Return what a stretch holds as a line; the words of its entries are not in it."""
    return _encode(
        (
            [_write_reference(one) for one in held.references],
            [(one.line, one.reason, one.raw) for one in held.failed],
            [(one.line, one.key, one.kind, one.reason) for one in held.flaws],
            held.strings,
            held.comments,
            held.length,
            held.ends,
            held.aliases,
            held.parents,
            held.lines,
        )
    )


def _write_reference(reference: Reference) -> tuple[object, ...]:
    span = reference.span or Span(0, 0)
    values = list(_values(reference.record))
    for at in (_AUTHORS, _EDITORS):
        values[at] = [
            (one.family, one.given, one.particle, one.suffix, one.literal) for one in values[at]
        ]
    for at in (_ISSUED, _ACCESSED):
        date = values[at]
        values[at] = (date.year, date.month, date.day) if date else None
    return (reference.key, span.start, span.end, values)


def read_row(line: str, text: str) -> Contents:
    """Return what a stretch holds from the *line* that `write_row` made, and its *text*."""
    entries, failed, flaws, strings, comments, length, ends, *named, lines = json.loads(line)
    aliases, parents = named
    return Contents(
        references=tuple(_read_reference(one, text) for one in entries),
        failed=tuple(FailedEntry(*one) for one in failed),
        flaws=tuple(Flaw(*one) for one in flaws),
        strings=strings,
        comments=comments,
        length=length,
        ends=ends,
        aliases=tuple((alias, key) for alias, key in aliases),
        parents=tuple(parents),
        lines=tuple(lines),
    )


def _read_reference(written: tuple[str, int, int, list[Any]], text: str) -> Reference:
    key, start, end, values = written
    for at in (_AUTHORS, _EDITORS):
        values[at] = tuple([Name(*one) for one in values[at]])
    for at in (_ISSUED, _ACCESSED):
        values[at] = Date(*values[at]) if values[at] else None
    values[_EXTRA] = tuple([(name, value) for name, value in values[_EXTRA]])
    return Reference(key, Record(*values), text[start:end], Span(start, end))
