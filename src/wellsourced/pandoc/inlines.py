"""Inline elements as text: what is set how, what is cited, which notes are called."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from wellsourced.articles import Cite, Inline, InlineKind, Key, Locator
from wellsourced.citing.numbers import read_locator
from wellsourced.pandoc.trees import (
    Node,
    at,
    attribute,
    contents,
    identifier,
    items,
    kind,
    mapping,
    text,
)
from wellsourced.text import Span

_SET = {
    "Emph": InlineKind.EMPHASIS,
    "Strong": InlineKind.STRONG,
    "Superscript": InlineKind.SUPERSCRIPT,
    "Subscript": InlineKind.SUBSCRIPT,
}
_PLAIN = frozenset({"Underline", "Strikeout", "SmallCaps"})
_BLANKS = {"Space": " ", "SoftBreak": " ", "LineBreak": " "}
_QUOTES = {"SingleQuote": "‘’", "DoubleQuote": "“”"}
# ", pp. 33-35, and more": the place in a work that a suffix begins with
_LOCATOR = re.compile(
    r",?\s*(?P<label>pp?|ch|chap|sec|§|fig|vol)\.?\s*(?P<value>\d[\w–-]{0,20})(?P<rest>.*)\Z",
    re.DOTALL,
)
OURS = "wellsourced"
"""The format of raw markup in which comments are handed to Pandoc that it would drop."""
_DEEPEST = 200  # elements within each other; what lies deeper is left to its text


@dataclass(slots=True)
class Prose:
    """Text that grows, its inlines, and the names of what stands in it.

    `call` is told the blocks of each note and returns its number; `comments` are the words of
    comments that stand in it.
    """

    call: Callable[[Node], int]
    parts: list[str] = field(default_factory=list)
    inlines: list[Inline] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    length: int = 0
    comments: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.parts)

    def write(self, written: str) -> None:
        """Write *written*; a blank only where something stands before it and none does yet."""
        last = self.parts[-1][-1:] if self.parts else " "
        if written == " " and last.isspace():
            return
        if written:
            self.parts.append(written)
            self.length += len(written)

    def mark(
        self, kind_: InlineKind, start: int, target: str = "", cites: tuple[Cite, ...] = ()
    ) -> None:
        """Say that all from *start* on is set as *kind_*."""
        if start < self.length:
            self.inlines.append(Inline(Span(start, self.length), kind_, target, cites))

    def follow(self, nodes: Node, depth: int = 0) -> None:
        """Write the inline elements *nodes*."""
        for node in items(nodes):
            if depth > _DEEPEST:
                return
            self._write_node(node, depth + 1)

    def _write_node(self, node: Node, depth: int) -> None:
        name, inner = kind(node), contents(node)
        if name == "Str":
            self.write(text(inner))
        elif name in _BLANKS:
            self.write(_BLANKS[name])
        elif name in _SET:
            start = self.length
            self.follow(inner, depth)
            self.mark(_SET[name], start)
        elif name in _PLAIN:
            self.follow(inner, depth)
        elif name == "RawInline":
            self.comments.extend(read_comment(inner))
        else:
            self._write_other(name, inner, depth)

    def _write_other(self, name: str, inner: Node, depth: int) -> None:
        match name:
            case "Quoted":
                signs = _QUOTES.get(kind(at(inner, 0)), "“”")
                self.write(signs[0])
                self.follow(at(inner, 1), depth)
                self.write(signs[1])
            case "Span":
                self._name(at(inner, 0))
                self.follow(at(inner, 1), depth)
            case "Link":
                self._write_link(inner, depth)
            case "Cite":
                self._write_cite(inner, depth)
            case "Code":
                self._write_code(inner)
            case "Math":
                self.write(text(at(inner, 1)))
            case "Note":
                self._call_note(inner)
            case _:  # an image's words are its caption's; raw markup of another format is no text
                return

    def _name(self, attributes: Node) -> None:
        if identifier(attributes):
            self.anchors.append(identifier(attributes))

    def _write_link(self, inner: Node, depth: int) -> None:
        start = self.length
        self.follow(at(inner, 1), depth)
        self.mark(InlineKind.LINK, start, text(at(at(inner, 2), 0)))

    def _write_cite(self, inner: Node, depth: int) -> None:
        cites = tuple(_cite(one) for one in items(at(inner, 0)))
        start = self.length
        self.follow(at(inner, 1), depth)
        if not self.text[start:].strip():
            self.write(
                "; ".join(f"@{text(mapping(one).get('citationId'))}" for one in items(at(inner, 0)))
            )
        self.mark(InlineKind.KEY, start, cites=cites)

    def _write_code(self, inner: Node) -> None:
        """Write code; a role of reStructuredText that cites (``:cite:t:``) is a citation."""
        start = self.length
        self.write(text(at(inner, 1)))
        role = attribute(at(inner, 0), "role")
        if role == "cite" or role.startswith("cite:"):
            keys = [key.strip() for key in text(at(inner, 1)).split(",") if key.strip()]
            self.mark(InlineKind.KEY, start, cites=tuple(Cite(Key(key)) for key in keys))
        else:
            self.mark(InlineKind.CODE, start)

    def _call_note(self, inner: Node) -> None:
        number = self.call(inner)
        start = self.length
        self.write(str(number))
        self.mark(InlineKind.FOOTNOTE, start, name_note(number))


def read_comment(inner: Node) -> Iterator[str]:
    """Yield the words of raw markup that is a comment, of HTML or in the name of this program."""
    name, written = text(at(inner, 0)), text(at(inner, 1)).strip()
    if name == OURS:
        yield written
    elif name == "html" and written.startswith("<!--") and written.endswith("-->"):
        yield written.removeprefix("<!--").removesuffix("-->").strip()


def name_note(number: int) -> str:
    """Return the anchor of a note."""
    return f"note-{number}"


def _cite(node: Node) -> Cite:
    read = mapping(node)
    prefix, suffix = (_plain(read.get(name)) for name in ("citationPrefix", "citationSuffix"))
    locator, rest = _part(suffix)
    return Cite(Key(text(read.get("citationId"))), locator, prefix, rest)


def _part(suffix: str) -> tuple[Locator | None, str]:
    """Return the place that a suffix names, and what else it says."""
    found = _LOCATOR.match(suffix)
    if found is None:
        return None, suffix.lstrip(", ")
    return read_locator(found["label"], found["value"]), found["rest"].lstrip(", ")


def _plain(nodes: Node) -> str:
    """Return the words of *nodes* alone."""
    prose = Prose(lambda _blocks: 0)
    prose.follow(nodes)
    return prose.text.strip()
