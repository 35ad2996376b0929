"""Reference numbers do not rise in the order in which the text first mentions them.

## What it does
Follows the numbers through the text by their first mention, ranges expanded, and reports each
that comes after a higher one. Works that a table, a figure or a note cites too are left out,
since these are numbered where the text points at them. Where most numbers are out of order, one
finding says so for the whole list. Runs only when selected.

## Why is this bad?
AMA numbers references consecutively by first mention (11th edition, chapter 3), so that a
reader finds the next one where the last one was. A number out of order often is a wrong one.

## Example
```text
Naps improve memory [2]. They lift the mood [1].
```

## Use instead
```text
Naps improve memory [1]. They lift the mood [2].
```

## When to waive
Lists in the order of the alphabet: ignore the rule for the whole project.

## Options
None.

## Known false positives
A box or a figure that was moved when the page was copied.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress
from operator import not_

from wellsourced.articles import BlockKind
from wellsourced.citing.looks import printed_number
from wellsourced.findings import Finding, Severity
from wellsourced.links import Citation
from wellsourced.markers.chains import build_chain
from wellsourced.rule import AuditedArticle, Rule, Setting

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each first mention that follows a higher number."""
    blocks = audited.article.blocks
    is_running = [blocks[one.marker.block].kind in _RUNNING for one in audited.citations]
    running = tuple(compress(audited.citations, is_running))
    beside = compress(audited.citations, map(not_, is_running))
    apart = {number for citation in beside for number in _numbers(citation)}
    mentions = [
        (at, tuple(number for number in _numbers(one) if number not in apart))
        for at, one in enumerate(running)
    ]
    chain = build_chain(mentions)
    if not chain.orderly:
        if len({number for _, own in mentions for number in own}) > len(chain.reached):
            message = "the references are not numbered in the order of their first mention"
            yield Finding(running[0].marker.span, message, "order", help=_CURE)
        return
    placed = set(chain.reached)
    for at, numbers in mentions:
        for number in numbers:
            if number in placed:
                continue
            placed.add(number)
            marker = running[at].marker
            message = f"{number} is first mentioned in {marker.text}, out of the order of numbers"
            yield Finding(marker.span, message, f"{number} {marker.text}", help=_CURE)


def _numbers(citation: Citation) -> tuple[int, ...]:
    printed = (printed_number(link.cite.target) for link in citation.links if link.reference)
    return tuple(number for number in printed if number)


_CURE = "number the references by their first mention"
RULE = Rule(code="CIT008", severity=Severity.WARNING, check=check, opt_in=True)
