"""What of a block can be laid out anew: its type, key, names and values, if nothing else is there.

An entry is laid out only where every sign of it is known to be one of these, or a sign or
white space between them. Whatever has a flaw is left as it stands, with the reason.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from wellsourced.bibtex import marks
from wellsourced.bibtex.blocks import Block, BlockKind, Odd
from wellsourced.bibtex.grammar import holds_entry
from wellsourced.bibtex.values import PieceKind, parse_value

# "{", an indent, the key: { doe2020
_BEFORE_KEY = re.compile(r"[ \t\r\n\f\v]*")
# what parts a key or value from the next field's name: ,⏎
_COMMA = re.compile(r"[ \t\r\n\f\v]*,[ \t\r\n\f\v,]*")
_EQUALS = re.compile(r"[ \t\r\n\f\v]*=[ \t\r\n\f\v]*")
_END = re.compile(r"[ \t\r\n\f\v,]*[)}]")
_IN_DELIMITERS = frozenset((PieceKind.BRACED, PieceKind.QUOTED))


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a value, joined to the next by `#`: how it is written, without delimiters."""

    kind: PieceKind
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A field: its name as written, and the pieces of its value."""

    name: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """A block without its layout; `frame` is the layout that it had, values left out."""

    kind: BlockKind
    type: str
    key: str
    lines: tuple[Line, ...]
    frame: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Left:
    """Why a block is left as it stands; no reason where it has no layout to speak of."""

    reason: str = ""
    movable: bool = False


def read_frame(text: str, block: Block) -> Laid | Left:
    """Return what *block* of *text* is made of, or why it is left."""
    if block.kind in {BlockKind.COMMENT, BlockKind.PREAMBLE}:
        return Left(block.oddities[0].reason if block.oddities else "")
    if marks.GOES_ON.match(text, block.span.end):
        return Left("text that looks like a field stands behind it")
    movable = is_balanced(block.span.of(text))
    reason = _find_flaw(block)
    if reason:
        unbalanced = any(one.kind is Odd.BRACES_UNBALANCED for one in block.oddities)
        return Left(reason, movable and not unbalanced)
    frame = _Frame(text, block)
    return frame.read() or Left(frame.reason, movable)


def is_balanced(text: str) -> bool:
    """Say whether all braces are closed, so that those of other blocks are too without it."""
    depth = 0
    for brace in marks.BRACE.finditer(text):
        depth += 1 if brace[0] == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _find_flaw(block: Block) -> str:
    """Return what is wrong with a block as a sentence, or nothing."""
    if block.oddities:
        return block.oddities[0].reason
    if block.kind is BlockKind.STRING:
        return "" if len(block.fields) == 1 else "it does not define one macro"
    if not marks.PLAIN_KEY.fullmatch(block.key):
        return f"`{block.key}` is an odd key"
    names = Counter(one.name.lower() for one in block.fields)
    name, times = max(names.items(), key=lambda one: one[1], default=("", 0))
    return f"`{name}` stands twice" if times > 1 else ""


class _Frame:
    """Walks through a block, from one part of it to the next."""

    def __init__(self, text: str, block: Block) -> None:
        self.text = text
        self.block = block
        self.at = block.span.start
        self.frame: list[str] = []
        self.reason = "signs in it belong to no field"

    def read(self) -> Laid | None:
        """Return the block without its layout, or `None` where something else is in it."""
        head = marks.HEAD.match(self.text, self.at)
        if head is None:
            return None
        self.at = head.end()
        if not self._pass(_BEFORE_KEY) or not self._pass_key():
            return None
        lines = []
        for number, one in enumerate(self.block.fields):
            first_macro = number == 0 and self.block.kind is BlockKind.STRING
            line = self._read_line(one.name, one.value, one.start, comma=not first_macro)
            if line is None:
                return None
            lines.append(line)
        if not self._pass(_END) or self.at != self.block.span.end:
            return None
        frame = "".join(self.frame)
        return Laid(self.block.kind, head["type"], self.block.key, tuple(lines), frame)

    def _pass(self, pattern: re.Pattern[str]) -> bool:
        found = pattern.match(self.text, self.at)
        if found is None:
            return False
        self.frame.append(found[0])
        self.at = found.end()
        return True

    def _pass_word(self, word: str) -> bool:
        if not self.text.startswith(word, self.at):
            return False
        self.at += len(word)
        return True

    def _pass_key(self) -> bool:
        return self.block.kind is BlockKind.STRING or self._pass_word(self.block.key)

    def _read_line(self, name: str, value: str, start: int, *, comma: bool) -> Line | None:
        if comma and not self._pass(_COMMA):
            return None
        if not (marks.NAME.fullmatch(name) and self._pass_word(name) and self._pass(_EQUALS)):
            return None
        pieces = parse_value(value)
        if self.at != start or pieces is None or not self._pass_word(value):
            return None
        for one in pieces:
            if one.kind is PieceKind.BARE:
                self.reason = f"the value of `{name}` has neither braces nor quotes"
                return None
            if one.kind in _IN_DELIMITERS and holds_entry(one.text):
                self.reason = f"`{name}` holds a whole entry"
                return None
        return Line(name, tuple(Piece(one.kind, one.text) for one in pieces))
