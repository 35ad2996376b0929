"""Number the lists and the tables of an article, their items and their cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wellsourced.articles import Cell, Item

# more columns or rows than this in one cell are a slip (HTML allows 1000 and 65534)
_MOST_SPANNED = 200
# beyond so many columns, cells of rows above are not stepped over any more
_MOST_COLUMNS = 500
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_LARGEST_NUMBER = 99_999


@dataclass(slots=True)
class Listing:
    """An open list, counting its items as a browser does (`start`, `value`, `type`)."""

    group: int
    depth: int
    ordered: bool
    style: str = "1"
    counter: int = 0
    step: int = 1

    @classmethod
    def begin(cls, group: int, depth: int, tag: str, attributes: Mapping[str, str]) -> Listing:
        """Return a list that has no items yet."""
        if tag != "ol":
            return cls(group, depth, ordered=False)
        step = -1 if "reversed" in attributes else 1
        start = _whole(attributes.get("start", ""))
        if start is None and step == -1:
            return cls(group, depth, ordered=True, style="")
        first = 1 if start is None else start
        style = attributes.get("type", "1")
        return cls(group, depth, ordered=True, style=style, counter=first - step, step=step)

    def count(self, attributes: Mapping[str, str]) -> Item:
        """Return the next item."""
        value = _whole(attributes.get("value", ""))
        self.counter = self.counter + self.step if value is None else value
        label = _label(self.counter, self.style) if self.ordered else ""
        return Item(self.group, label, self.ordered, self.depth)


@dataclass(slots=True)
class Grid:
    """An open table, which knows where its next cell stands, spans of rows and columns counted."""

    table: int
    row: int = -1
    column: int = 0
    in_head: bool = False
    _taken: dict[int, int] = field(default_factory=dict)

    def begin_row(self) -> None:
        """Go to the first column of the next row."""
        self.row += 1
        self.column = 0

    def place(self, tag: str, attributes: Mapping[str, str]) -> Cell:
        """Return where the next cell stands, and take its place."""
        self.row = max(0, self.row)
        while self.column < _MOST_COLUMNS and self._taken.get(self.column, -1) >= self.row:
            self.column += 1
        cell = Cell(self.table, self.row, self.column, tag == "th" or self.in_head)
        width = _spanned(attributes.get("colspan", ""))
        height = _spanned(attributes.get("rowspan", ""))
        if height > 1:
            last = self.row + height - 1
            self._taken.update(dict.fromkeys(range(self.column, self.column + width), last))
        self.column += width
        return cell


def _spanned(written: str) -> int:
    number = _whole(written)
    return min(_MOST_SPANNED, max(1, number or 1))


def _whole(written: str) -> int | None:
    """Return the whole number that an attribute holds, if it holds one of sensible size."""
    digits = written.strip()
    sign = -1 if digits.startswith("-") else 1
    digits = digits.removeprefix("-").removeprefix("+")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > len(str(_LARGEST_NUMBER)):
        return None
    return sign * int(digits)


def _label(number: int, style: str) -> str:
    """Return how a list of *style* (`1`, `a`, `A`, `i`, `I`) prints *number*."""
    lower = style.lower()
    if lower == "a" and number > 0:
        label = _letters(number)
    elif lower == "i" and 0 < number <= _LARGEST_ROMAN:
        label = _roman(number)
    else:
        return str(number) if style else ""
    return label.upper() if style.isupper() else label


def _letters(number: int) -> str:
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    numeral = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        numeral += letters * count
    return numeral
