"""Where a run of names ends: authors at the start of a reference, editors behind "In:".

One name after another is taken as long as the text goes on like a list of names, so that
`Doe, J., Roe, R. K. (2019)` ends before the bracket and `Doe J, Roe RK. Title` at the point.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from wellsourced.names import fold
from wellsourced.references import Name
from wellsourced.refparse.rules.lexicon import GIVEN_NAMES
from wellsourced.refparse.rules.name_forms import (
    Found,
    is_journal_name,
    match_full,
    match_initials,
    match_loose,
    match_surname,
)
from wellsourced.refparse.rules.name_patterns import BETWEEN, BODY, OTHERS, OTHERS_FIRST, UNPARTED
from wellsourced.refparse.rules.titles import plain_words
from wellsourced.screening import lower_alike
from wellsourced.terms import CORPORATE_WORDS
from wellsourced.terms.agencies import begins_body, begins_with_state, ends_agency
from wellsourced.text import Span

_NAMES_AT_MOST = 400
_OTHERS_REACH = 6  # signs before "et al.", and its first letter


@dataclass(frozen=True, slots=True)
class People:
    """Names that stand in a row, where they end, and whether "et al." follows.

    `sure` says that at least one name has initials, as titles have not. `body` are the
    offices below a state that is the author.
    """

    names: tuple[Name, ...] = ()
    end: int = 0
    et_al: bool = False
    sure: bool = False
    body: Span | None = None


def scan_people(text: str, start: int) -> People:
    """Take names from *start* on for as long as the text goes on like a list of names."""
    names: list[Name] = []
    at, end, sure, full, sign, form = start, start, False, True, "", ""
    while len(names) < _NAMES_AT_MOST:
        if len(names) == 1 and _is_agency(text, Span(start, end), at, None if sure else names[0]):
            return People()
        found = match_initials(text, at, form) or _match_other(
            text, at, sign, full=full or any(map(str.isalpha, sign))
        )
        if found is None or (names and is_journal_name(found)):
            break
        names.append(found.name)
        sure, end, form = sure or found.sure, found.end, found.form
        full = not sure or not found.sure
        if others := _match_others(text, end):
            return _with_group(text, People(tuple(names), others.end(), et_al=True, sure=True))
        if between := BETWEEN.match(text, end):
            at, sign = between.end(), between.group().strip()
        elif found.form == "inverted" and UNPARTED.match(text, end):
            at, sign = end + 1, ","
        else:
            return People(tuple(names), end, sure=sure)
    if not sure and any(letter.isalpha() for letter in sign):
        return People()
    return People(tuple(names), end, sure=sure)


def _with_group(text: str, people: People) -> People:
    """Return *people* with the group that signs behind "et al.": `Doe J, et al; Rain Study Group`.

    A full stop ends the list: what follows is the title.
    """
    between = BETWEEN.match(text, people.end)
    if between is None or text[people.end : people.end + 2] == ". ":
        return people
    group = match_loose(text, between.end(), between.group().strip())
    if group is None or not _is_group(group.name.literal):
        return people
    return replace(people, names=(*people.names, group.name), end=group.end)


def _is_group(words: str) -> bool:
    """Say whether *words* end in what signs beside people: `Study Group`, `Investigators`."""
    last = fold(words).split(" ")[-1]
    return last in CORPORATE_WORDS and not ends_agency(words)


def _is_agency(text: str, first: Span, at: int, written_out: Name | None) -> bool:
    """Say whether the *first* name and what follows an "and" at *at* name one agency.

    *written_out* is that name where it has no initials: those are a person's, unless they
    are a state's.
    """
    sign = text[first.end : at]
    if "," in sign or ";" in sign:
        return False
    before = first.of(text)
    state = begins_with_state(before)
    if not state and (written_out is None or set(fold(written_out.given).split()) & GIVEN_NAMES):
        return False
    match = BODY.match(text, at)
    if match is None or not ends_agency(match["body"]) or begins_body(match.group()):
        return False
    return plain_words(match["body"]) <= state


def _match_others(text: str, at: int) -> re.Match[str] | None:
    """Match "et al." at *at*, where its first letter stands there."""
    first = text[at : at + _OTHERS_REACH].lstrip(" ,;([")[:1]
    return OTHERS.match(text, at) if lower_alike(first) in OTHERS_FIRST else None


def _match_other(text: str, at: int, sign: str, *, full: bool) -> Found | None:
    """Match a name without initials: written out where the others are, or alone."""
    found = match_full(text, at, sign) if full else None
    found = found or match_surname(text, at)
    return match_loose(text, at, sign) if found is None and sign else found
