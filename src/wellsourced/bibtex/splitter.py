r"""The splitter below us (bibtexparser 2), used for what it does well: well-formed blocks.

It is shown a shadow of the text, equal in length, in which odd heads and line ends look as
it knows them (`@my-type⏎{` as `@my_type {`); every block that it finds is cut from the text
itself by its offset. A block counts only if each of its values is one that BibTeX reads;
what it drops, aborts or reads otherwise is left to our own reader.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from wellsourced.bibtex import marks
from wellsourced.bibtex.blocks import Block, Field
from wellsourced.bibtex.grammar import block_kind
from wellsourced.bibtex.values import parse_value
from wellsourced.text import Span

_LONE_RETURN = re.compile(r"\r(?!\n)")
_NO_WORD = re.compile(r"\W")


@dataclass(frozen=True, slots=True)
class Split:
    """A block as the splitter read it; `sound` says that BibTeX reads it the same way."""

    block: Block
    sound: bool


def split_with_library(text: str) -> dict[int, Split]:
    """Return the blocks that the splitter finds in *text*, by the offset of their `@`."""
    return {split.block.span.start: split for split in _blocks(text)}


def _shadow(text: str) -> str:
    """Return *text* as the splitter knows it, character for character."""
    shadow = _LONE_RETURN.sub("\n", text) if "\r" in text else text
    return marks.HEAD.sub(_plain_head, shadow)


def _plain_head(head: re.Match[str]) -> str:
    written = head[0]
    if written[1:-1].isalpha():
        return written
    type_ = _NO_WORD.sub("_", head["type"])
    before = "_" * (head.start("type") - head.start() - 1)
    return f"@{before}{type_}{' ' * len(head['gap'])}{head['open']}"


def _blocks(text: str) -> Iterator[Split]:
    from bibtexparser.model import Entry, ExplicitComment, Preamble, String
    from bibtexparser.splitter import Splitter

    _silence()
    shadow = _shadow(text)
    at = 0
    for found in Splitter(shadow).split().blocks:
        block = getattr(found, "ignore_error_block", None) or found
        if not found.raw or not isinstance(block, Entry | String | ExplicitComment | Preamble):
            continue
        start = shadow.index(found.raw, at)
        at = start + len(found.raw)
        head = marks.HEAD.match(text, start)
        if head is None:
            continue
        cut = _Cut(text, shadow, head, Span(start, at))
        if isinstance(block, Entry):
            yield cut.entry(block.key, tuple((field.key, field.value) for field in block.fields))
        elif isinstance(block, String):
            yield cut.string(block.key, block.value)
        else:
            yield Split(cut.block(), sound=True)


def _silence() -> None:
    """Keep the splitter from reporting on standard error what we report ourselves."""
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class _Cut:
    """One block's place, to find its fields' places in."""

    text: str
    shadow: str
    head: re.Match[str]
    span: Span

    def block(self) -> Block:
        """Return the block without its fields."""
        type_ = self.head["type"].lower()
        return Block(block_kind(type_), self.span, type_)

    def entry(self, key: str, written: tuple[tuple[str, str], ...]) -> Split:
        """Return the entry with the places of its key and fields."""
        start = self.shadow.index(key, self.head.end())
        fields = self._place_fields(written, start + len(key))
        sound = (
            marks.PLAIN_KEY.fullmatch(key) is not None
            and all(map(_is_sound, fields))
            and not marks.GOES_ON.match(self.text, self.span.end)
        )
        own = self.text[start : start + len(key)]
        return Split(replace(self.block(), key=own, key_start=start, fields=fields), sound)

    def string(self, name: str, value: str) -> Split:
        """Return the @string with the place of its value."""
        fields = self._place_fields(((name, value),), self.head.end())
        return Split(replace(self.block(), fields=fields), all(map(_is_sound, fields)))

    def _place_fields(self, written: tuple[tuple[str, str], ...], at: int) -> tuple[Field, ...]:
        fields = []
        for name, value in written:
            at = self.shadow.index("=", self.shadow.index(name, at) + len(name)) + 1
            at = self.shadow.index(value, at)
            fields.append(Field(name, self.text[at : at + len(value)], at))
            at += len(value)
        return tuple(fields)


def _is_sound(field: Field) -> bool:
    return marks.NAME.fullmatch(field.name) is not None and parse_value(field.value) is not None
