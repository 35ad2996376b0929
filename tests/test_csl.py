"""Reference lists: names, dates, pages, signs that meet, numbers, letters, order, the unread."""

from __future__ import annotations

import doctest
import re
from dataclasses import replace
from importlib import import_module
from pkgutil import walk_packages

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import wellsourced.csl
from wellsourced._leaves import leaves
from wellsourced.csl import (
    PrintedReference,
    Style,
    find_style,
    flatten,
    list_styles,
    print_list,
    rich,
)
from wellsourced.csl.facts import pages, ranged
from wellsourced.csl.people import Limits, family_first, given_first, list_authors, list_bare
from wellsourced.csl.runs import Height, Run, italic, join, wrap
from wellsourced.csl_json import TYPES
from wellsourced.errors import BadUsage
from wellsourced.references import Date, Name, Record, Reference

PEOPLE = tuple(Name(f"Name{letter}", f"{letter}.") for letter in "ABCDEFGHIJKLMNOPQRSTUVWXY")
MODULES = [
    module.name
    for module in walk_packages(wellsourced.csl.__path__, wellsourced.csl.__name__ + ".")
]


def entry(style: str, record: Record) -> str:
    (printed,) = print_list([Reference("a", record)], find_style(style)).entries
    return flatten(printed.runs)


def printed(style: str, *records: Record) -> list[str]:
    references = [Reference(f"k{at}", record) for at, record in enumerate(records)]
    return [flatten(one.runs) for one in print_list(references, find_style(style)).entries]


def article(title: str = "Rain", **fields: object) -> Record:
    record = Record("article-journal", title, (Name("Doe", "J."),), container="Weather", volume="1")
    return replace(record, **{"issued": Date(2020), **fields})  # type: ignore[arg-type]  # fields of Record


@pytest.mark.parametrize("name", ["wellsourced.csl", *MODULES])
def test_the_examples_in_the_docstrings_hold(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0


# --- names -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "bare", "first", "inside"),
    [
        (Name("Doe", "Jane R."), "Doe JR", "Doe, J. R.", "J. R. Doe"),
        (Name("Doe", "JR"), "Doe JR", "Doe, J. R.", "J. R. Doe"),
        (Name("Doe", "Jean-Luc"), "Doe JL", "Doe, J.-L.", "J.-L. Doe"),
        (Name("Doe", "J.-L."), "Doe JL", "Doe, J.-L.", "J.-L. Doe"),
        (Name("Berg", "A.", "van den"), "van den Berg A", "van den Berg, A.", "A. van den Berg"),
        (Name("Doe", "A.", suffix="Jr."), "Doe A Jr", "Doe, A., Jr.", "A. Doe Jr."),
        (Name("Doe", "Ana de la"), "Doe A de la", "Doe, A. de la", "A. de la Doe"),
        (Name("O'Hara", "S."), "O’Hara S", "O’Hara, S.", "S. O’Hara"),
        (Name("王", "小明"), "王小明", "王小明", "王小明"),
        (Name("Plato"), "Plato", "Plato", "Plato"),
        (Name(given="Madonna"), "Madonna", "Madonna", "Madonna"),
        (Name(literal="Board of Bees"), "Board of Bees", "Board of Bees", "Board of Bees"),
    ],
)
def test_a_name_is_printed_as_the_style_has_it(
    name: Name, bare: str, first: str, inside: str
) -> None:
    assert list_bare([name], Limits(6, 6), others=False) == bare
    assert flatten(rich(family_first(name))) == first
    assert flatten(rich(given_first(name))) == inside


@pytest.mark.parametrize(
    ("style", "count", "ending"),
    [
        ("nlm", 6, "NameE E, NameF F. Rain"),
        ("nlm", 7, "NameE E, NameF F, et al. Rain"),
        ("ama", 6, "NameE E, NameF F. Rain"),
        ("ama", 7, "NameA A, NameB B, NameC C, et al. Rain"),
        ("apa", 2, "NameA, A., & NameB, B. (2020)"),
        ("apa", 20, "NameS, S., & NameT, T. (2020)"),
        ("apa", 21, "NameS, S., … NameU, U. (2020)"),
    ],
)
def test_so_many_authors_are_printed(style: str, count: int, ending: str) -> None:
    assert ending in entry(style, article(authors=PEOPLE[:count]))


