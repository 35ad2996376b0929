"""What is looked for from its rare signs alone is found as if it were looked for everywhere."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from wellsourced.citing import dates
from wellsourced.citing.words_before import WORD, find_first, words_before
from wellsourced.forms import glued, narrative
from wellsourced.forms.glued import judging
from wellsourced.reflist.lines import BACK_LINKS, BACK_SIGNS
from wellsourced.screening import match_at

_YEARS = st.sampled_from(["2019", "1987", "20", "[2004] 1999", "2016/2017", "201912,13", "19"])
_WORDS = st.sampled_from([
    "the", "A", "an", "Their", "survey", "report", "by", "Doe", "Roe", "and", "Sleep Report", "of",
    "et al.", "IL", "kg/m2", "COVID-19", "v2", "3.14", "www.naps.org", "doi:10.1/x", "@", "fig",
    "b)", "step", "dL", "mg/dL", "(", "[", ".", ",", ":", ";", "-", "–", "\u00a0", "\n", "½", "²",
])  # fmt: skip
_TEXTS = st.lists(
    st.tuples(st.one_of(_YEARS, _WORDS), st.sampled_from(["", " ", " ", "."])), max_size=14
).map(lambda pieces: "".join(word + blank for word, blank in pieces))


@given(_TEXTS)
@example("the 2019 Sleep Report and a 2019 survey of naps by Doe and Roe")
def test_works_told_of_are_found_from_their_years(text: str) -> None:
    starts = narrative.find_starts(text)
    for pattern in (narrative.BY_NAMES, narrative.TITLED):
        anchored = [found.span() for found in match_at(pattern, text, starts)]
        assert anchored == [found.span() for found in pattern.finditer(text)]


@given(_TEXTS)
@example("Doe [1979] 2016, Roe 1934/1986")
def test_years_are_found_from_their_digits(text: str) -> None:
    anchored = [found.span() for found in dates.find_years(text)]
    assert anchored == [found.span() for found in dates.YEAR.finditer(text)]


@given(_TEXTS)
@example("in 201912, since 20194,5")
def test_digits_behind_years_are_found_from_the_years(text: str) -> None:
    starts = dates.find_centuries(text)
    anchored = [found.span() for found in match_at(glued.YEAR_DIGITS, text, starts)]
    assert anchored == [found.span() for found in glued.YEAR_DIGITS.finditer(text)]


@given(_TEXTS, st.sampled_from(".,;:x"))
def test_what_precedes_digits_is_told_by_its_last_word(text: str, sign: str) -> None:
    before = (text + sign)[-48:]
    word = before.rfind(" ") + 1
    blank = max(0, word - 1)
    for pattern, start in (
        (judging.ADDRESS, word),
        (judging.WORD, word),
        (judging.CUE, blank),
        (judging.UNIT, blank),
        (judging.YEAR_BEFORE, max(0, len(before) - 5)),
    ):
        found, near = pattern.search(before), pattern.search(before, start)
        assert (found and found.span()) == (near and near.span())
    named = judging.NAMED_NUMBER.search(before) is not None
    assert judging.may_be_named(before) or not named


_NAMED = st.lists(
    st.sampled_from([
        "Doe", "Roe", "et al.", "& ", "and", ", ", "; ", "J.", "(", "World Sleep Office", "[WSO]",
        "Poe's", " ", ". ", "naps help", "van der", "O'Doe", "王某等", "-", "/",
    ]),
    max_size=24,
).map(" ".join)  # fmt: skip


@given(_NAMED)
@example("World Sleep Office of the Isles and Other Places, Roe, J., Poe, C., Doe, A., & Noe, B. (")
def test_names_are_read_as_far_back_as_they_go(before: str) -> None:
    text = before[-250:] + "2019)"
    at = len(text) - len("2019)")
    every = [found.span() for found in WORD.finditer(text, 0, at)]
    start, opened = find_first(text, every, at) if every else (0, False)
    assert words_before(text, at) == (every[start:], opened)


@given(st.text("^↑↩\ufe0e JumpZurückVolverAllera:1.,b", max_size=20))
def test_links_back_begin_with_their_signs(text: str) -> None:
    found = BACK_LINKS.match(text)
    assert found is None or text[0].isspace() or text[0] in BACK_SIGNS
