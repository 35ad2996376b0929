"""Part what the parser leaves together: the cells of a row, the lines of a list without blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wellsourced.articles import Block, BlockKind
from wellsourced.reflist import likeness
from wellsourced.reflist.headings import REFERENCE_TERMS, heading_words

# a line that begins with a label, in a paragraph of such lines: "[2] Doe J.", "2. Doe J."
_LABELLED = re.compile(r"\[(?P<bracketed>\d{1,3})\]\s|(?P<pointed>\d{1,3})[.)]\s")
# the bar before a table's cell, and its text: "| 30 mg "
_CELL = re.compile(r"\|[ \t]*(?P<text>(?:\\.|[^|\\\n])*)")
# what the last line of an entry ends with: a stop, a bracket, a number, an address
_CLOSED = re.compile(r"(?:[.!?)\]>*_”\"\d/]|(?:https?://|doi:?\s?10\.)\S{3,200})\Z")
_TAIL = 240
_MOST_LINES = 40
"""As many lines of a paragraph are read to say whether they look like an entry."""

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


def is_above_list(block: Block, *, before: bool) -> bool:
    """Say whether a reference list is the section that *block* is of, or begins.

    *before* says so of the block before it; a heading may be a paragraph, in strong letters.
    """
    named = block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
    if named and heading_words(block)[0] in REFERENCE_TERMS:
        return True
    return before and block.kind is not BlockKind.HEADING


def part_lines(source: str, spans: LineSpans, *, below: bool) -> Iterator[LineSpans]:
    """Yield the parts of a paragraph whose lines are a list; *below* the heading of one.

    There each line may be an entry without a label. Entries that are wrapped stay whole.
    """
    for part in part_labelled(source, spans):
        cuts = _find_entries(source, part) if below and len(part) > 1 else [0]
        for first, end in zip(cuts, [*cuts[1:], len(part)], strict=True):
            yield part[first:end]


def _find_entries(source: str, spans: LineSpans) -> list[int]:
    """Return at which lines an entry begins, the first one always."""
    lines = [source[start:end].strip() for start, end in spans]
    closed = [_CLOSED.search(line[-_TAIL:]) is not None for line in lines]
    if all(closed[:-1]) and all(map(_is_entry, lines)):
        return list(range(len(lines)))
    cuts = [0]
    for at in range(1, len(lines)):
        if closed[at - 1] and _begins_entry(lines[at]) and _is_like(lines[cuts[-1] : at]):
            cuts.append(at)
    while len(cuts) > 1 and not _is_like(lines[cuts[-1] :]):
        cuts.pop()
    return cuts


def _is_like(lines: Sequence[str]) -> bool:
    return likeness.is_like(" ".join(lines[:_MOST_LINES]))


def _is_entry(line: str) -> bool:
    """Say whether a line is an entry by itself, with its year, or word that it has none."""
    dated = likeness.YEAR.search(line) is not None or "(" in line
    return dated and not line[:1].islower() and likeness.is_like(line)


def _begins_entry(line: str) -> bool:
    head = line[: likeness.LONGEST]
    patterns = (likeness.AUTHOR, likeness.APA_DATE, likeness.CAPITALS)
    return not line[:1].islower() and any(pattern.match(head) for pattern in patterns)


def _number(found: re.Match[str] | None) -> int | None:
    return int(found["bracketed"] or found["pointed"]) if found else None
