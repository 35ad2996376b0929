"""Names in capitals: family names, whole lists, those of organisations."""

from __future__ import annotations

import random

from wellsourced.training.altering import PEOPLE, change_all
from wellsourced.training.pieces import NamePart, Piece, Pieces
from wellsourced.training.spoiling import Noise

_FAMILY = frozenset({NamePart.FAMILY, NamePart.PARTICLE})
_WHOLE, _SMALL = 0.35, 0.1


def _is_family(piece: Piece) -> bool:
    return piece.part in _FAMILY


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    chance = rng.random()
    if chance < _WHOLE:
        return change_all(pieces, lambda piece: piece.label in PEOPLE, str.upper)
    return change_all(pieces, _is_family, str.lower if chance > 1 - _SMALL else str.upper)


NOISE = Noise(
    name="author_letters",
    chance=0.05,
    spoil=_spoil,
    changes_letters=True,
)
