"""Series behind a book or its imprint: (Studies in X, 12), vol. 212 of Papers in X."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training import containers
from wellsourced.training.adapting import Habit
from wellsourced.training.altering import insert_behind
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Piece, Pieces

# what stands before the series, between it and its number, behind; "" between: no number
_ENDS = ((" (", ", ", ")."), (" (", "; ", ")."), (" (", ", v. ", ")."), (" (", ", vol. ", ")."),
         (" (", "", ")."), (" (", "", ")."), (", ", ", ", "."), (". ", ", ", "."), (". ", " ", "."),
         (". ", "; no. ", "."), (" (", "; vol. ", ")."), (" (", ", ", ")"), (". ", "", "."),
         (" (", " ", ")."), (" (", ", n. ", ")."), (" (", ": ", ")."), (", ", " ", "."),
         (" [", ", ", "]."), (". (", ", ", ")."), (" (", " ; ", ")"), (", ", ", no. ",
         "."))  # fmt: skip
_INSIDE = ((", ", ", vol. ", ""), (", ", " ", ""), (" (", ", ", ")"), (". ", ", vol. ", ""),
           (", ", ", ", ""), (", ", ", Volume ", ""), ("; ", " ", ""), (", ", "", ""), (". ", "",
           ""),
           (", ", " Vol. ", ""), (" (", " ", ")"), (". ", ": ", ""))  # fmt: skip
# words before the number where the series follows it
_OF = ((", vol. ", " of "), (", volume ", " of "), (". Vol. ", " of "), (", volume ", ", of "),
       (", number ", " in "), (", vol. ", ", of "), (" (Vol. ", " of "), (". Volume ",
       " of "))  # fmt: skip
_LECTURES = ("Lecture Notes in Computer Science", "LNCS",
             "Lecture Notes in Artificial Intelligence",
             "Lecture Notes in Mathematics", "Lect. Notes Comput. Sci.", "LNAI", "LNM",
             "Lecture Notes in Physics", "CEUR Workshop Proceedings", "AIP Conference Proceedings",
             "Lecture Notes in Control and Information Sciences", "Proceedings of SPIE",
             "Communications in Computer and Information Science", "IFIP Conference Proceedings",
             "Advances in Intelligent Systems and Computing", "ACM SIGPLAN Notices",
             "Lecture Notes in Economics and Mathematical Systems")  # fmt: skip
_TECHNICAL = frozenset({"computing", "engineering", "physics"})
_AT_END, _OF_SERIES = 0.5, 0.2


def _follow(rng: random.Random, pieces: Pieces, made: MadeRecord) -> Pieces:
    labels = {piece.label for piece in pieces}
    if Label.SERIES in labels:
        return pieces
    name = _series(rng, made)
    held = made.record.type != "book"
    label = Label.VOLUME if held else Label.NUMBER
    if held and label in labels:
        return pieces
    number = Piece(str(rng.choice((rng.randint(1, 60), rng.randint(1, 9999)))), label)
    series = Piece(name, Label.SERIES)
    after = Label.CONTAINER if held else Label.TITLE
    if rng.random() < _OF_SERIES:
        before, between = rng.choice(_OF)
        close = Piece(")" if "(" in before else "")
        new = (Piece(before), number, Piece(between), series, close)
        return insert_behind(pieces, after, new)
    at_end = rng.random() < (0.2 if held else _AT_END + 0.3)
    before, between, behind = rng.choice(_ENDS if at_end else _INSIDE)
    new = (Piece(before), series, *((Piece(between), number) if between else ()), Piece(behind))
    if not at_end:
        return insert_behind(pieces, after, new)
    last = pieces[-1]
    return (*pieces[:-1], Piece(last.text.rstrip(". ") or "."), *new) if _ends(last) else (
        *pieces, *new,
    )  # fmt: skip


def _ends(last: Piece) -> bool:
    return last.label is None and last.text.strip() in {".", ").", ""}


def _series(rng: random.Random, made: MadeRecord) -> str:
    if made.series:
        return made.series
    if made.field in _TECHNICAL and rng.random() < 0.7:  # noqa: PLR2004
        return rng.choice(_LECTURES)
    return containers.make_series(rng, made.record.language)


HABIT = Habit(
    name="series_ends",
    chance=0.075,
    follow=_follow,
    types=frozenset({"book", "chapter", "paper-conference"}),
)
