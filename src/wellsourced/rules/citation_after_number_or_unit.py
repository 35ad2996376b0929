"""A raised reference number stands right behind a number or a unit, as an exponent does.

## What it does
Reports a raised citation that no punctuation and no blank parts from the number or the
abbreviated unit before it: `in 2019²`, `a dose of 20 mg³`.

## Why is this bad?
It reads as a power: 26² is 676. AMA style asks not to put a raised citation there (11th
edition, chapter 3).

## Example
```html
The trial enrolled 26<sup>2</sup> and 18<sup>3</sup> nurses.
```

## Use instead
```html
The trials enrolled 26 nurses<sup>2</sup> and 18 nurses<sup>3</sup>.
```

## When to waive
Where house style never moves a citation.

## Options
None.

## Known false positives
An exponent that links into the reference list by mistake, and so counts as a citation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.citing.looks import Look, tell_looks
from wellsourced.findings import Finding, Severity
from wellsourced.rule import AuditedArticle, Rule, Setting

# "in 2019", "20 mg", "3.5 m": the end of a number or of a unit, and no name such as "CD4"
_NUMBER_OR_UNIT = re.compile(
    r"""(?<![\w.,])(?<![A-Za-z][-–])\d[\d.,]{0,12}
        (?:(?<=\d)|\s?(?:[kcmµμn]?m|[kmµμ]?g|mcg|[mcdµμ]?[lL]|[kc]?Pa|mmHg|min|[hsd]|ft|in|yd|ha|mol))\Z""",
    re.VERBOSE,
)
_LONGEST = 20


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each raised citation right behind a number or a unit."""
    blocks, markers = audited.article.blocks, [one.marker for one in audited.citations]
    for marker, look in zip(markers, tell_looks(blocks, markers), strict=True):
        start = marker.within.start
        before = blocks[marker.block].text[max(0, start - _LONGEST) : start]
        found = _NUMBER_OR_UNIT.search(before) if look is Look.RAISED else None
        if found is None:
            continue
        message = f"the citation {marker.text} stands right behind “{found[0]}”, as a power does"
        cure = "put it behind the next word or mark of punctuation"
        yield Finding(marker.span, message, found[0] + marker.text, help=cure)


RULE = Rule(code="CIT005", severity=Severity.WARNING, check=check)
