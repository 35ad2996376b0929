"""A citation points at a work that is not in the reference list.

## What it does
Reports each cite that nothing in the list fits: a number beyond its end, names that no entry
bears, a report that is named in the sentence and not listed. Where no list could be found at
all, `reference-list-not-found` says so once instead; keys are `key-not-in-library`'s. The numbers
of one range are one finding.

## Why is this bad?
The reader cannot find the work. AMA and ICMJE ask that each citation has its entry; in an
audit of quotations it is the first sign of a source that was never read.

## Example
```text
Deaths fell by a fifth [14].

Sources
1. …   12. …
```

## Use instead
Add the entry to the list, or correct the number or the names.

## When to waive
A work that is named and deliberately not listed, such as a law or a personal communication.

## Options
None.

## Known false positives
Names and years that are no citation; `wellsourced audit --output-format json` shows the reason
for each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellsourced.articles import Key, Number
from wellsourced.findings import Finding, Severity
from wellsourced.links import Citation, Undefined
from wellsourced.rule import AuditedArticle, Rule, Setting

_RANGE = 3  # as many numbers in a row are told as one


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each cite that nothing in the list fits."""
    if not audited.listing.found:
        return
    for citation in audited.citations:
        text, span = citation.marker.text, citation.marker.span
        cure = "add the work to the reference list, or correct the citation"
        for reason in _tell_missing(citation):
            yield Finding(span, f"“{text}” is not in the reference list: {reason}", text, help=cure)


def _tell_missing(citation: Citation) -> Iterator[str]:
    """Yield why each cite fits nothing: once for all numbers of a range."""
    run: list[tuple[int, str]] = []
    for link in citation.links:
        target, resolution = link.cite.target, link.resolution
        number = target.number if isinstance(target, Number) else 0
        if run and number != run[-1][0] + 1:
            yield from _tell_run(run)
            run = []
        if not isinstance(resolution, Undefined) or isinstance(target, Key):
            continue
        if number:
            run.append((number, resolution.reason))
        else:
            yield resolution.reason
    yield from _tell_run(run)


def _tell_run(run: Sequence[tuple[int, str]]) -> Iterator[str]:
    """Yield the reasons of numbers in a row, of a longer row as one."""
    if len(run) < _RANGE:
        yield from (reason for _, reason in run)
        return
    _, sign, rest = run[-1][1].partition(";")
    yield f"the list has no numbers {run[0][0]} to {run[-1][0]}{sign}{rest}"


RULE = Rule(code="CIT001", severity=Severity.ERROR, check=check)
