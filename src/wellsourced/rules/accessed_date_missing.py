"""A web page is listed without the day on which it was read.

## What it does
Reports entries with a URL that do not say when it was read ("Accessed 3 May 2026"), where the
work is one that may change or go: a page, a post, software, data, or a document of no other
kind. A DOI, PMID or PMCID, and what was printed too (a journal's volume or pages, an ISBN),
need no such day. Where more than two pages of the list have none, one finding says it of all.

## Why is this bad?
A page changes without a trace. AMA asks for the day of access in references with a URL; with
it, a reader can look for the page as it was in a web archive.

## Example
```text
1. Sleep facts. National Sleep Agency. https://example.org/sleep
```

## Use instead
```text
1. Sleep facts. National Sleep Agency. https://example.org/sleep. Accessed 3 May 2026.
```

## When to waive
Houses whose style asks for it only where a page has no date of its own: set `undated`.

## Options
- `undated`: true to ask for it only where the entry has no date of publication. Default: false.

## Known false positives
A day of access in words that are not known yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.references import Record, Reference
from wellsourced.resting import place_of
from wellsourced.rule import AuditedArticle, Rule, Setting

_CHANGING = frozenset({"webpage", "post", "post-weblog", "software", "dataset", "document"})
_FEW = 2


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each web page without a day of access, or one for all."""
    pages = [one for one in audited.works if one.index and _may_change(one.record)]
    missing = [one for one in pages if _lacks(one, undated=setting.flag("undated"))]
    cure = "add the day on which it was read, such as “Accessed 3 May 2026”"
    if len(missing) > _FEW:
        message = f"{len(missing)} of the {len(pages)} web pages in the list do not say when they"
        message += f" were read, the first {missing[0].key}"
        yield Finding(place_of(missing[0]), message, "web pages", help=cure)
        return
    for one in missing:
        message = f"{one.key} does not say when the page was read"
        yield Finding(place_of(one), message, one.raw, help=cure, reference=one.key)


def _may_change(record: Record) -> bool:
    known = record.doi or record.pmid or record.pmcid or record.isbn
    printed = record.volume or record.page
    return bool(record.url) and record.type in _CHANGING and not known and not printed


def _lacks(reference: Reference, *, undated: bool) -> bool:
    record = reference.record
    return record.accessed is None and not (undated and record.issued)


RULE = Rule(code="REF007", severity=Severity.WARNING, check=check)
