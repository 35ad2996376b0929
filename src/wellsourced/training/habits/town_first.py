"""The town before the publisher, where a style prints it behind: Bergen: Quay Press."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training.adapting import Habit
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Piece, Pieces

_SIGNS = (": ", ": ", ": ", ": ", ", ", " : ", "; ", ". ")


def _follow(rng: random.Random, pieces: Pieces, made: MadeRecord) -> Pieces:
    del made
    labels = [piece.label for piece in pieces]
    for at in range(len(pieces) - 2):
        if labels[at : at + 3] == [Label.PUBLISHER, None, Label.PLACE]:
            publisher, between, place = pieces[at : at + 3]
            if between.text.strip(" ,.;:–-"):
                break
            turned = (place, Piece(rng.choice(_SIGNS)), publisher)
            return (*pieces[:at], *turned, *pieces[at + 3 :])
    return pieces


HABIT = Habit(
    name="town_first",
    chance=0.28,
    follow=_follow,
)
