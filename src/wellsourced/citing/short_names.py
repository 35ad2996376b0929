"""Short names of organisations: initials, what an entry prints, what the article defines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wellsourced.names import fold
from wellsourced.references import Name
from wellsourced.terms import SAME_SHORT_NAMES, word_set

# "NICE", as the publisher of what its whole name wrote
_CAPITALS = re.compile(r"\b[A-Z]{3,8}\b")
# "(WSO)" or "[WSO;" behind a name: a short name that an article defines
_DEFINED = re.compile(r"\s[(\[](?P<short>[^\W\d_][\w-]{1,11})(?=[)\];,])")
_WORD = re.compile(r"\w+")
_LETTERS = range(3, 9)
# runs of small words make too many short names of three letters by chance
_FEWEST_SMALL = 4
_LONGEST_TEXT = 300
_LONGEST_NAME = 12  # words
_FARTHEST = 160  # characters
# words that an acronym passes over: World Health Organization, Office on Drugs and Crime
PASSED = word_set(
    "of the and for on in de do da dos das la le el los las y e et und für fur der des di del van"
    " du a to no na"
)


def short_names(raw: str, people: Sequence[Name]) -> Iterator[str]:
    """Yield what an entry by an organisation, or by nobody, may be cited as for short."""
    found = {short for name in people[:2] for short in _acronyms(name.literal)}
    if people and people[0].literal:
        found.update(map(fold, _CAPITALS.findall(raw)))
    if not any(name.given for name in people):
        found.update(_initials(raw[:_LONGEST_TEXT]))
    yield from found
    for alike in SAME_SHORT_NAMES:
        if alike & found:
            yield from alike - found


def _acronyms(literal: str) -> Iterator[str]:
    """Yield short names of an organisation: its capitals, and what stands in parentheses."""
    yield from (fold(inner) for inner in re.findall(r"\(([^()]{2,12})\)", literal))
    words = [word for word in re.split(r"[\s/-]+", re.sub(r"\([^()]*\)", "", literal)) if word]
    if len(words) > 1:
        yield fold("".join(w[0] for w in words if fold(w) not in PASSED))
        yield fold("".join(w[0] for w in words if w[0].isupper()))
        yield fold("".join(w[0] for w in words))


def _initials(text: str) -> Iterator[str]:
    """Yield the initials of words in a row: of `Panel on Climate Change` in a title."""
    initials = "".join([word[0] for word in _WORD.findall(text) if fold(word) not in PASSED])
    plain = initials.isascii() and "_" not in initials
    folded = initials.lower() if plain else ""
    for start in range(len(initials)):
        for size in _LETTERS:
            end = start + size
            if end > len(initials):
                break
            if size >= _FEWEST_SMALL or all(map(str.isupper, initials[start:end])):
                yield folded[start:end] if plain else fold(initials[start:end])


def initials_of(words: Sequence[str]) -> str:
    """Return the initials of folded *words*, small ones passed over."""
    return "".join(word[0] for word in words if word not in PASSED)


def find_defined(
    texts: Iterable[str], names: Mapping[tuple[str, ...], int]
) -> Mapping[int, frozenset[str]]:
    """Return the short names that *texts* define for *names*: `World Sleep Organization (WSO)`.

    *names* gives a number for each whole name, as folded words; the answer is by number.
    """
    defined: dict[int, set[str]] = {}
    if not names:
        return {}
    for text in texts:
        for found in _DEFINED.finditer(text):
            before = fold(text[max(0, found.start() - _FARTHEST) : found.start()]).split()
            for size in range(2, _LONGEST_NAME + 1):
                number = names.get(tuple(before[-size:]))
                if number is not None:
                    defined.setdefault(number, set()).add(fold(found["short"]))
    return {number: frozenset(short) for number, short in defined.items()}
