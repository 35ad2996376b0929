"""Numbers of e-prints and reports behind a reference, as physicists print: [hep-th/0698765]."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training import digits
from wellsourced.training.adapting import Habit
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Piece, Pieces

_SHARES = {"physics": 0.6, "computing": 0.12, "engineering": 0.06}
_SHARE_ELSE = 0.012
_FORMS = ((" [", "]"), (" [", "]"), (" [arXiv:", "]"), (", arXiv:", ""), (", ", ""),
          (". arXiv:", ""), (", arXiv: ", ""), (" (arXiv:", ")"), ("; ", ""), (" ", ""),
          (" e-Print: ", ""), (", [arXiv: ", "]"), (" arXiv:", "."))  # fmt: skip
_REPORTS = ("CERN-{year}-0##", "FERMILAB-PUB-{yy}-###-E", "LHCb-PAPER-{year}-0##", "DESY {yy}-0##",
            "SLAC-PUB-#####", "MIT-CTP-4###", "CERN-TH.#### /{yy}", "ATLAS-CONF-{year}-0##",
            "LA-UR-{yy}-####", "NASA TM-##4##", "UCRL-######", "ORNL/TM-{year}/##")  # fmt: skip
_ENDS = frozenset(". ")


def _follow(rng: random.Random, pieces: Pieces, made: MadeRecord) -> Pieces:
    labels = {piece.label for piece in pieces}
    year = made.record.year
    if {Label.ARXIV, Label.URL} & labels or not year.isdecimal():
        return pieces
    if rng.random() >= _SHARES.get(made.field, _SHARE_ELSE):
        return pieces
    last = pieces[-1]
    body = pieces[:-1] if last.label is None and set(last.text) <= _ENDS else pieces
    end = Piece(".") if body != pieces else Piece("")
    if rng.random() < 0.2:  # noqa: PLR2004 - the rest are e-prints
        number = digits.fill_in(rng, rng.choice(_REPORTS), {"year": year, "yy": year[-2:]})
        before, after = rng.choice(((", ", ""), (" (", ")"), (". ", ""), (", Report No. ", "")))
        return (*body, Piece(before), Piece(number, Label.NUMBER), Piece(after), end)
    number = digits.make_arxiv(rng, max(int(year), 1992))
    before, after = rng.choice(_FORMS)
    group = rng.choice((" [hep-ex]", " [astro-ph.CO]", " [hep-th]")) if after == "]" else ""
    group = group if rng.random() < 0.15 else ""  # noqa: PLR2004 - the archive behind the number
    return (*body, Piece(before), Piece(number, Label.ARXIV), Piece(f"{group}{after}"), end)


HABIT = Habit(
    name="report_marks",
    chance=0.5,
    follow=_follow,
    types=frozenset({"article-journal", "paper-conference"}),
)
