"""Blanks within addresses and DOIs, where lines were broken."""

from __future__ import annotations

import random
import re

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import change_one, labelled
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise

_PLACE = re.compile(r"(?<=[/.=_-])(?=\w)")  # behind a sign, before a letter
_TWO = 0.25


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    def part(text: str) -> str:
        places = [match.start() for match in _PLACE.finditer(text)]
        chosen = rng.sample(places, min(len(places), 1 + (rng.random() < _TWO)))
        for at in sorted(chosen, reverse=True):
            text = f"{text[:at]} {text[at:]}"
        return text

    return change_one(rng, pieces, labelled(Label.URL, Label.DOI), part)


NOISE = Noise(
    name="broken_addresses",
    chance=0.07,
    spoil=_spoil,
)
