"""Find out where a line is a paragraph, and where paragraphs were wrapped at a column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wellsourced.readers.text.lines import Line, Shape

NARROWEST, WIDEST = 36, 125  # columns that people wrap at, proportional type in mind
NEARLY = 0.88  # of the width: wrapped lines in proportional type are not equally long
BROKEN, FULL = 0.3, 0.85  # shares of lines; see `_width_of`
ENOUGH = 3  # broken lines that are evidence by themselves, in a text not wrapped elsewhere
ENDS = ".!?…:;”\"')。！？"
# how an entry of a list begins, as in "Doe AB, Roe C", "Doe, A. (2019)", "2 Institute of …"
ENTRY = re.compile(
    r"""[A-ZÀ-Þ][\w'’-]{1,30} (?:\s[A-ZÀ-Þ][\w'’-]{1,30})? ,? \s [A-Z](?:\.|[A-Z]{0,2})
      (?: [,;:.] | \s\( | \set\sal\b | \s& ) | \d{1,2}\s[A-ZÀ-Þ]""",
    re.VERBOSE,
)


def wrapped_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Return which lines go on with the sentence or paragraph of the line before."""
    stretches = [(stretch, *_width_of(stretch)) for stretch in _stretches(lines)]
    width = _width_of_text(stretches)
    found: set[int] = set()
    at = 0
    for stretch, own, evidence in stretches:
        column = own if evidence >= ENOUGH or (own and width) else width
        for offset, (line, following) in enumerate(pairwise(stretch), start=1):
            if column and _goes_on(line, following, column):
                found.add(at + offset)
        at += len(stretch)
    return frozenset(found)


def _width_of_text(stretches: Sequence[tuple[Sequence[Line], int, int]]) -> int:
    """Return the column at which the text as a whole is wrapped, or 0 where it is not."""
    wrapped = sum(len(stretch) for stretch, own, _evidence in stretches if own)
    wide = sum(line.width > WIDEST for stretch, _own, _evidence in stretches for line in stretch)
    return max(own for _stretch, own, _evidence in stretches) if wrapped > wide else 0


def _stretches(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Yield the runs of lines with no blank line between; they cover all lines in order."""
    begin = 0
    for index, line in enumerate(lines):
        if index > begin and line.gap:
            yield lines[begin:index]
            begin = index
    if lines:
        yield lines[begin:]


def _width_of(stretch: Sequence[Line]) -> tuple[int, int]:
    """Return the column at which a run of lines is wrapped (0: it is not), and the evidence.

    What counts are the lines that end in the middle of a sentence while the next begins with
    a small letter, which no title and no entry of a list does: where text is wrapped there are
    many of them, and nearly all are so full that the next word had no room.
    """
    pairs = [
        (line, after)
        for line, after in pairwise(stretch)
        if after.shape is Shape.TEXT and line.shape in {Shape.TEXT, Shape.ITEM}
    ]
    broken = [
        (line, after)
        for line, after in pairs
        if line.text[-1] not in ENDS and _begins_small(after.text) and line.width <= WIDEST
    ]
    width = max((line.width for line, _after in broken), default=0)
    if width < NARROWEST or len(broken) < BROKEN * len(pairs):
        return 0, 0
    full = sum(_is_full(line, after, width * NEARLY) for line, after in broken)
    return (width, len(broken)) if full >= FULL * len(broken) else (0, 0)


def _is_full(line: Line, following: Line, width: float) -> bool:
    """Say whether the first word of the next line had no room on the line."""
    return line.width + 1 + _first_word(following.text) > width


def _begins_small(text: str) -> bool:
    """Say whether *text* begins in the middle of a sentence, and with no address."""
    if not text[0].isalpha() or text[0].isupper():
        return False
    word = text[: _first_word(text)]
    return "@" not in word and "://" not in word


def _first_word(text: str) -> int:
    """Return the length of the first word; a very long one counts as 40."""
    return len(text[:40].split(maxsplit=1)[0])


def _goes_on(line: Line, following: Line, width: int) -> bool:
    """Say whether *following* goes on with *line*, in text wrapped at *width* (0: not)."""
    if following.shape is not Shape.TEXT or line.shape not in {Shape.TEXT, Shape.ITEM}:
        return False
    if line.width > WIDEST or _hangs(line, following) or _leaves_open(line.text):
        return line.width <= WIDEST
    if ENTRY.match(following.text):
        return line.text[-1] not in ENDS and _is_full(line, following, width)
    if line.text[-1] not in ENDS:
        return _is_full(line, following, width * NEARLY) or _begins_small(following.text)
    return _is_full(line, following, width * (1 if following.text[0].isupper() else NEARLY))


def _hangs(item: Line, following: Line) -> bool:
    """Say whether a line stands under the words of the list item before it."""
    if item.shape is not Shape.ITEM:
        return False
    column = item.indent + item.skip
    return following.indent > item.indent and abs(following.indent - column) <= 1


def _leaves_open(text: str) -> bool:
    """Say whether a bracket that *text* opens is closed on a later line."""
    return text.rfind("[") > text.rfind("]") or text.rfind("(") > text.rfind(")")
