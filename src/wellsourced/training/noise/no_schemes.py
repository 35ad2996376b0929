"""Addresses without their scheme, such as www.who.int."""

from __future__ import annotations

import random
import re

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import change_all, labelled
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise

_SCHEME = re.compile(r"https?://")
_BARE = re.compile(r"https?://(?:www\.)?")


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    lost = rng.choice((_SCHEME, _SCHEME, _BARE))
    return change_all(pieces, labelled(Label.URL), lambda text: lost.sub("", text))


NOISE = Noise(
    name="no_schemes",
    chance=0.12,
    spoil=_spoil,
    changes_letters=True,
)
