"""Characters that look a little like a citation and that no form takes, with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wellsourced.articles import Block
from wellsourced.form import Listed
from wellsourced.text import Span, SpanIndex

# "[sic]" – "(n = 12)" – "2019" – "IL6" – "10.1" – "m²" – "*"
LOOKS = re.compile(
    r"""(?P<bracket>\[[^\[\]\n]{1,60}\])
      | (?P<paren>\((?=[^()\n]{0,60}\d)[^()\n]{1,60}\))
      | (?P<year>(?<![\w.,-])(?:1[5-9]|20)\d\d[a-z]?(?![\w%]))
      | (?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]{1,20})
      | (?P<number>(?<!\w)\d{1,9}(?:[.,:/–-]\d{1,9}){0,4}(?![^\W_]))
      | (?P<word>\b(?=[^\W\d]{0,40}\d)\w{1,60}(?:[-/]\w{1,40}){0,3})
      | (?P<symbol>[*†‡§‖¶]{1,3})""",
    re.VERBOSE,
)
_REASONS = {
    "bracket": "brackets that hold neither numbers of a list nor keys",
    "paren": "parentheses with neither numbers of a list alone nor names and a year of it",
    "year": "a year with no names before it that the list has",
    "raised": "raised characters that are no list of numbers",
    "number": "a number that stands by itself or in a figure",
    "word": "digits inside a word",
    "symbol": "no entry of the list begins with this sign, or it stands behind a number",
}


@dataclass(frozen=True, slots=True)
class Leftover:
    """Characters of a block that no form takes, and why."""

    within: Span
    because: str


def find_leftovers(block: Block, taken: SpanIndex, listed: Listed) -> Iterator[Leftover]:
    """Yield what of *block* has digits, brackets or signs of notes and lies outside *taken*."""
    at = 0
    while found := LOOKS.search(block.text, at):
        span, sort = Span(*found.span()), str(found.lastgroup)
        at = span.end
        if taken.touches(span):
            # what is inside may still be left over: of "(IL6, [3])" the "IL6"
            at = span.start + 1 if sort in {"bracket", "paren"} else span.end
            continue
        yield Leftover(span, _reason(sort, found[0], listed))


def _reason(sort: str, text: str, listed: Listed) -> str:
    times = listed.words.get(text, 0)
    if sort == "word" and times > 1:
        return f"digits inside a word that recurs with them ({times} times)"
    return _REASONS[sort]
