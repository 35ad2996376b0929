"""Pair the signs of emphasis: `*`, `_` and `~` (CommonMark 0.31, section 6.2 and its appendix)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

# CommonMark's rule of three: runs whose lengths add up to a multiple of it may not pair
_RULE = 3


@dataclass(slots=True, eq=False)
class SignRun:
    """A run of one sign; `count` of its `length` are not paired yet.

    `pairs` are the runs that begin what this one ends, with how many signs each pair takes.
    """

    sign: str
    count: int
    can_open: bool
    can_close: bool
    length: int = 0
    pairs: list[tuple[SignRun, int]] = field(default_factory=list)


def make_run(sign: str, count: int, before: str, after: str) -> SignRun:
    """Return a run between the characters *before* and *after* it (empty at an end)."""
    left = not _is_blank(after) and (
        not _is_punctuation(after) or _is_blank(before) or _is_punctuation(before)
    )
    right = not _is_blank(before) and (
        not _is_punctuation(before) or _is_blank(after) or _is_punctuation(after)
    )
    if sign == "_":
        can_open = left and (not right or _is_punctuation(before))
        can_close = right and (not left or _is_punctuation(after))
        return SignRun(sign, count, can_open, can_close, count)
    return SignRun(sign, count, left, right, count)


def pair(runs: Sequence[SignRun]) -> None:
    """Pair the *runs* of one stretch; each closing run learns its openers, inner pairs first."""
    openers: list[SignRun] = []
    floors: dict[tuple[str, bool, int], int] = {}
    for run in runs:
        if run.can_close:
            _close(run, openers, floors)
        if run.can_open and run.count:
            openers.append(run)


def _close(
    closer: SignRun, openers: list[SignRun], floors: dict[tuple[str, bool, int], int]
) -> None:
    while closer.count:
        key = (closer.sign, closer.can_open, closer.length % _RULE)
        floor = min(floors.get(key, 0), len(openers))
        place = next(
            (n for n in range(len(openers) - 1, floor - 1, -1) if _fit(openers[n], closer)), None
        )
        if place is None:
            floors[key] = len(openers)
            return
        opener = openers[place]
        used = 2 if opener.count > 1 and closer.count > 1 else 1
        closer.pairs.append((opener, used))
        opener.count -= used
        closer.count -= used
        del openers[place + (1 if opener.count else 0) :]


def _fit(opener: SignRun, closer: SignRun) -> bool:
    if opener.sign != closer.sign:
        return False
    if opener.sign == "~":
        return opener.count == closer.count
    both = (opener.can_open and opener.can_close) or (closer.can_open and closer.can_close)
    odd = (opener.length + closer.length) % _RULE == 0
    whole = opener.length % _RULE == 0 and closer.length % _RULE == 0
    return not (both and odd and not whole)


def _is_blank(character: str) -> bool:
    return not character or character.isspace()


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"
