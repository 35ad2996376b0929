"""What the labeller sees of each token: words, signs, place, and what the rules say of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from wellsourced.names import fold
from wellsourced.refparse.lexicon import (
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


# a word's own features, its shape, its folded form, its lexicons
_Word = tuple[tuple[str, ...], str, str, str]
_EDGES: tuple[_Word, _Word] = (((), "<", "<", ""), ((), ">", ">", ""))


@lru_cache(_CACHED)
def _of_word(word: str) -> _Word:
    shape = _shape(word)
    if shape[0] in "Mdy":
        return (f"w={shape}",), shape, shape, ""
    folded = fold(word)
    known = "".join(sign for sign, words in _LEXICONS if folded in words)
    own = (
        f"w={folded}",
        f"s={shape}",
        f"l={known}",
        f"ls={known}{shape}",
        f"u={folded[-3:]}",
        f"p={folded[:4]}",
    )
    return own, shape, folded, known


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
def _of_gap(gap: str) -> tuple[str, bool, int, int]:
    """Return a gap as it is told to the labeller, and whether a sentence may end in it.

    Then what it does to quotation marks and to brackets: 1 opens, -1 closes, 0 neither.
    """
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
    return _BLANKS.sub("_", gap)[:_GAP], _BREAK.search(gap) is not None, quotes, brackets


def describe(tokens: Tokens, segments: tuple[Segment, ...]) -> list[list[str]]:
    """Return the features of each of *tokens*; *segments* are what the rules say."""
    ruled = _ruled(tokens, segments)
    return _Scene(tokens, ruled, _kind_of(segments)).describe()


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


class _Scene:
    """One reference while its tokens are described."""

    __slots__ = ("breaks", "gaps", "kind", "known", "numbers", "people", "ruled")

    def __init__(self, tokens: Tokens, ruled: list[str], kind: str) -> None:
        self.known = [_of_word(word) for word in tokens.words]
        self.gaps = [_of_gap(gap) for gap in tokens.gaps]
        self.ruled = ruled
        self.kind = kind
        count = len(ruled)
        numbers = [at for at, rule in enumerate(ruled) if rule[1:] in _NUMBERS]
        self.numbers = numbers[0] if numbers else count
        self.people = next(
            (at + 1 for at in range(count - 1, -1, -1) if ruled[at][1:] == Label.AUTHORS), 0
        )
        self.breaks = self._count_breaks()

    def _count_breaks(self) -> list[int]:
        """Return for each token how many sentences ended before it; initials end none."""
        found, breaks, before = 0, [], "A1"
        for (_, shape, _, _), (_, ends, _, _) in zip(self.known, self.gaps, strict=False):
            found += ends and before != "A1"
            breaks.append(found)
            before = shape
        return breaks

    def describe(self) -> list[list[str]]:
        known, gaps, ruled, kind = self.known, self.gaps, self.ruled, self.kind
        count = len(known)
        numbers, people, breaks = self.numbers, self.people, self.breaks
        base = breaks[people] if people < count else 0
        last = breaks[numbers] if numbers < count else (breaks[-1] if breaks else 0)
        described = []
        quotes = brackets = years = 0
        before, rule_before = _EDGES[0], "<"
        for at, (own, shape, word, lexicon) in enumerate(known):
            gap, _, quote, bracket = gaps[at]
            behind = gaps[at + 1][0]
            quotes = (quote > 0) if quote else quotes
            brackets = (bracket > 0) if bracket else brackets
            after = known[at + 1] if at + 1 < count else _EDGES[1]
            rule = ruled[at]
            rule_after = ruled[at + 1] if at + 1 < count else ">"
            label = rule[1:]
            since = "a" if at < people else str(min(_MOST_BREAKS, breaks[at] - base))
            until = "z" if at >= numbers else str(min(_MOST_BREAKS, last - breaks[at]))
            seen = [
                *own,
                f"g={gap}",
                f"h={behind}",
                f"gs={gap}|{shape}",
                f"hs={behind}|{shape}",
                f"-w={before[2]}",
                f"+w={after[2]}",
                f"-s={before[1]}{gap}{before[3]}",
                f"+s={behind}{after[1]}{after[3]}",
                f"cs={before[1]}{gap}{shape}{behind}{after[1]}",
                f"bd={since}{until}{kind}",
                f"bg={since}{gap}{kind}",
                f"dg={until}{gap}{kind}",
                f"q={quotes:d}{brackets:d}{years}{rule}",
                f"rr={rule_before}|{rule}|{rule_after}",
                f"rg={rule}{gap}",
                f"rs={label}{shape}",
                f"rl={label}{lexicon}",
                f"rk={label}{kind}",
                f"rb={label}{since}{until}",
                f"rw={label}{word}",
                f"gl={gap}{lexicon}",
                f"gw={gap}{word}",
                f"hw={behind}{word}",
            ]
            if at < _FIRST:
                seen.append(f"i={at}")
            if count - at <= _LAST:
                seen.append(f"e={count - at}")
            if shape == "y":
                years = 1
            described.append(seen)
            before, rule_before = known[at], rule
        return described
