"""Fit the weights of features: a logistic regression that keeps to what editors expect.

Two things hold it where the data are few. Each weight is drawn towards what was expected before
anything was counted (a quarter on its side, nothing where it has none), as strongly as `strength`
says: a Gaussian prior. And no weight crosses zero to the other side. So a habit of a few documents
turns none round; what occurs in fewer than five keeps what is expected. Each source of the data
has a level of its own, which is thrown away: how often one cites at all is no property of a
statement.

It is Newton's method, the steps found by coordinate descent within the bounds (as in
Friedman, Hastie and Tibshirani 2010); the same data give the same weights.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wellsourced.claims.feature import Feature
from wellsourced.claims.weights import Side
from wellsourced.training.claims.statements import Statement

EXPECTED = 0.25
"""What a feature weighs on its side before anything is counted."""
STRENGTH = 30.0
"""How strongly a weight is drawn to what is expected: the inverse of the prior's variance."""
FEWEST_DOCUMENTS = 5
"""A feature of fewer documents than these keeps what is expected of it."""
_LEVEL_STRENGTH = 0.001
_MOST_STEPS = 25
_MOST_SWEEPS = 100
_CLOSE = 1e-5
_STEEPEST = 30.0


@dataclass(slots=True)
class _Problem:
    """Rows as the columns that are 1 in them, and for each column what holds of it."""

    rows: list[list[int]]
    labels: list[bool]
    lowest: list[float]
    highest: list[float]
    expected: list[float]
    strength: list[float]


def fit_weights(
    statements: Sequence[Statement],
    sides: Mapping[Feature, Side],
    strength: float = STRENGTH,
) -> dict[Feature, float]:
    """Return what each of the features in *sides* weighs by *statements*.

    What was taken for no claim teaches nothing.
    """
    seen = [one for one in statements if one.is_claim]
    documents = count_documents(seen)
    expected = {feature: EXPECTED * side.sign for feature, side in sides.items()}
    features = [feature for feature in sides if documents[feature] >= FEWEST_DOCUMENTS]
    sources = sorted({one.source for one in seen})
    columns = {feature: at for at, feature in enumerate(features)}
    levels = {source: len(features) + at for at, source in enumerate(sources)}
    signs = [sides[feature].sign for feature in features]
    free = [math.inf] * len(levels)
    problem = _Problem(
        rows=[
            [*sorted(columns[one] for one in each.features & columns.keys()), levels[each.source]]
            for each in seen
        ],
        labels=[one.is_cited for one in seen],
        lowest=[0.0 if sign > 0 else -math.inf for sign in signs] + [-one for one in free],
        highest=[0.0 if sign < 0 else math.inf for sign in signs] + free,
        expected=[expected[feature] for feature in features] + [0.0] * len(levels),
        strength=[strength] * len(features) + [_LEVEL_STRENGTH] * len(levels),
    )
    return expected | dict(zip(features, _solve(problem), strict=False))


def count_documents(statements: Iterable[Statement]) -> Counter[Feature]:
    """Return in how many documents each feature is found."""
    found = {(one.source, one.document, feature) for one in statements for feature in one.features}
    return Counter(feature for _, _, feature in found)


def round_weights(weights: Mapping[Feature, float]) -> dict[Feature, float]:
    """Return *weights* as they are written: in hundredths, and nothing as plain zero."""
    return {feature: round(weight, 2) + 0.0 for feature, weight in weights.items()}


def _solve(problem: _Problem) -> list[float]:
    weights = list(problem.expected)
    for _ in range(_MOST_STEPS):
        slope, curve = _differentiate(problem, weights)
        moved = _step(problem, weights, slope, curve)
        far = max(abs(new - old) for new, old in zip(moved, weights, strict=True))
        weights = moved
        if far < _CLOSE:
            break
    return weights


def _differentiate(
    problem: _Problem, weights: Sequence[float]
) -> tuple[list[float], list[list[float]]]:
    """Return the slope of the penalised likelihood at *weights*, and its curvature."""
    size = len(weights)
    slope = [
        strength * (expected - weight)
        for strength, expected, weight in zip(
            problem.strength, problem.expected, weights, strict=True
        )
    ]
    curve = [[0.0] * size for _ in range(size)]
    for at, strength in enumerate(problem.strength):
        curve[at][at] = strength
    for row, label in zip(problem.rows, problem.labels, strict=True):
        total = sum(weights[column] for column in row)
        share = 1 / (1 + math.exp(-max(-_STEEPEST, min(_STEEPEST, total))))
        bend = share * (1 - share)
        for column in row:
            slope[column] += label - share
            line = curve[column]
            for other in row:
                line[other] += bend
    return slope, curve


def _step(
    problem: _Problem,
    weights: Sequence[float],
    slope: list[float],
    curve: Sequence[Sequence[float]],
) -> list[float]:
    """Return the best weights within the bounds for the parabola at *weights*."""
    moved = list(weights)
    for _ in range(_MOST_SWEEPS):
        far = 0.0
        for at, line in enumerate(curve):
            wanted = moved[at] + slope[at] / line[at]
            bounded = min(problem.highest[at], max(problem.lowest[at], wanted))
            change = bounded - moved[at]
            if change:
                moved[at] = bounded
                for other, bend in enumerate(line):
                    slope[other] -= bend * change
                far = max(far, abs(change))
        if far < _CLOSE:
            break
    return moved
