"""The office below an organisation that writes: Ministério da Saúde. Secretaria de Vigilância."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training.adapting import Habit
from wellsourced.training.altering import insert_after
from wellsourced.training.facts import facts_of
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Piece, Pieces

_SIGNS = (". ", ". ", ". ", ", ", ", ", " - ", ": ", "; ", " / ")


def _follow(rng: random.Random, pieces: Pieces, made: MadeRecord) -> Pieces:
    authors = made.record.authors
    labels = {piece.label for piece in pieces}
    alone = len(authors) == 1 and authors[0].literal
    if Label.BODY in labels or not (alone or made.record.type == "legislation"):
        return pieces
    office = made.body or _office(rng, made.record.language)
    if not office:
        return pieces
    new = (Piece(rng.choice(_SIGNS)), Piece(office, Label.BODY))
    return insert_after(pieces, Label.AUTHORS, new)


def _office(rng: random.Random, language: str) -> str:
    lines = [line for line in facts_of("organisations", language) if line[-1]]
    return rng.choice(rng.choice(lines)[-1].split(" | ")) if lines else ""


HABIT = Habit(
    name="offices",
    chance=0.14,
    follow=_follow,
    types=frozenset({"report", "webpage", "legislation"}),
)
