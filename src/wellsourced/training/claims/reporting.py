"""The figures on weights, in lines that a person reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from wellsourced.claims.feature import Feature
from wellsourced.claims.weights import Weights
from wellsourced.training.claims.fitting import (
    EXPECTED,
    FEWEST_DOCUMENTS,
    count_documents,
    fit_weights,
)
from wellsourced.training.claims.folds import (
    FOLDS,
    Figure,
    measure_across,
    measure_by_folds,
    measure_on_all,
)
from wellsourced.training.claims.statements import Statement


def report_figures(
    statements: Sequence[Statement], shipped: Weights, strength: float, deals: int
) -> Iterator[str]:
    """Yield a table of average precision by source, one line a way of weighing."""
    fit = partial(fit_weights, sides=shipped.sides, strength=strength)
    expected = {feature: EXPECTED * side.sign for feature, side in shipped.sides.items()}
    on_all = measure_on_all(statements, shipped.values)
    yield from _describe(on_all)
    yield ""
    yield "average precision" + "".join(f"{one.source:>18}" for one in on_all)
    yield _line("by chance", [(one.cited, None) for one in on_all])
    yield _line("sides alone", _figures(measure_on_all(statements, expected)))
    if len(on_all) > 1:
        yield _line("other sources", _figures(measure_across(statements, fit)))
    name = f"{FOLDS} folds, {deals} deals"
    yield _line(name, _figures(measure_by_folds(statements, fit, range(deals)), spread=True))
    yield _line("fitted on all", _figures(measure_on_all(statements, fit(statements))))
    yield _line("as shipped", _figures(on_all))
    yield from _tell_rare(statements)


def _describe(figures: Sequence[Figure]) -> Iterator[str]:
    for one in figures:
        yield f"{one.source}: {one.statements} statements of {one.documents} documents"


def _figures(
    figures: Sequence[Figure], *, spread: bool = False
) -> list[tuple[float, float | None]]:
    return [(one.mean, one.spread if spread else None) for one in figures]


def _line(name: str, figures: Sequence[tuple[float, float | None]]) -> str:
    cells = [
        f"{mean:.3f}" if spread is None else f"{mean:.3f} ± {spread:.3f}"
        for mean, spread in figures
    ]
    return f"{name:<17}" + "".join(f"{cell:>18}" for cell in cells)


def _tell_rare(statements: Sequence[Statement]) -> Iterator[str]:
    """Yield which features are too rare here to be fitted."""
    documents = count_documents(statements)
    rare = [feature.value for feature in Feature if documents[feature] < FEWEST_DOCUMENTS]
    if rare:
        yield ""
        yield f"in fewer than {FEWEST_DOCUMENTS} documents, and not fitted: {', '.join(rare)}"
