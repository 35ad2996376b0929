"""DOI and PMID of a reference are those of two works, by a snapshot that knows both.

## What it does
Looks up references with a DOI and a PMID in a snapshot of Retraction Watch (`--snapshot`): it
reports where the table has the DOI with another PMID. It knows no more works than those with a
notice. Without a snapshot it does not run, and the audit
says that retractions were not checked.

## Why is this bad?
Readers and programs follow the one or the other and come to two works; ICMJE asks to verify
references against the originals, and PubMed is where MEDLINE's retractions are recorded.

## Example
```text
1. Doe J. Naps. … doi:10.1000/182. PMID: 12345678, which is another paper's.
```

## Use instead
The PMID that PubMed shows for the DOI.

## When to waive
Where PubMed has two records of one work.

## Options
None.

## Known false positives
An error in the table.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.identifiers import doi_key
from wellsourced.references import Library, Record
from wellsourced.resting import find_works
from wellsourced.rule import AuditedArticle, Need, Rule, Setting
from wellsourced.text import Span


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each work of the article whose identifiers part ways."""
    for work in find_works(audited):
        yield from _say(work.key, work.reference.record, work.place, setting)


def check_library(library: Library, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each entry whose identifiers part ways."""
    for entry in library.references:
        start = entry.span.start if entry.span else 0
        yield from _say(entry.key, entry.record, Span(start, start), setting)


def _say(key: str, record: Record, place: Span, setting: Setting) -> Iterator[Finding]:
    table = setting.beyond.retractions
    doi = doi_key(record.doi)
    if table is None or not doi or not record.pmid:
        return
    of_doi = {one.work_pmid for one in table.find(Record(doi=doi)) if one.work_pmid}
    of_pmid = {one.work_doi for one in table.find(Record(pmid=record.pmid)) if one.work_doi}
    if not of_doi or record.pmid in of_doi or doi in of_pmid:
        return
    message = f"PMID {record.pmid} of {key} is not that of its DOI: {', '.join(sorted(of_doi))}"
    message += f" ({table.cite(setting.as_of)})"
    yield Finding(place, message, key, "look the DOI up in PubMed", reference=key)


RULE = Rule(
    code="IDN003",
    severity=Severity.WARNING,
    check=check,
    check_library=check_library,
    needs=Need.SNAPSHOT,
)
