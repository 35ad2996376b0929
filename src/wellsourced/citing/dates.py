"""Dates of author-year citations: years, their letters, reprints, words in place of a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from wellsourced.terms import AND, IN_PRESS, NO_DATE, SEE
from wellsourced.text import Span


def one_of(terms: tuple[str, ...]) -> str:
    """Return a pattern of *terms*, longer ones first; blanks in them match any blank."""
    longest = sorted(terms, key=len, reverse=True)
    return "|".join(re.escape(term).replace(r"\ ", r"\s") for term in longest)


# a year as in 2004, 2007a,b, 1934/1986, 2016 [1979], [1979] 2016
YEAR = re.compile(
    r"""(?<![\w/:–-])(?<!\d[.,])(?:\[(?P<first>(?:1[5-9]|20)\d\d)\]\s?)?
        (?P<year>(?:1[5-9]|20)\d\d)
        (?P<letters>[a-zA-Z](?:\s?[,&–-]\s?[a-zA-Z](?![\w'’.]))*)?(?![\w%]|\s?[–-]\s?[\d?])
        (?:\s?(?:/|\[)(?P<again>(?:1[5-9]|20)\d\d)(?:\]|(?![\w\]])))?""",
    re.VERBOSE,
)
# what every year holds: looked for first, since its first character is rare
_CENTURY = re.compile(r"(?:1[5-9]|20)\d\d")
_LETTER = re.compile("[a-z]")
# "n.d.", "in press": words in place of a year
UNDATED = tuple(dict.fromkeys((*NO_DATE, *IN_PRESS)))
# ", p. 220" – ": 12-14" – ", fl.3": where in the work, behind the date
LOCATOR = re.compile(
    r"""\s?(?:[,:]\s?(?:(?P<label>pp?|pgs?|págs?|páginas?|pages?|S|fls?|f|n[ºo°]|ch(?:ap)?|cap|§|para)
        \.?\s?)|:\s?)(?P<value>\d[\w]{0,8}(?:\s?[–-]\s?\d{1,6})?)(?!\w)""",
    re.VERBOSE,
)
# "2004, 2005" – "2004 and 2006" – "2004, p. 3; 2006": years of the same names
BETWEEN_YEARS = re.compile(
    rf"\s?(?:[,:]\s?pp?\.?\s?[\d–-]{{1,12}})?\s?[,;]?\s?(?:(?:{one_of(AND)})\s)?"
    rf"(?:(?:{one_of(SEE)})\s)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of a cite: where it stands, and what it says.

    `years` are those printed, of the edition first (`1934/1986` has two), none where words
    such as "n.d." stand in place of a year; `letters` those behind the year, `("",)` for
    none; `printed` the year, or the words.
    """

    span: Span
    years: tuple[str, ...]
    letters: tuple[str, ...]
    printed: str


def find_dates(text: str, undated: tuple[str, ...] | None = None) -> list[Dated]:
    """Return what may be the date of a cite in *text*, in order.

    *undated* are the words in place of a year that may stand there, where that is known.
    """
    centuries = find_centuries(text)
    dates = [_read_year(found) for found in find_years(text)] if centuries else []
    terms = UNDATED if undated is None else undated
    if terms:
        lowered = text.lower().replace("\u00a0", " ")
        present = tuple([term for term in terms if term in lowered])
        if present:
            dates += [
                Dated(Span(*found.span()), (), ((found["which"] or "").lower(),), found["words"])
                for found in _words_for_years(present).finditer(text)
            ]
            dates.sort(key=lambda date: date.span)
    return dates


@lru_cache(maxsize=4)
def find_centuries(text: str) -> tuple[int, ...]:
    """Return where four digits stand that may be a year: several forms ask it of each block."""
    return tuple([found.start() for found in _CENTURY.finditer(text)])


def find_years(text: str) -> Iterator[re.Match[str]]:
    """Yield what `YEAR` finds, tried only at the digits of years and at a "[" before them."""
    behind = 0
    for at in find_centuries(text):
        if at < behind:
            continue
        bracket = at > behind and text[at - 1] == "["
        found = (YEAR.match(text, at - 1) if bracket else None) or YEAR.match(text, at)
        if found is not None:
            yield found
            behind = found.end()


@lru_cache(maxsize=64)
def _words_for_years(terms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w/:-])(?P<words>{one_of(terms)})(?:-(?P<which>[a-z]))?(?!\w)", re.IGNORECASE
    )


def _read_year(found: re.Match[str]) -> Dated:
    years = (found["year"], found["again"], found["first"])
    letters = _letters(found["letters"] or "")
    known = tuple(year for year in years if year)
    return Dated(Span(*found.span()), known, letters, found["year"])


def _letters(printed: str) -> tuple[str, ...]:
    """Return the letters behind a year: `a,b` as two, `a–c` as three, none as one empty."""
    letters = _LETTER.findall(printed.lower())
    if len(letters) == 2 and re.search("[–-]", printed):  # noqa: PLR2004  # two ends of a range
        return tuple(chr(code) for code in range(ord(letters[0]), ord(letters[1]) + 1))
    return tuple(letters) or ("",)
