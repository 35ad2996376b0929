"""A figure about how things stand now does not say when it was so.

## What it does
Reports statistics in the present tense that count people, cases or deaths where neither the
sentence nor the one before it names a year or a span of time ("in 2019", "each decade", "last
year"). Runs only when selected.

## Why is this bad?
Figures age, and a page is read for years. Wikipedia marks such statements for "as of"; DISCERN
asks whether it is clear when the information was produced (question 5).

## Example
```text
Two million people have the disorder [3].
```

## Use instead
```text
In 2019, two million people had the disorder [3].
```

## When to waive
Figures that hardly change, such as a rate from genetics.

## Options
None.

## Known false positives
A page that gives the year once, in its introduction or in a heading; shares of a group of
patients, which hold at any time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.articles import Kind, Role
from wellsourced.claims.features import Feature, find_features, read_words
from wellsourced.findings import Finding, Severity
from wellsourced.rule import AuditedArticle, Rule, Setting

# such as "2019", "the nineties", "last year", "by the end of the century"
_TIME = re.compile(
    r"""\b(?:1[5-9]|20)\d\d | \bin\sthe\spast\b
        | \b(?:last|past|recent|previous|next|coming|this)\s(?:\w{1,12}\s)?
        (?:years?|decades?|months?|century) | \b(?:since|until|ago|by\sthe\send|nineties|eighties
        |century|pandemic|annual\sreport)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_COUNTED = re.compile(
    r"""\b(?:people|persons|adults|children|adolescents|teenagers|women|men|girls|boys
        |americans|europeans|britons|households|families|residents|users|population|cases
        |deaths|births|pregnancies|hospitalizations|admissions|prescriptions)\b""",
    re.VERBOSE | re.IGNORECASE,
)
# "have", "are affected by", "occur each year": how things stand now
_NOW = re.compile(
    r"""\b(?:is|are|has|have|do|does|live|lives|suffer|suffers|die|dies|occur|occurs|use|uses|take
        |takes|misuse|report|experience|affects|affect|causes|accounts?|remains?|live)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_FIGURE = frozenset({Feature.PERCENTAGE, Feature.QUANTITY})
_OTHERWISE = frozenset(
    {Feature.PAST_TENSE, Feature.OWN_WORK, Feature.OWN_PASSAGE, Feature.OWN_METHOD}
    | {Feature.OWN_FIGURE, Feature.TEST_STATISTIC, Feature.DOSE}
)


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each statistic of the present without its time."""
    before, block = "", -1
    for index, claim in enumerate(audited.claims):
        context = f"{before} {claim.text}" if claim.block == block else claim.text
        before, block = claim.text, claim.block
        if claim.kind is not Kind.STATISTIC or not claim.needs_source:
            continue
        features = find_features(claim.quote, read_words(claim.quote)) | set(claim.features)
        if _FIGURE.isdisjoint(features) or not _OTHERWISE.isdisjoint(features):
            continue
        if audited.article.blocks[claim.block].role is not Role.BODY or _TIME.search(context):
            continue
        if _COUNTED.search(claim.quote) and _NOW.search(claim.quote):
            yield Finding(claim.span, _WORDS, claim.quote, help=_CURE, claim=index, quoted=True)


_WORDS = "this figure does not say when it was so"
_CURE = "say in the sentence which year the figure is from"
RULE = Rule(code="CLM011", severity=Severity.SUGGESTION, check=check, opt_in=True)
