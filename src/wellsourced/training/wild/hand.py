"""The hand that composes a style: chance, words of a language, separators."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from wellsourced.training.wild.words import Words

# what separates the parts of a reference, and how often
AFTER_AUTHORS = ((". ", ", ", ": ", " ", "; ", " - ", " – ", ".", ","),
                  (42, 25, 10, 12, 2, 1, 1, 1, 0.5))  # fmt: skip
AFTER_YEAR = ((". ", " ", ", ", ": ", "; ", " - ", "."), (40, 24, 14, 8, 2, 1, 1))
AFTER_TITLE = ((". ", ", ", "; ", ": ", " ", " - ", " – ", " / ", "."),
                (52, 26, 2, 2, 2, 1.5, 1, 0.5, 1))  # fmt: skip
AFTER_CONTAINER = ((", ", " ", ". ", "; ", ": ", " - ", ","), (38, 28, 24, 4, 2, 0.5, 0.5))
BETWEEN = ((". ", ", ", "; ", " ", " - ", ": "), (50, 30, 5, 10, 1, 1))
_SIGN = re.compile(r"[\[\]{}\\]")  # of the template language


def happens(rng: random.Random, share: float) -> bool:
    """Say yes in *share* of the cases."""
    return rng.random() < share


def literal(words: str) -> str:
    """Return *words* as a template prints them by themselves."""
    return _SIGN.sub(r"\\\g<0>", words)


@dataclass(frozen=True, slots=True)
class Hand:
    """The hand that writes: where chance comes from, the words of the language, the kind."""

    rng: random.Random
    words: Words
    dated: bool  # the year stands among numbers or in the imprint

    def chance(self, share: float) -> bool:
        """Say yes in *share* of the cases."""
        return happens(self.rng, share)

    def pick(self, weighted: tuple[Sequence[str], Sequence[float]]) -> str:
        """Return one of the signs, as often as its weight says."""
        return self.rng.choices(*weighted)[0]

    def literal(self, words: Sequence[str]) -> str:
        """Return one of *words* as a template prints it."""
        return literal(self.rng.choice(words))

    def join(self, parts: Sequence[str]) -> str:
        """Join *parts* so that each brings the separator before it, or is left out with it."""
        first, *rest = [part for part in parts if part]
        return f"[{first}]" + "".join(f"[{self.pick(BETWEEN)}{part}]" for part in rest)
