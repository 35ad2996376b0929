"""Numbers besides volume and pages: discussion 5–6, Art. no. 7, abstract P12."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import insert_after
from wellsourced.training.pieces import Piece, Pieces
from wellsourced.training.spoiling import Noise

_FORMS = ("; discussion {}–{}", "; discussion {}-{}", "; quiz {}",
          ", Art. no. {}", " (abstract {})",
          " [abstract {}]", ", Article ID {}", " (Abstract P{})", "; author reply {}-{}", ", 1-{}",
          "; discussion S{}", ", passim", " ff.", " (art. {})", " [Suppl {}]", ", table {}",
          ", esp. {}", ", cited at {}", ", {} references", ", here {}", " ({} pages)")  # fmt: skip


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    first = rng.randint(1, 999)
    words = rng.choice(_FORMS).format(first, first + rng.randint(1, 9))
    return insert_after(pieces, Label.PAGE, (Piece(words),))


NOISE = Noise(
    name="extra_numbers",
    chance=0.03,
    spoil=_spoil,
)
