"""Supplements, parts and odd issues without the usual brackets: 149 Suppl 55: 24, 40:3: 279."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training.adapting import Habit
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Piece, Pieces

_SUPPLEMENTS = ("Suppl", "Suppl.", "suppl", "suppl.", "Supplement", "Suppl_", "Supl.", "S", "Sup",
                "Pt", "Part", "Spec No", "Special issue", "Spec. iss.", "Beih.", "Suppl.-Bd.",
                "Suppl")  # fmt: skip
_NAMED = ("Database issue", "Web Server issue", "Special issue", "Suppl", "Suppl.", "n. spe", "spe",
          "Supplement", "special issue", "Spec No", "Sonderheft", "hors-série", "Theme issue",
          "D1", "W1", "número especial", "esp.", "Spring", "June", "Fall/Winter")  # fmt: skip
# signs before the volume, between it and the issue, behind the issue
_BARE = (("", " ", ":"), ("", " ", ":"), ("", " ", ": "), ("", " ", ", "), ("", ", ", ": "),
         ("", " (", "):"), ("", "(", "):"), ("", " (", "): "), ("", "; ", ": "))  # fmt: skip
_PLAIN = (("(", ") ", ", "), ("", ":", ": "), ("", ":", ": "), ("", ":", ", "), ("", ".", ": "),
          ("", "/", ", "), ("", "-", ": "), ("", " (", ") "), ("", ", ", ": "), ("", "(", "):"),
          ("", ", ", ", "), ("", "; ", ": "), ("", ", Heft ", ", "), ("", ":", ":"),
          ("", " no. ", ", "), ("(", "), ", ", "), ("", " [", "]: "))  # fmt: skip
_SIGNS = frozenset(" ():;,.[]-–/")


def _follow(rng: random.Random, pieces: Pieces, made: MadeRecord) -> Pieces:
    del made
    start, end = _numbers(pieces)
    if start < 0:
        return pieces
    volume, page = pieces[start], pieces[end]
    forms, issue = (_BARE, _supplement(rng)) if rng.random() < 0.5 else (_PLAIN, _number(rng))  # noqa: PLR2004
    before, between, after = rng.choice(forms)
    lead = pieces[:start]
    if before and lead and lead[-1].text[-1:] not in {" ", "("}:
        before = f" {before}"
    numbers = (Piece(before), volume, Piece(between), Piece(issue, Label.ISSUE), Piece(after), page)
    return (*lead, *(piece for piece in numbers if piece.text), *pieces[end + 1 :])


def _numbers(pieces: Pieces) -> tuple[int, int]:
    """Return where volume and pages stand that only signs and an issue part, -1 where none do."""
    labels = [piece.label for piece in pieces]
    if Label.VOLUME not in labels or Label.PAGE not in labels:
        return -1, -1
    start, end = labels.index(Label.VOLUME), labels.index(Label.PAGE)
    between = pieces[start + 1 : end]
    fits = all(
        piece.label is Label.ISSUE or (piece.label is None and set(piece.text) <= _SIGNS)
        for piece in between
    )
    return (start, end) if start < end and fits else (-1, -1)


def _supplement(rng: random.Random) -> str:
    number = rng.choice((rng.randint(1, 4), rng.randint(1, 12), rng.randint(1, 300)))
    if rng.random() < 0.25:  # noqa: PLR2004 - named without a number
        return rng.choice(_NAMED)
    word = rng.choice(_SUPPLEMENTS)
    sign = "" if word in {"S", "Suppl_"} else " "
    issue = f"{rng.randint(1, 12)} " if word.startswith(("Pt", "Part", "Suppl")) else ""
    return f"{issue if rng.random() < 0.3 else ''}{word}{sign}{number}"  # noqa: PLR2004


def _number(rng: random.Random) -> str:
    first = rng.choice((rng.randint(1, 6), rng.randint(1, 12), rng.randint(1, 52)))
    if rng.random() < 0.12:  # noqa: PLR2004 - two in one
        return f"{first}{rng.choice('-–/')}{first + 1}"
    return str(first)


HABIT = Habit(
    name="supplements",
    chance=0.07,
    follow=_follow,
    types=frozenset({"article-journal"}),
)
