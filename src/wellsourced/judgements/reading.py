"""A rating as written into the judgement that it is; what it cannot be is said, not guessed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from difflib import get_close_matches

from wellsourced.judgements.scales import DOWN, GLYPHS, QUESTIONS, SCHEMES, UP, list_levels
from wellsourced.judgements.values import Certainty, Rating, Scheme, Slip, StudyLevel

_GAP = re.compile(r"[\s_‐‑–-]+")
# minus as people write it: "1-", "1–", "1—"; the scheme has the sign itself
_MINUS = re.compile(r"[-‐‑‒–—]\Z")
# a level of OCEBM's scale of 2009: "1a", "2c", "1a-"
_OF_2009 = re.compile(r"[1-3][abc][+-]?\Z", re.IGNORECASE)
_GRADE_OF_ADVICE = re.compile(r"[ABCD]\Z", re.IGNORECASE)  # SIGN's and NHMRC's "B"
# spellings of schemes and questions that folding does not bring to their word
_SCHEMES_ALSO = {"ocebm": Scheme.OCEBM, "cebm-2011": Scheme.OCEBM, "oxford-2011": Scheme.OCEBM}
_QUESTIONS_ALSO = {
    "treatment-benefits": "treatment-benefit", "treatment": "treatment-benefit",
    "benefit": "treatment-benefit", "common-harm": "common-harms", "rare-harm": "rare-harms",
    "diagnostic": "diagnosis",
}  # fmt: skip


def read_rating(rating: Rating) -> StudyLevel | Certainty | Slip:
    """Return the judgement that *rating* is, or why it is none.

    A part that is missing but leaves the judgement what it is (who, when, why) is for
    `find_gaps`.

    >>> read_rating(Rating("OCEBM-2011", "roe2021", "treatment benefit", "1a"))
    Slip(field='level', what='`1a` is of the OCEBM scale of 2009; that of 2011 has 1 to 5')
    """
    scheme = _read_scheme(rating.scheme)
    if isinstance(scheme, Slip):
        return scheme
    return _read_certainty(rating) if scheme is Scheme.GRADE else _read_level(scheme, rating)


def find_gaps(rating: Rating) -> Iterator[Slip]:
    """Yield what *rating* lacks though it counts: who judged, when, and for GRADE why."""
    if not rating.by.strip():
        yield Slip("by", 'this judgement names no person; add by = "…"')
    if not _is_day(rating.on):
        yield Slip("on", "this judgement names no day; add on = 2026-11-20, the day of it")
    judged = read_rating(rating)
    if not isinstance(judged, Certainty):
        return
    if not judged.outcome:
        yield Slip("outcome", 'GRADE rates for an outcome; add outcome = "…"')
    if not judged.because and judged.level != "high":
        what = f'`{judged.level}` needs its reasons, or is shown without signs; add because = ["…"]'
        yield Slip("because", what)
    for reason in judged.because:
        if reason not in (*DOWN, *UP):
            yield Slip("because", f"`{reason}` is no reason of GRADE{_nearest(reason, DOWN + UP)}")


def _read_scheme(written: str) -> Scheme | Slip:
    folded = _fold(written)
    if folded in tuple(Scheme):
        return Scheme(folded)
    if folded in _SCHEMES_ALSO:
        return _SCHEMES_ALSO[folded]
    if not folded:
        return Slip("scheme", f"this judgement has no `scheme`; {_say_one_of(tuple(Scheme))}")
    if "2009" in folded:
        what = f"`{written}` is not read, since its levels are others; use `{Scheme.OCEBM}`"
        return Slip("scheme", what)
    return Slip("scheme", f"no scheme is called `{written}`{_nearest(folded, tuple(Scheme))}")


def _read_level(scheme: Scheme, rating: Rating) -> StudyLevel | Slip:
    question = _read_question(scheme, rating.question)
    if isinstance(question, Slip):
        return question
    if rating.certainty:
        what = f"a certainty is of GRADE alone; {SCHEMES[scheme]} gives a study its `level`"
        return Slip("certainty", what)
    if not rating.source:
        return Slip("source", 'a level is of one work; name it by its key: source = "…"')
    known = {_fold_level(scheme, level): level for level in list_levels(scheme, question)}
    level = known.get(_fold_level(scheme, rating.level))
    if level is None:
        return Slip("level", _say_level(scheme, question, rating.level))
    return StudyLevel(
        scheme, rating.source, question, level, rating.by, rating.on, rating.note.strip()
    )


def _read_question(scheme: Scheme, written: str) -> str | Slip:
    folded = _fold(written)
    if scheme is not Scheme.OCEBM:
        return folded if folded in QUESTIONS else written.strip()
    question = _QUESTIONS_ALSO.get(folded, folded)
    if question in QUESTIONS:
        return question
    if not folded:
        what = "OCEBM 2011 has a scale for each kind of question; add `question`:"
        return Slip("question", f"{what} {_say_one_of(tuple(QUESTIONS))}")
    what = f"OCEBM 2011 has no question `{written}`{_nearest(folded, tuple(QUESTIONS))}"
    return Slip("question", what)


def _say_level(scheme: Scheme, question: str, written: str) -> str:
    levels = list_levels(scheme, question)
    if scheme is Scheme.OCEBM:
        has = f"1 to {len(levels)}"
        if _OF_2009.match(written.strip()):
            return f"`{written}` is of the OCEBM scale of 2009; that of 2011 has {has}"
        return f"`{written}` is no level of OCEBM 2011 for {question}, which has {has}"
    if _GRADE_OF_ADVICE.match(written.strip()):
        return f"`{written}` grades a recommendation, not a study; {_say_one_of(levels)}"
    return f"`{written}` is no level of {SCHEMES[scheme]}; {_say_one_of(levels)}"


def _read_certainty(rating: Rating) -> Certainty | Slip:
    for field in ("level", "question"):
        if getattr(rating, field):
            what = "GRADE rates a body of evidence for an outcome, not a study;"
            return Slip(field, f"{what} write `certainty` and `outcome`, without `{field}`")
    level = _fold(rating.certainty)
    if level not in GLYPHS:
        said = f"`{rating.certainty}` is no certainty of GRADE" if level else "no `certainty`"
        return Slip("certainty", f"{said}; {_say_one_of(tuple(GLYPHS))}")
    because = tuple(_read_reason(reason) for reason in rating.because if reason.strip())
    return Certainty(
        level,
        rating.outcome.strip(),
        tuple(dict.fromkeys(because)),
        rating.source,
        rating.by,
        rating.on,
        rating.note.strip(),
    )


def _read_reason(written: str) -> str:
    folded = _fold(written)
    return folded if folded in (*DOWN, *UP) else written.strip()


def _fold(written: str) -> str:
    return _GAP.sub("-", written.strip().casefold())


def _fold_level(scheme: Scheme, written: str) -> str:
    level = written.strip().upper()
    if scheme is Scheme.SIGN:
        return _MINUS.sub("−", level.replace(" ", ""))
    return _GAP.sub("-", level.replace("−", "-"))


def _is_day(written: str) -> bool:
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False


def _nearest(written: str, words: Collection[str]) -> str:
    near = get_close_matches(_fold(written), words, n=1, cutoff=0.6)
    return f"; did you mean `{near[0]}`?" if near else f"; {_say_one_of(words)}"


def _say_one_of(words: Collection[str]) -> str:
    return f"one of {', '.join(words)}"
