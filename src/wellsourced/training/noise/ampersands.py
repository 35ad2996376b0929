"""The sign & where others write "and", and the other way round."""

from __future__ import annotations

import random
import re

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import PEOPLE, change_all
from wellsourced.training.pieces import Piece, Pieces
from wellsourced.training.spoiling import Noise

_AND = re.compile(r"(?<= )(?:and|und|et|y|e)(?= )")
_WHERE = PEOPLE | {Label.CONTAINER, Label.PUBLISHER}


def _spoil(_: random.Random, pieces: Pieces) -> Pieces:
    def is_wanted(piece: Piece) -> bool:
        return piece.label in _WHERE

    changed = change_all(pieces, is_wanted, lambda text: _AND.sub("&", text))
    if changed != pieces:
        return changed
    return change_all(pieces, is_wanted, lambda text: text.replace(" & ", " and "))


NOISE = Noise(
    name="ampersands",
    chance=0.05,
    spoil=_spoil,
    changes_letters=True,
)
