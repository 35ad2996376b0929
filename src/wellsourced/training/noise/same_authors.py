"""A dash in place of the authors of the work before."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training.pieces import Piece, Pieces
from wellsourced.training.spoiling import Noise

_DASHES = ("———", "——", "________", "______", "---", "-----", "____", "———", "–––", "————", "Id.")


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    if not pieces or pieces[0].label is not Label.AUTHORS:
        return pieces
    at = next(at for at, piece in enumerate((*pieces, None)) if not _is_author(piece))
    return (Piece(rng.choice(_DASHES), Label.AUTHORS), *pieces[at:])


def _is_author(piece: Piece | None) -> bool:
    return piece is not None and piece.label is Label.AUTHORS


NOISE = Noise(
    name="same_authors",
    chance=0.012,
    spoil=_spoil,
    changes_letters=True,
)
