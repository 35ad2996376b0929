"""The runs of a paragraph and all that may stand around them, in reading order.

What was deleted or moved away is left out, what was inserted is read, and of what is written in
two ways for programs of two ages (`mc:AlternateContent`) one is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from wellsourced.archives import Element
from wellsourced.articles import InlineKind
from wellsourced.readers.docx.document import Document
from wellsourced.readers.docx.drawings import choose, find_boxes
from wellsourced.readers.docx.equations import write_equation
from wellsourced.readers.docx.fields import Field, Purpose, Told
from wellsourced.readers.docx.styles import Formats, Setting, read_setting
from wellsourced.readers.docx.symbols import read_symbol, translate
from wellsourced.readers.docx.tags import (
    attribute,
    child,
    descend,
    short_name,
)
from wellsourced.readers.docx.writing import Writer

DELETED = frozenset(("w:del", "w:moveFrom"))
LEFT_OUT = DELETED | {"w:delText", "w:delInstrText", "w:rt", "w:fldData", "w:annotationRef"}
NO_FORMATS: Formats = frozenset()
_CHANGES = DELETED | {"w:ins", "w:moveTo"}
_AROUND_NOTE = 10  # bookmarks around the reference to a note that are kept for `NOTEREF`
_HYPHEN = "\u2011"
_OWN_BOOKMARKS = frozenset(("_GoBack",))  # where the cursor was
_SHOWN = frozenset(("w:t", "w:sym", "w:tab", "w:br", "w:noBreakHyphen"))
_NOTHING_SAID = Setting()


@dataclass(frozen=True, slots=True)
class _Look:
    """How a run is set; `marked` is the reference to a note whose mark the run itself prints."""

    formats: Formats
    hidden: bool
    font: str
    marked: Element | None


@dataclass(slots=True)
class Runs:
    """Reads runs into the line of a writer; `boxes` are the text boxes met, to be read after it.

    `part` is the part that is read, `odd` what of it must be told: changes, hidden text.
    """

    document: Document
    writer: Writer
    part: str = ""
    boxes: list[Element] = field(default_factory=list)
    odd: set[str] = field(default_factory=set)
    notes_at: dict[str, str] = field(default_factory=dict)
    _usual: Setting = _NOTHING_SAID
    _bookmarks: dict[str, Field | str] = field(default_factory=dict)
    _handlers: dict[str, Callable[[Element], None]] = field(default_factory=dict)
    _in_run: dict[str, Callable[[Element, _Look], None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Say which element is read how."""
        self._handlers = {
            "w:r": self._run,
            "w:hyperlink": self._link,
            "w:fldSimple": self._simple_field,
            "w:sdt": self._control,
            "w:bookmarkStart": self.open_bookmark,
            "w:bookmarkEnd": self.close_bookmark,
            "m:oMath": self._equation,
            "m:oMathPara": self._equation,
            "mc:AlternateContent": lambda element: self.read(choose(element)),
        }
        self._in_run = {
            "w:t": self._text,
            "w:fldChar": lambda element, _look: self._turn_field(element),
            "w:instrText": lambda element, _look: self._add_code(element.text or ""),
            "w:footnoteReference": self._refer_unmarked,
            "w:endnoteReference": self._refer_unmarked,
            "w:sym": self._symbol,
            "w:tab": lambda _element, look: self._write("\t", look),
            "w:ptab": lambda _element, look: self._write("\t", look),
            "w:br": self._break,
            "w:cr": self._break,
            "w:noBreakHyphen": lambda _element, look: self._write(_HYPHEN, look),
            "w:ruby": lambda element, _look: self.read(child(element, "w:rubyBase")),
            "w:drawing": self._drawing,
            "w:pict": self._drawing,
            "w:object": self._drawing,
        }

    def reads(self, name: str) -> bool:
        """Say whether an element called *name* stands within paragraphs."""
        return name in self._handlers

    def read_paragraph(self, element: Element, usual: Setting) -> None:
        """Read what a paragraph holds; *usual* is how its style sets it."""
        self._usual = Setting(hidden=usual.hidden)
        self.read(element)

    def read(self, element: Element | None) -> None:
        """Read all that an element holds."""
        for inner in element if element is not None else ():
            self.read_one(inner)

    def read_one(self, element: Element) -> None:
        """Read an element that stands in a paragraph; what no rule knows is looked into."""
        name = short_name(element.tag)
        if name in _CHANGES:
            self.odd.add("changes")
        if name in LEFT_OUT or name.endswith("Pr"):
            return
        self._handlers.get(name, self.read)(element)

    # what holds runs

    def _link(self, element: Element) -> None:
        address = self.document.address(self.part, attribute(element, "r:id"))
        anchor = attribute(element, "w:anchor")
        target = f"{address}#{anchor}" if anchor else address
        start = self.writer.line.mark()
        self.read(element)
        if target and self.writer.line.length > start:
            self.writer.line.add(InlineKind.LINK, start, target)

    def _simple_field(self, element: Element) -> None:
        data = child(element, "w:fldData")
        code = attribute(element, "w:instr")
        told = self.document.works.read_code(code, data.text or "" if data is not None else "")
        self._read_told(element, told)

    def _control(self, element: Element) -> None:
        self._read_told(child(element, "w:sdtContent"), self.tell_control(element))

    def _read_told(self, element: Element | None, told: Told) -> None:
        shown = Field(told=told)
        self.writer.open_range(shown)
        self.read(element)
        self.writer.close_range(shown)

    def tell_control(self, element: Element) -> Told:
        """Return what a content control is for: by its tag, or by what Word itself made it of."""
        properties = child(element, "w:sdtPr")
        gallery = descend(properties, "w:docPartObj", "w:docPartGallery")
        if child(properties, "w:bibliography") is not None:
            return Told(Purpose.REFERENCES)
        if attribute(gallery, "w:val") == "Table of Contents":
            return Told(Purpose.CONTENTS)
        return self.document.works.read_tag(attribute(child(properties, "w:tag"), "w:val"))

    def open_bookmark(self, element: Element) -> None:
        """Begin a bookmark: an anchor of its paragraph, or a citation that Zotero marks so."""
        name, number = attribute(element, "w:name"), attribute(element, "w:id")
        code = self.document.code_of_bookmark(name)
        if code:
            shown = Field(told=self.document.works.read_code(code))
            self.writer.open_range(shown)
            self._bookmarks[number] = shown
        elif name and name not in _OWN_BOOKMARKS:
            self.writer.anchors.append(name)
            self._bookmarks[number] = name

    def close_bookmark(self, element: Element) -> None:
        """End a bookmark."""
        marked = self._bookmarks.pop(attribute(element, "w:id"), None)
        if isinstance(marked, Field):
            self.writer.close_range(marked)

    def _equation(self, element: Element) -> None:
        if not self._is_code():
            start = self.writer.line.mark()
            self.writer.line.write(write_equation(element))
            self.writer.line.add(InlineKind.CODE, start)

    # what stands in runs

    def _run(self, run: Element) -> None:
        properties = child(run, "w:rPr")
        setting = read_setting(properties)
        style = attribute(child(properties, "w:rStyle"), "w:val")
        if style:
            setting = setting.over(self.document.styles.find(style).setting)
        setting = setting.over(self._usual)
        marked = next((n for n in _references(run) if attribute(n, "w:customMarkFollows")), None)
        formats = NO_FORMATS if marked is not None else setting.formats
        start = self.writer.line.mark()
        self._read_in_run(run, _Look(formats, bool(setting.hidden), setting.font, marked))
        if marked is not None:
            self._refer(marked, start)

    def _read_in_run(self, element: Element, look: _Look) -> None:
        for inner in element:
            name = short_name(inner.tag)
            if name == "mc:AlternateContent":
                self._read_in_run(choose(inner), look)
            elif look.hidden and name in _SHOWN:
                self.odd.add("hidden")
            elif name in self._in_run:
                self._in_run[name](inner, look)

    def _text(self, element: Element, look: _Look) -> None:
        text = element.text or ""
        self._write(translate(look.font, text) if look.font else text, look)

    def _write(self, text: str, look: _Look) -> None:
        if self._is_code():
            self._add_code(text)
        else:
            self.writer.line.write(text, look.formats)

    def _symbol(self, element: Element, look: _Look) -> None:
        font, place = attribute(element, "w:font"), attribute(element, "w:char")
        self._write(read_symbol(font, place), look)

    def _break(self, element: Element, _look: _Look) -> None:
        if attribute(element, "w:type") in {"page", "column"}:
            self.writer.line.write(" ")
        else:
            self.writer.line.write_break()

    def _drawing(self, element: Element, _look: _Look) -> None:
        self.boxes.extend(find_boxes(element))

    def _refer_unmarked(self, element: Element, look: _Look) -> None:
        if element is not look.marked:
            self._refer(element, -1)

    def _refer(self, element: Element, start: int) -> None:
        """Write the mark of a note, or say that what stands from *start* on is its mark."""
        kind = short_name(element.tag).removeprefix("w:").removesuffix("Reference")
        line, at = self.writer.line, attribute(element, "w:id")
        own = start >= 0
        note = self.document.notes.refer(kind, at, "*" if own else "")
        if note is None or self._is_code():
            return
        if not own:
            start = line.mark()
            line.write(note.mark)
        line.add(InlineKind.FOOTNOTE, start, note.anchor)
        for name in list(self._bookmarks.values())[-_AROUND_NOTE:]:
            if isinstance(name, str):
                self.notes_at.setdefault(name, note.anchor)

    # fields

    def _is_code(self) -> bool:
        """Say whether what is shown here is a part of the code of a field around it."""
        return any(one.told is None for one in self.writer.fields[:-1])

    def _add_code(self, text: str) -> None:
        coding = [one for one in self.writer.fields if one.told is None]
        if coding:
            coding[-1].code.append(text)

    def _turn_field(self, element: Element) -> None:
        turn, fields = attribute(element, "w:fldCharType"), self.writer.fields
        if turn == "begin":
            data = child(element, "w:fldData")
            self.writer.push(Field(data=[data.text or ""] if data is not None else []))
        elif turn == "separate" and fields and fields[-1].told is None:
            fields[-1].told = self._tell(fields[-1])
            self.writer.open(fields[-1])
        elif turn == "end" and fields:
            ended = fields.pop()
            if ended.told is None:
                self._hand_up(ended)
            self.writer.close(ended)

    def _tell(self, shown: Field) -> Told:
        return self.document.works.read_code("".join(shown.code), "".join(shown.data))

    def _hand_up(self, ended: Field) -> None:
        """Give the data of a field without result to the one around it (`EN.CITE.DATA`)."""
        outer = self.writer.fields[-1] if self.writer.fields else None
        if outer is not None and outer.told is None and "EN.CITE.DATA" in "".join(ended.code):
            outer.data = outer.data or ended.data


def _references(run: Element) -> Iterator[Element]:
    for inner in run:
        if short_name(inner.tag) in {"w:footnoteReference", "w:endnoteReference"}:
            yield inner
