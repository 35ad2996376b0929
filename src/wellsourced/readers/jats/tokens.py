"""Cut XML into tags and texts, each with its place; nothing is resolved, fetched or expanded.

A scanner of our own, because it must go on where a parser stops: ill-formed XML is read as far
as it says something. A document type is passed over whole, so that no entity of it exists and
none can swell; the named characters of HTML and JATS (`&nbsp;`, `&eacute;`) are known anyway.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from html import unescape
from typing import NamedTuple


class Sort(Enum):
    """What a token is."""

    TEXT = 0
    START = 1
    END = 2
    REFERENCE = 3
    FAULT = 4


class Token(NamedTuple):
    """A tag, a text or a character reference, and the source offsets where it stands.

    `name` is a tag's name without its prefix, or what a character reference stands for, or
    what is wrong (`FAULT`); `written` are a tag's attributes as they are written.
    """

    sort: Sort
    start: int
    end: int
    name: str = ""
    written: str = ""


# <mml:mi mathvariant="normal">, </p>, <break/>
_TAG = re.compile(
    r"""<(?P<close>/?)(?:[A-Za-z_][\w.-]{0,60}:)?(?P<name>[A-Za-z_][\w.-]{0,60})
        (?P<written>(?:\s(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+)?|/)>""",
    re.VERBOSE,
)
# &amp;  &#160;  &#xA0;  &eacute;
_REFERENCE = re.compile(r"&(?:\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# ref-type="bibr", xlink:href='#B1'
_ATTRIBUTE = re.compile(
    r"""(?P<name>[A-Za-z_][\w.:-]{0,80}+)\s{0,9}=\s{0,9}
        (?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)')""",
    re.VERBOSE,
)
# what stands in the source and is nothing to read, with what ends it
_UNSEEN = (("<!--", "-->"), ("<?", "?>"))
_LITERAL, _LITERAL_END = "<![CDATA[", "]]>"
_DOCTYPE = re.compile(r"<!DOCTYPE\b[^<>\[]*+(?:(?P<subset>\[)|>)", re.IGNORECASE)
_SUBSET_END = re.compile(r"\]\s{0,99}>")


def read_attributes(written: str) -> dict[str, str]:
    """Return the attributes of a tag, names without their prefix; the first of two counts.

    >>> read_attributes(' ref-type="bibr" xlink:href="a&amp;b"')
    {'ref-type': 'bibr', 'href': 'a&b'}
    """
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(written):
        value = match["double"] if match["double"] is not None else match["single"]
        value = unescape(value) if "&" in value else value
        found.setdefault(match["name"].rpartition(":")[2], value)
    return found


def cut(text: str) -> Iterator[Token]:
    """Yield the tokens of *text* in order; an empty element is a start and an end."""
    scanner = _Scanner(text)
    at = 0
    while at < len(text):
        opening = text.find("<", at)
        if opening == -1:
            opening = len(text)
        if opening > at:
            yield from _cut_text(text, at, opening)
        at = opening
        if at < len(text):
            tokens, at = scanner.read_markup(at)
            yield from tokens


def _cut_text(text: str, start: int, end: int) -> Iterator[Token]:
    if text.find("&", start, end) == -1:
        yield Token(Sort.TEXT, start, end)
        return
    at = start
    for found in _REFERENCE.finditer(text, start, end):
        shown = unescape(found.group())
        if shown == found.group():
            continue  # nobody knows the entity: it stays as it is written
        if found.start() > at:
            yield Token(Sort.TEXT, at, found.start())
        yield Token(Sort.REFERENCE, found.start(), found.end(), shown)
        at = found.end()
    if at < end:
        yield Token(Sort.TEXT, at, end)


class _Scanner:
    """Reads what begins with `<`; remembers which ends do not come any more."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._gone: set[str] = set()

    def read_markup(self, at: int) -> tuple[tuple[Token, ...], int]:
        """Return the tokens of the markup at *at*, and where it ends."""
        tag = _TAG.match(self._text, at)
        if tag is not None:
            return _tokens_of(tag), tag.end()
        for opening, closing in _UNSEEN:
            if self._text.startswith(opening, at):
                end = self._find(closing, at + len(opening))
                if end != -1:
                    return (), end + len(closing)
        if self._text.startswith(_LITERAL, at):
            start = at + len(_LITERAL)
            end = self._find(_LITERAL_END, start)
            if end != -1:
                text = (Token(Sort.TEXT, start, end),) if end > start else ()
                return text, end + len(_LITERAL_END)
        end = self._end_of_doctype(at)
        if end != -1:
            return (), end
        return (
            Token(Sort.FAULT, at, at + 1, "a `<` that begins no tag"),
            Token(Sort.TEXT, at, at + 1),
        ), at + 1

    def _end_of_doctype(self, at: int) -> int:
        found = _DOCTYPE.match(self._text, at)
        if found is None or not found["subset"]:
            return -1 if found is None else found.end()
        if "]>" in self._gone:
            return -1
        end = _SUBSET_END.search(self._text, found.end())
        if end is None:
            self._gone.add("]>")
            return -1
        return end.end()

    def _find(self, closing: str, start: int) -> int:
        """Return where *closing* stands; what was not found once is not looked for again."""
        if closing in self._gone:
            return -1
        end = self._text.find(closing, start)
        if end == -1:
            self._gone.add(closing)
        return end


def _tokens_of(tag: re.Match[str]) -> tuple[Token, ...]:
    name, written = tag["name"], tag["written"]
    if tag["close"]:
        return (Token(Sort.END, tag.start(), tag.end(), name),)
    start = Token(Sort.START, tag.start(), tag.end(), name, written)
    if not written.endswith("/"):
        return (start,)
    return (start, Token(Sort.END, tag.start(), tag.end(), name))
