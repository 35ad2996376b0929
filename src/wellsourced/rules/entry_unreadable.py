"""An entry of the library cannot be read.

## What it does
Reports entries that are broken beyond use, such as one whose brace is never closed. The entry
is kept in its place as it is, and all others are used.

## Why is this bad?
Its work is missing from every reference list, and every citation of it is undefined.

## Example
```bib
@article{doe2020, title = {Sleep
```

## Use instead
```bib
@article{doe2020, title = {Sleep}}
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
    """Yield a finding for each entry that could not be read."""
    starts = LineIndex.of(library.text).starts
    for failed in library.failed:
        at = starts[min(max(failed.line, 1), len(starts)) - 1]
        first = failed.raw.split("\n", 1)[0].strip()
        message = f"this entry cannot be read: {failed.reason}"
        cure = "mend the entry; the rest of the library is used without it"
        yield Finding(Span(at, at + len(first)), message, first, help=cure)


RULE = Rule(code="LIB001", severity=Severity.ERROR, check_library=check_library)
