"""Signs left at the end of a reference: a point behind a blank, two of them, a comma."""

from __future__ import annotations

import random

from wellsourced.training.pieces import Piece, Pieces
from wellsourced.training.spoiling import Noise

_ENDS = (" .", " .", ". .", " . .", ",", ";", " ;", ".;", " .,", " and", " .)", "..", ":", " -")


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    last = pieces[-1]
    body = pieces[:-1] if last.label is None and not last.text.strip(" .") else pieces
    return (*body, Piece(rng.choice(_ENDS)))


NOISE = Noise(
    name="odd_ends",
    chance=0.035,
    spoil=_spoil,
)
