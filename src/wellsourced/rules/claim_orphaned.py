"""A claim of the ledger is no longer in the article, or fits two places of it.

## What it does
Reports each claim of the ledger whose words cannot be found in the article as it stands now,
nor anything close enough to be the same sentence; and each that fits two places alike. Its
verdict and waivers then hold for nothing.

## Why is this bad?
Somebody checked a sentence that is not there any more. Either the sentence was cut, and the
record can go, or it was rewritten, and must be checked again.

## Example
A sentence that was deleted, with its `[[claim]]` still in `references/claims/page.toml`.

## Use instead
Take the claim out of the ledger, or correct its `quote` to the new words and check them
against the source.

## When to waive
Never: keep the ledger true.

## Options
None.

## Known false positives
An article that was read only in part.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity, shorten
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.text import Span


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each ledger claim that no claim of the article is."""
    decisions = audited.decisions
    cases = [(claim, "is not in the article any more") for claim in decisions.orphaned]
    cases += [(claim, "fits two places of the article") for claim in decisions.ambiguous]
    for claim, state in cases:
        message = f"claim {claim.id} of the ledger {state}: “{shorten(claim.quote.exact)}”"
        cure = f"correct its quote in {decisions.ledger.path or 'the ledger'}, or take it out"
        yield Finding(Span(0, 0), message, claim.id, help=cure)


RULE = Rule(code="CLM003", severity=Severity.ERROR, check=check)
