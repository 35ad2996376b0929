"""Titles in small letters, in capitals, each word with a capital."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import change_all, labelled
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise


def _capitalise(text: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in text.split(" "))


_CHANGES = (str.lower, str.upper, str.upper, _capitalise, _capitalise)


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    return change_all(pieces, labelled(Label.TITLE), rng.choice(_CHANGES))


NOISE = Noise(
    name="title_letters",
    chance=0.06,
    spoil=_spoil,
    changes_letters=True,
)
