"""What speaks in a sentence for and against its calling for a source.

Each feature is a plain yes or no about the words as they stand, so that a reader can see
why a sentence was taken for a claim. What they weigh stands in `kinds`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wellsourced.claims import patterns
from wellsourced.claims.talk import ADVERBS_BEFORE, AFTER_NOUN, IMPERATIVES
from wellsourced.claims.words import CLASSES, FUNCTION_WORDS, METHOD_WORDS, WordClass


class Feature(StrEnum):
    """What a sentence shows; the value is how it is named to a reader."""

    __hash__ = str.__hash__  # that of an enum is written in Python and slow in sets

    PERCENTAGE = "percentage"
    QUANTITY = "quantity"
    RATIO = "ratio"
    DOSE = "dose"
    DURATION = "duration"
    MEASURE = "measure"
    TEST_STATISTIC = "test statistic"
    NUMBER = "number"
    YEAR = "year"
    PREVALENCE = "how common"
    FREQUENCY = "how often"
    STUDIES_SAY = "what studies say"
    STUDIES = "names studies"
    SAID = "what is said or believed"
    OTHERS = "work of others"
    AUTHORS = "names authors"
    ESTABLISHED = "reported as established"
    CAUSE = "cause and effect"
    CHANGE = "change"
    COMPARISON = "comparison"
    SUPERLATIVE = "superlative"
    DEFINITION = "definition"
    EXAMPLES = "examples"
    ADVICE = "advice"
    REGULATION = "law and approval"
    HISTORY = "history"
    RECENT = "recent"
    QUOTATION = "quotation"
    HARM = "harm"
    BENEFIT = "benefit"
    MECHANISM = "mechanism"
    DIAGNOSIS = "diagnosis"
    TREATMENT = "treatment"
    DOSING = "dosing"
    SUBSTANCE = "food or substance"
    PEOPLE = "people"
    TERM = "technical term"
    TERMS = "several technical terms"
    NAME = "proper name"
    NAMES = "several proper names"
    HEDGED = "hedged"
    JUDGEMENT = "judgement"
    OWN_WORK = "own work"
    OWN_METHOD = "own method"
    OWN_FIGURE = "points at a figure or table"
    OWN_PASSAGE = "in a passage on own work"
    TO_READER = "speaks to the reader"
    INFERENCE = "conclusion drawn"
    LIMITS = "limits and aims"
    PAST_TENSE = "told in the past tense"
    DENIAL = "denial"
    LONG = "long"
    SHORT = "short"
    OPENING = "opens its paragraph"
    CLOSING = "closes its paragraph"


_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
LONG_WORDS = 30
SHORT_WORDS = 9
SEVERAL = 3
SEVERAL_METHODS = 2

_WITH_DIGITS = (
    (Feature.PERCENTAGE, patterns.PERCENTAGE),
    (Feature.QUANTITY, patterns.QUANTITY),
    (Feature.RATIO, patterns.RATIO),
    (Feature.DOSE, patterns.DOSE),
    (Feature.MEASURE, patterns.MEASURE),
    (Feature.YEAR, patterns.YEAR),
    (Feature.OWN_FIGURE, patterns.FIGURE),
)
_WITH_DIGITS_CASED = (
    (Feature.TEST_STATISTIC, patterns.TEST_STATISTIC),
    (Feature.AUTHORS, patterns.AUTHOR_YEAR),
)
_BY_SHAPE = (
    (Feature.QUANTITY, patterns.VAGUE_QUANTITY),
    (Feature.RATIO, patterns.RATIO_IN_WORDS),
    (Feature.DURATION, patterns.DURATION),
    (Feature.DEFINITION, patterns.IS_A),
    (Feature.DEFINITION, patterns.IS_CALLED),
    (Feature.OWN_WORK, patterns.OWN_STUDY),
    (Feature.OTHERS, patterns.OTHERS),
    (Feature.ESTABLISHED, patterns.ESTABLISHED),
    (Feature.SAID, patterns.SAID),
    (Feature.AUTHORS, patterns.AUTHORS),
    (Feature.EXAMPLES, patterns.SUCH_AS),
)
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
    WordClass.READER: Feature.TO_READER,
    WordClass.INFERENCE: Feature.INFERENCE,
    WordClass.LIMIT: Feature.LIMITS,
    WordClass.WAS: Feature.PAST_TENSE,
    WordClass.NEGATION: Feature.DENIAL,
}

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


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence's words in lower case, each once, and the classes that they stand in."""

    words: tuple[str, ...]
    distinct: frozenset[str]
    classes: frozenset[WordClass]


def read_words(text: str) -> Wording:
    """Return the words of *text* with the classes that they stand in."""
    words = tuple(_WORD.findall(text.lower()))
    distinct = frozenset(words)
    classes = frozenset[WordClass]().union(*(CLASSES[word] for word in distinct & CLASSES.keys()))
    return Wording(words, distinct, classes)


def find_features(text: str, wording: Wording) -> frozenset[Feature]:
    """Return what the sentence *text*, of which *wording* are the words, shows.

    Its citation markers should be taken out before.

    >>> text = "Relapse is rare after 2 years."
    >>> sorted(find_features(text, read_words(text)))[:3]
    [<Feature.DURATION: 'duration'>, <Feature.HARM: 'harm'>, <Feature.PREVALENCE: 'how common'>]
    """
    lowered = text.lower()
    distinct = wording.distinct
    found = {_BY_CLASS[kind] for kind in wording.classes if kind in _BY_CLASS}
    for feature, shape in _BY_SHAPE:
        if feature not in found and shape.is_in(lowered, distinct):
            found.add(feature)
    if _DIGIT.search(text):
        found |= _read_figures(text, lowered)
    if patterns.QUOTATION.search(text):
        found.add(Feature.QUOTATION)
    if WordClass.EVIDENCE in wording.classes:
        says = WordClass.REPORT in wording.classes
        found.add(Feature.STUDIES_SAY if says else Feature.STUDIES)
    return frozenset(found | _measure(text, wording))


def _read_figures(text: str, lowered: str) -> set[Feature]:
    """Return what the figures of a sentence are."""
    found = {Feature.NUMBER}
    for feature, pattern in _WITH_DIGITS:
        if pattern.search(lowered):
            found.add(feature)
    for feature, pattern in _WITH_DIGITS_CASED:
        if pattern.search(text):
            found.add(feature)
    return found


def _names_drug(words: Iterable[str]) -> bool:
    return any(
        patterns.DRUG_NAME.search(word) for word in words if word[-3:] in patterns.DRUG_ENDINGS
    )


def _measure(text: str, wording: Wording) -> set[Feature]:
    found = set()
    if _names_drug(wording.distinct):
        found.add(Feature.SUBSTANCE)
    if len(wording.distinct & METHOD_WORDS) >= SEVERAL_METHODS:
        found.add(Feature.OWN_METHOD)
    if terms := len(patterns.TECHNICAL.findall(text)):
        found.add(Feature.TERMS if terms >= SEVERAL else Feature.TERM)
    if names := len(patterns.CAPITAL.findall(text)):
        found.add(Feature.NAMES if names >= SEVERAL else Feature.NAME)
    if begins_as_call(wording.words):
        found.add(Feature.ADVICE)
    if len(wording.words) > LONG_WORDS:
        found.add(Feature.LONG)
    elif len(wording.words) < SHORT_WORDS:
        found.add(Feature.SHORT)
    return found


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
