"""RIS into references. Every line of the text is in one of them, or told of in a doubt.

What the libraries for RIS lose is kept: records without `ER` or `TY`, a byte-order mark, one
space instead of two before the hyphen, tags that come again, tags that nobody knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wellsourced.format import name_each
from wellsourced.formats.ris.records import read_record
from wellsourced.references import Reference
from wellsourced.tagged_text import Block, check_tagged, unify_lines

# TY  - JOUR · ER  -
_TAGGED = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  ?-(?:[ \t](?P<value>.*))?")
_STRICT = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  -(?:[ \t](?P<value>.*))?")
_TWO_SPACES = re.compile(r"^TY  -", re.MULTILINE)
# a line that says what kind of work begins, or that a record ends
_MARKED = re.compile(r"^(?:TY  ?-[ \t]{0,9}[A-Z]{0,9}[ \t]{0,9}|ER  ?-[ \t]{0,9})$", re.MULTILINE)
_MEDLINE = re.compile(r"^PMID- ?\d", re.MULTILINE)


@dataclass(slots=True)
class _Block(Block):
    """A record, and whether its end was read."""

    ended: bool = False


def recognises(text: str) -> bool:
    """Say whether a line of *text* begins or ends a record of RIS; MEDLINE has neither."""
    text = unify_lines(text)
    return _MARKED.search(text) is not None and not _MEDLINE.search(text)


def read(text: str) -> tuple[Reference, ...]:
    """Return the references of RIS *text*, as many as it has `TY` lines and one for what has none.

    Raises `Unreadable` where there is text and no tag in it.
    """
    text = unify_lines(text)
    blocks = _split(text)
    check_tagged(blocks, text, "RIS", "TY  - ")
    found = (block.refer(*read_record(block.values())) for block in blocks)
    return tuple(name_each(found, tidy=str))


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
            block.doubt_stray(stray)
            block.ended = found["tag"] == "ER"
            if block.ended:
                block.lines.append(line)
            else:
                block.add(line, found["tag"], found["value"] or "")
        elif blocks and not blocks[-1].ended:
            blocks[-1].go_on(line)
        elif line.strip():
            stray.append(line.strip())
    if blocks:
        blocks[-1].doubt_stray(stray)
    return _finished(blocks)


def _block_for(tag: str, blocks: list[_Block]) -> _Block:
    """Return the record that a line with *tag* belongs to, a new one where it begins one."""
    if tag == "ER" and blocks:
        return blocks[-1]
    if not blocks or blocks[-1].ended or tag == "TY":
        blocks.append(_Block())
    return blocks[-1]


def _finished(blocks: Sequence[_Block]) -> list[_Block]:
    for block in blocks:
        if not block.has("TY"):
            block.doubts.append("it has no TY line, which says what kind of work it is")
        if not block.ended:
            block.doubts.append("it has no ER line, which ends a record")
    return list(blocks)
