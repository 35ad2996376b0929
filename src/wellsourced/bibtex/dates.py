"""Dates as libraries write them: EDTF (`2020-05/2021~`), year and month, words."""

from __future__ import annotations

import re

from wellsourced.references import Date
from wellsourced.terms import ACCESSED, MONTHS

# 2020 · 2020-05-03 · 2020-05-03T10:00Z · -0044 · 2004~ · 1999?-05
_EDTF = re.compile(
    r"""\s*(?P<sign>-?)(?P<year>\d{4})[?~%]?
        (?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?[?~%]?(?:T[\d:.+Z-]*)?\s*""",
    re.VERBOSE,
)
_YEAR = re.compile(r"(?<!\d)(?P<year>\d{4})(?P<suffix>[a-z])?(?![\da-z])")
_WORD = re.compile(r"[^\W\d_]{3,12}")
_DAY = re.compile(r"(?<!\d)(?P<day>\d{1,2})(?!\d)(?:st|nd|rd|th)?")
_NUMERIC = re.compile(
    r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?(?!\d)"
)
_MONTHS_OF_A_YEAR, _DAYS_OF_A_MONTH = 12, 31
# accessed: 2020-03-04 · [Online; accessed 19-July-2008]
_ACCESSED = re.compile(
    r"(?<!\w)(?:"
    + "|".join(re.escape(word) for word in sorted(ACCESSED, key=len, reverse=True))
    + r")"
    r"(?!\w)[\s:,]{0,3}(?:on\s)?(?P<date>[^;\])]{4,40})",
    re.IGNORECASE,
)


def parse_date(text: str) -> Date | None:
    """Read an EDTF date or range (its start, else its end), or a date in words.

    >>> parse_date("2020-05-03/2020-06"), parse_date("19-July-2008")
    (Date(year=2020, month=5, day=3), Date(year=2008, month=7, day=19))
    """
    for part in text.split("/"):
        found = _EDTF.fullmatch(part)
        if found:
            year = int(found["sign"] + found["year"])
            return _date(year, int(found["month"] or 0), int(found["day"] or 0))
    return parse_words(text)


def parse_words(text: str) -> Date | None:
    """Read a date in words or numbers: `3 March 2020`, `Mar. 2020`, `2020/3/4`, `c. 1999`."""
    numeric = _NUMERIC.search(text)
    if numeric:
        return _date(int(numeric["year"]), int(numeric["month"]), int(numeric["day"] or 0))
    year = _YEAR.search(text)
    if not year:
        return None
    rest = text[: year.start()] + " " + text[year.end() :]
    month = parse_month(rest)
    day = _DAY.search(rest) if month else None
    return _date(int(year["year"]), month, int(day["day"]) if day else 0)


def _date(year: int, month: int, day: int) -> Date:
    """Return the date; a month that is none (a season, 13) and a day that is none are left out."""
    if not 1 <= month <= _MONTHS_OF_A_YEAR:
        return Date(year)
    return Date(year, month, day if 1 <= day <= _DAYS_OF_A_MONTH else 0)


def parse_month(text: str) -> int:
    """Return the number of the first month named in *text* (`sept`, `Jan.`, `3`), or 0."""
    bare = text.strip(" .{}")
    if bare.isdecimal():
        return int(bare) if 1 <= int(bare) <= _MONTHS_OF_A_YEAR else 0
    for word in _WORD.findall(text):
        month = MONTHS.get(word.casefold(), 0)
        if month:
            return month
    return 0


def issued(date: str, year: str, month: str, day: str) -> tuple[Date | None, str]:
    """Return when a work was issued, and the words that say it where no year does.

    `date` (EDTF) goes before year, month and day. `{in press}` and `19XX` are words.
    """
    if not date and len(year) == len("2020") and year.isdecimal():
        return _in_month(Date(int(year)), month, day), ""
    if date and (found := parse_date(date)):
        return found, ""
    words = year or date
    found = parse_words(words) if not words.isdecimal() or len(words) == len("2020") else None
    if found is None and words.isdecimal() and len(words) == len("800"):
        found = Date(int(words))
    if found is None:
        return None, words
    return found if found.month else _in_month(found, month, day), ""


def _in_month(date: Date, month: str, day: str) -> Date:
    """Return a date of a year with its month and day, as far as they are known."""
    number = parse_month(month) if month else 0
    if not number:
        return date
    on = _DAY.search(day or (month if not month.isdecimal() else ""))
    return _date(date.year, number, int(on["day"]) if on else 0)


def find_accessed(text: str) -> Date | None:
    """Return the day on which a page was read, where a note says so."""
    found = _ACCESSED.search(text)
    return parse_words(found["date"]) if found else None


def write_edtf(date: Date) -> str:
    """Return a date as EDTF: `2020-05-03`."""
    sign = "-" if date.year < 0 else ""
    written = f"{sign}{abs(date.year):04d}"
    if date.month:
        written += f"-{date.month:02d}"
    return f"{written}-{date.day:02d}" if date.month and date.day else written
