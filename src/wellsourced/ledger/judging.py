"""The judgements of evidence that hold for a claim of the article as it stands now.

A level is of a work and a kind of question: it holds whatever becomes of the claim's words. A
certainty was entered for what the claim said, so it ends where a verdict ends: where the claim
says something else now (`Decisions.voided`).
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.judgements import Certainty, StudyLevel, read_rating
from wellsourced.ledger.values import Decisions


def list_levels_of(decisions: Decisions, claim: int) -> tuple[StudyLevel, ...]:
    """Return the study levels of the works of the claim with this index, each once, as written."""
    return tuple(one for one in list_judged(decisions, claim) if isinstance(one, StudyLevel))


def list_certainties_of(decisions: Decisions, claim: int) -> tuple[Certainty, ...]:
    """Return the certainties that hold for the claim with this index."""
    if claim in decisions.voided:
        return ()
    return tuple(one for one in list_judged(decisions, claim) if isinstance(one, Certainty))


def list_judged(decisions: Decisions, claim: int) -> tuple[StudyLevel | Certainty, ...]:
    """Return all that was judged, in the order of the ledger; without what cannot be read."""
    return tuple(dict.fromkeys(_read(decisions, claim)))


def _read(decisions: Decisions, claim: int) -> Iterator[StudyLevel | Certainty]:
    decided = decisions.of(claim)
    for rating in decided.evidence if decided else ():
        judged = read_rating(rating)
        if isinstance(judged, StudyLevel | Certainty):
            yield judged
