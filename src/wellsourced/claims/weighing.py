"""How strongly a statement calls for a source: the sum of what its features weigh.

A plain statement of fact scores about one half, on a logistic scale, and each feature moves
it. What they weigh stands in `weights.toml`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

from wellsourced.claims.feature import Feature
from wellsourced.claims.weights import read_weights

_WEIGHTS = read_weights()

PLAIN = _WEIGHTS.plain
"""What a statement starts from, on the logistic scale, where its words are known."""

THRESHOLD = _WEIGHTS.threshold
"""From this score (0 to 1) on, a claim needs a source unless it is exempt."""

WEIGHTS: Mapping[Feature, float] = _WEIGHTS.values
"""What each feature weighs."""

# what is understood in a language of which only few words are known
_WITH_UNIT = frozenset(
    {
        Feature.PERCENTAGE,
        Feature.QUANTITY,
        Feature.RATIO,
        Feature.DURATION,
        Feature.DOSE,
        Feature.MEASURE,
    }
)
_HARM_DONE = frozenset({Feature.CAUSE, Feature.HARM})
# each score once, for tens of thousands of claims
_THOUSANDTHS = tuple(round(number / 1000, 3) for number in range(1001))


def score_features(features: frozenset[Feature], *, is_known_language: bool = True) -> float:
    """Return how strongly a statement with these features calls for a source, 0 to 1.

    >>> score_features(frozenset())
    0.5
    """
    base = find_base(features, is_known_language=is_known_language)
    return _score(round(100 * base) + sum(map(_HUNDREDTHS.__getitem__, features)))


def find_base(features: frozenset[Feature], *, is_known_language: bool = True) -> float:
    """Return what a statement starts from, on the logistic scale, before its features count."""
    speaks = is_known_language or features & _WITH_UNIT or features >= _HARM_DONE
    return PLAIN if speaks else _WEIGHTS.unknown_language


def find_base_of(features: frozenset[Feature], score: float) -> float:
    """Return what a statement with these features started from, if this was its *score*.

    >>> find_base_of(frozenset(), 0.5)
    0.0
    """
    known = score_features(features)
    return find_base(features, is_known_language=known == score)


@lru_cache(maxsize=1024)
def _score(total: int) -> float:
    """Return the score of a *total* in hundredths of the logistic scale."""
    return _THOUSANDTHS[round(1000 * round(1 / (1 + math.exp(-total / 100)), 3))]


@lru_cache(maxsize=1024)  # few sets of them come again and again
def name_features(features: frozenset[Feature]) -> tuple[str, ...]:
    """Return the names of the features that weigh, the heaviest first."""
    return _share(tuple(sorted(features, key=_RANKS.__getitem__)))


@lru_cache(maxsize=8192)  # claims that have the same features have one tuple
def _share(names: tuple[str, ...]) -> tuple[str, ...]:
    return names


_HUNDREDTHS = {feature: round(100 * weight) for feature, weight in WEIGHTS.items()}
_RANKS: Mapping[Feature, int] = {
    feature: rank
    for rank, feature in enumerate(
        sorted(WEIGHTS, key=lambda feature: (-abs(WEIGHTS[feature]), feature.value))
    )
}
