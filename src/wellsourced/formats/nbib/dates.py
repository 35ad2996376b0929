"""Dates of MEDLINE: `2021 Feb 4`, `2021 Jan-Feb`, `2020 Winter`."""

from __future__ import annotations

import re

from wellsourced.bibtex.dates import write_edtf
from wellsourced.bibtex.macros import MONTHS as BIBTEX_MONTHS
from wellsourced.references import Date
from wellsourced.terms import MONTHS

_DATE = re.compile(
    r"(?P<year>-?\d{4,5})(?:\s+(?P<month>[^\W\d_]{3,12})\.?(?:\s+(?P<day>\d{1,2}))?(?P<rest>.*))?"
)
_DAYS = 31


def read_issued(text: str) -> tuple[Date | None, str]:
    """Return the (first) date of *text*, or the words that stand for one.

    >>> read_issued("2021 Jan-Feb"), read_issued("in press")
    ((Date(year=2021, month=1, day=0), ''), (None, 'in press'))
    """
    found = _DATE.match(text)
    if not found:
        return None, text
    month = MONTHS.get((found["month"] or "").casefold(), 0)
    day = int(found["day"] or 0) if month else 0
    return Date(int(found["year"]), month, day if 1 <= day <= _DAYS else 0), ""


def write(date: Date) -> str:
    """Return *date* as MEDLINE has it."""
    year = write_edtf(Date(date.year))
    if not date.month:
        return year
    return f"{year} {BIBTEX_MONTHS[date.month - 1].title()}{f' {date.day}' if date.day else ''}"
