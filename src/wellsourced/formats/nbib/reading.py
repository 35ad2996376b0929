"""MEDLINE's tagged text into references. Every line is in one of them, or told of in a doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from wellsourced.errors import Unreadable
from wellsourced.formats.nbib.records import read_record
from wellsourced.keys import make_key
from wellsourced.references import Reference

# PMID- 123 · TI  - Rain · with one blank, as some programs write it: TI - Rain
_STRICT = re.compile(r"(?=.{4}-)(?P<tag>[A-Z][A-Z0-9]{1,3}) {0,2}-(?:[ \t](?P<value>.*))?")
_LOOSE = re.compile(r"(?P<tag>[A-Z][A-Z0-9]{1,3}) {0,2}-(?:[ \t](?P<value>.*))?")
_COLUMNS = re.compile(r"^[A-Z]{2}  -", re.MULTILINE)
_NUMBERED = re.compile(r"^PMID ?-[ \t]{0,9}(?:\d|$)", re.MULTILINE)
# tags that RIS, the other tagged format, does not have
_TELLING = re.compile(r"^(?:FAU|PHST|DCOM|CRDT|EDAT|MHDA|OWN|STAT) {0,2}- ", re.MULTILINE)
_RIS = re.compile(r"^(?:TY|ER) {1,2}-(?:[ \t]|$)", re.MULTILINE)
_LONGEST = 200  # characters of stray text that a doubt shows


@dataclass(slots=True)
class _Block:
    """The tags of one record with the lines of their values, and what is odd about it."""

    tags: list[tuple[str, list[str]]] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    together: int = 0  # tags since the last empty line

    def has(self, name: str) -> bool:
        return any(tag == name for tag, _value in self.tags)


def recognises(text: str) -> bool:
    """Say whether a line of *text* has a tag of MEDLINE and none begins or ends a RIS record."""
    text = _plain(text)
    if _NUMBERED.search(text):
        return True
    return _TELLING.search(text) is not None and not _RIS.search(text)


def read(text: str) -> tuple[Reference, ...]:
    """Return the references of *text*, one of each `PMID` line and of each block without one.

    Raises `Unreadable` where there is text and no tag in it.
    """
    text = _plain(text)
    blocks = _split(text)
    if not blocks and text.strip():
        message = "it has no MEDLINE record: no line of it begins with a tag such as `PMID- `"
        raise Unreadable(message)
    return tuple(_read(blocks))


def _plain(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _read(blocks: Sequence[_Block]) -> Iterator[Reference]:
    taken: set[str] = set()
    for block in blocks:
        found = [(tag, " ".join(filter(None, pieces))) for tag, pieces in block.tags]
        record, key = read_record(found)
        if not key or key in taken:
            key = make_key(record, taken)
        taken.add(key)
        yield Reference(key, record, "\n".join(block.lines), doubts=tuple(block.doubts))


def _split(text: str) -> list[_Block]:
    """Return the records of *text*: they begin at `PMID`, or behind an empty line."""
    tagged = _STRICT if _COLUMNS.search(text) else _LOOSE
    blocks: list[_Block] = []
    stray: list[str] = []
    parted = True
    for line in text.split("\n"):
        found = tagged.fullmatch(line.rstrip())
        if found:
            if not blocks or _begins(blocks[-1], found["tag"], parted=parted):
                blocks.append(_Block())
            _doubt_stray(blocks[-1], stray)
            blocks[-1].lines.append(line)
            blocks[-1].tags.append((found["tag"], [(found["value"] or "").strip()]))
            blocks[-1].together = 1 if parted else blocks[-1].together + 1
            parted = False
        elif not line.strip():
            parted = True
        elif blocks and (not parted or line[0] in " \t"):
            blocks[-1].lines.append(line)
            blocks[-1].tags[-1][1].append(line.strip())
        else:
            stray.append(line.strip())
    if blocks:
        _doubt_stray(blocks[-1], stray)
    return _finished(blocks)


def _begins(before: _Block, tag: str, *, parted: bool) -> bool:
    """Say whether *tag* begins another record than the one *before* it.

    Where each line is followed by an empty one, a block of one tag is no record.
    """
    if tag == "PMID":
        return parted or before.has("PMID")
    return parted and before.together > 1


def _doubt_stray(block: _Block, stray: list[str]) -> None:
    if stray:
        shown = " ".join(stray)[:_LONGEST]
        block.doubts.append(f"beside it stand lines that belong to no record: {shown}")
        stray.clear()


def _finished(blocks: list[_Block]) -> list[_Block]:
    for block in blocks:
        if not block.has("PMID"):
            block.doubts.append("it has no PMID line, with which a record begins")
    return blocks
