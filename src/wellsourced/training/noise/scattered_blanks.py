"""Blanks scattered by a reader of PDFs: before signs, not behind them, within brackets."""

from __future__ import annotations

import random
import re

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import change_all
from wellsourced.training.pieces import Piece, Pieces
from wellsourced.training.spoiling import Noise

_KEPT = frozenset({Label.DOI, Label.URL, Label.ARXIV, Label.ISBN, Label.PMID, Label.PMCID})
_BEHIND = re.compile(r"(?<=\w)(?P<sign>[.,;:]) (?=\S|\Z)")  # Phys. Rev. · a. "
_OPEN = re.compile(r"\((?=\w|\Z)")  # (2011)
_CLOSE = re.compile(r"(?<=\w)\)")
_LEADING = re.compile(r"\A(?P<sign>[.,;:])(?= )")


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    share = rng.choice((0.5, 0.75, 0.95))

    def move(match: re.Match[str]) -> str:
        die = rng.random()
        return f" {match['sign']}{' ' if die > 0.8 else ''}" if die < share else match.group()  # noqa: PLR2004

    def change(text: str) -> str:
        text = _BEHIND.sub(move, _LEADING.sub(move, text))
        if rng.random() < share:
            text = _OPEN.sub("( ", text)
        return _CLOSE.sub(" )", text) if rng.random() < 0.3 else text  # noqa: PLR2004

    def wanted(piece: Piece) -> bool:
        return piece.label not in _KEPT

    return change_all(pieces, wanted, change)


NOISE = Noise(
    name="scattered_blanks",
    chance=0.055,
    spoil=_spoil,
)
