"""A waiver waives nothing: its rule finds nothing there any more.

## What it does
Reports each waiver, in a ledger, in a comment of an article or in the settings, that no finding
needed, though its rule ran (a rule of a house that failed on the file did not). The settings are
judged where all articles of the project were read.

## Why is this bad?
A waiver that nobody needs lies in wait: the next fault of its kind at that place is let be
unseen, for a reason that somebody gave for another one.

## Example
`<!-- wellsourced: allow claim-unsourced by=AB common knowledge -->` before a paragraph whose
claims have their sources by now.

## Use instead
Take the waiver out.

## When to waive
Never: take the waiver out, or write it again.

## Options
None.

## Known false positives
A rule whose finding depends on the day, or on a snapshot of retractions that is not at hand
in every run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellsourced.findings import Finding, Severity
from wellsourced.rule import Rule, Setting
from wellsourced.waivers import CheckedWaiver


def check(waivers: Sequence[CheckedWaiver], setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each waiver that holds and that nothing needed."""
    for one in waivers:
        placed = one.placed
        if one.used is False and placed.holds(setting.as_of):
            rule = placed.waiver.rule
            message = f"the waiver of `{rule}` in {placed.origin} waives nothing"
            about = f"{rule} {placed.waiver.why}"
            yield Finding(placed.span, message, about, help="take it out", path=placed.path)


RULE = Rule(code="CLM012", severity=Severity.WARNING, check_waivers=check)
