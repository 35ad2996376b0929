"""Made works: what a reference says, composed of facts, by seed always the same."""

from __future__ import annotations

import random
from dataclasses import replace

from wellsourced.training import digits, grey_works, printed_works
from wellsourced.training.made import HUMAN, MadeRecord, Work
from wellsourced.training.titles import FIELDS

__all__ = ["TYPES", "MadeRecord", "make_record"]

# how often a work is of a type (CSL 1.0.2), in thousandths
TYPES = {
    "article-journal": 540,
    "book": 160,
    "chapter": 90,
    "paper-conference": 70,
    "report": 60,
    "webpage": 55,
    "thesis": 40,
    "article-newspaper": 20,
    "article": 8,
    "dataset": 3,
    "legislation": 4,
    "software": 2,
    "patent": 1,
    "standard": 1,
    "speech": 1,
}
_MAKERS = printed_works.MAKERS | grey_works.MAKERS


def make_record(rng: random.Random, language: str = "en", type_: str | None = None) -> MadeRecord:
    """Make a work in *language* (ISO 639-1), of *type_* (of `TYPES`) or of one by its weight.

    The same state of *rng* gives the same work.

    Raises:
        KeyError: *type_* is none of `TYPES`.
    """
    kind = type_ or rng.choices(tuple(TYPES), tuple(TYPES.values()))[0]
    field = rng.choices(tuple(FIELDS), tuple(FIELDS.values()))[0]
    if kind in {"book", "chapter"} and rng.random() < 0.5:  # noqa: PLR2004 - whose books are cited
        field = rng.choice(HUMAN)
    if kind == "paper-conference" and rng.random() < 0.5:  # noqa: PLR2004
        field = rng.choice(("computing", "computing", "engineering", "physics"))
    if kind == "legislation":
        field = "law"
    made = _MAKERS[kind](Work(rng, language, field, digits.make_year(rng)))
    return replace(_finished(rng, made), field=field)


def _finished(rng: random.Random, made: MadeRecord) -> MadeRecord:
    """Return *made* with its letter behind the year or its date in words, and CSL's extras."""
    record = made.record
    if rng.random() < 0.03:  # noqa: PLR2004
        record = replace(record, year_suffix=rng.choice("aaabbc"))
    extra = [("arxiv", made.arxiv), ("number-of-pages", made.extent), ("medium", made.medium)]
    extra.append(("division", made.body))
    record = replace(record, extra=tuple(pair for pair in extra if pair[1]))
    return replace(made, record=record)
