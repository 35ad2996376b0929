"""When a paper appeared on the web, behind its pages: Epub 2007/05/10, Published online 3 May."""

from __future__ import annotations

import random

from wellsourced.references import Date
from wellsourced.refparse.segments import Label
from wellsourced.training.adapting import Habit
from wellsourced.training.altering import insert_after
from wellsourced.training.dating import print_date
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Piece, Pieces

_FORMS = (
    ". Epub {}", ". Epub {}", ". Epub {}", ". Epub {}", "; Epub {}", " (Epub {})", ". epub {}",
    ". Published online {}", " [Epub {}]", ". Electronic publication {}", ", Epub {}",
    ". First published online {}", " (published online {})", ". Available online {}",
)  # fmt: skip
_DATES = ("Y/MM/DD", "Y/MM/DD", "Y Mon D", "Y Mon D", "D Month Y", "Y-MM-DD", "Mon D, Y", "Y Mon")


def _follow(rng: random.Random, pieces: Pieces, made: MadeRecord) -> Pieces:
    year = made.record.year
    if not year.isdecimal() or int(year) < 1999:  # noqa: PLR2004 - before papers were on the web
        return pieces
    when = Date(int(year) - rng.randint(0, 1), rng.randint(1, 12), rng.randint(1, 28))
    words = rng.choice(_FORMS).format(print_date(when, rng.choice(_DATES)))
    return insert_after(pieces, Label.PAGE, (Piece(words),))


HABIT = Habit(
    name="epubs",
    chance=0.03,
    follow=_follow,
    types=frozenset({"article-journal"}),
)
