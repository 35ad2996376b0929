"""The models: labels of tokens, and how sure each is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import local
from typing import Protocol

OTHER = "-"
"""The label of a token that belongs to no field."""
MODELS = Path(__file__).parent / "models"


class _Tagger(Protocol):
    """What is used of `pycrfsuite.Tagger`, which has no types."""

    def tag(self, features: Sequence[Sequence[str]], /) -> list[str]:
        """Return the most probable labels."""

    def marginal(self, label: str, at: int, /) -> float:
        """Return how probable *label* is for the token *at*."""


# a tagger remembers the sequence that it saw last, so each thread has its own
_OWN = local()


def _open(name: str) -> _Tagger:
    found: _Tagger | None = getattr(_OWN, name, None)
    if found is not None:
        return found
    from pycrfsuite import Tagger

    opened = Tagger()
    opened.open(str(MODELS / f"{name}.crfsuite"))
    tagger: _Tagger = opened
    setattr(_OWN, name, tagger)
    return tagger


def tag(features: Sequence[Sequence[str]], model: str) -> list[str]:
    """Return the most probable labels of a sequence, as *model* has them."""
    return _open(model).tag(features)


def weigh(labels: Sequence[str], model: str) -> list[float]:
    """Return how probable each of *labels* is for its token of the sequence tagged last.

    Where a field goes on before and behind a token it is as certain as its ends: only they
    are asked about, and what is between counts as 1.
    """
    marginal = _open(model).marginal
    last = len(labels) - 1
    return [
        1.0 if label[0] == "I" and at < last and labels[at + 1] == label else marginal(label, at)
        for at, label in enumerate(labels)
    ]
