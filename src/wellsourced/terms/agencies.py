"""Names of agencies that look like two names with an "and" between them.

`US Food and Drug Administration` reads like U. S. Food and a body, and `Substance Abuse and
Mental Health Services Administration` like Substance Abuse and another; both name one body.
"""

from __future__ import annotations

import re

from wellsourced.terms import CORPORATE_WORDS, fold_term, word_set

# US Food · U.S. Fish · UK Medicines · U. S. A. Tea: as printed, like initials
_STATE = re.compile(
    r"(?:U\.?\s?S\.?(?:\s?A\.?)?|U\.?\s?K\.?|E\.?\s?U\.?|U\.?\s?N\.?)\s(?=[^\W\d_]{2})"
)
# what a body that stands by itself begins with
_BEGINNINGS = word_set(
    "african american asian australian british canadian european for global international la le"
    " pan royal the united world"
)
# bodies that sign beside people, where an agency signs alone
_GROUPS = word_set(
    "collaboration collaborative collaborators consortium coordinators group groups investigators"
    " network project registry team trust workgroup workshop"
)
_WORDS = re.compile(r"[^\W\d_]+")


def begins_with_state(text: str) -> bool:
    """Say whether *text* begins with a state's short name: `US Food`, but also `US Roe`."""
    return text[:1] in "UE" and _STATE.match(text) is not None


def begins_body(text: str) -> bool:
    """Say whether *text* begins like a body by itself: `Ministry of Tea`, `the Tea Board`.

    `Services Administration` says only of which kind a body is: it is the end of one's name.
    """
    words = _WORDS.findall(fold_term(text))
    if not words or words[0] in _BEGINNINGS:
        return bool(words)
    return words[0] in CORPORATE_WORDS and not is_kind(words)


def is_kind(words: list[str]) -> bool:
    """Say whether *words*, folded, are only kinds of bodies: `services`, `administration`."""
    return len(words) > 1 and CORPORATE_WORDS.issuperset(words)


def ends_agency(text: str) -> bool:
    """Say whether *text* ends in what an agency is, not a group that signs beside people."""
    words = _WORDS.findall(text)
    last = fold_term(words[-1]) if words else ""
    return last in CORPORATE_WORDS - _GROUPS and not words[-1].islower()
