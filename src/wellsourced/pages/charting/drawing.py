"""Draw bars that lie under each other, each with its words above it, in whole units.

A drawing is 720 units wide and its words are 26 units high, so that they are still read on a
telephone, where it is 340 pixels wide. How wide words are depends on the reader's letters; here
they are taken to be those of a wide face.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from wellsourced.escaping import one_line
from wellsourced.layout import cells
from wellsourced.page import ChartBar, ChartFill, ChartText

WIDTH = 720
_LETTER, _CAPITAL = 13, 18  # units that a character takes, and one that is wider than most
_WIDE = frozenset("mw%&@—…0123456789")
_BETWEEN = 2 * _LETTER  # units between a label and a value
_LABEL, _DETAIL = 24, 30  # units from the top of a line to its base line, and of a detail
_BAR, _ABOVE, _GAP = 26, 34, 22  # height of a bar, its distance from the top, the gap below
_LEAST = 5  # units of a part that counts something


@dataclass(frozen=True, slots=True)
class Portion:
    """A part of a bar: how it is filled, how many it counts, what it says of itself."""

    fill: ChartFill
    count: int
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """A bar with its words: `label` and `value` above it, `detail`, if any, below.

    Where the label is too long it is cut; its `tail` never is.
    """

    label: str
    value: str
    portions: tuple[Portion, ...]
    detail: str = ""
    tail: str = ""

    @property
    def total(self) -> int:
        """How many its portions count."""
        return sum(portion.count for portion in self.portions)


@dataclass(frozen=True, slots=True)
class Drawing:
    """The bars and words of all rows, and how high they are together."""

    bars: tuple[ChartBar, ...]
    texts: tuple[ChartText, ...]
    height: int


def draw_rows(rows: Sequence[Row]) -> Drawing:
    """Return *rows* drawn under each other; the longest bar is as wide as the drawing."""
    longest = max((row.total for row in rows), default=0) or 1
    bars: list[ChartBar] = []
    texts: list[ChartText] = []
    top = 0
    for row in rows:
        room = WIDTH - _BETWEEN - units(row.value) - units(row.tail)
        label = shortened(row.label, room) + row.tail
        texts.append(ChartText(0, top + _LABEL, "start", "label", label))
        texts.append(ChartText(WIDTH, top + _LABEL, "end", "value", row.value))
        bars += _bars(row, top + _ABOVE, longest)
        top += _ABOVE + _BAR
        if row.detail:
            texts.append(ChartText(0, top + _DETAIL, "start", "detail", row.detail))
            top += _DETAIL + 4
        top += _GAP
    return Drawing(tuple(bars), tuple(texts), max(0, top - _GAP) + 4)


def _bars(row: Row, y: int, longest: int) -> Iterator[ChartBar]:
    """Yield the parts of a row's bar side by side, a unit inside their place for their frames."""
    portions = [portion for portion in row.portions if portion.count]
    x = 0
    for portion, width in zip(portions, _widths(portions, longest), strict=True):
        yield ChartBar(x + 1, y, width - 2, _BAR, portion.fill, portion.words)
        x += width


def _widths(portions: Sequence[Portion], longest: int) -> list[int]:
    """Return how wide each portion is: none so small that it is not seen, none beyond the edge."""
    widths = [max(_LEAST, WIDTH * portion.count // longest) for portion in portions]
    excess = sum(widths) - WIDTH
    if excess > 0:
        widths[widths.index(max(widths))] -= excess
    return widths


def units(text: str) -> int:
    """Return how wide *text* is, about.

    >>> units("claims"), units("CLAIMS"), units("漢")
    (83, 108, 26)
    """
    return sum(map(_units_of_character, text))


def _units_of_character(character: str) -> int:
    if character.isupper() or character in _WIDE:
        return _CAPITAL
    return _LETTER * cells(character)


def shortened(text: str, room: int) -> str:
    """Return *text* on one line, *room* units wide, cut between words where that loses little.

    >>> shortened("What did the studies find?", 220), shortened("a/b" * 9, 110)
    ('What did the …', 'a/ba/ba…')
    """
    line = one_line(text).strip()
    if len(line) <= WIDTH and units(line) <= room:
        return line
    ends = list(accumulate(map(_units_of_character, line[:WIDTH])))
    cut = line[: bisect_right(ends, room - _CAPITAL)]
    words = cut.rpartition(" ")[0]
    return f"{words} …" if 3 * len(words) > 2 * len(cut) else f"{cut}…"
