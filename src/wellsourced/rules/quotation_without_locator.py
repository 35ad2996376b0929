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
from collections.abc import Iterator, Mapping
from itertools import groupby

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
_LONGEST_TITLE = 6  # words
_FURTHEST = 4  # characters between the words and their citation
_BETWEEN = re.compile(r"[\s.,;:)]*")


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each quotation from a long work without its place there."""
    noted = {
        support.reference.key
        for support in audited.supports
        if support.reference and support.evidence and support.evidence.locator
    }
    for at, citations in groupby(audited.citations, key=lambda one: one.marker.block):
        text = audited.article.blocks[at].text
        quoted = {
            found.end(): fold(found[0])
            for found in QUOTATION.finditer(text)
            if not _is_like_title(found[0])
        }
        for citation in citations if quoted else ():
            words = _words_before(citation.marker.within.start, text, quoted)
            for work in _works_without_place(citation, text) if words else ():
                if work.key in noted or words in fold(work.raw or work.record.title):
                    continue
                marker = citation.marker
                message = f"{marker.text} gives no place in {work.key} ({work.record.type})"
                message += " for the words that are quoted"
                cure = "add the page, chapter or section to the citation"
                yield Finding(marker.span, message, marker.text, help=cure, reference=work.key)


def _is_like_title(quotation: str) -> bool:
    """Say whether quoted words are few and begin with a capital, as a title's do."""
    return quotation[1:2].isupper() and len(quotation.split()) <= _LONGEST_TITLE


def _words_before(start: int, text: str, quoted: Mapping[int, str]) -> str:
    """Return the words that are quoted just before *start*, or nothing."""
    ends = (end for end in range(start, max(0, start - _FURTHEST) - 1, -1) if end in quoted)
    return next((quoted[end] for end in ends if _BETWEEN.fullmatch(text, end, start)), "")


def _works_without_place(citation: Citation, text: str) -> Iterator[Reference]:
    """Yield the works of a citation that have pages to be named, where none is named."""
    within = citation.marker.within
    if _PLACE.search(text[within.start : within.end + _AROUND]):
        return
    for link in citation.links:
        work = link.reference
        placed = link.cite.locator or _PLACE.search(link.cite.suffix)
        if work is not None and not placed and _is_long(work):
            yield work


def _is_long(work: Reference) -> bool:
    """Say whether a work is one that has pages to be named: no part of one, no web page."""
    record = work.record
    return record.type in _LONG and not record.page and not record.doi and not record.container


RULE = Rule(code="CLM006", severity=Severity.SUGGESTION, check=check, opt_in=True)
