"""Delimiters of values: braces in place of quotes, numbers as they are wanted."""

from __future__ import annotations

import re
from dataclasses import replace

from wellsourced.bibtex.blocks import BlockKind
from wellsourced.bibtex.formatting.frames import Laid, Line, Piece
from wellsourced.bibtex.formatting.style import Numbers, Style
from wellsourced.bibtex.values import PieceKind

# \{ · \} · \ at the end: a brace for BibTeX, no brace for programs that know LaTeX
_ESCAPED = re.compile(r"\\[{}]|\\\Z")
_MOST_DIGITS = 20  # of a number that stands bare


def put_braces(laid: Laid, style: Style) -> Laid:
    r"""Return *laid* with its values in braces; `"\{"` keeps its quotes."""
    if not style.braces:
        return laid
    return replace(laid, lines=tuple(map(_put_braces, laid.lines)))


def _put_braces(line: Line) -> Line:
    if all(piece.kind is not PieceKind.QUOTED for piece in line.pieces):
        return line
    return replace(line, pieces=tuple(map(_braced, line.pieces)))


def _braced(piece: Piece) -> Piece:
    if piece.kind is not PieceKind.QUOTED or _ESCAPED.search(piece.text):
        return piece
    return Piece(PieceKind.BRACED, piece.text)


def write_numbers(laid: Laid, style: Style) -> Laid:
    """Return *laid* with values that are numbers in braces, or bare, as *style* wants them."""
    if style.numbers is Numbers.KEEP or laid.kind is not BlockKind.ENTRY:
        return laid
    bare = style.numbers is Numbers.BARE
    kind = PieceKind.NUMBER if bare else PieceKind.BRACED
    lines = (
        replace(line, pieces=(Piece(kind, line.pieces[0].text),)) if _is_number(line) else line
        for line in laid.lines
    )
    return replace(laid, lines=tuple(lines))


def _is_number(line: Line) -> bool:
    """Say whether the whole value is a number, however it is delimited."""
    if len(line.pieces) != 1 or line.pieces[0].kind is PieceKind.MACRO:
        return False
    text = line.pieces[0].text
    return text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
