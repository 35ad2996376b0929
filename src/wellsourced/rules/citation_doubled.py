"""A work is cited twice at one place.

## What it does
Reports a citation that stands twice side by side, `[3][3]`, and a number or key that a group
or a command of LaTeX names twice, `[3, 3]`. `--fix` leaves one of them.

## Why is this bad?
It looks like two sources and is one; often another work was meant. AMA gives each source one
number (11th edition, chapter 3), and Wikipedia's guideline on citing sources asks that it be
clear what supports what.

## Example
```text
Naps improve memory [3, 3] and mood [4][4].
```

## Use instead
```text
Naps improve memory [3] and mood [4].
```

## When to waive
Never: leave one of them out.

## Options
None.

## Known false positives
Two works that the article gives one and the same mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wellsourced.citing.numbers import DASHES
from wellsourced.findings import Edit, Finding, Fix, Severity
from wellsourced.links import Citation
from wellsourced.markers import is_read
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.text import Span

# "[3, 3]" – "(4;4)" – "[3–5, 7, 7]"
_NUMBERS = re.compile(rf"(?P<open>[\[(]?)(?P<inner>[\d\s,;{DASHES}]{{3,300}})[\])]?")
# two keys in brackets: "[@doe2020; @doe2020]"
_KEYS = re.compile(r"(?P<open>\[)(?P<inner>@[^\[\],]{1,600})\]")
# a command of LaTeX: "\\citep[see]{doe2020, doe2020}"
_COMMAND = re.compile(r"\\[^{}\\%]{1,600}\{(?P<keys>[^{}\\%]{1,600})\}")
_PART = re.compile(r"[^,;]+")
_BLANK = re.compile(r"[ \t\n\u00a0]{0,3}")


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each work that is cited twice at one place."""
    blocks = audited.article.blocks
    markers = ((one, one.marker) for one in audited.citations)
    read = [one for one, at in markers if is_read(blocks[at.block]) and not at.is_narrative]
    for citation in read:
        yield from _within(audited, citation)
    for first, second in pairwise(read):
        if _is_again(audited, first, second):
            yield _beside(audited, first, second)


def _within(audited: AuditedArticle, citation: Citation) -> Iterator[Finding]:
    """Yield a finding where the group names a work twice."""
    marker = citation.marker
    found = _NUMBERS.fullmatch(marker.text) or _KEYS.fullmatch(marker.text)
    if not found or not (again := tuple(_again(marker.text, Span(*found.span("inner"))))):
        return
    source = marker.span.of(audited.article.text)
    mended = again if source == marker.text else ()
    if command := _COMMAND.fullmatch(source):
        mended = tuple(_again(source, Span(*command.span("keys"))))
    edits = tuple(Edit(span.shifted(marker.span.start), "") for span in mended)
    fix = Fix("name it once", edits) if len(edits) == len(again) else None
    yield _finding(marker.span, marker.text, fix)


def _again(text: str, inner: Span) -> Iterator[Span]:
    """Yield the parts of *text* that stood before in it, each with the sign in front of it."""
    seen: set[str] = set()
    for found in _PART.finditer(text, inner.start, inner.end):
        part = found[0].strip()
        if part in seen:
            yield Span(found.start() - 1, found.end())
        elif part:
            seen.add(part)


def _is_again(audited: AuditedArticle, first: Citation, second: Citation) -> bool:
    """Say whether *second* stands right behind *first* and is the same."""
    one, other = first.marker, second.marker
    if one.block != other.block or one.text != other.text or one.form != other.form:
        return False
    block = audited.article.blocks[one.block]
    same = _targets(first) == _targets(second)
    return same and bool(_BLANK.fullmatch(block.text, one.within.end, other.within.start))


def _targets(citation: Citation) -> Sequence[object]:
    return [(link.cite.target, link.reference and link.reference.key) for link in citation.links]


def _beside(audited: AuditedArticle, first: Citation, second: Citation) -> Finding:
    text, one, other = audited.article.text, first.marker, second.marker
    behind = Span(one.span.end, other.span.end)
    plain = one.span.of(text) == one.text == other.span.of(text)
    near = plain and _BLANK.fullmatch(text, one.span.end, other.span.start)
    fix = Fix("leave one of them", (Edit(behind, ""),)) if near else None
    return _finding(Span(one.span.start, other.span.end), f"{one.text}{other.text}", fix)


def _finding(span: Span, text: str, fix: Fix | None) -> Finding:
    return Finding(span, f"“{text}” cites a work twice", text, help="leave one of them", fix=fix)


RULE = Rule(code="CIT010", severity=Severity.WARNING, check=check)
