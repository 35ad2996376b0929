"""A citation fits two entries of the list or more, and nothing tells which is meant.

## What it does
Reports each cite that several entries fit alike, such as `(Doe, 2020)` where the list has
2020a and 2020b. All candidates are named; none is chosen.

## Why is this bad?
The reader cannot know which work supports the claim. APA and Harvard put letters behind the
year for just this case.

## Example
```text
Treatment helps (Doe, 2020).

Sources
Doe J. (2020a). …
Doe J. (2020b). …
```

## Use instead
```text
Treatment helps (Doe, 2020b).
```

## When to waive
Where both works are meant.

## Options
None.

## Known false positives
Two entries of the list that are the same work: see `reference-duplicated`.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.links import Ambiguous
from wellsourced.rule import AuditedArticle, Rule, Setting


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each cite that several references fit."""
    for citation in audited.citations:
        for link in citation.links:
            if not isinstance(link.resolution, Ambiguous):
                continue
            keys = ", ".join(one.key for one in link.resolution.candidates)
            text = citation.marker.text
            message = f"“{text}” fits several references: {keys}"
            cure = "add the letter behind the year, or a second author, to say which is meant"
            yield Finding(citation.marker.span, message, text, help=cure)


RULE = Rule(code="CIT003", severity=Severity.WARNING, check=check)
