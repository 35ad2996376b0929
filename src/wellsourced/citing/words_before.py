"""Words before a date: those that may be the names of a cite, read from the date back."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+(?:['’`][^\W_]+)*")
# what may stand between the names and the year: "Doe, 2020", "Doe (2020", "Doe's (2020"
BEFORE_YEAR = re.compile(
    r"""(?:\s[\[(][^\W\d_]{2,12}[\])])?[\])]?(?:\s?(?:\.{3}|…)|\.)?(?:['’]s?)?\s?[,:，]?\s?
        (?P<open>[(\[（]\s?)?(?:in\s|c\.\s|ca\.\s)?""",
    re.VERBOSE,
)
# " [WSO]": the short name of an organisation behind its whole name
SHORT_NAME = re.compile(r"\s[\[(][^\W\d_a-z][^\W\d_]{1,11}[\])]")
# what parts words that belong to one name list: "Doe, J., Roe & Poe", not "; ( )"
WITHIN_NAMES = re.compile(r"(?:[.,]{0,2}\s{0,2}(?:&\s{0,2})?|\.?[-‐‑–]|;\s|\s[\[(]|\s?/\s?)")
# "World Sleep Organization (WSO, 2005)": a bracket that closes behind the year is the cite's
OPENING = re.compile(r"[\[(]")
# two names of two letters and more with "and" between, or names with "et al."
_UNSPACED = re.compile(
    r"(?P<first>\w{2,4}?)(?:(?P<joint>[和与與及と와과])(?P<second>\w{2,4}?))?"
    r"(?P<others>等人?|ほか|ら|외)?"
)
_FIRST_UNSPACED = "\u2e80"
_WINDOW = 260
# most names begin as near to their year as this; farther off are lists of names
_NEAR = 80
_MOST_WORDS = 18


def words_before(text: str, at: int) -> tuple[list[tuple[int, int]], bool]:
    """Return the words that may be names before a year, in order, and whether "(" opens there."""
    near = text.find(" ", at - _NEAR, at) if at > _NEAR else -1
    if near >= 0:
        words = [match.span() for match in WORD.finditer(text, near, at)]
        start, opened = find_first(text, words, at) if len(words) > 1 else (0, False)
        if start:
            return words[start:], opened
    words = [match.span() for match in WORD.finditer(text, max(0, at - _WINDOW), at)]
    start, opened = find_first(text, words, at) if words else (0, False)
    return words[start:], opened


def find_first(text: str, words: list[tuple[int, int]], at: int) -> tuple[int, bool]:
    """Return which of *words* is the first of the names, and whether "(" opens behind them.

    The last words are cut to what belongs to names; none does where it is beyond the last.
    """
    if len(words) > 1 and SHORT_NAME.fullmatch(text, words[-2][1], words[-1][1] + 1):
        words.pop()
    a, b = words[-1]
    words[-1] = (a, b - 2 if text[b - 2 : b] in {"'s", "’s"} else b)
    words[-1:] = _split_unspaced(text, words[-1])
    gap = BEFORE_YEAR.fullmatch(text, words[-1][1], at)
    if gap is None:
        return len(words), False
    start, closed = len(words) - 1, text[words[-1][1]] in ")]"
    while start > 0 and len(words) - start < _MOST_WORDS:
        between = WITHIN_NAMES.fullmatch(text, words[start - 1][1], words[start][0])
        if between is None or (OPENING.search(between.group()) and not closed):
            break
        start -= 1
    return start, gap["open"] is not None


def _split_unspaced(text: str, word: tuple[int, int]) -> list[tuple[int, int]]:
    """Part names that are written without spaces: `王某等` as name and "et al."."""
    a, b = word
    if text[b - 1] < _FIRST_UNSPACED:
        return [word]
    found = _UNSPACED.fullmatch(text, a, b)
    parts = [found.span(name) for name in ("first", "joint", "second", "others")] if found else []
    return [part for part in parts if part[0] >= 0] or [word]
