"""What a text is by its own words: a byline, a telephone line, a disclaimer, a licence.

For telling an article's own prose from what stands around it; the signs are data.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from wellsourced.notices.signs import IMPRINT, LONGEST, PERSON, SIGNS, Sign
from wellsourced.screening import has_any, lower_alike

__all__ = ["LONGEST", "PERSON", "find_notice", "is_imprint", "tells_a_life"]

# the life of a person: "is a nurse and writer", "received her degree", "… Read More"
BIOGRAPHY = re.compile(
    r"""\b(?:is|was|has\sbeen)\s(?:currently\s)?(?:an?|the)\b .{0,140}
      \b(?:physician|psychiatrist|psychologist|nurse|pharmacist|dietitian|nutritionist|therapist
        |counsell?or|doctor|surgeon|clinician|writer|editor|journalist|author|researcher|professor
        |lecturer|contributor|founder|director|consultant|fellow|reviewer|specialist)\b
    | \b(?:received|earned|completed|obtained)\s(?:her|his|their|an?)\b .{0,60}
      \b(?:m\.?d\.?|ph\.?d|degrees?|doctorate|residency|fellowship|internship|training
        |bachelor\S{0,2}|master\S{0,2})\b
    | \bgraduated\s(?:from|with)\b | \bboard[\s-]certified\b | \byears\sof\sexperience\b
    | \bholds\san?\b .{0,40} \b(?:m\.?d|degree|ph\.?d|doctorate|master|bachelor)
    | \bread\s(?:more|full\sbio)\Z""",
    re.IGNORECASE | re.VERBOSE,
)


@lru_cache(maxsize=1024)  # a reader asks, then `furniture`, then `claims`
def find_notice(text: str) -> str:
    """Return what *text* is by its own words ("byline", "disclaimer"), or an empty string."""
    length = len(text)
    if length > LONGEST:
        return ""
    lowered = lower_alike(text)
    start = "#" if lowered[:1].isdecimal() else lowered[:2]
    for sign in _find_signs(start, _LIMITS[bisect_left(_LIMITS, length)]):
        if (not sign.needs or has_any(lowered, sign.needs)) and sign.find(text):
            return sign.because
    return ""


_LIMITS = sorted({sign.longest for sign in SIGNS})


@lru_cache(maxsize=4096)
def _find_signs(start: str, limit: int) -> tuple[Sign, ...]:
    """Return the signs, in order, for a text of this *start* and at most *limit* characters."""
    return tuple(
        sign
        for sign in SIGNS
        if sign.longest >= limit and (not sign.begins or start.startswith(sign.begins))
    )


def is_imprint(text: str) -> bool:
    """Say whether *text* tells who wrote an article or when, as the line below a title does."""
    return any(
        sign.because in {"byline", "publication details"}
        and len(text) <= sign.longest
        and sign.find(text)
        for sign in IMPRINT
    )


def tells_a_life(text: str) -> bool:
    """Say whether *text* tells who a person is, as an author's biography does."""
    return len(text) <= LONGEST and BIOGRAPHY.search(text) is not None
