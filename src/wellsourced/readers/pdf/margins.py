"""Running heads and feet, page numbers and the numbers of lines, which are no part of the text.

A line at the edge of a page is a running head or foot where its words (numbers put aside)
stand at the same height of a neighbouring page, left and right pages alike; only what stands
further out than all of the text is asked. Nothing is lost: such lines become furniture.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wellsourced.readers.pdf.lines import Line

_DEPTH = 5  # lines from the edge that may be a head or a foot
_SAME_HEIGHT = 6.0  # points
_NEIGHBOURS = (-2, -1, 1, 2)
_DIGITS = re.compile(r"\d+|\b[ivxl]{1,7}\b")
# "12", "- 12 -", "Page 3 of 9", "3/9", "xii", "e123"
_PAGE_NUMBER = re.compile(
    r"(?:p(?:age|ágina|\.)?\s?)?[-–—|]?\s?(?:e?\d{1,5}|[ivxl]{1,7})\s?[-–—|]?(?:\s?(?:of|/|de|von|sur)\s?\d{1,5})?",
    re.IGNORECASE,
)
_APART = 1.6  # heights of a line between a page number and the text
_COUNTED = re.compile(r"\d{1,5}")
_FEWEST_COUNTED = 5


def part_margins(pages: Sequence[Sequence[Line]]) -> list[tuple[list[Line], list[Line]]]:
    """Return for each page the lines of its text and those of its margins, both in order.

    The lines of a page are handed over from top to bottom.
    """
    parted = []
    for number, lines in enumerate(pages):
        around = [pages[number + by] for by in _NEIGHBOURS if 0 <= number + by < len(pages)]
        out = {id(line) for line in _edges(lines, around)}
        out |= {id(line) for line in _line_numbers([one for one in lines if id(one) not in out])}
        text = [line for line in lines if id(line) not in out]
        parted.append((text, [line for line in lines if id(line) in out]))
    return parted


def _edges(lines: Sequence[Line], around: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """Yield the heads and feet of a page, from its edges inwards."""
    ahead = [(page[:_DEPTH], page[-_DEPTH:]) for page in around]
    if not any(page for page in around):
        yield from _lone_number(lines)
        return
    heads = 0
    for line in lines[:_DEPTH]:
        if not _repeats(line, [head for head, _ in ahead]):
            break
        heads += 1
        yield line
    for line in reversed(lines[heads:][-_DEPTH:]):
        if not _repeats(line, [foot for _, foot in ahead]):
            break
        yield line


def _repeats(line: Line, around: Sequence[Sequence[Line]]) -> bool:
    words = _plain(line)
    number = _PAGE_NUMBER.fullmatch(line.text.strip()) is not None
    for page in around:
        for other in page:
            level = abs(other.base - line.base) <= _SAME_HEIGHT
            if level and (_plain(other) == words):
                return True
            if level and number and _PAGE_NUMBER.fullmatch(other.text.strip()):
                return True
    return False


def _plain(line: Line) -> str:
    return _DIGITS.sub("#", line.text).strip().casefold()


def _lone_number(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the number of a page that stands alone, apart from the text."""
    for line, other in ((lines[0], lines[1]), (lines[-1], lines[-2])) if len(lines) > 1 else ():
        apart = abs(line.base - other.base) > _APART * max(line.size, other.size)
        if apart and _PAGE_NUMBER.fullmatch(line.text.strip()):
            yield line


def _line_numbers(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the numbers that a manuscript's lines bear in its margin."""
    counted = [line for line in lines if _COUNTED.fullmatch(line.text)]
    if len(counted) < _FEWEST_COUNTED:
        return
    edges = Counter(round(line.right) for line in counted)
    edge = max(edges, key=lambda one: (edges[one], -one))
    column = [line for line in counted if abs(line.right - edge) <= 2]  # noqa: PLR2004  # points
    others = [line for line in lines if not _COUNTED.fullmatch(line.text)]
    numbers = [int(line.text) for line in column]
    rising = all(a < b <= a + 5 for a, b in pairwise(numbers))
    outside = all(line.left > edge for line in others) or all(
        line.right < min(one.left for one in column) for line in others
    )
    if rising and outside and len(column) >= _FEWEST_COUNTED:
        yield from column
