"""The date of an entry, which stands in one field (`date`) or in three, as it is merged."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from wellsourced.merging.sameness import fold_value

DATES = ("date", "year", "month", "day")
"""The fields that together say when a work came out."""
# 2020 · 2020-03 · 2020-03-05
_PLAIN = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
_MONTHS = ("", *"jan feb mar apr may jun jul aug sep oct nov dec".split())  # noqa: SIM905 # a list of words


@dataclass(frozen=True, slots=True)
class PlainDate:
    """Year, month and day, each empty where it is not said; `is_plain` where that is all."""

    parts: tuple[str, str, str] = ("", "", "")
    is_plain: bool = False

    def entails(self, other: PlainDate) -> bool:
        """Say whether this date says all that *other* does."""
        pairs = zip(self.parts, other.parts, strict=True)
        return self.is_plain and other.is_plain and all(two in {"", one} for one, two in pairs)


def read_plain_date(texts: Mapping[str, str]) -> PlainDate:
    """Return the date in the fields *texts*; what is more than a plain date is none.

    >>> read_plain_date({"date": "2020-03"}).entails(read_plain_date({"year": "2020"}))
    True
    """
    folded = {name: fold_value(name, texts[name]) for name in DATES if name in texts}
    apart = _read_apart(folded)
    if "date" not in folded:
        return apart
    found = _PLAIN.fullmatch(folded["date"])
    if not found:
        return PlainDate()
    month = int(found["month"] or 0)
    day = str(int(found["day"])) if found["day"] else ""
    name = _MONTHS[month] if month < len(_MONTHS) else ""
    whole = PlainDate((found["year"], name, day), is_plain=month < len(_MONTHS))
    if len(folded) > 1 and not whole.entails(apart):
        return PlainDate()
    return whole


def _read_apart(folded: Mapping[str, str]) -> PlainDate:
    year, month, day = (folded.get(name, "") for name in DATES[1:])
    day = day.lstrip("0")
    is_plain = (
        bool(re.fullmatch(r"\d{4}", year) or not year)
        and month in _MONTHS
        and (not day or day.isdecimal())
    )
    return PlainDate((year, month, day), is_plain=is_plain)
