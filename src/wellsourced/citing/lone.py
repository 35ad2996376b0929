"""One name and a year that the list lacks: `(see Roe, 2010)`, Roe of `(Doe, 2004; Roe, 2010)`.

By itself such a name may as well be a place, a trade or a program; so it is looked for only
where nothing else stands between two signs of a group of cites.
"""

from __future__ import annotations

import re

from wellsourced.citing.dates import LOCATOR, Dated, one_of
from wellsourced.citing.names_before import NO_NAMES, Names, is_authority, is_in_range
from wellsourced.form import Listed
from wellsourced.names import PARTICLES, fold
from wellsourced.terms import SEE, STATES, word_set
from wellsourced.text import Span

OPENING, CLOSING = "([（", ")]）"
_PARTING = ";；"
# the longest member of a group, and the longest group
_MEMBER_WINDOW, _WINDOW = 90, 400
# "see van den Roe, ": what stands between a sign of the group and the year
_MEMBER = re.compile(
    rf"""\s?(?:(?i:{one_of(SEE)}),?\s){{0,2}}
        (?P<name>(?:(?:{one_of(tuple(sorted(PARTICLES)))})\s){{0,3}}
        (?P<last>[^\W\d_]{{1,30}}(?:[-‐'’][^\W\d_]{{1,30}}){{0,2}})),?\s""",
    re.VERBOSE,
)
# "Vireo altera (": a Latin name by its endings, before whoever described it
_LATIN = re.compile(
    r"(?<!\w)[A-Z](?:[a-z]{2,30}|\.)\s[a-z]{1,28}(?:us|um|is|i|ae|a|ns|x)\s?[(（]\Z"
)
_LATIN_WINDOW = 80
_SHORTEST, _SHORTEST_IN_CAPITALS = 2, 5
# programs that are cited with the year of a version
_PROGRAMS = word_set("android excel java matlab minitab nvivo office python stata ubuntu word")
_NO_SURNAMES = NO_NAMES | STATES | _PROGRAMS | word_set("source data note unpublished personal")


def find_lone_name(text: str, date: Dated, listed: Listed) -> Names | None:
    """Return the one name that fills a member of a group of cites before its *date*, if any."""
    before = date.span.start
    if (
        not listed.references
        or not date.years
        or not is_in_range(date, listed)
        or not _is_last(text, date)
    ):
        return None
    low = max(0, before - _MEMBER_WINDOW)
    at = max(text.rfind(sign, low, before) for sign in OPENING + _PARTING)
    found = _MEMBER.fullmatch(text, at + 1, before) if at >= 0 else None
    if found is None or not _is_surname(found["last"], listed):
        return None
    if is_authority(text, found.start("name"), date):
        return None
    folded = tuple(fold(found["name"]).split())
    return Names(found.start("name"), (found["name"],), False, folded, opened=False)  # noqa: FBT003  # no "et al."


def _is_last(text: str, date: Dated) -> bool:
    """Say whether the date, and a page behind it, ends a member of a group."""
    page = LOCATOR.match(text, date.span.end)
    end = page.end() if page else date.span.end
    return text[end : end + 1] in {*CLOSING, *_PARTING}


def _is_surname(word: str, listed: Listed) -> bool:
    """Say whether a word may be a surname: capitalised, and no word of the article besides."""
    if not word[0].isupper() or len(word) < _SHORTEST:
        return False
    if word.isupper() and len(word) < _SHORTEST_IN_CAPITALS:
        return False
    return _NO_SURNAMES.isdisjoint(fold(word).split()) and not listed.words.get(word.lower())


def is_behind_species(text: str, around: Span) -> bool:
    """Say whether brackets stand behind the Latin name of a species, of whatever year they are."""
    opening = around.start + 1
    return _LATIN.search(text, max(0, opening - _LATIN_WINDOW), opening) is not None


def has_comma(text: str, date: Span) -> bool:
    """Say whether a comma stands before *date*."""
    return text[max(0, date.start - 3) : date.start].rstrip()[-1:] in {",", "，"}


def brackets_around(text: str, span: Span) -> Span | None:
    """Return the brackets that enclose *span*, from sign to sign, if both are near."""
    start = max(text.rfind(sign, max(0, span.start - _WINDOW), span.start) for sign in OPENING)
    ends = [text.find(sign, span.end, span.end + _WINDOW) for sign in CLOSING]
    end = min((at for at in ends if at >= 0), default=-1)
    if start < 0 or end < 0 or any(text.find(sign, start, span.start) >= 0 for sign in CLOSING):
        return None
    return Span(start, end + 1)
