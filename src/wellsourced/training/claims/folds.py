"""How good weights are on documents that they were not fitted on."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev

from wellsourced.claims.feature import Feature
from wellsourced.training.claims.statements import Statement

FOLDS = 5
Fit = Callable[[Sequence[Statement]], Mapping[Feature, float]]
"""Weights by statements."""


@dataclass(frozen=True, slots=True)
class Figure:
    """The average precision on one source: its mean over the deals, and their spread."""

    source: str
    statements: int
    documents: int
    cited: float
    mean: float
    spread: float


def measure_by_folds(
    statements: Sequence[Statement],
    fit: Fit,
    seeds: Iterable[int],
) -> tuple[Figure, ...]:
    """Return the figure of each source: all of a document is in one fold, in one deal a seed."""
    return _sum_up(statements, [_deal_and_score(statements, fit, seed) for seed in seeds])


def measure_across(
    statements: Sequence[Statement],
    fit: Fit,
) -> tuple[Figure, ...]:
    """Return the figure of each source by weights that were fitted on the other sources alone."""
    scores = [0.0] * len(statements)
    for source in {one.source for one in statements}:
        weights = fit([one for one in statements if one.source != source])
        for at, one in enumerate(statements):
            if one.source == source:
                scores[at] = _score(one, weights)
    return _sum_up(statements, [scores])


def measure_on_all(
    statements: Sequence[Statement], weights: Mapping[Feature, float]
) -> tuple[Figure, ...]:
    """Return the figure of each source by *weights*, wherever they are from."""
    return _sum_up(statements, [[_score(one, weights) for one in statements]])


def rank_precisely(cited: Sequence[bool], scores: Sequence[float]) -> float:
    """Return the average precision; equal scores share one rank.

    >>> rank_precisely([True, False, True], [0.9, 0.5, 0.1])
    0.8333333333333333
    """
    tied: dict[float, list[bool]] = defaultdict(list)
    for label, score in zip(cited, scores, strict=True):
        tied[score].append(label)
    right = seen = 0
    total = 0.0
    for score in sorted(tied, reverse=True):
        right += sum(tied[score])
        seen += len(tied[score])
        total += sum(tied[score]) * right / seen
    return total / max(1, right)


def _deal_and_score(
    statements: Sequence[Statement],
    fit: Fit,
    seed: int,
) -> list[float]:
    fold_of = _deal(statements, seed)
    scores = [0.0] * len(statements)
    for fold in range(FOLDS):
        weights = fit([one for one in statements if fold_of[one.source, one.document] != fold])
        for at, one in enumerate(statements):
            if fold_of[one.source, one.document] == fold:
                scores[at] = _score(one, weights)
    return scores


def _deal(statements: Sequence[Statement], seed: int) -> Mapping[tuple[str, str], int]:
    """Return the fold of each document; those of a source are dealt out evenly."""
    chance = random.Random(seed)  # noqa: S311 – folds are dealt, nothing is kept secret
    dealt: dict[tuple[str, str], int] = {}
    for source in sorted({one.source for one in statements}):
        documents = sorted({one.document for one in statements if one.source == source})
        chance.shuffle(documents)
        dealt |= {(source, name): at % FOLDS for at, name in enumerate(documents)}
    return dealt


def _score(statement: Statement, weights: Mapping[Feature, float]) -> float:
    """Return the rank of a statement, in hundredths as the shipped weights are written."""
    if not statement.is_claim:
        return -1e9
    return sum(round(100 * weights.get(feature, 0.0)) for feature in statement.features)


def _sum_up(
    statements: Sequence[Statement], deals: Sequence[Sequence[float]]
) -> tuple[Figure, ...]:
    return tuple(_sum_up_each(statements, deals))


def _sum_up_each(
    statements: Sequence[Statement], deals: Sequence[Sequence[float]]
) -> Iterator[Figure]:
    for source in sorted({one.source for one in statements}):
        own = [at for at, one in enumerate(statements) if one.source == source]
        cited = [statements[at].is_cited for at in own]
        found = [rank_precisely(cited, [scores[at] for at in own]) for scores in deals]
        documents = len({statements[at].document for at in own})
        yield Figure(source, len(own), documents, fmean(cited), fmean(found), pstdev(found))
