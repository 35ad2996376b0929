"""A citation points at a work that is not in the reference list.

## What it does
Reports each cite that nothing in the list fits: a number beyond its end, names that no entry
bears, a report that is named in the sentence and not listed. Where no list could be found at
all, `reference-list-not-found` says so once instead; keys are `key-not-in-library`'s.

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

from collections.abc import Iterator

from wellsourced.articles import Key
from wellsourced.findings import Finding, Severity
from wellsourced.links import Undefined
from wellsourced.rule import AuditedArticle, Rule, Setting


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each cite that nothing in the list fits."""
    if not audited.listing.found:
        return
    for citation in audited.citations:
        for link in citation.links:
            if not isinstance(link.resolution, Undefined) or isinstance(link.cite.target, Key):
                continue
            text = citation.marker.text
            message = f"“{text}” is not in the reference list: {link.resolution.reason}"
            cure = "add the work to the reference list, or correct the citation"
            yield Finding(citation.marker.span, message, text, help=cure)


RULE = Rule(code="CIT001", severity=Severity.ERROR, check=check)
