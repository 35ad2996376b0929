"""Ranges that run backwards, `[7–4]`: `citation-range-invalid` tells of them, once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wellsourced.articles import Block
from wellsourced.citing.looks import find_raised
from wellsourced.citing.numbers import DASHES
from wellsourced.text import Span

# "[1, 7–4]" – "(7-4)": a group of numbers and nothing else
_GROUP = re.compile(rf"\[[\d\s,;{DASHES}]{{3,120}}\]|\([\d\s,;{DASHES}]{{3,120}}\)")
_RANGE = re.compile(rf"(?<!\d)(?P<first>\d{{1,4}})\s?[{DASHES}]\s?(?P<last>\d{{1,4}})(?!\d)")


def find_backward(blocks: Iterable[Block], listed: frozenset[int]) -> frozenset[int]:
    """Return the numbers in all ranges of *blocks* that run backwards, both ends in *listed*."""
    found: set[int] = set()
    for block in blocks:
        for within in (*_groups(block.text), *find_raised(block)):
            for one in _RANGE.finditer(block.text, within.start, within.end):
                first, last = int(one["first"]), int(one["last"])
                if last < first and listed.issuperset((first, last)):
                    found.update(range(last, first + 1))
    return frozenset(found)


def _groups(text: str) -> Iterator[Span]:
    for found in _GROUP.finditer(text):
        yield Span(*found.span())
