"""Blanks before signs in place of behind them, as some extraction leaves them: Doe J ,Roe A."""

from __future__ import annotations

import random
import re

from wellsourced.training.altering import change_all, change_one, is_punctuation
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise

_SIGN = re.compile(r"(?P<sign>[,;:.]) (?=\S|\Z)")
_ALL = 0.5


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    def move(text: str) -> str:
        return _SIGN.sub(r" \g<sign>", text)

    if rng.random() < _ALL:
        return change_all(pieces, is_punctuation, move)
    return change_one(rng, pieces, is_punctuation, move)


NOISE = Noise(
    name="moved_blanks",
    chance=0.025,
    spoil=_spoil,
)
