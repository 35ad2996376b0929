"""The notice of a retraction is cited, and the sentence does not speak of a retraction.

## What it does
Looks each work up, by DOI or else by PMID, in a snapshot of Retraction Watch (`--snapshot`),
and reports those that are the notice of a retraction and no paper of their own, where a claim
rests on it that does not speak of the retraction. Without a snapshot it does not run, and the
audit says that retractions were not checked.

## Why is this bad?
The notice bears almost the title of the work, and a search finds it first. Cited by mistake it
supports nothing; the work that was meant is retracted. The notice has a DOI and a PMID of its
own, so that citing it is not citing the retracted work.

## Example
```text
Naps halve the risk [2].

Sources
2. Doe J. Retraction: Naps and risk. …
```

## Use instead
A work that stands.

## When to waive
Where the notice is meant and the sentence says so in words that are not known here.

## Options
None.

## Known false positives
A table or a figure that lists retractions.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.resting import count_claims, find_works, is_known
from wellsourced.rule import AuditedArticle, Need, Rule, Setting


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each retraction notice that claims rest on."""
    table = setting.beyond.retractions
    if table is None:
        return
    for work in find_works(audited):
        notice = table.find_as_notice(work.record)
        if notice is None or not work.claims or is_known(audited, work):
            continue
        of = f" of {notice.work_doi}" if notice.work_doi else ""
        message = f"{work.key} is the notice of the retraction{of}; {count_claims(work)}"
        message += f" ({table.cite(setting.as_of)})"
        cure = "cite a work that stands, or say in the text that it was retracted"
        yield Finding(work.place, message, work.key, help=cure, reference=work.key)


RULE = Rule(code="INT004", severity=Severity.WARNING, check=check, needs=Need.SNAPSHOT)
