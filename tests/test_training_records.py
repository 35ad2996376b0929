"""Laws of made works: by seed the same, of every type and language, well-formed facts."""

from __future__ import annotations

import random

import pytest

from wellsourced.check_digits import is_isbn, is_issn
from wellsourced.training import digits
from wellsourced.training.containers import abbreviate
from wellsourced.training.facts import COLUMNS, facts
from wellsourced.training.people import make_people
from wellsourced.training.records import TYPES, MadeRecord, make_record
from wellsourced.training.titles import in_title_case, make_title

LANGUAGES = ("en", "pt", "es", "fr", "de", "it", "nl", "sv", "no", "da", "fi", "pl", "tr", "cs")


def _many(count: int, seed: int = 1) -> list[MadeRecord]:
    rng = random.Random(seed)  # noqa: S311 - chance for data, not for secrets
    return [make_record(rng, language) for language in LANGUAGES for _ in range(count)]


def test_a_seed_gives_the_same_works() -> None:
    assert _many(20) == _many(20)
    assert _many(20) != _many(20, seed=2)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", TYPES)
def test_every_type_is_made_in_every_language(kind: str, language: str) -> None:
    rng = random.Random(3)  # noqa: S311
    for _ in range(20):
        made = make_record(rng, language, kind)
        assert made.record.type == kind
        assert made.record.title.strip() == made.record.title
        assert made.record.title
        assert made.record.language == language


def test_no_placeholder_is_left_and_no_blank_doubled() -> None:
    for made in _many(300):
        record = made.record
        for text in (record.title, record.container, record.publisher, record.genre, made.event):
            assert "{" not in text
            assert "  " not in text
        assert " " not in record.url + record.doi


def test_isbn_and_issn_have_right_check_digits() -> None:
    rng = random.Random(5)  # noqa: S311
    assert all(is_isbn(digits.make_isbn(rng)) for _ in range(500))
    assert all(is_issn(digits.make_issn(rng)) for _ in range(500))


def test_what_a_type_needs_is_there() -> None:
    for made in _many(200):
        record = made.record
        if record.type in {"article-journal", "chapter", "paper-conference"}:
            assert record.container
        if record.type == "article-journal":
            assert made.short
            assert made.short == made.pointed.replace(".", "") or "." in record.container
        if record.type == "thesis":
            assert made.school
            assert record.genre
        if record.type == "book":
            assert record.authors or record.editors


def test_abbreviations_follow_iso_4() -> None:
    assert abbreviate("European Journal of Clinical Pharmacology") == (
        "Eur J Clin Pharmacol",
        "Eur. J. Clin. Pharmacol.",
    )
    assert abbreviate("Nature") == ("Nature", "Nature")


def test_title_case_leaves_small_words_and_inner_capitals() -> None:
    assert in_title_case("the use of mRNA in trials: a review") == (
        "The Use of mRNA in Trials: A Review"
    )


def test_people_have_families_and_particles_apart() -> None:
    rng = random.Random(8)  # noqa: S311
    people = [name for _ in range(400) for name in make_people(rng, "nl", 3)]
    assert all(name.family for name in people)
    assert any(name.particle == "van der" for name in people)
    assert any(" " in name.given for name in people)


@pytest.mark.parametrize("kind", COLUMNS)
def test_facts_are_sorted_without_doubles_and_well_formed(kind: str) -> None:
    lines = facts(kind)
    joined = ["\t".join(line) for line in lines]
    least, most = COLUMNS[kind]
    assert joined == sorted(set(joined))
    for line in lines:
        assert least <= len(line) <= most, line
        assert all(field == field.strip() for field in line), line


def test_articles_are_contracted_as_the_language_writes_them() -> None:
    rng = random.Random(6)  # noqa: S311
    for language, apart in (("es", " de el "), ("fr", " de le "), ("en", " a a")):
        titles = [make_title(rng, language, "article", "medicine") for _ in range(400)]
        assert not [title for title in titles if apart in title]


def test_beginnings_of_names_are_not_doubled() -> None:
    rng = random.Random(9)  # noqa: S311
    families = {name.family for _ in range(3000) for name in make_people(rng, "en", 2)}
    doubled = ("O'O'", "O’O", "O'O’", "McMc", "MacMc", "FitzFitz")
    assert not [family for family in families if family.startswith(doubled)]
