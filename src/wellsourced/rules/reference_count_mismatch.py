"""The reference list announces another number of entries than it has.

## What it does
Compares the count in the heading ("References (10)") with the entries that follow, and looks
for gaps in their printed numbers.

## Why is this bad?
An entry was lost, or two were run together, and citations after it may point one off.

## Example
```text
References (3)
1. …
3. …
```

## Use instead
Restore the missing entry, or correct the count.

## When to waive
Never, as a rule: the numbers should agree.

## Options
None.

## Known false positives
A list of which only a part was copied.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import BlockKind
from wellsourced.findings import Finding, Severity
from wellsourced.references import Entry
from wellsourced.rule import AuditedArticle, Rule, Setting


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding where heading and list, or the printed numbers, do not agree."""
    listing = audited.listing
    entries = _without_notes(audited)
    if listing.announced and listing.announced != len(entries):
        block = audited.article.blocks[listing.heading]
        message = f"the heading announces {listing.announced} references"
        message += f"; the list has {len(entries)}"
        yield Finding(block.span, message, "count", help="correct the count or the list")
    numbers = [int(entry.label) for entry in entries if entry.label.isdecimal()]
    if not numbers or len(numbers) != len(entries):
        return
    missing = sorted(set(range(1, max(numbers) + 1)) - set(numbers) - _numbers_of_notes(audited))
    if missing and len(missing) < len(numbers):
        shown = ", ".join(map(str, missing[:5])) + (" …" if len(missing) > 5 else "")  # noqa: PLR2004
        word = "number" if len(missing) == 1 else "numbers"
        message = f"the list jumps over the {word} {shown}"
        span = entries[0].span
        yield Finding(span, message, "numbers", help="restore the entries or number them anew")


def _without_notes(audited: AuditedArticle) -> tuple[Entry, ...]:
    """Return the entries without the notes that stand behind a list of another kind."""
    kinds = [audited.article.blocks[one.blocks[0]].kind for one in audited.listing.entries]
    if not kinds or kinds[0] is BlockKind.FOOTNOTE:
        return audited.listing.entries
    pairs = zip(audited.listing.entries, kinds, strict=True)
    return tuple(one for one, kind in pairs if one.label or kind is not BlockKind.FOOTNOTE)


def _numbers_of_notes(audited: AuditedArticle) -> set[int]:
    """Return the numbers of notes, which may be counted with the entries (short citations)."""
    return {
        int(block.item.label)
        for block in audited.article.blocks
        if block.kind is BlockKind.FOOTNOTE and block.item and block.item.label.isdecimal()
    }


RULE = Rule(code="REF006", severity=Severity.WARNING, check=check)
