"""The numbers of a sentence, in figures or words, so that two wordings can be compared.

What a claim states is read strictly (`read_wanted`: what is certainly a number to be checked),
what a passage gives generously (`read_given`: all that may be meant).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from wellsourced.rules.number_not_in_evidence.figures import (
    DIGITS,
    FIGURES,
    read_slack,
    read_values,
)
from wellsourced.rules.number_not_in_evidence.names import is_hedged, is_name
from wellsourced.rules.number_not_in_evidence.words import RUN, read_others, read_run
from wellsourced.text import Span, SpanIndex

# "1 in 4", "one in five", "30 of the 120", "two out of three"; no year follows
_RATIO = re.compile(
    rf"""(?<![\w.,-])(?P<part>{DIGITS}|{RUN.pattern})\s(?:in|of|out\sof|in\severy)\s(?:the\s)?
        (?P<whole>(?!(?:1[5-9]|20)\d\d\b){DIGITS}|{RUN.pattern})(?![\w%]|[.,-]\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_SMALL = 10  # in words, as small a number counts things that the sentence itself names
_ROUNDING = 1e-9  # of the computer's own arithmetic, as a part of a number


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of a claim: its possible values, each with how far off the source's may be.

    `parts` are the two numbers of a ratio, which the source may give apart.
    """

    printed: str
    readings: tuple[tuple[float, float], ...]
    parts: tuple[float, ...] = ()

    def is_among(self, given: Collection[float]) -> bool:
        """Say whether one of the numbers *given* is this one, as far as its digits go."""
        for value, off in self.readings:
            slack = off + _ROUNDING * value
            if any(abs(one - value) <= slack for one in given):
                return True
        return bool(self.parts) and set(self.parts) <= set(given)


def read_given(text: str) -> Iterator[float]:
    """Yield every number that *text* may give, a share as percent and as fraction.

    >>> sorted(read_given("10.1 million, or 1 in 4"))
    [0.25, 1.0, 4.0, 25.0, 10100000.0]
    """
    for found in FIGURES.finditer(text):
        for value in read_values(found):
            yield value
            if found["percent"]:
                yield value / 100
    yield from (read_run(found[0]) for found in RUN.finditer(text))
    yield from read_others(text)
    for _span, ratio in _read_ratios(text):
        yield from (value for value, _off in ratio.readings)


def read_wanted(text: str) -> Iterator[Amount]:
    """Yield the numbers of *text*, a claim, that its source has to give.

    >>> [one.printed for one in read_wanted("In 2019, type 2 diabetes killed 1.5 million (4%).")]
    ['1.5 million', '4%']
    """
    ratios = list(_read_ratios(text))
    yield from (ratio for _span, ratio in ratios)
    taken = SpanIndex.of(span for span, _ratio in ratios)
    for found in FIGURES.finditer(text):
        if taken.touches(Span(*found.span())) or is_name(text, *found.span()):
            continue
        off = read_slack(found, hedged=is_hedged(text, found.start()))
        readings = tuple((value, off) for value in read_values(found))
        shares = tuple((value / 100, off / 100) for value, off in readings if found["percent"])
        yield Amount(found[0].strip(), readings + shares)
    for found in RUN.finditer(text):
        value = read_run(found[0])
        if value > _SMALL and not taken.touches(Span(*found.span())):
            off = value / 10 if is_hedged(text, found.start()) else 0.0
            yield Amount(found[0], ((value, off),))


def _read_ratios(text: str) -> Iterator[tuple[Span, Amount]]:
    """Yield the shares that *text* gives as two numbers, with where they stand."""
    for found in _RATIO.finditer(text):
        part, whole = _read(found["part"]), _read(found["whole"])
        if 0 < part <= whole:
            share = 100 * part / whole
            # "1 in 4" is said of all that is nearer to a quarter than to a third or a fifth
            off = share - 100 * part / (whole + 0.5) if part == 1 else 0.5
            readings = ((share, off), (share / 100, off / 100))
            yield Span(*found.span()), Amount(found[0], readings, (part, whole))


def _read(words: str) -> float:
    found = FIGURES.match(words)
    return max(read_values(found)) if found else read_run(words)
