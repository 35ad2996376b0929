"""What a BibTeX file is made of, as written: blocks, fields, and what could not be read.

All offsets are code points of the text as decoded, line ends untouched, so that a block
can be cut out of its file and put back without changing anything else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from wellsourced.bibtex import marks
from wellsourced.text import Span


class BlockKind(StrEnum):
    """What stands behind an `@`."""

    ENTRY = "entry"
    STRING = "string"
    PREAMBLE = "preamble"
    COMMENT = "comment"


class Odd(StrEnum):
    """What is odd in a library and leaves its entry usable: the kinds of `Flaw`."""

    KEY_MISSING = "key-missing"
    KEY_ODD = "key-odd"
    KEY_REPEATED = "key-repeated"
    FIELD_REPEATED = "field-repeated"
    FIELD_NAME_ODD = "field-name-odd"
    COMMA_MISSING = "comma-missing"
    VALUE_MISSING = "value-missing"
    VALUE_BARE = "value-bare"
    VALUE_TOO_LONG = "value-too-long"
    VALUE_HOLDS_ENTRY = "value-holds-entry"
    BRACE_SURPLUS = "brace-surplus"
    BRACES_UNBALANCED = "braces-unbalanced"
    TEXT_STRAY = "text-stray"
    COMMENTED_OUT = "commented-out"
    COMMENT_INSIDE = "comment-inside"
    COMMENT_HOLDS_ENTRY = "comment-holds-entry"
    MACRO_UNDEFINED = "macro-undefined"
    NAME_ODD = "name-odd"
    PARENT_UNDEFINED = "parent-undefined"


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something odd at an offset, before it is known to which line and entry it belongs."""

    offset: int
    kind: Odd
    reason: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field as written: its name, its value's source (`"A" # b`) and where that starts."""

    name: str
    value: str
    start: int


@dataclass(frozen=True, slots=True)
class Block:
    """One `@…{…}`. `type` is in lower case; `key` of an entry stands at `key_start`."""

    kind: BlockKind
    span: Span
    type: str
    key: str = ""
    key_start: int = 0
    fields: tuple[Field, ...] = ()
    oddities: tuple[Oddity, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A stretch that begins as a block and cannot be read as one, with the reason."""

    span: Span
    reason: str


def shift(found: Block | Unread, by: int) -> Block | Unread:
    """Return *found*, which was read in a part of a text, at its place in the whole."""
    if not by:
        return found
    span = Span(found.span.start + by, found.span.end + by)
    if isinstance(found, Unread):
        return replace(found, span=span)
    return replace(
        found,
        span=span,
        key_start=found.key_start + by,
        fields=tuple(Field(one.name, one.value, one.start + by) for one in found.fields),
        oddities=tuple(Oddity(one.offset + by, one.kind, one.reason) for one in found.oddities),
    )


class Source:
    """A text with what is worth knowing once: where each brace is closed, where lines end."""

    def __init__(self, text: str) -> None:
        """Take *text* with its line ends as they are."""
        self.text = text
        self._line = (0, -1)

    @cached_property
    def closers(self) -> dict[int, int]:
        """The offset of the closing brace of each opening one, as BibTeX counts (no escapes)."""
        closers: dict[int, int] = {}
        opened: list[int] = []
        for brace in marks.BRACE.finditer(self.text):
            if brace[0] == "{":
                opened.append(brace.start())
            elif opened:
                closers[opened.pop()] = brace.start()
        return closers

    def closer(self, at: int) -> int:
        """Return where the brace at *at* is closed, or -1."""
        return self.closers.get(at, -1)

    def line_end(self, at: int) -> int:
        """Return where the line of *at* ends; asking for neighbours costs nothing."""
        start, end = self._line
        if not start <= at <= end:
            found = marks.LINE_END.search(self.text, at)
            end = found.start() if found else len(self.text)
            self._line = (at, end)
        return end


Closer = Callable[[int], int]
