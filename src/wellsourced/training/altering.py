"""Change pieces of a printed reference by their kind: what kinds of noise are made of."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from wellsourced.refparse.segments import Label
from wellsourced.training.pieces import Piece, Pieces
from wellsourced.training.templates import mend

PEOPLE = frozenset({Label.AUTHORS, Label.EDITORS})
Wanted = Callable[[Piece], bool]
Change = Callable[[str], str]


def labelled(*labels: Label) -> Wanted:
    """Return the question whether a piece stands under one of *labels*."""
    return lambda piece: piece.label in labels


def is_punctuation(piece: Piece) -> bool:
    """Say whether *piece* is what a template prints, or stands between names."""
    return piece.label is None or (piece.label in PEOPLE and piece.part is None)


def change_all(pieces: Pieces, wanted: Wanted, change: Change) -> Pieces:
    """Return *pieces* with the text of all that are *wanted* changed."""
    return tuple(
        replace(piece, text=change(piece.text)) if wanted(piece) else piece for piece in pieces
    )


def change_one(rng: random.Random, pieces: Pieces, wanted: Wanted, change: Change) -> Pieces:
    """Return *pieces* with the text of one that is *wanted*, and that *change* changes."""
    places = [at for at, piece in enumerate(pieces) if wanted(piece)]
    for at in rng.sample(places, len(places)):
        text = change(pieces[at].text)
        if text != pieces[at].text:
            return (*pieces[:at], replace(pieces[at], text=text), *pieces[at + 1 :])
    return pieces


def insert_after(pieces: Pieces, label: Label, new: Pieces) -> Pieces:
    """Return *pieces* with *new* behind the last piece of *label*; as they are without one."""
    places = [at for at, piece in enumerate(pieces) if piece.label is label]
    if not places:
        return pieces
    at = places[-1] + 1
    return (*pieces[:at], *new, *pieces[at:])


_CLOSING = "”\"’'»“)"


def insert_behind(pieces: Pieces, label: Label, new: Pieces) -> Pieces:
    """Return *pieces* with *new* behind the last piece of *label* and the quotes around it."""
    places = [at for at, piece in enumerate(pieces) if piece.label is label]
    if not places:
        return pieces
    at = places[-1] + 1
    rest = pieces[at:]
    if rest and rest[0].label is None and (closed := _close(rest[0].text)):
        new = (Piece(rest[0].text[:closed]), *new)
        rest = (Piece(rest[0].text[closed:]), *rest[1:])
    return mend((*pieces[:at], *new, *rest))


def _close(text: str) -> int:
    """Return how many signs at the beginning of *text* close what stands before: ,” or )."""
    for length in (1, 2, 3):
        if text[length - 1 : length] in tuple(_CLOSING):
            return length
    return 0


def append(pieces: Pieces, new: Pieces) -> Pieces:
    """Return *pieces* with *new* at the end, behind a blank."""
    return (*pieces, Piece(" "), *new)
