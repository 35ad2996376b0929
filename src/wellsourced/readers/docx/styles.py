"""Styles of a Word file: what kind of block a paragraph is, and how a run is set.

Built-in styles keep their English names in the file whatever language Word speaks; only their
ids are translated (`berschrift1`). Other programs translate the names too, so these are known
in the languages that people write in. A style has what the one that it is based on has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from wellsourced.archives import Element
from wellsourced.articles import BlockKind, InlineKind
from wellsourced.readers.docx.tags import attribute, child, children, descend, switch, whole_number

_MOST_BASES = 30  # styles that are based on one another; Word allows eleven
_BODY_LEVEL = 9  # the outline level of what is no heading
# "heading 2", "Überschrift 2", "berschrift2", "見出し 2"
_HEADING = re.compile(
    r"""(?:heading | überschrift | ueberschrift | berschrift | titre | título | titulo
        | titolo | kop | rubrik | overskrift | otsikko | nagłówek | nagwek | nadpis | заголовок
        | başlık | balk | cabeçalho | encabezado | intestazione | címsor | 标题 | 見出し | 제목)
        \s?(?P<level>[1-9])""",
    re.VERBOSE,
)
_CONTENTS = re.compile(r"(?:toc|verzeichnis|índice|tm|contents) ?\d|toc heading|table of figures")
_KINDS = {
    "title": BlockKind.TITLE,
    "caption": BlockKind.CAPTION,
    "image caption": BlockKind.CAPTION,
    "table caption": BlockKind.CAPTION,
    "quote": BlockKind.QUOTATION,
    "intense quote": BlockKind.QUOTATION,
    "block text": BlockKind.QUOTATION,
    "quotations": BlockKind.QUOTATION,
    "source code": BlockKind.CODE,
    "html preformatted": BlockKind.CODE,
    "preformatted text": BlockKind.CODE,
}
Formats = frozenset[InlineKind]


@dataclass(frozen=True, slots=True)
class Setting:
    """How a run is set, as far as it is said: nothing where a property is not given."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    raised: str = ""
    font: str = ""

    def over(self, other: Setting) -> Setting:
        """Return this setting, with what it does not say as *other* has it."""
        return Setting(
            other.bold if self.bold is None else self.bold,
            other.italic if self.italic is None else self.italic,
            other.hidden if self.hidden is None else self.hidden,
            self.raised or other.raised,
            self.font or other.font,
        )

    @property
    def formats(self) -> Formats:
        """The inline kinds that it gives a text."""
        given = (
            (bool(self.bold), InlineKind.STRONG),
            (bool(self.italic), InlineKind.EMPHASIS),
            (self.raised == "superscript", InlineKind.SUPERSCRIPT),
            (self.raised == "subscript", InlineKind.SUBSCRIPT),
        )
        return frozenset(kind for holds, kind in given if holds)


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says; `level` is of a heading, `list_id` and `depth` of a list."""

    name: str = ""
    kind: BlockKind | None = None
    level: int = 0
    contents: bool = False
    list_id: str = ""
    depth: int = 0
    setting: Setting = Setting()


_NO_STYLE = Style()


@dataclass(slots=True)
class Styles:
    """The styles of a file by their ids."""

    _elements: dict[str, Element] = field(default_factory=dict)
    _known: dict[str, Style] = field(default_factory=dict)
    default: str = ""
    language: str = ""

    @classmethod
    def of(cls, root: Element | None) -> Styles:
        """Return the styles in the part *root*; none where there is no such part."""
        elements = {attribute(one, "w:styleId"): one for one in children(root, "w:style")}
        usual = (
            name
            for name, one in elements.items()
            if attribute(one, "w:type") == "paragraph" and attribute(one, "w:default") == "1"
        )
        spoken = descend(root, "w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang")
        return cls(elements, {}, next(usual, ""), attribute(spoken, "w:val"))

    def find(self, style_id: str) -> Style:
        """Return the style *style_id*; one that the file lacks is known by its id alone."""
        if style_id not in self._known:
            found = _NO_STYLE
            for name, element in reversed(list(self._bases(style_id))):
                found = _read_style(name, element, found)
            if style_id and style_id not in self._elements:
                found = _name_style(style_id, found)
            self._known[style_id] = found
        return self._known[style_id]

    def _bases(self, style_id: str) -> Iterator[tuple[str, Element]]:
        """Yield a style and those that it is based on, ids and elements."""
        for _ in range(_MOST_BASES):
            element = self._elements.get(style_id)
            if element is None:
                return
            yield style_id, element
            style_id = attribute(child(element, "w:basedOn"), "w:val")


def read_setting(properties: Element | None) -> Setting:
    """Return what the properties of a run (`w:rPr`) say."""
    if properties is None:
        return Setting()
    fonts = child(properties, "w:rFonts")
    return Setting(
        switch(properties, "w:b"),
        switch(properties, "w:i"),
        switch(properties, "w:vanish"),
        _read_raised(properties),
        attribute(fonts, "w:ascii") or attribute(fonts, "w:hAnsi"),
    )


def _read_raised(properties: Element) -> str:
    """Return `superscript`, `subscript` or `baseline`, set as such or moved by hand."""
    written = attribute(child(properties, "w:vertAlign"), "w:val").lower()
    if written in {"superscript", "subscript"}:
        return written
    moved = whole_number(child(properties, "w:position"))
    if moved:
        return "superscript" if moved > 0 else "subscript"
    return written


def _read_style(style_id: str, element: Element, base: Style) -> Style:
    name = attribute(child(element, "w:name"), "w:val") or style_id
    found = _name_style(name, base)
    paragraph = child(element, "w:pPr")
    outline = child(paragraph, "w:outlineLvl")
    if outline is not None and found.kind in {None, BlockKind.HEADING}:
        found = with_outline(found, whole_number(outline, default=_BODY_LEVEL))
    numbered = child(paragraph, "w:numPr")
    if numbered is not None:
        list_id = attribute(child(numbered, "w:numId"), "w:val") or base.list_id
        depth = whole_number(child(numbered, "w:ilvl"), default=base.depth)
        found = replace(found, list_id=list_id, depth=depth)
    setting = read_setting(child(element, "w:rPr")).over(base.setting)
    return replace(found, setting=setting)


def with_outline(style: Style, outline: int) -> Style:
    """Return *style* as a heading of an outline level (0 to 8), or as none (9)."""
    if 0 <= outline < _BODY_LEVEL:
        return replace(style, kind=BlockKind.HEADING, level=outline + 1)
    return replace(style, kind=None, level=0) if style.kind is BlockKind.HEADING else style


def _name_style(name: str, base: Style) -> Style:
    """Return *base* with what the name of a style (or its id) says."""
    folded = " ".join(name.lower().replace("_", " ").split())
    heading = _HEADING.fullmatch(folded)
    if heading:
        return replace(base, name=folded, kind=BlockKind.HEADING, level=int(heading["level"]))
    if _CONTENTS.match(folded):
        return replace(base, name=folded, kind=None, level=0, contents=True)
    # authors and subtitles are set in styles that are based on that of the title
    inherited = None if base.kind is BlockKind.TITLE else base.kind
    return replace(base, name=folded, kind=_KINDS.get(folded, inherited))
