"""The language of a work behind its title: (in Russian), [Article in Chinese]; part of it."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training.adapting import Habit
from wellsourced.training.altering import insert_after, insert_behind
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Piece, Pieces

_FORMS = ("(in {})", "(in {})", "[in {}]", "[in {}]", "[In {}]", "(In {})", "[Article in {}]",
          "(in {} with English abstract)", "(in {}, with English summary)",
          "[in {}; abstract in English]",
          "({})", "[{}]", "(en {})")  # fmt: skip
_LANGUAGES = ("Russian", "Chinese", "Japanese", "German", "French", "Spanish", "Portuguese",
              "Korean",
              "Polish", "Italian", "Turkish", "Persian", "Danish", "Swedish", "Hungarian", "Dutch",
              "Finnish", "Czech", "Norwegian", "Ukrainian", "Hebrew", "Arabic")  # fmt: skip
_OF_TITLE = 0.7


def _follow(rng: random.Random, pieces: Pieces, made: MadeRecord) -> Pieces:
    if made.record.language != "en":
        return pieces
    words = f" {rng.choice(_FORMS).format(rng.choice(_LANGUAGES))}"
    if rng.random() < _OF_TITLE:
        return insert_after(pieces, Label.TITLE, (Piece(words, Label.TITLE),))
    return insert_behind(pieces, Label.TITLE, (Piece(words),))


HABIT = Habit(
    name="languages",
    chance=0.012,
    follow=_follow,
    types=frozenset({"article-journal", "book", "chapter", "thesis"}),
)
