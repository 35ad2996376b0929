"""Ask a person for a study level or a certainty; nothing is proposed, an empty line ends it."""

from __future__ import annotations

from collections.abc import Callable

from wellsourced.errors import name_nearest
from wellsourced.judgements import (
    DOWN,
    GLYPHS,
    QUESTIONS,
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
    level = _choose(ask, say, "certainty", tuple(GLYPHS))
    if not level:
        return None
    say(f"rated down for: {', '.join(DOWN)}")
    say(f"rated up for: {', '.join(UP)}")
    written = ask("reasons, with commas (empty for none): ").split(",")
    because = tuple(_fold(reason) for reason in written if reason.strip())
    return Rating(Scheme.GRADE.value, certainty=level, outcome=outcome, because=because)


def ask_level(ask: Ask, say: Say, key: str) -> Rating | None:
    """Return the level of the work *key* by a scheme, for OCEBM by the kind of question."""
    scheme = _choose(ask, say, "scheme", OF_STUDIES)
    if not scheme:
        return None
    question = _choose(ask, say, "question", tuple(QUESTIONS)) if scheme == Scheme.OCEBM else ""
    if scheme == Scheme.OCEBM and not question:
        return None
    for level in list_levels(Scheme(scheme), question):
        say(f"{level}: {tell_meaning(Scheme(scheme), question, level)}")
    written = ask("level: ").strip()
    if not written:
        return None
    rating = Rating(scheme, key, question, written)
    judged = read_rating(rating)
    if isinstance(judged, Slip):
        say(judged.what)
        return None
    return rating


def _choose(ask: Ask, say: Say, what: str, words: tuple[str, ...]) -> str:
    """Return the one of *words* that is typed; nothing where none is, or it is not known."""
    written = ask(f"{what} ({', '.join(words)}): ")
    folded = _fold(written)
    if folded and folded not in words:
        say(f"there is no {what} `{written.strip()}`{name_nearest(folded, words)}")
    return folded if folded in words else ""


def _fold(written: str) -> str:
    return "-".join(written.casefold().replace("_", " ").split())
