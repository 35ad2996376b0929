"""The town of a journal behind its name, as in Brazil: Cadernos de Leitura, Recife, v. 3."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import insert_after
from wellsourced.training.facts import facts
from wellsourced.training.pieces import Piece, Pieces
from wellsourced.training.spoiling import Noise

_FORMS = ((", ", ""), (", ", ""), (" (", ")"), (". ", ""))


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    labels = {piece.label for piece in pieces}
    if Label.PLACE in labels or Label.VOLUME not in labels:
        return pieces
    before, after = rng.choice(_FORMS)
    town = Piece(rng.choice(facts("towns"))[0], Label.PLACE)
    return insert_after(pieces, Label.CONTAINER, (Piece(before), town, Piece(after)))


NOISE = Noise(
    name="container_places",
    chance=0.03,
    spoil=_spoil,
)
