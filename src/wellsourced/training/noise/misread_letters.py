"""Letters misread by recognition of scanned pages: 1 for l, m for rn."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import Change, change_one, labelled
from wellsourced.training.pieces import Pieces
from wellsourced.training.spoiling import Noise

_MISREAD = (
    ("l", "1"), ("rn", "m"), ("m", "rn"), ("I", "l"), ("O", "0"), ("h", "b"), ("e", "c"),
    ("fi", "fl"), ("ü", "ii"), ("tt", "ft"), ("B", "8"), ("S", "5"), ("0", "O"), ("1", "l"),
    ("5", "S"), (" ", ""), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ff", "ﬀ"), ("t", "r"),
)  # fmt: skip


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    for _ in range(rng.randint(1, 3)):
        good, bad = rng.choice(_MISREAD)
        wanted = labelled(Label.TITLE, Label.AUTHORS, Label.CONTAINER, Label.PAGE)
        pieces = change_one(rng, pieces, wanted, _misreading(good, bad))
    return pieces


def _misreading(good: str, bad: str) -> Change:
    return lambda text: text.replace(good, bad, 1)


NOISE = Noise(
    name="misread_letters",
    chance=0.02,
    spoil=_spoil,
    changes_letters=True,
)
