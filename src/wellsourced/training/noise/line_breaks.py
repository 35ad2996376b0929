"""Hyphens of line ends left in words: phar- macology, phar-macology."""

from __future__ import annotations

import random
import re

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import change_one, labelled
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise

_WORD = re.compile(r"[^\W\d_]{7,}")
_EDGE = 3  # letters that a hyphen leaves on either side, at least


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    hyphen = rng.choice(("- ", "- ", "-", "\u00ad"))

    def break_word(text: str) -> str:
        words = list(_WORD.finditer(text))
        if not words:
            return text
        word = rng.choice(words)
        at = rng.randint(word.start() + _EDGE, word.end() - _EDGE)
        return f"{text[:at]}{hyphen}{text[at:]}"

    wanted = labelled(Label.TITLE, Label.TITLE, Label.CONTAINER, Label.PUBLISHER)
    return change_one(rng, pieces, wanted, break_word)


NOISE = Noise(
    name="line_breaks",
    chance=0.035,
    spoil=_spoil,
)
