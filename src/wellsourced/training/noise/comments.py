"""Remarks of who wrote the list: In Portuguese, Unpublished, Free full text."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import append, insert_after
from wellsourced.training.pieces import Piece, Pieces
from wellsourced.training.spoiling import Noise

_BEHIND_TITLE = (
    "[in Chinese]", "[In Portuguese]", "(in French)", "(in German with English abstract)",
    "[Article in Spanish]", "[review]", "[editorial]", "[letter]", "(Review)", "[abstract]",
    "(Cochrane Review)", "[corrected]", "[Electronic version]", "(abstract)", "[see comments]",
    "[retracted]", "[Online]", "[in Japanese]", "[Preprint]", "[Poster]", "(Reprint)", "[Internet]",
    "[Article in German]", "[Russian]",
    "(Summary)", "[published erratum appears in the next issue]",
)  # fmt: skip
_LAST = (
    "Unpublished manuscript.", "In Portuguese.", "Free full text.", "(in press)", "Unpublished.",
    "Cochrane Review.", "Abstract only.", "Review.", "Erratum in the same volume.", "Submitted.",
    "(Original work published 1935)", "Personal communication.", "Reprinted.", "(Open access)",
    "[in Russian]", "Print.", "Web.", "No abstract available.", "(Accepted)", "(Forthcoming).",
    "Cited with permission.", "(English translation available)", "Peer reviewed.", "Mimeo.",
    "Comment in: the same issue.", "In preparation.", "[Epub ahead of print]", "Supplement.",
)  # fmt: skip
_TITLE_SHARE = 0.5


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    if rng.random() < _TITLE_SHARE:
        return insert_after(pieces, Label.TITLE, (Piece(f" {rng.choice(_BEHIND_TITLE)}"),))
    return append(pieces, (Piece(rng.choice(_LAST)),))


NOISE = Noise(
    name="comments",
    chance=0.05,
    spoil=_spoil,
)
