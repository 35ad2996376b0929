"""The end of the string lost, in the middle of a field or behind one."""

from __future__ import annotations

import random

from wellsourced.training.pieces import Piece, Pieces
from wellsourced.training.spoiling import Noise

_FEWEST = 5  # pieces that are left, so that a reference is still one
_INSIDE, _DOTS = 0.4, 0.3


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    if len(pieces) <= _FEWEST:
        return pieces
    kept = pieces[: rng.randint(max(_FEWEST, len(pieces) - 4), len(pieces) - 1)]
    last = kept[-1]
    if rng.random() < _INSIDE and " " in last.text.strip():
        words = last.text.split(" ")
        text = " ".join(words[: rng.randint(1, len(words) - 1)])
        kept = (*kept[:-1], Piece(text, last.label, last.part))
    return (*kept, Piece(rng.choice(("...", "…", " ...")))) if rng.random() < _DOTS else kept


NOISE = Noise(
    name="cut_ends",
    chance=0.02,
    spoil=_spoil,
)
