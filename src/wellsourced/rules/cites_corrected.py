"""A cited work was corrected, and nobody has compared the claims with it since.

## What it does
Looks each work up, by DOI or else by PMID, in a snapshot of Retraction Watch (`--snapshot`),
and reports those with a correction, unless a person compared every claim that rests on the
work after that day (`on` in the ledger). Retracted works are `cites-retracted`'s. Without a
snapshot it does not run, and the audit says that retractions were not checked.

## Why is this bad?
The figure that the page gives may be the one that was corrected. Errata are published as
notices of their own (NLM), so that whoever has the work from before does not see them; partial
retractions are filed among them.

## Example
A dose that the journal corrected three months after the paper.

## Use instead
Read the correction, put the claim right if it is concerned, and write the day into the ledger.

## When to waive
Corrections of names or affiliations.

## Options
None.

## Known false positives
A claim that was written after the correction, with no day in the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from wellsourced.findings import Finding, Severity
from wellsourced.links import VERIFYING
from wellsourced.resting import Work, count_claims, find_works
from wellsourced.retractions import Nature, find_last
from wellsourced.rule import AuditedArticle, Need, Rule, Setting


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each corrected work that claims rest on."""
    table = setting.beyond.retractions
    if table is None:
        return
    for work in find_works(audited):
        notices = table.find(work.record)
        last = find_last(notices, Nature.CORRECTION)
        if last is None or find_last(notices, Nature.RETRACTION) or _is_read(work, last.on):
            continue
        on = f" on {last.on}" if last.on else ""
        message = f"{work.key} was corrected{on}; {count_claims(work)}"
        message += f" ({table.cite(setting.as_of)})"
        cure = "read the correction, and compare the claims with it"
        yield Finding(work.place, message, work.key, help=cure, reference=work.key)


def _is_read(work: Work, corrected: date | None) -> bool:
    """Say whether a person found every claim supported on or after the day *corrected*."""
    day = corrected.isoformat() if corrected else "9999"
    checked = {
        one.claim
        for one in work.supports
        if one.evidence and one.evidence.verdict in VERIFYING and one.evidence.on >= day
    }
    return bool(work.claims) and checked.issuperset(work.claims)


RULE = Rule(code="INT003", severity=Severity.SUGGESTION, check=check, needs=Need.SNAPSHOT)
