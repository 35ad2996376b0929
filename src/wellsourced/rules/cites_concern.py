"""A cited work is under an expression of concern.

## What it does
Looks each work up, by DOI or else by PMID, in a snapshot of Retraction Watch (`--snapshot`),
and reports those about which a journal published an expression of concern, unless they were
retracted since (`cites-retracted`) or reinstated. Without a snapshot it does not run, and the
audit says that retractions were not checked.

## Why is this bad?
The journal warns its readers that the work may not be reliable; many such works are retracted
later. Retraction Watch and PubMed keep these notices apart from retractions, and so does this
rule.

## Example
A page on sleep whose main trial has had an expression of concern since 2024.

## Use instead
Another work; or tell the reader about the concern.

## When to waive
Where the text speaks of the concern: a work is left out if every sentence that rests on it
does, or if `intentional = true` stands below each of its sources in the ledger.

## Options
None.

## Known false positives
A concern that was settled without a notice.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.resting import count_claims, find_works, is_known
from wellsourced.retractions import Nature, find_last
from wellsourced.rule import AuditedArticle, Need, Rule, Setting


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each work under an expression of concern."""
    table = setting.beyond.retractions
    if table is None:
        return
    for work in find_works(audited):
        notices = table.find(work.record)
        last = find_last(notices, Nature.CONCERN)
        if last is None or find_last(notices, Nature.RETRACTION) or is_known(audited, work):
            continue
        on = f" of {last.on}" if last.on else ""
        message = f"{work.key} is under an expression of concern{on}; {count_claims(work)}"
        message += f" ({table.cite(setting.as_of)})"
        cure = "read the notice; rest the claims on another work, or tell the reader"
        yield Finding(work.place, message, work.key, help=cure, reference=work.key)


RULE = Rule(code="INT002", severity=Severity.WARNING, check=check, needs=Need.SNAPSHOT)
