"""Find out where a line is a paragraph, and where paragraphs were wrapped at a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from wellsourced.readers.text.lines import Line, Shape

NARROWEST, WIDEST = 36, 125  # columns that people wrap at, proportional type in mind
NEARLY = 0.88  # of the width: wrapped lines in proportional type are not equally long
FULL, OPEN, SMALL = 0.7, 0.6, 0.4  # shares of wrapped lines; see `_is_wrapped`
ENOUGH = 4  # lines that are evidence by themselves, in a text that is not wrapped elsewhere
ENDS = ".!?…:;”\"')。！？"


def wrapped_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Return which lines go on with the sentence or paragraph of the line before."""
    stretches = [(stretch, _is_wrapped(stretch)) for stretch in _stretches(lines)]
    width = _width_of_text(stretches)
    found: set[int] = set()
    at = 0
    for stretch, wrapped in stretches:
        own = max(line.width for line in stretch)
        alone = wrapped and len(stretch) >= ENOUGH
        column = own if alone or (wrapped and width) else min(own, width)
        for offset, (line, following) in enumerate(pairwise(stretch), start=1):
            if _goes_on(line, following, column):
                found.add(at + offset)
        at += len(stretch)
    return frozenset(found)


def _width_of_text(stretches: Sequence[tuple[Sequence[Line], bool]]) -> int:
    """Return the column at which the text as a whole is wrapped, or 0 where it is not."""
    wrapped = [line for stretch, is_wrapped in stretches if is_wrapped for line in stretch]
    wide = sum(line.width > WIDEST for stretch, _wrapped in stretches for line in stretch)
    return max(line.width for line in wrapped) if len(wrapped) > wide else 0


def _stretches(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Yield the runs of lines with no blank line between; they cover all lines in order."""
    begin = 0
    for index, line in enumerate(lines):
        if index > begin and line.gap:
            yield lines[begin:index]
            begin = index
    if lines:
        yield lines[begin:]


def _is_wrapped(stretch: Sequence[Line]) -> bool:
    """Say whether a run of lines is wrapped at its own widest line.

    Nearly every line that goes on is so full that the next word had no room; few of them end
    a sentence; many of the next lines begin with a small letter, which no title does.
    """
    width = max(line.width for line in stretch)
    if not NARROWEST <= width <= WIDEST:
        return False
    pairs = [
        (line, after)
        for line, after in pairwise(stretch)
        if after.shape is Shape.TEXT and line.shape in {Shape.TEXT, Shape.ITEM}
    ]
    if not pairs:
        return False
    full = sum(_is_full(line, after, width) for line, after in pairs)
    unended = sum(line.text[-1] not in ENDS for line, _after in pairs)
    small = sum(not after.text[0].isupper() for _line, after in pairs)
    count = len(pairs)
    return full >= FULL * count and unended >= OPEN * count and small >= SMALL * count


def _is_full(line: Line, following: Line, width: int) -> bool:
    return line.width + 1 + _first_word(following.text) > width * NEARLY


def _first_word(text: str) -> int:
    """Return the length of the first word; a very long one counts as 40."""
    return len(text[:40].split(maxsplit=1)[0])


def _goes_on(line: Line, following: Line, width: int) -> bool:
    """Say whether *following* goes on with *line*, in text wrapped at *width* (0: not)."""
    if following.shape is not Shape.TEXT or line.shape not in {Shape.TEXT, Shape.ITEM}:
        return False
    if line.shape is Shape.ITEM and _hangs(line, following):
        return True
    if line.width > WIDEST:
        return False
    ended = line.text[-1] in ENDS
    if not width:
        return False
    return _is_full(line, following, width) or (not ended and following.text[0].islower())


def _hangs(item: Line, following: Line) -> bool:
    """Say whether a line stands under the words of the list item before it."""
    column = item.indent + item.skip
    return following.indent > item.indent and abs(following.indent - column) <= 1
