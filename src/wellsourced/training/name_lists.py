"""Lists of names in hard forms, one name after another, labelled by construction.

Nothing between the names, capitals, families before given names without a comma, glued
initials, degrees, groups among people: what styles do not ask for and lists have.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wellsourced.references import Name
from wellsourced.training.containers import make_body
from wellsourced.training.naming import NameList, print_names
from wellsourced.training.people import make_people
from wellsourced.training.pieces import NamePart, Pieces
from wellsourced.training.style import Given, NameForm, Order
from wellsourced.training.titles import FIELDS, expand
from wellsourced.training.wild.names import compose_names
from wellsourced.training.wild.words import words_of

_LANGUAGES = {"en": 50, "pt": 14, "es": 10, "de": 8, "fr": 10, "it": 4, "nl": 4}
_COUNTS = {1: 26, 2: 24, 3: 20, 4: 10, 5: 7, 6: 6, 8: 4, 12: 2, 20: 1}
_DEGREES = (
    ", MD",
    ", PhD",
    ", MD, PhD",
    " MD",
    " PhD",
    ", RN",
    ", MPH",
    " (MD)",
    ", M.D.",
    ", MSc",
)
_TITLES = ("Dr. ", "Prof. ", "Dr ", "Sir ", "Prof. Dr. ")
_LEADS = ("by ", "By ", "In: ", "in ", "edited by ", "von ", "de ", "por ", "Ed. ", "eds. ")
_ROLES = (" (eds)", " (Eds.)", ", editors", " (Hrsg.)", " (org.)", " (ed.)", ", eds.", " (Coord.)",
          " (orgs.)", " (dir.)", " (éds.)", " [eds.]")  # fmt: skip
_ENDS = ("", "", "", "", ".", ",", ":", ".", " (", ";")
_TIGHT = re.compile(r"(?<=[.,;])\s")  # "Doe, J. R."
_ACRONYM = 0.15
# how often lists are of family names alone: "Doe and Roe", "Doe, Roe and Poe"
_ALONE_PAIR, _ALONE = 0.012, 0.045
_DEMOTED = 0.15
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Printed:
    """A stretch of a printed list: its part of a name, and whether a person begins with it."""

    text: str
    part: NamePart | None = None
    begins: bool = False


def compose_list(rng: random.Random) -> list[Printed]:
    """Compose a list of names in a hard form."""
    language = rng.choices(tuple(_LANGUAGES), tuple(_LANGUAGES.values()))[0]
    count = rng.choices(tuple(_COUNTS), tuple(_COUNTS.values()))[0]
    names = [_longer(rng, _gaelic(rng, name)) for name in make_people(rng, language, count)]
    if rng.random() < 0.14:  # noqa: PLR2004 - shares, here and below, of what is hard
        at = rng.choice((0, len(names) - 1, len(names)))
        names[at : at + rng.choice((0, 1))] = [_body(rng, language)]
    elif rng.random() < 0.12:  # noqa: PLR2004
        names = [_body(rng, language) for _ in range(rng.choice((1, 1, 1, 1, 2)))]
    return _spoilt(rng, _print(rng, names, language))


def _longer(rng: random.Random, name: Name) -> Name:
    """Return *name*, now and then with one family name more before the others: `Ana de Sá Roe`."""
    if rng.random() > 0.05 or " " in name.family or not name.family:  # noqa: PLR2004
        return name
    (more,) = make_people(rng, rng.choice(("pt", "pt", "es", "en")), 1)
    joint = rng.choice(("", "", "de ", "da ", "dos ", "do "))
    return replace(name, given=f"{name.given} {joint}{more.family.partition(' ')[0]}")


def _gaelic(rng: random.Random, name: Name) -> Name:
    """Return *name*, now and then with the beginning of an Irish one: `Ó Doe`."""
    if rng.random() > 0.006 or name.particle:  # noqa: PLR2004
        return name
    return replace(name, family=f"{rng.choice(('Ó', 'Ó', 'Ní', 'Mac', 'Uí', 'Nic'))} {name.family}")


def _body(rng: random.Random, language: str) -> Name:
    if rng.random() < 0.4:  # noqa: PLR2004
        return Name(literal=expand(rng, language, "group", rng.choice(tuple(FIELDS))))
    body = make_body(rng, language)
    words = body.acronym if body.acronym and rng.random() < _ACRONYM else body.name
    if body.acronym and words != body.acronym and rng.random() < _ACRONYM:
        words = f"{words} ({body.acronym})"
    if body.office and rng.random() < 0.4:  # noqa: PLR2004
        words = f"{words}{rng.choice(('. ', ', '))}{body.office}"
    return Name(literal=words)


def _print(rng: random.Random, names: Sequence[Name], language: str) -> list[Printed]:
    words = words_of(language)
    form = _choose_form(rng, compose_names(rng, words))
    alone = rng.random() < (_ALONE_PAIR if len(names) <= _PAIR else _ALONE)
    found: list[Printed] = []
    for at, name in enumerate(names):
        if at:
            closing = form.pair if len(names) == _PAIR else form.last
            found.append(Printed(closing if at == len(names) - 1 else form.between))
        bare = replace(name, given="", suffix="") if alone and name.family else name
        pieces = print_names(NameList((bare,)), _form_at(form, at))
        found.extend(_begun(_with_suffix_between(rng, pieces)))
    if rng.random() < 0.12:  # noqa: PLR2004
        found.append(Printed(rng.choice(words.others), NamePart.ET_AL))
    return found


def _choose_form(rng: random.Random, form: NameForm) -> NameForm:
    """Return *form*, or one of the hard ones."""
    if rng.random() < _DEMOTED:
        form = replace(form, demoted=True)
    blank = replace(form, order=Order.INVERTED, comma=" ")
    full = rng.choice((Given.FULL, Given.FULL_AND_INITIAL))
    forms = (
        form,
        replace(blank, given=Given.GLUED, between=" ", last=" ", pair=" "),  # Doe J Roe RK
        replace(blank, given=Given.FULL, capitals=True),  # DOE Jane, ROE Richard
        replace(blank, given=Given.FULL),  # Doe Jane, Roe Richard
        replace(form, capitals=True),  # DOE, J., ROE, R. K.
        replace(form, given=full, comma=", "),  # Doe, Jane, Roe, Richard
    )
    return rng.choices(forms, (56, 10, 8, 2, 10, 14))[0]


def _form_at(form: NameForm, at: int) -> NameForm:
    """Return the form of the name at place *at*, which may stand in another order."""
    if form.order is not Order.FIRST_INVERTED:
        return form
    return replace(form, order=Order.STRAIGHT if at else Order.INVERTED)


def _begun(pieces: Pieces) -> Iterator[Printed]:
    """Yield *pieces* of one name; the person begins with the first part."""
    begun = False
    for piece in pieces:
        yield Printed(piece.text, piece.part, begins=piece.part is not None and not begun)
        begun = begun or piece.part is not None


def _with_suffix_between(rng: random.Random, pieces: Pieces) -> Pieces:
    """Return an inverted name with its suffix before the given names: `Doe, Jr., John`."""
    if pieces[-1].part is not NamePart.SUFFIX or rng.random() > 0.3:  # noqa: PLR2004
        return pieces
    at = next((at for at, one in enumerate(pieces) if one.part is NamePart.GIVEN), 0)
    if at == 0 or pieces[at - 1].part is not None:
        return pieces
    return (*pieces[: at - 1], *pieces[-2:], *pieces[at - 1 : -2])


def _spoilt(rng: random.Random, stretches: list[Printed]) -> list[Printed]:
    """Return *stretches* as lists come: glued, in capitals, with degrees, roles and leads."""
    if rng.random() < 0.08:  # noqa: PLR2004
        stretches = [replace(one, text=_TIGHT.sub("", one.text)) for one in stretches]
        stretches = list(_glued(stretches))
    if rng.random() < 0.06:  # noqa: PLR2004
        stretches = [replace(one, text=one.text.upper()) for one in stretches]
    if rng.random() < 0.08:  # noqa: PLR2004
        stretches = [_without_points(one) for one in stretches]
    if rng.random() < 0.04:  # noqa: PLR2004
        stretches = list(_with_degrees(rng, stretches))
    if rng.random() < 0.04:  # noqa: PLR2004
        stretches.insert(0, Printed(rng.choice(_LEADS)))
    if rng.random() < 0.06:  # noqa: PLR2004
        stretches.append(Printed(rng.choice(_ROLES)))
    return [*stretches, Printed(rng.choice(_ENDS))]


def _glued(stretches: Sequence[Printed]) -> Iterator[Printed]:
    """Yield *stretches* without the blank behind an initial's point: `J.R.Roe`."""
    before = ""
    for one in stretches:
        yield replace(one, text="") if one.text == " " and before.endswith(".") else one
        before = one.text


def _without_points(one: Printed) -> Printed:
    """Return *one* without the points of initials: `Jane R Roe`."""
    return replace(one, text=one.text.replace(".", "")) if one.part is NamePart.GIVEN else one


def _with_degrees(rng: random.Random, stretches: Sequence[Printed]) -> Iterator[Printed]:
    kinds = [one.part for one in stretches]
    titled = rng.random() < 0.3  # noqa: PLR2004
    for at, one in enumerate(stretches):
        if titled and one.begins and one.part is NamePart.GIVEN:
            yield Printed(rng.choice(_TITLES))
        yield one
        ends = at + 1 == len(stretches) or stretches[at + 1].part is None
        last = {NamePart.FAMILY, NamePart.GIVEN} - {next((k for k in kinds if k), None)}
        if not titled and ends and one.part in last and rng.random() < 0.8:  # noqa: PLR2004
            yield Printed(rng.choice(_DEGREES))
