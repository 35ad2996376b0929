"""What people decided about claims: the ledger `references/claims/<article>.toml`."""

from __future__ import annotations

from dataclasses import dataclass, field

from wellsourced.links import Evidence
from wellsourced.text import Quote


@dataclass(frozen=True, slots=True)
class Waiver:
    """A person's decision that a rule does not apply to a claim, with reason and expiry."""

    rule: str
    why: str
    by: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class LedgerClaim:
    """One `[[claim]]` of a ledger."""

    id: str
    quote: Quote
    kind: str = ""
    sources: tuple[Evidence, ...] = ()
    waivers: tuple[Waiver, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """A ledger as read; `text` is its whole source, for edits that keep all else."""

    path: str = ""
    article: str = ""
    last_reviewed: str = ""
    reviewed_by: tuple[str, ...] = ()
    claims: tuple[LedgerClaim, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """A ledger's claims put on the claims of the article as it stands now.

    `anchored` maps the 0-based index of a claim of the article to its ledger claim;
    `orphaned` are ledger claims whose quote is not in the article, `ambiguous` those that
    fit two places alike, `drifted` the indexes whose words changed since they were recorded.
    """

    ledger: Ledger = field(default_factory=Ledger)
    anchored: tuple[tuple[int, LedgerClaim], ...] = ()
    orphaned: tuple[LedgerClaim, ...] = ()
    ambiguous: tuple[LedgerClaim, ...] = ()
    drifted: tuple[int, ...] = ()

    def of(self, claim: int) -> LedgerClaim | None:
        """Return what the ledger says of the claim with this 0-based index."""
        return next((found for index, found in self.anchored if index == claim), None)
