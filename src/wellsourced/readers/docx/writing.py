"""Blocks as they are written: paragraphs with their shape, and what stretches over several."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from wellsourced.articles import Block, BlockKind, Cell, InlineKind, Item, Prose, Role
from wellsourced.extraction import Extraction
from wellsourced.readers.docx.fields import Field, Purpose
from wellsourced.readers.docx.lines import Line

_MOST_OPEN = 40  # fields that are open at once; Word nests no more than twenty
_LEFT_OPEN = frozenset((Purpose.REFERENCES, Purpose.CONTENTS))


@dataclass(frozen=True, slots=True)
class Shape:
    """What a paragraph is: its kind, level and item, and what is printed before it.

    `because` says why it is furniture, where it is.
    """

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    item: Item | None = None
    lead: str = ""
    because: str = ""
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks from `first` up to `end` that are one thing: a list of references, of contents."""

    first: int
    end: int
    purpose: Purpose


@dataclass(slots=True)
class Writer:
    """Writes paragraph after paragraph; fields and content controls may be open over many.

    `fields` are a stack; `ranges` are open too, but may end in any order (content controls,
    bookmarks).
    """

    made: Extraction = field(default_factory=Extraction)
    line: Line = field(default_factory=Line)
    fields: list[Field] = field(default_factory=list)
    ranges: list[Field] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    _shape: Shape | None = None
    _ending: list[Field] = field(default_factory=list)
    _list: str = ""
    _groups: int = 0

    def begin(self, shape: Shape) -> None:
        """Begin a paragraph, or go on in one that was not ended."""
        if self._shape is None:
            self._shape = shape
        else:
            self.line.write(" ")

    def end(self) -> None:
        """End the paragraph: write it as a block, or as some where it has parts."""
        shape, self._shape = self._shape or Shape(), None
        self.fields = [one for one in self.fields if one.told is not None]
        for one in (*self.fields, *self.ranges):
            self._set(one)
            one.start = 0
        for prose in self.line.finish():
            shape = self._write(prose, shape)
        for one in self._ending:
            self._stretch(one)
        self._ending.clear()
        self.line = Line()

    def push(self, one: Field) -> None:
        """Open a field within those that are open; of too many, the outermost never ends."""
        self.fields.append(one)
        if len(self.fields) > _MOST_OPEN:
            del self.fields[0]

    def open_range(self, one: Field) -> None:
        """Begin a range at this place."""
        self.ranges.append(one)
        if len(self.ranges) > _MOST_OPEN:
            del self.ranges[0]
        self.open(one)

    def close_range(self, one: Field) -> None:
        """End a range at this place."""
        self.close(one)
        self.ranges = [other for other in self.ranges if other is not one]

    def open(self, one: Field) -> None:
        """Begin what a field or range shows, at this place."""
        one.start, one.first = self.line.mark(), len(self.made.blocks)

    def close(self, one: Field) -> None:
        """End what a field or range shows, at this place."""
        self._set(one)
        if one.told is None or one.told.purpose not in _LEFT_OPEN:
            return
        if self.line.length:  # the paragraph in which it ends is its last
            self._ending.append(one)
        else:
            self._stretch(one)

    def lists_references(self) -> bool:
        """Say whether a list of references is open."""
        shown = (one.told for one in (*self.fields, *self.ranges))
        return any(told is not None and told.purpose is Purpose.REFERENCES for told in shown)

    def group_of(self, list_id: str, depth: int) -> int:
        """Return the number of the list that an item goes on with, or of the one it begins."""
        if not self._list or (depth == 0 and list_id != self._list):
            self._list = list_id
            self._groups += 1
        return self._groups - 1

    def new_group(self) -> int:
        """Return the number of a new list."""
        self.leave_list()
        self._groups += 1
        return self._groups - 1

    def leave_list(self) -> None:
        """Say that the next item begins a new list."""
        self._list = ""

    def _set(self, one: Field) -> None:
        """Put on the line what a field says of the text that it shows."""
        told = one.told
        if told is None or self.line.length <= one.start:
            return
        if told.cites:
            self.line.add(InlineKind.FIELD, one.start, cites=told.cites)
            one.told = replace(told, cites=())  # once, be it parted by paragraphs
        elif told.target:
            self.line.add(InlineKind.LINK, one.start, told.target)

    def _stretch(self, one: Field) -> None:
        if one.told is not None and one.first < len(self.made.blocks):
            self.stretches.append(Stretch(one.first, len(self.made.blocks), one.told.purpose))

    def _write(self, prose: Prose, shape: Shape) -> Shape:
        """Write *prose* as a block; return the shape of the next part of its paragraph."""
        lead = f"{shape.lead} " if shape.lead else ""
        if not self.made.add(shape.kind, prose.text, prose.inlines, lead):
            return shape
        anchors = tuple(dict.fromkeys(self.anchors))
        self.anchors.clear()

        def amend(block: Block) -> Block:
            return replace(
                block,
                role=Role.FURNITURE if shape.because else Role.BODY,
                because=shape.because,
                level=shape.level,
                cell=shape.cell,
                item=shape.item,
                anchors=anchors,
            )

        self.made.amend(amend)
        return replace(shape, lead="")
