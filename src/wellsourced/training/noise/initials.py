"""Points and blanks of initials as they come: J.R., J. R, J R."""

from __future__ import annotations

import random
import re

from wellsourced.training.altering import change_all
from wellsourced.training.pieces import NamePart, Piece, Pieces
from wellsourced.training.spoiling import Noise

_INNER = re.compile(r"(?<=[^\W\d_])\.\s?(?=[^\W\d_])")  # J. R.
_GLUED = re.compile(r"(?<=[A-ZÀ-Þ])(?=[A-ZÀ-Þ])")  # JR
_JOINTS = (".", " ", ". ", ".", "", ".,", ". ")


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    joint = rng.choice(_JOINTS)
    inner = _INNER if any("." in piece.text for piece in pieces if _is_given(piece)) else _GLUED
    bare = rng.random() < 1 / 2

    def change(text: str) -> str:
        text = inner.sub(joint, text)
        return text.rstrip(".") if bare else text

    return change_all(pieces, _is_given, change)


def _is_given(piece: Piece) -> bool:
    return piece.part is NamePart.GIVEN


NOISE = Noise(
    name="initials",
    chance=0.05,
    spoil=_spoil,
)
