"""Lists of names as references print them: a `NameForm` and the people, part by part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from wellsourced.references import Name
from wellsourced.refparse.segments import Label
from wellsourced.training.pieces import NamePart, Piece, Pieces
from wellsourced.training.style import Given, NameForm, Order

# the parts of given names: Anna-Bea · M. · 'Abd
_GIVEN = re.compile(r"[^\s.]+\.?")
_PAIR = 2
# what stands before "et al." in a list, apart from the words themselves
_BEFORE_OTHERS = re.compile(r"[\s,;&…]*")


@dataclass(frozen=True, slots=True)
class NameList:
    """People to be printed: the label that they stand under, and whether there are more."""

    names: tuple[Name, ...]
    label: Label = Label.AUTHORS
    et_al: bool = False


def print_names(people: NameList, form: NameForm) -> Pieces:
    """Return *people* in *form*, every sign of the list under its label.

    >>> "".join(piece.text for piece in print_names(NameList((Name("Doe", "Jo"),)), NameForm()))
    'Doe, J.'
    """
    label, count = people.label, len(people.names)
    cut = count > form.most and form.shown < count
    shown = people.names[: form.shown] if cut else people.names
    last = people.names[-1:] if cut and form.ellipsis else ()
    open_end = (cut and not last) or people.et_al
    found: list[Piece] = []
    for place, name in enumerate(shown):
        if place:
            closing = place == len(shown) - 1 and not open_end and not last
            separator = _closing(form, len(shown)) if closing else form.between
            found.append(Piece(separator, label))
        found.extend(_print_name(name, form, label, first=not place))
    if last:
        found.append(Piece(form.ellipsis, label))
        found.extend(_print_name(last[0], form, label, first=False))
    if open_end and found:
        found.extend(_print_others(form.others, label))
    return tuple(found)


def _closing(form: NameForm, count: int) -> str:
    return form.pair if count == _PAIR else form.last


def _print_others(others: str, label: Label) -> Pieces:
    before = _BEFORE_OTHERS.match(others)
    at = before.end() if before else 0
    lead, words = others[:at], others[at:]
    if not words:  # an ellipsis alone
        return (Piece(lead, label, NamePart.ET_AL),)
    return Piece(lead, label), Piece(words, label, NamePart.ET_AL)


def _print_name(name: Name, form: NameForm, label: Label, *, first: bool) -> Pieces:
    if name.literal or not name.family:
        words = name.literal or name.given
        return (Piece(words.upper() if form.capitals else words, label, NamePart.LITERAL),)
    given = print_given(name.given, form.given, hyphens=form.hyphens) if name.given else ""
    family = name.family.upper() if form.capitals else name.family
    inverted = form.order is Order.INVERTED or (first and form.order is Order.FIRST_INVERTED)
    surname = _surname(name.particle, family, label)
    if not inverted:
        return _straight(Piece(given, label, NamePart.GIVEN), surname, _suffix(name, label, form))
    if not given:
        return (*surname, *_suffix(name, label, form))
    if form.demoted and name.particle:
        return (
            Piece(family, label, NamePart.FAMILY),
            Piece(form.comma, label),
            Piece(given, label, NamePart.GIVEN),
            Piece(" ", label),
            Piece(name.particle, label, NamePart.PARTICLE),
        )
    middle = (Piece(form.comma, label), Piece(given, label, NamePart.GIVEN))
    return (*surname, *middle, *_suffix(name, label, form))


def _surname(particle: str, family: str, label: Label) -> Pieces:
    piece = Piece(family, label, NamePart.FAMILY)
    if not particle:
        return (piece,)
    between = () if particle.endswith(("'", "’")) else (Piece(" ", label),)
    return (Piece(particle, label, NamePart.PARTICLE), *between, piece)


def _straight(given: Piece, surname: Pieces, suffix: Pieces) -> Pieces:
    if not given.text:
        return (*surname, *suffix)
    return (given, Piece(" ", given.label), *surname, *suffix)


def _suffix(name: Name, label: Label, form: NameForm) -> Pieces:
    if not name.suffix:
        return ()
    glued = form.given in {Given.GLUED, Given.SPACED}
    words = name.suffix.rstrip(".") if glued else name.suffix
    before = " " if glued or form.order is Order.STRAIGHT else ", "
    return Piece(before, label), Piece(words, label, NamePart.SUFFIX)


_BETWEEN = {Given.DOTTED: ". ", Given.SPACED: " ", Given.GLUED: ""}
_BARE = frozenset({Given.GLUED, Given.SPACED})


@lru_cache(maxsize=65536)
def print_given(given: str, form: Given, *, hyphens: bool = False) -> str:
    """Return the given names *given* as *form* has them.

    >>> print_given("Jean-Paul M.", Given.GLUED), print_given("Jean-Paul M.", Given.DOTTED)
    ('JPM', 'J.-P. M.')
    """
    parts = [part.rstrip(".") for part in _GIVEN.findall(given)]
    if form is Given.FULL or not parts:
        return _full(parts) or given
    if form is Given.FULL_AND_INITIAL:
        return _full([parts[0], *(_initials(part, ".-") for part in parts[1:])])
    hyphen = ("-" if hyphens else "") if form in _BARE else ".-"
    marks = [_initials(part, hyphen) for part in parts]
    return _BETWEEN.get(form, ".").join(marks) + ("" if form in _BARE else ".")


def _initials(part: str, hyphen: str) -> str:
    """Return the initials of one given name; one in lower case (`de`) stays as it is."""
    pieces = [piece for piece in part.replace("‐", "-").split("-") if piece]
    if len(pieces) == 1 and part.isupper() and len(part) <= _PAIR + 1:
        return ".".join(part) if hyphen == ".-" else part
    return hyphen.join(_initial(piece) for piece in pieces)


def _initial(piece: str) -> str:
    bare = piece.lstrip("'’ʿ`")
    return (bare or piece)[:1].upper()


def _full(parts: list[str]) -> str:
    return " ".join(f"{part}." if len(part) == 1 else part for part in parts)
