"""A claim rests on a work that was retracted.

## What it does
Looks each work up, by DOI or else by PMID, in a snapshot of Retraction Watch (`--snapshot`),
and reports every claim that rests on one which was retracted and not reinstated; where no
claim does, the entry of the list; in a library, the entry. An entry that none of the articles
audited lists or cites makes none of them worse: there it is a suggestion, while `library check`
calls it an error. Without a snapshot it reports no more than works whose own title says it
("RETRACTED: …"), as a warning, and the audit says that retractions were not checked.

## Why is this bad?
What the work found does not hold, or nobody can rely on it. ICMJE asks that retracted
articles are not cited except to speak of the retraction, and that authors check it. Between 5
and 20 % of the citations of retracted works acknowledge the retraction (Bakker 2024).

## Example
```text
The herb cured every second patient [4].
```

## Use instead
Take the claim back, or rest it on a work that stands.

## When to waive
Where the retraction itself is the subject: write `intentional = true` below the source in the
ledger, or `intentional = {yes}` in the library entry. Such findings, and those where the
sentence itself speaks of the retraction, are suggestions.

## Options
None.

## Known false positives
Cochrane reviews that were withdrawn because a newer version replaced them, where the table
calls this a retraction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.references import Library, Record
from wellsourced.resting import Work, find_works, is_marked
from wellsourced.retractions import Nature, find_last, speaks_of_retraction
from wellsourced.rule import AuditedArticle, Need, Rule, Setting
from wellsourced.text import Span

# "RETRACTED: Naps and memory" – "[Retracted] Naps" – "WITHDRAWN: Naps for insomnia"
LABEL = re.compile(
    r"\A[\[(]?(?P<word>RETRACTED|Retracted|WITHDRAWN|Withdrawn)"
    r"(?:\s(?:ARTICLE|[Aa]rticle|PAPER|[Pp]aper))?(?:\s?:|[\])])"
)
_REASONS = 2  # that are shown
CURE = "take the claim back, or rest it on a work that stands"


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each claim that rests on a retracted work, or for the work."""
    for work in find_works(audited):
        words, most = _say(work.record, setting)
        if words and work.claims:
            yield from _on_claims(audited, work, words, most)
        elif words:
            most = Severity.SUGGESTION if work.is_intentional() else most
            yield Finding(
                work.place, f"{work.key} {words}", work.key, CURE, -1, work.key, at_most=most
            )


def _on_claims(
    audited: AuditedArticle, work: Work, words: str, most: Severity | None
) -> Iterator[Finding]:
    for index in work.claims:
        claim = audited.claims[index]
        known = work.is_intentional(index) or speaks_of_retraction(claim.text)
        message = f"this rests on {work.key}, which {words}"
        about = f"{work.key} {claim.quote}"
        at_most = Severity.SUGGESTION if known else most
        yield Finding(claim.span, message, about, CURE, index, work.key, at_most=at_most)


def check_library(library: Library, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each entry that is a retracted work."""
    cited = setting.beyond.cited
    for entry in library.references:
        words, most = _say(entry.record, setting)
        if words:
            at = entry.span.start if entry.span else 0
            rests = cited is None or entry.key in cited
            most = Severity.SUGGESTION if is_marked(entry) or not rests else most
            none = "" if rests else ", which none of the articles audited cites,"
            message = f"{entry.key}{none} {words}"
            cure = CURE if rests else "rest no claim on it"
            yield Finding(Span(at, at), message, entry.key, cure, reference=entry.key, at_most=most)


def _say(record: Record, setting: Setting) -> tuple[str, Severity | None]:
    """Return what is known of a work's retraction, and how grave that is at most."""
    table = setting.beyond.retractions
    last = find_last(table.find(record), Nature.RETRACTION) if table else None
    if table and last:
        on = f" on {last.on}" if last.on else ""
        why = f"{'; '.join(last.reasons[:_REASONS])}; " if last.reasons else ""
        return f"was retracted{on} ({why}{table.cite(setting.as_of)})", None
    label = LABEL.match(record.title)
    if label:
        return f"says in its title that it was {label['word'].lower()}", Severity.WARNING
    return "", None


RULE = Rule(
    code="INT001",
    severity=Severity.ERROR,
    check=check,
    check_library=check_library,
    needs=Need.SNAPSHOT,
)
