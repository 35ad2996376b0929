"""More works are cited at one place of a sentence than a reader will look up.

## What it does
Counts the works of a citation, ranges expanded, together with those of the citations that stand
right beside it, and reports more than `most`. Citations at several places of a sentence, each
behind its own statement, are not added up. Left out are tables, notes, what an article tells of
its own work, and sentences about the studies themselves ("several trials have tested this").
Runs only when selected.

## Why is this bad?
It hides which work supports the statement. Wikipedia tags such places "excessive citations":
its essay on them prefers a couple of great sources to a stack of lesser ones.

## Example
```text
Naps improve memory [1–3,5,8,9].
```

## Use instead
```text
Naps improve memory, as a review of eight trials found [9].
```

## When to waive
A list of studies that the reader is to have: better in a table.

## Options
- `most`: how many works may be cited at one place. Default: 4.

## Known false positives
Research articles, which often cite all that is known on a point: raise `most` for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from wellsourced.articles import Block, BlockKind
from wellsourced.claims.features import Feature, find_features, read_words
from wellsourced.findings import Finding, Severity
from wellsourced.links import Citation
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.text import Span, SpanIndex

_ABOUT_STUDIES = frozenset({Feature.STUDIES, Feature.STUDIES_SAY, Feature.OTHERS, Feature.AUTHORS})
_LEFT_OUT = frozenset({BlockKind.TABLE_CELL, BlockKind.FOOTNOTE, BlockKind.CAPTION})
# "[2] [3]", "(Doe, 2019); (Roe, 2020)": what may part citations at one place
_BETWEEN = re.compile(r"[\s,;–()\[\]-]{0,4}")


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each place with more works than are of use."""
    most = setting.number("most", 4)
    sourced = SpanIndex.of(
        claim.span
        for claim in audited.claims
        if claim.needs_source and _ABOUT_STUDIES.isdisjoint(_features(claim.quote))
    )
    for at, citations in groupby(audited.citations, key=lambda one: one.marker.block):
        block = audited.article.blocks[at]
        if block.kind in _LEFT_OUT:
            continue
        for place in _places(block, tuple(citations)):
            works = {
                link.reference.key if link.reference else link.cite
                for citation in place
                for link in citation.links
            }
            if len(works) <= most or not sourced.touches(place[0].marker.span):
                continue
            first, last = place[0].marker.within, place[-1].marker.within
            within = Span(first.start, last.end)
            message = f"{len(works)} works are cited at one place: {within.of(block.text)}"
            cure = "keep those that support the statement best, a review where there is one"
            yield Finding(block.prose.source_span(within), message, message, help=cure)


def _features(quote: str) -> frozenset[Feature]:
    return find_features(quote, read_words(quote))


def _places(block: Block, citations: Sequence[Citation]) -> Iterator[list[Citation]]:
    """Yield the citations of *block* that stand side by side."""
    place: list[Citation] = []
    for citation in citations:
        end = place[-1].marker.within.end if place else 0
        if place and not _BETWEEN.fullmatch(block.text, end, citation.marker.within.start):
            yield place
            place = []
        place.append(citation)
    yield place


RULE = Rule(code="CIT007", severity=Severity.SUGGESTION, check=check, opt_in=True)
