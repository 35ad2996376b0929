"""Dates of EndNote: a year, and month and day in words beside it."""

from __future__ import annotations

import re

from wellsourced.bibtex.dates import issued, parse_date, write_edtf
from wellsourced.bibtex.macros import MONTHS
from wellsourced.references import Date

_YEAR = re.compile(r"-?\d{4,5}")
# 2009/11/26 · 2009-11-26
_DAY = re.compile(r"(?:1[89]|20)\d\d(?P<sign>[/-])\d{1,2}(?P=sign)\d{1,2}")
# 12.03.2024: with points the day stands first
_POINTED = re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:1[89]|20)\d\d)?")
_ACCESS_YEAR = re.compile(r"(?:19|20)\d\d")


def read(year: str, day: str) -> tuple[Date | None, str]:
    """Return the date that is written as year and day, else the words that stand for one.

    >>> read("2020", "Feb 4"), read("in press", "")
    ((Date(year=2020, month=2, day=4), ''), (None, 'in press'))
    """
    date, words = Date(int(year)) if _YEAR.fullmatch(year) else parse_date(year), ""
    if date is None:
        date, words = (None, year) if year else (parse_date(day), "")
        return date, words
    if not date.month and day:
        exact = parse_date(day) or issued("", "2000", day, "")[0] or Date(2000)
        date = Date(date.year, exact.month, exact.day)
    return date, words


def is_day(written: str) -> bool:
    """Say whether *written* is a day in figures."""
    return _DAY.fullmatch(written) is not None


def read_access(year: str, day: str) -> Date | None:
    """Return the day of reading that is written as year and day, where both are nothing else.

    >>> read_access("2024", "5 March"), read_access("", "12.03.2024"), read_access("3", "7")
    (Date(year=2024, month=3, day=5), Date(year=2024, month=3, day=12), None)
    """
    if year and not _ACCESS_YEAR.fullmatch(year):
        return None
    pointed = _POINTED.fullmatch(day)
    if pointed:
        in_figures = f"{pointed['year'] or year}-{pointed['month']:0>2}-{pointed['day']:0>2}"
        date = parse_date(in_figures)
    else:
        date = parse_date(day) or (parse_date(f"{day} {year}") if day and year else None)
    exact = date is not None and date.month and date.day and year in {"", str(date.year)}
    return date if exact else None


def write_year(date: Date) -> str:
    """Return the year in four digits at least."""
    return write_edtf(Date(date.year))


def write_day(date: Date) -> str:
    """Return month and day as EndNote has them: `Feb 4`."""
    if not date.month:
        return ""
    return f"{MONTHS[date.month - 1].title()}{f' {date.day}' if date.day else ''}"
