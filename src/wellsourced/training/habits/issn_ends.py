"""The number of the journal among the last things: ISSN 1234-5679 (Electronic) 0123-4560."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training import digits
from wellsourced.training.adapting import Habit
from wellsourced.training.altering import append
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Piece, Pieces

_LEADS = ("ISSN ", "ISSN ", "ISSN: ", "ISSN:", "(ISSN ", "[ISSN ", "issn ", "e-ISSN ", "ISSN-L ")
_KINDS = (" (Electronic) ", " (Print) ", " (print), ", ", ", " (Electronic) ")
_LAST = (" (Linking)", " (Linking)", " (online)", "", " (electronic)")


def _follow(rng: random.Random, pieces: Pieces, made: MadeRecord) -> Pieces:
    del made
    if any(piece.label is Label.ISSN for piece in pieces):
        return pieces
    lead = rng.choice(_LEADS)
    close = {"(": ")", "[": "]"}.get(lead[0], "")
    new = [Piece(lead), Piece(digits.make_issn(rng), Label.ISSN)]
    if rng.random() < 0.5:  # noqa: PLR2004 - printed and on the web
        between, last = rng.choice(_KINDS), rng.choice(_LAST)
        new += [Piece(between), Piece(digits.make_issn(rng), Label.ISSN), Piece(last)]
    return append(pieces, (*new, Piece(f"{close}{rng.choice(('.', ''))}")))


HABIT = Habit(
    name="issn_ends",
    chance=0.014,
    follow=_follow,
    types=frozenset({"article-journal"}),
)
