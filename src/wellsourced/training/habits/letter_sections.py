"""Letters of journals' sections before or on the volume, as physicists cite: Phys. Lett. B158."""

from __future__ import annotations

import random
from dataclasses import replace

from wellsourced.refparse.segments import Label
from wellsourced.training.adapting import Habit
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Piece, Pieces

_SHARES = {"physics": 0.55, "engineering": 0.25, "computing": 0.04}
_SHARE_ELSE = 0.05
_LETTERS = "AABBBCCDDDEGX"
# signs before the letter, and between it and the volume
_FORMS = ((" ", " "), (" ", " "), (" ", ""), (" ", ""), ("", " "), ("", ""), (" ", ", "),
          (", ", ""), (" ", ":"))  # fmt: skip


def _follow(rng: random.Random, pieces: Pieces, made: MadeRecord) -> Pieces:
    share = _SHARES.get(made.field, _SHARE_ELSE)
    at = next((at for at in range(len(pieces) - 2) if _fits(pieces[at : at + 3])), -1)
    if at < 0 or rng.random() >= share:
        return pieces
    before, after = rng.choice(_FORMS)
    name = pieces[at].text
    if before == "" and not name.endswith("."):
        before = " "
    held = replace(pieces[at], text=f"{name}{before}{rng.choice(_LETTERS)}")
    return (*pieces[:at], held, Piece(after), *pieces[at + 2 :])


def _fits(three: Pieces) -> bool:
    """Say whether *three* pieces are a journal, a blank or comma, and its volume in digits."""
    container, between, volume = three
    return (
        container.label is Label.CONTAINER
        and between.label is None
        and between.text.strip(" ,.") == ""
        and volume.label is Label.VOLUME
        and volume.text.isdecimal()
        and not container.text.isupper()
    )


HABIT = Habit(
    name="letter_sections",
    chance=0.6,
    follow=_follow,
    types=frozenset({"article-journal"}),
)
