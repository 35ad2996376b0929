"""A pattern that is looked for only where one of its words is there.

An article has thousands of sentences and there are dozens of patterns: a look at the words,
which are known by then, spares most of the searches.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern with its signs, words in lower case of which one must be in the sentence."""

    pattern: re.Pattern[str]
    signs: frozenset[str]

    def is_in(self, text: str, words: AbstractSet[str]) -> bool:
        """Say whether *text*, of which *words* are the words, shows the pattern."""
        return not self.signs.isdisjoint(words) and self.pattern.search(text) is not None


def shape(signs: str, pattern: str) -> Shape:
    """Return the shape of a verbose *pattern*, with its *signs* parted by blanks."""
    return Shape(re.compile(pattern, re.VERBOSE), frozenset(signs.split()))
