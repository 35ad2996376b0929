"""A range of reference numbers runs backwards, or covers more works than can be meant.

## What it does
Looks at ranges such as `[7–4]` in the brackets, parentheses or raised digits that the article
cites by. Reports one that does not rise, and one of more works than `widest`. Numbers beyond
the list are `citation-undefined`'s; here only a range is reported that is too wide to be read
as a citation, leaves the list, and whose first work nothing else cites.

## Why is this bad?
Nobody can tell which works are meant, and a group that cannot be read supports nothing. AMA
joins a closed series by a hyphen, from its first number to its last (11th edition, chapter 3).

## Example
```text
Naps were tested in three trials [7–5].
```

## Use instead
```text
Naps were tested in three trials [5–7].
```

## When to waive
A review that cites all works of a table at once: raise `widest`.

## Options
- `widest`: the most works that one range may stand for. Default: 50.

## Known false positives
Numbers that count down in brackets and are no citation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from wellsourced.articles import Block
from wellsourced.citing.looks import Look, find_raised, printed_number, tell_looks
from wellsourced.citing.numbers import DASHES, WIDEST
from wellsourced.findings import Edit, Finding, Fix, Severity
from wellsourced.forms.superscript import POWER
from wellsourced.markers import is_read
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.text import Span

# "[1, 7–4]" – "(7-4, 9)": a group of numbers and nothing else
_GROUPS = {
    Look.BRACKETS: re.compile(rf"\[[\d\s,;{DASHES}]{{3,120}}\]"),
    Look.PARENTHESES: re.compile(rf"\([\d\s,;{DASHES}]{{3,120}}\)"),
}
_RANGE = re.compile(
    rf"(?<![\d{DASHES}])(?P<first>[1-9]\d{{0,3}})\s?[{DASHES}]\s?(?P<last>[1-9]\d{{0,3}})"
    rf"(?![\d{DASHES}])"
)


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each range of the article's own kind that cannot be meant so."""
    blocks = audited.article.blocks
    looks = Counter(tell_looks(blocks, (one.marker for one in audited.citations)))
    look = looks.most_common(1)[0][0] if looks else Look.OTHER
    if not audited.listing.found or look in {Look.NAMES, Look.OTHER}:
        return
    listed = {reference.index for reference in audited.references}
    cited = {printed_number(link.cite.target) for one in audited.citations for link in one.links}
    widest = setting.number("widest", 50)
    for block in filter(is_read, blocks):
        for within in _ranges(block, look):
            first, last = (int(one) for one in _RANGE.split(within.of(block.text))[1:3])
            fault = _fault(first, last, widest, listed)
            alone = look is Look.PARENTHESES or last not in listed  # a score, an interval
            if fault and not (alone and first in cited):
                yield _finding(audited, block, within, fault)


def _ranges(block: Block, look: Look) -> Iterator[Span]:
    """Yield where ranges stand in the groups of numbers of *block* that look like citations."""
    if look in _GROUPS:
        groups = [Span(*found.span()) for found in _GROUPS[look].finditer(block.text)]
    else:
        raised = find_raised(block)
        groups = [one for one in raised if not POWER.search(block.text[: one.start][-12:])]
    for group in groups:
        for found in _RANGE.finditer(block.text, group.start, group.end):
            yield Span(*found.span())


def _fault(first: int, last: int, widest: int, listed: set[int]) -> str:
    """Return what is wrong with the range from *first* to *last*, or nothing."""
    count = last - first + 1
    if first not in listed or (count <= WIDEST and last not in listed):
        return ""
    if count <= 1:
        return "runs backwards" if count < 1 else "begins and ends with the same number"
    if count <= widest:
        return ""
    beyond = "" if last in listed else f"; the list ends at {max(listed)}"
    return f"would stand for {count} works, more than {widest}{beyond}"


def _finding(audited: AuditedArticle, block: Block, within: Span, fault: str) -> Finding:
    text, span = within.of(block.text), block.prose.source_span(within)
    cure = "write it from the first work that is meant to the last"
    fix = None
    _, first, last, _ = _RANGE.split(text)
    alike = len(first) == len(last)  # "12–5" may be short for "12–15"
    if "backwards" in fault and alike and span.of(audited.article.text) == text:
        turned = last + text[len(first) : -len(last)] + first
        fix = Fix(f"turn it round: {turned}", (Edit(span, turned),))
    return Finding(span, f"the range “{text}” {fault}", text, help=cure, fix=fix)


RULE = Rule(code="CIT004", severity=Severity.ERROR, check=check)
