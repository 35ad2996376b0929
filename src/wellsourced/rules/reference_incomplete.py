"""An entry of the reference list lacks what a reader needs to find the work.

## What it does
Reports what an entry does not print and what its kind of work cannot do without: the authors
of a paper, a chapter or a thesis; the title; the journal; and some way to the work. A DOI,
another identifier or a URL is one, and so are journal and volume or pages, and place and
publisher of what was printed. What was published before 1996 is not asked for a link. A
missing year is `reference-undated`'s, an entry of an address alone `bare-url-reference`'s.

An entry whose words could not all be put into a field is not said to lack one.

## Why is this bad?
The entry cannot be looked up, or only by a search. AMA and CSL name the elements of each kind
of reference; ICMJE asks authors to check references against the originals.

## Example
```text
1. Opioid basics. National Health Agency. 2021.
```

## Use instead
```text
1. National Health Agency. Opioid basics. 2021. https://example.org/opioids
```

## When to waive
Works that exist on paper alone.

## Options
- `require`: which of `authors`, `title`, `container`, `link` to ask for. Default: all four.

## Known false positives
An entry whose form is not known, so that its authors are read as a part of the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.identifiers import find_urls
from wellsourced.references import Record, Reference
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.text import Span

_PERIODICAL = frozenset({"article-journal", "article-magazine", "article-newspaper"})
_SIGNED = frozenset({"article-journal", "chapter", "thesis", "paper-conference"})
_ON_PAPER = frozenset({"legislation", "thesis", "paper-conference", "chapter", "patent"})
_LINKS_SINCE = 1996
_WORD = re.compile(r"[^\W\d_]{3,}")
_MOST_UNREAD = 1  # words that no field holds: more, and a field that lacks may stand in them


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each reference of the article's list that lacks something."""
    required = setting.words("require", ("authors", "title", "container", "link"))
    for reference in audited.works:
        if not reference.index or not _WORD.search(_without_urls(reference.raw)):
            continue
        missing = [what for part, what in _missing(reference) if part in required]
        if not missing:
            continue
        message = f"{reference.key} has no {_join(missing)}"
        cure = "add what is missing, so that a reader can find the work"
        span = reference.span or Span(0, 0)
        yield Finding(span, message, reference.raw, help=cure, reference=reference.key)


def _missing(reference: Reference) -> Iterator[tuple[str, str]]:
    record = reference.record
    is_read = _count_unread(reference) <= _MOST_UNREAD
    if not record.authors and not record.editors and record.type in _SIGNED:
        yield "authors", "authors"
    if not record.title and not record.container and is_read:
        yield "title", "title"
    found = record.volume or record.issue or record.page
    if record.type in _PERIODICAL and not record.container and not found and is_read:
        yield "container", "journal" if record.type == "article-journal" else "container"
    if not _is_findable(record):
        yield "link", "DOI or URL"


def _is_findable(record: Record) -> bool:
    if record.doi or record.url or record.pmid or record.pmcid or record.isbn:
        return True
    if record.issued and record.issued.year < _LINKS_SINCE:
        return True
    if record.container and (record.volume or record.issue or record.page or record.issued_text):
        return True
    if record.place or record.type in _ON_PAPER:
        return True
    signed = bool(record.authors) and not all(name.literal for name in record.authors)
    return record.type == "book" and (signed or bool(record.edition or record.page))


def _count_unread(reference: Reference) -> int:
    """Return how many words of an entry stand in none of its fields."""
    record = reference.record
    names = " ".join(f"{one.surname} {one.given}" for one in (*record.authors, *record.editors))
    fields = (names, record.title, record.container, record.publisher, record.place, record.genre)
    known = set(_WORD.findall(" ".join(fields).casefold()))
    return sum(word not in known for word in _WORD.findall(_without_urls(reference.raw).casefold()))


def _without_urls(text: str) -> str:
    for url in reversed(find_urls(text)):
        text = text[: url.span.start] + text[url.span.end :]
    return text


def _join(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', no '.join(words[:-1])} and no {words[-1]}"


RULE = Rule(code="REF003", severity=Severity.WARNING, check=check)
