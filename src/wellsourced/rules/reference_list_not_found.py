"""The article cites, and no reference list could be found in it.

## What it does
Says once that an article with citations has no list that could be found: no heading of a
reference list with entries below it, and no run of lines that look like references. Its
citations are then not called undefined.

## Why is this bad?
Nothing that the article cites can be looked up. Often the list is there and was not copied
along: it is folded away on the page ("Show references") or loaded by a script.

## Example
A page copied up to "References (10)", whose entries open only on a click.

## Use instead
Copy the page with its list unfolded, or give the article a bibliography
(`bibliography: references.bib` in Markdown's front matter).

## When to waive
Articles that cite by links alone.

## Options
None.

## Known false positives
A list in a form that is not known yet: please report it.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import Key
from wellsourced.findings import Finding, Severity
from wellsourced.rule import AuditedArticle, Rule, Setting


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield one finding where there are citations and no list."""
    if audited.listing.found:
        return
    citing = [
        citation
        for citation in audited.citations
        if any(
            link.reference is None and not isinstance(link.cite.target, Key)
            for link in citation.links
        )
    ]
    if not citing:
        return
    many = "1 citation points" if len(citing) == 1 else f"{len(citing)} citations point"
    message = f"no reference list was found, and {many} into one ({audited.listing.reason})"
    cure = "copy the page with its reference list unfolded, or name a bibliography"
    yield Finding(citing[0].marker.span, message, "reference list", help=cure)


RULE = Rule(code="REF005", severity=Severity.WARNING, check=check)
