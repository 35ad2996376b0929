"""No article of the project names this entry of the library.

## What it does
Reports each entry that no article lists or cites and no ledger names. It must be selected, and
it runs only where all articles of the project are read (`wellsourced audit` without a path,
`wellsourced library check`); where they are not, the audit says that it was not checked.

## Why is this bad?
It is not, in a library that is meant to hold more than the articles cite. In one that is kept
for them, an entry that nothing rests on has lost its claim in an edit, or was never read.

## Example
```bib
@article{doe2020, title = {Sleep and weight}, year = 2020}
```
Nothing cites `doe2020`.

## Use instead
Cite it where it belongs, or take it out.

## When to waive
Works that wait for their article.

## Options
None.

## Known false positives
A work that an article outside the project cites; one whose entry in an article's list could
not be told to be it.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.references import Library
from wellsourced.rule import Need, Rule, Setting
from wellsourced.text import Span


def check_library(library: Library, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each entry that nothing in the project names."""
    used = setting.beyond.used
    if used is None:
        return
    for entry in library.references:
        if entry.key and entry.key not in used:
            start = entry.span.start if entry.span else 0
            message = f"no article names {entry.key}"
            cure = "cite it where it belongs, or take it out"
            yield Finding(Span(start, start), message, entry.key, cure, reference=entry.key)


RULE = Rule(
    code="LIB006",
    severity=Severity.SUGGESTION,
    check_library=check_library,
    opt_in=True,
    needs=Need.ALL_ARTICLES,
)