@pytest.mark.parametrize(
    ("style", "count", "ending"),
    [
        ("nlm", 1, "NameA A, et al. Rain"),
        ("nlm", 8, "NameF F, et al. Rain"),
        ("ama", 2, "NameA A, NameB B, et al. Rain"),
        ("ama", 4, "NameC C, et al. Rain"),
        ("apa", 2, "NameA, A., NameB, B., et al. (2020)"),
        ("apa", 24, "NameT, T., et al. (2020)"),
    ],
)
def test_authors_that_nobody_named_are_told_of(style: str, count: int, ending: str) -> None:
    assert ending in entry(style, article(authors=PEOPLE[:count], et_al=True))


def test_two_groups_are_joined_without_a_comma_and_a_person_with_one() -> None:
    groups = [Name(literal="Board A"), Name(literal="Board B")]

    assert list_authors(groups, others=False) == "Board A & Board B"
    assert list_authors([groups[0], PEOPLE[0]], others=False) == "Board A, & NameA, A."


@pytest.mark.parametrize(
    ("style", "start"),
    [
        ("nlm", "Doe J, editor. Rain."),
        ("ama", "Doe J, ed. Rain."),
        ("apa", "Doe, J. (Ed.). (2020)."),
    ],
)
def test_editors_stand_for_authors_that_there_are_not(style: str, start: str) -> None:
    record = Record("book", "Rain", editors=(Name("Doe", "J."),), issued=Date(2020))

    assert entry(style, record).startswith(start)
    several = entry(style, replace(record, editors=PEOPLE[:2]))
    assert re.search(r"editors\.|eds\.|\(Eds\.\)", several)


# --- pages, numbers, dates -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "short", "full"),
    [
        ("321-328", "321–8", "321–328"),
        ("321–8", "321–8", "321–328"),
        ("42--45", "42–5", "42–45"),
        ("998-1004", "998–1004", "998–1004"),
        ("100-109", "100–9", "100–109"),
        ("S101-S109", "S101–9", "S101–S109"),
        ("e12-19", "e12–9", "e12–e19"),
        ("12-12", "12–12", "12–12"),
        ("pp. 5-9", "5–9", "5–9"),
        ("p. 5", "5", "5"),
        ("xi-xv", "xi–xv", "xi–xv"),
        ("913A", "913A", "913A"),
        ("10-12, 19", "10–2, 19", "10–12, 19"),
        ("2301.00001-2", "2301.00001-2", "2301.00001-2"),
        ("", "", ""),
    ],
)
def test_pages_are_printed_short_or_in_full(written: str, short: str, full: str) -> None:
    assert pages(written, "–", short=True) == short
    assert pages(written, "–", short=False) == full


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_short_pages_mean_what_full_ones_mean(first: int, last: int) -> None:
    first, last = min(first, last), max(first, last)
    short = pages(f"{first}-{last}", "–", short=True)

    assert pages(short, "–", short=False) == f"{first}–{last}"


def test_a_range_of_issues_takes_the_dash_of_the_style() -> None:
    assert ranged("3-4", "–") == "3–4"
    assert ranged("Suppl 1-A", "–") == "Suppl 1-A"
    assert ";1(3–4)" in entry("nlm", article(issue="3-4"))
    assert ";1(3-4)" in entry("ama", article(issue="3–4"))


@pytest.mark.parametrize(
    ("edition", "text"),
    [
        ("1", "1st ed."), ("2", "2nd ed."), ("3rd", "3rd ed."), ("4", "4th ed."),
        ("11", "11th ed."),
        ("112", "112th ed."), ("21", "21st ed."), ("Rev. ed.", "Rev. ed."), ("third", "third"),
    ],
)  # fmt: skip
def test_editions_are_ordinals_or_what_is_written(edition: str, text: str) -> None:
    assert f"Rain. {text}" in entry("nlm", Record("book", "Rain", edition=edition))


