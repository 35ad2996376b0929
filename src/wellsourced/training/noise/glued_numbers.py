"""Signs lost between journal, volume and pages: 46(2)123 · 46 123 · Sleep46."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training.pieces import Piece, Pieces
from wellsourced.training.spoiling import Noise

_NUMBERS = frozenset({Label.VOLUME, Label.ISSUE, Label.PAGE, Label.ISSUED})


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    found = list(pieces)
    for at in range(1, len(found) - 1):
        before, piece, after = found[at - 1 : at + 2]
        if piece.label is None and before.label in _NUMBERS and after.label is Label.PAGE:
            if piece.text[:1] == ")":
                found[at] = Piece(rng.choice((")", ") ")))
            elif len(piece.text.strip()) == 1:
                found[at] = Piece(" ")
        elif piece.text == " " and before.label is Label.CONTAINER and after.label in _NUMBERS:
            found[at] = Piece("")
    return tuple(found)


NOISE = Noise(
    name="glued_numbers",
    chance=0.02,
    spoil=_spoil,
)
