"""How a citation looks on the page: numbers in brackets, raised numbers, names and years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from wellsourced.articles import (
    Anchor,
    Block,
    InlineKind,
    Marker,
    NameYear,
    Number,
    Target,
    TitleYear,
)
from wellsourced.text import Span, SpanIndex

_LONGEST_NUMBER = 4  # digits
_RAISING = frozenset({"superscript", "glued"})
# "12", "[12]", "3–5": the words of a link that a reader takes for a reference's number
_NUMBER = re.compile(r"\W{0,2}[1-9]\d{0,2}(?:\W{1,2}\d{1,3}){0,9}\W{0,2}")
# "Doe et al., 2020", "2020b": the words of a link that a reader takes for an author's work
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?\b")


class Look(StrEnum):
    """How a citation is set; the value is how it is named to a reader.

    `OTHER` has no look of its own: notes, keys that a program is still to set, plain links.
    """

    BRACKETS = "numbers in brackets"
    PARENTHESES = "numbers in parentheses"
    RAISED = "raised numbers"
    NAMES = "names and years"
    OTHER = "other signs"


_ENCLOSED = {"[": Look.BRACKETS, "(": Look.PARENTHESES}


def tell_looks(blocks: Sequence[Block], markers: Iterable[Marker]) -> tuple[Look, ...]:
    """Return how each of *markers*, which stand in *blocks*, looks on the page."""
    raised: dict[int, SpanIndex] = {}
    looks = []
    for marker in markers:
        block = blocks[marker.block]
        if marker.block not in raised:
            raised[marker.block] = SpanIndex.of(find_raised(block))
        looks.append(_tell_look(block, marker, raised[marker.block]))
    return tuple(looks)


def _tell_look(block: Block, marker: Marker, raised: SpanIndex) -> Look:
    if _is_named(marker):
        return Look.NAMES
    if not _is_numbered(marker):
        return Look.OTHER
    # glued: raised before the page was copied as plain text
    if marker.form in _RAISING or raised.touches(marker.within):
        return Look.RAISED
    before = block.text[max(0, marker.within.start - 1) : marker.within.start]
    return _ENCLOSED.get(marker.text[:1]) or _ENCLOSED.get(before, Look.OTHER)


def find_raised(block: Block) -> list[Span]:
    """Return where *block* is raised, pieces that touch as one: `<sup>4</sup><sup>–7</sup>`."""
    merged: list[Span] = []
    for one in block.prose.inlines:
        if one.kind is not InlineKind.SUPERSCRIPT:
            continue
        if merged and one.span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, one.span.end))
        else:
            merged.append(one.span)
    return merged


def printed_number(target: Target) -> int:
    """Return the number that a cite prints, also where it is a link; 0 where it prints none."""
    if isinstance(target, Number):
        return target.number
    label = target.label if isinstance(target, Anchor) else ""
    is_number = label.isascii() and label.isdecimal() and len(label) <= _LONGEST_NUMBER
    return int(label) if is_number else 0


def _is_named(marker: Marker) -> bool:
    return all(
        isinstance(cite.target, NameYear | TitleYear)
        or (isinstance(cite.target, Anchor) and _YEAR.search(cite.target.label) is not None)
        for cite in marker.cites
    )


def _is_numbered(marker: Marker) -> bool:
    return all(
        isinstance(cite.target, Number)
        or (isinstance(cite.target, Anchor) and _NUMBER.fullmatch(cite.target.label) is not None)
        for cite in marker.cites
    )
