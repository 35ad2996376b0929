"""Blanks doubled behind signs, as typewriters taught."""

from __future__ import annotations

import random

from wellsourced.training.altering import change_one, is_punctuation
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    return change_one(rng, pieces, is_punctuation, lambda text: text.replace(" ", "  "))


NOISE = Noise(
    name="doubled_blanks",
    chance=0.02,
    spoil=_spoil,
)
