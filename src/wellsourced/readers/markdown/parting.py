"""Part what the parser leaves together: the cells of a row, the lines of a list without blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# a line that begins with a label, in a paragraph of such lines: "[2] Doe J.", "2. Doe J."
_LABELLED = re.compile(r"\[(?P<bracketed>\d{1,3})\]\s|(?P<pointed>\d{1,3})[.)]\s")
# the bar before a table's cell, and its text: "| 30 mg "
_CELL = re.compile(r"\|[ \t]*(?P<text>(?:\\.|[^|\\\n])*)")

LineSpans = Sequence[tuple[int, int]]


def split_cells(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the offsets of what stands behind each bar of a row, blanks around it off."""
    cells = []
    for found in _CELL.finditer(source, start, end):
        first = found.start("text")
        cells.append((first, first + len(found["text"].rstrip())))
    return cells


def part_labelled(source: str, spans: LineSpans) -> Iterator[LineSpans]:
    """Yield the parts of a paragraph whose lines count on: `[1] …`, `[2] …`.

    A browser would show them in one run, but whoever wrote them meant a list. It begins with the
    paragraph, or within it with 1.
    """
    numbers = [_number(_LABELLED.match(source, *span)) for span in spans]
    places: list[int] = []
    expected = {1} if numbers[0] is None else {numbers[0]}
    for place, number in enumerate(numbers):
        if number in expected:
            places.append(place)
            expected = {number + 1}
    cuts = sorted({0, *(places if len(places) > 1 else ())})
    for first, end in zip(cuts, [*cuts[1:], len(spans)], strict=True):
        yield spans[first:end]


def _number(found: re.Match[str] | None) -> int | None:
    return int(found["bracketed"] or found["pointed"]) if found else None
