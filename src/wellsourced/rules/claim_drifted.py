"""A claim was reworded since it was recorded in the ledger.

## What it does
Reports claims whose words in the article are close to, and not the same as, those of the
ledger. Where a number, a negation or a direction changed or moved, or most words did, the
verdict that was given for the old words no longer counts.

## Why is this bad?
The verdict was given for other words. "9.7 million" and "10.1 million" are two claims.

## Example
The ledger has "misused by 9 in 100 adults", the article now says "by 12 in 100 adults".

## Use instead
Check the new words against the source and correct the quote of the claim.

## When to waive
Corrections of spelling: correct the quote instead.

## Options
None.

## Known false positives
None known.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.ledger import is_judged
from wellsourced.rule import AuditedArticle, Rule, Setting


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each claim whose words changed since they were recorded."""
    for index in audited.decisions.drifted:
        claim, recorded = audited.claims[index], audited.decisions.of(index)
        if recorded is None:
            continue
        message = (
            f"claim {recorded.id} was reworded since it was recorded: “{recorded.quote.exact}”"
        )
        if index in audited.decisions.voided and any(map(is_judged, recorded.sources)):
            message += "; what was found of its sources no longer counts"
        cure = "check the new words against the source, then correct the quote in the ledger"
        yield Finding(claim.span, message, recorded.id, help=cure, claim=index)


RULE = Rule(code="CLM004", severity=Severity.WARNING, check=check)
