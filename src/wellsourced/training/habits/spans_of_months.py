"""Two months or a span where one is usual: jan./mar. 2010, July-September 2004."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from wellsourced.refparse.segments import Label
from wellsourced.training.adapting import Habit
from wellsourced.training.dating import months_of
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Piece, Pieces

_WORD = re.compile(r"[^\W\d_]+\.?")
_SIGNS = {"pt": ("./", "/", "-", "./")}
_SIGNS_ELSE = ("-", "/", "–", "-")
_ACCESS = ("between May and August", "between March and June", "various dates", "several times",
           "June–August 2014", "Spring 2012", "in March 2015", "throughout 2016")  # fmt: skip
_SEEN = 0.1


def _follow(rng: random.Random, pieces: Pieces, made: MadeRecord) -> Pieces:
    def changed(piece: Piece) -> Piece:
        if piece.label is Label.ISSUED:
            return replace(piece, text=_widened(rng, piece.text, made.record.language))
        if piece.label is Label.ACCESSED and rng.random() < _SEEN:
            return replace(piece, text=rng.choice(_ACCESS))
        return piece

    return tuple(changed(piece) for piece in pieces)


def _widened(rng: random.Random, text: str, language: str) -> str:
    """Return the date *text* with a second month behind its month, without its day."""
    for months in (*months_of(language), *months_of("en")):
        for found in _WORD.finditer(text):
            word = found.group()
            if word not in months or months.index(word) > 9:  # noqa: PLR2004 - one must follow
                continue
            other = months[rng.randint(months.index(word) + 1, 11)]
            sign = rng.choice(_SIGNS.get(language, _SIGNS_ELSE))
            both = f"{word.rstrip('.')}{sign}{other}".replace("..", ".")
            year = next(iter(re.findall(r"\d{4}", text)), "")
            return f"{year} {both}" if text.startswith(year) else f"{both} {year}"
    return text


HABIT = Habit(
    name="spans_of_months",
    chance=0.12,
    follow=_follow,
)
