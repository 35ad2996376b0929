"""Digits that nothing parts: `¹²³` is 123 in a long list, and 1, 2, 3 or 1, 23 in a shorter one."""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import Cite, Digits, Number
from wellsourced.form import Listed

# more digits than this are no citation that a person could read
_MOST = 8


def split_digits(text: str, listed: Listed) -> tuple[Cite, ...]:
    """Return the cites of digits that are beyond the list as one number; empty where none fit.

    A reading ascends and stays within the list, as printed lists of numbers do. What all
    readings have is cited; of the rest, where they differ, none is chosen.
    """
    if not (text.isascii() and text.isdecimal() and 1 < len(text) <= _MOST and listed.numbers):
        return ()
    if int(text) in listed.numbers:
        return ()
    readings = [set(reading) for reading in _readings(text, 0, max(listed.numbers))]
    if not readings:
        return ()
    common = set.intersection(*readings)
    doubtful = sorted(set.union(*readings) - common)
    sure = tuple(Cite(Number(number)) for number in sorted(common))
    return (*sure, Cite(Digits(text, tuple(doubtful)))) if doubtful else sure


def _readings(text: str, above: int, last: int) -> Iterator[tuple[int, ...]]:
    """Yield the ways to read *text* as numbers that ascend from *above* and end by *last*."""
    if not text:
        yield ()
    for size in range(1, min(len(text), len(str(last))) + 1):
        number = int(text[:size])
        if above < number <= last:
            yield from ((number, *rest) for rest in _readings(text[size:], number, last))
