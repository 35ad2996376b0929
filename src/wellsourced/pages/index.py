"""The index over the reports of many articles: a row each, and what concerns them all."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import quote

from wellsourced.findings import Severity
from wellsourced.page import Counts, IndexPage, IndexRow, NotRead, Page
from wellsourced.pages.besides import show_rest
from wellsourced.pages.counts import counts
from wellsourced.pages.standing import meanings
from wellsourced.pages.words import plural
from wellsourced.references import Library
from wellsourced.rule import Audit

SCHEMA = "wellsourced-index/1"
# <script type="application/json" id="index">{"schema":"wellsourced-index/1",…}</script>
_EMBEDDED = re.compile(r'<script type="application/json" id="index">(?P<facts>[^<]*+)</script>')


def index_row(page: Page) -> IndexRow:
    """Return the row of an article whose report is made of *page*, without the address of that."""
    (article,) = page.articles
    found = Counter(note.severity for note in page.findings)
    errors, warnings = found[Severity.ERROR], found[Severity.WARNING]
    own = page.counts
    open_claims = own.unsourced.count + own.undefined.count + own.contested.count
    return IndexRow(
        href="",
        path=article.path,
        title=page.title,
        counts=own,
        errors=errors,
        warnings=warnings,
        suggestions=found[Severity.SUGGESTION],
        retracted=len(article.alarms),
        problem=bool(errors or warnings or open_claims or article.alarms),
    )


def build_index(
    rows: Sequence[IndexRow], names: Sequence[str], audit: Audit, libraries: Sequence[Library]
) -> IndexPage:
    """Return the index over *rows*, whose reports are the files *names*.

    *audit* is what is left of the audit of them all: its counts, and what was found in
    *libraries* and settings.
    """
    whole = counts(
        audit.summary,
        sum(row.counts.contested.count for row in rows),
        sum(row.counts.unchecked.count for row in rows),
    )
    rest = show_rest(audit, libraries)
    not_read = tuple(NotRead(unread.path, unread.reason) for unread in audit.unread)
    return IndexPage(
        version=audit.version,
        as_of=audit.as_of.isoformat(),
        title=plural(len(rows), "article"),
        counts=whole,
        rows=tuple(replace(row, href=quote(name)) for row, name in zip(rows, names, strict=True)),
        errors=sum(row.errors for row in rows),
        warnings=sum(row.warnings for row in rows),
        suggestions=sum(row.suggestions for row in rows),
        problems=sum(row.problem for row in rows),
        others=tuple(file for file in rest.others if file.findings),
        not_read=not_read,
        unchecked=tuple(_say_unchecked(whole, audit)),
        looked_up=(*audit.checked, *audit.unchecked),
        meanings=meanings(),
        facts=_state(rows, names, audit, not_read),
    )


def read_index(text: str) -> tuple[str, ...] | None:
    """Return the names of the reports that an index lists, or `None` where *text* is no index.

    >>> facts = '{"schema": "wellsourced-index/1", "articles": [{"file": "a.html"}]}'
    >>> read_index(f'<script type="application/json" id="index">{facts}</script>')
    ('a.html',)
    """
    found = _EMBEDDED.search(text)
    try:
        facts = json.loads(found["facts"]) if found else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(facts, dict) or facts.get("schema") != SCHEMA:
        return None
    articles = facts.get("articles")
    rows = articles if isinstance(articles, list) else []
    return tuple(str(row["file"]) for row in rows if isinstance(row, dict) and "file" in row)


def _say_unchecked(whole: Counts, audit: Audit) -> Iterator[str]:
    """Yield in words what no person has looked at, and what could not be looked at."""
    if whole.unchecked.count:
        claims = plural(whole.sourced.count, "claim that has", "claims that have")
        waiting = whole.unchecked.count
        verb = "has" if waiting == 1 else "have"
        yield f"Of {claims} a source, {waiting} {verb} not been compared with it by a person."
    if not any(words.startswith("retractions") for words in (*audit.checked, *audit.unchecked)):
        yield "Whether works were retracted was not looked up."
    if audit.unread:
        yield f"{plural(len(audit.unread), 'file')} could not be read."


def _state(
    rows: Sequence[IndexRow], names: Sequence[str], audit: Audit, not_read: Sequence[NotRead]
) -> Mapping[str, object]:
    """Return the rows as plain values, in the words of the facts of an audit."""
    return {
        "schema": SCHEMA,
        "version": audit.version,
        "as-of": audit.as_of.isoformat(),
        "articles": [_state_row(row, name) for row, name in zip(rows, names, strict=True)],
        "unread": [{"path": one.path, "reason": one.reason} for one in not_read],
    }


def _state_row(row: IndexRow, name: str) -> Mapping[str, object]:
    own = row.counts
    return {
        "path": row.path,
        "title": row.title,
        "file": name,
        "claims": own.claims,
        "needs-source": own.needs_source,
        "sourced": own.sourced.count,
        "verified": own.verified.count,
        "contested": own.contested.count,
        "unsourced": own.unsourced.count,
        "undefined": own.undefined.count,
        "waived": own.waived.count,
        "retracted": row.retracted,
        "errors": row.errors,
        "warnings": row.warnings,
        "suggestions": row.suggestions,
    }
