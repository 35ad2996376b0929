"""An entry of the reference list is never cited in the text.

## What it does
Reports each entry of the article's list that no citation reaches, after ranges such as `3–6`
are expanded. An entry that an ambiguous or almost fitting citation may mean is left out.
Where no citation could be read at all, one finding says so for the whole list.

## Why is this bad?
AMA asks that each reference is cited in the text. An entry that nobody cites supports nothing,
or a citation was lost in an edit.

## Example
```text
Treatment helps [1].

Sources
1. …   2. …
```

## Use instead
Cite it where it belongs, or move it to "Further reading".

## When to waive
Lists that are meant as a bibliography.

## Options
None.

## Known false positives
A citation in a figure or a box that was not copied along.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.links import Ambiguous, Near, Resolved
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.text import Span


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each reference of the list that is not cited."""
    if not audited.listing.found or not audited.references:
        return
    if not audited.citations:
        first = audited.references[0].span or Span(0, 0)
        count = len(audited.references)
        message = f"no citation could be read in the text; none of {count} references is cited"
        yield Finding(first, message, "reference list")
        return
    reached = _reached(audited)
    for reference in audited.works:
        if reference.key in reached:
            continue
        message = f"{reference.key} is never cited in the text"
        cure = "cite it where it belongs, or move it to further reading"
        span = reference.span or Span(0, 0)
        yield Finding(span, message, reference.raw, help=cure, reference=reference.key)


def _reached(audited: AuditedArticle) -> set[str]:
    """Return the keys that some citation means or may mean."""
    keys: set[str] = set()
    for citation in audited.citations:
        for link in citation.links:
            resolution = link.resolution
            if isinstance(resolution, Resolved | Near):
                keys.add(resolution.reference.key)
            elif isinstance(resolution, Ambiguous):
                keys.update(one.key for one in resolution.candidates)
    return keys


RULE = Rule(code="REF001", severity=Severity.WARNING, check=check)
