"""Dashes of page ranges as they come: –, —, −, two hyphens, blanks around."""

from __future__ import annotations

import random
import re

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import change_all, labelled
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise

_DASH = re.compile(r"(?<=\d)[-–—]{1,2}(?=[A-Za-z]?\d)")  # 12–19
_DASHES = ("–", "—", "−", "--", " - ", " – ", "‐", "‑", "–", "- ", "/", "–", "~", "—")


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    dash = rng.choice(_DASHES)
    return change_all(pieces, labelled(Label.PAGE), lambda text: _DASH.sub(dash, text))


NOISE = Noise(
    name="range_dashes",
    chance=0.07,
    spoil=_spoil,
)
