"""Values as written: pieces in braces, in quotes, numbers and macros, joined by `#`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from wellsourced.bibtex.blocks import Closer
from wellsourced.bibtex.marks import BLANKS, BRACE, HEAD

# jan · 2000 · 12-34 (odd) · New England Journal (odd), but never "2000 title ="
_BARE = re.compile(
    r"""[^\s"#%(),={}@]++(?!\s{0,50}=) (?:[ \t]{1,50}+[^\s"#%(),={}@]++(?!\s{0,50}=))*""",
    re.VERBOSE,
)
# nejm · acm:tocs; no digit first
_MACRO = re.compile(r"""[^\s"#%'(),={}@\d][^\s"#%'(),={}@]*\Z""")
_PLAIN = re.compile(r"\{[^{}]*+\}")  # most values: {no braces inside}
_IN_QUOTES = re.compile(r"""["{}@]""")
_MOST_QUOTED = 8  # entries that a value in quotes may hold


class PieceKind(StrEnum):
    """How a piece of a value is written."""

    BRACED = "braced"
    QUOTED = "quoted"
    NUMBER = "number"
    MACRO = "macro"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a value: how it is written, its text without delimiters, its start."""

    kind: PieceKind
    text: str
    start: int


class Unclosed(Exception):
    """A brace or a quote is not closed; `before` is where the next block begins, or -1."""

    def __init__(self, reason: str, before: int = -1) -> None:
        """Take the reason, a sentence without its subject."""
        super().__init__(reason)
        self.before = before


def read_pieces(text: str, at: int, closer: Closer) -> tuple[tuple[Piece, ...], int]:
    """Read the value at *at*: its pieces and where it ends (there, if there is none).

    *closer* tells where the brace at an offset is closed. Raises `Unclosed`.
    """
    pieces: list[Piece] = []
    end = at
    while True:
        at = skip_spaces(text, at)
        piece, after = _read_piece(text, at, closer)
        if piece is None:
            return tuple(pieces), end
        pieces.append(piece)
        end = after
        at = skip_spaces(text, after)
        if text[at : at + 1] != "#":
            return tuple(pieces), end
        at += 1


def skip_spaces(text: str, at: int) -> int:
    """Return the first offset from *at* on that holds no white space."""
    spaces = BLANKS.match(text, at)
    return spaces.end() if spaces else at


def _read_piece(text: str, at: int, closer: Closer) -> tuple[Piece | None, int]:
    first = text[at : at + 1]
    if first == "{":
        end = closer(at)
        if end < 0:
            message = "has no closing brace"
            raise Unclosed(message)
        return Piece(PieceKind.BRACED, text[at + 1 : end], at), end + 1
    if first == '"':
        end = _quote_end(text, at, closer)
        return Piece(PieceKind.QUOTED, text[at + 1 : end], at), end + 1
    bare = _BARE.match(text, at)
    word = bare[0].rstrip(";") if bare else ""  # "year = 2000;": other languages end so
    if not word:
        return None, at
    return Piece(_bare_kind(word), word, at), at + len(word)


def _bare_kind(word: str) -> PieceKind:
    if word.isascii() and word.isdigit():
        return PieceKind.NUMBER
    return PieceKind.MACRO if _MACRO.match(word) else PieceKind.BARE


def _quote_end(text: str, at: int, closer: Closer) -> int:
    """Return where the quote at *at* is closed; quotes inside braces do not count.

    A value may quote an entry or two; where many begin inside it, its end is missing.
    """
    at += 1
    begun = 0
    while found := _IN_QUOTES.search(text, at):
        if found[0] == '"':
            return found.start()
        at = closer(found.start()) + 1 if found[0] == "{" else found.end()
        begun += _begins_block(text, found.start())
        if found[0] == "}" or at == 0 or begun > _MOST_QUOTED:
            break
    message = "has no closing quote"
    raise Unclosed(message)


def _begins_block(text: str, at: int) -> bool:
    """Say whether an `@` at *at* stands at the start of a line and begins a block."""
    if text[at] != "@":
        return False
    before = at
    while before and text[before - 1] in " \t":
        before -= 1
    return (not before or text[before - 1] in "\r\n") and HEAD.match(text, at) is not None


def closing_brace(text: str, at: int) -> int:
    """Return where the brace at *at* of one value is closed, or -1."""
    depth = 0
    for brace in BRACE.finditer(text, at):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return brace.start()
    return -1


def parse_value(source: str) -> tuple[Piece, ...] | None:
    """Return the pieces of a whole value, or `None` where it is not one.

    >>> [piece.text for piece in parse_value('nejm # " and " # {B}') or ()]
    ['nejm', ' and ', 'B']
    """
    if _PLAIN.fullmatch(source):
        return (Piece(PieceKind.BRACED, source[1:-1], 0),)
    try:
        pieces, end = read_pieces(source, 0, lambda at: closing_brace(source, at))
    except Unclosed:
        return None
    return pieces if end == len(source) and pieces else None
