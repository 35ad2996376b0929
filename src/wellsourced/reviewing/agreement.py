"""How far two readers agree: what they said of the same, and Cohen's kappa.

Cohen J. A coefficient of agreement for nominal scales. Educ Psychol Meas. 1960;20(1):37-46.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from wellsourced.ledger import Ledger
from wellsourced.links import Evidence, Verdict


@dataclass(frozen=True, slots=True)
class JudgedTwice:
    """A source of a claim on which two people gave a verdict."""

    ledger: str
    claim: str
    key: str
    first: Evidence
    second: Evidence

    @property
    def agrees(self) -> bool:
        """Whether both found the same."""
        return self.first.verdict is self.second.verdict


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of `pairs` of verdicts `agreed` are the same; `kappa` is 1 for all, 0 for chance alone.

    It is `None` where it is not defined: without a pair, and where both readers gave one and
    the same verdict throughout, so that chance would have given it too.
    """

    pairs: int
    agreed: int
    kappa: float | None


def list_judged_twice(ledger: Ledger, by: str) -> tuple[JudgedTwice, ...]:
    """Return the sources in *ledger* that *by* judged after somebody else."""
    found = []
    for claim in ledger.claims:
        judged: dict[str, list[Evidence]] = {}
        for source in claim.sources:
            if source.verdict is not Verdict.NOT_CHECKED:
                judged.setdefault(source.key, []).append(source)
        for key, sources in judged.items():
            own = next((one for one in sources[1:] if one.by == by), None)
            if own is not None and sources[0].by != by:
                found.append(JudgedTwice(ledger.path, claim.id, key, sources[0], own))
    return tuple(found)


def measure_agreement(pairs: Sequence[tuple[Verdict, Verdict]]) -> Agreement:
    """Return how far the two readers of *pairs* agree.

    >>> yes, no = Verdict.SUPPORTS, Verdict.CONTRADICTS
    >>> measure_agreement([(yes, yes), (yes, no), (no, no), (no, no)]).kappa
    0.5
    """
    total = len(pairs)
    agreed = sum(first is second for first, second in pairs)
    firsts = Counter(first for first, _ in pairs)
    seconds = Counter(second for _, second in pairs)
    chance = sum(times * seconds[verdict] for verdict, times in firsts.items())
    if chance == total * total:
        return Agreement(total, agreed, None)
    return Agreement(total, agreed, (total * agreed - chance) / (total * total - chance))
