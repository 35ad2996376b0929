"""A claim rests on a version of a work of which a newer one is at hand.

## What it does
Reports a Cochrane review (`…CD011117.pub2`) where the list or the library has a higher version
of the same review, and a preprint where they have what it was published as (the same title and
first author). A claim that also rests on the newer one is left out. Nothing is looked up.

## Why is this bad?
The newer version replaces the older: its search is later and its conclusions may differ.
Wikipedia's guideline for medical sources asks for sources that reflect current knowledge;
a preprint has not been reviewed.

## Example
```text
Naps help [1].

1. … Cochrane Database Syst Rev 2019. doi:10.1002/14651858.CD000001.pub2
2. … Cochrane Database Syst Rev 2024. doi:10.1002/14651858.CD000001.pub3
```

## Use instead
The newer version, after comparing the claim with it.

## When to waive
Where the text is about the older version.

## Options
None.

## Known false positives
A preprint and a paper of one title by the same authors that are two works.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from wellsourced.findings import Finding, Severity
from wellsourced.matching import Facts, read_facts
from wellsourced.references import Reference
from wellsourced.resting import Work, find_works
from wellsourced.rule import AuditedArticle, Rule, Setting

# 10.1002/14651858.CD011117.pub2 · 10.1002/14651858.MR000001, the first version
_COCHRANE = re.compile(
    r"10\.1002/14651858\.(?P<review>[a-z]{2}\d{6})(?:\.pub(?P<version>\d{1,2}))?\Z"
)
_Name = tuple[str, str, str]


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each work that claims rest on and a newer version replaces."""
    works = find_works(audited)
    named = {work.key: _name(work.reference, read_facts(work.reference)) for work in works}
    wanted = {name for name, _ in filter(None, named.values())}
    newest = _find_newest((*audited.works, *audited.library.references), wanted)
    claims = {work.key: set(work.claims) for work in works}
    for work in works:
        name, version = named[work.key] or (None, 0)
        newer = newest.get(name) if name else None
        if newer is None or newer[1] <= version or newer[0].key == work.key:
            continue
        left = claims[work.key] - claims.get(newer[0].key, set())
        if left:
            yield _say(work, newer[0], len(left))


def _say(work: Work, newer: Reference, claims: int) -> Finding:
    rests = "1 claim rests" if claims == 1 else f"{claims} claims rest"
    what = "a newer version of it" if _COCHRANE.match(work.record.doi.lower()) else "as published"
    message = f"{work.key} is replaced by {newer.key}, {what}; {rests} on the older alone"
    cure = "compare the claims with the newer one, and cite that"
    return Finding(work.place, message, work.key, help=cure, reference=work.key)


def _name(reference: Reference, facts: Facts) -> tuple[_Name, int] | None:
    """Return what all versions of a work are called by, and which version it is."""
    found = _COCHRANE.match(facts.doi)
    if found:
        return ("cochrane", found["review"], ""), int(found["version"] or 1)
    if not facts.title or not facts.first or not (facts.is_preprint or reference.record.container):
        return None
    return ("preprint", facts.title, facts.first), 0 if facts.is_preprint else 1


def _find_newest(
    references: Iterable[Reference], wanted: set[_Name]
) -> Mapping[_Name, tuple[Reference, int]]:
    """Return the newest version of each work that is *wanted*."""
    newest: dict[_Name, tuple[Reference, int]] = {}
    for reference in references if wanted else ():
        named = _name(reference, read_facts(reference))
        if named and named[0] in wanted:
            name, version = named
            if name not in newest or version > newest[name][1]:
                newest[name] = reference, version
    return newest


RULE = Rule(code="CUR002", severity=Severity.WARNING, check=check)