@pytest.mark.parametrize(
    ("style", "text"),
    [("nlm", "2020 Apr 3"), ("ama", "April 3, 2020"), ("apa", "(2020, April 3)")],
)
def test_dates_are_printed_as_the_style_has_them(style: str, text: str) -> None:
    record = Record("article-newspaper", "Rain", container="Hill News", issued=Date(2020, 4, 3))

    assert text in entry(style, record)
    assert "2020" in entry(style, replace(record, issued=Date(2020, 13, 40)))


def test_what_has_no_date_says_so_in_apa_and_keeps_words_that_stand_for_one() -> None:
    assert entry("apa", article(issued=None)) == "Doe, J. (n.d.). Rain. Weather, 1."
    assert "(n.d.)" in entry("apa", article(issued=None, issued_text="s. d."))
    assert "(in press)" in entry("apa", article(issued=None, issued_text="In press"))
    assert "(in press-b)" in entry(
        "apa", article(issued=None, issued_text="in press", year_suffix="b")
    )


# --- punctuation, markup ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("left", "between", "right", "joined"),
    [
        ("Is it so?", ". ", "Yes", "Is it so? Yes"),
        ("So!", ". ", "Yes", "So! Yes"),
        ("So.", ". ", "Yes", "So. Yes"),
        ("So…", ". ", "Yes", "So… Yes"),
        ("So?", ", ", "Yes", "So?, Yes"),
        ("So:", ". ", "Yes", "So: Yes"),
        ("So", ": ", "Yes", "So: Yes"),
        ("“So”", ". ", "Yes", "“So.” Yes"),
        ("“So?”", ". ", "Yes", "“So?” Yes"),
        ("“So”", ", ", "Yes", "“So,” Yes"),
        ("the bees’", ". ", "Yes", "the bees’. Yes"),
        ("So ", " ", "Yes", "So Yes"),
        ("", ". ", "Yes", "Yes"),
    ],
)
def test_signs_that_meet_do_not_collide(left: str, between: str, right: str, joined: str) -> None:
    assert flatten(join(between, (left, right))) == joined
    assert flatten(join(between, (italic(left), right))) == joined


def test_affixes_stand_around_something_only() -> None:
    assert wrap("(", "", ")") == ()
    assert join(", ", ("", ()), "In: ", ".") == ()


def test_italics_inside_italics_stand_upright() -> None:
    assert italic(rich("The <i>E. coli</i> book")) == (
        Run("The ", italic=True),
        Run("E. coli"),
        Run(" book", italic=True),
    )


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("a<sup>2</sup>", (Run("a"), Run("2", height=Height.ABOVE))),
        ('<span class="nocase">pH</span> 7', (Run("pH 7"),)),
        ("<i>a</b>", (Run("<i>a</b>"),)),
        ("<i>a<b>c</i>", (Run("a<b>c", italic=True),)),
        ("</i>a<i>", (Run("</i>a<i>"),)),
        ("<script>a</script>", (Run("<script>a</script>"),)),
        ("<I>a</I> < b > <i >", (Run("<I>a</I> < b > <i >"),)),
        ("  a \n b ", (Run("a b"),)),
        ("the '90s, 'so' \"x\" 5\" pipe", (Run('the ’90s, ‘so’ “x” 5" pipe'),)),
    ],
)
def test_only_csl_markup_that_is_closed_is_markup(text: str, runs: tuple[Run, ...]) -> None:
    assert rich(text) == runs


@given(st.text(st.sampled_from("<>/ibsuppan cl=\"nocase'x "), max_size=60))
@example("<i><b></i></b>")
def test_no_letter_is_lost_in_reading_markup(text: str) -> None:
    bare = re.sub(r"</?(?:i|b|sup|sub|sc)>|<span class=\"nocase\">|</span>", "", text)
    kept = re.sub(r"[\s'\"‘’“”]", "", flatten(rich(text)))
    letters = iter(kept)
    assert all(sign in letters for sign in re.sub(r"[\s'\"]", "", bare))


