"""Names and years: dates, misspelt names, short names, what tells two works apart."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wellsourced.articles import Cite, Locator, NameYear
from wellsourced.citing.dates import find_dates
from wellsourced.citing.fitting import find_fits, is_slip, split_et_al
from wellsourced.citing.indexing import Named
from wellsourced.citing.laws import LAW, YEAR, number_of, year_of
from wellsourced.citing.mentions import find_mentions, fits_of
from wellsourced.citing.naming import (
    SHORTEST_SLIP,
    cited_as,
    read_printed,
    slip_keys,
    spell,
)
from wellsourced.form import Listed
from wellsourced.names import fold
from wellsourced.references import Reference
from wellsourced.refparse import parse_reference
from wellsourced.terms import AND, CITED_IN, ET_AL, IBID, LANGUAGES, NO_DATE, SEE

_FIRST, _SECOND = "bdfgklmnps", "sptkmngldb"
# four hundred names that differ: Barsan, Barsen …
NAMES_OF_A_LIST = [
    f"{a}{b}r{c}{d}n".title()
    for a, c in zip(_FIRST, _SECOND, strict=True)
    for b in "aeiou"
    for d in "aeioubdg"
]
NAMES = st.text(st.sampled_from("abcdfgilmnorstuv"), min_size=5, max_size=12)


def references(*raws: str) -> tuple[Reference, ...]:
    return tuple(
        Reference(f"r{n}", parse_reference(raw), raw, index=n) for n, raw in enumerate(raws, 1)
    )


def listed(*raws: str, says: str = "") -> Listed:
    named = Named(references(*raws), [says])
    return Listed(
        references=references(*raws),
        by_year=named.by_year,
        by_surname=named.by_surname,
        by_name=named.by_name,
        by_slip=named.by_slip,
    )


def found(text: str, among: Listed) -> list[tuple[str, list[int]]]:
    return [
        (one.span.of(text), [fit.cited.reference.index for fit in one.fits])
        for one in find_mentions(text, among)
    ]


@pytest.mark.parametrize(
    ("text", "years", "letters"),
    [
        ("2004", ("2004",), ("",)),
        ("2004a", ("2004",), ("a",)),
        ("2004a,b", ("2004",), ("a", "b")),
        ("2004a–d", ("2004",), ("a", "b", "c", "d")),
        ("2004A", ("2004",), ("a",)),
        ("1934/1986", ("1934", "1986"), ("",)),
        ("2016 [1979]", ("2016", "1979"), ("",)),
        ("2016[1979]", ("2016", "1979"), ("",)),
        ("[1979] 2016", ("2016", "1979"), ("",)),
        ("n.d.", (), ("",)),
        ("n.d.-b", (), ("b",)),
        ("in press", (), ("",)),
        ("s/d", (), ("",)),
        ("б. д.", (), ("",)),
    ],
)
def test_dates(text: str, years: tuple[str, ...], letters: tuple[str, ...]) -> None:
    [date] = find_dates(f"(Doe, {text})")
    assert (date.years, date.letters) == (years, letters)


@pytest.mark.parametrize(
    "text", ["12/2004", "2004–2008", "1.2004", "20041", "x2004", "2004%", "2004-05-06", "10,2004"]
)
def test_no_dates(text: str) -> None:
    assert not [date for date in find_dates(f"Doe {text}") if date.span.start == 4]


@pytest.mark.parametrize("term", ET_AL)
def test_further_authors_in_every_language(term: str) -> None:
    words = fold(f"Doe {term}").split()
    assert not fold(term) or split_et_al(words) == (1, True)


def test_every_language_has_its_words_of_citing() -> None:
    assert len(LANGUAGES) >= 30
    for language, terms in LANGUAGES.items():
        assert terms.et_al, language
        assert terms.conjunctions, language
    joined = (ET_AL, AND, NO_DATE, IBID, CITED_IN, SEE)
    assert all(len(set(terms)) == len(terms) for terms in joined)
    assert all(term == term.lower() for terms in joined for term in terms)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("vigotski", "vigoski"),
        ("drapper", "draper"),
        ("lindquist", "lindqvist"),
        ("marin", "mairn"),
    ],
)
def test_slips_of_one_letter(name: str, other: str) -> None:
    assert is_slip(name, other)
    assert is_slip(other, name)
    assert slip_keys(name) & slip_keys(other)


@pytest.mark.parametrize(
    ("name", "other"), [("chen", "cheng"), ("jansen", "hansen"), ("martin", "martens")]
)
def test_other_names_are_no_slips(name: str, other: str) -> None:
    assert not is_slip(name, other)


@given(NAMES, st.data())
def test_a_lost_letter_is_found_again(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(name) - 1))
    shorter = name[:at] + name[at + 1 :]
    assume(spell(name) == name and spell(shorter) == shorter and len(shorter) >= SHORTEST_SLIP)
    assert slip_keys(name) & slip_keys(shorter)


@given(NAMES, NAMES)
def test_slips_go_both_ways(name: str, other: str) -> None:
    assert is_slip(name, other) == is_slip(other, name)


def test_ways_of_writing_are_one_name() -> None:
    assert spell(fold("Müller")) == spell(fold("Mueller"))
    assert spell(fold("Vygotskij")) == spell(fold("Vigotskii"))


def test_a_letter_is_a_slip_only_where_no_name_fits_as_it_stands() -> None:
    both = listed("Johnson J (2012) One. Rope 1:1-9.", "Johnston K (2012) Two. Rope 2:1-9.")
    one = listed("Johnston K (2012) Two. Rope 2:1-9.", "Johnson J (2009) One. Rope 1:1-9.")
    alone = listed("Johnston K (2012) Two. Rope 2:1-9.")
    assert found("(Johnson, 2012)", both) == [("Johnson, 2012", [1])]
    assert found("(Johnson, 2012)", one) == [("Johnson, 2012", [])]
    [fit] = find_fits(("johnson",), ("2012",), alone, et_al=False)
    assert fit.differs == "the list spells the name Johnston"


def test_short_names_that_an_article_defines() -> None:
    says = "The European Agency for Springs (Eurospring) counts wells."
    entry = "European Agency for Springs. (2015). Wells. Lisbon."
    assert found("(Eurospring, 2015)", listed(entry, says=says)) == [("Eurospring, 2015", [1])]
    assert found("(Eurospring, 2015)", listed(entry)) == [("Eurospring, 2015", [])]


def test_one_organisation_in_two_languages() -> None:
    among = listed("Organización Mundial de la Salud. Agua y salud. Ginebra; 2015.")
    assert found("(WHO, 2015)", among) == [("WHO, 2015", [1])]
    assert found("(OMS, 2015)", among) == [("OMS, 2015", [1])]


def test_a_page_tells_chapters_of_one_book_apart() -> None:
    among = listed(
        "Abbot A (2010) Ripening. In: Hands on cheese, pp. 10-30. Rind, Oxford.",
        "Abbot A (2010) Salting. In: Hands on cheese, pp. 55-70. Rind, Oxford.",
    )
    target = NameYear(("Abbot",), "2010")
    fits = {
        page: [fit.cited.reference.index for fit in fits_of(Cite(target, locator), among)]
        for page in ("12", "60", "80")
        for locator in (Locator("page", page),)
    }
    assert fits == {"12": [1], "60": [2], "80": [1, 2]}


def test_the_year_of_a_visit_is_not_that_of_a_page() -> None:
    [reference] = references("Dairy Board. Makers. https://example.org (accessed 4 March 2021).")
    cited = cited_as(reference, read_printed(reference))
    assert (cited.year, cited.undated, cited.years) == ("", True, frozenset({"2021"}))


@pytest.mark.parametrize(
    ("text", "number", "year"),
    [
        ("Lei nº 19.104/2015", "19104", "2015"),
        ("Lei n. 19.104, de 9 de julho de 2015", "19104", "2015"),
        ("Decreto-Lei 221/67", "221", "1967"),
        ("Resolução CNX nº 4, de 2 de outubro de 2009", "4", "2009"),
        ("Ley 27.901 de 2012", "27901", "2012"),
        ("Real Decreto 12/2003", "12", "2003"),
    ],
)
def test_laws(text: str, number: str, year: str) -> None:
    law = LAW.match(text)
    assert law is not None
    dated = YEAR.match(text, law.end())
    assert dated is not None
    assert (number_of(law), year_of(dated)) == (number, year)


def test_names_are_looked_up_not_searched() -> None:
    """However long the list, a name before a year is held against few of its entries."""
    raws = [f"{name} A, Other B (2001) On it. J. 1:1-9." for name in NAMES_OF_A_LIST]
    named = Named(references(*raws), ())
    assert max(len(named.by_name["2001", fold(name)]) for name in NAMES_OF_A_LIST) == 1
    assert max(map(len, named.by_slip.values())) < len(raws) / 10


def test_what_names_fit_is_looked_for_once() -> None:
    """However often an article cites a name of many works, its works are fitted once."""
    among = listed(*(f"Abbot A (2010) On nap {number}. J. 1:1-9." for number in range(1, 9)))
    first = find_fits(("abbot",), ("2010",), among, et_al=False)
    assert len(first) == len(among.references)
    assert find_fits(["abbot"], ["2010"], among, et_al=False) is first
    assert find_fits(("abbot",), ("2010",), among, et_al=True) is not first


def test_works_are_told_when_they_are_asked_for() -> None:
    named = Named(references("Abbot A (2010) On it. J. 1:1-9.", "Roe R (2011) On naps."), ())
    assert set(named.by_year) == {"2010", "2011"}
    assert {"abbot", "roe"} <= set(named.by_surname)
    assert ("2011", "roe") in named.by_name
    assert ("2010", "roe") not in named.by_name
    assert named.by_name.get(("1999", "roe"), ()) == ()
    assert named.by_year["2011"][0] is named.by_name["2011", "roe"][0]
