"""An article or a ledger names a key that the library does not have.

## What it does
Reports keys that are cited (`[@doe2020]`) or that a claim's source in the ledger names, where
no entry of the library bears them; where an article brings its list with keys of its own
(`thebibliography`) and there is no library, no entry of that list. Keys that differ only in
capitals are `citation-near`'s.

## Why is this bad?
The claim looks sourced and is not: nobody can say which work was meant.

## Example
```markdown
Sleep helps [@missing2020].
```

## Use instead
Add the entry to the library, or correct the key in the article.

## When to waive
Never: keep the keys true.

## Options
None.

## Known false positives
An article that has another bibliography than the project's and does not name it.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import Key
from wellsourced.findings import Finding, Severity
from wellsourced.links import Undefined
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.text import Span


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each key of the article or its ledger that the library lacks."""
    cure = "add the entry there, or correct the key"
    for citation in audited.citations:
        for link in citation.links:
            target = link.cite.target
            if isinstance(target, Key) and isinstance(link.resolution, Undefined):
                message = link.resolution.reason
                yield Finding(citation.marker.span, message, target.key, help=cure)
    known = set(audited.library.by_key()) | {one.key for one in audited.references}
    for claim in audited.decisions.ledger.claims:
        for source in claim.sources:
            if source.key not in known:
                message = f"the library has no key `{source.key}`, which claim {claim.id} rests on"
                about = f"{claim.id} {source.key}"
                yield Finding(Span(0, 0), message, about, help=cure)


RULE = Rule(code="LIB002", severity=Severity.ERROR, check=check)
