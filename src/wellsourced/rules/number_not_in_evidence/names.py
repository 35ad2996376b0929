"""Which figures of a sentence are no quantity: years, ages, dates, and numbers in names."""

from __future__ import annotations

import re

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
# "type 2", "aged 12", "since March 7", "2019–21": what makes the figures behind it a name or a date
_BEFORE = re.compile(
    rf"""(?:\b(?:type|types|phase|stage|grade|class|schedule|step|level|figure|fig|table|box|chapter
        |section|part|category|tier|group|no|number|vitamin|article|question|version|volume|page|p
        |pp|aged?|ages|age\sof|between|omega|dial|call|text|{_MONTHS})[.\s-]{{1,2}}
        |(?:1[5-9]|20)\d\d[-–—]|\bn[ºo°]\.?\s|§\s?|\bpp?\.?\s?\d{{1,5}}[-–—]|\bages?d?\s(?:between\s)?\d{{1,3}}(?:[-–—]|\s(?:to|and)\s))\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# "7-hydroxy", "3D", "1990s", "18+", "12 years old", "12 and older", "7 March": the same behind it
_BEHIND = re.compile(
    rf"""-(?!(?:fold|point|item|minute|hour|day|week|month|year|night|mg|g|kg|ml|cm|km|mile)s?\b)[^\W\d]
    | (?!(?:[kmcnµμ]?g|mcg|[mdc]?l|[kcm]?m|h|x|iu|[mµn]?mol)\b)[^\W\d] | \+
    | [\s-](?:years?[\s-](?:olds?|of\sage)|(?:and|or)\s(?:older|over|above|younger|under))\b
    | (?:[-–—]|\s(?:to|and)\s)\d{{1,3}}[\s-]years?[\s-](?:olds?|of\sage)
    | (?:st|nd|rd|th)?\s(?:{_MONTHS})\b""",
    re.VERBOSE | re.IGNORECASE,
)
# "about 20", "≥20"
_HEDGE = re.compile(
    r"""(?:\b(?:about|around|roughly|nearly|almost|approximately|approx\.|some|over|more\sthan|fewer
        \sthan|less\sthan|under|at\sleast|up\sto|close\sto|estimated|circa|ca\.|cerca\sde|mais\sde
        |aproximadamente|más\sde|rund|etwa|mehr\sals|environ|plus\sde)\s(?:every\s)?|[~≈<>≤≥]\s?)\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_NEAR = 32  # characters that are looked at before figures


def is_name(text: str, start: int, end: int) -> bool:
    """Say whether the figures of *text* from *start* to *end* state no quantity.

    >>> is_name("COVID type 2", 11, 12), is_name("2 in 3", 0, 1)
    (True, False)
    """
    if _YEAR.fullmatch(text, start, end):
        return True
    before = _BEFORE.search(text, max(0, start - _NEAR), start)
    return before is not None or _BEHIND.match(text, end) is not None


def is_hedged(text: str, start: int) -> bool:
    """Say whether a word such as "about" stands before what begins at *start*."""
    return _HEDGE.search(text, max(0, start - _NEAR), start) is not None
