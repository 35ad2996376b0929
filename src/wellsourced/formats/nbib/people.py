"""People in MEDLINE: `Doe, Jane M Jr` and behind it `Doe JM Jr`."""

from __future__ import annotations

import re

from wellsourced.names import make_person, parse_name
from wellsourced.references import Name
from wellsourced.terms.initials import lower_names

_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV|2nd|3rd|[4-9]th)\.?")
_SHORTEST = 2  # letters of a name: a full one has its initials apart
_PARTS = re.compile(r"[\s.\-‐]+")


def read_full(text: str) -> Name:
    """Return the name of a full one (`FAU`).

    >>> read_full("van den Berg, Jan P Jr")
    Name(family='Berg', given='Jan P', particle='van den', suffix='Jr', literal='')
    """
    if text.endswith(","):
        return Name(literal=text.rstrip(", "))
    family, given, suffix = (part.strip() for part in (*text.split(",", 2), "", "")[:3])
    first, _, last = given.rpartition(" ")
    if not suffix and first and _SUFFIX.fullmatch(last):
        given, suffix = first, last
    if family.isupper():
        given = lower_names(given, _SHORTEST)
    return make_person(family, given, suffix, _SHORTEST)


def read_short(text: str) -> Name:
    """Return the name of a short one (`AU`) that no full one stands before: `Doe JM`."""
    return parse_name(text)


def write_full(name: Name) -> str:
    """Return *name* as `read_full` reads it."""
    if not (name.surname or name.given):
        return _one_line(name.suffix)
    family = name.surname if name.given else name.surname or name.given
    if not name.suffix:
        return _one_line(f"{family}, {name.given}" if name.given and name.surname else family)
    plain = name.given and _SUFFIX.fullmatch(name.suffix)
    return _one_line(f"{family}, {name.given}{' ' if plain else ', '}{name.suffix}")


def write_short(name: Name) -> str:
    """Return *name* with its initials.

    >>> write_short(Name("Berg", "Jan-Piet", "van den", "Jr."))
    'van den Berg JP Jr'
    """
    if not (name.surname or name.given):
        return _one_line(name.suffix)
    initials = "".join(part[0].upper() for part in _PARTS.split(name.given) if part)
    surname = name.surname or name.given
    initials = initials if name.surname else ""
    return _one_line(f"{surname} {initials} {name.suffix.rstrip('.')}")


def _one_line(text: str) -> str:
    return " ".join(text.split())
