"""The library says of a work what the article, or another of its entries, says otherwise.

## What it does
In a library: entries with one DOI that differ in the year or have nothing in common in their
titles. In an article: a reference of its list that goes by the key of a library entry and
differs from it in the year, the first author or the DOI. What the list prints is compared only
where it was read with certainty.

## Why is this bad?
One of the two is wrong, and everything that is made of the library repeats it. ICMJE asks to
verify references against the originals.

## Example
```bib
@article{doe2020,  title = {Sleep and weight}, year = 2020, doi = {10.1000/182}}
@article{doe2020b, title = {Naps in nurses},   year = 2021, doi = {10.1000/182}}
```

## Use instead
What the work itself says, in both places.

## When to waive
Never: mend the one that is wrong.

## Options
- `years`: by how many years they may differ, as online and printed issues do. Default: 0.

## Known false positives
A work that came out online in one year and in print in the next, where the list has the one
year and the library the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.identifiers import doi_key
from wellsourced.matching import Facts, read_facts
from wellsourced.references import Library, Reference
from wellsourced.resting import place_of
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.text import Span

_CERTAIN = 0.8
_CURE = "look at the work itself, and correct the one that is wrong"


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each reference that its library entry contradicts."""
    if not audited.library.references:
        return
    entries = audited.library.by_key()
    for reference in audited.works:
        entry = entries.get(reference.key)
        if entry is None or not reference.index:
            continue
        differing = list(_compare(reference, entry, setting.number("years", 0)))
        if differing:
            message = f"the list and the library differ on {reference.key}: {'; '.join(differing)}"
            about = reference.raw
            yield Finding(place_of(reference), message, about, _CURE, reference=reference.key)


def check_library(library: Library, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each entry that an earlier one with its DOI contradicts."""
    by_doi: defaultdict[str, list[Reference]] = defaultdict(list)
    for entry in library.references:
        by_doi[doi_key(entry.record.doi)].append(entry)
    by_doi.pop("", None)
    for first, *others in by_doi.values():
        for again in others:
            why = _contradiction(first, again, setting.number("years", 0))
            if why:
                start = again.span.start if again.span else 0
                message = f"{again.key or 'an entry'} has the DOI of {first.key} and {why}"
                about = f"{first.key} {again.key}"
                yield Finding(Span(start, start), message, about, _CURE, reference=again.key)


def _contradiction(first: Reference, again: Reference, years: int) -> str:
    one, other = read_facts(first), read_facts(again)
    if one.year and other.year and abs(one.year - other.year) > years:
        return f"another year ({other.year}, not {one.year})"
    words, others = (set(facts.title.split()) for facts in (one, other))
    return "another title" if words and others and not words & others else ""


def _compare(listed: Reference, entry: Reference, years: int) -> Iterator[str]:
    one, other = read_facts(listed), read_facts(entry)
    sure = dict(listed.certainties)
    if one.year and other.year and abs(one.year - other.year) > years and not one.is_preprint:
        yield f"{one.year} here, {other.year} there"
    if sure.get("authors", 1.0) >= _CERTAIN and _is_other_author(one, other):
        yield f"first author {_author(listed)} here, {_author(entry)} there"
    if one.doi and other.doi and one.doi != other.doi:
        yield f"DOI {listed.record.doi} here, {entry.record.doi} there"


def _is_other_author(one: Facts, other: Facts) -> bool:
    """Say whether the first authors are two persons; a name within the other is the same."""
    if not (one.is_person and other.is_person and one.first and other.first):
        return False
    shared = one.surnames & other.surnames
    return not shared and not (one.first in other.first or other.first in one.first)


def _author(reference: Reference) -> str:
    return reference.record.authors[0].surname if reference.record.authors else "none"


RULE = Rule(code="LIB005", severity=Severity.WARNING, check=check, check_library=check_library)
