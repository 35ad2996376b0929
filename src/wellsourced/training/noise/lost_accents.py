"""All accents lost, as in databases of old."""

from __future__ import annotations

import random
import unicodedata

from wellsourced.training.altering import change_all
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise

_OTHERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "æ": "ae", "Æ": "AE",
                         "ı": "i", "đ": "d", "Đ": "D"})  # fmt: skip


def _fold(text: str) -> str:
    if text.isascii():
        return text
    parted = unicodedata.normalize("NFD", text.translate(_OTHERS))
    return "".join(sign for sign in parted if not unicodedata.combining(sign))


def _spoil(_: random.Random, pieces: Pieces) -> Pieces:
    return change_all(pieces, lambda _: True, _fold)


NOISE = Noise(
    name="lost_accents",
    chance=0.03,
    spoil=_spoil,
    changes_letters=True,
)
