"""Blanks lost behind points and commas: one, or all of a string."""

from __future__ import annotations

import random
import re

from wellsourced.training.altering import change_all, change_one, is_punctuation
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise

_BLANK = re.compile(r"(?<=[.,;:)]) ")  # "Doe J, Roe A. Sleep"
_ALL = 0.3


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    def close(text: str) -> str:
        return _BLANK.sub("", text)

    if rng.random() < _ALL:
        return change_all(pieces, is_punctuation, close)
    return change_one(rng, pieces, is_punctuation, close)


NOISE = Noise(
    name="missing_blanks",
    chance=0.09,
    spoil=_spoil,
)
