"""What the sentences around a sentence say of it.

Whether editors ask for a source is not in a sentence alone: among sentences on the authors'
own work most are on own work too, a story told in the past tense is sourced as a whole, beside
a percentage stands what explains it, and what the next sentence takes up ("This …") is sourced
there. Only the sentences of the same block are
looked at, and none of their citations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from wellsourced.claims.feature import Feature

OWN_SIGNS = frozenset({Feature.OWN_FIGURE, Feature.TEST_STATISTIC})
"""Signs of a report on own work in a research article."""
SIGNS_ANYWHERE = frozenset({Feature.OWN_FIGURE})
"""Those of any article: elsewhere a test statistic is told of the work of others."""
_OWN = frozenset({Feature.OWN_WORK, Feature.OWN_METHOD})
_STORY = 2
"""From so many other sentences in the past tense on, if they are most, a block tells a story."""
_IN_ANY_LANGUAGE = frozenset({Feature.OWN_PASSAGE})
_NO_FEATURES = frozenset[Feature]()


def look_beside(
    shown: Sequence[frozenset[Feature]], *, is_own: bool | None, is_known_language: bool = True
) -> Iterator[frozenset[Feature]]:
    """Yield for each sentence of a block what stands beside it; *shown* is what each shows.

    A block *is_own* where headings say that it reports own work (methods, results), and is not
    where they say that it argues; where no heading says, it is `None`, and the other sentences
    tell. Of a language whose words are not known, only figures and headings are heard.

    >>> beside = look_beside([frozenset(), frozenset({Feature.PERCENTAGE})], is_own=None)
    >>> [sorted(features) for features in beside]
    [[<Feature.NEAR_PERCENTAGE: 'beside a percentage'>], []]
    """
    in_all = _Counts(shown, is_own=is_own)
    nexts = chain(shown[1:], [_NO_FEATURES])
    before = _NO_FEATURES
    for features, after in zip(shown, nexts, strict=False):
        beside = frozenset((*in_all.look_around(features), *_look_at_next(before, after)))
        yield beside if is_known_language else beside & _IN_ANY_LANGUAGE
        before = features


class _Counts:
    """How many sentences of a block are on own work, have its signs, are in the past tense."""

    def __init__(self, shown: Sequence[frozenset[Feature]], *, is_own: bool | None) -> None:
        self._is_own = is_own
        self._others = len(shown) - 1
        self._with_sign = sum(bool(features & SIGNS_ANYWHERE) for features in shown)
        self._own = sum(bool(features & _OWN) for features in shown)
        self._past = sum(Feature.PAST_TENSE in features for features in shown)

    def look_around(self, features: frozenset[Feature]) -> Iterator[Feature]:
        """Yield what the block says around the sentence that shows *features*."""
        if self._is_own is not None:
            if self._is_own:
                yield Feature.OWN_PASSAGE
            return
        if self._with_sign > bool(features & SIGNS_ANYWHERE):
            yield Feature.OWN_PASSAGE
        if self._own > bool(features & _OWN):
            yield Feature.OWN_AROUND
        past = self._past - (Feature.PAST_TENSE in features)
        if past >= _STORY and 2 * past > self._others:
            yield Feature.PAST_AROUND


def _look_at_next(before: frozenset[Feature], after: frozenset[Feature]) -> Iterator[Feature]:
    """Yield what the sentences right *before* and *after* say."""
    if Feature.PERCENTAGE in before or Feature.PERCENTAGE in after:
        yield Feature.NEAR_PERCENTAGE
    if Feature.OTHERS in before or Feature.OTHERS in after:
        yield Feature.NEAR_OTHERS
    if Feature.PRONOUN in after:
        yield Feature.TAKEN_UP
