"""RIS into references. Every line of the text is in one of them, or told of in a doubt.

What the libraries for RIS lose is kept: records without `ER` or `TY`, a byte-order mark, one
space instead of two before the hyphen, tags that come again, tags that nobody knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from wellsourced.errors import Unreadable
from wellsourced.formats.ris.records import read_record
from wellsourced.keys import make_key
from wellsourced.references import Reference

# TY  - JOUR · ER  -
_TAGGED = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  ?-(?:[ \t](?P<value>.*))?")
_STRICT = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  -(?:[ \t](?P<value>.*))?")
_TWO_SPACES = re.compile(r"^TY  -", re.MULTILINE)
# a line that says what kind of work begins, or that a record ends
_MARKED = re.compile(r"^(?:TY  ?-[ \t]{0,9}[A-Z]{0,9}[ \t]{0,9}|ER  ?-[ \t]{0,9})$", re.MULTILINE)
_MEDLINE = re.compile(r"^PMID- ?\d", re.MULTILINE)
_LONGEST = 200  # characters of stray text that a doubt shows


@dataclass(slots=True)
class _Block:
    """The tags of one record with the lines of their values, and what is odd about it."""

    tags: list[tuple[str, list[str]]] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    ended: bool = False


def recognises(text: str) -> bool:
    """Say whether a line of *text* begins or ends a record of RIS; MEDLINE has neither."""
    text = _plain(text)
    return _MARKED.search(text) is not None and not _MEDLINE.search(text)


def _plain(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def read(text: str) -> tuple[Reference, ...]:
    """Return the references of RIS *text*, as many as it has `TY` lines and one for what has none.

    Raises `Unreadable` where there is text and no tag in it.
    """
    text = _plain(text)
    blocks = _split(text)
    if not blocks and text.strip():
        message = "it has no RIS record: no line of it begins with a tag such as `TY  - `"
        raise Unreadable(message)
    return tuple(_read(blocks))


def _read(blocks: Sequence[_Block]) -> Iterator[Reference]:
    taken: set[str] = set()
    for block in blocks:
        found = [(tag, " ".join(filter(None, pieces))) for tag, pieces in block.tags]
        record = read_record(found)
        key = next((value for tag, value in found if tag == "ID" and value), "")
        if not key or key in taken:
            key = make_key(record, taken)
        taken.add(key)
        yield Reference(key, record, "\n".join(block.lines), doubts=tuple(block.doubts))


def _split(text: str) -> list[_Block]:
    """Return the records of *text*."""
    tagged = _STRICT if _TWO_SPACES.search(text) else _TAGGED
    blocks: list[_Block] = []
    stray: list[str] = []
    for line in text.split("\n"):
        found = tagged.fullmatch(line.rstrip())
        if found:
            block = _block_for(found["tag"], blocks)
            if block.ended:
                continue
            _doubt_stray(block, stray)
            block.lines.append(line)
            block.ended = found["tag"] == "ER"
            if not block.ended:
                block.tags.append((found["tag"], [(found["value"] or "").strip()]))
        elif blocks and not blocks[-1].ended:
            _continue(blocks[-1], line)
        elif line.strip():
            stray.append(line.strip())
    if blocks:
        _doubt_stray(blocks[-1], stray)
    return _finished(blocks)


def _block_for(tag: str, blocks: list[_Block]) -> _Block:
    """Return the record that a line with *tag* belongs to, a new one where it begins one."""
    if tag == "ER" and blocks:
        return blocks[-1]
    if not blocks or blocks[-1].ended or tag == "TY":
        blocks.append(_Block())
    return blocks[-1]


def _continue(block: _Block, line: str) -> None:
    """Add a line without a tag to the value before it."""
    block.lines.append(line)
    if block.tags and line.strip():
        block.tags[-1][1].append(line.strip())


def _doubt_stray(block: _Block, stray: list[str]) -> None:
    if stray:
        shown = " ".join(stray)[:_LONGEST]
        block.doubts.append(f"beside it stand lines that belong to no record: {shown}")
        stray.clear()


def _finished(blocks: Sequence[_Block]) -> list[_Block]:
    for block in blocks:
        if not any(tag == "TY" for tag, _value in block.tags):
            block.doubts.append("it has no TY line, which says what kind of work it is")
        if not block.ended:
            block.doubts.append("it has no ER line, which ends a record")
    return list(blocks)
