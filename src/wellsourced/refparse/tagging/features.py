"""What the labeller sees of each token: words, signs, place, and what the rules say of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from wellsourced.names import fold
from wellsourced.refparse.rules.lexicon import (
    GIVEN_NAMES,
    JOURNAL_STARTS,
    JOURNAL_WORDS,
    NEWSPAPER_WORDS,
    PUBLISHER_WORDS,
    REPORT_WORDS,
    THESIS_WORDS,
)
from wellsourced.refparse.segments import TAKEN, Label, Segment
from wellsourced.refparse.tagging.tokens import Tokens
from wellsourced.terms import CORPORATE_WORDS, STATES
from wellsourced.terms.places import PLACES

_LEXICONS = (
    ("j", JOURNAL_WORDS),
    ("s", JOURNAL_STARTS),
    ("p", PUBLISHER_WORDS),
    ("t", THESIS_WORDS),
    ("r", REPORT_WORDS),
    ("n", NEWSPAPER_WORDS),
    ("g", GIVEN_NAMES),
    ("c", CORPORATE_WORDS),
    ("l", PLACES),
    ("a", STATES),
)
_NUMBERS = frozenset({Label.VOLUME, Label.ISSUE, Label.PAGE})
_BREAK = re.compile(r"[.?!]\W*\Z")
_BLANKS = re.compile(r"\s+")
_YEAR, _WORD, _GAP, _CACHED = 4, 3, 5, 60_000
_FIRST, _LAST, _MOST_BREAKS = 3, 4, 3


class _Word(NamedTuple):
    """A word's own features, its shape, its folded form, and the lexicons that hold it."""

    own: tuple[str, ...]
    shape: str
    folded: str
    lexicons: str


class _Gap(NamedTuple):
    """A gap as it is told, whether a sentence may end in it, and what it opens and closes.

    `quotes` and `brackets` are 1 where it opens some, -1 where it closes some, else 0.
    """

    told: str
    ends: bool
    quotes: int
    brackets: int


_EDGES = (_Word((), "<", "<", ""), _Word((), ">", ">", ""))


@lru_cache(_CACHED)
def _of_word(word: str) -> _Word:
    shape = _shape(word)
    if shape[0] in "Mdy":
        return _Word((f"w={shape}",), shape, shape, "")
    folded = fold(word)
    known = "".join(sign for sign, words in _LEXICONS if folded in words)
    own = (f"w={folded}", f"ls={known}{shape}", f"u={folded[-3:]}", f"p={folded[:4]}")
    return _Word(own, shape, folded, known)


def _shape(word: str) -> str:
    """Return the shape of *word*: `y` a year, `d3` digits, `A2` capitals, `X` Capital, `x` small.

    A short word's shape tells its length.
    """
    length = len(word)
    if word[0] == TAKEN:
        return "M"
    if word[0].isdigit():
        return "y" if length == _YEAR and "1500" <= word <= "2030" else f"d{min(length, 6)}"
    short = str(length) if length <= _WORD else ""
    if word.isupper():
        return f"A{min(length, 4)}"
    if word.islower():
        return f"x{short}"
    return f"X{short}" if word[1:].islower() else "Xx"


@lru_cache(_CACHED)
def _of_gap(gap: str) -> _Gap:
    quotes = brackets = 0
    for sign in gap:
        if sign in '“«„"':
            quotes = 1
        elif sign in "”»":
            quotes = -1
        elif sign in "([":
            brackets = 1
        elif sign in ")]":
            brackets = -1
    told = _BLANKS.sub("_", gap)[:_GAP]
    return _Gap(told, _BREAK.search(gap) is not None, quotes, brackets)


def describe(tokens: Tokens, segments: tuple[Segment, ...]) -> list[list[str]]:
    """Return the features of each of *tokens*; *segments* are what the rules say.

    A feature is a kind, `=`, and what is seen: of the token itself, of its neighbours (`-` and
    `+`), of the gaps before (`g`) and behind it (`h`), of its place between people and
    numbers, of the rules' labels (`r`), and of pairs of these.
    """
    ruled = _ruled(tokens, segments)
    kind = _kind_of(segments)
    words = [_of_word(word) for word in tokens.words]
    gaps = [_of_gap(gap) for gap in tokens.gaps]
    places = _places(words, gaps, ruled)
    states = _states(words, gaps)
    padded = (_EDGES[0], *words, _EDGES[1])
    rules = ("<", *ruled, ">")
    described = []
    for at, word in enumerate(words):
        gap, behind, rule = gaps[at].told, gaps[at + 1].told, ruled[at]
        since, until = places[at]
        seen = [
            f"bd={since}{until}{kind}",
            f"bg={since}{gap}{kind}",
            f"dg={until}{gap}{kind}",
            f"q={states[at]}{rule}",
            f"rr={rules[at]}|{rule}|{rules[at + 2]}",
            f"rg={rule}{gap}",
            f"rl={rule[1:]}{word.lexicons}",
            f"rw={rule[1:]}{word.folded}",
        ]
        seen += word.own
        seen += _beside(padded[at], gap, word, behind, padded[at + 2])
        described.append(seen)
    _mark_ends(described)
    return described


