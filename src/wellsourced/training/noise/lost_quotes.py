"""Quotation marks lost: both, or one of them."""

from __future__ import annotations

import random
import re

from wellsourced.training.altering import change_all, change_one
from wellsourced.training.pieces import Piece, Pieces
from wellsourced.training.spoiling import Noise

_QUOTE = re.compile('[“”„«»"‘]|(?<![^\\W\\d_])’|’(?![^\\W\\d_])')
_BOTH = 0.6


def _is_printed(piece: Piece) -> bool:
    return piece.label is None


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    def lose(text: str) -> str:
        return _QUOTE.sub("", text)

    if rng.random() < _BOTH:
        return change_all(pieces, _is_printed, lose)
    return change_one(rng, pieces, _is_printed, lose)


NOISE = Noise(
    name="lost_quotes",
    chance=0.05,
    spoil=_spoil,
)
