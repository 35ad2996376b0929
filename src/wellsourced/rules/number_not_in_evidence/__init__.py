"""A number of a claim stands in none of the passages that were recorded for it.

## What it does
Reads the numbers of each claim and those of the passages that its ledger records, and reports
the ones that no passage has. "10.1 million" and "10,100,000" are one number, as are "25%", "25
per cent", "one in four" and "30 of 120"; rounding is allowed as far as the claim's own digits
go, and further behind a word such as "about". Years, ages, names with digits (CYP2D6, type 2)
and small numbers in words are not asked for. A claim is looked at only where every source of it
has its passage.

## Why is this bad?
A number that the source does not give is the plainest error of quotation. In a meta-analysis of
46 studies, 16.9% of quotations in medical papers were wrong (Baethge & Jergas 2025).

## Example
The page says "25% of adults nap [1]". In the ledger stands, for that source:
```toml
passage = "about 20% of adults took a nap"
```

## Use instead
Correct the number, or record the passage that has it.

## When to waive
A number that was calculated from those of the passage: say how in the reason.

## Options
None.

## Known false positives
Numbers that add up or subtract what the passage gives, and units that were converted.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.links import UNFIT
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.rules.number_not_in_evidence.amounts import read_given, read_wanted


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each claim with numbers that its recorded passages lack."""
    for index, _recorded in audited.decisions.anchored:
        passages = _passages(audited, index)
        if not passages:
            continue
        claim = audited.claims[index]
        given = [number for passage in passages for number in read_given(passage)]
        missing = [one.printed for one in read_wanted(claim.quote) if not one.is_among(given)]
        if missing:
            numbers = ", ".join(f"“{printed}”" for printed in dict.fromkeys(missing))
            stands = "stands" if len(set(missing)) == 1 else "stand"
            message = f"{numbers} {stands} in no passage that is recorded for this claim"
            cure = "correct the number, or record the passage that has it"
            yield Finding(claim.span, message, claim.quote, help=cure, claim=index)


def _passages(audited: AuditedArticle, index: int) -> tuple[str, ...]:
    """Return the passages of a claim; none where a source of it has none or was found unfit."""
    evidence = [support.evidence for support in audited.supports_of(index)]
    known = [one for one in evidence if one and one.passage.strip() and one.verdict not in UNFIT]
    return tuple(one.passage for one in known) if len(known) == len(evidence) else ()


RULE = Rule(code="CLM008", severity=Severity.WARNING, check=check)
