"""The final point lost, or one added."""

from __future__ import annotations

import random

from wellsourced.training.pieces import Piece, Pieces
from wellsourced.training.spoiling import Noise


def _spoil(_: random.Random, pieces: Pieces) -> Pieces:
    last = pieces[-1]
    if last.label is None and last.text.endswith("."):
        return (*pieces[:-1], Piece(last.text[:-1]))
    return (*pieces, Piece("."))


NOISE = Noise(
    name="lost_points",
    chance=0.12,
    spoil=_spoil,
)
