"""Labels of the tokens of a list into its people, part by part, and what labels alone miss."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wellsourced.names import PARTICLES, fold
from wellsourced.refparse.rules.lexicon import GIVEN_NAMES
from wellsourced.refparse.tagging.name_features import is_joint
from wellsourced.refparse.tagging.tagger import OTHER
from wellsourced.refparse.tagging.tokens import Tokens

ET_AL = "et-al"
"""The label of "et al." in a form that no list of words has."""

# IBGE - Institute of Tea
_DASH = re.compile(r"\s[–—-]\s")
_TWO = 2


class Part(StrEnum):
    """What a token is in a name; given names before a family name are its first."""

    FIRST = "first"
    FAMILY = "family"
    GIVEN = "given"
    PARTICLE = "particle"
    SUFFIX = "suffix"
    LITERAL = "literal"


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring tokens of one part of one name, from the token *first* to *last*."""

    part: Part
    first: int
    last: int


Person = tuple[Run, ...]


def group_parts(labels: Sequence[str]) -> list[Person]:
    """Return the people of *labels*, each as its parts in their order.

    >>> [len(person) for person in group_parts(["Bfamily", "Igiven", "-", "Bfirst", "Ifamily"])]
    [2, 2]
    """
    people: list[list[Run]] = []
    for at, label in enumerate(labels):
        if label in {OTHER, ET_AL}:
            continue
        part = Part(label[1:])
        part = Part.GIVEN if part is Part.FIRST else part
        runs = people[-1] if people else []
        if not runs or label[0] == "B":
            people.append([Run(part, at, at)])
        elif runs[-1].part is part and (runs[-1].last == at - 1 or part is Part.LITERAL):
            runs[-1] = Run(part, runs[-1].first, at)
        else:
            runs.append(Run(part, at, at))
    return [tuple(runs) for runs in people]


def mend_people(tokens: Tokens, people: Iterable[Person]) -> list[Person]:
    """Return *people* as their signs ask, where labels contradict them."""
    found = [person for one in people for person in _with_one_family(tokens, one)]
    for join in (_join_bodies, _join_particle, _join_surname, _join_inverted):
        found = _joined(tokens, found, join)
    alone = len(found) == 1
    named = any(Part.GIVEN in _kinds(person) for person in found)
    if named or alone:
        found = [_with_first_name(tokens, person) for person in found]
    return _in_order(tokens, found)


def _in_order(tokens: Tokens, people: Sequence[Person]) -> list[Person]:
    """Return *people* with `Jane Roe` straight, unless known given names stand behind.

    Names that no comma inverts are read so only where more given names are known at the end
    than at the beginning.
    """
    written = [person for person in people if _is_written_out(tokens, person)]
    known = [[fold(word) in GIVEN_NAMES for word in _words(tokens, one)] for one in written]
    if not written or sum(one[-1] - one[0] for one in known) > 0:
        return list(people)
    return [_straight(person) if person in written else person for person in people]


def _is_written_out(tokens: Tokens, person: Person) -> bool:
    """Say whether *person* is labelled as `Roe Jane`: words with nothing but blanks between."""
    if _kinds(person) != [Part.FAMILY, Part.GIVEN]:
        return False
    gaps = tokens.gaps[person[0].first + 1 : person[-1].last + 1]
    plain = all(word[:1].isupper() and not word.isupper() for word in _words(tokens, person))
    return plain and all(gap == " " for gap in gaps)


def _straight(person: Person) -> Person:
    first, last = person[0].first, person[-1].last
    family = Run(Part.FAMILY, last, last)
    return (Run(Part.GIVEN, first, last - 1), family) if first < last else (family,)


def _kinds(person: Person) -> list[Part]:
    return [run.part for run in person]


def _gap(tokens: Tokens, before: Person, after: Person) -> str:
    """Return the signs between two people, and "&" for each word that stands there."""
    start, end = before[-1].last + 1, after[0].first
    inner = ("&" if is_joint(word) else "x" for word in tokens.words[start:end])
    pairs = zip(tokens.gaps[start:end], inner, strict=True)
    return "".join(f"{gap}{word}" for gap, word in pairs) + tokens.gaps[end]


