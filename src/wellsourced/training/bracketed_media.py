"""Label media with the brackets around them, as the rules find them: [Internet], (online)."""

from __future__ import annotations

import re
from dataclasses import replace

from wellsourced.refparse.segments import Label
from wellsourced.training.pieces import Piece, Pieces

# [online] · (Internet) · [en ligne]
_LITERAL = re.compile(
    r"""[\[(](?:internet|on-?line|en\sligne|en\sl[ií]nea|serial\son-?line|pdf|podcast|video)[\])]
     """,
    re.IGNORECASE | re.VERBOSE,
)
_PAIRS = {"[": "]", "(": ")"}


def label_media(pieces: Pieces) -> Pieces:
    """Return *pieces* with each medium in brackets under its label, brackets and all."""
    found: list[Piece] = []
    for piece in _taken_in(pieces):
        if piece.label is not None:
            found.append(piece)
            continue
        at = 0
        for match in _LITERAL.finditer(piece.text):
            found += [Piece(piece.text[at : match.start()]), Piece(match.group(), Label.MEDIUM)]
            at = match.end()
        found.append(Piece(piece.text[at:]))
    return tuple(piece for piece in found if piece.text)


def _taken_in(pieces: Pieces) -> Pieces:
    """Return *pieces* with the brackets around a labelled medium moved into it."""
    found = list(pieces)
    for at in range(1, len(found) - 1):
        before, piece, after = found[at - 1 : at + 2]
        close = _PAIRS.get(before.text[-1:], "") if before.label is None else ""
        if piece.label is Label.MEDIUM and close and after.text.startswith(close):
            if after.label is not None:
                continue
            found[at - 1] = Piece(before.text[:-1])
            found[at] = replace(piece, text=f"{before.text[-1]}{piece.text}{close}")
            found[at + 1] = Piece(after.text[1:])
    return tuple(found)
