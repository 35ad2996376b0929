"""Read one name of a list, in whichever form it is printed, or say that there is none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wellsourced.names import PARTICLES, fold, make_person, names_organisation
from wellsourced.references import Name
from wellsourced.refparse.lexicon import GIVEN_NAMES, JOURNAL_WORDS
from wellsourced.refparse.name_patterns import (
    BETWEEN,
    BODY,
    EASTERN,
    FORMS_WITH_INITIALS,
    FULL_INVERTED,
    FULL_NATURAL,
    LAST,
    MIDDLE,
    PACKED_OPEN,
    SURNAME,
)
from wellsourced.refparse.titles import plain_words
from wellsourced.terms import STATES

_SHORT, _CAPITAL_WORD = 3, 4
_FIRST_EASTERN = "\u3040"
_QUOTE = re.compile(r"[“\"‘«„]")


@dataclass(frozen=True, slots=True)
class Found:
    """A name with its end; `sure` where initials or the like show that it is one."""

    name: Name
    end: int
    sure: bool
    form: str = ""


def match_initials(text: str, at: int) -> Found | None:
    """Match one name with initials, in whichever order."""
    for form, pattern in FORMS_WITH_INITIALS.items():
        match = pattern.match(text, at)
        if match is None or (form == "packed" and _is_no_surname(text, match)):
            continue
        if form in {"packed", "natural"} and names_organisation(match.group()):
            return None
        return Found(_person(match), _end_of(match), sure=True, form=form)
    return None


def match_surname(text: str, at: int) -> Found | None:
    """Match a surname alone before "et al.", or a short name in an East Asian script."""
    if match := SURNAME.match(text, at):
        return Found(make_person(match["family"], ""), match.end(), sure=True)
    if text[at : at + 1] >= _FIRST_EASTERN and (match := EASTERN.match(text, at)):
        return Found(Name(family=match["family"]), match.end(), sure=True)
    return None


def match_full(text: str, at: int, sign: str) -> Found | None:
    """Match one name that is written out; *sign* is what stands before it in the list."""
    inverted = FULL_INVERTED.match(text, at)
    natural = FULL_NATURAL.match(text, at)
    if inverted and not _is_inverted(inverted, sign):
        inverted = None
    match = (inverted or natural) if sign in ("", ";") else (natural or inverted)
    if match is None or names_organisation(match.group()):
        return None
    if match is natural and not _is_natural(text, match, sign):
        return None
    return Found(_person(match), _end_of(match), sure=False)


def match_loose(text: str, at: int, sign: str) -> Found | None:
    """Match a last name that no point ends, or an organisation among people."""
    if match := PACKED_OPEN.match(text, at):
        return Found(_person(match), match.end(), sure=True)
    match = BODY.match(text, at)
    if match and sign and names_organisation(match["body"]) and not plain_words(match["body"]):
        return Found(Name(literal=match["body"].strip()), match.end(), sure=True)
    return None


def is_journal_name(found: Found) -> bool:
    """Say whether `J. Chem` is rather the beginning of a journal's name than a person."""
    words = fold(found.name.family).split(" ")
    return found.form == "natural" and all(word in JOURNAL_WORDS for word in words)


def _is_no_surname(text: str, match: re.Match[str]) -> bool:
    """Say whether `John R.` begins `John R. Davies`, or `WORLD BANK` is all in capitals."""
    given = match["given"].strip(". ")
    if match["family"].isupper() and len(given) >= _CAPITAL_WORD and "." not in match["given"]:
        return True
    end = match.end() + (text[match.end() : match.end() + 1] == ".")
    if len(given) > 1 or text[end - 1] != ".":
        return False
    if fold(match["family"]) in GIVEN_NAMES:
        return LAST.match(text, end) is not None
    middle = MIDDLE.match(text, end)
    if middle is None:
        return False
    between = BETWEEN.match(text, middle.end())
    return between is not None and any(
        form.match(text, between.end())
        for form in (FORMS_WITH_INITIALS["natural"], FULL_NATURAL, _QUOTE)
    )


def _is_inverted(match: re.Match[str], sign: str) -> bool:
    family, given = match["family"], match["given"]
    if sign == ";" or family.isupper() or " " not in family:
        return not given.isupper() or len(given) < _SHORT
    return " " not in given or family.split(" ")[0] in PARTICLES


def _is_natural(text: str, match: re.Match[str], sign: str) -> bool:
    """Say whether a name that is written out is no country, headline or title."""
    if set(fold(match["given"]).split(" ")) & GIVEN_NAMES:
        return True
    title = sign == "," and text[match.end() : match.end() + 1] == ":"
    last = fold(match["family"]).split(" ")[-1]
    return not (title or match.group().isupper() or last in STATES)


def _end_of(match: re.Match[str]) -> int:
    """Return where the name ends; the point of its last initial is part of it."""
    return match.start() + len(match.group().rstrip())


def _person(match: re.Match[str]) -> Name:
    groups = match.groupdict()
    parts = (groups["given"], groups.get("behind") or "")
    given = " ".join(part.strip() for part in parts if part)
    return make_person(groups["family"], given, (groups.get("suffix") or "").strip(" ,"))
