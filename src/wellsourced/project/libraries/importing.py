"""References out of files of other programs: BibTeX, the other formats, strings one a line.

The format is the one that is named, else the one that recognises the text, else that of the
suffix; what no format claims is free text. A format is a leaf, so a new one is read here as
soon as it is there.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from wellsourced import bibtex
from wellsourced._leaves import leaves
from wellsourced.bibtex.blocks import Odd
from wellsourced.errors import BadUsage, Unreadable, name_nearest
from wellsourced.findings import Unread
from wellsourced.format import Format
from wellsourced.project.decoding import NULS, check_encoding, decode, refuse_binary
from wellsourced.project.listing import STANDARD_INPUT, NamedFile, name_file
from wellsourced.project.reading import naming, read_bytes, read_stream
from wellsourced.project.records import FORMATS, list_formats
from wellsourced.references import FailedEntry, Flaw, Reference
from wellsourced.refparse import read_lines
from wellsourced.refparse.wrapped import are_wrapped

FREE_TEXT = "text"  # the name of what is no format: reference strings, one a line
LIBRARY_SUFFIX = ".bib"  # of the formats that are added to a library as they are written
_MOST_BETWEEN = 10_000  # characters between two records
_LINE_END = re.compile(r"\r\n?|\n")
# how files of records and of markup begin: [{ · {" · <?xml · <html · @book{
_NO_STRINGS = re.compile(
    r"\ufeff?\s{0,200}(?:[\[{]\s{0,200}[\[{\"]|<[?!a-zA-Z]|@[A-Za-z]{1,40}\s{0,20}[{(])"
)
# flaws that the library may mend that the entries come to
_LACKS = frozenset((Odd.MACRO_UNDEFINED.value, Odd.PARENT_UNDEFINED.value))
_WRAPPED = "most lines look like parts of references; put every reference on one line"


@dataclass(frozen=True, slots=True)
class Item:
    """A reference with its place in the file (`line 3`, `record 2`) and what is odd about it."""

    reference: Reference
    place: str
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file holds. `text` is that of a BibTeX file, whose entries are kept as written."""

    name: str
    format: str
    items: tuple[Item, ...]
    failed: tuple[FailedEntry, ...] = ()
    notes: tuple[str, ...] = ()
    text: str = ""

    @property
    def references(self) -> tuple[Reference, ...]:
        """The references alone, in order."""
        return tuple(item.reference for item in self.items)


def import_file(file: NamedFile, format_name: str = "", encoding: str = "") -> Imported:
    """Return the references in *file*, or in standard input for `-`.

    Raises `Unreadable`, with the name of the file, for what is no text, what cannot be read
    as the format, and what holds no reference at all.
    """
    is_input = file.name == STANDARD_INPUT
    shown = replace(file, name=_shown(file))
    with naming(shown.name):
        data = read_stream(sys.stdin.buffer) if is_input else read_bytes(file.path)
        return _import_some(data, shown, format_name, encoding)


def import_text(text: str, format_name: str = "") -> Imported:
    """Return the references in *text*; raises as `import_file` does."""
    file = NamedFile(Path(STANDARD_INPUT), "the text")
    with naming(file.name):
        return _import_some(text.encode("utf-8", "replace"), file, format_name, "utf-8")


def _import_some(data: bytes, file: NamedFile, format_name: str, encoding: str) -> Imported:
    found = _import(data, file, format_name, encoding)
    if not found.items and not found.failed:
        like = _find_likeness(data, format_name) if format_name else ""
        message = f"it holds no reference{like}"
        raise Unreadable(message)
    return found


def _find_likeness(data: bytes, format_name: str) -> str:
    """Say of which other format *data* looks, where there is one that recognises it."""
    form, text = choose_format(format_name), bibtex.decode(data).text
    for one in leaves(FORMATS, "FORMAT", Format):
        if one.read and one.recognises(text):
            is_kin = form is not None and form.suffix == one.suffix
            return "" if is_kin else f"; it looks like {one.name}"
    return ""


