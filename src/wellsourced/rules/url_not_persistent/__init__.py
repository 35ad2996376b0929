"""A link will not open for readers, or not for long.

## What it does
Reports addresses in references that lead through a library's proxy or a login, hold a session,
are a redirect of a search engine or of a shortener, the results of a search, a pirate site, or
carry the marks of a campaign (`utm_source=`). DOIs in an old form (`http://dx.doi.org/…`) are
reported once for the whole list; `--fix` writes them anew.

## Why is this bad?
A proxy opens for members of one library, a session ends, the results of a search change.
Crossref's display guidelines ask for `https://doi.org/…` and against proprietary addresses in
its place; the old form goes on working, which is why one finding is enough for all.

## Example
```text
https://www-example-org.libproxy.uni.example/a?session=1
```

## Use instead
```text
https://doi.org/10.1000/182
```

## When to waive
A search that is itself the source, with its date.

## Options
None.

## Known false positives
A page whose own address looks like that of a search.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wellsourced.findings import Edit, Finding, Fix, Severity
from wellsourced.identifiers import find_urls
from wellsourced.references import Library, Reference
from wellsourced.resting import place_of
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.rules.url_not_persistent.addresses import OLD_DOI, OLD_FIELD, OLD_HOST, PATTERNS
from wellsourced.text import Span


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each such address of the list, and one for old forms of DOIs."""
    listed = [one for one in audited.works if one.index]
    for reference in listed:
        yield from _in_text(reference, reference.raw, place_of(reference))
    old = [one for one in listed if OLD_DOI.search(one.raw)]
    if old:
        places = tuple(map(place_of, old))
        yield _old(old[0], places, _edits(audited.article.text, places, OLD_HOST))


def check_library(library: Library, _setting: Setting) -> Iterator[Finding]:
    """Yield the same for the addresses of the library's entries."""
    old = []
    for entry in library.references:
        start = entry.span.start if entry.span else 0
        yield from _in_text(entry, entry.record.url, Span(start, start))
        if OLD_DOI.search(entry.record.url):
            old.append(entry)
    if old:
        places = tuple(entry.span or Span(0, 0) for entry in old)
        at = tuple(Span(place.start, place.start) for place in places)
        yield _old(old[0], at, _edits(library.text, places, OLD_FIELD))


def _edits(text: str, places: Sequence[Span], pattern: re.Pattern[str]) -> tuple[Edit, ...]:
    return tuple(
        Edit(Span(*found.span("host")), "https://doi.org/")
        for place in places
        for found in pattern.finditer(text, place.start, place.end)
    )


def _in_text(reference: Reference, text: str, place: Span) -> Iterator[Finding]:
    for url in find_urls(text):
        why = next((what for pattern, what in PATTERNS if pattern.search(url.value)), "")
        if why:
            message = f"the address of {reference.key} {why}"
            cure = "give the work's DOI, or the address of the page itself"
            yield Finding(place, message, url.value, help=cure, reference=reference.key)


def _old(first: Reference, places: Sequence[Span], edits: tuple[Edit, ...]) -> Finding:
    count = len(places)
    which = "1 DOI is" if count == 1 else f"{count} DOIs are"
    message = f"{which} written in an old form, the first in {first.key}"
    cure = "write https://doi.org/ before the DOI"
    fix = Fix(cure, edits) if edits else None
    return Finding(places[0], message, "old DOIs", help=cure, fix=fix, at_most=Severity.SUGGESTION)


RULE = Rule(code="IDN002", severity=Severity.WARNING, check=check, check_library=check_library)
