"""One sign for another between fields: a comma for a point, nothing at all."""

from __future__ import annotations

import random
import re

from wellsourced.training.altering import change_one
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise

_SIGN = re.compile(r"[.,;:] ")
_SIGNS = (", ", ". ", "; ", ": ", " ", " - ", ", ", ". ")


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    sign = rng.choice(_SIGNS)
    return change_one(
        rng, pieces, lambda piece: piece.label is None, lambda text: _SIGN.sub(sign, text, count=1)
    )


NOISE = Noise(
    name="swapped_signs",
    chance=0.08,
    spoil=_spoil,
)
