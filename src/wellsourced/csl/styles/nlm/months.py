"""NLM: months of an issue of several (`2019 Mar-Apr`), which a record keeps beside its date."""

from __future__ import annotations

import re

from wellsourced.csl import facts
from wellsourced.references import Record
from wellsourced.terms import MONTHS

# what keeps a date that is no single one: CSL's range, MEDLINE's date, EndNote's
_WHOLE = ("issued", "medline-dp", "endnote-date")
# 2019-03/2019-04
_RANGE = re.compile(r"(?P<year>\d{4})-(?P<first>\d\d)/(?P=year)-(?P<last>\d\d)")
# 2019 Mar-Apr · Mar/Apr · 2020 Winter · 2019 Jul-Aug 15 is none
_WORDS = re.compile(
    r"(?:(?P<year>\d{4})\s+)?(?P<first>[^\W\d_]{3,12})\.?(?:\s?[-–/]{1,2}\s?(?P<last>[^\W\d_]{3,12})\.?)?"
)
# 2020-24: winter, as EDTF counts
_SEASON = re.compile(r"(?P<year>\d{4})-2(?P<number>[1-4])")
_SEASONS = ("Spring", "Summer", "Fall", "Winter")
_READ_SEASONS = {name.lower(): name for name in _SEASONS} | {"autumn": "Fall"}


def print_months(record: Record) -> str:
    """Return the year with the months or the season of an issue; nothing where there is one month.

    >>> from wellsourced.references import Date
    >>> print_months(Record(issued=Date(2019, 3), extra=(("medline-dp", "2019 Mar-Apr"),)))
    '2019 Mar-Apr'
    """
    if record.issued is None or record.issued.day:
        return ""
    written = (value.strip() for name, value in record.extra if name in _WHOLE)
    for value in written:
        year, months = _read(value)
        if months and year in {"", record.year}:
            return f"{record.year} {months}"
    return ""


def _read(value: str) -> tuple[str, str]:
    """Return the year that is written, and the months or the season."""
    if season := _SEASON.fullmatch(value):
        return season["year"], _SEASONS[int(season["number"]) - 1]
    if found := _RANGE.fullmatch(value):
        return found["year"], _join(int(found["first"]), int(found["last"]))
    words = _WORDS.fullmatch(value)
    if not words:
        return "", ""
    first, last = words["first"].casefold(), (words["last"] or "").casefold()
    season_name = "" if last else _READ_SEASONS.get(first, "")
    return words["year"] or "", season_name or _join(MONTHS.get(first, 0), MONTHS.get(last, 0))


def _join(first: int, last: int) -> str:
    """Return two months with a hyphen, as Citing Medicine has them."""
    known = range(1, len(facts.MONTHS) + 1)
    if first not in known or last not in known or first == last:
        return ""
    return f"{facts.MONTHS[first - 1][:3]}-{facts.MONTHS[last - 1][:3]}"
