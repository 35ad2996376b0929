"""The shape of a habit of lists, and how a printed reference follows some of them.

A style says how all works of a type are printed; a habit touches one work in many: a
translator behind the title, a supplement without brackets, a series at the end. Unlike noise it
is no mistake, and a habit may label what it adds.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from wellsourced._leaves import leaves
from wellsourced.training import habits
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Pieces


@dataclass(frozen=True, slots=True)
class Habit:
    """One habit, followed with the probability `chance` by works of `types` (of all, if none).

    `follow` returns the pieces of a printed work as they then are; as they were where it does
    not apply. The work's language is the list's, too, in most cases.
    """

    name: str
    chance: float
    follow: Callable[[random.Random, Pieces, MadeRecord], Pieces]
    types: frozenset[str] = frozenset()


@cache
def all_habits() -> tuple[Habit, ...]:
    """Return every habit there is, in file-name order."""
    return leaves(habits.__name__, "HABIT", Habit)


def follow_habits(
    rng: random.Random, pieces: Pieces, made: MadeRecord, share: float = 1.0
) -> Pieces:
    """Return *pieces*, which print *made*, after some habits; *share* scales how many."""
    for one in all_habits():
        if (not one.types or made.record.type in one.types) and rng.random() < one.chance * share:
            pieces = one.follow(rng, pieces, made)
    return pieces
