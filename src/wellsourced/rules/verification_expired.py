"""The last check of a claim against its source is older than the review cycle.

## What it does
Reports each claim that a person verified so long ago that it is due again: the newest of its
verdicts is more than `months` before the day of the audit (`--as-of`). A verdict without a day
(`on`) has no age and is not reported.

## Why is this bad?
Sources are revised, withdrawn and contradicted. The NHS standard for health content asks to
check the evidence every time a page is reviewed or updated; a health charity in the United
Kingdom (THT) does so for each page within three years.

## Example
```toml
verdict = "supports"
on = 2021-03-01
```

## Use instead
Read the source as it stands now, and record the verdict with today's day.

## When to waive
History, and definitions that do not change.

## Options
- `months`: how long a verdict holds. Default: 36.

## Known false positives
None known.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from wellsourced.findings import Finding, Severity
from wellsourced.links import VERIFYING
from wellsourced.rule import AuditedArticle, Rule, Setting

_MONTHS_OF_YEAR = 12


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each claim whose newest verdict is older than it may be."""
    months = setting.number("months", 36)
    for index, _recorded in audited.decisions.anchored:
        evidence = [one.evidence for one in audited.supports_of(index) if one.evidence]
        days = [_read_day(one.on) for one in evidence if one.verdict in VERIFYING]
        known = [day for day in days if day]
        if not known or len(known) < len(days):
            continue
        age = _months_between(max(known), setting.as_of)
        if age < months:
            continue
        claim = audited.claims[index]
        message = f"this claim was checked on {max(known).isoformat()}, {age} months ago"
        cure = "check it against the source again, and record the verdict with its day"
        yield Finding(claim.span, message, claim.quote, help=cure, claim=index)


def _read_day(written: str) -> date | None:
    """Return the day of a verdict; `None` where the ledger has none, or only words."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _months_between(start: date, end: date) -> int:
    """Return how many whole months lie between two days."""
    months = (end.year - start.year) * _MONTHS_OF_YEAR + end.month - start.month
    return months - (end.day < start.day)


RULE = Rule(code="CLM010", severity=Severity.WARNING, check=check)
