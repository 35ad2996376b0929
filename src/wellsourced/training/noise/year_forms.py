"""Years in other forms: two of them, a letter, a month, "c", a range."""

from __future__ import annotations

import random
import re

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import change_one, labelled
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_MONTHS = ("Jan", "February", "March", "Apr", "May", "June", "Jul", "August", "Sept", "Oct", "Nov",
           "December", "Spring", "Summer", "Autumn", "Winter", "Jan-Feb", "May–June", "Jul/Aug",
           "First quarter", "Oct-Dec")  # fmt: skip
_FORMS = (
    "{year}/{earlier}", "{year} [{earlier}]", "{earlier}/{year}", "{year}[{earlier}]", "{year}a",
    "{year}b", "c{year}", "ca. {year}", "{year}?", "[{year}]", "©{year}", "{year}–{later}",
    "{year}-{short}", "{year}/{short}", "{month} {year}", "{month}, {year}", "{year} {month}",
    "{year}, {month}", "{month} {year}", "{year} {month}", "{month}. {year}", "{year} ({month})",
    "{year} {month} {day}", "{day} {month} {year}", "{earlier} ({year})", "[{earlier}] {year}",
    "{year} {month} {day}", "{month} {day}, {year}", "{year} [orig. {earlier}]", "{year}c",
)  # fmt: skip
_DAYS = 28


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    form = rng.choice(_FORMS)

    def write(text: str) -> str:
        if not _YEAR.fullmatch(text):
            return text
        year, month = int(text), rng.choice(_MONTHS)
        earlier, later = year - rng.randint(1, 90), year + rng.randint(1, 5)
        values = {"year": year, "earlier": earlier, "later": later, "short": f"{later % 100:02}"}
        return form.format(month=month, day=rng.randint(1, _DAYS), **values)

    return change_one(rng, pieces, labelled(Label.ISSUED), write)


NOISE = Noise(
    name="year_forms",
    chance=0.06,
    spoil=_spoil,
    changes_letters=True,
)
