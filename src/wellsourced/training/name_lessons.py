"""Lists of names into what the labeller of names learns from: made strings', and hard ones."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wellsourced.refparse.segments import Label
from wellsourced.refparse.tagging.name_features import describe_names
from wellsourced.refparse.tagging.name_parts import ET_AL, Part
from wellsourced.refparse.tagging.names import prepare, take_degrees
from wellsourced.refparse.tagging.tagger import OTHER
from wellsourced.refparse.tagging.tokens import cut
from wellsourced.text import Span
from wellsourced.training.lessons import Lesson
from wellsourced.training.name_lists import Printed, compose_list
from wellsourced.training.pieces import LabelledString, NamePart
from wellsourced.training.strings import make_strings
from wellsourced.training.teaching import Settings

SETTINGS = Settings(c1=0.5, c2=0.02, fewest=3, iterations=150)
_PEOPLE = frozenset({Label.AUTHORS, Label.EDITORS})


def make_name_lessons(count: int, seed: int) -> Iterator[Lesson]:
    """Yield *count* lessons: lists of made strings and hard lists, half and half."""
    rng = random.Random(seed)  # noqa: S311 - chance that can be repeated, no secret
    printed = lists_of(make_strings(count, seed))
    for at in range(count):
        stretches = next(printed, None) if at % 2 else compose_list(rng)
        if stretches is None:
            return
        if lesson := make_name_lesson(stretches):
            yield lesson


def make_name_lesson(stretches: Sequence[Printed]) -> Lesson | None:
    """Return the list that *stretches* print as a lesson, `None` where nothing is left of it."""
    text, _ = prepare(take_degrees("".join(one.text for one in stretches)))
    tokens = cut(text, ())
    if not tokens.words:
        return None
    return Lesson(describe_names(tokens), label_names(tokens.starts, stretches))


def label_names(starts: Sequence[int], stretches: Sequence[Printed]) -> list[str]:
    """Return the label of the token at each of *starts*."""
    labels = []
    at, end, index, fresh = 0, 0, -1, False
    for start in starts:
        while index + 1 < len(stretches) and end <= start:
            index += 1
            at, end = end, end + len(stretches[index].text)
            fresh = (fresh and at == end) or stretches[index].begins
        part = stretches[index].part
        if part is None:
            labels.append(OTHER)
        elif part is NamePart.ET_AL:
            labels.append(ET_AL)
        else:
            labels.append(f"{'B' if fresh else 'I'}{part.value}")
            fresh = False
    return _with_first_names(labels)


def _with_first_names(labels: list[str]) -> list[str]:
    """Return *labels* with a label of their own for given names before a family name."""
    found = []
    behind = False
    for at, label in enumerate(labels):
        rest = labels[at + 1 :]
        behind = label[1:] == NamePart.FAMILY or (behind and label[0] != "B")
        leads = label[1:] == NamePart.GIVEN and not behind and _leads_to_family(rest)
        found.append(f"{label[0]}{Part.FIRST}" if leads else label)
    return found


def _leads_to_family(labels: Sequence[str]) -> bool:
    """Say whether the name that goes on with *labels* still has its family name before it."""
    follows = next(
        (one for one in labels if one[1:] not in {NamePart.GIVEN, NamePart.PARTICLE}), ""
    )
    return follows == f"I{NamePart.FAMILY}"


def lists_of(strings: Iterator[LabelledString]) -> Iterator[list[Printed]]:
    """Yield the lists of names in *strings*."""
    for string in strings:
        for segment in string.segments:
            if segment.label in _PEOPLE:
                yield _list_of(string, segment.span)


def _list_of(string: LabelledString, span: Span) -> list[Printed]:
    inside = [(part, one) for part, one in string.parts if span.start <= one.start < span.end]
    begins = find_begins(
        [part for part, _ in inside], [_gap(string.text, inside, at) for at in range(len(inside))]
    )
    found: list[Printed] = []
    end = span.start
    for (part, one), first in zip(inside, begins, strict=True):
        found.append(Printed(string.text[end : one.start]))
        found.append(Printed(one.of(string.text), part, first))
        end = one.end
    return [*found, Printed(string.text[end : span.end])]


def _gap(text: str, parts: Sequence[tuple[NamePart, Span]], at: int) -> str:
    return text[parts[at - 1][1].end : parts[at][1].start] if at else ""


def find_begins(parts: Sequence[NamePart], gaps: Sequence[str]) -> list[bool]:
    """Say of each part of a list whether a person begins with it; *gaps* stand before them.

    Two given names in a row say that only the first name is inverted.

    >>> find_begins([NamePart.FAMILY, NamePart.GIVEN, NamePart.GIVEN, NamePart.FAMILY], [""] * 4)
    [True, False, True, False]
    """
    bare = [part for part in parts if part in {NamePart.FAMILY, NamePart.GIVEN}]
    pairs = pairwise(bare)
    straight = bare[:1] == [NamePart.GIVEN]
    first_only = not straight and any(a is b is NamePart.GIVEN for a, b in pairs)
    have: set[NamePart] = set()
    begins: list[bool] = []
    for part, gap in zip(parts, gaps, strict=True):
        inverted = not straight and not (first_only and sum(begins) > 1)
        first = _begins(part, gap, have, inverted=inverted)
        if first:
            have = set()
        have.add(part)
        begins.append(first)
    return begins


def _begins(part: NamePart, gap: str, have: set[NamePart], *, inverted: bool) -> bool:
    """Say whether *part* begins a person behind one that has the parts *have*."""
    if part in {NamePart.SUFFIX, NamePart.ET_AL}:
        return False
    if not have or part is NamePart.LITERAL or NamePart.LITERAL in have or NamePart.ET_AL in have:
        return True
    if part is NamePart.PARTICLE:
        return NamePart.FAMILY in have and gap != " "
    if part is NamePart.GIVEN:
        return NamePart.GIVEN in have or (NamePart.FAMILY in have and not inverted)
    return NamePart.FAMILY in have
