"""Dates as references print them, in any order and in the languages that are read."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache

from wellsourced.references import Date
from wellsourced.refparse.months import MORE_MONTHS
from wellsourced.terms import MONTHS, word_set

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
    "xi": 11, "xii": 12,
}  # fmt: skip
SEASONS = word_set("spring summer autumn fall winter printemps hiver primavera verano otoño")
# words that stand beside day, month and year
_BESIDE = word_set(
    "de del of the st nd rd th er den dia le el r g г р i tháng ngày año 年 月 日 년 월 일"
)
_DAYS, _MONTHS, _YEAR_DIGITS = range(1, 32), range(1, 13), 4
_TWO, _THREE, _CENTURY, _LEAP_YEAR = 2, 3, 100, 2000
# [1934] 2010 · 1981[1935] · 1934/2010: the later printing counts
_EARLIER = re.compile(
    r"[\[(]\s?(?:1[4-9]|20)\d\d\s?[\])]|\b(?:1[4-9]|20)\d\d/(?=(?:1[4-9]|20)\d\d\b)"
)
# 2019-05 · 05/2019
_MONTH_NUMBER = re.compile(
    r"\A(?P<year>(?:1[4-9]|20)\d\d)[-/.](?P<behind>0[1-9]|1[0-2])\Z"
    r"|\A(?P<before>0?[1-9]|1[0-2])[-/.](?P<same>(?:1[4-9]|20)\d\d)\Z"
)
# 3.4.2023 · 3. 4. 2023: with points the day comes first
_POINTS = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}")
# tháng 5
_VIETNAMESE = re.compile(r"\btháng\s(?P<month>\d{1,2})\b", re.IGNORECASE)


def month_number(word: str) -> int:
    """Return the number of the month that *word* names (`Sept`, `março`), or 0."""
    lowered = word.lower()
    return MONTHS.get(lowered, 0) or MORE_MONTHS.get(lowered, 0)


@lru_cache(maxsize=4096)  # most are a year alone, and come again and again
def parse_date(words: str) -> Date | None:
    """Read a date in any order, or return `None` where it holds no year.

    `3/4/2012` may be April or March: where the order is not sure, the year alone is given.
    Of a stretch (`1998–2001`, `May 3–5, 2010`) it is the beginning, of two printings the later.

    >>> parse_date("2021, March 17")
    Date(year=2021, month=3, day=17)
    """
    tokens = _TOKEN.findall(words)
    numbers = [token for token in tokens if token.isdecimal()]
    years = [number for number in numbers if len(number) == _YEAR_DIGITS]
    if len(years) == _TWO:
        years = [year for year in years if year not in _first_printings(words, years)] or years
    if not years:
        return None
    year = int(years[0])
    small = [int(number) for number in numbers if number not in years and int(number) in _DAYS]
    month = next((number for token in tokens if (number := month_number(token))), 0)
    month = month or next((_ROMAN[token.lower()] for token in tokens if token.lower() in _ROMAN), 0)
    if month:
        return Date(year, month, next((day for day in small if _has_day(year, month, day)), 0))
    return _read_numbers(words, numbers, year, small) if small else Date(year)


def _first_printings(words: str, years: list[str]) -> set[str]:
    """Return the years of *words* that are those of an earlier printing."""
    earlier = {year for one in _EARLIER.findall(words) for year in years if year in one}
    first, second = sorted(map(int, years))
    return set() if second - first == 1 else earlier


def _has_day(year: int, month: int, day: int) -> bool:
    return day <= monthrange(year if year > 0 else _LEAP_YEAR, month)[1]


def _read_numbers(words: str, numbers: list[str], year: int, small: list[int]) -> Date:
    """Read a date that names its month by a number, where it is sure which one that is."""
    if found := _MONTH_NUMBER.search(words.strip(" .,;()[]")):
        month = int(found["behind"] or found["before"])
        stretch = bool(found["behind"]) and month > year % _CENTURY
        return Date(year) if stretch else Date(year, month)
    if (named := _VIETNAMESE.search(words)) and int(named["month"]) in _MONTHS:
        month = int(named["month"])
        return Date(year, month, small[0] if _has_day(year, month, small[0]) else 0)
    if len(numbers) == _THREE and len(small) == _TWO:
        return _in_order(year, *_order(words, numbers, small))
    return Date(year)


def _order(words: str, numbers: list[str], small: list[int]) -> tuple[int, int]:
    """Return month and day of two numbers beside a year; 0 and 0 where either may be either."""
    first, second = small
    if len(numbers[0]) == _YEAR_DIGITS:
        return first, second
    if _POINTS.search(words) or first not in _MONTHS or first == second:
        return second, first
    return (first, second) if second not in _MONTHS else (0, 0)


def _in_order(year: int, month: int, day: int) -> Date:
    if month in _MONTHS and _has_day(year, month, day):
        return Date(year, month, day)
    return Date(year)


def is_date(words: str) -> bool:
    """Say whether *words* are a date and hold no other word: `3 May 1990`, not `Thorax 1990`.

    >>> is_date("Thorax 1990")
    False
    """
    if parse_date(words) is None:
        return False
    return all(token.isdecimal() or _tells_time(token.lower()) for token in _TOKEN.findall(words))


def _tells_time(word: str) -> bool:
    return word in _BESIDE or word in SEASONS or word in _ROMAN or month_number(word) > 0
