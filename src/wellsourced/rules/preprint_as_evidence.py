"""A claim rests on a preprint, and neither the reference nor the sentence says so.

## What it does
Knows preprints by the DOIs of their servers (bioRxiv, medRxiv, arXiv, SSRN, Research Square …)
and reports those that claims rest on, where the reference names neither "preprint" nor the
server and some sentence that rests on it does not say it.

## Why is this bad?
A preprint has not been through peer review. ICMJE's recommendations of 2022 ask that the word
"preprint" stands in the reference list and where it is cited.

## Example
```text
2. Doe J. Naps and memory. 2023. https://doi.org/10.1101/2023.01.01.000001
```

## Use instead
```text
2. Doe J. Naps and memory. Preprint. medRxiv. 2023. https://doi.org/10.1101/2023.01.01.000001
```
or, better, what it was published as.

## When to waive
Fields in which preprints are what is read.

## Options
None.

## Known false positives
A DOI of a server for what is no preprint, such as a report on SSRN.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.matching import read_facts
from wellsourced.resting import Work, count_claims, find_works
from wellsourced.rule import AuditedArticle, Rule, Setting

# "preprint", and the names of servers that say it
_SAYS = re.compile(
    r"pre-?prints?|(?:bio|med|ar|chem|psy|soc|ed|tech|eartha)rxiv|arxiv|ssrn|research\ssquare|authorea"
    r"|not\s(?:yet\s)?peer[-\s]reviewed|vorabdruck|pr[ée]-?publica",
    re.IGNORECASE,
)


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each preprint that is cited as if it were published."""
    for work in find_works(audited):
        if not work.claims or not read_facts(work.reference).is_preprint or _is_marked(work):
            continue
        if all(_SAYS.search(audited.claims[index].text) for index in work.claims):
            continue
        message = f"{work.key} is a preprint and is not called one; {count_claims(work)}"
        cure = "cite what it was published as, or say that it is a preprint"
        yield Finding(work.place, message, work.key, help=cure, reference=work.key)


def _is_marked(work: Work) -> bool:
    record = work.reference.record
    fields = (record.container, record.genre, record.note, record.publisher, record.title)
    printed = work.reference.raw if work.reference.index else " ".join(fields)
    return _SAYS.search(printed.replace(record.doi, " ") if record.doi else printed) is not None


RULE = Rule(code="INT006", severity=Severity.WARNING, check=check)
