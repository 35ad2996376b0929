"""Finding recorded words again in an edited text, and never on a look-alike."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.anchoring import (
    Anchored,
    Change,
    Contested,
    Lost,
    anchor,
    context,
    is_rewritten,
    normalise,
    tokens,
    weigh_change,
)
from wellsourced.text import Quote

RIVER = "The river carries about forty tonnes of silt past the town each spring."
LAKE = "Most of the lake freezes between the middle of December and early March."
MILL = "A mill stood beside the weir until the flood of 1911 took its wheel."


def _at(quotes: list[Quote], passages: list[Quote]) -> list[object]:
    return [
        one.passage if isinstance(one, Anchored) else type(one).__name__.lower()
        for one in anchor(quotes, passages)
    ]


def test_words_that_moved_are_found() -> None:
    found = anchor([Quote(RIVER), Quote(LAKE)], [Quote(MILL), Quote(LAKE), Quote(RIVER)])
    assert found == (Anchored(2), Anchored(1))


@pytest.mark.parametrize(
    "edited",
    [
        "The  river carries\nabout forty tonnes of silt past the town each spring.",
        "The river carries about forty tonnes of silt past the town each spring",
        "the river carries about forty tonnes of silt, past the town, each spring.",
    ],
)
def test_spacing_case_and_commas_are_no_change(edited: str) -> None:
    assert anchor([Quote(RIVER)], [Quote(LAKE), Quote(edited)]) == (Anchored(1),)


def test_typographic_signs_are_no_change() -> None:
    assert (
        normalise("It\u2019s the \u201cold\u201d mill\u2011race \u2026")
        == 'It\'s the "old" mill-race ...'
    )
    straight, curly = Quote("It's the cafe\u0301."), Quote("It’s the café.")
    assert anchor([straight], [curly]) == (Anchored(0),)


def test_a_reworded_passage_is_found_and_marked() -> None:
    edited = RIVER.replace("past the town", "by the town")
    assert anchor([Quote(RIVER)], [Quote(LAKE), Quote(edited)]) == (Anchored(1, is_changed=True),)


def test_a_deleted_passage_is_lost() -> None:
    assert anchor([Quote(RIVER)], [Quote(LAKE), Quote(MILL)]) == (Lost(),)


def test_a_look_alike_that_has_its_own_decision_is_left_alone() -> None:
    east = "The eastern bank by the chapel was raised by two metres after that flood."
    west = "The western bank by the old mill was raised by two metres after that flood."
    assert _at([Quote(east), Quote(west)], [Quote(west)]) == ["lost", 0]
    reworded = Quote(west.replace("after that", "after the"))
    assert _at([Quote(east), Quote(west)], [reworded]) == ["lost", 0]
    assert (
        _at([Quote(east.replace("chapel", "mill")), Quote(west)], [reworded]) == ["contested"] * 2
    )


def test_two_look_alikes_are_no_answer() -> None:
    quote = "The bank was raised by two metres after the flood of that year."
    passages = [
        Quote("The east bank was raised by two metres after the flood of that year."),
        Quote("The west bank was raised by two metres after the flood of that year."),
    ]
    assert anchor([Quote(quote)], passages) == (Contested((0, 1)),)


def test_few_words_are_only_known_exactly() -> None:
    assert _at([Quote("Very mild")], [Quote("Very wild")]) == ["lost"]
    assert _at([Quote("Very mild")], [Quote("Very mild.")]) == [0]


def test_context_tells_equal_words_apart() -> None:
    quote = Quote("It was stopped early.", "In the smaller trial, of lakes.", "")
    passages = [
        Quote("It was stopped early.", "In the larger trial, of rivers.", "Nobody asked why."),
        Quote("It was stopped early.", "In the smaller trial, of lakes.", "The funds ran out."),
    ]
    assert anchor([quote], passages) == (Anchored(1),)
    assert anchor([Quote(quote.exact)], passages) == (Contested((0, 1)),)


def test_context_survives_renumbered_citations() -> None:
    quote = Quote("It was stopped early.", "the smaller trial, of lakes.[3]", "")
    passages = [
        Quote("It was stopped early.", "the larger trial, of rivers.[3]", ""),
        Quote("It was stopped early.", "the smaller trial, of lakes.[14]", ""),
    ]
    assert anchor([quote], passages) == (Anchored(1),)


def test_digits_of_the_context_count_first() -> None:
    passages = [Quote("Rising", f"{year} 4 tonnes", "") for year in (2019, 2020, 2021)]
    assert _at([passages[2], passages[0], passages[1]], passages) == [2, 0, 1]


def test_the_last_of_equal_words_goes_to_the_last_quote() -> None:
    quotes = [Quote("It froze.", "In the first winter,", ""), Quote("It froze.", "Next,", "")]
    passages = [
        Quote("It froze.", "In the very cold first winter,", ""),
        Quote("It froze.", "And after that,", ""),
    ]
    assert _at(quotes, passages) == [0, 1]
    assert _at(quotes, passages[1:]) == ["contested", "contested"]


@pytest.mark.parametrize(
    ("before", "after", "turned"),
    [
        ("It rose by 3 %.", "It rose by 5 %.", True),
        ("It rose by 3 %.", "It rose by 3.", True),
        ("It rose by 10,5.", "It rose by 105.", True),
        ("It helps 10⁶ people.", "It helps 106 people.", True),
        ("It does help.", "It does not help.", True),
        ("It raises the level.", "It lowers the level; it reduces it.", True),
        ("Two of the mills stood.", "Three of the mills stood.", True),
        ("The mills stood by the river.", "Mills stood beside the river.", False),
    ],
)
def test_figures_negations_and_directions_turn_a_statement(
    before: str, after: str, *, turned: bool
) -> None:
    assert (weigh_change(before, after) is Change.TURNED) is turned


def test_context_is_cut_to_what_a_quote_records() -> None:
    text = "Long ago it was said\nthat   the mill\nstood. It burned. Nobody knows why."
    start = text.index("It burned.")
    assert context(text, start, start + len("It burned.")) == (
        "it was said that the mill stood.",
        "Nobody knows why.",
    )


def test_tokens_keep_what_changes_a_number() -> None:
    assert tokens("≥ 1.5 mg (10⁶) isn't 20%") == (
        "≥", "1.5", "mg", "10", "⁶", "isn't", "20", "%",
    )  # fmt: skip


QUOTES = st.lists(
    st.builds(Quote, st.sampled_from([RIVER, LAKE, "It froze.", "Yes", ""]), st.text(max_size=3)),
    max_size=6,
)


@given(QUOTES, QUOTES)
def test_law_no_passage_is_given_twice(quotes: list[Quote], passages: list[Quote]) -> None:
    found = anchor(quotes, passages)
    given_out = [one.passage for one in found if isinstance(one, Anchored)]
    assert len(found) == len(quotes)
    assert len(set(given_out)) == len(given_out)
    contested = {at for one in found if isinstance(one, Contested) for at in one.passages}
    assert not contested & set(given_out)


@given(st.lists(st.sampled_from([RIVER, LAKE, MILL, "Yes"]), unique=True), st.randoms())
def test_law_words_that_are_unique_are_found_in_any_order(
    words: list[str], chance: random.Random
) -> None:
    shuffled = words.copy()
    chance.shuffle(shuffled)
    found = _at([Quote(one) for one in words], [Quote(one) for one in shuffled])
    assert found == [shuffled.index(one) for one in words]


def _sentences(count: int, chance: random.Random) -> list[str]:
    names = [f"{a}{b}{c}" for a in "bdfklmnprst" for b in "aeiou" for c in "lmnrst"]
    return [" ".join(chance.choices(names, k=chance.randint(9, 22))) + "." for _ in range(count)]


def test_edited_words_keep_their_place_and_none_takes_anothers() -> None:
    chance = random.Random(7)  # noqa: S311 # no secret
    sentences = _sentences(300, chance)
    kept = [at for at in range(300) if chance.random() < 0.9]
    edited = []
    for at in kept:
        words = sentences[at].split()
        for _ in range(max(1, len(words) // 12)):
            words[chance.randrange(len(words))] = chance.choice(["tea", "mill", "weir"])
        edited.append(" ".join(words))
    found = anchor([Quote(one) for one in sentences], [Quote(one) for one in edited])
    right = 0
    for at, one in enumerate(found):
        if isinstance(one, Anchored):
            assert kept[one.passage] == at
            right += 1
    assert right >= 0.95 * len(kept)


def test_many_equal_words_take_no_time() -> None:
    many = [Quote("Yes")] * 5000
    start = time.process_time()
    found = anchor(many, many)
    assert [one.passage for one in found if isinstance(one, Anchored)] == list(range(5000))
    assert all(isinstance(one, Contested) for one in anchor(many, many[:-1]))
    assert time.process_time() - start < 10


def test_a_passage_that_was_rewritten_between_its_neighbours_is_found() -> None:
    edited = "Each spring the river now carries forty tonnes of the finest silt past the old town."
    assert _at([Quote(RIVER)], [Quote(edited), Quote(LAKE)]) == ["lost"]
    assert _at([Quote(RIVER), Quote(LAKE)], [Quote(edited), Quote(LAKE)]) == [0, 1]
    assert _at([Quote(MILL), Quote(RIVER)], [Quote(edited), Quote(MILL)]) == [1, "lost"]
    found = anchor([Quote(MILL), Quote(RIVER), Quote(LAKE)], [*map(Quote, (MILL, edited, LAKE))])
    assert found == (Anchored(0), Anchored(1, is_changed=True), Anchored(2))


def test_another_statement_between_the_neighbours_is_not_taken() -> None:
    other = "The town pays about forty men to clear the river of silt."
    passages = [Quote(MILL), Quote(other), Quote(LAKE)]
    assert _at([Quote(MILL), Quote(RIVER), Quote(LAKE)], passages) == [0, "lost", 2]


def test_what_stands_between_neighbours_that_moved_apart_is_found_beside_either() -> None:
    edited = "Each spring the river now carries forty tonnes of the finest silt past the old town."
    quotes = [Quote(LAKE), Quote(RIVER), Quote(MILL)]
    assert _at(quotes, [Quote(MILL), Quote("Yes"), Quote(LAKE), Quote(edited)]) == [2, 3, 0]
    assert _at(quotes, [Quote(edited), Quote(MILL), Quote("Yes"), Quote(LAKE)]) == [3, 0, 1]


def test_what_was_found_is_a_neighbour_in_its_turn() -> None:
    first = "In spring about forty big carts of silt and stones go past the town by the river."
    quotes = [
        Quote("Ducks are loud birds."),
        *map(Quote, (LAKE, RIVER, "It was a cold night then.")),
    ]
    edited = LAKE.replace("Most", "Nearly half").replace("freezes", "is under ice")
    now = [quotes[0], Quote(edited), Quote(RIVER.replace("forty", "ten"))]
    assert _at(quotes[:3], now) == [0, 1, 2]
    assert _at(quotes[:3], [quotes[0], Quote(edited), Quote(first)])[:2] == [0, 1]


def test_a_verdict_does_not_outlive_a_negation_that_moved() -> None:
    before = "The causes are not known, but work helps."
    moved = "The causes are known, but work does not help."
    assert weigh_change(before, moved) is Change.TURNED
    assert weigh_change("It fell from 12 to 9.", "It fell from 9 to 12.") is Change.TURNED
    assert weigh_change(before, f"{before} ") is Change.NONE


def test_wordings_that_share_few_words_are_two_statements() -> None:
    assert is_rewritten(RIVER, MILL)
    assert not is_rewritten(RIVER, RIVER.replace("past the town", "by the town"))


POND = "Heron oil 4 mg lowered the number of frogs by 15 days in 210 adult herons of the pond."


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("4 mg", "4 g"),
        ("4 mg", "4 µg"),
        ("4 mg", "4 mg per kg"),
        ("4 mg", "4 mg/kg"),
        ("4 mg", "4"),
        ("15 days", "15 weeks"),
        ("by 15", "to 15"),
        ("15", "-15"),
        ("lowered", "may have lowered"),
        ("lowered", "hardly lowered"),
        ("lowered", "always lowered"),
        ("lowered", "was linked to"),
        ("the number", "most"),
        ("adult herons", "young herons"),
        ("frogs", "toads"),
        ("Heron oil", "Vitamin C"),
        ("Heron oil", "Heron oil or salt"),
        ("Heron oil", "Heron oil and salt"),
        (" of the pond", ""),
        ("lowered the number of frogs", "frogs lowered the number"),
    ],
)
def test_another_statement_is_known_by_what_changed(was: str, now: str) -> None:
    assert was in POND
    assert weigh_change(POND, POND.replace(was, now)) is Change.TURNED
    assert weigh_change(POND.replace(was, now), POND) is Change.TURNED


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (POND, POND.replace("4 mg", "4 milligrams").replace("lowered", "lowers")),
        (POND, POND.replace("Heron oil", "The heron oil,").replace("number", "nubmer")),
        (POND, POND.replace("15 days in", "15 days, among")),
        ("It fell by 7 to 9 per cent.", "It fell by 7–9%."),
        ("The tumours of 1,200 fish doubled.", "The tumors of 1200 fish doubled."),
        ("They analysed oestrogen in the centre.", "They analyzed estrogen in the center."),
        ("It doesn't help, because they can't.", "It does not help, since they cannot."),
        ("Health care is well known.", "Healthcare is well-known."),
        ("The child's sleep is definately better.", "The child’s sleep is definitely better."),
    ],
)
def test_copy_edits_are_no_change(before: str, after: str) -> None:
    assert weigh_change(before, after) is Change.NONE
    assert weigh_change(after, before) is Change.NONE


@pytest.mark.parametrize(
    ("was", "now"), [("the number", "the whole number"), ("frogs", "frags"), ("frogs", "frocs")]
)
def test_a_word_more_or_one_of_other_letters_is_to_be_looked_at(was: str, now: str) -> None:
    vowel = now == "frags"
    assert weigh_change(POND, POND.replace(was, now)) is (Change.NONE if vowel else Change.REWORDED)


@given(st.text(max_size=60), st.text(max_size=60))
def test_law_a_change_weighs_the_same_both_ways(one: str, other: str) -> None:
    assert weigh_change(one, one) is Change.NONE
    assert (weigh_change(one, other) is Change.NONE) == (weigh_change(other, one) is Change.NONE)
