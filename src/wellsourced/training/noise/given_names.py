"""Given names that are not known: a family name alone, an initial for a full name."""

from __future__ import annotations

import random
from dataclasses import replace

from wellsourced.references import Name
from wellsourced.training.made import MadeRecord
from wellsourced.training.spoiling import Noise

_ALONE = 0.25


def _lose(rng: random.Random, made: MadeRecord) -> MadeRecord:
    alone = rng.random() < _ALONE
    authors = tuple(_shorten(name, alone=alone) for name in made.record.authors)
    return replace(made, record=replace(made.record, authors=authors))


def _shorten(name: Name, *, alone: bool) -> Name:
    given = "" if alone else name.given[:1]
    return replace(name, given=given) if name.family else name


NOISE = Noise(
    name="given_names",
    chance=0.03,
    lose=_lose,
)
