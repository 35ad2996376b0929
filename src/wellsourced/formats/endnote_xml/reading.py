"""EndNote's XML into references, record by record: a fault in one costs no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from wellsourced.archives import Element, parse_xml
from wellsourced.errors import Unreadable
from wellsourced.format import name_each
from wellsourced.formats.endnote_xml.records import read_record
from wellsourced.formats.endnote_xml.styles import ILLEGAL
from wellsourced.references import Record, Reference

_BEGINS = re.compile(r"\ufeff?\s*<")
_LIST = re.compile(r"<records\s*/?>")
_OPENING = re.compile(r"<record(?=[\s>])[^<>]{0,500}>")
_CLOSING = re.compile(r"</record\s*>")
_TELLING = re.compile(r"<(?:ref-type|contributors|titles)[\s>/]")
# what may stand between records: a tag, a comment, a document type
_TAGS = re.compile(
    r"<!--.{0,5000}?--> | <!DOCTYPE[^<>\[]{0,300}(?:\[[^\]]{0,9000}\]\s*)?> | <[^<>]{1,300}>",
    re.VERBOSE | re.DOTALL,
)
# what XML 1.0 cannot hold, by its number: &#x1F;
_NUMBERED = re.compile(
    r"&\#(?:x0{0,6}(?:[0-8bcBCeEfF]|1[0-9a-fA-F])|0{0,6}(?:[0-8]|1[124-9]|2\d|3[01]));",
    re.VERBOSE,
)
_NEAR = 5000  # characters in which the first record of a file shows what it is
_LONGEST = 200  # characters of stray text that a doubt shows


def recognises(text: str) -> bool:
    """Say whether *text* is XML with records as EndNote has them."""
    found = _LIST.search(text, 0, _NEAR) if _BEGINS.match(text) else None
    if not found:
        return False
    empty = text[found.end() :].lstrip().startswith("</records>") or found[0].endswith("/>")
    return empty or _TELLING.search(text, found.end(), found.end() + _NEAR) is not None


def read(text: str) -> tuple[Reference, ...]:
    """Return the references of *text*, one of each `record` element, however broken it is.

    No document type and no entity of it is heeded. Raises `Unreadable` where there is text and
    neither a record nor a list of them in it.
    """
    text = text.removeprefix("\ufeff")
    if not _OPENING.search(text) and not _LIST.search(text) and text.strip():
        message = "it has no record of EndNote: there is no `<record>` in it"
        raise Unreadable(message)
    return tuple(name_each(_read(text), tidy=str))


def _read(text: str) -> Iterator[Reference]:
    for raw, doubts in _split(text):
        root, faults = _parse(raw)
        record, key = (Record(note=raw), "") if root is None else read_record(root)
        yield Reference(key, record, raw, doubts=(*doubts, *faults))


def _split(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the text of each record, and what is odd about how it stands in the file."""
    openings = [found.start() for found in _OPENING.finditer(text)]
    at = 0
    for start, following in pairwise((*openings, len(text))):
        doubts = [*_stray(text[at:start])]
        closing = _CLOSING.search(text, start, following)
        at = closing.end() if closing else following
        if not closing:
            doubts.append("it has no `</record>`, which ends a record")
        if following == len(text):
            doubts += _stray(text[at:])
        yield text[start:at], tuple(doubts)


def _stray(between: str) -> Iterator[str]:
    """Yield a doubt where more than tags stands between two records."""
    words = " ".join(_TAGS.sub(" ", between).split())
    if words:
        yield f"beside it stands text that belongs to no record: {words[:_LONGEST]}"


def _parse(raw: str) -> tuple[Element | None, tuple[str, ...]]:
    """Return the element that *raw* is, and what was wrong with it."""
    data = _NUMBERED.sub("", ILLEGAL.sub("", raw)).encode("utf-8")
    try:
        return parse_xml(data), ()
    except Unreadable:
        pass
    try:
        root = parse_xml(data, recover=True)
    except Unreadable as error:
        return None, (str(error),)
    return root, ("its XML is broken and was read as far as it could be",)
