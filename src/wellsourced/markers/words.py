"""How often each word of an article stands in it, with and without digits glued to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain

# "IL6" as a whole, "IL" alone
WORD = re.compile(r"(?<!\w)[^\W\d_][\w]*")
_RUN = re.compile(r"\w+")


def count_words(texts: Iterable[str]) -> Mapping[str, int]:
    """Return the count of each word as written: `IL6` and `IL` are two words."""
    counts = Counter(chain.from_iterable(map(_RUN.findall, texts)))  # a block's at a time
    return {word: count for word, count in counts.items() if word[0].isalpha() or WORD.match(word)}


def count_numbers(words: Mapping[str, int]) -> Mapping[str, int]:
    """Return how many different numbers are glued to each word: 2 for `NREM2` and `NREM3`."""
    return Counter(word.rstrip("0123456789") for word in words if word[-1].isdigit())


def find_terms(words: Mapping[str, int], terms: Iterable[str]) -> tuple[str, ...]:
    """Return those of *terms* of which each word is among *words*, in any case."""
    lowered = frozenset("\n".join(words).lower().split("\n"))
    return tuple([term for term in terms if lowered.issuperset(_words_of(term))])


@lru_cache(maxsize=256)
def _words_of(term: str) -> tuple[str, ...]:
    return tuple(WORD.findall(term))
