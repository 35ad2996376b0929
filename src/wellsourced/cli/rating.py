"""Ask a person for a study level or a certainty; nothing is proposed, an empty line ends it.

What is not known is asked again: the next digit must not be taken for a verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from wellsourced.errors import name_nearest
from wellsourced.judgements import (
    DOWN,
    GLYPHS,
    QUESTIONS,
    REASONS,
    UP,
    Rating,
    Scheme,
    Slip,
    list_levels,
    read_rating,
    tell_meaning,
)

Ask = Callable[[str], str]
Say = Callable[[str], None]
OF_STUDIES = (Scheme.OCEBM, Scheme.SIGN, Scheme.NHMRC)


def ask_certainty(ask: Ask, say: Say) -> Rating | None:
    """Return how sure the body of evidence is for an outcome, with the reasons."""
    if not (outcome := ask("outcome, such as deaths within a year: ").strip()):
        return None
    level = _choose(ask, say, "certainty", GLYPHS)
    if not level:
        return None
    say(f"rated down for: {', '.join(DOWN)}")
    say(f"rated up for: {', '.join(UP)}")
    while True:
        written = ask("reasons, with commas (empty for none): ").split(",")
        because = tuple(_fold(reason) for reason in written if reason.strip())
        strange = [reason for reason in because if reason not in REASONS]
        if not strange:
            return Rating(Scheme.GRADE.value, certainty=level, outcome=outcome, because=because)
        say(f"there is no reason `{strange[0]}`{name_nearest(strange[0], tuple(REASONS))}")


def ask_level(ask: Ask, say: Say, key: str) -> Rating | None:
    """Return the level of the work *key* by a scheme, for OCEBM by the kind of question."""
    scheme = _choose(ask, say, "scheme", {one.value: "" for one in OF_STUDIES})
    if not scheme:
        return None
    question = _choose(ask, say, "question", QUESTIONS) if scheme == Scheme.OCEBM else ""
    if scheme == Scheme.OCEBM and not question:
        return None
    for level in list_levels(Scheme(scheme), question):
        say(f"{level}: {tell_meaning(Scheme(scheme), question, level)}")
    while written := ask("level: ").strip():
        rating = Rating(scheme, key, question, written)
        judged = read_rating(rating)
        if not isinstance(judged, Slip):
            return rating
        say(judged.what)
    return None


def _choose(ask: Ask, say: Say, what: str, choices: Mapping[str, str]) -> str:
    """Return the one of *choices* that is typed, by its number or its word; nothing for an end.

    *choices* say what each word means, if anything.
    """
    words = tuple(choices)
    numbered = {str(number): word for number, word in enumerate(words, 1)}
    for number, word in numbered.items():
        say(f"{number} {word}{choices[word] and f': {choices[word]}'}")
    while folded := _fold(written := ask(f"{what} (number or word, empty for none): ")):
        found = numbered.get(folded, folded)
        if found in words:
            return found
        say(f"there is no {what} `{written.strip()}`{name_nearest(folded, words)}")
    return ""


def _fold(written: str) -> str:
    return "-".join(written.casefold().replace("_", " ").split())
