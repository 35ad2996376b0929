"""The lines of the source that a finding stands in, with the words that are meant."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from wellsourced.page import Excerpt, FrameLine
from wellsourced.text import LineIndex, Span

_WIDE = 64  # characters of a line that are shown
_MARKED = 48  # at most so many of them are what is meant, where it has words before it
_LEAD = 24  # and at most so many stand before it
_NEAR = 8  # or so many, where what is meant is long
_LINES = 3  # of what runs over more of them
_SEEN = 8  # lines that are looked at for these, for some are blank
_CUT = "…"


def excerpt(span: Span, text: str, lines: LineIndex) -> Excerpt | None:
    """Return the first line of *span*, cut to a width; a span of nothing has none."""
    first = next(_stretches(span, text, lines), None)
    if first is None or not text[first.start : first.start + _MARKED].strip():
        return None
    line, column = lines.line_column(first.start)
    begin = first.start - column + 1
    return Excerpt(line, *_row(text, first, Span(begin, _end(line, text, lines)), _LEAD))


def frame(span: Span, text: str, lines: LineIndex) -> tuple[FrameLine, ...]:
    """Return the first lines of *span* with their numbers; a span of nothing has none."""
    rows: list[tuple[str, tuple[str, str, str]]] = []
    for stretch in _stretches(span, text, lines):
        line, column = lines.line_column(stretch.start)
        whole = Span(stretch.start - column + 1, _end(line, text, lines))
        indent = len(stretch.of(text)) - len(stretch.of(text).lstrip())
        shown = Span(stretch.start + indent, stretch.end)
        if not shown.of(text).strip():
            continue
        lead = _LEAD if len(shown) <= _MARKED - _NEAR else _NEAR
        rows.append((str(line), _row(text, shown, whole, lead)))
        if len(rows) == _LINES:
            break
    width = max((len(number) for number, _ in rows), default=0)
    return tuple(FrameLine(f"{number:>{width}}", *row) for number, row in rows)


def _stretches(span: Span, text: str, lines: LineIndex) -> Iterator[Span]:
    """Yield the parts of *span* line by line, without the line ends."""
    if not span.start < span.end <= len(text):
        return
    line, _ = lines.line_column(span.start)
    edges = [span.start]
    edges += [start for start in lines.starts[line : line + _SEEN] if start < span.end]
    for begin, stop in pairwise([*edges, span.end + 1]):
        yield Span(begin, stop - 1)


def _end(line: int, text: str, lines: LineIndex) -> int:
    """Return where the line with this number ends, without its line end."""
    return lines.starts[line] - 1 if line < len(lines.starts) else len(text)


def _row(text: str, meant: Span, whole: Span, lead: int) -> tuple[str, str, str]:
    """Return what stands before *meant* in its line, *meant*, and what stands behind it."""
    before = _cut_left(text, Span(whole.start, meant.start), lead)
    marked = _cut_right(text, meant, max(_MARKED, _WIDE - len(before)))
    room = max(1, _WIDE - len(before) - len(marked))
    after = "" if marked.endswith(_CUT) else _cut_right(text, Span(meant.end, whole.end), room)
    return before, marked, after


def _cut_left(text: str, span: Span, width: int) -> str:
    return span.of(text) if len(span) <= width else _CUT + text[span.end - width + 1 : span.end]


def _cut_right(text: str, span: Span, width: int) -> str:
    if len(span) <= width:
        return span.of(text)
    return text[span.start : span.start + width - 1] + _CUT
