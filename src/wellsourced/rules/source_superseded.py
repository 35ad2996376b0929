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
from wellsourced.matching import read_facts
from wellsourced.references import Reference
from wellsourced.resting import Work, find_works
from wellsourced.rule import AuditedArticle, Rule, Setting

# 10.1002/14651858.CD011117.pub2 · 10.1002/14651858.MR000001, the first version
_COCHRANE = re.compile(
    r"10\.1002/14651858\.(?P<review>[a-z]{2}\d{6})(?:\.pub(?P<version>\d{1,2}))?\Z"
)
_NO_LETTER = re.compile(r"[\W_]+")
_Name = tuple[str, str]


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each work that claims rest on and a newer version replaces."""
    works = find_works(audited)
    older = [(work, name) for work in works if work.claims and (name := _name_older(work))]
    if not older:
        return
    newest = _find_newest(
        (*(work.reference for work in works), *audited.library.references),
        {name for _, name in older},
    )
    claims = {work.key: set(work.claims) for work in works}
    for work, name in older:
        newer = newest.get(name)
        if newer is None or newer.key == work.key or _version(newer) <= _version(work.reference):
            continue
        left = claims[work.key] - claims.get(newer.key, set())
        if left:
            yield _say(work, newer, len(left))


def _name_older(work: Work) -> _Name | None:
    """Return what all versions of a work are called by, if it can have a newer one."""
    facts = read_facts(work.reference)
    return _name(work.reference) if _COCHRANE.match(facts.doi) or facts.is_preprint else None


def _name(reference: Reference) -> _Name | None:
    record = reference.record
    found = _COCHRANE.match(record.doi.lower())
    if found:
        return "cochrane", found["review"]
    title = _NO_LETTER.sub("", record.title.casefold())
    author = record.authors[0].surname.casefold() if record.authors else ""
    return (author, title) if author and title else None


def _version(reference: Reference) -> int:
    """Return the number of a version; a preprint comes before what was published."""
    found = _COCHRANE.match(reference.record.doi.lower())
    if found:
        return int(found["version"] or 1)
    return 0 if read_facts(reference).is_preprint or not reference.record.container else 1


def _find_newest(references: Iterable[Reference], wanted: set[_Name]) -> Mapping[_Name, Reference]:
    """Return the newest version of each work that is *wanted*."""
    newest: dict[_Name, Reference] = {}
    for reference in references:
        name = _name(reference)
        if (
            name is not None
            and name in wanted
            and (name not in newest or _version(reference) > _version(newest[name]))
        ):
            newest[name] = reference
    return newest


def _say(work: Work, newer: Reference, claims: int) -> Finding:
    rests = "1 claim rests" if claims == 1 else f"{claims} claims rest"
    what = "a newer version of it" if _COCHRANE.match(work.record.doi.lower()) else "as published"
    message = f"{work.key} is replaced by {newer.key}, {what}; {rests} on the older alone"
    cure = "compare the claims with the newer one, and cite that"
    return Finding(work.place, message, work.key, help=cure, reference=work.key)


RULE = Rule(code="CUR002", severity=Severity.WARNING, check=check)
