"""An entry of the library is usable, and something in its text is wrong.

## What it does
Reports what the library's text gets wrong while its meaning can still be told: a missing comma
between fields, a field that is given twice, an entry without a key, a name that cannot be
taken apart, a key that another entry bears too.

## Why is this bad?
Other programs read such an entry otherwise, or lose it: a missing comma swallows the next
field, and of two entries with one key most programs keep one.

## Example
```bib
@article{doe2020, title = {Sleep} year = 2020}
```

## Use instead
```bib
@article{doe2020, title = {Sleep}, year = 2020}
```

## When to waive
Never: mend the entry.

## Options
None.

## Known false positives
None known.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.references import Library
from wellsourced.rule import Rule, Setting
from wellsourced.text import LineIndex, Span


def check_library(library: Library, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each flaw of an entry."""
    starts = LineIndex.of(library.text).starts
    for flaw in library.flaws:
        at = starts[min(max(flaw.line, 1), len(starts)) - 1]
        named = f"{flaw.key}: " if flaw.key else ""
        about = f"{flaw.key} {flaw.kind} {flaw.reason}"
        yield Finding(Span(at, at), f"{named}{flaw.reason}", about, reference=flaw.key)


RULE = Rule(code="LIB003", severity=Severity.WARNING, check_library=check_library)
