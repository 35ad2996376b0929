"""Blanks within words, as extraction from PDF leaves them: Psycho logy."""

from __future__ import annotations

import random
import re

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import change_one, labelled
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise

_INSIDE = re.compile(r"(?<=[^\W\d_]{2})(?=[^\W\d_]{2})")
_WHERE = labelled(Label.TITLE, Label.CONTAINER, Label.AUTHORS, Label.PUBLISHER)


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    def split(text: str) -> str:
        places = [match.start() for match in _INSIDE.finditer(text)]
        if not places:
            return text
        at = rng.choice(places)
        return f"{text[:at]} {text[at:]}"

    return change_one(rng, pieces, _WHERE, split)


NOISE = Noise(
    name="split_words",
    chance=0.015,
    spoil=_spoil,
)
