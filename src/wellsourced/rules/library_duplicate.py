"""Two entries of the library are the same work.

## What it does
Compares the entries of the library with each other: an identifier that both bear, or title,
year and first author or page. Parts, editions, errata, replies and comments are kept apart; so
are the sets of biblatex (`@set`) and what they hold.

## Why is this bad?
Claims that rest on one work seem to rest on two, and a correction of one entry leaves the
other wrong.

## Example
```bib
@article{doe2020,  title = {Sleep}, doi = {10.1000/182}}
@article{doe2020b, title = {Sleep}, doi = {10.1000/182}}
```

## Use instead
One entry: `wellsourced library merge` joins the two without dropping a value, and puts the key
of the one that stays wherever the other is cited.

## When to waive
A preprint and its published version that are both cited on purpose.

## Options
None.

## Known false positives
Series of reports of one agency under one title, of one year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.keys import is_legal_key
from wellsourced.matching import find_duplicates
from wellsourced.references import Library, Reference
from wellsourced.rule import Rule, Setting
from wellsourced.text import Span

# @set{doe, entryset = {doe2020, roe2021}}
_SET = re.compile(r"\s*@set\b", re.IGNORECASE)


def check_library(library: Library, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each entry that is an earlier one again."""
    for duplicate in find_duplicates(library.references):
        first = library.references[duplicate.first]
        again = library.references[duplicate.second]
        if _SET.match(first.raw) or _SET.match(again.raw):
            continue
        start = again.span.start if again.span else 0
        head = again.raw.split("\n", 1)[0]
        message = f"{_name(again, first)} is the same work as {_name(first)}: {duplicate.reason}"
        span = Span(start, start + len(head))
        about = f"{first.key} {again.key}"
        yield Finding(span, message, about, help=_cure(first, again), reference=again.key)


def _name(one: Reference, other: Reference | None = None) -> str:
    """Return how an entry is called that has no key, or that of the *other*."""
    if not one.key:
        return "an entry without a key" if other is None else "this entry, which has no key,"
    return f"this second `{one.key}`" if other and one.key == other.key else one.key


def _cure(first: Reference, again: Reference) -> str:
    if not (is_legal_key(first.key) and is_legal_key(again.key)) or first.key == again.key:
        return "keep one of the two, with what both say"
    return f"`wellsourced library merge {first.key} {again.key}` joins them and drops no value"


RULE = Rule(code="LIB004", severity=Severity.WARNING, check_library=check_library)
