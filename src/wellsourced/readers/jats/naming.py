"""The names that an author-year citation prints before its year, where they are in no `xref`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellsourced.names import fold
from wellsourced.references import Name
from wellsourced.terms import AND, word_set
from wellsourced.text import Span

_WINDOW = 200
_WORD = re.compile(r"[^\W_]+(?:['’`-][^\W_]+)*")
# what may stand between names and year: "et al., (", " & "
_SIGNS = re.compile(r"[\s,.&(\[’'/-]*")
_SMALL = word_set(
    """al et and others colleagues coworkers co workers team group collaborators outros otros
    cols col de da do dos das del della di du van von der den la le"""
)
_JOINING = frozenset(fold(word) for word in AND) | _SMALL


def names_before(text: str, window: Span, people: Sequence[Name]) -> int:
    """Return where the names of *people* begin that end at the end of *window*, or that end.

    The first of them must be printed, and nothing but names after it.
    """
    if not people:
        return window.end
    words = list(_WORD.finditer(text, max(window.start, window.end - _WINDOW), window.end))
    wanted = _spellings(people[0])
    after = window.end
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if _SIGNS.fullmatch(text, word.end(), after) is None:
            return window.end
        for spelling in wanted:
            begin = at - len(spelling) + 1
            printed = [fold(one.group()) for one in words[max(0, begin) : at + 1]]
            if begin >= 0 and printed == list(spelling):
                return _with_particle(text, words[:begin], words[begin].start(), people[0])
        if not (word.group()[0].isupper() or fold(word.group()) in _JOINING):
            return window.end
        after = word.start()
    return window.end


def _spellings(person: Name) -> list[tuple[str, ...]]:
    """Return how the first author may be printed, each as folded words, the longest first."""
    whole = person.literal or person.family
    words = tuple(fold(one) for one in _WORD.findall(whole))
    found = {words} if words else set()
    if person.literal and len(words) > 1:
        initials = "".join(one[0] for one in _WORD.findall(whole) if one[0].isupper())
        found.add((fold(initials),))
    return sorted(found, key=len, reverse=True)


def _with_particle(text: str, before: Sequence[re.Match[str]], start: int, person: Name) -> int:
    """Return where the name begins with the particles that stand before it."""
    particles = set(fold(person.particle).split())
    for word in reversed(before):
        if fold(word.group()) not in particles or text[word.end() : start].strip():
            break
        start = word.start()
    return start
