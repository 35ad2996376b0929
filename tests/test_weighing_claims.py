"""What features weigh: the file of weights, and what stands around a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from small_articles import claims_of
from wellsourced.claims.feature import Feature
from wellsourced.claims.surroundings import look_beside
from wellsourced.claims.weighing import find_base, find_base_of, name_features, score_features
from wellsourced.claims.weights import Side, parse_weights, read_weights, write_weights

SHIPPED = read_weights()
FEATURES = st.frozensets(st.sampled_from(list(Feature)), max_size=8)


def test_the_file_that_ships_is_as_it_is_written() -> None:
    assert parse_weights(write_weights(SHIPPED)) == SHIPPED


def test_every_feature_has_a_weight_on_its_side() -> None:
    assert set(SHIPPED.values) == set(Feature)
    for feature, side in SHIPPED.sides.items():
        assert SHIPPED.values[feature] * side.sign >= 0
    assert {SHIPPED.sides[one] for one in (Feature.DOSE, Feature.CAUSE)} == {Side.FOR}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"year" = ', '"yeer" = ', "yeer"),
        ('"year" = ', '"year" = -', "wrong side"),
        ('"own work" = -', '"own work" = ', "wrong side"),
        ('"hedged" = ', '"denial" = 1\n"hedged" = ', "overwrite"),
        ("[against]", '"own work" = 0\n[against]', "stands twice"),
    ],
)
def test_a_file_with_a_mistake_is_refused(old: str, new: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse_weights(write_weights(SHIPPED).replace(old, new))


def test_a_file_that_lacks_a_feature_says_which() -> None:
    lines = write_weights(SHIPPED).splitlines()
    with pytest.raises(ValueError, match="no weight for year"):
        parse_weights("\n".join(line for line in lines if not line.startswith('"year"')))


def test_the_manual_names_every_feature_and_the_threshold() -> None:
    manual = (Path(__file__).parent.parent / "docs" / "claims.md").read_text(encoding="utf-8")
    tables = manual.partition("## Where the weights")[0].lower()

    assert [one.value for one in Feature if f"*{one.value}*" not in tables] == []
    assert f"**{SHIPPED.threshold:g}**" in tables


@given(FEATURES, st.booleans())
def test_the_base_of_a_score_is_found_again(features: frozenset[Feature], known: bool) -> None:  # noqa: FBT001 – drawn
    score = score_features(features, is_known_language=known)

    assert 0 <= score <= 1
    assert find_base_of(features, score) == find_base(features, is_known_language=known)
    assert set(name_features(features)) == features


# what stands around a sentence


def beside(*shown: set[Feature], is_own: bool | None = None) -> list[frozenset[Feature]]:
    return list(look_beside([frozenset(one) for one in shown], is_own=is_own))


def test_what_the_sentences_right_beside_say_is_heard_and_no_further() -> None:
    first, second, third = beside({Feature.PERCENTAGE}, set(), {Feature.OTHERS})

    assert first == frozenset()
    assert second == {Feature.NEAR_PERCENTAGE, Feature.NEAR_OTHERS}
    assert third == frozenset()


def test_a_sentence_is_taken_up_by_one_that_begins_with_a_pronoun() -> None:
    assert beside(set(), {Feature.PRONOUN}) == [{Feature.TAKEN_UP}, frozenset()]


@pytest.mark.parametrize(
    ("own", "around"),
    [
        (Feature.OWN_WORK, Feature.OWN_AROUND),
        (Feature.OWN_METHOD, Feature.OWN_AROUND),
        (Feature.OWN_FIGURE, Feature.OWN_PASSAGE),
    ],
)
def test_own_work_speaks_for_the_others_and_not_for_itself(own: Feature, around: Feature) -> None:
    assert beside({own}, set(), set()) == [frozenset(), {around}, {around}]
    assert beside({own}, {own})[0] == {around}


def test_a_heading_says_whose_work_a_passage_is_on_and_sentences_where_none_does() -> None:
    told = {Feature.OWN_WORK, Feature.PAST_TENSE}

    assert beside(set(), told, told, is_own=True) == [{Feature.OWN_PASSAGE}] * 3
    assert beside(set(), told, told, is_own=False) == [frozenset()] * 3
    assert beside(set(), told, told)[0] == {Feature.OWN_AROUND, Feature.PAST_AROUND}


def test_the_headings_of_research_are_heard() -> None:
    methods, discussion = claims_of(
        "h: Methods", "p: Masks were sold in previous studies.",
        "h: Results", "h: Discussion", "p: Masks were sold in previous studies of masks.",
    )[:2]  # fmt: skip

    assert Feature.OWN_PASSAGE in methods.features
    assert Feature.OWN_PASSAGE not in discussion.features
    assert methods.score < discussion.score


def test_a_story_is_most_of_a_block_and_more_than_one_sentence() -> None:
    past = {Feature.PAST_TENSE}
    assert beside(past, set()) == [frozenset(), frozenset()]
    assert beside(past, past, set())[2] == {Feature.PAST_AROUND}
    assert beside(past, past, set(), set(), set())[4] == frozenset()


def test_a_known_language_is_needed_to_hear_the_sentences_around() -> None:
    shown = [frozenset({Feature.PERCENTAGE, Feature.OWN_FIGURE}), frozenset[Feature]()]
    around = look_beside(shown, is_own=None, is_known_language=False)
    assert list(around)[1] == {Feature.OWN_PASSAGE}


@given(st.lists(FEATURES, max_size=6))
def test_every_sentence_has_its_surroundings(shown: list[frozenset[Feature]]) -> None:
    around = list(look_beside(shown, is_own=None))

    assert len(around) == len(shown)
    if len(shown) == 1:
        assert around == [frozenset()]


def test_the_neighbours_of_a_sentence_move_its_score() -> None:
    alone = claims_of("p: Masks are worn by nurses.")[0]
    told = claims_of("p: Masks are worn by nurses. They are worn by 12% of them in Ardmere.")[0]

    assert Feature.NEAR_PERCENTAGE in told.features
    assert Feature.TAKEN_UP in told.features
    assert Feature.NEAR_PERCENTAGE not in alone.features


@pytest.mark.parametrize(
    ("sentence", "feature"),
    [
        ("Radium was found by Curie.", Feature.BY_NAME),
        ("Radium was found by chemists.", None),
        ("The body mass index (BMI) is a ratio.", Feature.ABBREVIATION),
        ("The ratio (also here) is a ratio.", None),
        ("Masks have recently changed.", Feature.PERFECT),
        ("Masks have straps.", None),
        ("These were sold.", Feature.PRONOUN),
        ("Masks like these were sold.", None),
        ("I sold my masks.", Feature.ONESELF),
        ("We sold our masks.", None),
    ],
)
def test_how_a_sentence_is_told_is_a_feature(sentence: str, feature: Feature | None) -> None:
    asked = {
        Feature.BY_NAME, Feature.ABBREVIATION, Feature.PERFECT, Feature.PRONOUN, Feature.ONESELF
    }  # fmt: skip
    (claim,) = claims_of(f"p: {sentence}")
    assert asked.intersection(claim.features) == ({feature} if feature else set())
