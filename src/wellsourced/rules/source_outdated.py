"""A claim rests on a source that is older than its kind of claim allows.

## What it does
Reports each reference that was published more than so many years before the day of the audit
(`--as-of`) and that claims about the present rest on. One finding a reference says how many.
Historical claims and definitions have no age limit.

## Why is this bad?
Health evidence ages. Wikipedia's guideline for medical sources asks for reviews of the last
five years or so; the NHS standard asks to check the evidence at every review; figures age
faster than mechanisms.

## Example
A page of 2026 that gives prevalence by a survey of 2009.

## Use instead
The latest edition of the survey, or the year of the figure in the sentence.

## When to waive
Classic trials and descriptions that nothing has replaced.

## Options
- `years`: the oldest that a source may be. Default: 10.
- `years-statistic`: the same where a statistic rests on it. Default: 5.

## Known false positives
A figure that the sentence itself dates ("in 2009").
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import Claim, Kind
from wellsourced.findings import Finding, Severity
from wellsourced.references import Reference
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.text import Span

_AGELESS = frozenset({Kind.HISTORICAL, Kind.DEFINITION, Kind.QUOTATION})


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each reference that is too old for the claims that rest on it."""
    resting: dict[str, tuple[Reference, set[int]]] = {}
    for support in audited.supports:
        if support.reference is not None:
            entry = resting.setdefault(support.reference.key, (support.reference, set()))
            entry[1].add(support.claim)
    for reference, indexes in resting.values():
        claims = [audited.claims[index] for index in sorted(indexes)]
        old = [claim for claim in claims if _is_too_old(reference, claim, setting)]
        if not old or reference.record.issued is None:
            continue
        year = reference.record.issued.year
        rests = "1 claim rests" if len(claims) == 1 else f"{len(claims)} claims rest"
        part = f", {len(old)} of which should have a newer one" if len(old) < len(claims) else ""
        age = setting.as_of.year - year
        message = f"{reference.key} is of {year}, {age} years old; {rests} on it{part}"
        cure = "look for a newer source, or say in the text when the figure is from"
        span = reference.span if reference.index and reference.span else Span(0, 0)
        yield Finding(span, message, reference.key, help=cure, reference=reference.key)


def _is_too_old(reference: Reference, claim: Claim, setting: Setting) -> bool:
    if reference.record.issued is None or claim.kind in _AGELESS:
        return False
    limit = setting.number("years", 10)
    if claim.kind is Kind.STATISTIC:
        limit = min(limit, setting.number("years-statistic", 5))
    return setting.as_of.year - reference.record.issued.year > limit


RULE = Rule(code="CUR001", severity=Severity.WARNING, check=check)
