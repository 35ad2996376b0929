"""The words of a sentence and what each of them tells, from one table.

Each word is looked up once, however many classes and shapes there are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from wellsourced.claims import patterns, talk
from wellsourced.claims.shapes import Shape
from wellsourced.claims.words import CLASSES, WordClass

_WORD = re.compile(r"[^\W\d_]+")
# all of ASCII that is no letter, for cutting a text at it
_BLANKS = {code: " " for code in range(128) if not chr(code).isalpha()}
# "in the US", "US adults": the country, no word for the authors
_COUNTRY = re.compile(r"\bUS\b")
# words or names of another meaning in small letters
_REGULATORS = frozenset({"DEA", "EMA", "FDA", "MHRA", "NICE"})
_IN_SMALL = frozenset(word.lower() for word in _REGULATORS)
_SIGNS = "–’“”—°±×≥"
"""Without these, which are no letters, most English sentences are ASCII."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence's words in lower case, and what they tell one by one.

    `classes` are the classes of its words, `shapes` those that it may have, one of their signs
    being there; `names_drug` says that a word ends as the names of drugs do.
    """

    words: tuple[str, ...]
    classes: frozenset[WordClass]
    shapes: frozenset[Shape]
    names_drug: bool

    def shows(self, shape: Shape, lowered: str) -> bool:
        """Say whether the sentence, *lowered* in lower case, has *shape*."""
        return shape in self.shapes and shape.find(lowered) is not None


def cut_words(text: str) -> tuple[str, ...]:
    """Return the words of *text* in lower case, the country in ``in the US`` as ``usa``."""
    if "US" in text and not text.isupper():
        text = _COUNTRY.sub("USA", text)
    lowered = text.lower()
    if not lowered.isascii():
        for sign in _SIGNS:
            lowered = lowered.replace(sign, " ")
        if not lowered.isascii():
            return tuple(_WORD.findall(lowered))
    return tuple(lowered.translate(_BLANKS).split())


def read_words(text: str) -> Wording:
    """Return the words of *text* with what they tell."""
    words = cut_words(text)
    telling = _TELLING.intersection(words)
    classes = _NO_CLASSES.union(*map(CLASSES.__getitem__, telling & _CLASSED))
    if not _IN_SMALL.isdisjoint(words) and _names_regulator(text):
        classes |= {WordClass.REGULATION}
    shapes = _NO_SHAPES.union(*map(_SHAPES.__getitem__, telling & _SHAPED))
    endings = patterns.DRUG_ENDINGS
    drugs = [word for word in words if word[-3:] in endings and _names_drug(word)]
    return Wording(words, classes, shapes, bool(drugs))


def _names_regulator(text: str) -> bool:
    """Say whether *text* names one in capitals; where all of it is, none can be told."""
    return not (text.isupper() or _REGULATORS.isdisjoint(_WORD.findall(text)))


@lru_cache(maxsize=4096)
def _names_drug(word: str) -> bool:
    return patterns.DRUG_NAME.search(word) is not None


def _index_shapes() -> Mapping[str, frozenset[Shape]]:
    shapes: dict[str, set[Shape]] = {}
    for shape in (*patterns.SHAPES, *talk.SHAPES):
        for word in shape.signs:
            shapes.setdefault(word, set()).add(shape)
    return {word: frozenset(each) for word, each in shapes.items()}


_NO_CLASSES = frozenset[WordClass]()
_NO_SHAPES = frozenset[Shape]()
_SHAPES = _index_shapes()
_CLASSED, _SHAPED = frozenset(CLASSES), frozenset(_SHAPES)
_TELLING = _CLASSED | _SHAPED
