"""The names of people in citation templates: one in parts, one in a piece, lists of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wellsourced.names import is_corporate, make_person, parse_name, parse_names
from wellsourced.references import Name
from wellsourced.text import Span

# "((World Health Organization))": as it stands, no person
_WHOLE = re.compile(r"\(\((?P<words>.*)\)\)", re.DOTALL)
_OTHERS = re.compile(r"\s*(?:et\s?al\.?|and others|u\.\s?a\.)\s*", re.IGNORECASE)
# "Jane Doe (director)": what a person did
_REMARK = re.compile(r"\s*\([^()]{0,60}\)")

Plain = Callable[[Span], str]


@dataclass(slots=True)
class Person:
    """Where the parts of one person's name stand; `whole` is a name in one piece."""

    family: Span | None = None
    given: Span | None = None
    whole: Span | None = None


def read_names(
    people: Iterable[Person], lists: Iterable[tuple[str, Span]], plain: Plain
) -> tuple[tuple[Name, ...], bool]:
    """Return the names of *people* and of *lists*, and whether more are meant.

    A list is the kind of its parameter (`vancouver` for `vauthors`) and its place.
    """
    found: list[Name] = []
    others = False
    for person in people:
        name = _name(person, plain)
        if name is None:
            others = True
        else:
            found.append(name)
    for part, span in lists:
        listed, more = _listed(plain(span), vancouver=part == "vancouver")
        found += listed
        others = others or more
    return tuple(found), others


def _name(person: Person, plain: Plain) -> Name | None:
    if person.family is None:
        rest = person.whole or person.given
        text = plain(rest) if rest else ""
        if not text or _OTHERS.fullmatch(text):
            return None
        whole = _WHOLE.fullmatch(text)
        if whole:
            return Name(literal=whole["words"].strip())
        return parse_name(_REMARK.sub("", text) or text)
    family = plain(person.family)
    if person.given is None:
        whole = _WHOLE.fullmatch(family)
        if whole or is_corporate(family):
            return Name(literal=whole["words"].strip() if whole else family)
        return None if _OTHERS.fullmatch(family) else make_person(family, "")
    return make_person(family, plain(person.given))


def _listed(text: str, *, vancouver: bool) -> tuple[list[Name], bool]:
    whole = _WHOLE.fullmatch(text.strip())
    if whole and "((" not in whole["words"]:
        return [Name(literal=whole["words"].strip())], False
    if not vancouver:
        names, more = parse_names(_REMARK.sub("", text) or text)
        return list(names), more
    pieces = [piece.strip() for piece in text.split(",") if piece.strip()]
    named = [piece for piece in pieces if not _OTHERS.fullmatch(piece)]
    return [_vancouver(piece) for piece in named], len(named) < len(pieces)


def _vancouver(piece: str) -> Name:
    """Read one name of `vauthors`: `Doe JR`, `((World Health Organization))`."""
    whole = _WHOLE.fullmatch(piece)
    return Name(literal=whole["words"].strip()) if whole else parse_name(piece)
