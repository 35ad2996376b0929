"""Names of journals in capitals or in small letters."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import change_all, labelled
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise

_CHANGES = (str.upper, str.upper, str.lower, str.capitalize)


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    return change_all(pieces, labelled(Label.CONTAINER), rng.choice(_CHANGES))


NOISE = Noise(
    name="container_letters",
    chance=0.04,
    spoil=_spoil,
    changes_letters=True,
)
