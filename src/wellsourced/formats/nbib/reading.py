"""MEDLINE's tagged text into references. Every line is in one of them, or told of in a doubt."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wellsourced.format import name_each
from wellsourced.formats.nbib.records import read_record
from wellsourced.references import Reference
from wellsourced.tagged_text import Block, check_tagged, unify_lines

# PMID- 123 · TI  - Rain · with one blank, as some programs write it: TI - Rain
_STRICT = re.compile(r"(?=.{4}-)(?P<tag>[A-Z][A-Z0-9]{1,3}) {0,2}-(?:[ \t](?P<value>.*))?")
_LOOSE = re.compile(r"(?P<tag>[A-Z][A-Z0-9]{1,3}) {0,2}-(?:[ \t](?P<value>.*))?")
_COLUMNS = re.compile(r"^[A-Z]{2}  -", re.MULTILINE)
_NUMBERED = re.compile(r"^PMID ?-[ \t]{0,9}(?:\d|$)", re.MULTILINE)
# tags that RIS, the other tagged format, does not have
_TELLING = re.compile(r"^(?:FAU|PHST|DCOM|CRDT|EDAT|MHDA|OWN|STAT) {0,2}- ", re.MULTILINE)
_RIS = re.compile(r"^(?:TY|ER) {1,2}-(?:[ \t]|$)", re.MULTILINE)


@dataclass(slots=True)
class _Block(Block):
    """A record, and how many tags there are since the last empty line."""

    together: int = 0


def recognises(text: str) -> bool:
    """Say whether a line of *text* has a tag of MEDLINE and none begins or ends a RIS record."""
    text = unify_lines(text)
    if _NUMBERED.search(text):
        return True
    return _TELLING.search(text) is not None and not _RIS.search(text)


def read(text: str) -> tuple[Reference, ...]:
    """Return the references of *text*, one of each `PMID` line and of each block without one.

    Raises `Unreadable` where there is text and no tag in it.
    """
    text = unify_lines(text)
    blocks = _split(text)
    check_tagged(blocks, text, "MEDLINE", "PMID- ")
    found = (block.refer(*read_record(block.values())) for block in blocks)
    return tuple(name_each(found, tidy=str))


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
            blocks[-1].doubt_stray(stray)
            blocks[-1].add(line, found["tag"], found["value"] or "")
            blocks[-1].together = 1 if parted else blocks[-1].together + 1
            parted = False
        elif not line.strip():
            parted = True
        elif blocks and (not parted or line[0] in " \t"):
            blocks[-1].go_on(line)
        else:
            stray.append(line.strip())
    if blocks:
        blocks[-1].doubt_stray(stray)
    return _finished(blocks)


def _begins(before: _Block, tag: str, *, parted: bool) -> bool:
    """Say whether *tag* begins another record than the one *before* it.

    Where each line is followed by an empty one, a block of one tag is no record.
    """
    if tag == "PMID":
        return parted or before.has("PMID")
    return parted and before.together > 1


def _finished(blocks: list[_Block]) -> list[_Block]:
    for block in blocks:
        if not block.has("PMID"):
            block.doubts.append("it has no PMID line, with which a record begins")
    return blocks
