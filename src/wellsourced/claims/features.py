"""What speaks in a sentence for and against its calling for a source.

Each feature is a plain yes or no about the words as they stand, so that a reader can see
why a sentence was taken for a claim. What they weigh stands in `kinds`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from wellsourced.claims import patterns
from wellsourced.claims.words import CLASSES, WordClass


class Feature(StrEnum):
    """What a sentence shows; the value is how it is named to a reader."""

    PERCENTAGE = "percentage"
    QUANTITY = "quantity"
    RATIO = "ratio"
    DOSE = "dose"
    DURATION = "duration"
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
METHOD_WORDS = 2

_WITH_DIGITS = (
    (Feature.PERCENTAGE, patterns.PERCENTAGE),
    (Feature.QUANTITY, patterns.QUANTITY),
    (Feature.DOSE, patterns.DOSE),
    (Feature.YEAR, patterns.YEAR),
    (Feature.OWN_FIGURE, patterns.FIGURE),
)
_LOWER_CASED = (
    (Feature.QUANTITY, patterns.VAGUE_QUANTITY),
    (Feature.RATIO, patterns.RATIO),
    (Feature.DURATION, patterns.DURATION),
    (Feature.DEFINITION, patterns.DEFINITION),
    (Feature.QUOTATION, patterns.QUOTATION),
    (Feature.OWN_WORK, patterns.OWN_STUDY),
    (Feature.OTHERS, patterns.OTHERS),
    (Feature.ESTABLISHED, patterns.ESTABLISHED),
    (Feature.SAID, patterns.SAID),
    (Feature.EXAMPLES, patterns.SUCH_AS),
)
_CASED = ((Feature.TEST_STATISTIC, patterns.TEST_STATISTIC), (Feature.AUTHORS, patterns.AUTHORS))
_BY_CLASS = (
    (WordClass.PREVALENCE, Feature.PREVALENCE),
    (WordClass.FREQUENCY, Feature.FREQUENCY),
    (WordClass.CAUSE, Feature.CAUSE),
    (WordClass.CHANGE, Feature.CHANGE),
    (WordClass.COMPARISON, Feature.COMPARISON),
    (WordClass.SUPERLATIVE, Feature.SUPERLATIVE),
    (WordClass.EXAMPLE, Feature.EXAMPLES),
    (WordClass.ADVICE, Feature.ADVICE),
    (WordClass.REGULATION, Feature.REGULATION),
    (WordClass.PAST, Feature.HISTORY),
    (WordClass.RECENT, Feature.RECENT),
    (WordClass.HARM, Feature.HARM),
    (WordClass.BENEFIT, Feature.BENEFIT),
    (WordClass.MECHANISM, Feature.MECHANISM),
    (WordClass.DIAGNOSIS, Feature.DIAGNOSIS),
    (WordClass.TREATMENT, Feature.TREATMENT),
    (WordClass.DOSE, Feature.DOSING),
    (WordClass.PEOPLE, Feature.PEOPLE),
    (WordClass.HEDGE, Feature.HEDGED),
    (WordClass.JUDGEMENT, Feature.JUDGEMENT),
    (WordClass.AUTHORS, Feature.OWN_WORK),
    (WordClass.READER, Feature.TO_READER),
    (WordClass.INFERENCE, Feature.INFERENCE),
    (WordClass.LIMIT, Feature.LIMITS),
    (WordClass.WAS, Feature.PAST_TENSE),
    (WordClass.NEGATION, Feature.DENIAL),
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence's words in lower case and how many stand in each class."""

    words: tuple[str, ...]
    counts: Counter[WordClass]


def read_words(text: str) -> Wording:
    """Return the words of *text* with the classes that they stand in."""
    words = tuple(_WORD.findall(text.lower()))
    counts: Counter[WordClass] = Counter()
    for word in words:
        counts.update(CLASSES.get(word, ()))
    return Wording(words, counts)


def find_features(text: str, wording: Wording) -> frozenset[Feature]:
    """Return what the sentence *text*, of which *wording* are the words, shows.

    Its citation markers should be taken out before.

    >>> text = "Relapse is rare after 2 years."
    >>> sorted(find_features(text, read_words(text)))[:3]
    [<Feature.DURATION: 'duration'>, <Feature.HARM: 'harm'>, <Feature.PREVALENCE: 'how common'>]
    """
    lowered = text.lower()
    found = {feature for kind, feature in _BY_CLASS if wording.counts[kind]}
    found |= {feature for feature, pattern in _LOWER_CASED if pattern.search(lowered)}
    found |= {feature for feature, pattern in _CASED if pattern.search(text)}
    if _DIGIT.search(text):
        found.add(Feature.NUMBER)
        found |= {feature for feature, pattern in _WITH_DIGITS if pattern.search(lowered)}
    return frozenset(found | _find_studies(wording) | _measure(text, wording))


def _find_studies(wording: Wording) -> set[Feature]:
    if wording.counts[WordClass.EVIDENCE]:
        says = wording.counts[WordClass.REPORT] > 0
        return {Feature.STUDIES_SAY if says else Feature.STUDIES}
    return set()


def _measure(text: str, wording: Wording) -> set[Feature]:
    found = set()
    if wording.counts[WordClass.METHOD] >= METHOD_WORDS:
        found.add(Feature.OWN_METHOD)
    if terms := len(patterns.TECHNICAL.findall(text)):
        found.add(Feature.TERMS if terms >= SEVERAL else Feature.TERM)
    if names := len(patterns.CAPITAL.findall(text)):
        found.add(Feature.NAMES if names >= SEVERAL else Feature.NAME)
    if len(wording.words) > LONG_WORDS:
        found.add(Feature.LONG)
    elif len(wording.words) < SHORT_WORDS:
        found.add(Feature.SHORT)
    return found
