"""Dates of CSL-JSON: parts, ranges, seasons, `circa`, and the same as EDTF in one string."""

from __future__ import annotations

import re

from wellsourced.references import Date

# 2020 · 2020-05 · 2020-05-03 · -0044 · 2019~ · 2020-21 (spring)
_EDTF = re.compile(
    r"(?P<year>-?\d{4,6})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<circa>~?)(?:T[\d:.+Z-]*)?"
)
# 2020/5/3 · 2020-5
_LOOSE = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?/?")
_MONTHS, _DAYS, _PARTS, _SEASONS = 12, 31, 3, range(1, 5)
_SPRING = 20  # what EDTF adds to the number of a season
_RANGE = 2


def write_parts(date: Date) -> list[int]:
    """Return year, month and day as far as they are known."""
    if not date.month:
        return [date.year]
    return [date.year, date.month, date.day] if date.day else [date.year, date.month]


def edtf_to_csl(text: str) -> dict[str, object]:
    """Return an EDTF date or range as a CSL date; empty where *text* is none.

    >>> edtf_to_csl("2019-05/2020"), edtf_to_csl("2019~")
    ({'date-parts': [[2019, 5], [2020]]}, {'date-parts': [[2019]], 'circa': True})
    """
    found = [_EDTF.fullmatch(part) for part in text.split("/")]
    known = [match for match in found if match]
    if len(known) != len(found) or not 1 <= len(known) <= _RANGE:
        return {}
    date: dict[str, object] = {"date-parts": [_numbers(match) for match in known]}
    season = int(known[0]["month"] or 0) - _SPRING
    if season in _SEASONS:
        date["season"] = season
    if any(match["circa"] for match in known):
        date["circa"] = True
    return date


def _numbers(found: re.Match[str]) -> list[int]:
    parts = [int(found[part]) for part in ("year", "month", "day") if found[part]]
    return parts[:1] if parts[1:] and not 1 <= parts[1] <= _MONTHS else parts


def csl_to_edtf(date: object) -> str:
    """Return a CSL date as EDTF, whole; empty where it holds no date in numbers.

    >>> csl_to_edtf({"date-parts": [["2019", 5], [2020]]})
    '2019-05/2020'
    """
    if isinstance(date, str):
        return date if edtf_to_csl(date) else _from_loose(date)
    if not isinstance(date, dict):
        return ""
    written = date.get("date-parts")
    several = written if isinstance(written, list) else []
    parts = [text for one in several if (text := _write(one))]
    if not parts:
        return csl_to_edtf(date.get("edtf") or date.get("raw") or "")
    season = str(date.get("season") or "")
    if season.isdecimal() and int(season) in _SEASONS and len(parts[0]) == len("2020"):
        parts[0] += f"-{_SPRING + int(season)}"
    circa = "~" if date.get("circa") else ""
    return "/".join(f"{part}{circa}" for part in parts)


def _from_loose(text: str) -> str:
    found = _LOOSE.fullmatch(text.strip())
    return _write([part for part in found.groups() if part]) if found else ""


def _write(parts: object) -> str:
    """Return the parts of one date as EDTF; empty where they are no date."""
    if not isinstance(parts, list) or not 1 <= len(parts) <= _PARTS:
        return ""
    try:
        year, *rest = (int(str(part)) for part in parts)
    except ValueError:
        return ""
    month, day = (*rest, 0, 0)[:2]
    sign, digits = "-" if year < 0 else "", f"{abs(year):04}"
    if not 1 <= month <= _MONTHS:
        return f"{sign}{digits}" if not month else ""
    whole = f"{sign}{digits}-{month:02}"
    return f"{whole}-{day:02}" if 1 <= day <= _DAYS else whole


def read_edtf(text: str) -> Date | None:
    """Return the (first) date of *text* as far as a record can hold it."""
    found = _EDTF.fullmatch(text.partition("/")[0])
    return Date(*_numbers(found)) if found else None


def is_whole(date: Date | None, edtf: str) -> bool:
    """Say whether *date* says all that *edtf* says."""
    return date is not None and edtf_to_csl(edtf) == {"date-parts": [write_parts(date)]}
