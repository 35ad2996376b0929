"""Say of a claim what spoke for and against its calling for a source.

The score is taken apart again into the weights that made it; the audit itself keeps only the
names of the features.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wellsourced.articles import Claim
from wellsourced.claims.feature import Feature
from wellsourced.claims.weighing import PLAIN, THRESHOLD, WEIGHTS, find_base_of
from wellsourced.links import Status
from wellsourced.page.explained import ExplainedClaim, ExplainedWeight
from wellsourced.rule import AuditedArticle
from wellsourced.text import LineIndex, Span

_EXEMPTIONS: Mapping[str, str] = {
    "own-work": "a research article is its own source for what it did and found",
    "restated": "the same is said elsewhere in the article, with a source",
    "common-knowledge": "nobody would challenge it",
    "service": "it tells of a service",
    "definition-of-scope": "it says how the article uses a word",
}
_STATUSES: Mapping[Status, str] = {
    Status.WAIVED: ", and is waived",
    Status.SOURCED: ", and has one",
    Status.UNDEFINED: ", and cites what cannot be found",
    Status.UNSOURCED: ", and has none",
}
_MINUS = "\N{MINUS SIGN}"


def explain_claims(
    audited: AuditedArticle, wanted: Span, lines: LineIndex
) -> Iterator[ExplainedClaim]:
    """Yield the claims of *audited* that share a character with what is *wanted*."""
    for claim, status in zip(audited.claims, audited.statuses, strict=True):
        if claim.span.overlaps(wanted):
            yield _explain(claim, status, lines)


def _explain(claim: Claim, status: Status, lines: LineIndex) -> ExplainedClaim:
    line, column = lines.line_column(claim.span.start)
    features = tuple(map(Feature, claim.features))
    weights = [ExplainedWeight(one.value, WEIGHTS[one]) for one in features if WEIGHTS[one]]
    base = find_base_of(frozenset(features), claim.score)
    return ExplainedClaim(
        at=f"{line}:{column}",
        span=claim.span,
        id=claim.id,
        text=claim.quote,
        kind=claim.kind,
        score=round(claim.score, 3),
        threshold=THRESHOLD,
        needs_source=claim.needs_source,
        exempt_because=claim.exempt_because,
        status=status,
        base=base,
        weights=tuple(weights),
        scored=_say_score(claim.score, base),
        in_favour=", ".join(_say(one) for one in weights if one.weight > 0),
        against=", ".join(_say(one) for one in weights if one.weight < 0),
        verdict=_say_verdict(claim, status),
    )


def _say_score(score: float, base: float) -> str:
    said = f"{score:.2f} of 1; a claim calls for a source from {THRESHOLD:.2f} on"
    return said if base == PLAIN else f"{said}. It is in a language of which few words are known"


def _say(one: ExplainedWeight) -> str:
    return f"{one.name} ({'+' if one.weight > 0 else _MINUS}{abs(one.weight):.2f})"


def _say_verdict(claim: Claim, status: Status) -> str:
    if claim.needs_source:
        return f"{claim.kind}; it calls for a source{_STATUSES.get(status, '')}"
    if claim.exempt_because:
        why = _EXEMPTIONS.get(claim.exempt_because, "of its kind none is asked for")
        return f"{claim.kind}; it needs no source ({claim.exempt_because}): {why}"
    return f"{claim.kind}; it needs no source: too little speaks for one"
