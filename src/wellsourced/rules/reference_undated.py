"""An entry of the reference list does not say when the work was published.

## What it does
Reports entries without a year of publication. The day on which a page was read ("Accessed
March 2023") is not a date of publication and does not count. "In press" counts as a date, and so
does a decade or a century ("19--").

## Why is this bad?
A reader cannot tell how old the information is: DISCERN asks for the dates of the main sources
(question 5). Health pages change, and a page of unknown age may be long out of date.

## Example
```text
- Opioids. City Hospital. https://example.org/opioids. Accessed March 2023.
```

## Use instead
```text
- Opioids. City Hospital. Updated 9 January 2023. https://example.org/opioids. Accessed …
```

## When to waive
Pages that carry no date anywhere; say so in the reference ("n.d.").

## Options
None.

## Known false positives
Years in a form that is not read yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.text import Span

# in place of a year: "Lisbon; 19--", or "[198-]"
_ROUGH = re.compile(r"(?<![\w-])(?:1[5-9]|20)(?:\d-|--)(?![\w-])")


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each reference without a date of publication."""
    for reference in audited.works:
        record = reference.record
        if record.issued is not None or record.issued_text or not reference.index:
            continue
        if _ROUGH.search(reference.raw):
            continue
        message = f"{reference.key} has no date of publication"
        if record.accessed is not None:
            message += f"; {record.accessed.year} is when it was read"
        cure = "add when the work was published or last updated, or “n.d.”"
        span = reference.span or Span(0, 0)
        yield Finding(span, message, reference.raw, help=cure, reference=reference.key)


RULE = Rule(code="REF004", severity=Severity.WARNING, check=check)
