"""A pattern that is looked for only where one of its words is there.

An article has thousands of sentences and there are dozens of patterns: a look at the words,
which are known by then, spares most of the searches.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from wellsourced.screening import has_any


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A pattern with its signs, words in lower case of which one must be in the sentence.

    `find` is the pattern's `match` where it can only stand at the beginning, else its `search`.
    """

    find: Callable[[str], re.Match[str] | None]
    signs: frozenset[str]


def shape(signs: str, pattern: str) -> Shape:
    """Return the shape of a verbose *pattern*, with its *signs* parted by blanks."""
    return Shape(re.compile(pattern, re.VERBOSE).search, frozenset(signs.split()))


def opening(signs: str, pattern: str) -> Shape:
    """Return the same of a pattern for how a sentence begins."""
    return Shape(re.compile(pattern, re.VERBOSE).match, frozenset(signs.split()))


@dataclass(frozen=True, slots=True)
class Figure:
    """A pattern of figures, with strings of which one is in all that it finds; none: not known."""

    pattern: re.Pattern[str]
    needs: tuple[str, ...] = ()

    def is_in(self, text: str) -> bool:
        """Say whether *text* shows the pattern."""
        return (not self.needs or has_any(text, self.needs)) and (
            self.pattern.search(text) is not None
        )


def figure(pattern: str, *needs: str) -> Figure:
    """Return the figure of a verbose *pattern*."""
    return Figure(re.compile(pattern, re.VERBOSE), needs)
