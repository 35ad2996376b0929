"""When a work came out, and when it was read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wellsourced.readers.jats.trees import Node
from wellsourced.references import Date
from wellsourced.refparse.dates import month_number, parse_date

_YEAR = re.compile(r"(?P<year>1[4-9]\d\d|20\d\d)\s?(?P<letter>[a-z](?![a-z]))?")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?")
_MONTHS, _DAYS = 12, 31


@dataclass(frozen=True, slots=True)
class Issued:
    """A date of publication, the letter behind its year, or words in its place."""

    date: Date | None = None
    suffix: str = ""
    words: str = ""


def read_issued(node: Node) -> Issued:
    """Return the date of a citation: its own, or that of a `date` in it."""
    holder = node if node.child("year") else node.child("date", "pub-date") or node
    year = holder.value("year")
    found = _YEAR.search(year)
    if found is None:
        iso = holder.attributes.get("iso-8601-date", "")
        words = year or node.value("date", "string-date")
        date = parse_date(words) or _read_iso(iso)
        return Issued(date, "", "" if date else words)
    date = Date(
        int(found["year"]), _month(holder.value("month")), _small(holder.value("day"), _DAYS)
    )
    return Issued(date if date.month else Date(date.year), found["letter"] or "")


def read_accessed(node: Node) -> Date | None:
    """Return the day on which a page was read (`date-in-citation`, `access-date`)."""
    for one in node.below(("date-in-citation", "access-date")):
        sort = one.attributes.get("content-type", "access").lower()
        if "access" in sort or "cited" in sort or "retrieved" in sort:
            return _read_iso(one.attributes.get("iso-8601-date", "")) or parse_date(one.text)
    return None


def _read_iso(written: str) -> Date | None:
    found = _ISO.match(written)
    if found is None:
        return None
    return Date(int(found["year"]), _small(found["month"], _MONTHS), _small(found["day"], _DAYS))


def _month(written: str) -> int:
    return _small(written, _MONTHS) or next(
        filter(None, (month_number(word) for word in re.findall(r"[^\W\d_]+", written))), 0
    )


def _small(written: str | None, most: int) -> int:
    digits = (written or "").strip()
    number = int(digits) if digits.isdecimal() and len(digits) <= len("12") else 0
    return number if number <= most else 0
