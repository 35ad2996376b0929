"""Blocks taken out of a library's text, with the blank lines that parted them from the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wellsourced.findings import Edit
from wellsourced.text import Span

_BLANKS = " \t"
# the rest of a line without words, and its end
_REST = re.compile(r"[ \t]*(?:\r\n?|\n|\Z)")
_BLANK_LINES = re.compile(r"(?:[ \t]*(?:\r\n?|\n))*")


def remove_blocks(text: str, spans: Iterable[Span]) -> Iterator[Edit]:
    """Yield the edits that take the blocks at *spans* out of *text*.

    A block that has its lines to itself takes them along, and one of the blank stretches
    around it, so that what stood before and behind it is parted as before. Where words stand
    on its lines, they stay and only the block goes.
    """
    for span in _join(text, sorted(spans)):
        yield Edit(_widen(text, span), "")


def _join(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans in order, those as one that only white space parts."""
    held: Span | None = None
    for span in spans:
        if held is not None and not text[held.end : span.start].strip():
            held = Span(held.start, span.end)
            continue
        if held is not None:
            yield held
        held = span
    if held is not None:
        yield held


def _widen(text: str, span: Span) -> Span:
    start = _line_start(text, span.start)
    rest = _REST.match(text, span.end)
    if start < 0 or rest is None:
        return span
    end = rest.end()
    behind = _BLANK_LINES.match(text, end)
    until = behind.end() if behind else end
    if until < len(text):
        return Span(start, until if until > end and _is_parted(text, start) else end)
    before = len(text[:start].rstrip(" \t\r\n"))
    if not before:
        return Span(0, until)
    kept = _REST.match(text, before)
    return Span(kept.end() if kept else start, until)


def _line_start(text: str, at: int) -> int:
    """Return where the line of *at* begins, or -1 where words stand before it on the line."""
    while at and text[at - 1] in _BLANKS:
        at -= 1
    return at if not at or text[at - 1] in "\r\n" else -1


def _is_parted(text: str, at: int) -> bool:
    """Say whether a blank line, or nothing, stands before the line that begins at *at*."""
    if not at:
        return True
    end = at - 1 - (text[at - 2 : at] == "\r\n")
    return _line_start(text, end) >= 0
