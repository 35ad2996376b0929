"""Accents apart from their letters, as old PDF files have them: Mu¨ller, M ¨uller."""

from __future__ import annotations

import random
import unicodedata

from wellsourced.training.altering import change_all
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise

_APART = {"\u0308": "¨", "\u0301": "´", "\u0300": "`", "\u0303": "˜", "\u0302": "ˆ",
          "\u0327": "¸", "\u030c": "ˇ", "\u030a": "˚"}  # fmt: skip


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    before = rng.random() < 1 / 2

    def part(text: str) -> str:
        if text.isascii():
            return text
        found = ""
        for sign in unicodedata.normalize("NFD", text):
            apart = _APART.get(sign)
            if apart and found:
                found = f"{found[:-1]}{apart}{found[-1]}" if before else f"{found}{apart}"
            else:
                found += sign
        return unicodedata.normalize("NFC", found)

    return change_all(pieces, lambda _: True, part)


NOISE = Noise(
    name="parted_accents",
    chance=0.012,
    spoil=_spoil,
    changes_letters=True,
)
