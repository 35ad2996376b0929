"""No year, or words in its place: n.d., in press."""

from __future__ import annotations

import random
from dataclasses import replace

from wellsourced.terms import LANGUAGES
from wellsourced.training.made import MadeRecord
from wellsourced.training.spoiling import Noise

_NOTHING = 0.25


def _lose(rng: random.Random, made: MadeRecord) -> MadeRecord:
    language = made.record.language
    terms = LANGUAGES.get(language if language in LANGUAGES else "en", LANGUAGES["en"])
    words = rng.choice((*terms.no_date, *terms.in_press, *LANGUAGES["en"].no_date))
    if made.record.type == "article-journal":
        words = rng.choice((*terms.in_press, "in press", "In press", "accepted"))
    text = "" if rng.random() < _NOTHING else words
    return replace(made, record=replace(made.record, issued=None, issued_text=text))


NOISE = Noise(
    name="no_years",
    chance=0.05,
    lose=_lose,
)
