"""Tags and entities left from a page: <i>Sleep</i>, &amp;."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import change_all
from wellsourced.training.pieces import Piece, Pieces
from wellsourced.training.spoiling import Noise

_TAGS = (("<i>", "</i>"), ("<em>", "</em>"), ("<b>", "</b>"), ("<italic>", "</italic>"),
         ("*", "*"), ("_", "_"), ("**", "**"))  # fmt: skip
_MARKED = (Label.CONTAINER, Label.VOLUME, Label.TITLE)
_ENTITIES = 0.4


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    if rng.random() < _ENTITIES:
        return change_all(pieces, lambda _: True, _write_entities)
    marked = rng.choice(_MARKED)
    opening, closing = rng.choice(_TAGS)
    found: list[Piece] = []
    for piece in pieces:
        if piece.label is marked:
            found += [Piece(opening), piece, Piece(closing)]
        else:
            found.append(piece)
    return tuple(found)


def _write_entities(text: str) -> str:
    for sign, entity in (("&", "&amp;"), ("–", "&#8211;"), ('"', "&quot;"), ("’", "&#8217;")):
        text = text.replace(sign, entity)
    return text


NOISE = Noise(
    name="markup",
    chance=0.02,
    spoil=_spoil,
    changes_letters=True,
)
