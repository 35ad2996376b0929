"""What sort of statement a sentence makes, and what it is about."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from wellsourced.articles import Kind
from wellsourced.claims.features import Feature

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
