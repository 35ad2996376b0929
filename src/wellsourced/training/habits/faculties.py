"""Department before the university of a thesis, and its town: Department of X, University of Y."""

from __future__ import annotations

import random
from dataclasses import replace

from wellsourced.refparse.segments import Label
from wellsourced.training import containers
from wellsourced.training.adapting import Habit
from wellsourced.training.altering import change_all, insert_behind, labelled
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Piece, Pieces

_TOWN = ((", ", ""), (", ", ""), (". ", ""), (" (", ")"), (" - ", ""), ("; ", ""))


def _follow(rng: random.Random, pieces: Pieces, made: MadeRecord) -> Pieces:
    labels = [piece.label for piece in pieces]
    if Label.PUBLISHER not in labels:
        return pieces
    language, thesis = made.record.language, made.record.type == "thesis"
    name, town = made.school, made.record.place
    if not thesis:
        name, town = containers.in_language(rng, "universities", language)
        pieces = change_all(pieces, labelled(Label.PUBLISHER), lambda _: name)
    if rng.random() < 0.6:  # noqa: PLR2004
        faculty = made.faculty or containers.faculty_of(rng, language, made.field)
        sign = rng.choice((", ", ", ", ". ", " - ", " / "))
        form = f"{name}{sign}{faculty}" if rng.random() < 0.3 else f"{faculty}{sign}{name}"  # noqa: PLR2004
        pieces = tuple(
            replace(piece, text=form) if piece.label is Label.PUBLISHER else piece
            for piece in pieces
        )
    if Label.PLACE in labels or not town or rng.random() < 0.3:  # noqa: PLR2004
        return pieces
    before, after = rng.choice(_TOWN)
    return insert_behind(
        pieces, Label.PUBLISHER, (Piece(before), Piece(town, Label.PLACE), Piece(after))
    )


HABIT = Habit(
    name="faculties",
    chance=0.3,
    follow=_follow,
    types=frozenset({"thesis", "report"}),
)
