"""Two entries of the library are the same work.

## What it does
Compares the entries of the library with each other: an identifier that both bear, or title,
year and first author or page. Parts, editions, errata, replies and comments are kept apart.

## Why is this bad?
Claims that rest on one work seem to rest on two, and a correction of one entry leaves the
other wrong.

## Example
```bib
@article{doe2020,  title = {Sleep}, doi = {10.1000/182}}
@article{doe2020b, title = {Sleep}, doi = {10.1000/182}}
```

## Use instead
One entry: put the key of the one you keep wherever the other is cited, then delete the other.

## When to waive
A preprint and its published version that are both cited on purpose.

## Options
None.

## Known false positives
Series of reports of one agency under one title, of one year.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.matching import find_duplicates
from wellsourced.references import Library
from wellsourced.rule import Rule, Setting
from wellsourced.text import Span


def check_library(library: Library, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each entry that is an earlier one again."""
    for duplicate in find_duplicates(library.references):
        first = library.references[duplicate.first]
        again = library.references[duplicate.second]
        start = again.span.start if again.span else 0
        head = again.raw.split("\n", 1)[0]
        message = f"{again.key or 'this entry'} is the same work as {first.key}: {duplicate.reason}"
        cure = "keep one of the two"
        span = Span(start, start + len(head))
        about = f"{first.key} {again.key}"
        yield Finding(span, message, about, help=cure, reference=again.key)


RULE = Rule(code="LIB004", severity=Severity.WARNING, check_library=check_library)
