"""Which of several years is that of the work: titles begin with years, statutes are paged like one.

All works and people here are invented.
"""

from __future__ import annotations

import pytest

from wellsourced.keys import make_key
from wellsourced.references import Record
from wellsourced.refparse import parse_reference

PEOPLE = (
    "Birch R",
    "Birch R, Oakley J",
    "Birch R, Oakley J, Ash T, et al",
    "Birch R, Oakley J, et al; Rest Study Group",
    "World Nap Society",
    "National Institute of Rest",
)
TITLES = (
    "2017 WNS/NIR guideline for the prevention and management of late mornings in adults",
    "2017 naps and noon in adults of middle age",
    "2017: a nap odyssey",
    "2017 nap update. A report of the joint task force",
    "2016/17 winter of naps in the small towns of the north",
)
PLACES = (
    "J Rest. 2018;71(6):e13-e115.",
    "J Rest. 2018 Dec 4;54(24):1451-1462. doi:10.9999/jr.17",
    "J Rest 2018; 41: 111-88. PMID: 99999999.",
    "J Rest. 2018 [cited 2022 May 3];12(4):1-9. Available from: https://example.org/a",
    "J Rest 2018, 41, 111–188.",
    "J Rest 41, 111–188 (2018).",
    "J Rest (2018) 41:111–188.",
)


def _fields(record: Record) -> tuple[str, str, str]:
    return record.year, record.title, record.container


@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("place", PLACES)
def test_a_title_keeps_the_year_that_it_begins_with(people: str, title: str, place: str) -> None:
    record = parse_reference(f"{people}. {title}. {place}")
    assert _fields(record) == ("2018", title, "J Rest")
    assert record.volume
    assert record.page


def test_no_journal_begins_behind_a_stroke() -> None:
    title = (
        "2017 Guideline for Late Mornings in Adults: A Report of the American College of Naps"
        "/American Nap Association Task Force on Clinical Practice Guidelines"
    )
    record = parse_reference(f"Birch R, Oakley J, et al. {title}. J Rest. 2018;71(6):e13-e115.")
    assert _fields(record) == ("2018", title, "J Rest")


def test_such_an_article_has_the_key_of_its_own_year() -> None:
    raw = "Birch R, Oakley J, et al. 2017 WNS guideline on naps. J Rest. 2018;71(6):e13-e115."
    assert make_key(parse_reference(raw), set()) == "birch2018"


@pytest.mark.parametrize(
    ("raw", "year", "title"),
    [
        ("Birch R. 1984 and all that noon. London: Rest Press; 2010.", "2010",
         "1984 and all that noon"),
        ("Birch R, Oakley J. 2015 revised naps. In: Ash T, editor. Naps. Berlin: Rest Press; 2016.",
         "2016", "2015 revised naps"),
    ],
)  # fmt: skip
def test_so_does_a_title_of_a_book(raw: str, year: str, title: str) -> None:
    record = parse_reference(raw)
    assert (record.year, record.title) == (year, title)


@pytest.mark.parametrize(
    "raw",
    [
        "Birch R, Oakley J (2017). Naps and noon in towns. Journal of Rest, 12(3), 45-60.",
        "Birch R. 2017. Naps and noon in towns. Journal of Rest 12: 45-60.",
        "Birch R. 2017. Naps and noon in towns. Journal of Rest. 2018;12:45-60.",
        "Birch R 2017 Naps and noon in towns. Journal of Rest 12:45-60",
        "Birch R, Oakley J 2017 Naps and noon in towns. Journal of Rest 12(3):45-60",
        "Birch R 2017a Naps and noon in towns. Journal of Rest 12 45-60.",
        "Birch R, 2017, Naps and noon in towns, Journal of Rest, 12, 45-60.",
        "Birch R 2017 ‘Naps and noon in towns’, Journal of Rest 12 (2018), 45-60.",
        "Birch R 2017 Jun 3 Naps and noon in towns. Journal of Rest 12:45-60.",
    ],
)
def test_a_year_behind_the_names_stays_the_date(raw: str) -> None:
    record = parse_reference(raw)
    assert _fields(record)[:2] == ("2017", "Naps and noon in towns")


def test_years_inside_a_title_that_no_volume_follows_are_no_date() -> None:
    raw = "Birch R, Oakley J. 2017 On naps from 1990 to 2010: 12 towns. J Rest 12(3):45-60."
    assert parse_reference(raw).year == "2017"


def test_a_year_glued_to_a_word_is_read() -> None:
    raw = "Birch R. Slow mornings in small towns. J Rest Biology2006. 12:45-60."
    assert parse_reference(raw).year == "2006"


@pytest.mark.parametrize(
    ("raw", "year"),
    [
        ("Quiet Mornings Act of 1996, Pub. L. No. 104-999, 110 Stat. 1936 (1996).", "1996"),
        ("Quiet Mornings Act, Pub. L. No. 111-999, 124 Stat. 2010 (2011).", "2011"),
        ("Quiet Mornings Act of 1970, Pub. L. No. 91-999, 84 Stat. 1676.", ""),
    ],
)
def test_a_page_of_the_statutes_is_no_year(raw: str, year: str) -> None:
    record = parse_reference(raw)
    assert (record.year, record.type) == (year, "legislation")
    assert record.title.startswith("Quiet Mornings Act")


@pytest.mark.parametrize(
    ("raw", "editor"),
    [
        ("Robert Birch-Institut (Hrsg.). Schlaf in Zahlen. Berlin: RBI; 2015.",
         "Robert Birch-Institut"),
        ("Robert Birch-Institut (Hrsg.) (2015) Schlaf in Zahlen. Berlin: RBI.",
         "Robert Birch-Institut"),
        ("World Nap Organization (Ed.). 2015. Naps. Ashford: Rest Press.",
         "World Nap Organization"),
        ("Institute of Rest (eds.) Naps and noon. Oxford: Rest Press; 2012.",
         "Institute of Rest"),
        ("Institute of Rest, editor. Naps and noon. Oxford: Rest Press; 2012.",
         "Institute of Rest"),
        ("National Academy of Rest (ed). Noon. Oxford: Rest Press; 2012.",
         "National Academy of Rest"),
    ],
)  # fmt: skip
def test_an_organisation_edits_what_it_says_that_it_edits(raw: str, editor: str) -> None:
    record = parse_reference(raw)
    assert [name.literal for name in record.editors] == [editor]
    assert record.authors == ()
    assert record.title
    assert "(" not in record.title
