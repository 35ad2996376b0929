"""The parts of a Word file (OPC package): found by their relationships, read one by one.

A part that is damaged is named in a note and read as far as it can be; only without its main
part is a file no article.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from wellsourced.archives import Archive, Element, open_archive, parse_xml
from wellsourced.errors import Unreadable
from wellsourced.readers.docx.tags import children, descendants, short_name

_MAIN = "word/document.xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# names of streams in an encrypted OOXML file, in UTF-16
_ENCRYPTED = ("EncryptedPackage".encode("utf-16-le"), "EncryptionInfo".encode("utf-16-le"))
_OTHERS = (
    ("xl/workbook.xml", "a spreadsheet"),
    ("ppt/presentation.xml", "a presentation"),
    ("meta-inf/container.xml", "an EPUB"),
    ("content.xml", "an OpenDocument file; save it as docx"),
)


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a relationship of a part leads: a part's name, or an address outside."""

    kind: str
    target: str
    outside: bool = False


Relations = dict[str, Relation]


@dataclass(slots=True)
class Package:
    """The parts of one file, and the notes on what of them could not be read."""

    archive: Archive
    main: str
    root: Element
    relations: Relations
    notes: list[str] = field(default_factory=list)

    def find(self, kind: str) -> Iterator[str]:
        """Yield the names of the parts that the main part has as *kind* (`footnotes`)."""
        for relation in self.relations.values():
            if relation.kind == kind and not relation.outside:
                yield relation.target

    def part(self, name: str) -> Element | None:
        """Return the root of a part, or nothing where there is none that can be read."""
        return _read_part(self.archive, name, self.notes)

    def part_of(self, kind: str) -> Element | None:
        """Return the first part of *kind*, by its relationship or its usual name."""
        usual = f"{posixpath.dirname(self.main)}/{kind}.xml"
        return self.part(next(self.find(kind), usual))

    def relations_of(self, part: str) -> Relations:
        """Return the relationships of *part* by their ids."""
        return _read_relations(self.archive, part, self.notes)


def open_package(data: bytes) -> Package:
    """Return the Word file that *data* is, or raise `Unreadable` with what it is instead."""
    if data.startswith(_OLE):
        raise Unreadable(_say_what_ole(data))
    archive = open_archive(data)
    notes: list[str] = []
    top = _read_relations(archive, "", notes)
    named = [one.target for one in top.values() if one.kind == "officeDocument"]
    names = frozenset(archive.names)
    for other, kind in _OTHERS:
        if other in names and _MAIN not in names:
            message = f"it is {kind}, not a Word document"
            raise Unreadable(message)
    main = next((name for name in (*named, _MAIN) if name.lower() in names), "")
    if main:
        return _open(archive, main, notes)
    message = f"it is a zip archive without {_MAIN}, so no Word document"
    raise Unreadable(message)


def _open(archive: Archive, name: str, notes: list[str]) -> Package:
    data = archive.read(name) or b""
    try:
        root = parse_xml(data)
    except Unreadable:
        root = _recover(data, name)
        notes.append(f"its part {name} is broken XML and was read as far as it goes")
    if short_name(root.tag) != "w:document":
        message = f"its part {name} is no Word document"
        raise Unreadable(message)
    return Package(archive, name, root, _read_relations(archive, name, notes), notes)


def _recover(data: bytes, name: str) -> Element:
    try:
        return parse_xml(data, recover=True)
    except Unreadable as error:
        message = f"its part {name} cannot be read: {error}"
        raise Unreadable(message) from error


def _say_what_ole(data: bytes) -> str:
    if any(name in data for name in _ENCRYPTED):
        return "it is encrypted; save it without a password"
    return "it is a file of an old word processor (.doc); save it as docx"


def _read_part(archive: Archive, name: str, notes: list[str]) -> Element | None:
    try:
        data = archive.read(name)
    except Unreadable as error:
        _note(notes, f"{error} and was left out")
        return None
    if data is None:
        return None
    try:
        return parse_xml(data)
    except Unreadable as error:
        reason = str(error)
    try:
        root = parse_xml(data, recover=True)
    except Unreadable:
        _note(notes, f"its part {name} was left out: {reason}")
        return None
    _note(notes, f"its part {name} is broken XML and was read as far as it goes")
    return root


def _note(notes: list[str], note: str) -> None:
    if note not in notes:
        notes.append(note)


def _read_relations(archive: Archive, part: str, notes: list[str]) -> Relations:
    folder, name = posixpath.split(part)
    root = _read_part(archive, posixpath.join(folder, "_rels", f"{name}.rels"), notes)
    found: Relations = {}
    for one in children(root, "rel:Relationship"):
        outside = one.get("TargetMode", "").lower() == "external"
        target = one.get("Target", "")
        if not outside:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[one.get("Id", "")] = Relation(_kind(one), target, outside)
    return found


def _kind(relation: Element) -> str:
    return relation.get("Type", "").rpartition("/")[2]


def read_properties(package: Package) -> dict[str, str]:
    """Return the custom properties of the document (`docProps/custom.xml`)."""
    root = package.part("docProps/custom.xml")
    if root is None:
        return {}
    return {
        one.get("name", ""): "".join(one.itertext()) for one in descendants(root, "op:property")
    }
