"""A link will not open for readers, or not for long.

## What it does
Reports addresses in references that lead through a library's proxy or a login, hold a session,
are a redirect of a search engine or of a shortener, the results of a search, a pirate site, or
carry the marks of a campaign (`utm_source=`). DOIs in an old form (`http://dx.doi.org/…`) are
reported once for the whole list.

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
from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.identifiers import find_urls
from wellsourced.references import Library, Reference
from wellsourced.resting import place_of
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.text import Span

_FLAGS = re.IGNORECASE | re.VERBOSE
PATTERNS = tuple(
    (re.compile(pattern, _FLAGS), what)
    for pattern, what in (
        # https://0-www-example-org.lib.example.edu/… · https://example.org.ezproxy.example.edu/…
        (
            r"""\A(?:https?://)?(?:0-[\w.-]{3,80}\.|[\w.-]{0,100}(?:lib|ez|web)-?proxy\d?[\w-]{0,20}\.
                |login\.[\w.-]{0,40}proxy|[\w.-]{0,60}\.idm\.oclc\.org)""",
            "leads through a library's proxy",
        ),
        # ?sid=8a7f… · ;jsessionid=0A1B · &PHPSESSID=…
        (
            r"""[?&;](?:j?sessionid|phpsessid|aspsessionid\w{0,12}|session_?id|sessid)=\w
                |[?&;]sid=[\da-f-]{16,}""",
            "holds a session, which ends",
        ),
        # https://www.google.com/url?q=… · https://scholar.google.com/scholar?q=…
        (r"\A(?:https?://)?(?:www\.)?google\.[a-z.]{2,6}/url\?", "is a redirect"),
        (
            r"""\A(?:https?://)?(?:(?:www|scholar|news)\.)?google\.[a-z.]{2,6}/(?:search|scholar)\?
                |\A(?:https?://)?(?:www\.)?(?:bing\.com/search|duckduckgo\.com/)\?
                |\A(?:https?://)?pubmed\.ncbi\.nlm\.nih\.gov/\?(?:[\w=+&%-]{0,40}&)?term=""",
            "shows the results of a search, which change",
        ),
        (
            r"\A(?:https?://)?(?:www\.)?(?:bit\.ly|tinyurl\.com|goo\.gl|t\.co|ow\.ly|is\.gd)/",
            "is a shortened address, which hides where it leads",
        ),
        (r"\A(?:https?://)?(?:[\w-]{1,20}\.)?(?:sci-hub\.\w{2,4}|libgen\.\w{2,4})(?:/|\Z)",
         "leads to a pirate site"),
        (r"[?&]utm_\w{2,20}=", "carries the marks of a campaign"),
    )
)  # fmt: skip
OLD_DOI = re.compile(r"http://(?:dx\.)?doi\.org/10\.|https://dx\.doi\.org/10\.", re.IGNORECASE)


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each such address of the list, and one for old forms of DOIs."""
    listed = [one for one in audited.works if one.index]
    for reference in listed:
        yield from _in_text(reference, reference.raw, place_of(reference))
    old = [one for one in listed if OLD_DOI.search(one.raw)]
    if old:
        yield _old(old[0], len(old), place_of(old[0]))


def check_library(library: Library, _setting: Setting) -> Iterator[Finding]:
    """Yield the same for the addresses of the library's entries."""
    old = []
    for entry in library.references:
        start = entry.span.start if entry.span else 0
        yield from _in_text(entry, entry.record.url, Span(start, start))
        if OLD_DOI.search(entry.record.url):
            old.append((entry, Span(start, start)))
    if old:
        yield _old(old[0][0], len(old), old[0][1])


def _in_text(reference: Reference, text: str, place: Span) -> Iterator[Finding]:
    for url in find_urls(text):
        why = next((what for pattern, what in PATTERNS if pattern.search(url.value)), "")
        if why:
            message = f"the address of {reference.key} {why}"
            cure = "give the work's DOI, or the address of the page itself"
            yield Finding(place, message, url.value, help=cure, reference=reference.key)


def _old(first: Reference, count: int, place: Span) -> Finding:
    which = "1 DOI is" if count == 1 else f"{count} DOIs are"
    message = f"{which} written in an old form, the first in {first.key}"
    cure = "write https://doi.org/ before the DOI"
    return Finding(place, message, "old DOIs", help=cure, at_most=Severity.SUGGESTION)


RULE = Rule(code="IDN002", severity=Severity.WARNING, check=check, check_library=check_library)
