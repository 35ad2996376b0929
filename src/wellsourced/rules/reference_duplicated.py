"""Two entries of the reference list are the same work.

## What it does
Compares the entries of the article's list with each other: an identifier that both bear, or
title, year and first author or page. Parts, editions, errata, replies and comments are kept
apart. What cannot be told is left out.

## Why is this bad?
AMA asks for one number a source. A work that is listed twice looks like two sources, and
claims that rest on it look better supported than they are.

## Example
```text
4. Doe J. Sleep and weight. J Rest. 2001;1(1):1-9.
9. Doe J. Sleep and weight. Journal of Rest. 2001;1:1-9.
```

## Use instead
One entry; renumber the citations of the other.

## When to waive
A work that was printed twice, where both printings are meant.

## Options
None.

## Known false positives
Series of reports of one agency under one title, of one year.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.matching import find_duplicates
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.text import Span


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each entry that is an earlier one again."""
    if not audited.listing.found:
        return
    for duplicate in find_duplicates(audited.references):
        first = audited.references[duplicate.first]
        again = audited.references[duplicate.second]
        number = f"reference {again.label or again.index}"
        message = f"{number} is reference {first.label or first.index} again: {duplicate.reason}"
        cure = "keep one of the two and point the citations of the other at it"
        span = again.span or Span(0, 0)
        yield Finding(span, message, again.raw, help=cure, reference=again.key)


RULE = Rule(code="REF002", severity=Severity.WARNING, check=check)
