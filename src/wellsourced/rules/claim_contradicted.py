"""A person found that a source does not support its claim, or contradicts it.

## What it does
Reports each claim that rests on a source whose verdict in the ledger is `does-not-support` or
`contradicts`. Only a person gives a verdict; this rule repeats it.

## Why is this bad?
A citation that does not say what it is cited for is worse than none: it lends the claim a trust
that it has not. Studies of quotation find such errors in about one citation in ten.

## Example
The page says "Naps lift the mood [2]". In the ledger stands, for that source:
```toml
verdict = "does-not-support"
```

## Use instead
Correct the claim, or cite a source that supports it, and record the new verdict.

## When to waive
The claim names the disagreement itself, and the source is cited for its other view: waive the
rule there with a reason.

## Options
None.

## Known false positives
None known.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.links import UNFIT, Verdict
from wellsourced.rule import AuditedArticle, Rule, Setting


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each source that a person found unfit for its claim, once."""
    for index, claim in enumerate(audited.claims):
        unfit = {
            support.evidence.key: support.evidence
            for support in audited.supports_of(index)
            if support.evidence and support.evidence.verdict in UNFIT
        }
        for key, evidence in unfit.items():
            found = (
                "contradicts this claim"
                if evidence.verdict is Verdict.CONTRADICTS
                else "does not support this claim"
            )
            person = f" by {evidence.by}" if evidence.by else ""
            message = f"{key} {found}, as the ledger records{person}"
            cure = "correct the claim, or cite a source that supports it"
            yield Finding(claim.span, message, claim.quote, help=cure, claim=index)


RULE = Rule(code="CLM005", severity=Severity.ERROR, check=check)