def import_files(
    paths: Sequence[Path], format_name: str = "", encoding: str = ""
) -> tuple[tuple[Imported, ...], tuple[Unread, ...]]:
    """Return what each of *paths* holds, and which could not be read and why.

    Raises `BadUsage` where there is no such format or encoding.
    """
    if format_name:
        choose_format(format_name)
    if encoding:
        check_encoding(encoding)
    found: list[Imported] = []
    unread: list[Unread] = []
    for file in map(name_file, paths):
        try:
            found.append(import_file(file, format_name, encoding))
        except Unreadable as error:
            name = _shown(file)
            unread.append(Unread(name, str(error).removeprefix(f"{name}: ")))
    return tuple(found), tuple(unread)


def _shown(file: NamedFile) -> str:
    return "standard input" if file.name == STANDARD_INPUT else file.name


def choose_format(name: str) -> Format | None:
    """Return the format *name*, `None` for free text; raise `BadUsage` for one unknown."""
    readable = {one.name: one for one in leaves(FORMATS, "FORMAT", Format) if one.read}
    if name == FREE_TEXT:
        return None
    if name not in readable:
        names = (*readable, FREE_TEXT)
        known = f"; it can be written but not read; known are {', '.join(names)}"
        more = known if name in list_formats() else name_nearest(name, names)
        message = f"there is no format `{name}` to read{more}"
        raise BadUsage(message)
    return readable[name]


def _import(data: bytes, file: NamedFile, format_name: str, encoding: str) -> Imported:
    text = decode(data, encoding).raw if encoding else bibtex.decode(data).text
    form = choose_format(format_name) if format_name else _find_format(text, file)
    if form and form.suffix == LIBRARY_SUFFIX:
        if "\0" in text[:NULS]:
            refuse_binary(data)
        return _import_library(text, file, form)
    decoded = decode(data, encoding)
    if form and form.read:
        return replace(_import_records(decoded.text, file, form), notes=decoded.notes)
    if not format_name and _NO_STRINGS.match(text):
        message = "it is of no format that is known here, and no reference strings; name a --format"
        raise Unreadable(message)
    return replace(_import_strings(decoded.text, file), notes=decoded.notes)


def _find_format(text: str, file: NamedFile) -> Format | None:
    """Return the format that recognises *text*, or has the suffix of its file."""
    readable = [one for one in leaves(FORMATS, "FORMAT", Format) if one.read]
    for one in readable:
        if one.recognises(text):
            return one
    suffix = file.path.suffix.lower()
    return next((one for one in reversed(readable) if one.suffix == suffix), None)


def _import_library(text: str, file: NamedFile, form: Format) -> Imported:
    """Return the entries of BibTeX, each with what is odd in its own lines."""
    library = bibtex.parse(text, file.name)
    starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
    lines = [bisect_right(starts, one.span.start) if one.span else 0 for one in library.references]
    flaws: defaultdict[int, list[Flaw]] = defaultdict(list)
    for flaw in library.flaws:
        flaws[bisect_right(lines, flaw.line) - 1 if flaw.key or lines else -1].append(flaw)
    items = tuple(
        Item(one, f"line {line}", _say(flaws[at], one.key))
        for at, (one, line) in enumerate(zip(library.references, lines, strict=True))
    )
    return Imported(file.name, form.name, items, library.failed, text=text)


def _say(flaws: Sequence[Flaw], key: str) -> tuple[str, ...]:
    own = (one for one in flaws if one.key == key and one.kind not in _LACKS)
    return tuple(f"line {one.line}: {one.reason}" for one in own)


def _import_records(text: str, file: NamedFile, form: Format) -> Imported:
    """Return the records of another format, with their lines where these can be told."""
    read = form.read(text) if form.read else ()
    items = []
    at = line = 0
    for number, one in enumerate(read, start=1):
        until = at + len(one.raw) + _MOST_BETWEEN
        found = text.find(one.raw, at, until) if one.raw else -1
        place = f"record {number}"
        if found >= 0:
            line += text.count("\n", at, found)
            place = f"line {line + 1}"
            at = found + len(one.raw)
            line += one.raw.count("\n")
        items.append(Item(one, place, one.doubts))
    return Imported(file.name, form.name, tuple(items))


def _import_strings(text: str, file: NamedFile) -> Imported:
    """Return reference strings, one a line, as records."""
    lines = text.removeprefix("\ufeff").split("\n")
    if are_wrapped(lines):
        raise Unreadable(_WRAPPED)
    items = (Item(one, f"line {one.index}") for one in read_lines(enumerate(lines, start=1)))
    return Imported(file.name, FREE_TEXT, tuple(items))
