"""What the parts of a Word file say that its paragraphs rest on: styles, lists, notes, works."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from wellsourced.archives import Element
from wellsourced.readers.docx.cited.word import read_sources
from wellsourced.readers.docx.fields import Works
from wellsourced.readers.docx.numbering import Numbering, write_number
from wellsourced.readers.docx.parts import Package, Relations, read_properties
from wellsourced.readers.docx.styles import Styles
from wellsourced.readers.docx.tags import (
    attribute,
    child,
    children,
    descendants,
    short_name,
    whole_number,
)
from wellsourced.references import Record

_SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))
_FOOT, _END = "footnote", "endnote"


@dataclass(slots=True)
class Note:
    """A footnote or endnote that the text refers to: its mark, its anchor, what it holds."""

    mark: str
    anchor: str
    element: Element
    part: str


@dataclass(slots=True)
class Notes:
    """The notes of a document, numbered in the order in which the text refers to them."""

    _elements: dict[tuple[str, str], tuple[Element, str]]
    _formats: dict[str, tuple[str, int]]
    met: dict[tuple[str, str], Note] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)
    _anchors: set[str] = field(default_factory=set)

    def refer(self, kind: str, note_id: str, mark: str) -> Note | None:
        """Return the note that is referred to; *mark* where the text gives it one of its own."""
        key = (kind, note_id)
        if key not in self.met and key in self._elements:
            if not mark:
                how, first = self._formats[kind]
                self._counts[kind] = self._counts.get(kind, first - 1) + 1
                mark = write_number(self._counts[kind], how)
            anchor = f"fn:{mark}"
            if anchor in self._anchors:
                anchor = f"fn:{kind[0]}{note_id}"
            self._anchors.add(anchor)
            self.met[key] = Note(mark, anchor, *self._elements[key])
        return self.met.get(key)


@dataclass(slots=True)
class Document:
    """Everything that is read before the text is."""

    package: Package
    styles: Styles
    numbering: Numbering
    notes: Notes
    works: Works
    properties: dict[str, str]
    relations: dict[str, Relations] = field(default_factory=dict)

    @classmethod
    def of(cls, package: Package) -> Document:
        """Read the parts of *package* besides its text."""
        styles = Styles.of(package.part_of("styles"))
        numbering = Numbering.of(package.part_of("numbering"), styles)
        works = Works(dict(_find_sources(package)))
        notes = _read_notes(package)
        return cls(package, styles, numbering, notes, works, read_properties(package))

    def address(self, part: str, relation: str) -> str:
        """Return the address that a relationship of *part* has; empty where it has none."""
        if part not in self.relations:
            self.relations[part] = self.package.relations_of(part)
        found = self.relations[part].get(relation)
        return found.target if found else ""

    def code_of_bookmark(self, name: str) -> str:
        """Return the field code that Zotero keeps apart for a bookmark; empty for any other.

        It stands in properties of the document, cut into pieces: `ZOTERO_BREF_x_1`, `…_2`.
        """
        if "CSL_CITATION" in name:
            return name
        if not name.startswith("ZOTERO_BREF_"):
            return ""
        pieces: list[str] = []
        while piece := self.properties.get(f"{name}_{len(pieces) + 1}"):
            pieces.append(piece)
        return "".join(pieces)

    def margins(self) -> Iterator[tuple[str, str]]:
        """Yield the parts that are printed on every page: `header` or `footer`, and the name."""
        for kind in ("header", "footer"):
            for name in self.package.find(kind):
                yield kind, name

    def count_comments(self) -> int:
        """Return how many comments stand beside the text."""
        root = self.package.part_of("comments")
        return sum(1 for _ in children(root, "w:comment"))

    def stated_title(self) -> str:
        """Return the title in the document's properties, which may be an old one."""
        root = self.package.part("docProps/core.xml")
        title = child(root, "dc:title")
        return " ".join("".join(title.itertext()).split()) if title is not None else ""


def _find_sources(package: Package) -> Iterator[tuple[str, Record]]:
    for name in package.find("customXml"):
        root = package.part(name)
        if root is not None and short_name(root.tag) == "b:Sources":
            yield from read_sources(root)


def _read_notes(package: Package) -> Notes:
    elements = {}
    for kind in (_FOOT, _END):
        part = next(package.find(f"{kind}s"), f"word/{kind}s.xml")
        for one in children(package.part(part), f"w:{kind}"):
            if attribute(one, "w:type") not in _SEPARATORS:
                elements[kind, attribute(one, "w:id")] = (one, part)
    settings = package.part_of("settings")
    formats = {
        kind: _read_format(settings, package.root, kind, usual)
        for kind, usual in ((_FOOT, "decimal"), (_END, "lowerRoman"))
    }
    return Notes(elements, formats)


def _read_format(settings: Element | None, root: Element, kind: str, usual: str) -> tuple[str, int]:
    """Return how notes of a kind are numbered: by the last section, else by the settings."""
    sections = (child(one, f"w:{kind}Pr") for one in descendants(root, "w:sectPr"))
    said = [*(one for one in sections if one is not None), child(settings, f"w:{kind}Pr")]
    how = next(filter(None, (attribute(child(one, "w:numFmt"), "w:val") for one in said)), usual)
    starts = (whole_number(child(one, "w:numStart"), default=-1) for one in said)
    return how, next((start for start in starts if start >= 0), 1)
