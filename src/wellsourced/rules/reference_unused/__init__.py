"""An entry of the reference list is never cited in the text.

## What it does
Reports each entry of the article's list that no citation reaches, after ranges such as `3–6`
are expanded. An entry that an ambiguous or almost fitting citation may mean is left out; so is,
where works are cited by their authors, one whose author the text names outside of citations.
It is left out too where the text holds a trace of a citation that may mean it: its number behind a
name that ends in a digit (`IMPUTEv256`), between the numbers before and after it; a parenthesis
that has lost its author but has its year (`( , 2018)`); an institution or a law with its year
("the Constitution of 1988"); the name of a citation that nothing fits, as in its address; a range
that runs backwards over it (`[7–4]`), of which `citation-range-invalid` tells.
Where no citation could be read at all, one finding says so for the whole list.

## Why is this bad?
AMA asks that each reference is cited in the text. An entry that nobody cites supports nothing,
or a citation was lost in an edit.

## Example
```text
Treatment helps [1].

Sources
1. …   2. …
```

## Use instead
Cite it where it belongs, or move it to "Further reading".

## When to waive
Lists that are meant as a bibliography.

## Options
None.

## Known false positives
A citation in a figure or a box that was not copied along.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from wellsourced.articles import Block, NameYear, TitleYear
from wellsourced.findings import Finding, Severity
from wellsourced.links import Ambiguous, Near, Resolved
from wellsourced.references import Reference
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.rules.reference_unused.backward import find_backward
from wellsourced.rules.reference_unused.traces import Traces
from wellsourced.text import Span

_WORD = re.compile(r"[^\W\d_]{2,}")


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each reference of the list that is not cited."""
    if not audited.listing.found or not audited.references:
        return
    if not audited.citations:
        first = audited.references[0].span or Span(0, 0)
        count = len(audited.references)
        message = f"no citation could be read in the text; none of {count} references is cited"
        yield Finding(first, message, "reference list")
        return
    reached = _reached(audited)
    named = _words_beside(audited)
    unused = [one for one in audited.works if one.key not in reached and not _is_named(one, named)]
    traces = Traces.of(audited) if unused else None
    backward = find_backward(_body(audited), _numbers(audited)) if unused else frozenset()
    for reference in unused:
        if reference.index in backward:
            continue
        if traces is not None and traces.may_mean(reference):
            continue
        message = f"{reference.key} is never cited in the text"
        cure = "cite it where it belongs, or move it to further reading"
        span = reference.span or Span(0, 0)
        yield Finding(span, message, reference.raw, help=cure, reference=reference.key)


def _body(audited: AuditedArticle) -> tuple[Block, ...]:
    listed = set(audited.listing.blocks)
    return tuple(one for at, one in enumerate(audited.article.blocks) if at not in listed)


def _numbers(audited: AuditedArticle) -> frozenset[int]:
    return frozenset(one.index for one in audited.references if one.index)


def _reached(audited: AuditedArticle) -> set[str]:
    """Return the keys that some citation means or may mean."""
    keys: set[str] = set()
    for citation in audited.citations:
        for link in citation.links:
            resolution = link.resolution
            if isinstance(resolution, Resolved | Near):
                keys.add(resolution.reference.key)
            elif isinstance(resolution, Ambiguous):
                keys.update(one.key for one in resolution.candidates)
    return keys


def _words_beside(audited: AuditedArticle) -> Counter[str]:
    """Return the words of the text outside of citations, if those are by authors; else none."""
    cites = [link.cite for citation in audited.citations for link in citation.links]
    if not any(isinstance(cite.target, NameYear | TitleYear) for cite in cites):
        return Counter()
    body = [one.text for one in _body(audited)]
    cited = [
        citation.marker.text
        for citation in audited.citations
        if all(link.reference is not None for link in citation.links)
    ]
    return Counter(_words(body)) - Counter(_words(cited))


def _words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from _WORD.findall(text.casefold())


def _is_named(reference: Reference, words: Mapping[str, int]) -> bool:
    """Say whether the words that an author-year citation of it would print are all there."""
    record = reference.record
    name = record.authors[0].surname if record.authors else " ".join(record.title.split()[:3])
    wanted = _WORD.findall(name.casefold())
    return bool(wanted) and all(word in words for word in wanted)


RULE = Rule(code="REF001", severity=Severity.WARNING, check=check)
