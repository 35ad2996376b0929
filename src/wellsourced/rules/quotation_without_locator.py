"""Words are quoted from a book or a long report, and no page is given.

## What it does
Reports a quotation of four words or more that a citation follows at once, where the work is a
book, a thesis or a report and neither the citation nor the ledger says where in it the words
stand. Articles are short enough to search. Runs only when selected.

## Why is this bad?
Nobody finds a sentence in 300 pages. Wikipedia's guideline on citing asks for page numbers in
books; AMA prints them with the number of the reference, such as 4(pp5-6).

## Example
```text
Sleep is "the golden chain that ties us together" [12].
```

## Use instead
```text
Sleep is "the golden chain that ties us together" [12, p. 41].
```

## When to waive
Works without pages, such as a web page, and words that the work is known for.

## Options
None.

## Known false positives
An article that was read as a book because its reference names no journal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.claims.patterns import QUOTATION
from wellsourced.findings import Finding, Severity
from wellsourced.links import Citation
from wellsourced.names import fold
from wellsourced.references import Reference
from wellsourced.rule import AuditedArticle, Rule, Setting

_LONG = frozenset({"book", "report", "thesis"})
# "p. 41", "pp5-6", "§ 3", "chapter 2", "S. 12", ":41": a place that was not read as a locator
_PLACE = re.compile(
    r"""\b(?:pp?|pg|pages?|S|pág|págs|ch|chap|chapter|sec|section|para|cap|art|loc)\.?\s?\d
        | §\s?\d | \d:\s?\d""",
    re.VERBOSE | re.IGNORECASE,
)
_AROUND = 30  # characters around a citation in which a place may stand
_BETWEEN = re.compile(r"[\s.,;:)]{0,4}")


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each quotation from a long work without its place there."""
    noted = {
        support.reference.key
        for support in audited.supports
        if support.reference and support.evidence and support.evidence.locator
    }
    for citation in audited.citations:
        for link in citation.links:
            work = link.reference
            placed = link.cite.locator or _PLACE.search(link.cite.suffix)
            if work is None or placed or work.key in noted or not _is_long(work):
                continue
            if _follows_quotation(audited, citation, work):
                text = citation.marker.text
                message = f"{text} gives no place in {work.key} ({work.record.type})"
                message += " for the words that are quoted"
                cure = "add the page, chapter or section to the citation"
                span = citation.marker.span
                yield Finding(span, message, text, help=cure, reference=work.key)


def _is_long(work: Reference) -> bool:
    """Say whether a work is one that has pages to be named: no part of one, no web page."""
    record = work.record
    return record.type in _LONG and not record.page and not record.doi and not record.container


def _follows_quotation(audited: AuditedArticle, citation: Citation, work: Reference) -> bool:
    """Say whether words of the work, not its title, are quoted just before the citation."""
    within, text = citation.marker.within, audited.article.blocks[citation.marker.block].text
    if _PLACE.search(text[within.start : within.end + _AROUND]):
        return False
    return any(
        _BETWEEN.fullmatch(text, found.end(), within.start)
        and fold(found[0]) not in fold(work.raw or work.record.title)
        for found in QUOTATION.finditer(text, 0, within.start)
    )


RULE = Rule(code="CLM006", severity=Severity.SUGGESTION, check=check, opt_in=True)
