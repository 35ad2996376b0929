"""A heading or the title carries a citation.

## What it does
Reports each citation in a title or a heading that is not a word of it: "Naps [3]". A work
that the heading names, such as "The survey of Doe (2019)", is its subject and stays.

## Why is this bad?
A heading makes no statement that a source could support, and its citation goes wherever the
heading is copied to: tables of contents, links, search results. Wikipedia's guideline on citing
asks to keep citations off headings.

## Example
```html
<h2>Naps and memory [3]</h2>
```

## Use instead
```html
<h2>Naps and memory</h2>
<p>Short naps improve memory [3].</p>
```

## When to waive
A heading that is a quotation.

## Options
None.

## Known false positives
A short paragraph that was taken for a heading because it is set like one.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import BlockKind
from wellsourced.findings import Finding, Severity
from wellsourced.rule import AuditedArticle, Rule, Setting

_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each citation that hangs on a heading."""
    for citation in audited.citations:
        marker = citation.marker
        if marker.is_narrative or audited.article.blocks[marker.block].kind not in _HEADS:
            continue
        message = f"the heading carries the citation {marker.text}"
        cure = "move it to the sentence that it supports"
        yield Finding(marker.span, message, marker.text, help=cure)


RULE = Rule(code="CIT009", severity=Severity.SUGGESTION, check=check)
