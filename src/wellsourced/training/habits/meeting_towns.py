"""Town and days of a meeting behind the name of its proceedings: Seattle, WA, July 1994."""

from __future__ import annotations

import random

from wellsourced.references import Date
from wellsourced.refparse.segments import Label
from wellsourced.training import containers
from wellsourced.training.adapting import Habit
from wellsourced.training.altering import insert_behind
from wellsourced.training.dating import print_date
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Piece, Pieces

_DATES = ("Month Y", "Mon. Y", "Month D, Y", "D Month Y", "Mon Y", "Month D-E, Y", "D-E Month Y",
          "D–E Month Y", "Month D–E, Y", "Mon. D-E, Y")  # fmt: skip
_SIGNS = ((", ", ", ", ""), (", ", ", ", ""), (" (", ", ", ")"), ("; ", "; ", ""),
          (". ", ". ", ""), (", ", " (", ")"), (", ", ". ", ""), (": ", ", ", ""), (" ", " ", ""),
          (", ", " ", ""))  # fmt: skip
_BOTH, _TOWN = 0.45, 0.8


def _follow(rng: random.Random, pieces: Pieces, made: MadeRecord) -> Pieces:
    labels = [piece.label for piece in pieces]
    held = Label.EVENT if Label.EVENT in labels else Label.CONTAINER
    if held not in labels:
        return pieces
    before, between, after = rng.choice(_SIGNS)
    town = Piece(made.event_place or containers.make_town(rng), Label.PLACE)
    when = Piece(_days(rng, made), Label.ISSUED)
    die = rng.random()
    at = labels.index(held)
    placed = Label.PLACE in labels[at : at + 3]
    if die < _BOTH and when.text and not placed:
        closed = ")" if between.endswith("(") else after
        new: Pieces = (Piece(before), town, Piece(between), when, Piece(closed))
    elif die < _TOWN and not placed:
        new = (Piece(before), town, Piece(")" if before.endswith("(") else ""))
    elif when.text:
        new = (Piece(before), when, Piece(")" if before.endswith("(") else ""))
    else:
        return pieces
    return insert_behind(pieces, held, new)


def _days(rng: random.Random, made: MadeRecord) -> str:
    """Return when the meeting was, in the year of the paper."""
    year = made.record.year
    if not year.isdecimal():
        return ""
    month, day = rng.randint(1, 12), rng.randint(1, 25)
    words = print_date(Date(int(year), month, day), rng.choice(_DATES), made.record.language)
    return words.replace("E", str(day + rng.randint(2, 5)), 1) if "E" in words else words


HABIT = Habit(
    name="meeting_towns",
    chance=0.22,
    follow=_follow,
    types=frozenset({"paper-conference", "speech"}),
)
