"""Which references are one work: what makes them so, and the look-alikes that are not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.matching import (
    Degree,
    Duplicate,
    MatchIndex,
    Same,
    Unsure,
    compare,
    find_duplicates,
    find_match,
    read_facts,
)
from wellsourced.references import Date, Name, Record, Reference

EELS = Record(
    type="article-journal",
    title="Migration of silver eels through lowland rivers: a tagging study",
    authors=(Name("Harrow", "P. J."), Name("Oduya", "K.")),
    container="Journal of Freshwater Biology",
    issued=Date(2017),
    volume="44",
    issue="3",
    page="211-224",
    doi="10.5555/jfb.2017.0211",
)
BARE = replace(EELS, doi="", issue="")
PAGE = Record(
    type="webpage",
    title="Keeping bees in small gardens",
    authors=(Name(literal="National Beekeeping Institute"),),
    publisher="National Beekeeping Institute",
    url="https://www.bees.example.org/advice/small-gardens",
    issued=Date(2021),
)


def _compared(one: Record, other: Record) -> Degree:
    first, second = (read_facts(Reference("k", record)) for record in (one, other))
    forth, back = compare(first, second), compare(second, first)
    assert forth.degree == back.degree
    assert forth.reason or forth.degree is Degree.OTHER
    return forth.degree


@pytest.mark.parametrize(
    "change",
    [
        {"doi": "https://doi.org/10.5555/JFB.2017.0211", "title": "Migration of silver eels"},
        {"doi": "", "url": "https://journals.example.org/doi/full/10.5555/jfb.2017.0211"},
        {"doi": "", "title": "Migration of Silver Eels through Lowland Rivers. A Tagging Study"},
        {"doi": "", "title": EELS.title.replace("silver", "<i>silver</i>").replace("M", "{M}")},
        {"doi": "", "title": "Migration of silver eels through lowland river: a taging study"},
        {"doi": "", "title": "Migration of silver eels through lowland rivers", "issue": ""},
        {"doi": "", "container": "J Freshw Biol", "authors": (Name("Harrow", "PJ"),)},
        {"doi": "", "container": "JFB", "authors": ()},
        {"doi": "", "issued": Date(2018), "volume": "", "page": ""},
        {"doi": "", "page": "211", "container": "", "volume": ""},
        {"doi": "", "title": "", "issue": ""},
        {"doi": "", "title": f"Harrow PJ. {EELS.title} [in English]", "volume": "4"},
    ],
)  # fmt: skip
def test_one_work_written_twice(change: dict[str, object]) -> None:
    assert _compared(EELS, replace(EELS, **change)) is Degree.SAME  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [
        {"title": f"Erratum: {EELS.title}", "page": "390"},
        {"title": f"Reply to: {EELS.title}", "page": "391-392"},
        {"title": "Migration of silver eels through upland rivers: a tagging study", "page": "7-9"},
        {"title": "Migration of silver eels through lowland rivers: part II", "page": "225-240"},
        {"volume": "45", "page": "9-31", "issued": Date(2018)},
        {"authors": (Name("Lindqvist", "A."),), "page": "3-9", "volume": "2"},
        {"issued": Date(2009), "authors": (Name("Lindqvist", "A."),), "page": ""},
    ],
)
def test_works_that_look_alike(change: dict[str, object]) -> None:
    assert _compared(BARE, replace(BARE, **change)) is Degree.OTHER  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (EELS, replace(EELS, title="Nutrition of captive herons", page="3-9")),
        (EELS, replace(EELS, doi="10.5555/jfb.2017.0212")),
        (BARE, replace(BARE, issued=Date(2013), page="")),
        (BARE, replace(BARE, authors=(Name("Lindqvist", "A."),))),
        (BARE, replace(BARE, page="311-324")),
        (BARE, replace(BARE, title=f"Erratum: {EELS.title}")),
        (BARE, replace(BARE, title="Wanderungen der Blankaale")),
        (
            Record(title="Silver eels in lowland rivers", authors=(Name("Harrow"),)),
            Record(title="Silver eels in lowland rivers", issued=Date(2017)),
        ),
        (PAGE, replace(PAGE, title="Bees, wasps and hornets: which is which")),
        (PAGE, replace(PAGE, url="https://www.bees.example.org/advice/archive/17")),
        (PAGE, replace(PAGE, issued=Date(2023))),
    ],
)
def test_what_a_person_must_tell(one: Record, other: Record) -> None:
    assert _compared(one, other) is Degree.UNSURE


@pytest.mark.parametrize(
    "change",
    [
        {"authors": (), "publisher": "", "url": PAGE.url[12:] + "/?utm_source=x"},
        {"url": "", "authors": ()},
        {"url": "", "authors": (Name(literal="NBI"),), "publisher": ""},
        {"url": "", "authors": (), "publisher": "", "container": "National Beekeeping Institute"},
        {"issued": None, "accessed": Date(2023, 3)},
    ],
)  # fmt: skip
def test_pages_without_an_author_are_known_by_their_site(change: dict[str, object]) -> None:
    assert _compared(PAGE, replace(PAGE, **change)) is Degree.SAME  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Keeping hens in small gardens", "url": "https://bees.example.org/advice/hens"},
        {"url": "https://other.example.com/gardens", "authors": (), "publisher": "Garden Weekly"},
        {"url": "", "issued": Date(2022)},
    ],
)
def test_other_pages_and_other_years_of_a_report(change: dict[str, object]) -> None:
    assert _compared(PAGE, replace(PAGE, **change)) is Degree.OTHER  # type: ignore[arg-type]


def test_a_title_that_was_read_as_the_journal_is_no_other_title() -> None:
    misread = Record(title=EELS.container, authors=(Name(literal=EELS.title),), doi=EELS.doi)
    assert _compared(EELS, misread) is Degree.SAME


def test_versions_and_editions_are_works_of_their_own() -> None:
    review = replace(EELS, doi="10.5555/14651858.CD0999.pub2")
    assert _compared(review, replace(review, doi="10.5555/14651858.CD0999.pub3")) is Degree.OTHER
    preprint = replace(EELS, doi="10.1101/2016.11.01.0999", container="", volume="", page="")
    assert _compared(EELS, preprint) is Degree.OTHER
    book = Record("book", "Handbook of rivers", (Name("Harrow"),), publisher="Ford", edition="2nd")
    assert _compared(book, replace(book, edition="Third (3rd) ed.")) is Degree.OTHER


def test_a_chapter_is_not_its_book() -> None:
    book = Record("book", "Rivers of the north", (Name("Oduya"),), isbn="978-3-16-148410-0")
    chapter = Record("chapter", "Eels", (Name("Harrow"),), isbn="3-16-148410-X")
    assert _compared(book, chapter) is Degree.OTHER
    same = Record("book", "Rivers of the North", isbn="3-16-148410-X")
    assert _compared(book, same) is Degree.SAME


def test_a_year_apart_is_excused_by_a_journal_that_is_the_same() -> None:
    later = replace(BARE, issued=Date(2018), page="")
    assert _compared(BARE, replace(later, volume="")) is Degree.SAME  # out online first
    assert _compared(BARE, replace(later, volume="", container="")) is Degree.UNSURE
    proper = replace(later, title="Migration of silver eels through lowland rivers")
    assert _compared(BARE, proper) is Degree.UNSURE
    assert _compared(BARE, replace(proper, issued=BARE.issued)) is Degree.SAME
    assert _compared(BARE, replace(proper, page=BARE.page)) is Degree.SAME


def test_too_little_evidence_is_none_against() -> None:
    one = Record(title="Meadowsweet", authors=(Name("Roe", "Ada"),), issued=Date(2021))
    assert _compared(one, replace(one, authors=(Name("Roe", "A."),))) is Degree.UNSURE
    assert _compared(one, replace(one, authors=(Name("Ness", "A."),))) is Degree.OTHER
    assert _compared(one, replace(one, authors=())) is Degree.OTHER
    assert (
        _compared(one, replace(one, authors=(Name("Roe", "A."),), issued=Date(2022)))
        is Degree.OTHER
    )


def test_short_titles_need_more() -> None:
    one = Record(title="Eels", authors=(Name("Harrow"),), issued=Date(2017), container="Rivers")
    assert _compared(one, replace(one, container="", volume="3")) is Degree.UNSURE
    assert _compared(one, replace(one, volume="3")) is Degree.SAME


def _library(*records: Record) -> MatchIndex:
    return MatchIndex.of([Reference(f"k{at}", record) for at, record in enumerate(records)])


def test_an_entry_is_found_with_its_reason() -> None:
    index = _library(PAGE, replace(EELS, title="Eels of the sea", doi="", page="9"), EELS)
    found = find_match(Reference("x", BARE), index)
    assert isinstance(found, Same)
    assert found.reference.key == "k2"
    assert found.reason == "the same title, first author, page, journal or publisher"
    by_doi = find_match(Reference("x", Record(doi="10.5555/jfb.2017.0211")), index)
    assert by_doi == Same(index.references[2], "the same DOI")


def test_two_entries_that_fit_are_no_answer() -> None:
    index = _library(BARE, replace(BARE, issue="4"))
    found = find_match(Reference("x", BARE), index)
    assert isinstance(found, Unsure)
    assert [one.key for one in found.candidates] == ["k0", "k1"]
    assert found.reason == "2 entries fit (all that is known of them is the same)"


def test_an_identifier_decides_between_entries() -> None:
    index = _library(BARE, EELS)
    assert find_match(Reference("x", EELS), index) == Same(index.references[1], "the same DOI")


def test_nothing_is_found_where_nothing_is_alike() -> None:
    assert find_match(Reference("x", EELS), _library()) is None
    assert find_match(Reference("x", EELS), _library(PAGE)) is None
    assert find_match(Reference("x", Record()), _library(PAGE, Record())) is None


def test_duplicates_name_the_first() -> None:
    listed = [EELS, PAGE, BARE, replace(PAGE, url=""), EELS]
    found = find_duplicates([Reference(f"k{at}", record) for at, record in enumerate(listed)])
    assert [(one.first, one.second) for one in found] == [(0, 2), (1, 3), (0, 4)]
    assert found[2] == Duplicate(0, 4, "the same DOI")


WORDS = st.sampled_from("eels rivers part one two of silver a reply 3 lake study the".split())  # noqa: SIM905 # a list of words
TITLES = st.lists(WORDS, max_size=6).map(" ".join)
RECORDS = st.builds(
    Record,
    title=TITLES,
    authors=st.lists(
        st.one_of(
            st.builds(Name, family=st.sampled_from(["Harrow", "Oduya"])),
            st.builds(Name, literal=st.sampled_from(["NBI", "National Beekeeping Institute"])),
        ),
        max_size=2,
    ).map(tuple),
    container=st.sampled_from(["", "Journal of Rivers", "J Rivers", "Herons"]),
    publisher=st.sampled_from(["", "NBI"]),
    issued=st.sampled_from([None, Date(2016), Date(2017), Date(2020)]),
    volume=st.sampled_from(["", "3", "4"]),
    page=st.sampled_from(["", "10-14", "e010", "77"]),
    doi=st.sampled_from(["", "10.5555/a1", "10.5555/a2", "10.5555/b.pub2"]),
    pmid=st.sampled_from(["", "123"]),
    url=st.sampled_from(["", "https://example.org", "https://example.org/a", "www.example.org/b"]),
)


@given(RECORDS, RECORDS)
def test_law_comparing_has_no_direction(one: Record, other: Record) -> None:
    _compared(one, other)


@given(RECORDS)
def test_law_a_work_is_itself(record: Record) -> None:
    facts = read_facts(Reference("k", record))
    expected = Degree.OTHER if facts.is_empty else Degree.SAME
    assert compare(facts, read_facts(Reference("other", record))).degree is expected


@given(st.lists(RECORDS, max_size=8), RECORDS)
def test_law_the_index_finds_what_comparing_finds(records: list[Record], sought: Record) -> None:
    index = _library(*records)
    facts = read_facts(Reference("x", sought))
    alike = {at for at, one in enumerate(index.facts) if compare(facts, one).degree is Degree.SAME}
    assert alike <= set(index.find_like(facts))
