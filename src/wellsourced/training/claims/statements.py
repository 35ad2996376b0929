"""Statements with what they show, and whether they were cited where they stood.

The data are JSON, one object a line: `text` is a sentence without its citations,
`context_before` and `context_after` what stands around it in its paragraph, `label` 1 where
it was cited, `doc` the document and `source` the collection that it is from.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wellsourced.articles import Claim
from wellsourced.auditing import join_article
from wellsourced.claims.feature import Feature
from wellsourced.ledger import Ledger
from wellsourced.project.articles import Reading, read_text
from wellsourced.references import Library
from wellsourced.text import Span

_KEYS = frozenset({"text", "label", "doc", "source"})
_PLAIN = Reading("text")


@dataclass(frozen=True, slots=True)
class Statement:
    """What one sentence shows; `is_claim` is false where it was taken for none."""

    features: frozenset[Feature]
    is_claim: bool
    is_cited: bool
    document: str
    source: str


def read_statements(lines: Iterable[str]) -> Iterator[Statement]:
    """Yield the statement of each of *lines*, read as an audit reads an article.

    Raises `ValueError` with the number of the first line that is no statement.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            row = json.loads(line)
            if not isinstance(row, dict) or not row.keys() >= _KEYS:
                message = f"line {number}: a statement has {', '.join(sorted(_KEYS))}"
                raise ValueError(message)
            yield _read(row)


def _read(row: Mapping[str, object]) -> Statement:
    text, before, after = (
        str(row.get(key) or "") for key in ("text", "context_before", "context_after")
    )
    start = len(before) + 1 if before else 0
    wanted = Span(start, start + len(text))
    article = read_text(" ".join(filter(None, (before, text, after))) + "\n", _PLAIN)
    over = [
        claim
        for claim in join_article(article, Library(""), Ledger()).claims
        if _is_same(claim, wanted)
    ]
    best = max(over, key=lambda claim: claim.score, default=None)
    features = frozenset(map(Feature, best.features)) if best else frozenset[Feature]()
    is_cited = bool(row.get("label"))
    return Statement(features, best is not None, is_cited, str(row["doc"]), str(row["source"]))


def _is_same(claim: Claim, wanted: Span) -> bool:
    """Say whether *claim* and what is *wanted* share half of the shorter one, or more."""
    shared = min(claim.span.end, wanted.end) - max(claim.span.start, wanted.start)
    return 2 * shared >= min(len(claim.span), len(wanted))
