"""How markers, references and claims hang together, each link with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wellsourced.articles import Cite, Claim, Marker
from wellsourced.references import Reference


@dataclass(frozen=True, slots=True)
class Resolved:
    """The cite is this reference; `differs` says what is written otherwise than in the list."""

    reference: Reference
    reason: str = ""
    differs: str = ""


@dataclass(frozen=True, slots=True)
class Near:
    """One reference almost fits; `reason` says what differs. Not a link."""

    reference: Reference
    reason: str


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Two references or more fit alike; none is chosen."""

    candidates: tuple[Reference, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Undefined:
    """Nothing fits."""

    reason: str


Resolution = Resolved | Near | Ambiguous | Undefined


@dataclass(frozen=True, slots=True)
class Link:
    """One cite with what it was resolved to."""

    cite: Cite
    resolution: Resolution

    @property
    def reference(self) -> Reference | None:
        """The reference that the cite is, or `None` where it is not known to be one."""
        return self.resolution.reference if isinstance(self.resolution, Resolved) else None

    @property
    def status(self) -> str:
        """`resolved`, `near`, `ambiguous` or `undefined` (CONTRACTS, section 2)."""
        return type(self.resolution).__name__.lower()


@dataclass(frozen=True, slots=True)
class Citation:
    """A marker with each of its cites resolved, or known not to be."""

    marker: Marker
    links: tuple[Link, ...]


class Scope(StrEnum):
    """Why a citation supports a claim (CONTRACTS, section 2)."""

    OWN = "own"
    LEAD_IN = "lead-in"
    FOLLOWING = "following"
    NARRATIVE = "narrative"
    ROW = "row"
    LEDGER = "ledger"


class Verdict(StrEnum):
    """What a person found when reading the source for the claim."""

    SUPPORTS = "supports"
    PARTLY = "partly"
    DOES_NOT_SUPPORT = "does-not-support"
    CONTRADICTS = "contradicts"
    NOT_CHECKED = "not-checked"


UNFIT = (Verdict.CONTRADICTS, Verdict.DOES_NOT_SUPPORT)  # the graver first
NO_REACH = "none"
"""What a person writes as the scope of a source whose citation does not belong to the claim."""
VERIFYING = frozenset({Verdict.SUPPORTS, Verdict.PARTLY})


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of a cited work that bears on a claim, with a person's verdict.

    `scope` is that of the citation from which the link was collected; empty where a person
    linked the work, `NO_REACH` where a person took it off the claim. `intentional` says that
    a person knows of its retraction and cites it so. `design` is what kind of study the work is
    for this claim, as a person wrote it.
    """

    key: str
    verdict: Verdict = Verdict.NOT_CHECKED
    passage: str = ""
    locator: str = ""
    intent: str = "citesAsEvidence"
    by: str = ""
    on: str = ""
    note: str = ""
    scope: str = ""
    intentional: bool = False
    design: str = ""

    @property
    def is_taken_off(self) -> bool:
        """Whether a person said that the citation does not belong to the claim."""
        return self.scope == NO_REACH


@dataclass(frozen=True, slots=True)
class Support:
    """Claim × citation × cite, with the scope that joins them and the reason in words.

    The numbers are 0-based indexes into the article's claims, its citations and that
    citation's links. A support may rest on a cite that is not resolved: it then shows where
    the claim points without giving it a source. For scope `ledger`, `citation` is -1 and
    `reference` is the library's.
    """

    claim: int
    citation: int
    link: int
    scope: Scope
    reason: str
    reference: Reference | None = None
    evidence: Evidence | None = None

    @property
    def gives_source(self) -> bool:
        """Whether the claim has its source here: in the article's words, or a person's.

        What the article cites is its source, whatever it says. A link that only the ledger
        holds is none where the person found it unfit.
        """
        unfit = self.evidence is not None and self.evidence.verdict in UNFIT
        return self.reference is not None and not (unfit and self.scope is Scope.LEDGER)


class Status(StrEnum):
    """Where a claim stands; the first that holds (CONTRACTS, section 2)."""

    WAIVED = "waived"
    SOURCED = "sourced"
    UNDEFINED = "undefined"
    EXEMPT = "exempt"
    UNSOURCED = "unsourced"


def tell_statuses(claims: tuple[Claim, ...], supports: tuple[Support, ...]) -> tuple[Status, ...]:
    """Return where each claim stands, by its supports alone (CONTRACTS, section 2)."""
    pointed = {support.claim for support in supports if support.reference is None}
    sourced = {support.claim for support in supports if support.gives_source}
    return tuple(
        Status.SOURCED
        if index in sourced
        else Status.UNDEFINED
        if index in pointed
        else Status.UNSOURCED
        if claim.needs_source
        else Status.EXEMPT
        for index, claim in enumerate(claims)
    )
