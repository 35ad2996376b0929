"""The values of a ledger: what is written in it, and where its claims stand now."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass, field

from wellsourced.judgements import Rating
from wellsourced.links import Evidence, Verdict
from wellsourced.text import Quote

# "c07", "c112"
_NUMBERED = re.compile(r"c(?P<number>[0-9]{1,9})\Z")


@dataclass(frozen=True, slots=True)
class Waiver:
    """A person's decision that a rule does not apply to a claim, with reason and expiry.

    `until` is the last day on which it holds (ISO 8601), or empty for always.
    """

    rule: str
    why: str
    by: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class LedgerClaim:
    """One `[[claim]]` of a ledger; `line` is where it begins (1-based, 0 where not known).

    `evidence` are the levels and certainties that people entered, as they wrote them; `todo` is
    what a person wrote that is still to be done, `reviewed` whether a person rated how true it is.
    """

    id: str
    quote: Quote
    kind: str = ""
    sources: tuple[Evidence, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    line: int = field(default=0, compare=False)
    evidence: tuple[Rating, ...] = ()
    todo: str = ""
    reviewed: bool = False

    @property
    def number(self) -> int:
        """The number in its id (7 for `c07`), or 0 where a person gave it another name."""
        found = _NUMBERED.match(self.id)
        return int(found["number"]) if found else 0

    @property
    def is_decided(self) -> bool:
        """Whether a person decided anything about it: such words are never rewritten."""
        decided = self.waivers or self.evidence or self.reviewed
        return bool(decided) or any(is_judged(source) for source in self.sources)


def is_judged(evidence: Evidence) -> bool:
    """Say whether a person wrote more of this source than that it is linked."""
    told = (evidence.passage, evidence.by, evidence.on, evidence.note, evidence.design)
    flags = (evidence.intentional, evidence.is_taken_off)
    return evidence.verdict is not Verdict.NOT_CHECKED or any((*told, *flags))


@dataclass(frozen=True, slots=True)
class Ledger:
    """A ledger as read; `text` is its whole source, for edits that keep all else.

    `last_id` is the highest number that any claim of it ever had, so that the id of a claim
    that was deleted by hand is not given to another (key `last-id`, kept by `put_claims`).
    """

    path: str = ""
    article: str = ""
    last_reviewed: str = ""
    reviewed_by: tuple[str, ...] = ()
    claims: tuple[LedgerClaim, ...] = ()
    text: str = ""
    last_id: int = 0

    @property
    def highest(self) -> int:
        """The highest number in use or ever used; the next free one is one more."""
        return max((self.last_id, *(claim.number for claim in self.claims)))


@dataclass(frozen=True, slots=True)
class Decisions:
    """A ledger's claims put on the claims of the article as it stands now.

    `anchored` maps the 0-based index of a claim of the article to its ledger claim, by
    rising index; `orphaned` are ledger claims whose quote is not in the article, `ambiguous`
    those that fit two places alike, and `contested` the indexes of those places. `drifted`
    are the indexes whose words changed since they were recorded; `voided` those of them
    that say something else now (`Change.TURNED`, or few words are shared), so that no verdict
    holds any more; `reworded` those where a word of content came or went, so that verdicts
    hold, and a person should look again.
    """

    ledger: Ledger = field(default_factory=Ledger)
    anchored: tuple[tuple[int, LedgerClaim], ...] = ()
    orphaned: tuple[LedgerClaim, ...] = ()
    ambiguous: tuple[LedgerClaim, ...] = ()
    drifted: tuple[int, ...] = ()
    contested: tuple[int, ...] = ()
    voided: tuple[int, ...] = ()
    reworded: tuple[int, ...] = ()

    def of(self, claim: int) -> LedgerClaim | None:
        """Return what the ledger says of the claim with this 0-based index."""
        at = bisect_left(self.anchored, claim, key=lambda pair: pair[0])
        if at < len(self.anchored) and self.anchored[at][0] == claim:
            return self.anchored[at][1]
        return None

    def list_uncited(self, claim: int, keys: Collection[str]) -> tuple[Evidence, ...]:
        """Return the judged sources that were collected from a citation which is gone.

        *keys* are those of the sources that the claim with this index still has.
        """
        recorded = self.of(claim)
        return tuple(
            one
            for one in (recorded.sources if recorded else ())
            if one.scope and not one.is_taken_off and one.key not in keys and is_judged(one)
        )

    def taken_off(self, claim: int) -> tuple[Evidence, ...]:
        """Return the sources that a person took off the claim with this index, while that holds."""
        recorded = None if claim in self.voided else self.of(claim)
        return tuple(one for one in recorded.sources if one.is_taken_off) if recorded else ()
