"""What says nothing about the world: questions, calls, notices, and talk about the text.

An article is full of sentences that no source could back. Each is told by its shape and by
general words, never by a subject; what is in doubt stays a claim. Whole blocks of this sort
are furniture already; here it is about single sentences in the article's own prose.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from wellsourced.claims.features import Feature, Wording, begins_as_call, names_nothing
from wellsourced.claims.talk import (
    ADVERBS_BEFORE,
    ASKING,
    MENTAL,
    OFFERS,
    QUESTION,
    REASONS,
    TALK,
)
from wellsourced.claims.words import CLASSES, WordClass
from wellsourced.screening import has_any
from wellsourced.source_lines import begins_with_sources

# such as "[citation needed]", "(dubious – discuss)"
_EDITORS_TAG = re.compile(
    r"\W*(?:(?:citation|source|clarification|verification|page)s?\sneeded|dubious|by\swhom)\W*"
)
# such as "– Dr. Ana Maria Lobo, Hilltop Hospital": who said what is quoted (cased)
_SPEAKER = re.compile(
    r"""
    [—–―]\s?(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame)\.?\s){0,2}
    [A-ZÀ-Þ][\w.'’-]{0,30}(?:\s[A-ZÀ-Þ][\w.'’-]{0,30}){1,4}(?:\s?[,(][^.!?%]{2,100})?\.?
    """,
    re.VERBOSE,
)
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
_FIGURES = frozenset(
    {Feature.NUMBER, Feature.PERCENTAGE, Feature.QUANTITY, Feature.RATIO, Feature.DURATION}
)
_MEASURED = frozenset({Feature.PERCENTAGE, Feature.QUANTITY, Feature.RATIO, Feature.DOSE})
_OF_HEALTH = frozenset({Feature.HARM, Feature.BENEFIT, Feature.TREATMENT})
_ACTED_ON = _OF_HEALTH | {
    Feature.DOSING,
    Feature.DIAGNOSIS,
    Feature.SUBSTANCE,
    Feature.PEOPLE,
}
_FACTS = _FIGURES | _OF_HEALTH
_STATED = _FIGURES | _ACTED_ON
_COMMENTED = frozenset({WordClass.DISCOURSE, WordClass.JUDGEMENT})
_SAYING = frozenset((*(shape for shape, _ in REASONS), *OFFERS))
_LONGEST_TALK = 24
FEWEST_WORDS = 3
"""A sentence of fewer words may be an answer: ``No, rarely.``"""


def tell_non_claim(
    text: str, wording: Wording, features: AbstractSet[Feature], *, is_backed: bool
) -> str:
    """Return why *text* is no claim, or an empty string where it may be one.

    *text* is a sentence or a piece without its citation markers, with single blanks;
    *wording* are its words and *features* what it shows. One that *is_backed*, by a marker
    or by the line that introduces it, states something whatever its words.

    >>> from wellsourced.claims.wording import read_words
    >>> tell_non_claim("Is it safe?", read_words("Is it safe?"), frozenset(), is_backed=False)
    'question'
    """
    lowered = text.lower()
    if not wording.words:
        return "no words"
    if has_any(text, ASKING) and QUESTION.search(text):
        return "question"
    if begins_with_sources(text) or _EDITORS_TAG.fullmatch(lowered) or _SPEAKER.fullmatch(text):
        return "source line"
    if not wording.shapes.isdisjoint(_SAYING) and (
        reason := _tell_by_shape(lowered, wording, features)
    ):
        return reason
    return "" if is_backed else _tell_by_words(lowered, wording, features)


def _tell_by_shape(lowered: str, wording: Wording, features: AbstractSet[Feature]) -> str:
    for shape, reason in REASONS:
        if wording.shows(shape, lowered):
            return reason
    if not features & _MEASURED and any(wording.shows(shape, lowered) for shape in OFFERS):
        return "offer"
    return ""


def _tell_by_words(lowered: str, wording: Wording, features: AbstractSet[Feature]) -> str:
    if _is_advice_without_facts(wording.words, features):
        return "advice"
    if features & _FACTS:
        return ""
    if wording.shows(TALK, lowered):
        return "talk"
    if _is_comment(wording, features):
        return "comment"
    return ""


def _is_advice_without_facts(words: tuple[str, ...], features: AbstractSet[Feature]) -> bool:
    """``Take your time.`` is none; ``Avoid grapefruit with this drug.`` is a claim.

    To think, ask or read is advice wherever no fact of health is named. To take, use or avoid
    a thing is, only where the thing is nothing but a pronoun or of everyday life.
    """
    if features & _STATED or not begins_as_call(words):
        return False
    verb, *rest = words[1:] if words[0] in ADVERBS_BEFORE and len(words) > 1 else words
    if any(WordClass.CAUSE in CLASSES.get(word, ()) for word in rest):
        return False
    return verb in MENTAL or names_nothing(rest)


def _is_comment(wording: Wording, features: AbstractSet[Feature]) -> bool:
    """``The question is a difficult one.``: a judgement on the discussion, not on the world."""
    words = wording.words
    if not wording.classes >= _COMMENTED or len(words) > _LONGEST_TALK or features & _STATES_MUCH:
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
