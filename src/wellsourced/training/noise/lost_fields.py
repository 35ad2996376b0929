"""Facts that who wrote the reference left out: the issue, the pages, the publisher."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from wellsourced.references import Record
from wellsourced.training.made import MadeRecord
from wellsourced.training.spoiling import Noise

_LOST: tuple[Callable[[Record], Record], ...] = (
    lambda record: replace(record, issue=""),
    lambda record: replace(record, issue=""),
    lambda record: replace(record, page=""),
    lambda record: replace(record, issue="", page=""),
    lambda record: replace(record, volume=""),
    lambda record: replace(record, volume="", issue=""),
    lambda record: replace(record, volume="", issue="", page=""),
    lambda record: replace(record, publisher=""),
    lambda record: replace(record, place=""),
    lambda record: replace(record, publisher="", place=""),
    lambda record: replace(record, authors=(), et_al=False),
    lambda record: replace(record, editors=()),
    lambda record: replace(record, accessed=None),
    lambda record: replace(record, doi="", pmid="", pmcid=""),
    lambda record: replace(record, url="", accessed=None),
    lambda record: replace(record, edition="", place=""),
)
_CONTAINER = 0.06


def _lose(rng: random.Random, made: MadeRecord) -> MadeRecord:
    if rng.random() < _CONTAINER:
        return replace(made, record=replace(made.record, container=""), short="", pointed="")
    return replace(made, record=rng.choice(_LOST)(made.record))


NOISE = Noise(
    name="lost_fields",
    chance=0.14,
    lose=_lose,
)
