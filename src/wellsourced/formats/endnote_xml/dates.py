"""Dates of EndNote: a year, and month and day in words beside it."""

from __future__ import annotations

import re

from wellsourced.bibtex.dates import issued, parse_date, write_edtf
from wellsourced.bibtex.macros import MONTHS
from wellsourced.references import Date

_YEAR = re.compile(r"-?\d{4,5}")


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


def write_year(date: Date) -> str:
    """Return the year in four digits at least."""
    return write_edtf(Date(date.year))


def write_day(date: Date) -> str:
    """Return month and day as EndNote has them: `Feb 4`."""
    if not date.month:
        return ""
    return f"{MONTHS[date.month - 1].title()}{f' {date.day}' if date.day else ''}"
