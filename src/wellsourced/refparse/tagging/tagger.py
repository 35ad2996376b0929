"""The models: labels of tokens, and how sure each is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from pycrfsuite import Tagger

OTHER = "-"
"""The label of a token that belongs to no field."""
MODELS = Path(__file__).parent / "models"


@cache
def _open(name: str) -> Tagger:
    tagger = Tagger()
    tagger.open(str(MODELS / f"{name}.crfsuite"))
    return tagger


def tag(features: Sequence[Sequence[str]], model: str) -> list[str]:
    """Return the most probable labels of a sequence, as *model* has them."""
    labels: list[str] = _open(model).tag(features)
    return labels


def weigh(labels: Sequence[str], model: str) -> list[float]:
    """Return how probable each of *labels* is for its token of the sequence tagged last."""
    tagger = _open(model)
    return [tagger.marginal(label, at) for at, label in enumerate(labels)]
