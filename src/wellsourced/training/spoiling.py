"""The shape of a kind of noise, and how strings are spoilt: mostly by none, one or two kinds."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from wellsourced._leaves import leaves
from wellsourced.training import noise
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Pieces


@dataclass(frozen=True, slots=True)
class Noise:
    """One kind of noise, in a string that is not clean with the probability `chance`.

    `lose` changes the work before it is printed, `spoil` the pieces after; labels stay with
    their pieces either way. `changes_letters` says that `spoil` changes letters or digits of
    fields; all other kinds keep them (blanks and signs may change), or drop whole pieces.
    """

    name: str
    chance: float
    spoil: Callable[[random.Random, Pieces], Pieces] | None = None
    lose: Callable[[random.Random, MadeRecord], MadeRecord] | None = None
    changes_letters: bool = False


@cache
def all_noises() -> tuple[Noise, ...]:
    """Return every kind of noise there is, in file-name order."""
    return leaves(noise.__name__, "NOISE", Noise)


def choose_noises(rng: random.Random, clean: float) -> tuple[Noise, ...]:
    """Return the kinds that spoil one string; none in the share *clean* of strings."""
    if rng.random() < clean:
        return ()
    return tuple(one for one in all_noises() if rng.random() < one.chance)


def lose_facts(rng: random.Random, made: MadeRecord, noises: tuple[Noise, ...]) -> MadeRecord:
    """Return *made* as the person who wrote the reference gave it."""
    for one in noises:
        if one.lose:
            made = one.lose(rng, made)
    return made


def spoil_pieces(rng: random.Random, pieces: Pieces, noises: tuple[Noise, ...]) -> Pieces:
    """Return *pieces* with *noises*."""
    for one in noises:
        if one.spoil:
            pieces = one.spoil(rng, pieces)
    return pieces
