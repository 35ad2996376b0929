"""Habits of lists: what they add to a printed reference stands under its label."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from training_work import MADE, by_label, printed
from wellsourced.refparse.segments import Label
from wellsourced.training.adapting import all_habits, follow_habits
from wellsourced.training.altering import insert_behind
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Piece, Pieces, join
from wellsourced.training.printing import Manner, print_record
from wellsourced.training.title_shapes import reshape_title

RECORD = replace(MADE.record, publisher="Quay & Sons", year_suffix="")
ARTICLE = "{authors}. “{title}.” {container} {volume}({issue}), {page} ({year}). doi:{doi}."
BOOK = "{authors}. “{title}.” {place}: {publisher}, {year}."
CHAPTER = "{authors}. {title}. In: {editors}, eds. {container}. {place}: {publisher}, {year}."


def made_as(kind: str, language: str = "en") -> MadeRecord:
    return replace(MADE, record=replace(RECORD, type=kind, language=language))


def printed_as(kind: str, template: str) -> Pieces:
    return print_record(made_as(kind), template, Manner())


def follow(name: str, kind: str, template: str, seed: int, language: str = "en") -> Pieces:
    habit = next(one for one in all_habits() if one.name == name)
    rng = random.Random(seed)  # noqa: S311
    return habit.follow(rng, printed_as(kind, template), made_as(kind, language))


@pytest.mark.parametrize("habit", [one.name for one in all_habits()])
def test_every_habit_is_followed_by_some_works_and_keeps_its_form(habit: str) -> None:
    changed = 0
    for seed in range(120):
        for kind, template in (("article-journal", ARTICLE), ("book", BOOK), ("chapter", CHAPTER)):
            before = printed_as(kind, template)
            after = follow(habit, kind, template, seed)
            changed += after != before
            assert by_label(join(after))[Label.AUTHORS] == by_label(join(before))[Label.AUTHORS]
            assert "  " not in printed(after)
    assert changed


def test_no_habit_is_followed_where_none_is_wished() -> None:
    pieces = printed_as("book", BOOK)
    rng = random.Random(1)  # noqa: S311
    assert all(follow_habits(rng, pieces, made_as("book"), 0.0) == pieces for _ in range(50))


def test_credits_speak_the_language_of_the_work() -> None:
    for language, word in (("pt", "Trad"), ("de", "Übers"), ("en", "ransl")):
        found = [
            by_label(join(follow("credits", "book", BOOK, seed, language)))[Label.CREDIT]
            for seed in range(60)
        ]
        assert any(word in credit for credit in found), language


def test_what_stands_behind_a_title_stands_behind_its_quotes() -> None:
    pieces = (Piece("“"), Piece("Tea", Label.TITLE), Piece(".” "), Piece("1999", Label.ISSUED))
    new = (Piece(" "), Piece("Trans. A. Pott", Label.CREDIT))
    assert printed(insert_behind(pieces, Label.TITLE, new)) == "“Tea.” Trans. A. Pott 1999"
    assert insert_behind(pieces, Label.PAGE, new) == pieces


def test_subtitles_of_german_books_stand_behind_points() -> None:
    rng = random.Random(4)  # noqa: S311
    made = [
        reshape_title(rng, "de", "book", "history", "Moor und Geest: ein Weg") for _ in range(500)
    ]
    pointed = sum(title.startswith("Moor und Geest. Ein Weg") for title in made)
    assert 100 < pointed < 250
    assert len(set(made)) > 30


def test_articles_keep_most_of_their_titles() -> None:
    rng = random.Random(4)  # noqa: S311
    made = [reshape_title(rng, "en", "article", "biology", "Moss of the moor") for _ in range(500)]
    assert made.count("Moss of the moor") > 380
    assert all(title and title == title.strip() and "{" not in title for title in made)
