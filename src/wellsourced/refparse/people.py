"""Where a run of names ends: authors at the start of a reference, editors behind "In:".

One name after another is taken as long as the text goes on like a list of names, so that
`Doe, J., Roe, R. K. (2019)` ends before the bracket and `Doe J, Roe RK. Title` at the point.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from wellsourced.names import PARTICLES, fold, is_corporate, make_person
from wellsourced.refparse.lexicon import JOURNAL_WORDS
from wellsourced.refparse.segments import TAKEN
from wellsourced.references import Name
from wellsourced.terms import AND, ET_AL
from wellsourced.text import Span

_UP = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())
_LOW = "".join(chr(code) for code in range(0x61, 0x530) if chr(code).islower())
_PART = "|".join(
    sorted(
        (
            *(word for word in PARTICLES if len(word) > 1 and word != "'t"),
            "Van",
            "Von",
            "De",
            "Der",
            "Den",
            "Da",
            "Di",
            "Du",
            "La",
            "Le",
            "El",
            "Al",
            "Dos",
            "Del",
            "Della",
            "Ter",
            "Ten",
            "St",
            "Mac",
            "e",
            "y",
        ),
        key=len,
        reverse=True,
    )
)
# Kruegel · O’Brien · García-López · delPrado · D'Angelo
_WORD = rf"(?:[dDlLOo]['’‘`]\s?)?[{_LOW}]{{0,4}}[{_UP}](?:[{_UP}{_LOW}]|['’‘`‐-](?=[{_UP}{_LOW}])){{1,30}}"
_FAMILY = (
    rf"(?:(?:(?:{_PART})\.?\s|['’]t\s){{0,3}}{_WORD}(?:\s(?:(?:{_PART})\s){{0,2}}{_WORD}){{0,2}})"
)
_DOTTED = rf"(?:[{_UP}][{_LOW}]?\s?\.[\s‐-]{{0,2}}){{1,5}}"
_CAPITALS = rf"[{_UP}](?:[\s‐-]?[{_UP}]){{0,3}}(?![{_UP}{_LOW}.'’])"
_JUNIOR = r"(?:,?\s(?:Jr|Sr|Jnr|Snr|II|III|IV|2nd|3rd|4th)\b\.?)"
_END = (
    rf"(?=\s?(?:[,;.:&(\[/“\"«{TAKEN}]|\Z)|\s(?:{'|'.join(re.escape(word) for word in AND if word != '&')}|"
    rf"in|In|In:)\s|(?<=[{_UP}]\.)\s(?=[{_UP}0-9])|\s\(?(?:1[5-9]|20)\d\d|\s?[-–—]\s)"
)
_FORMS = {
    # Kruegel, A. C. · van der Berg, J.-P., Jr. · SILVA, J. A. da
    "inverted": re.compile(
        rf"(?P<family>{_FAMILY}),\s?(?P<given>{_DOTTED}|{_CAPITALS})(?:\s?(?P<behind>(?:(?:{_PART})\s?){{1,2}})(?=[,;.:&(]))?"
        rf"(?P<suffix>{_JUNIOR})?"
    ),
    # Kruegel AC · van der Berg J.-P. Jr
    "packed": re.compile(
        rf"(?P<family>{_FAMILY})\s(?P<given>{_DOTTED}|{_CAPITALS})(?P<suffix>{_JUNIOR})?{_END}"
    ),
    # A. C. Kruegel · AC Kruegel
    "natural": re.compile(
        rf"(?P<given>{_DOTTED}|{_CAPITALS}\s)\s?(?P<family>{_FAMILY})(?P<suffix>{_JUNIOR})?{_END}"
    ),
}
_GIVEN = rf"(?:{_WORD}\.?|[{_UP}]\.(?:[\s‐-]?[{_UP}]\.)*|[{_UP}](?![{_UP}{_LOW}]))"
_FULL_FORMS = {
    # Kruegel, Andrew C. · SILVA, João da
    "inverted": re.compile(
        rf"(?P<family>{_FAMILY}),\s(?P<given>{_GIVEN}(?:\s(?:{_GIVEN}|{_PART})){{0,3}}){_END}"
    ),
    # Andrew C. Kruegel
    "natural": re.compile(
        rf"(?P<given>(?:{_GIVEN}\s){{1,3}})(?P<family>(?:(?:{_PART})\s){{0,2}}{_WORD}(?:\s{_WORD})?)"
        rf"(?P<suffix>{_JUNIOR})?{_END}"
    ),
}
_MORE = "|".join(
    re.escape(words).replace(r"\ ", r"\s?")
    for words in sorted((*ET_AL, "et. al.", "et. al", "et all"), key=len, reverse=True)
)
# , et al. · and colleagues · , . . .
_ET_AL = re.compile(
    rf"[\s,;]{{0,3}}(?:[(\[]\s?)?(?:(?:{_MORE})(?!\w)|\.\s?\.\s?\.|…)[)\]]?", re.IGNORECASE
)
_AND_WORDS = "|".join(re.escape(word) for word in sorted(AND, key=len, reverse=True))
# , · ; · , and · & · , …
_BETWEEN = re.compile(
    rf"\s?[,;，；、]\s?(?:(?:{_AND_WORDS})\s)?(?:\.\s?\.\s?\.\s?|…\s?)?(?:(?:{_AND_WORDS})\s)?|\s(?:{_AND_WORDS})\s|\s?&\s?"
)
_NAMES_AT_MOST = 400
_SHORT = 3


ROLE_WORDS = (
    r"[Ee]ds?|[Ee]ditors?|[Ee]ditor(?:es|a|as)|[Hh]rsgg?|[Hh]gg?|[Hh]erausgeber|[Oo]rgs?|[Oo]rganizador(?:es|a|as)?"
    r"|[Cc]oords?|[Cc]oor?denador(?:es|a)?|[Cc]oordinador(?:es|a)?|[Dd]irs?|[Éé]ds?|[Cc]omps?|[Cc]ompilers?|[Rr]ed"
)
# (Eds.) · , editors. · , organizadores
ROLE = re.compile(
    rf"[\s,;.]{{0,3}}(?:[(\[]\s?(?:{ROLE_WORDS})\s?\.?\s?[)\]][.,:]?|,?\s(?:{ROLE_WORDS})(?:\.|(?=[\s,;:(]))[.,:]?)"
)


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
    at, end, sure, sign = start, start, False, ""
    while len(names) < _NAMES_AT_MOST:
        found = _match_initials(text, at) or (None if sure else _match_full(text, at, sign))
        if found is None or (names and _is_journal(found)):
            break
        names.append(found.name)
        sure, end = sure or found.sure, found.end
        if others := _ET_AL.match(text, end):
            return People(tuple(names), others.end(), et_al=True, sure=True)
        between = _BETWEEN.match(text, end)
        if between is None:
            return People(tuple(names), end, sure=sure)
        at, sign = between.end(), between.group().strip()
    if not sure and any(letter.isalpha() for letter in sign):
        return People()
    return People(tuple(names), end, sure=sure)


@dataclass(frozen=True, slots=True)
class _Found:
    name: Name
    end: int
    sure: bool


def _match_initials(text: str, at: int) -> _Found | None:
    """Match one name with initials, in whichever order."""
    for pattern in _FORMS.values():
        if match := pattern.match(text, at):
            return _Found(_person(match), _end_of(match), sure=True)
    return None


def _match_full(text: str, at: int, sign: str) -> _Found | None:
    """Match one name that is written out; *sign* is what stands before it in the list."""
    inverted = _FULL_FORMS["inverted"].match(text, at)
    natural = _FULL_FORMS["natural"].match(text, at)
    if inverted and not _is_inverted(inverted, sign):
        inverted = None
    match = (inverted or natural) if sign in ("", ";") else (natural or inverted)
    if match is None or is_corporate(match.group()):
        return None
    return _Found(_person(match), _end_of(match), sure=False)


def _is_inverted(match: re.Match[str], sign: str) -> bool:
    family, given = match["family"], match["given"]
    if sign == ";" or family.isupper() or " " not in family:
        return not given.isupper() or len(given) < _SHORT
    return " " not in given or family.split(" ")[0] in PARTICLES


def _end_of(match: re.Match[str]) -> int:
    """Return where the name ends; the point of its last initial is part of it."""
    return match.start() + len(match.group().rstrip())


def _is_journal(found: _Found) -> bool:
    return all(word in JOURNAL_WORDS for word in fold(found.name.family).split(" "))


def _person(match: re.Match[str]) -> Name:
    groups = match.groupdict()
    given = " ".join(part.strip() for part in (groups["given"], groups.get("behind") or "") if part)
    suffix = (groups.get("suffix") or "").strip(" ,")
    return make_person(groups["family"], given, suffix)
