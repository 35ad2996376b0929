"""Where an article's lists and tables are: their items and cells, numbered as printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from wellsourced.articles import BlockKind
from wellsourced.numbering import Grid, Listing
from wellsourced.readers.jats.places import Place

_TABLES = frozenset(("table", "array"))
_LISTS = frozenset(("list", "def-list"))
# list types that count, and how (`list-type`)
_COUNTED = {
    **dict.fromkeys(("order", "ordered", "arabic", "number", "numbered"), "1"),
    "alpha-lower": "a", "alpha-upper": "A", "roman-lower": "i", "roman-upper": "I",
}  # fmt: skip
_LABEL_SIGNS = " \t.,:;()[]{}•◦▪●○■–—-*·"


@dataclass(slots=True, eq=False)
class Counting:
    """The lists and tables that are open, and how many there were."""

    grids: list[Grid] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)
    tables: int = 0
    lists: int = 0

    def open(self, tag: str, attributes: Mapping[str, str], place: Place) -> Place:
        """Return the place of what stands in a list, a table or a part of one."""
        if tag in _LISTS:
            style = _COUNTED.get(attributes.get("list-type", "").lower(), "")
            sort = "ol" if style else "ul"
            depth = len(self.listings)
            self.listings.append(Listing.begin(self.lists, depth, sort, {"type": style or "1"}))
            self.lists += 1
        elif tag in _TABLES:
            self.grids.append(Grid(self.tables))
            self.tables += 1
        elif tag in {"list-item", "def-item"} and self.listings:
            item, joined = self.listings[-1].count({}), tag == "def-item"
            return replace(place, kind=BlockKind.LIST_ITEM, item=item, joined=joined)
        elif self.grids:
            return self._open_part(tag, attributes, place)
        return place

    def _open_part(self, tag: str, attributes: Mapping[str, str], place: Place) -> Place:
        """Return the place of a part of a table."""
        grid = self.grids[-1]
        if tag == "thead":
            grid.in_head = True
        elif tag == "tr":
            grid.begin_row()
        elif tag in {"td", "th"}:
            return replace(place, cell=grid.place(tag, attributes), item=None, joined=True)
        return place

    def close(self, tag: str) -> None:
        """Leave a list, a table or its head."""
        if tag in _LISTS and self.listings:
            self.listings.pop()
        elif tag in _TABLES and self.grids:
            self.grids.pop()
        elif tag == "thead" and self.grids:
            self.grids[-1].in_head = False


def with_label(place: Place, label: str) -> Place:
    """Return the place of a list item whose printed label is *label*."""
    if place.item is None:
        return place
    bare = label.strip(_LABEL_SIGNS)
    return replace(place, item=replace(place.item, label=bare, ordered=bool(bare)))
