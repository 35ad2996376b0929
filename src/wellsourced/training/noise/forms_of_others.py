"""Et al. as people write it: et al, et. al., and others, an ellipsis."""

from __future__ import annotations

import random

from wellsourced.training.altering import change_all
from wellsourced.training.pieces import NamePart, Pieces
from wellsourced.training.spoiling import Noise

_FORMS = ("et al", "et al.", "et. al.", "et all", "et al..", "et al.,", "and others", "ET AL.",
          "et alii", "et al:", "[et al.]", "(et al.)", "and co-workers", "…", "...", "e.a.",
          "et al. (eds)", "& al", "etal.", "et  al.", "and colleagues", "[...]")  # fmt: skip


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    form = rng.choice(_FORMS)
    return change_all(pieces, lambda piece: piece.part is NamePart.ET_AL, lambda _: form)


NOISE = Noise(
    name="forms_of_others",
    chance=0.05,
    spoil=_spoil,
    changes_letters=True,
)
