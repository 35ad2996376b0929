"""The page was last reviewed longer ago than its cycle allows.

## What it does
Takes the day of the last review from the page (front matter `last-reviewed`, schema.org's
`lastReviewed`) and from its ledger (`last-reviewed`), the later of the two, and reports it where
it is older than the cycle on the day of the audit (`--as-of`).

## Why is this bad?
The NHS standard for health content asks for a planned cycle of reviews, for the day of the last
and of the next one to be shown, and to check the evidence at every review; a UK charity, the
Terrence Higgins Trust, reviews each page within three years.

## Example
```yaml
last-reviewed: 2021-04-01
```

## Use instead
Review the page, check its evidence, and set the day.

## When to waive
Pages that are kept as an archive.

## Options
- `months`: the cycle. Default: 36.
- `require`: true to report pages without a day of review too. Default: false.

## Known false positives
A page whose day of review stands in its text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from wellsourced.findings import Finding, Severity
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.text import Span

# the front matter of Markdown, up to its end
_FRONT = re.compile(
    r"\A\s{0,9}(?P<rule>---|\+\+\+)[ \t]*\n(?P<matter>.{0,20000}?)\n(?P=rule)", re.DOTALL
)
# last-reviewed: 2021-04-01 · lastReviewed = "2021-04-01"
_IN_FRONT = re.compile(
    r"^(?:last[-_]?reviewed|reviewed|date[-_]?reviewed)[\"']?\s{0,9}[:=]\s{0,9}[\"']?"
    r"(?P<day>\d{4}-\d{2}-\d{2})",
    re.MULTILINE | re.IGNORECASE,
)
# "lastReviewed": "2021-04-01" · itemprop="lastReviewed" content="2021-04-01"
_SCHEMA = re.compile(
    r"\blastReviewed[\"']\s{0,9}(?::|content=|datetime=)\s{0,9}[\"'](?P<day>\d{4}-\d{2}-\d{2})"
)
_MONTHS = 12


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding where the last review is too long ago."""
    found = sorted(_find_days(audited))
    cure = "review the page, check its evidence, and set the day"
    if not found:
        if setting.flag("require"):
            message = "the page does not say when it was last reviewed"
            yield Finding(Span(0, 0), message, "review", help=cure)
        return
    day, span = found[-1]
    cycle = setting.number("months", 36)
    if _months_between(day, setting.as_of) > cycle:
        message = f"the page was last reviewed on {day}, more than {cycle} months ago"
        yield Finding(span, message, "review", help=cure)


def _find_days(audited: AuditedArticle) -> Iterator[tuple[date, Span]]:
    text = audited.article.text
    front = _FRONT.match(text)
    matches = [*_SCHEMA.finditer(text)] if "lastReviewed" in text else []
    if front:
        matches += _IN_FRONT.finditer(text, front.start("matter"), front.end("matter"))
    written = [(found["day"], Span(*found.span())) for found in matches]
    written.append((audited.decisions.ledger.last_reviewed, Span(0, 0)))
    for words, span in written:
        try:
            yield date.fromisoformat(words), span
        except ValueError:
            continue


def _months_between(day: date, later: date) -> int:
    """Return the whole months from *day* to *later*; a month that has begun counts."""
    months = (later.year - day.year) * _MONTHS + later.month - day.month
    return months + (later.day > day.day)


RULE = Rule(code="CUR003", severity=Severity.WARNING, check=check)
