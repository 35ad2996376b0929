"""Blanks lost between words: PsychologicalMedicine."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import change_one, labelled
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise

_WHERE = labelled(Label.TITLE, Label.CONTAINER, Label.PUBLISHER)


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    def glue(text: str) -> str:
        places = [at for at, sign in enumerate(text) if sign == " "]
        if not places:
            return text
        at = rng.choice(places)
        return text[:at] + text[at + 1 :]

    return change_one(rng, pieces, _WHERE, glue)


NOISE = Noise(
    name="glued_words",
    chance=0.025,
    spoil=_spoil,
)
