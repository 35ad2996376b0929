"""Weights by statements: what the fit keeps to, what the folds measure, and the command."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

from wellsourced.claims.feature import Feature
from wellsourced.claims.weights import parse_weights, read_weights
from wellsourced.training import __main__ as command
from wellsourced.training.claims.fitting import EXPECTED, fit_weights, round_weights
from wellsourced.training.claims.folds import (
    Figure,
    measure_across,
    measure_by_folds,
    measure_on_all,
    rank_precisely,
)
from wellsourced.training.claims.statements import Statement, read_statements

SIDES = read_weights().sides


def state(features: frozenset[Feature], document: str, *, is_cited: bool) -> Statement:
    source = document.partition("-")[0]
    return Statement(features, is_claim=True, is_cited=is_cited, document=document, source=source)


def make(
    count: int, *, telling: Feature, turned: bool = False, source: str = "ours"
) -> list[Statement]:
    """Return statements of ten documents that are cited where *telling* is there, or not there."""
    chance = random.Random(5)  # noqa: S311 – the same statements every time
    made = []
    for at in range(count):
        has, noise = chance.random() < 0.5, chance.random() < 0.1
        features = frozenset({telling} if has else set()) | {chance.choice(list(Feature)[:3])}
        is_cited = (has != turned) != noise
        made.append(state(features, f"{source}-{at % 10}", is_cited=is_cited))
    return made


def test_what_is_cited_weighs_more_than_was_expected() -> None:
    weights = fit_weights(make(400, telling=Feature.DOSE), SIDES)

    assert weights[Feature.DOSE] > 3 * EXPECTED
    assert weights[Feature.YEAR] == EXPECTED  # not in the data
    assert weights[Feature.OWN_WORK] == -EXPECTED
    assert weights[Feature.HEDGED] == 0


@pytest.mark.parametrize("telling", [Feature.DOSE, Feature.OWN_WORK])
def test_no_weight_crosses_to_the_other_side(telling: Feature) -> None:
    turned = SIDES[telling].sign > 0
    weights = fit_weights(make(400, telling=telling, turned=turned), SIDES)

    assert weights[telling] == 0


def test_what_may_do_either_goes_where_the_data_are() -> None:
    assert fit_weights(make(400, telling=Feature.HEDGED, turned=True), SIDES)[Feature.HEDGED] < -1


def test_a_feature_of_few_documents_is_left_as_expected() -> None:
    few = [one for one in make(400, telling=Feature.DOSE) if one.document < "ours-4"]
    assert fit_weights(few, SIDES)[Feature.DOSE] == EXPECTED


def test_a_stronger_hold_leaves_less_to_the_data() -> None:
    made = make(400, telling=Feature.DOSE)
    loose, tight = (fit_weights(made, SIDES, strength)[Feature.DOSE] for strength in (3, 300))
    assert loose > tight > EXPECTED


def test_the_level_of_a_source_is_no_property_of_a_statement() -> None:
    ours = make(200, telling=Feature.DOSE)
    always = [state(frozenset({Feature.YEAR}), f"all-{at % 9}", is_cited=True) for at in range(200)]
    assert fit_weights(ours + always, SIDES)[Feature.YEAR] == pytest.approx(EXPECTED, abs=0.01)


def test_the_same_statements_give_the_same_weights_in_any_order() -> None:
    made = make(300, telling=Feature.DOSE)
    again = round_weights(fit_weights(made[::-1], SIDES))
    assert round_weights(fit_weights(made, SIDES)) == again


def test_what_is_no_claim_teaches_nothing_and_ranks_last() -> None:
    made = make(300, telling=Feature.DOSE)
    none = [replace(state(frozenset(), "ours-1", is_cited=True), is_claim=False)] * 50

    assert fit_weights(made + none, SIDES) == fit_weights(made, SIDES)
    (worse,) = measure_on_all(made + none, {Feature.DOSE: -1})
    assert worse.statements == 350


def test_average_precision_shares_a_rank_between_equal_scores() -> None:
    assert rank_precisely([True, False], [1, 1]) == rank_precisely([False, True], [1, 1]) == 0.5
    assert rank_precisely([False, True], [2, 1]) == 0.5
    assert rank_precisely([True, False], [2, 1]) == 1
    assert rank_precisely([False], [1]) == 0


def test_folds_hold_out_whole_documents() -> None:
    made = make(200, telling=Feature.DOSE)
    held: list[int] = []

    def watch(some: object) -> dict[Feature, float]:
        assert isinstance(some, list)
        documents = {one.document for one in some}
        held.append(10 - len(documents))
        assert len(some) == 20 * len(documents)  # all of each that is there
        return {}

    measure_by_folds(made, watch, [1])
    assert held == [2] * 5


def test_figures_are_better_where_something_tells() -> None:
    told = make(300, telling=Feature.DOSE) + make(300, telling=Feature.DOSE, source="theirs")
    fit = lambda some: fit_weights(some, SIDES)  # noqa: E731 – one line of two arguments

    for figures in (measure_by_folds(told, fit, range(2)), measure_across(told, fit)):
        assert [one.source for one in figures] == ["ours", "theirs"]
        assert all(one.mean > one.cited + 0.2 and one.documents == 10 for one in figures)
    assert isinstance(figures[0], Figure)


# the command


def write(path: Path, **changes: object) -> Path:
    rows = [
        {
            "text": f"In 201{at % 10}, masks were worn by {at}% of nurses."
            if at % 2
            else "Gowns fit.",
            "context_before": "Masks are sold here." if at % 3 else "",
            "context_after": "",
            "label": at % 2,
            "doc": f"page {at % 12}",
            "source": "shops" if at % 12 < 6 else "wards",
        }
        for at in range(72)
    ]
    path.write_text("\n".join(json.dumps({**row, **changes}) for row in rows), encoding="utf-8")
    return path


def test_statements_are_read_as_an_audit_reads_them(tmp_path: Path) -> None:
    lines = write(tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()
    plain, dated, *_ = read_statements(lines)

    assert (plain.is_cited, dated.is_cited) == (False, True)
    assert {Feature.PERCENTAGE, Feature.YEAR, Feature.CLOSING} <= dated.features
    assert (dated.document, dated.source) == ("page 1", "shops")


def test_weigh_prints_figures_and_writes_the_same_weights_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = str(write(tmp_path / "a.jsonl"))
    one, two = tmp_path / "one.toml", tmp_path / "two.toml"
    assert command.main(["weigh", data, "--deals", "2", "--output", str(one)]) == 0
    assert command.main(["weigh", data, "--deals", "2", "--output", str(two)]) == 0

    printed = capsys.readouterr().out
    assert "5 folds, 2 deals" in printed
    assert "other sources" in printed
    assert one.read_bytes() == two.read_bytes()
    assert parse_weights(one.read_text(encoding="utf-8")).sides == SIDES


def test_weigh_keeps_no_word_of_the_statements(tmp_path: Path) -> None:
    data, output = write(tmp_path / "a.jsonl"), tmp_path / "one.toml"
    command.main(["weigh", str(data), "--deals", "1", "--output", str(output)])

    written = output.read_text(encoding="utf-8")
    assert not any(word in written for word in ("masks", "nurses", "gowns", "page", "shops"))


@pytest.mark.parametrize("line", ["no JSON", "[]", '{"text": "Masks fit."}'])
def test_weigh_names_a_line_that_is_no_statement(
    line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(line, encoding="utf-8")

    assert command.main(["weigh", str(path)]) == 2
    assert "a.jsonl" in capsys.readouterr().err
