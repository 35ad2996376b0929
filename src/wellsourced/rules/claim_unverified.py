"""No person has recorded that a source of the claim supports it.

## What it does
Reports each claim that needs a source, has one, and was not checked against it: no source of it
has a verdict in the ledger. With `require`, a verdict counts only where these stand beside it.
Runs only when selected: a project begins with every claim unchecked, and the count of verified
claims stands in every report.

## Why is this bad?
Cited is not checked: in a meta-analysis of 46 studies, 16.9% of quotations in medical papers
were wrong (Baethge & Jergas 2025). The NHS standard for health content asks for a record of the
sources of evidence.

## Example
A `[[claim.source]]` of the ledger with a `key` and no `verdict`.

## Use instead
```toml
verdict = "supports"
passage = "adults slept 6.9 hours on average"
by = "AB"
on = 2026-11-20
```

## When to waive
Where the source is the thing itself: "The act came into force in 2016".

## Options
- `require`: what a verdict must have beside it: `passage`, `locator`, `by`, `on`. Default:
  nothing.

## Known false positives
None known.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.links import UNFIT, VERIFYING, Evidence, Status
from wellsourced.rule import AuditedArticle, Rule, Setting


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each sourced claim without a verdict of a person."""
    required = setting.words("require", ())
    for index, claim in enumerate(audited.claims):
        if audited.statuses[index] is not Status.SOURCED or not claim.needs_source:
            continue
        found = [one.evidence for one in audited.supports_of(index) if one.evidence]
        verified = [one for one in found if one.verdict in VERIFYING]
        lacking = [_lacking(one, required) for one in verified]
        if any(one.verdict in UNFIT for one in found) or not all(lacking or [True]):
            continue
        words = f"the verdict on this claim has no {lacking[0]}" if lacking else _WORDS
        yield Finding(claim.span, words, claim.quote, help=_CURE, claim=index, quoted=True)


def _lacking(evidence: Evidence, required: tuple[str, ...]) -> str:
    """Return the first of the *required* words that a verdict has not beside it."""
    written = {
        "passage": evidence.passage,
        "locator": evidence.locator,
        "by": evidence.by,
        "on": evidence.on,
    }
    return next((name for name in required if not written.get(name, name).strip()), "")


_WORDS = "no person has checked this claim against its source"
_CURE = "read the source, and record the verdict and the passage in the ledger"
RULE = Rule(code="CLM009", severity=Severity.WARNING, check=check, opt_in=True)
