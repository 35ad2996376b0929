"""The article cites in two styles: by numbers, and by names and years.

## What it does
Counts how the citations of the running text look: numbers in brackets, in parentheses or
raised, or names and years. Reports once where the second look has more than `percent` of them
and at least `fewest`. Names in the sentence ("as Doe (2020) found") beside names in parentheses
are one style; so is a name that a number follows. Tables, captions, notes, plain links and keys
that a program is still to set are not counted.

## Why is this bad?
A reader has to look things up in two ways, and one of the two often lacks its entries.
Wikipedia's guideline on citing asks for one style in an article.

## Example
```text
Naps improve memory [1]. They lift the mood (Doe, 2020). They are short [2].
```

## Use instead
```text
Naps improve memory [1]. They lift the mood [2]. They are short [3].
```

## When to waive
An article that names its primary studies by author and year and cites all else by numbers, as
Cochrane reviews do.

## Options
- `percent`: how large the second style may be, in percent of the citations. Default: 10.
- `fewest`: the second style's fewest citations. Default: 3.

## Known false positives
Two articles in one file.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import BlockKind, Marker
from wellsourced.citing.looks import Look, tell_looks
from wellsourced.findings import Finding, Severity
from wellsourced.rule import AuditedArticle, Rule, Setting

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield one finding where a second style has more than a few of the citations."""
    looks: dict[Look, list[Marker]] = {}
    blocks, markers = audited.article.blocks, [one.marker for one in audited.citations]
    for marker, look in zip(markers, tell_looks(blocks, markers), strict=True):
        if blocks[marker.block].kind in _RUNNING and look is not Look.OTHER:
            looks.setdefault(look, []).append(marker)
    ranked = sorted(looks, key=lambda look: -len(looks[look]))
    if len(ranked) < 2:  # noqa: PLR2004  # two styles
        return
    count, second = sum(map(len, looks.values())), looks[ranked[1]]
    few = len(second) < setting.number("fewest", 3)
    if few or 100 * len(second) <= setting.number("percent", 10) * count:
        return
    message = f"the article cites by {ranked[0]}, and {len(second)} of {count} citations"
    message += f" are {ranked[1]}, such as “{second[0].text}”"
    cure = "cite all works in one style"
    yield Finding(second[0].span, message, "style", help=cure)


RULE = Rule(code="CIT006", severity=Severity.WARNING, check=check)
