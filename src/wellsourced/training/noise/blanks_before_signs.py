"""Blanks before commas, points and colons, as extraction from PDF leaves them."""

from __future__ import annotations

import random
import re

from wellsourced.training.altering import change_all, change_one, is_punctuation
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise

_SIGN = re.compile(r"(?<![\s.])(?=[,;:)]|\.(?: |$))|(?<=[(\[])")
_ALL = 0.35


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    def part(text: str) -> str:
        return _SIGN.sub(" ", text)

    if rng.random() < _ALL:
        return change_all(pieces, is_punctuation, part)
    return change_one(rng, pieces, is_punctuation, part)


NOISE = Noise(
    name="blanks_before_signs",
    chance=0.05,
    spoil=_spoil,
)
