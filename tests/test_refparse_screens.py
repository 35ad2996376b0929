"""What is tried only where it can be: it finds what the whole pattern finds, on any text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.identifiers import Scheme, find_identifiers, normalise_doi, urls
from wellsourced.refparse import rules, tidying
from wellsourced.refparse.rules import (
    accessed,
    chapters,
    issued,
    marks,
    name_forms,
    name_patterns,
    numbering,
    people,
    works,
)
from wellsourced.refparse.segments import TAKEN
from wellsourced.screening import has_any, lower_alike
from wellsourced.text import Span

PIECES = (
    "Roe J.", "In", "in", "Em:", "Dans", "edited by", "Ed. by", "eds.", "Hrsg.", "(ed.", "Lyon",
    "Wool and water", "Oslo: Mill Press", "Bath:", "New York (NY): Loom", "12", "3(4)", "5",
    "xi–xx", "v.", "Vol", "no.", "nº", "p.", "pp.", "S.", "–", "-", "Heft", "#", "Jg.",
    "1998", "2011a",
    "2040", "c2001", "© 1999", "03-06-2020", "1/2/", "20121", "May", "17th", "17thMarch", "de",
    "Summer",
    "Stand:", "doi:", "DOI", "https://doi.org/", "10.1234/ab.c", "10.99/x", "http", "://", "www.",
    "loom.org/a", "mill.se/ü", "WWW.", "available from",
    "Retrieved", "url", "PubMed", "<", "(", ")", "[", "]", ",", ";",
    ".", " ", "  ", "\t", "?", "”", "“", TAKEN, TAKEN * 6, "Accessed", "abgerufen", "zuletzt",
    "2nd ed.", "5e.", "New e. ", "3. Aufl.", "Third edition", "2a éd.", "4. edição",
    "Google Scholar", "Full Text", "CrossRef", "↩", "é", "²",
    "et al.", "y cols.", "等", "(J.-P.)", "et", "Roe (A. B.)", "and others",
    "ß", "ſ", "İ", "K",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=14
).map("".join)
tidied = texts.map(lambda text: " ".join(text.split()))


def spans(matches: Iterable[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in matches]


@given(tidied)
def test_leads_are_found_before_what_is_masked(text: str) -> None:
    found = marks._find_leads(text)  # noqa: SLF001 – held to its own pattern
    assert list(found) == [Span(*span) for span in spans(marks._LEAD.finditer(text))]  # noqa: SLF001


@given(texts)
def test_years_are_found_from_their_digits(text: str) -> None:
    whole = issued._YEAR.finditer(text)  # noqa: SLF001 – held to its own pattern
    assert spans(issued._find_years(text)) == spans(whole)  # noqa: SLF001


@given(texts)
def test_a_month_before_a_year_is_found_where_one_is_named(text: str) -> None:
    before = text[-36:]
    match = issued._MONTH_BEFORE.search(before)  # noqa: SLF001
    if match and issued._is_month(match["word"]):  # noqa: SLF001
        assert issued._names_month(before)  # noqa: SLF001


@given(texts)
def test_the_sign_of_a_number_is_found_at_the_end(text: str) -> None:
    pattern = issued._NUMBERED  # noqa: SLF001
    near = pattern.search(text, max(0, len(text) - issued._NUMBERED_REACH))  # noqa: SLF001
    assert bool(near) == bool(pattern.search(text))


@given(texts)
def test_wrappers_of_dois_are_found_from_the_doi(text: str) -> None:
    whole = re.compile(
        r"""(?:(?:(?<![^\W\d_])doi\s?[:=.]?\s{0,2}){0,2}(?:https?://)?(?:(?:dx\.|www\.)?doi\.org/)?)
            (?P<value>10\.\d{4,9}(?:\.\d{1,9}){0,4}/[^\s"“”]{1,300})""",
        re.IGNORECASE | re.VERBOSE,
    )
    starts = [
        match.start()
        for match in whole.finditer(text)
        if normalise_doi(match["value"])
        and (match.start() < match.start("value") or not text[: match.start()][-1:].isalnum())
    ]
    found = [
        one.span.start
        for one in find_identifiers(text)
        if one.scheme is Scheme.DOI and not one.problem
    ]
    assert found == starts


def in_colon(text: str) -> Iterable[re.Match[str]]:
    return filter(None, [chapters._find_colon(text, 0)])  # noqa: SLF001


def first(pattern: re.Pattern[str]) -> Callable[[str], Iterable[re.Match[str]]]:
    return lambda text: filter(None, [pattern.search(text)])


@given(tidied)
def test_the_colon_of_a_host_is_found_from_the_colon(text: str) -> None:
    assert spans(in_colon(text)) == spans(first(chapters._IN_COLON)(text))  # noqa: SLF001


@given(tidied)
def test_imprints_are_looked_for_before_their_colon(text: str) -> None:
    colon = text.find(": ")
    near = works._IMPRINT.finditer(text, max(0, colon - works._BEFORE_COLON))  # noqa: SLF001
    found = near if colon >= 0 else iter(())
    assert spans(found) == spans(works._IMPRINT.finditer(text))  # noqa: SLF001


@given(tidied, st.sampled_from(numbering._COMPACT))  # noqa: SLF001
def test_numbers_are_looked_for_from_the_first_digit(text: str, pattern: re.Pattern[str]) -> None:
    digit = re.search(r"\d", text)
    at = max(0, digit.start() - numbering._BEFORE_DIGIT) if digit else len(text)  # noqa: SLF001
    assert spans(pattern.finditer(text, at)) == spans(pattern.finditer(text))


@pytest.mark.parametrize(
    ("pattern", "screen"),
    [
        (chapters._EDITED_BY, lambda text: has_any(text, chapters._EDITED_NEEDS)),  # noqa: SLF001
        (tidying._LOOSE, lambda text: has_any(text, tidying._LOOSE_NEEDS)),  # noqa: SLF001
        (
            tidying._BARE_NOTE,  # noqa: SLF001
            lambda text: has_any(lower_alike(text), tidying._BARE_NEEDS),  # noqa: SLF001
        ),
        (
            rules._EDITION,  # noqa: SLF001
            lambda text: rules._EDITION_SIGN.search(text) is not None,  # noqa: SLF001
        ),
        (
            accessed._ACCESS,  # noqa: SLF001
            lambda text: has_any(text.casefold(), accessed._ACCESS_NEEDS),  # noqa: SLF001
        ),
    ],
    ids=lambda _: "part",  # a pattern's text is no name: the order of its words may change
)
@given(text=tidied)
def test_a_screen_lets_pass_what_is_found(
    pattern: re.Pattern[str], screen: Callable[[str], bool], text: str
) -> None:
    if pattern.search(text):
        assert screen(text)


@given(tidied)
def test_others_are_looked_for_where_their_first_letter_stands(text: str) -> None:
    found = [people._match_others(text, at) for at in range(len(text))]  # noqa: SLF001
    whole = [name_patterns.OTHERS.match(text, at) for at in range(len(text))]
    assert [one and one.span() for one in found] == [one and one.span() for one in whole]


@given(tidied)
def test_initials_in_brackets_are_looked_for_where_a_letter_is(text: str) -> None:
    pattern = name_patterns.FORMS_WITH_INITIALS["bracketed"]
    for at in range(len(text)):
        if pattern.match(text, at):
            assert name_forms._has_bracket(text, at)  # noqa: SLF001


@given(texts)
def test_addresses_are_looked_for_from_their_sign(text: str) -> None:
    assert spans(urls._match_urls(text)) == spans(urls._URL.finditer(text))  # noqa: SLF001
