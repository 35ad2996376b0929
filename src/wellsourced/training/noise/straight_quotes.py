"""Typographic signs flattened to those of a keyboard."""

from __future__ import annotations

import random

from wellsourced.training.altering import change_all
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise

_FLAT = str.maketrans({
    "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "«": '"',
    "»": '"',
})  # fmt: skip


def _spoil(_: random.Random, pieces: Pieces) -> Pieces:
    return change_all(pieces, lambda _: True, lambda text: text.translate(_FLAT))


NOISE = Noise(
    name="straight_quotes",
    chance=0.1,
    spoil=_spoil,
)
