"""A claim that calls for a source has none.

## What it does
Reports each claim that calls for a source, where no citation reaches it: none in it, none in
the introduction of its list, none at the end of its run of sentences, none in the head of its
row, and none that a person recorded in the ledger. The message names the kind of claim.

## Why is this bad?
A reader cannot check it. DISCERN asks whether it is clear what sources were used for the main
statements (question 4); the HON code asks for balanced evidence behind claims about
treatments (principle 5); Wikipedia asks for a source for anything likely to be challenged.

## Example
```text
Naloxone reverses most overdoses within three minutes.
```

## Use instead
```text
Naloxone reverses most overdoses within three minutes [4].
```

## When to waive
Common knowledge, or a sentence that only sums up what is sourced further down: waive it in the
ledger with a reason. A waiver that lapses is reported again.

## Options
- `kinds`: report only these kinds (`statistic`, `causal`, `comparative`, `definition`,
  `descriptive`, `recommendation`, `historical`, `regulatory`, `quotation`). Default: all.

## Known false positives
The lead of an article whose statements are sourced in its body; advice that follows from the
sentence before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import Kind
from wellsourced.findings import Finding, Severity
from wellsourced.links import Status
from wellsourced.rule import AuditedArticle, Rule, Setting

_WORDS = {kind: f"this {kind} claim has no source" for kind in Kind}
_CURE = "cite a source, link one in the ledger, or waive the rule there with a reason"


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each claim that needs a source and has none."""
    kinds = setting.words("kinds", tuple(Kind))
    for index, claim in enumerate(audited.claims):
        if audited.statuses[index] is not Status.UNSOURCED or claim.kind not in kinds:
            continue
        words = _WORDS[claim.kind]
        yield Finding(claim.span, words, claim.quote, help=_CURE, claim=index, quoted=True)


RULE = Rule(code="CLM001", severity=Severity.WARNING, check=check)
