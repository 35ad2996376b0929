"""Dates as references print them, and the day on which a page was read."""

from __future__ import annotations

import re
from functools import lru_cache

from wellsourced.references import Date
from wellsourced.refparse.segments import TAKEN, Label, Segment
from wellsourced.screening import has_any
from wellsourced.terms import ACCESSED, MONTHS
from wellsourced.text import Span

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
    "xi": 11, "xii": 12,
}  # fmt: skip
_DAYS, _MONTHS, _YEAR_DIGITS = range(1, 32), range(1, 13), 4
_THREE = 3


def month_number(word: str) -> int:
    """Return the number of the month that *word* names (`Sept`, `março`), or 0."""
    return MONTHS.get(word.casefold(), 0)


@lru_cache(maxsize=4096)  # most are a year alone, and come again and again
def parse_date(words: str) -> Date | None:
    """Read a date in any order, or return `None` where it holds no year.

    `3/4/2012` may be April or March: where the order is not sure, the year alone is given.

    >>> parse_date("2021, March 17")
    Date(year=2021, month=3, day=17)
    """
    tokens = _TOKEN.findall(words)
    numbers = [token for token in tokens if token.isdigit()]
    year = next((number for number in numbers if len(number) == _YEAR_DIGITS), "")
    if not year:
        return None
    month = next((number for token in tokens if (number := month_number(token))), 0)
    small = [int(number) for number in numbers if number != year and int(number) in _DAYS]
    if month:
        return Date(int(year), month, small[0] if small else 0)
    if roman := next((_ROMAN[token.lower()] for token in tokens if token.lower() in _ROMAN), 0):
        return Date(int(year), roman, small[0] if small else 0)
    if len(numbers) == _THREE and len(small) == _THREE - 1:
        return _numeric_date(numbers, int(year), small)
    return Date(int(year))


def _numeric_date(numbers: list[str], year: int, small: list[int]) -> Date:
    first, second = small
    if len(numbers[0]) == _YEAR_DIGITS:
        return Date(year, first, second) if first in _MONTHS else Date(year)
    if first not in _MONTHS and second in _MONTHS:
        return Date(year, second, first)
    if second not in _MONTHS and first in _MONTHS:
        return Date(year, first, second)
    return Date(year, first, second) if first == second else Date(year)


_YEAR_FORM = r"(?:1[4-9]|20)\d\d"
# 4 Aug 2021 · 20 de junho de 2020 · March 17, 2021 · March 2023 · 2023 Oct 4 · 2019-06-18 · 3.5.12
_DATE_FORM = rf"""(?:
      \d{{1,2}}(?:st|nd|rd|th|er|[.ºª°])?[\s./-]{{0,3}}(?:de\s|of\s)?[^\W\d_]{{1,12}}\.?
        [\s,./-]{{0,3}}(?:de\s|del\s)?{_YEAR_FORM}
    | [^\W\d_]{{3,12}}\.?[\s,]{{0,2}}(?:\d{{1,2}}(?:st|nd|rd|th)?)?[\s,]{{0,2}}(?:de\s)?{_YEAR_FORM}
    | {_YEAR_FORM}[\s,./-]{{0,3}}(?:[^\W\d_]{{3,12}}\.?|\d{{1,2}})?[\s./-]{{0,2}}(?:\d{{1,2}})?
    | \d{{1,2}}[./-]\d{{1,2}}[./-](?:{_YEAR_FORM}|\d\d)
    )(?!\d)"""
_ACCESS_WORDS = sorted(
    {words.replace(" ", r"\s") for words in (*ACCESSED, "abruf", "abrufdatum", "zugriffsdatum")}
    - {"disponible", "stand"}
    | {r"stand(?=\s?:)"},
    key=len,
    reverse=True,
)
# Accessed March 2023 · [cited 2023 Oct 4] · Acesso em: 20 jun. 2020 · Retrieved May 3, 2019, from
_ACCESS = re.compile(
    rf"""[(\[]?\s?(?P<lead>(?:{"|".join(_ACCESS_WORDS)})(?![^\W\d]))
        (?:\s(?:on|em|el|en|le|am|the|in|at|il|op|den|dia)\b){{0,2}}\s?[:,.]?\s?(?:the\s)?
        (?P<date>{_DATE_FORM})(?:,?\s(?:from|at)\b:?)?\s?[)\]]?""",
    re.IGNORECASE | re.VERBOSE,
)
# Retrieved from (address) on May 3, 2019
_ACCESS_BEHIND = re.compile(
    rf"""[(\[]?\s?(?:{"|".join(_ACCESS_WORDS)})\s?(?:from|at|de|em|:)?:?\s?[,(]?{TAKEN}{{1,400}}[),.]{{0,2}}\s
        (?:on|em|el|le|am)?\s?(?P<date>{_DATE_FORM})\s?[)\]]?""",
    re.IGNORECASE | re.VERBOSE,
)
# (address). [30 December 2013]
_ACCESS_BARE = re.compile(
    rf"""{TAKEN}[\s.,;>)]{{0,3}}\[\s?(?P<date>\d{{1,2}}[\s./-](?:de\s)?[^\W_]{{1,12}}[\s./-](?:de\s)?{_YEAR_FORM})
        \s?\]""",
    re.VERBOSE,
)
# "Stand: Mai 2021" dates the page itself where the day of reading is named in other words
_EDITION_WORD = "stand"
_ACCESS_FIRST = frozenset(words.split(" ")[0] for words in ACCESSED) | {
    "abruf",
    "abrufdatum",
    "zugriffsdatum",
}
# those that hold no other of them
_ACCESS_NEEDS = tuple(
    sorted(word for word in _ACCESS_FIRST if sum(one in word for one in _ACCESS_FIRST) == 1)
)
# (letzter Abruf · [zuletzt abgerufen
_LAST_TIME = re.compile(r"[(\[]?\s?(?:letzte[rs]?|zuletzt|last)\s\Z", re.IGNORECASE)
_LAST_REACH = 12
_WORD = re.compile(r"[^\W\d_]{4,16}")


def find_accessed(text: str) -> Segment | None:
    """Return where *text* says when the page was read ("Accessed March 2023")."""
    if has_any(text.casefold(), _ACCESS_NEEDS):
        words = [one for one in _WORD.finditer(text) if one.group().casefold() in _ACCESS_FIRST]
        words.sort(key=lambda word: word.group().casefold() == _EDITION_WORD)
        for word in words:
            if found := _read_access(text, word.start()):
                return found
    if bare := _ACCESS_BARE.search(text):
        return Segment(Label.ACCESSED, Span(bare.start() + 1, bare.end()), bare["date"])
    return None


def _read_access(text: str, at: int) -> Segment | None:
    """Read the day that follows the word at *at*, with the brackets around both."""
    start = at - (text[at - 1 : at] in {"(", "["})
    for pattern in (_ACCESS, _ACCESS_BEHIND):
        match = pattern.match(text, start) or pattern.match(text, at)
        if match and parse_date(match["date"]):
            last = _LAST_TIME.search(text[max(0, at - _LAST_REACH) : at])
            first = at - len(last.group()) if last else match.start()
            return Segment(Label.ACCESSED, Span(first, match.end()), match["date"])
    return None
