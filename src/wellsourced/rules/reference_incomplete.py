"""An entry of the reference list lacks what a reader needs to find the work.

## What it does
Reports what an entry does not print: its authors, its title, the journal or publisher, and any
way to open it (a DOI, another identifier or a URL). What counts depends on the kind of work.
A missing year is `reference-undated`'s.

## Why is this bad?
The entry cannot be looked up, or only by a search. NLM, AMA and APA name the elements of each
kind of reference; ICMJE asks authors to check references against the originals.

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

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.references import Record
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.text import Span

_PERIODICAL = frozenset({"article-journal", "article-magazine", "article-newspaper", "chapter"})
_ON_PAPER = frozenset({"book", "chapter", "thesis", "legislation", "paper-conference"})


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each reference of the article's list that lacks something."""
    required = setting.words("require", ("authors", "title", "container", "link"))
    for reference in audited.works:
        missing = [what for part, what in _missing(reference.record) if part in required]
        if not missing or not reference.index:
            continue
        message = f"{reference.key} has no {_join(missing)}"
        cure = "add what is missing, so that a reader can find the work"
        span = reference.span or Span(0, 0)
        yield Finding(span, message, reference.raw, help=cure, reference=reference.key)


def _missing(record: Record) -> Iterator[tuple[str, str]]:
    if not record.authors and not record.editors:
        yield "authors", "authors"
    if not record.title:
        yield "title", "title"
    if record.type in _PERIODICAL and not record.container:
        yield "container", "journal" if record.type == "article-journal" else "container"
    reachable = record.doi or record.url or record.pmid or record.pmcid or record.isbn
    agency = bool(record.authors) and all(name.literal for name in record.authors)
    if not reachable and (agency or record.type not in _ON_PAPER):
        yield "link", "DOI or URL"


def _join(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', no '.join(words[:-1])} and no {words[-1]}"


RULE = Rule(code="REF003", severity=Severity.WARNING, check=check)
