"""An entry of the reference list is an address and nothing else.

## What it does
Reports entries that name no author, no title and no publisher beside their address. Words that
only say how or when it was reached ("Available from", "Accessed May 2026") do not count.

## Why is this bad?
A reader cannot tell what is cited before opening it, and once the link is dead the work is
lost. Wikipedia marks such references with "bare URL".

## Example
```text
4. https://example.org/2021/05/sleep.html
```

## Use instead
```text
4. Doe J. Sleep facts. National Sleep Agency; 2021. https://example.org/2021/05/sleep.html
```

## When to waive
Lists of links that are meant as such.

## Options
None.

## Known false positives
None known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.identifiers import find_identifiers
from wellsourced.resting import place_of
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.terms import fold_term, word_set

_WORD = re.compile(r"[^\W\d_]{2,}")
# of a note on how or when an address was reached, in several languages
_REACHED = word_set(
    "accessed access available retrieved from at on online internet via see last visited viewed"
    " checked url link web website http https www doi cited updated the in of date"
    " acesso em acessado disponivel disponible consultado acceso el en de"
    " abgerufen zugriff verfugbar unter am zuletzt aufgerufen stand"
    " consulte le disponible sur acceder visite consultato il disponibile geraadpleegd op"
    " january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
    " janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro"
    " enero febrero marzo mayo junio julio septiembre octubre noviembre diciembre"
    " januar februar marz mai juni juli oktober dezember"
    " janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre"
)


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each entry that is nothing but an address."""
    for reference in audited.works:
        if not reference.index or not _is_bare(reference.raw):
            continue
        message = f"reference {reference.label or reference.index} is an address and nothing else"
        cure = "add who wrote it, its title, who published it and when"
        span = place_of(reference)
        yield Finding(span, message, reference.raw, help=cure, reference=reference.key)


def _is_bare(text: str) -> bool:
    found = find_identifiers(text)
    for one in reversed(found):
        text = f"{text[: one.span.start]} {text[one.span.end :]}"
    return bool(found) and all(fold_term(word) in _REACHED for word in _WORD.findall(text))


RULE = Rule(code="REF008", severity=Severity.WARNING, check=check)