def _with_one_family(tokens: Tokens, person: Person) -> Iterable[Person]:
    """Yield *person* with one family name; what has a number in it is no person."""
    first, last = person[0].first, person[-1].last
    if any(tokens.words[at].isdigit() for run in person for at in range(run.first, run.last + 1)):
        return (person if Part.SUFFIX in _kinds(person) else (Run(Part.LITERAL, first, last),),)
    families = [at for at, run in enumerate(person) if run.part is Part.FAMILY]
    inverted = bool(families) and "," in tokens.gaps[person[families[0]].last + 1 :][0]
    if _kinds(person) == [Part.GIVEN, Part.FAMILY, Part.GIVEN] and inverted:
        if len(tokens.words[first]) > _TWO:
            return ((Run(Part.FAMILY, first, person[1].last), person[2]),)
        return person[:2], _straight(person[2:])
    if len(families) < _TWO or Part.GIVEN not in _kinds(person):
        return (person,)
    if inverted:
        at = families[0] + 1
        return ((*person[:at], Run(Part.GIVEN, person[at].first, last)),)
    return person[: families[1]], person[families[1] :]


def _joined(
    tokens: Tokens,
    people: Sequence[Person],
    join: Callable[[Tokens, Sequence[Person], int], Person | None],
) -> list[Person]:
    """Return *people* with the neighbours together that *join* makes one of."""
    found = list(people)
    at = 0
    while at + 1 < len(found):
        if one := join(tokens, found, at):
            found[at : at + 2] = [one]
        else:
            at += 1
    return found


def _join_bodies(tokens: Tokens, people: Sequence[Person], at: int) -> Person | None:
    """Join the pieces of a body that only blanks or a dash part."""
    before, after = people[at], people[at + 1]
    bodies = [Part.LITERAL in _kinds(person) for person in (before, after)]
    gap = _gap(tokens, before, after)
    if any(bodies) and (gap == " " or (all(bodies) and _DASH.fullmatch(gap))):
        return (Run(Part.LITERAL, before[0].first, after[-1].last),)
    return None


def _join_particle(tokens: Tokens, people: Sequence[Person], at: int) -> Person | None:
    """Join `Voorhis, S. T.` and the `Van` behind it."""
    before, after = people[at], people[at + 1]
    lone = _kinds(after) == [Part.FAMILY] and tokens.words[after[0].first].lower() in PARTICLES
    if not lone or after[0].first != after[0].last or _gap(tokens, before, after).strip(". "):
        return None
    return (*before, Run(Part.PARTICLE, after[0].first, after[0].last))


def _join_surname(tokens: Tokens, people: Sequence[Person], at: int) -> Person | None:
    """Join `Jane R` and the `van Roe` behind it, which has no given name of its own."""
    before, after = people[at], people[at + 1]
    if _kinds(before) != [Part.FAMILY, Part.GIVEN] or Part.GIVEN in _kinds(after):
        return None
    if Part.FAMILY not in _kinds(after) or _gap(tokens, before, after) != " ":
        return None
    if tokens.gaps[before[1].first] != " " or tokens.words[before[0].last].isupper():
        return None
    return (Run(Part.GIVEN, before[0].first, before[-1].last), *after)


def _join_inverted(tokens: Tokens, people: Sequence[Person], at: int) -> Person | None:
    """Join `Roe` and the `Jane Ann` behind it where nobody else stands between two semicolons."""
    before, after = people[at], people[at + 1]
    if Part.GIVEN in _kinds(before) or Part.FAMILY not in _kinds(before):
        return None
    words = after[-1].last - after[0].first + 1
    if _gap(tokens, before, after).strip() != "," or words < _TWO or Part.LITERAL in _kinds(after):
        return None
    left = _gap(tokens, people[at - 1], before) if at else ";"
    right = _gap(tokens, after, people[at + 2]) if at + 2 < len(people) else ";"
    if not all(any(sign in gap for sign in ";/&") for gap in (left, right)):
        return None
    plain = all(word[:1].isupper() and len(word) > 1 for word in _words(tokens, after))
    return (*before, Run(Part.GIVEN, after[0].first, after[-1].last)) if plain else None


def _words(tokens: Tokens, person: Person) -> Sequence[str]:
    return tokens.words[person[0].first : person[-1].last + 1]


def _with_first_name(tokens: Tokens, person: Person) -> Person:
    """Return `Jane Roe`, all of it labelled as a family name, with its given name."""
    words = _words(tokens, person)
    if _kinds(person) != [Part.FAMILY] or len(words) < _TWO:
        return person
    gaps = tokens.gaps[person[0].first + 1 : person[0].last + 1]
    small = any(not word[:1].isupper() or word.isupper() for word in words)
    if small or any(gap != " " for gap in gaps):
        return person
    return _straight(person)
