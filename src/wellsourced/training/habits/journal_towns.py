"""The town of a journal behind its name, as in Brazil: Cadernos de Leitura, Recife, v. 3."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training.adapting import Habit
from wellsourced.training.altering import insert_after
from wellsourced.training.facts import facts, facts_of
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Piece, Pieces

_FORMS = ((", ", ""), (", ", ""), (", ", ""), (" (", ")"), (" (", ")"), (". ", ""), (" [", "]"))
_SHARES = {"pt": 0.9, "es": 0.25, "it": 0.2, "fr": 0.2}
_SHARE_ELSE = 0.13


def _follow(rng: random.Random, pieces: Pieces, made: MadeRecord) -> Pieces:
    labels = {piece.label for piece in pieces}
    language = made.record.language
    if Label.PLACE in labels or not labels & {Label.VOLUME, Label.ISSUE}:
        return pieces
    if rng.random() >= _SHARES.get(language, _SHARE_ELSE):
        return pieces
    before, after = rng.choice(_FORMS)
    town = Piece(_town(rng, language), Label.PLACE)
    return insert_after(pieces, Label.CONTAINER, (Piece(before), town, Piece(after)))


def _town(rng: random.Random, language: str) -> str:
    """Return a town where journals in *language* appear: one with a university."""
    known = facts_of("universities", language)
    if known and rng.random() < 0.7:  # noqa: PLR2004
        return rng.choice(known)[1]
    return rng.choice(facts("towns"))[0]


HABIT = Habit(
    name="journal_towns",
    chance=0.16,
    follow=_follow,
    types=frozenset({"article-journal"}),
)
