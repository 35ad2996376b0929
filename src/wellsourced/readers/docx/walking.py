"""From one paragraph, table or content control to the next, in reading order."""

from __future__ import annotations

from dataclasses import dataclass, replace

from wellsourced.archives import Element
from wellsourced.articles import BlockKind, Cell, Item
from wellsourced.readers.docx.document import Document, Note
from wellsourced.readers.docx.drawings import choose
from wellsourced.readers.docx.fields import Field
from wellsourced.readers.docx.runs import DELETED, LEFT_OUT, Runs
from wellsourced.readers.docx.styles import Style, with_outline
from wellsourced.readers.docx.tables import is_frame, lay_out
from wellsourced.readers.docx.tags import attribute, child, short_name, whole_number
from wellsourced.readers.docx.writing import Shape, Writer

_KEPT = frozenset((BlockKind.TABLE_CELL, BlockKind.FOOTNOTE))
# styles of paragraphs that go on with an item of a list
_CONTINUING = ("list paragraph", "list continue", "list number", "list bullet")
_NOT_A_LIST = "0"  # the id by which a paragraph leaves the list of its style


@dataclass(slots=True)
class Walker:
    """Walks through the blocks of the parts of one file.

    `_joined` while all paragraphs make one block: the cells of a row in a list of references.
    """

    runs: Runs
    _tables: int = 0
    _lead: str = ""
    _joined: bool = False

    @classmethod
    def of(cls, document: Document) -> Walker:
        """Return a walker through *document*."""
        return cls(Runs(document, Writer()))

    @property
    def writer(self) -> Writer:
        """What writes the blocks."""
        return self.runs.writer

    def walk_part(self, part: str, element: Element, place: Shape) -> None:
        """Read the blocks of a part, or of a note in it; nothing stays open behind it."""
        writer = self.writer
        self.runs.part = part
        self.walk(element, place)
        writer.end()
        self._read_boxes(replace(place, lead=""))
        writer.fields.clear()
        writer.ranges.clear()
        writer.anchors.clear()
        writer.leave_list()

    def walk_note(self, note: Note) -> None:
        """Read a footnote or endnote; its mark stands before its first block."""
        group = self.writer.new_group()
        item = Item(group, note.mark, ordered=True) if note.mark.isdecimal() else None
        self._lead = note.mark
        self.writer.anchors.append(note.anchor)
        self.walk_part(note.part, note.element, Shape(BlockKind.FOOTNOTE, item=item))

    def walk(self, element: Element, place: Shape) -> None:
        """Read the blocks that an element holds, at *place* (the body, a cell, a note)."""
        for inner in element:
            name = short_name(inner.tag)
            if name == "w:p":
                self._walk_paragraph(inner, place)
            elif name == "w:tbl":
                self._walk_table(inner, place)
            elif name == "w:sdt":
                self._walk_control(inner, place)
            elif name == "w:bookmarkStart":
                self.runs.open_bookmark(inner)
            elif name == "w:bookmarkEnd":
                self.runs.close_bookmark(inner)
            else:
                self._walk_other(name, inner, place)

    def _walk_other(self, name: str, element: Element, place: Shape) -> None:
        """Look into an element that is no block by itself."""
        if name == "mc:AlternateContent":
            self.walk(choose(element), place)
        elif name == "w:altChunk":
            self.runs.odd.add("chunk")
        elif name in LEFT_OUT or name.endswith("Pr"):
            self.runs.odd.update({"changes"} if name in DELETED else ())
        elif self.runs.reads(name):  # an equation, or a run that stands outside of paragraphs
            self.writer.begin(place)
            self.runs.read_one(element)
            self._end(place)
        else:
            self.walk(element, place)

    def _walk_control(self, element: Element, place: Shape) -> None:
        told = self.runs.tell_control(element)
        shown = Field(told=told)
        self.writer.open_range(shown)
        content = child(element, "w:sdtContent")
        if content is not None:
            self.walk(content, place)
        self.writer.close_range(shown)

    def _walk_paragraph(self, element: Element, place: Shape) -> None:
        properties = child(element, "w:pPr")
        style = self._style(properties)
        self.writer.begin(self._shape(style, place))
        self.runs.read_paragraph(element, style.setting)
        mark = child(properties, "w:rPr")
        if any(child(mark, name) is not None for name in DELETED):
            self.runs.odd.add("changes")  # what follows was joined with this paragraph
        elif not self._joined:
            self._end(place)

    def _end(self, place: Shape) -> None:
        self.writer.end()
        self._read_boxes(place)

    def _read_boxes(self, place: Shape) -> None:
        """Read the text boxes of the paragraph that was ended."""
        boxes, self.runs.boxes = self.runs.boxes, []
        for box in boxes:
            self.walk(box, replace(place, lead=""))

    def _style(self, properties: Element | None) -> Style:
        """Return the style of a paragraph, with what the paragraph says itself."""
        styles = self.runs.document.styles
        name = attribute(child(properties, "w:pStyle"), "w:val")
        style = styles.find(name or styles.default)
        outline = child(properties, "w:outlineLvl")
        if outline is not None and style.kind is None:
            style = with_outline(style, whole_number(outline, default=9))
        numbered = child(properties, "w:numPr")
        if numbered is None:
            return style
        list_id = attribute(child(numbered, "w:numId"), "w:val") or style.list_id
        depth = whole_number(child(numbered, "w:ilvl"), default=style.depth)
        return replace(style, list_id=list_id, depth=depth)

    def _shape(self, style: Style, place: Shape) -> Shape:
        """Return what a paragraph of *style* is at *place*; its list counts it."""
        listed = style.list_id not in {"", _NOT_A_LIST}
        numbering = self.runs.document.numbering
        label = numbering.next_label(style.list_id, style.depth) if listed else None
        lead, self._lead = self._lead or (label.printed if label else ""), ""
        if place.kind in _KEPT or place.because:
            return replace(place, lead=lead)
        if style.contents:
            return replace(place, because="table of contents")
        if style.kind is not None:
            self.writer.leave_list()
            level = 1 if style.kind is BlockKind.TITLE else style.level
            return replace(place, kind=style.kind, level=level, lead=lead)
        if label is None or (not label.printed and not label.ordered):
            if not style.name.startswith(_CONTINUING):
                self.writer.leave_list()
            return place
        group = self.writer.group_of(style.list_id, style.depth)
        item = Item(group, label.bare, label.ordered, max(0, style.depth))
        return replace(place, kind=BlockKind.LIST_ITEM, item=item, lead=lead)

    def _walk_table(self, table: Element, place: Shape) -> None:
        self.writer.leave_list()
        if self.writer.lists_references() and not self._joined:
            self._walk_listing(table, place)
            return
        if is_frame(table):
            for cell in lay_out(table)[0].cells:
                self.walk(cell.element, place)
            return
        number = self._tables
        self._tables += 1
        for at, row in enumerate(lay_out(table)):
            for cell in row.cells:
                where = Cell(number, at, cell.column, row.header)
                kind = BlockKind.TABLE_CELL
                self.walk(cell.element, replace(place, kind=kind, cell=where, item=None))

    def _walk_listing(self, table: Element, place: Shape) -> None:
        """Read a list of references that is set as a table: a row is an entry."""
        for row in lay_out(table):
            self.writer.begin(place)
            self._joined = True
            for cell in row.cells:
                self.walk(cell.element, place)
            self._joined = False
            self._end(place)
