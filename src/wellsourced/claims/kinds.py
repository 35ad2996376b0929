"""What sort of statement a sentence makes, and how strongly it calls for a source.

The score is a sum of weights on a logistic scale: a plain statement of fact scores about
one half, and each feature moves it. The weights are ours: their signs follow what editors
ask a source for (quotations, figures, what studies say, harms), their sizes were rounded
from what carried a citation in open-access health articles and an encyclopedia.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache

from wellsourced.articles import Kind
from wellsourced.claims.features import Feature

PLAIN = 0.0
"""The score of a statement with no feature at all, on the logistic scale."""

UNKNOWN_LANGUAGE = -1.2
"""The same in a language whose words are not known, where neither figure nor harm speaks."""

THRESHOLD = 0.33
"""From this score (0 to 1) on, a claim needs a source unless it is exempt."""

WEIGHTS: Mapping[Feature, float] = {
    # what others found or say
    Feature.OTHERS: 1.0,
    Feature.AUTHORS: 1.0,
    Feature.ESTABLISHED: 0.8,
    Feature.SAID: 0.5,
    Feature.QUOTATION: 0.5,
    Feature.STUDIES_SAY: 0.2,
    Feature.STUDIES: -0.3,
    # figures and facts that can be looked up
    Feature.PERCENTAGE: 0.7,
    Feature.QUANTITY: 0.6,
    Feature.YEAR: 0.6,
    Feature.PREVALENCE: 0.3,
    Feature.RATIO: 0.2,
    Feature.FREQUENCY: 0.1,
    Feature.DURATION: 0.1,
    Feature.DOSE: 0.1,
    Feature.MEASURE: 0.1,
    Feature.NUMBER: 0.1,
    Feature.NAMES: 0.7,
    Feature.TERMS: 0.5,
    Feature.TERM: 0.3,
    Feature.NAME: 0.2,
    Feature.HISTORY: 0.4,
    Feature.RECENT: 0.3,
    Feature.REGULATION: 0.2,
    # what a reader acts on
    Feature.HARM: 0.3,
    Feature.DOSING: 0.2,
    Feature.CAUSE: 0.15,
    Feature.SUPERLATIVE: 0.1,
    Feature.COMPARISON: 0.05,
    Feature.TREATMENT: 0.05,
    # how it is said
    Feature.EXAMPLES: 0.5,
    Feature.DEFINITION: 0.3,
    Feature.LONG: 0.2,
    Feature.CLOSING: 0.25,
    Feature.OPENING: -0.35,
    Feature.SHORT: -0.3,
    Feature.DENIAL: -0.3,
    Feature.INFERENCE: -0.3,
    # the writer's own work, which is its own source
    Feature.LIMITS: -0.3,
    Feature.OWN_METHOD: -0.5,
    Feature.PAST_TENSE: -0.55,
    Feature.TEST_STATISTIC: -0.6,
    Feature.OWN_WORK: -0.7,
    Feature.OWN_FIGURE: -0.8,
    Feature.OWN_PASSAGE: -0.8,
}

_FIGURES = frozenset(
    {
        Feature.PERCENTAGE,
        Feature.QUANTITY,
        Feature.RATIO,
        Feature.DURATION,
        Feature.DOSE,
        Feature.MEASURE,
        Feature.PREVALENCE,
        Feature.TEST_STATISTIC,
    }
)
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
_COUNTED = frozenset({Feature.NUMBER, Feature.PEOPLE})

# the first whose features all are there, in order
_KINDS: tuple[tuple[Kind, frozenset[Feature]], ...] = (
    (Kind.QUOTATION, frozenset({Feature.QUOTATION})),
    (Kind.RECOMMENDATION, frozenset({Feature.ADVICE})),
    (Kind.REGULATORY, frozenset({Feature.REGULATION})),
    (Kind.HISTORICAL, frozenset({Feature.HISTORY, Feature.YEAR})),
    (Kind.HISTORICAL, frozenset({Feature.HISTORY, Feature.PAST_TENSE})),
    (Kind.DEFINITION, frozenset({Feature.DEFINITION})),
    (Kind.COMPARATIVE, frozenset({Feature.COMPARISON})),
    (Kind.CAUSAL, frozenset({Feature.CAUSE})),
    (Kind.CAUSAL, frozenset({Feature.CHANGE})),
    (Kind.CAUSAL, frozenset({Feature.MECHANISM})),
)

# the first that is there, in order
_TOPICS: tuple[tuple[str, Feature], ...] = (
    ("dose", Feature.DOSE),
    ("dose", Feature.DOSING),
    ("prevalence", Feature.PREVALENCE),
    ("harm", Feature.HARM),
    ("diagnosis", Feature.DIAGNOSIS),
    ("mechanism", Feature.MECHANISM),
    ("benefit", Feature.BENEFIT),
    ("benefit", Feature.TREATMENT),
)


# each score once, for tens of thousands of claims
_THOUSANDTHS = tuple(round(number / 1000, 3) for number in range(1001))


def score_features(features: frozenset[Feature], *, is_known_language: bool = True) -> float:
    """Return how strongly a statement with these features calls for a source, 0 to 1.

    >>> score_features(frozenset())
    0.5
    """
    speaks = is_known_language or features & _WITH_UNIT or features >= _HARM_DONE
    base = PLAIN if speaks else UNKNOWN_LANGUAGE
    return _score(round(100 * base) + sum(map(_HUNDREDTHS.__getitem__, features)))


@lru_cache(maxsize=1024)
def _score(total: int) -> float:
    """Return the score of a *total* in hundredths of the logistic scale."""
    return _THOUSANDTHS[round(1000 * round(1 / (1 + math.exp(-total / 100)), 3))]


def tell_kind(features: AbstractSet[Feature]) -> Kind:
    """Return the kind of a statement with these features.

    >>> tell_kind({Feature.PERCENTAGE, Feature.CAUSE})
    <Kind.STATISTIC: 'statistic'>
    """
    if Feature.QUOTATION not in features and (features & _FIGURES or features >= _COUNTED):
        return Kind.STATISTIC
    for kind, needed in _KINDS:
        if needed <= features:
            return kind
    return Kind.DESCRIPTIVE


def tell_topic(features: AbstractSet[Feature]) -> str:
    """Return what a statement with these features is about, or an empty string."""
    for topic, feature in _TOPICS:
        if feature in features:
            return topic
    return ""


@lru_cache(maxsize=1024)  # few sets of them come again and again
def name_features(features: frozenset[Feature]) -> tuple[str, ...]:
    """Return the names of the features that weigh, the heaviest first."""
    return _share(tuple(sorted(features & _WEIGHED, key=_RANKS.__getitem__)))


@lru_cache(maxsize=8192)  # claims that have the same features have one tuple
def _share(names: tuple[str, ...]) -> tuple[str, ...]:
    return names


_HUNDREDTHS = {feature: round(100 * WEIGHTS.get(feature, 0.0)) for feature in Feature}
_WEIGHED = frozenset(WEIGHTS)
_RANKS: Mapping[Feature, int] = {
    feature: rank
    for rank, feature in enumerate(
        sorted(WEIGHTS, key=lambda feature: (-abs(WEIGHTS[feature]), feature.value))
    )
}
