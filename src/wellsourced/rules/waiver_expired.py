"""The last day of a waiver is over.

## What it does
Reports each waiver whose `until` lies before the day of the audit (`--as-of`). It holds no
longer: what it waived is reported again.

## Why is this bad?
Somebody meant to look at it again by that day.

## Example
`until = 2025-12-31` in the ledger, read in 2026.

## Use instead
Look at the place again. Mend it and take the waiver out, or give it a new day.

## When to waive
Never: take the waiver out, or write it again.

## Options
None.

## Known false positives
None known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellsourced.findings import Finding, Severity
from wellsourced.rule import Rule, Setting
from wellsourced.waivers import CheckedWaiver


def check(waivers: Sequence[CheckedWaiver], setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each waiver that has expired."""
    for one in waivers:
        placed = one.placed
        if placed.has_expired(setting.as_of):
            rule, until = placed.waiver.rule, placed.waiver.until
            message = f"the waiver of `{rule}` in {placed.origin} expired after {until}"
            about = f"{rule} {placed.waiver.why} {until}"
            cure = "mend the place and take the waiver out, or give it a new day"
            yield Finding(placed.span, message, about, help=cure, path=placed.path)


RULE = Rule(code="CLM013", severity=Severity.WARNING, check_waivers=check)
