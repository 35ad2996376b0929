"""Habits of lists: what they add to a printed reference stands under its label."""

from __future__ import annotations

import random
import re
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
PAPER = "{authors}. {title}. In: {container}, {year}. {page}."
ARTICLE = "{authors}. “{title}.” {container} {volume}({issue}), {page} ({year}). doi:{doi}."
PRESS = "{authors}. {title}. {publisher}, {place}, {year}."
BOOK = "{authors}. “{title}.” {place}: {publisher}, {year}."
CHAPTER = "{authors}. {title}. In: {editors}, eds. {container}. {place}: {publisher}, {year}."
KINDS = (
    ("article-journal", ARTICLE), ("book", BOOK), ("chapter", CHAPTER), ("paper-conference", PAPER),
    ("legislation", "{authors}. {title}. {issued}."), ("thesis", "{authors}. {title}. {school}."),
    ("book", PRESS),
)  # fmt: skip


def made_as(kind: str, language: str = "en") -> MadeRecord:
    return replace(MADE, record=replace(RECORD, type=kind, language=language), field="physics")


def printed_as(kind: str, template: str) -> Pieces:
    return print_record(made_as(kind), template, Manner(dates="D Month Y"))


def follow(name: str, kind: str, template: str, seed: int, language: str = "en") -> Pieces:
    habit = next(one for one in all_habits() if one.name == name)
    rng = random.Random(seed)  # noqa: S311
    return habit.follow(rng, printed_as(kind, template), made_as(kind, language))


@pytest.mark.parametrize("habit", [one.name for one in all_habits()])
def test_every_habit_is_followed_by_some_works_and_keeps_its_form(habit: str) -> None:
    changed = 0
    for seed in range(120):
        for kind, template in KINDS:
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


def test_letters_of_sections_belong_to_the_journal_and_digits_to_the_volume() -> None:
    journals = set()
    for seed in range(200):
        pieces = follow("letter_sections", "article-journal", ARTICLE, seed)
        labels = by_label(join(pieces))
        assert labels[Label.VOLUME] == "12"
        journals.add(labels[Label.CONTAINER])
    assert any(name.endswith((" B", ", B")) for name in journals)


def test_supplements_stand_under_the_issue() -> None:
    issues = set()
    for seed in range(200):
        labels = by_label(join(follow("supplements", "article-journal", ARTICLE, seed)))
        assert labels[Label.VOLUME] == "12"
        assert labels[Label.PAGE] == "118–127"
        issues.add(labels[Label.ISSUE])
    assert any(issue.startswith("Suppl ") for issue in issues)
    assert any(issue.isdecimal() for issue in issues)


def test_towns_stand_behind_journals_and_meetings() -> None:
    pieces = (Piece("Tea", Label.CONTAINER), Piece(", "), Piece("3", Label.VOLUME))
    habit = next(one for one in all_habits() if one.name == "journal_towns")
    made, rng = made_as("article-journal", "pt"), random.Random(2)  # noqa: S311
    found = [by_label(join(habit.follow(rng, pieces, made))) for _ in range(40)]
    assert all(labels[Label.CONTAINER] == "Tea" for labels in found)
    assert sum(Label.PLACE in labels for labels in found) > 20
    papers = [
        by_label(join(follow("meeting_towns", "paper-conference", PAPER, seed)))
        for seed in range(60)
    ]
    assert sum(Label.PLACE in labels for labels in papers) > 20


def test_meeting_without_proceedings_is_the_container() -> None:
    made = made_as("paper-conference")
    alone = print_record(made, "{title}. Presented at {event}. {year}.", Manner())
    assert by_label(join(alone))[Label.CONTAINER] == "Third Meeting of Ships' Doctors"
    proceedings = print_record(made, "{title}. In Proc. of the {event}. {year}.", Manner())
    named = by_label(join(proceedings))[Label.CONTAINER]
    assert named == "Proc. of the Third Meeting of Ships' Doctors"
    both = print_record(made, "{title}. In: {container}. {event}. {year}.", Manner())
    assert by_label(join(both))[Label.EVENT] == "Third Meeting of Ships' Doctors"


def test_series_and_offices_stand_under_labels_of_their_own() -> None:
    held = [
        by_label(join(follow("series_ends", "paper-conference", PAPER, seed))) for seed in range(80)
    ]
    assert all(labels[Label.CONTAINER] == "Annals of Harbour Medicine" for labels in held)
    assert all(labels[Label.SERIES] == "Papers of the Quay" for labels in held)
    assert sum(Label.VOLUME in labels for labels in held) > 50
    offices = join(follow("offices", "legislation", "{authors}. {title}. {issued}.", 3))
    assert by_label(offices)[Label.BODY] == "Office of Tea"


def test_media_are_labelled_with_their_brackets() -> None:
    for seed in range(60):
        medium = by_label(join(follow("media", "book", BOOK, seed)))[Label.MEDIUM]
        assert (medium[0], medium[-1]) in {("[", "]"), ("(", ")")}


def test_departments_and_universities_are_one_publisher() -> None:
    template = "{authors}. {title}. {school}."
    found = [by_label(join(follow("faculties", "thesis", template, seed))) for seed in range(80)]
    assert any(
        labels[Label.PUBLISHER].endswith(", University of Bergen")
        and labels.get(Label.PLACE) == "Bergen"
        for labels in found
    )


def test_spans_of_months_keep_the_year() -> None:
    template = "{authors}. {title}. {issued}."
    found = [
        by_label(join(follow("spans_of_months", "legislation", template, seed)))[Label.ISSUED]
        for seed in range(40)
    ]
    assert all("2011" in issued for issued in found)
    assert any(re.fullmatch(r"May[-/–]\w+ 2011", issued) for issued in found)


def test_literal_media_are_labelled_with_their_brackets() -> None:
    made = replace(made_as("webpage"), medium="PDF")
    template = r"{title} \[{medium}\]. {container} [online] ({year})."
    pieces = print_record(made, template.replace("[online]", r"\[online\]"), Manner())
    found = [piece.text for piece in pieces if piece.label is Label.MEDIUM]
    assert found == ["[PDF]", "[online]"]
    assert printed(pieces).endswith("? [PDF]. Annals of Harbour Medicine [online] (2011).")


def test_towns_come_first_where_a_list_has_them_so() -> None:
    texts = {printed(follow("town_first", "book", PRESS, seed)) for seed in range(20)}
    assert any("Bergen: Quay & Sons, 2011" in text for text in texts)