def test_reading_markup_takes_time_in_proportion_to_its_length() -> None:
    assert len(flatten(rich("<i>" * 50_000))) == 150_000
    assert len(flatten(rich("<i>" * 50_000 + "</b>" * 50_000))) == 350_000


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
NAMES = st.builds(Name, WORDS, WORDS, WORDS, WORDS, WORDS)
DATES = st.none() | st.builds(Date, st.integers(-99, 2100), st.integers(0, 14), st.integers(0, 40))
RECORDS = st.builds(
    Record,
    type=st.sampled_from(sorted(TYPES)) | st.just("no-such-type"),
    title=WORDS,
    authors=st.lists(NAMES, max_size=3).map(tuple),
    editors=st.lists(NAMES, max_size=2).map(tuple),
    et_al=st.booleans(),
    container=WORDS,
    publisher=WORDS,
    place=WORDS,
    edition=WORDS,
    issued=DATES,
    year_suffix=st.sampled_from(["", "a"]),
    issued_text=WORDS,
    accessed=DATES,
    volume=WORDS,
    issue=WORDS,
    page=WORDS,
    number=WORDS,
    genre=WORDS,
    doi=WORDS,
    pmid=WORDS,
    pmcid=WORDS,
    url=WORDS,
    extra=st.sampled_from([(), (("medium", "disc"),), (("series", "Rows"), ("version", "2"))]),
)


@pytest.mark.parametrize("style", list_styles())
@given(record=RECORDS)
@settings(max_examples=100)
def test_any_record_can_be_printed(style: str, record: Record) -> None:
    text = entry(style, record)

    assert text
    assert "None" not in text or "None" in repr(record)
    assert "  " not in re.sub(r"[^\S ]", "", text) or not text.isprintable()


SENSIBLE = st.text("abcdeéß?!.:”", min_size=1, max_size=6).map(lambda end: f"Word {end}".rstrip())
SENSIBLE_RECORDS = st.builds(
    Record,
    type=st.sampled_from(sorted(TYPES)),
    title=SENSIBLE,
    authors=st.lists(st.builds(Name, st.just("Doe"), st.sampled_from(["J.", "J"])), max_size=2).map(
        tuple
    ),
    container=st.sampled_from(["", "Weather", "Proc. Roy. Soc.", "Why?"]),
    publisher=st.just("") | SENSIBLE,
    volume=st.sampled_from(["", "3"]),
    page=st.sampled_from(["", "4-5"]),
    issued=st.none() | st.just(Date(2020)),
    url=st.sampled_from(["", "https://example.org/a"]),
)


@pytest.mark.parametrize("style", list_styles())
@given(record=SENSIBLE_RECORDS)
@settings(max_examples=100)
def test_no_sign_is_doubled_where_pieces_meet(style: str, record: Record) -> None:
    own = f"{record.title} {record.publisher}"
    doubled = r"\.\.|\?\.|!\.|,,|;;|::|\?\?| [.,;:]|\(\)|\[\]"
    printed_ones = re.findall(doubled, entry(style, record))

    assert [signs for signs in printed_ones if signs not in own] == []


# --- lists -----------------------------------------------------------------------------------


def labels(*references: Reference) -> list[str]:
    return [one.label for one in print_list(references, find_style("nlm")).entries]


def test_a_numbered_list_keeps_the_numbers_of_the_article() -> None:
    own = [Reference(key, article(), label=label) for key, label in (("a", "3"), ("b", "7"))]

    assert labels(*own) == ["3", "7"]
    assert not print_list(own, find_style("ama")).counted
    assert labels(own[0], own[0]) == ["1", "2"]
    assert labels(own[0], replace(own[1], label="7a")) == ["1", "2"]
    assert print_list([replace(own[0], label="")], find_style("nlm")).counted
    assert not print_list([], find_style("nlm")).counted


def test_a_numbered_list_keeps_its_order_and_apa_sorts() -> None:
    records = [article("B", authors=(PEOPLE[1],)), article("A", authors=(PEOPLE[0],))]

    assert [text.split(".")[0] for text in printed("nlm", *records)] == ["NameB B", "NameA A"]
    assert [text[:5] for text in printed("apa", *records)] == ["NameA", "NameB"]


