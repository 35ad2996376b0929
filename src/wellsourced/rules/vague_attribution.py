"""A statement is laid to studies, experts or belief, and no source is named.

## What it does
Reports sentences such as "studies show", "experts say", "it is believed" that no citation
reaches. A citation in the sentence, or one that covers it, settles it.

## Why is this bad?
The words borrow authority without giving any. Wikipedia marks them with "by whom?" and
"according to whom?"; the NHS asks that opinion is clearly told from evidence.

## Example
```text
Studies show that the herb eases pain.
```

## Use instead
```text
In a trial of 60 people, the herb eased pain no better than placebo [3].
```

## When to waive
Where the sentence speaks of the state of research as a whole and the next one cites it.

## Options
- `phrases`: further phrases to look for, as plain words.

## Known false positives
Sentences about how research is done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.links import Status
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.screening import has_any, lower_alike

_WHO = (
    r"(?:(?:some|many|most|several|recent|new|early|numerous|other|more)\s){0,2}"
    r"(?:studies|research|researchers|scientists|experts|doctors|surveys|statistics|evidence|"
    r"trials|clinicians|specialists|authorities|critics|observers)"
)
_SAYS = (
    r"(?:also\s|now\s|consistently\s|generally\s|often\s)?(?:shows?|suggests?|says?|indicates?|"
    r"finds?|found|believe|think|agree|warn|report|points?\sto|theori[sz]e|estimate|claim|argue|"
    r"have\s(?:shown|found|suggested)|has\s(?:shown|found|suggested))"
)
# "Studies show" – "it is widely believed" – "estudos mostram"
VAGUE = re.compile(
    rf"""\b(?:{_WHO}\s{_SAYS}
        |it\sis\s(?:widely\s|generally\s|commonly\s|often\s)?(?:believed|thought|said|known|estimated)
        |(?:estudos|pesquisas|especialistas)\s(?:mostram|indicam|sugerem|dizem)
        |(?:estudios|expertos)\s(?:muestran|indican|sugieren|dicen)
        |studien\s(?:zeigen|belegen|deuten))\b""",
    re.VERBOSE | re.IGNORECASE,
)
# of which one is in all that it finds
NEEDS = (
    "stud", "research", "scientists", "expert", "doctors", "surveys", "statistics", "evidence",
    "trials", "clinicians", "specialists", "authorities", "critics", "observers", "believed",
    "thought", "said", "known", "estimated", "estud", "pesquisas", "especialistas",
)  # fmt: skip


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each claim with a vague attribution that no citation reaches."""
    more = tuple(phrase.casefold() for phrase in setting.words("phrases", ()))
    for index, claim in enumerate(audited.claims):
        if audited.statuses[index] in {Status.SOURCED, Status.UNDEFINED, Status.WAIVED}:
            continue
        found = VAGUE.search(claim.quote) if has_any(lower_alike(claim.quote), NEEDS) else None
        words = found[0] if found else next((p for p in more if p in claim.quote.casefold()), "")
        if words:
            message = f"“{words}” names no source"
            cure = "name the studies or people and cite them, or say whose opinion it is"
            yield Finding(claim.span, message, claim.quote, help=cure, claim=index)


RULE = Rule(code="CLM002", severity=Severity.WARNING, check=check)
