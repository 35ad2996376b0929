"""Brackets and quotations, in which no sentence of the text around them ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from wellsourced.text import Span

_LONGEST_ASIDE = 400
"""A bracket or quotation longer than this (in characters) may hold sentence ends."""
_BRACKET = re.compile(r"[()\[\]]")
_QUOTE = re.compile(r'["“”«»]')


def find_asides(masked: str) -> tuple[Span, ...]:
    """Return the brackets and quotations of *masked* in which no sentence ends, in order."""
    found = sorted([*_find_brackets(masked), *_find_quotations(masked)])
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((start, end))
    return tuple([Span(start, end) for start, end in merged])


def _find_brackets(masked: str) -> Iterator[tuple[int, int]]:
    opened: list[re.Match[str]] = []
    for bracket in _BRACKET.finditer(masked):
        if bracket[0] in "([":
            opened.append(bracket)
            continue
        partner = "(" if bracket[0] == ")" else "["
        if opened and opened[-1][0] == partner:
            start = opened.pop().start()
            if bracket.end() - start <= _LONGEST_ASIDE:
                yield start, bracket.end()


def _find_quotations(masked: str) -> Iterator[tuple[int, int]]:
    start, closer = -1, ""
    for mark in _QUOTE.finditer(masked):
        at = mark.start()
        if start >= 0 and mark[0] == closer and at - start <= _LONGEST_ASIDE:
            yield start, mark.end()
            start = -1
        elif mark[0] in '"“«' and (mark[0] != '"' or _opens(masked, at)):
            start, closer = at, {'"': '"', "“": "”", "«": "»"}[mark[0]]


def _opens(masked: str, at: int) -> bool:
    return (at == 0 or not masked[at - 1].isalnum()) and masked[at + 1 : at + 2].isalnum()


def is_inside(asides: Sequence[Span], at: int) -> bool:
    """Say whether the offset *at* lies inside one of *asides*, which are in order."""
    index = bisect_right(asides, at, key=lambda aside: aside.start) - 1
    return index >= 0 and asides[index].start < at < asides[index].end
