"""One block in its layout: a line a field, an indent, a sign of equality in its column."""

from __future__ import annotations

from wellsourced.bibtex.blocks import BlockKind
from wellsourced.bibtex.formatting.frames import Laid, Line, Piece
from wellsourced.bibtex.formatting.style import Style
from wellsourced.bibtex.values import PieceKind

_DELIMITERS = {PieceKind.BRACED: ("{", "}"), PieceKind.QUOTED: ('"', '"')}


def write_block(laid: Laid, style: Style, newline: str) -> str:
    """Return a block in *style*, its lines ended by *newline*, none behind the last one."""
    if laid.kind is BlockKind.STRING:
        (line,) = laid.lines
        return f"@{laid.type}{{{line.name} = {_value(line)}}}"
    width = max((len(line.name) for line in laid.lines), default=0) if style.align else 0
    rows = [f"@{laid.type}{{{laid.key}"]
    rows += (f"{style.indent}{line.name:{width}} = {_value(line)}" for line in laid.lines)
    comma = "," if style.trailing_comma else ""
    return f",{newline}".join(rows) + f"{comma}{newline}}}"


def _value(line: Line) -> str:
    return " # ".join(map(_piece, line.pieces))


def _piece(piece: Piece) -> str:
    opening, closing = _DELIMITERS.get(piece.kind, ("", ""))
    return f"{opening}{piece.text}{closing}"