def test_apa_sorts_by_author_undated_date_waiting_title() -> None:
    doe = article("B")
    records = [
        article("An Apple", authors=()),
        article("Z", authors=(Name("Doering", "A."),)),
        article("In press", issued=None, issued_text="in press"),
        article("The Arch"),
        doe,
        article("Old", issued=Date(1999)),
        article("Undated", issued=None),
        article("Two", authors=(*doe.authors, PEOPLE[0])),
        article("Cyrillic", authors=(Name("Яблоко", "А."),)),
    ]

    starts = [
        "An Apple. (2020)", "Doe, J. (n.d.)", "Doe, J. (1999)", "Doe, J. (2020a). The Arch",
        "Doe, J. (2020b). B", "Doe, J. (in press)", "Doe, J., & NameA", "Doering, A.", "Яблоко, А.",
    ]  # fmt: skip
    assert [
        text[: len(start)] for text, start in zip(printed("apa", *records), starts, strict=True)
    ] == starts


def test_a_letter_that_the_article_cites_by_stays() -> None:
    first, second = article("Sun"), article("Moon")

    assert printed("apa", replace(first, year_suffix="a"), replace(second, year_suffix="b")) == [
        "Doe, J. (2020b). Moon. Weather, 1.",
        "Doe, J. (2020a). Sun. Weather, 1.",
    ]
    assert "(2020c)" in printed("apa", replace(first, year_suffix="c"))[0]
    assert [text[9:14] for text in printed("apa", replace(first, year_suffix="a"), second)] == [
        "2020b",
        "2020a",
    ]
    both = [replace(one, year_suffix="a") for one in (first, second)]
    assert [text[9:14] for text in printed("apa", *both)] == ["2020a", "2020b"]


def test_letters_go_on_behind_z() -> None:
    many = printed("apa", *(article(f"Rain {at:02}") for at in range(28)))

    assert [re.findall(r"2020[a-z]+", text)[0] for text in many][-3:] == [
        "2020z",
        "2020aa",
        "2020ab",
    ]


def test_works_that_citations_tell_apart_get_no_letter() -> None:
    longer = article("Two", authors=(Name("Doe", "J."), PEOPLE[0]))

    assert "2020a" not in " ".join(printed("apa", article(), longer))
    assert "2020a" not in " ".join(printed("apa", article(), article(authors=(Name("Doe", "K."),))))
    assert "1999a" not in " ".join(printed("apa", article(), article(issued=Date(1999))))


def test_what_is_not_understood_is_printed_as_it_was_found() -> None:
    garbled = Reference("x", Record(note="??"), raw="?? lost\n words", confidence=0.2)
    doubtful = Reference("y", article("Words"), raw="Doe words 2020", confidence=0.3)
    bare = Reference("z", Record(note="see the appendix"), raw="@misc{z}")
    list_ = print_list([garbled, doubtful, bare], find_style("nlm"))

    assert [flatten(one.runs) for one in list_.entries] == [
        "?? lost words",
        "Doe words 2020",
        "see the appendix",
    ]
    assert all(one.as_written for one in list_.entries)
    assert print_list([Reference("only", Record())], find_style("apa")).entries == (
        PrintedReference("only", "", (Run("only"),), as_written=True),
    )


# --- styles ----------------------------------------------------------------------------------


def test_a_style_is_a_leaf_under_its_own_name() -> None:
    styles = leaves("wellsourced.csl.styles", "STYLE", Style)

    assert tuple(style.name for style in styles) == list_styles() == ("ama", "apa", "nlm")
    assert find_style("APA").name == "apa"
    assert find_style("vancouver").name == "nlm"


def test_an_unknown_style_is_refused_with_those_there_are() -> None:
    with pytest.raises(BadUsage, match=r"there is no style `mla`; known are ama, apa, nlm$"):
        find_style("mla")


@pytest.mark.parametrize("style", list_styles())
def test_identifiers_and_addresses_lead_somewhere(style: str) -> None:
    record = article(
        doi="https://doi.org/10.5555/(a)b<c>d", pmid="123", url="https://example.org/x y"
    )
    links = [run.link for run in find_style(style).print(record) if run.link]

    assert links[0] == "https://doi.org/10.5555/(a)b%3Cc%3Ed"
    assert len(links) == (2 if style == "nlm" else 1)
    assert [run.link for run in find_style(style).print(replace(record, doi="", pmid=""))][-1]
