"""A citation almost fits one entry of the list, and differs in the year or the spelling.

## What it does
Reports each cite that one entry nearly fits: the same authors with another year, the same key
in other letters. The entry is named; the cite is not taken as resolved. A name that is one
letter off, with the right year, is reported too; that cite can mean one entry only and counts
as resolved.

## Why is this bad?
Either the citation or the entry is wrong, and a reader who looks it up finds another work.
Errors in citations are the commonest defect of reference lists (de Lacey 1985).

## Example
```text
A review found no effect (Doe & Roe, 2020).

Sources
Doe J, Roe R. (2019). …
```

## Use instead
Correct the year where it is wrong: in the text or in the list.

## When to waive
Where both works exist and the cited one is missing, add it to the list instead.

## Options
None.

## Known false positives
Two works of the same authors, of which only one is listed.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.links import Near, Resolution, Resolved
from wellsourced.references import Reference
from wellsourced.rule import AuditedArticle, Rule, Setting


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each cite that one reference almost fits."""
    for citation in audited.citations:
        for link in citation.links:
            reference, difference = _almost(link.resolution)
            if reference is None:
                continue
            text = citation.marker.text
            message = f"“{text}” almost fits {reference.key}: {difference}"
            cure = "correct the year or the names, in the text or in the list"
            yield Finding(citation.marker.span, message, text, help=cure, reference=reference.key)


def _almost(resolution: Resolution) -> tuple[Reference | None, str]:
    """Return the reference that a cite almost fits, and what differs."""
    if isinstance(resolution, Near):
        return resolution.reference, resolution.reason
    if isinstance(resolution, Resolved) and resolution.differs:
        return resolution.reference, resolution.differs
    return None, ""


RULE = Rule(code="CIT002", severity=Severity.ERROR, check=check)
