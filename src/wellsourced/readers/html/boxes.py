"""What is open where: the elements around a place in a page.

An element that makes a block of its own is a `Box`. End tags that authors leave out are implied
as HTML says (a `li` ends a `li`); an end tag without a start is passed over. Every step is bounded
by what it opens or closes, so a page of any depth is read in linear time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from wellsourced.articles import BlockKind, Cell, Item
from wellsourced.numbering import Grid, Listing
from wellsourced.terms import word_set

HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset(("ul", "ol", "dl", "menu", "dir"))
ITEMS = frozenset(("li", "dt", "dd"))
CELLS = frozenset(("td", "th"))
ROWS = frozenset(("thead", "tbody", "tfoot"))
TABLE_PARTS = CELLS | ROWS | {"tr", "caption", "table"}
FLOWING = word_set(
    "address article aside blockquote center details dialog div fieldset figcaption figure "
    "footer form header hgroup hr legend main nav p pre search section summary"
)
BOXES = FLOWING | LISTS | ITEMS | TABLE_PARTS | frozenset(HEADINGS)
# what only parts the lines of a list item, and does not end its prose
LINES = word_set("div section article address header footer")

# where the search for what a tag closes ends
_TABLE_SCOPE = ("table", "caption", "td", "th")
_ITEM_SCOPE = (*sorted(LISTS), *_TABLE_SCOPE)
# start tag: what it closes, and no further than where
_IMPLIED = {
    "li": (("li",), _ITEM_SCOPE),
    "dt": (("dt", "dd"), _ITEM_SCOPE),
    "dd": (("dt", "dd"), _ITEM_SCOPE),
    "td": (("td", "th"), ("table",)),
    "th": (("td", "th"), ("table",)),
    "tr": (("tr", "caption"), ("table",)),
    **dict.fromkeys(ROWS, ((*sorted(ROWS), "tr", "caption"), ("table",))),
}
_CLOSES_PARAGRAPH = (BOXES - TABLE_PARTS) | {"table"}


@dataclass(slots=True, eq=False)
class Box:
    """An open or closed element that makes blocks, with what holds for the prose in it.

    `kind`, `level`, `item` and `cell` are what prose in it is; `listing` and `grid` number the
    items and cells in it; `root` is the box (itself or one around) whose lines are joined into one
    block: a heading, a cell, a list item. All are inherited from the boxes around. `because` is
    why its own markup says that it is no part of the article, `characters` how much prose it and
    all in it holds.
    """

    tag: str
    parent: Box | None
    number: int
    attributes: Mapping[str, str]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    item: Item | None = None
    cell: Cell | None = None
    listing: Listing | None = None
    grid: Grid | None = None
    root: Box | None = None
    because: str = ""
    characters: int = 0

    @property
    def joins_all(self) -> bool:
        """Whether all that stands in it is one block, whatever it is."""
        return self.tag not in ITEMS or self.tag == "dt"


class OpenBoxes:
    """The boxes that are open at a place, the innermost last."""

    def __init__(self, root: Box) -> None:
        """Begin with the page itself."""
        self._open = [root]
        self._places: dict[str, list[int]] = defaultdict(list)

    @property
    def innermost(self) -> Box:
        """The box that prose written now stands in."""
        return self._open[-1]

    @property
    def depth(self) -> int:
        """How many boxes are open."""
        return len(self._open)

    def push(self, box: Box) -> None:
        """Open *box*."""
        self._places[box.tag].append(len(self._open))
        self._open.append(box)

    def make_room(self, tag: str) -> None:
        """Close what the start of *tag* ends without saying so."""
        if tag in _IMPLIED:
            self._close_last(*_IMPLIED[tag])
        elif tag in HEADINGS and self.innermost.tag in HEADINGS:
            self._close_to(len(self._open) - 1)
        if tag in _CLOSES_PARAGRAPH:
            self._close_last(("p",), _TABLE_SCOPE)

    def close(self, tag: str) -> None:
        """Close the innermost open *tag* of this table cell; without one, nothing."""
        if tag in HEADINGS:
            self._close_last(tuple(HEADINGS), _TABLE_SCOPE)
        elif tag in TABLE_PARTS:
            self._close_last((tag,), () if tag == "table" else ("table",))
        else:
            self._close_last((tag,), _ITEM_SCOPE if tag == "li" else _TABLE_SCOPE)

    def _close_last(self, tags: tuple[str, ...], barriers: tuple[str, ...]) -> None:
        barrier = max(map(self._last_place, barriers), default=0)
        place = min((p for p in map(self._last_place, tags) if p > barrier), default=0)
        if place:
            self._close_to(place)

    def _last_place(self, tag: str) -> int:
        places = self._places.get(tag)
        return places[-1] if places else 0

    def _close_to(self, depth: int) -> None:
        while len(self._open) > depth:
            self._places[self._open.pop().tag].pop()
