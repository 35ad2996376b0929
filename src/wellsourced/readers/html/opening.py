"""Open a box: what the start of an element says of the prose that will stand in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from wellsourced.articles import BlockKind, Item
from wellsourced.numbering import Grid, Listing
from wellsourced.readers.html.boxes import HEADINGS, LISTS, Box
from wellsourced.readers.html.hints import find_reason, is_caption, is_footnotes

# `<summary>` names what it opens; HTML gives it no level
_SUMMARY_LEVEL = 4
_IN_NOTES = {BlockKind.PARAGRAPH: BlockKind.FOOTNOTE, BlockKind.LIST_ITEM: BlockKind.FOOTNOTE}


class Opener:
    """Makes boxes, and keeps count of the lists and tables of the page."""

    def __init__(self) -> None:
        """Begin a page: its root box, no list and no table yet."""
        self.root = Box("", None, 0, {})
        self.boxes = [self.root]
        self._lists = 0
        self._tables = 0

    def open_box(
        self, tag: str, attributes: Mapping[str, str], parent: Box, *, lays_out: bool, label: str
    ) -> Box:
        """Return the box of an element in *parent*.

        `lays_out` says of a table that it holds no data; `label` is what was printed before a
        `dd` in its `dt`, where that is a number alone.
        """
        box = Box(
            tag, parent, len(self.boxes), attributes, parent.kind, parent.level, parent.item,
            parent.cell, parent.listing, parent.grid, parent.root,
            find_reason(tag, attributes),
        )  # fmt: skip
        self.boxes.append(box)
        if tag == "table":
            self._begin_table(box, lays_out=lays_out)
        elif parent.root is None or not parent.root.joins_all:
            self._set_meaning(box, parent, label)
        return box

    def let_go(self) -> None:
        """Part each box from its root, which it may be itself.

        What holds itself stays until somebody looks for garbage, and that nobody does while a
        command runs.
        """
        for box in self.boxes:
            box.root = None

    def _set_meaning(self, box: Box, parent: Box, label: str) -> None:
        opener = _OPENERS.get(box.tag)
        if opener is not None:
            opener(box)
        elif box.tag in LISTS:
            self._begin_list(box, parent)
        elif box.tag in ("li", "dd"):
            self._begin_item(box, parent, label)
        elif is_caption(box.attributes):
            _open_caption(box)
        if box.attributes and is_footnotes(box.attributes):
            box.kind = _IN_NOTES.get(box.kind, box.kind)

    def _begin_table(self, box: Box, *, lays_out: bool) -> None:
        box.kind, box.root, box.item, box.cell, box.listing = (
            BlockKind.PARAGRAPH, None, None, None, None,
        )  # fmt: skip
        box.grid = None if lays_out else Grid(self._tables)
        self._tables += not lays_out

    def _begin_list(self, box: Box, parent: Box) -> Listing:
        depth = parent.listing.depth + 1 if parent.listing and parent.item else 0
        box.listing = Listing.begin(self._lists, depth, box.tag, box.attributes)
        box.root = None
        self._lists += 1
        return box.listing

    def _begin_item(self, box: Box, parent: Box, label: str) -> None:
        if parent.listing is None:  # an item without a list around it
            parent.listing = self._begin_list(box, parent)
        box.listing = parent.listing
        item = box.listing.count(box.attributes)
        box.item = Item(item.group, label or item.label, bool(label) or item.ordered, item.depth)
        box.kind = _in_notes(parent, BlockKind.LIST_ITEM)
        box.root = box


def _in_notes(parent: Box, kind: BlockKind) -> BlockKind:
    return BlockKind.FOOTNOTE if parent.kind is BlockKind.FOOTNOTE else kind


def _open_heading(box: Box) -> None:
    box.kind, box.level = BlockKind.HEADING, HEADINGS.get(box.tag, _SUMMARY_LEVEL)
    box.item, box.root = None, box


def _open_caption(box: Box) -> None:
    box.kind, box.item, box.cell, box.root = BlockKind.CAPTION, None, None, box


def _open_quotation(box: Box) -> None:
    box.kind, box.item, box.root = BlockKind.QUOTATION, None, None


def _open_code(box: Box) -> None:
    box.kind, box.root = BlockKind.CODE, None


def _open_term(box: Box) -> None:
    box.kind, box.item, box.root = BlockKind.PARAGRAPH, None, box


def _open_row(box: Box) -> None:
    if box.grid is not None:
        box.grid.in_head = box.parent is not None and box.parent.tag == "thead"
        box.grid.begin_row()


def _open_cell(box: Box) -> None:
    if box.grid is None:
        return
    box.cell = box.grid.place(box.tag, box.attributes)
    box.kind, box.root = BlockKind.TABLE_CELL, box


_OPENERS: Mapping[str, Callable[[Box], None]] = {
    **dict.fromkeys((*HEADINGS, "summary"), _open_heading),
    **dict.fromkeys(("caption", "figcaption"), _open_caption),
    **dict.fromkeys(("td", "th"), _open_cell),
    "blockquote": _open_quotation,
    "pre": _open_code,
    "dt": _open_term,
    "tr": _open_row,
}
