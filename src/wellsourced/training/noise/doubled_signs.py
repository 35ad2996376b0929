"""Signs doubled where a field with its own point meets the style's."""

from __future__ import annotations

import random

from wellsourced.training.altering import change_one
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    def double(text: str) -> str:
        return text[0] + text if text[:1] in {".", ","} else text

    return change_one(rng, pieces, lambda piece: piece.label is None, double)


NOISE = Noise(
    name="doubled_signs",
    chance=0.03,
    spoil=_spoil,
)
