"""What speaks in a sentence for and against its calling for a source.

Each feature is a plain yes or no about the words as they stand, so that a reader can see
why a sentence was taken for a claim. What they weigh stands in `kinds`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from wellsourced.claims import patterns
from wellsourced.claims.feature import Feature
from wellsourced.claims.shapes import Shape
from wellsourced.claims.talk import ADVERBS_BEFORE, AFTER_NOUN, IMPERATIVES
from wellsourced.claims.wording import Wording, read_words
from wellsourced.claims.words import CLASSES, FUNCTION_WORDS, METHOD_WORDS, WordClass

__all__ = ["Feature", "Wording", "begins_as_call", "find_features", "names_nothing", "read_words"]


_DIGIT = re.compile(r"\d")
LONG_WORDS = 30
SHORT_WORDS = 9
SEVERAL = 3
SEVERAL_METHODS = 2

_WITH_DIGITS = (
    (Feature.PERCENTAGE, patterns.PERCENTAGE),
    (Feature.QUANTITY, patterns.QUANTITY),
    (Feature.RATIO, patterns.RATIO),
    (Feature.YEAR, patterns.YEAR),
)
_WITH_DIGITS_CASED = (
    (Feature.TEST_STATISTIC, patterns.TEST_STATISTIC),
    (Feature.AUTHORS, patterns.AUTHOR_YEAR),
)
_BY_SHAPE: Mapping[Shape, Feature] = {
    patterns.DOSE: Feature.DOSE,
    patterns.MEASURE: Feature.MEASURE,
    patterns.FIGURE: Feature.OWN_FIGURE,
    patterns.VAGUE_QUANTITY: Feature.QUANTITY,
    patterns.RATIO_IN_WORDS: Feature.RATIO,
    patterns.DURATION: Feature.DURATION,
    patterns.IS_A: Feature.DEFINITION,
    patterns.IS_CALLED: Feature.DEFINITION,
    patterns.OWN_STUDY: Feature.OWN_WORK,
    patterns.OTHERS: Feature.OTHERS,
    patterns.ESTABLISHED: Feature.ESTABLISHED,
    patterns.PERFECT: Feature.PERFECT,
    patterns.SAID: Feature.SAID,
    patterns.AUTHORS: Feature.AUTHORS,
    patterns.SUCH_AS: Feature.EXAMPLES,
}
_BY_CLASS: Mapping[WordClass, Feature] = {
    WordClass.PREVALENCE: Feature.PREVALENCE,
    WordClass.FREQUENCY: Feature.FREQUENCY,
    WordClass.CAUSE: Feature.CAUSE,
    WordClass.CHANGE: Feature.CHANGE,
    WordClass.COMPARISON: Feature.COMPARISON,
    WordClass.SUPERLATIVE: Feature.SUPERLATIVE,
    WordClass.EXAMPLE: Feature.EXAMPLES,
    WordClass.ADVICE: Feature.ADVICE,
    WordClass.REGULATION: Feature.REGULATION,
    WordClass.PAST: Feature.HISTORY,
    WordClass.RECENT: Feature.RECENT,
    WordClass.HARM: Feature.HARM,
    WordClass.BENEFIT: Feature.BENEFIT,
    WordClass.MECHANISM: Feature.MECHANISM,
    WordClass.DIAGNOSIS: Feature.DIAGNOSIS,
    WordClass.TREATMENT: Feature.TREATMENT,
    WordClass.DOSE: Feature.DOSING,
    WordClass.SUBSTANCE: Feature.SUBSTANCE,
    WordClass.PEOPLE: Feature.PEOPLE,
    WordClass.HEDGE: Feature.HEDGED,
    WordClass.JUDGEMENT: Feature.JUDGEMENT,
    WordClass.AUTHORS: Feature.OWN_WORK,
    WordClass.SELF: Feature.ONESELF,
    WordClass.READER: Feature.TO_READER,
    WordClass.INFERENCE: Feature.INFERENCE,
    WordClass.LIMIT: Feature.LIMITS,
    WordClass.WAS: Feature.PAST_TENSE,
    WordClass.NEGATION: Feature.DENIAL,
}
# words that take up what was said before
_PRONOUNS = frozenset(
    "this that these those it its they their such he his she her both".split()  # noqa: SIM905 – read
)
_TALK_CLASSES = frozenset(
    {
        WordClass.EVERYDAY,
        WordClass.JUDGEMENT,
        WordClass.DISCOURSE,
        WordClass.COMPARISON,
        WordClass.HEDGE,
        WordClass.FREQUENCY,
        WordClass.READER,
        WordClass.AUTHORS,
    }
)


def find_features(text: str, wording: Wording) -> frozenset[Feature]:
    """Return what the sentence *text*, of which *wording* are the words, shows.

    Its citation markers should be taken out before.

    >>> text = "Relapse is rare after 2 years."
    >>> sorted(find_features(text, read_words(text)))[:3]
    [<Feature.DURATION: 'duration'>, <Feature.HARM: 'harm'>, <Feature.PREVALENCE: 'how common'>]
    """
    lowered = text.lower()
    found = {_BY_CLASS[kind] for kind in wording.classes if kind in _BY_CLASS}
    for shape in wording.shapes:
        feature = _BY_SHAPE.get(shape)
        if feature is not None and feature not in found and shape.find(lowered):
            found.add(feature)
    if _DIGIT.search(text):
        _add_figures(found, text, lowered)
    if patterns.QUOTATION.search(text):
        found.add(Feature.QUOTATION)
    if WordClass.EVIDENCE in wording.classes:
        says = WordClass.REPORT in wording.classes
        found.add(Feature.STUDIES_SAY if says else Feature.STUDIES)
    _add_names(found, text, wording)
    _add_measures(found, wording)
    return frozenset(found)


def _add_figures(found: set[Feature], text: str, lowered: str) -> None:
    """Add what the figures of a sentence are."""
    found.add(Feature.NUMBER)
    for feature, figure in _WITH_DIGITS:
        if figure.is_in(lowered):
            found.add(feature)
    for feature, figure in _WITH_DIGITS_CASED:
        if figure.is_in(text):
            found.add(feature)


def _add_measures(found: set[Feature], wording: Wording) -> None:
    """Add what is counted in a sentence, and how it begins."""
    words = wording.words
    if (
        WordClass.METHOD in wording.classes
        and len(METHOD_WORDS.intersection(words)) >= SEVERAL_METHODS
    ):
        found.add(Feature.OWN_METHOD)
    if wording.names_drug:
        found.add(Feature.SUBSTANCE)
    if words and words[0] in _PRONOUNS:
        found.add(Feature.PRONOUN)
    if begins_as_call(words):
        found.add(Feature.ADVICE)
    if len(words) > LONG_WORDS:
        found.add(Feature.LONG)
    elif len(words) < SHORT_WORDS:
        found.add(Feature.SHORT)


def _add_names(found: set[Feature], text: str, wording: Wording) -> None:
    """Add whether names, terms and abbreviations stand in a sentence."""
    if "by" in wording.words and patterns.BY_NAME.search(text):
        found.add(Feature.BY_NAME)
    if "(" in text and patterns.ABBREVIATION.search(text):
        found.add(Feature.ABBREVIATION)
    if terms := len(patterns.TECHNICAL.findall(text)):
        found.add(Feature.TERMS if terms >= SEVERAL else Feature.TERM)
    if names := len(patterns.CAPITAL.findall(text)):
        found.add(Feature.NAMES if names >= SEVERAL else Feature.NAME)


def names_nothing(words: Iterable[str]) -> bool:
    """Say whether *words* are all of grammar, judgement and everyday life.

    >>> names_nothing(["take", "your", "time"][1:]), names_nothing(["raw", "milk", "is", "good"])
    (True, False)
    """
    return all(
        word in FUNCTION_WORDS or CLASSES.get(word, frozenset()) & _TALK_CLASSES for word in words
    )


def begins_as_call(words: Sequence[str]) -> bool:
    """Say whether a sentence begins as a call to do something: ``Use splints``, not ``Use of``."""
    if not words:
        return False
    at = 1 if words[0] in ADVERBS_BEFORE and len(words) > 1 else 0
    after = "".join(words[at + 1 : at + 2])
    return words[at] in IMPERATIVES and after not in AFTER_NOUN and not after.endswith("ing")