def _beside(before: _Word, gap: str, word: _Word, behind: str, after: _Word) -> tuple[str, ...]:
    """Return the features of a word with its gaps and its neighbours."""
    shape, folded = word.shape, word.folded
    return (
        f"g={gap}",
        f"h={behind}",
        f"gs={gap}|{shape}",
        f"hs={behind}|{shape}",
        f"hw={behind}{folded}",
        f"-w={before.folded}",
        f"+w={after.folded}",
        f"-s={before.shape}{gap}{before.lexicons}",
        f"+s={behind}{after.shape}{after.lexicons}",
        f"cs={before.shape}{gap}{shape}{behind}{after.shape}",
    )


def _mark_ends(described: list[list[str]]) -> None:
    """Add to the first and last tokens how far they stand from the ends."""
    for at, seen in enumerate(described[:_FIRST]):
        seen.append(f"i={at}")
    for at, seen in enumerate(reversed(described[-_LAST:]), start=1):
        seen.append(f"e={at}")


def _ruled(tokens: Tokens, segments: tuple[Segment, ...]) -> list[str]:
    """Return for each token the label that the rules give it, behind `B` where it begins."""
    starts = tokens.starts
    count = len(starts)
    ruled = ["-"] * count
    for segment in segments:
        at = bisect_left(starts, segment.span.start)
        sign, end = "B", segment.span.end
        while at < count and starts[at] < end:
            ruled[at] = sign + segment.label
            sign = "I"
            at += 1
    return ruled


def _kind_of(segments: tuple[Segment, ...]) -> str:
    """Return in letters what the rules found anywhere: numbers, an imprint, editors, an address."""
    have = {one.label for one in segments}
    return "".join(
        (
            "v" if have & _NUMBERS else "",
            "b" if Label.PUBLISHER in have or Label.PLACE in have else "",
            "e" if Label.EDITORS in have else "",
            "u" if Label.URL in have else "",
        )
    )


def _states(words: Sequence[_Word], gaps: Sequence[_Gap]) -> list[str]:
    """Return for each token whether it stands in quotes, in brackets, and behind a year."""
    quotes = brackets = years = 0
    states = []
    for word, gap in zip(words, gaps, strict=False):
        quotes = (gap.quotes > 0) if gap.quotes else quotes
        brackets = (gap.brackets > 0) if gap.brackets else brackets
        states.append(f"{quotes:d}{brackets:d}{years}")
        years = years or int(word.shape == "y")
    return states


def _places(
    words: Sequence[_Word], gaps: Sequence[_Gap], ruled: Sequence[str]
) -> list[tuple[str, str]]:
    """Return for each token how many sentences it stands from the people and the numbers.

    `a` is among the people or before, `z` at the first number or behind; three is many.
    """
    count = len(words)
    breaks = _count_breaks(words, gaps)
    numbers = next((at for at, rule in enumerate(ruled) if rule[1:] in _NUMBERS), count)
    people = next((at + 1 for at in range(count - 1, -1, -1) if ruled[at][1:] == Label.AUTHORS), 0)
    base = breaks[people] if people < count else 0
    last = breaks[numbers] if numbers < count else breaks[-1] if breaks else 0
    return [
        (
            "a" if at < people else str(min(_MOST_BREAKS, breaks[at] - base)),
            "z" if at >= numbers else str(min(_MOST_BREAKS, last - breaks[at])),
        )
        for at in range(count)
    ]


def _count_breaks(words: Sequence[_Word], gaps: Sequence[_Gap]) -> list[int]:
    """Return for each token how many sentences ended before it; initials end none."""
    found, breaks, before = 0, [], "A1"
    for word, gap in zip(words, gaps, strict=False):
        found += gap.ends and before != "A1"
        breaks.append(found)
        before = word.shape
    return breaks
