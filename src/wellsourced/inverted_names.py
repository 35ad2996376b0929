"""Names in files of records: `Family, Given, Suffix`; without a comma, an organisation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from wellsourced.names import is_corporate, make_person, names_organisation, parse_name
from wellsourced.references import Name
from wellsourced.terms.initials import lower_names

_PAIR = 2
_SHORT_NAME = 3  # letters: Roe, JAN may be a name, Doe, JA is none
# Doe JR · Doe J. R.
_FAMILY_INITIALS = re.compile(r"[^\W\d_][\w'’-]+(?: [A-Z]{1,3}| (?:[A-Z]\. ?){1,3})")
# J. A. · JA
_INITIALS = re.compile(r"(?:[A-Z]\.?[ -]?){1,4}")


def write_inverted(name: Name) -> str:
    """Return *name*; a comma behind it says that it is one whole.

    >>> write_inverted(Name("Berg", "Jan", "van der"))
    'van der Berg, Jan'
    >>> write_inverted(Name(literal="Sun, Moon & Co"))
    'Sun, Moon & Co,'
    """
    if not name.literal and name.given and name.surname:
        return ", ".join(filter(None, (name.surname, name.given, name.suffix)))
    whole = " ".join((name.literal or name.surname or name.given).split())
    return f"{whole}," if "," in whole or _is_person(whole) else whole


def read_inverted(text: str) -> Name:
    """Return the name that is written as *text*.

    >>> read_inverted("Doe, Jane, Jr.").suffix, read_inverted("Doe J").family
    ('Jr.', 'Doe')
    >>> read_inverted("Poison Line").literal
    'Poison Line'
    >>> read_inverted("Ministry of Health, Department of Sleep").literal
    'Ministry of Health, Department of Sleep'
    """
    if text.endswith(",") or "," not in text:
        whole = text.rstrip(", ")
        return parse_name(whole) if whole == text and _is_person(text) else Name(literal=whole)
    if _is_body(text.partition(",")[0], text.partition(",")[2]):
        return Name(literal=" ".join(text.split()))
    family, given, suffix = (part.strip() for part in (*text.split(",", 2), "")[:3])
    return make_person(family, given, suffix, _PAIR if family.isupper() else _SHORT_NAME)


def read_people(texts: Iterable[str]) -> tuple[Name, ...]:
    """Return the names of one list, which writes all given names in one way.

    Where one is written out, a short word in capitals that may be a name is one.

    >>> [name.given for name in read_people(["ROE, JANE", "DOE, BO", "Poe, JH"])]
    ['Jane', 'Bo', 'J. H.']
    """
    names = tuple(map(read_inverted, texts))
    if not any(_is_written_out(name.given) for name in names):
        return names
    return tuple(replace(name, given=lower_names(name.given, _PAIR)) for name in names)


def _is_written_out(given: str) -> bool:
    return any(len(word) > _SHORT_NAME and not word.isupper() for word in given.split())


def _is_body(before: str, behind: str) -> bool:
    """Say whether a comma parts an organisation from its department or place, no given name.

    One word may be a family name: Church, Bank, House.
    """
    words = len(before.split())
    if words == 1 or not names_organisation(before):
        return False
    return words > _PAIR or _INITIALS.fullmatch(behind.strip()) is None


def _is_person(text: str) -> bool:
    """Say whether *text* is a family name with initials behind it."""
    return _FAMILY_INITIALS.fullmatch(text) is not None and not is_corporate(text)
