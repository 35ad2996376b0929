"""A waiver gives no reason or no person, or cannot be understood.

## What it does
Reports each waiver, in a ledger, in a comment of an article or in the settings, that gives no
reason, names no rule that there is, or has a day that is none. A comment of that kind waives
nothing. Where only the person is missing it is a suggestion.

## Why is this bad?
A decision without a reason cannot be checked by the next editor, and one without a person
cannot be asked about. A waiver of a misspelt rule waives nothing, silently.

## Example
`<!-- wellsourced: allow claim-unsourced -->`

## Use instead
`<!-- wellsourced: allow claim-unsourced by=AB common knowledge -->`

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
from wellsourced.waivers import NO_REASON, CheckedWaiver


def check(waivers: Sequence[CheckedWaiver], _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each waiver that is not whole."""
    for one in waivers:
        placed, waiver = one.placed, one.placed.waiver
        flaw, at_most = _find_flaw(one)
        if flaw:
            of = f" of `{waiver.rule}`" if waiver.rule else ""
            message = f"the waiver{of} in {placed.origin} is not whole: {flaw}"
            yield Finding(
                placed.span,
                message,
                f"{waiver.rule} {flaw}",
                help="write the rule, who waives it (by) and why",
                path=placed.path,
                at_most=at_most,
            )


def _find_flaw(one: CheckedWaiver) -> tuple[str, Severity | None]:
    """Return what is missing or wrong, and how grave that is at most."""
    waiver = one.placed.waiver
    if one.placed.flaw:
        return one.placed.flaw, None
    if not one.known:
        return "there is no rule of this name", None
    if not waiver.why.strip():
        return NO_REASON, None
    return ("", None) if waiver.by.strip() else ("it names no person", Severity.SUGGESTION)


RULE = Rule(code="CLM014", severity=Severity.WARNING, check_waivers=check)
