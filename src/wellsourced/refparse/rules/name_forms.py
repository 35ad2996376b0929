"""Read one name of a list, in whichever form it is printed, or say that there is none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wellsourced.names import PARTICLES, fold, make_person, names_organisation
from wellsourced.references import Name
from wellsourced.refparse.rules.lexicon import GIVEN_NAMES, JOURNAL_WORDS
from wellsourced.refparse.rules.name_patterns import (
    BETWEEN,
    BODY,
    EASTERN,
    FORMS_WITH_INITIALS,
    FULL_INVERTED,
    FULL_NATURAL,
    LAST,
    MIDDLE,
    PACKED_OPEN,
    ROLE,
    SURNAME,
)
from wellsourced.refparse.rules.titles import container_score, find_breaks, plain_words
from wellsourced.refparse.segments import TAKEN
from wellsourced.terms import STATES

_SHORT, _CAPITAL_WORD = 3, 4
_FIRST_EASTERN = "\u3040"
_QUOTE = re.compile(r"[“\"‘«„]")
# (2018) · . 2018 · . “
_YEAR_OR_QUOTE = re.compile(r"[.:]?\s?[(\[]?(?:(?:1[4-9]|20)\d\d|[“\"‘«„]|n\.\s?d\.)|\s?\(")
_DIGIT = re.compile(r"\d")
# (NHS) Inform · (BBC) Future: more capitals than initials have that are written without points
_ACRONYM = re.compile(r"[A-Z]{3,8}\s?\Z")
# U.S. FDA · UK HSA
_OFFICE = range(3, 5)  # letters: a surname in capitals is mostly longer
# forms in which nothing but a blank parts family and given name
_UNSIGNED = frozenset({"packed", "natural"})
_UNIONS = frozenset({"us", "uk", "eu", "un"})
_REACH = 400  # characters in which the next sentence is looked for


@dataclass(frozen=True, slots=True)
class Found:
    """A name with its end; `sure` where initials or the like show that it is one."""

    name: Name
    end: int
    sure: bool
    form: str = ""


def match_initials(text: str, at: int, before: str = "") -> Found | None:
    """Match one name with initials, in whichever order; *before* is the form of the last."""
    for form, pattern in FORMS_WITH_INITIALS.items():
        if form == "bracketed" and not _has_bracket(text, at):
            continue
        match = pattern.match(text, at)
        if match is None or (form == "packed" and _is_no_surname(text, match, before)):
            continue
        if form == "inverted" and _is_acronyms(match):
            return None
        if form in _UNSIGNED and _is_organisation(match) and not _is_alike(match, form, before):
            return None
        return Found(_person(match), _end_of(match), sure=True, form=form)
    return None


def _has_bracket(text: str, at: int) -> bool:
    """Say whether the next bracket may hold initials: most hold a year, or a role (`Ed.`)."""
    bracket = text.find("(", at)
    letter = bracket >= 0 and text[bracket + 1 : bracket + 2].isalpha()
    return letter and ROLE.match(text, bracket) is None


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
    if found.form != "natural":
        return False
    return all(word in JOURNAL_WORDS for word in fold(found.name.family).split(" "))


def _is_organisation(match: re.Match[str]) -> bool:
    """Say whether a name is that of a body: by its words, or an acronym behind a state's."""
    if names_organisation(match.group()):
        return True
    if not (match["family"] + match["given"]).isupper():
        return False
    pair = {fold(match[part].replace(" ", "")) for part in ("family", "given")}
    office = pair - _UNIONS
    acronym = len(office) == 1 and len(*office) in _OFFICE
    return acronym and not pair.isdisjoint(_UNIONS)


def _is_acronyms(match: re.Match[str]) -> bool:
    """Say whether `UNICEF, WHO` names two bodies."""
    given = match["given"].strip()
    return len(given) in _OFFICE and given.isalpha() and names_organisation(match["family"])


def _is_alike(match: re.Match[str], form: str, before: str) -> bool:
    """Say whether `Church M` stands among names of its form: `Doe J, Church M`."""
    given, family = match["given"].strip(), match["family"]
    return form == before and " " not in family and fold(given) not in _UNIONS | STATES


def _is_no_surname(text: str, match: re.Match[str], before: str) -> bool:
    """Say whether `John R.` begins `John R. Davies`, or `WORLD BANK` is all in capitals."""
    given = match["given"].strip(". ")
    if match["family"].isupper() and len(given) >= _CAPITAL_WORD and "." not in match["given"]:
        return True
    end = match.end() + (text[match.end() : match.end() + 1] == ".")
    if len(given) > 1 or text[end - 1] != "." or before == "packed":
        return False
    if fold(match["family"]) in GIVEN_NAMES:
        last = LAST.match(text, end)
        return last is not None and _ends_names(text, last.end())
    middle = MIDDLE.match(text, end)
    if middle is None:
        return False
    between = BETWEEN.match(text, middle.end())
    return between is not None and any(
        form.match(text, between.end())
        for form in (FORMS_WITH_INITIALS["natural"], FULL_NATURAL, _QUOTE)
    )


def _ends_names(text: str, end: int) -> bool:
    """Say whether a word that ends at *end* is the surname of `John R.`, and no title.

    `Davies` of `John R. Davies. Smoking in mills. Brain Lett` leaves a title behind it,
    `Fever` of `Scott P. Fever. Lancet Lett. 2018` is the title.
    """
    if (between := BETWEEN.match(text, end)) and text[end] != ".":
        follows = text[between.end() : between.end() + 1]
        return follows.isupper() or follows.isdigit() or _QUOTE.match(follows) is not None
    if _YEAR_OR_QUOTE.match(text, end):
        return True
    start = end + 1 + (text[end + 1 : end + 2] == " ")
    breaks = find_breaks(text, start, min(len(text), start + _REACH))
    left, right = breaks[0] if breaks else (len(text), len(text))
    words, behind = text[start:left], text[right : right + 1]
    if not behind or behind.isdigit() or behind == TAKEN or _DIGIT.search(words):
        return plain_words(words) > 0 and container_score(words) <= 0
    return bool(words) and not words[0].islower()


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
    return not (title or match.group().isupper() or last in STATES or _is_acronym(text, match))


def _is_acronym(text: str, match: re.Match[str]) -> bool:
    """Say whether `NHS Inform` stands alone; `JRR Roe, CS Poe` is a list of people."""
    between = BETWEEN.match(text, match.end())
    if between and FORMS_WITH_INITIALS["natural"].match(text, between.end()):
        return False
    return not match["family"].isupper() and _ACRONYM.match(match["given"]) is not None


def _end_of(match: re.Match[str]) -> int:
    """Return where the name ends; the point of its last initial is part of it."""
    return match.start() + len(match.group().rstrip())


def _person(match: re.Match[str]) -> Name:
    groups = match.groupdict()
    given = groups["given"].strip()
    if behind := groups.get("behind"):
        given = f"{given} {behind.strip()}"
    return make_person(groups["family"], given, (groups.get("suffix") or "").strip(" ,"))
