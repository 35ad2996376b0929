"""What says nothing about the world: questions, calls, notices, and talk about the text.

An article is full of sentences that no source could back. Each is told by its shape and by
general words, never by a subject; what is in doubt stays a claim. Whole blocks of this sort
are furniture already; here it is about single sentences in the article's own prose.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from wellsourced.claims.features import Feature, Wording, read_words
from wellsourced.claims.talk import (
    ADVERBS_BEFORE,
    AFTER_NOUN,
    IMPERATIVES,
    PROHIBITIONS,
    QUESTION,
    SHAPES,
)
from wellsourced.claims.words import CLASSES, FUNCTION_WORDS, WordClass
from wellsourced.source_lines import begins_with_sources

_QUOTED = re.compile(r"[“\"«]([^“”\"«»]{1,200})[”\"»]")
_STATES_MUCH = frozenset(
    {
        Feature.NUMBER,
        Feature.PERCENTAGE,
        Feature.QUANTITY,
        Feature.STUDIES_SAY,
        Feature.CAUSE,
        Feature.PREVALENCE,
        Feature.REGULATION,
    }
)
_FIGURES = frozenset({Feature.NUMBER, Feature.QUANTITY, Feature.RATIO, Feature.DURATION})
_ACTED_ON = frozenset({Feature.HARM, Feature.TREATMENT, Feature.DOSING, Feature.DIAGNOSIS})
_LONGEST_TALK = 24
_SCARE_QUOTE = 4


def tell_non_claim(
    text: str, wording: Wording, features: AbstractSet[Feature], *, is_backed: bool
) -> str:
    """Return why *text* is no claim, or an empty string where it may be one.

    *text* is a sentence or a piece without its citation markers, with single blanks;
    *wording* are its words and *features* what it shows. One that *is_backed*, by a marker
    or by the line that introduces it, states something whatever its words.

    >>> tell_non_claim("Is it safe?", read_words("Is it safe?"), frozenset(), is_backed=False)
    'question'
    """
    lowered = text.lower()
    if not wording.words:
        return "no words"
    if QUESTION.search(lowered):
        return "question"
    if begins_with_sources(text):
        return "source line"
    for reason, shape in SHAPES:
        if shape.is_in(lowered, wording.distinct):
            return reason
    return "" if is_backed else _tell_by_words(lowered, wording.words, features)


def _tell_by_words(lowered: str, words: tuple[str, ...], features: AbstractSet[Feature]) -> str:
    if _is_advice_without_facts(words, features):
        return "advice"
    if _is_play_on_words(lowered):
        return "play on words"
    if _is_comment(words, features):
        return "comment"
    return ""


def _is_advice_without_facts(words: tuple[str, ...], features: AbstractSet[Feature]) -> bool:
    """``Treat them as different.`` is none; ``Avoid alcohol with this drug.`` is a claim."""
    at = 1 if words[0] in ADVERBS_BEFORE and len(words) > 1 else 0
    verb = words[at]
    after = "".join(words[at + 1 : at + 2])
    if verb not in IMPERATIVES or after in AFTER_NOUN or after.endswith("ing"):
        return False
    acted_on = verb in PROHIBITIONS and bool(features & _ACTED_ON)
    return not features & _FIGURES and not acted_on


def _is_play_on_words(lowered: str) -> bool:
    """``That said, "safer" is not "safe".``: nothing is left outside the quotation marks."""
    quoted = [found[1] for found in _QUOTED.finditer(lowered)]
    if not quoted or any(len(words.split()) >= _SCARE_QUOTE for words in quoted):
        return False
    rest = read_words(_QUOTED.sub(" ", lowered)).words
    return all(word in FUNCTION_WORDS for word in rest)


def _is_comment(words: tuple[str, ...], features: AbstractSet[Feature]) -> bool:
    """``The analogy is imperfect.``: a judgement on the discussion, not on the world."""
    if len(words) > _LONGEST_TALK or features & _STATES_MUCH:
        return False
    kinds = [CLASSES.get(word, frozenset()) for word in words]
    topic = next((at for at, kind in enumerate(kinds) if WordClass.DISCOURSE in kind), -1)
    judged = max((at for at, kind in enumerate(kinds) if WordClass.JUDGEMENT in kind), default=-1)
    return 0 <= topic < judged and _is_subject(words, topic)


def _is_subject(words: tuple[str, ...], topic: int) -> bool:
    """Say whether the noun at *topic* has an article or a pronoun before it as its own."""
    return bool(
        {"the", "this", "that", "these", "one"}.intersection(words[max(0, topic - 3) : topic])
    )
