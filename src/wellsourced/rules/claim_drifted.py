"""A claim was reworded since it was recorded in the ledger, or lost a judged citation.

## What it does
Reports claims whose words in the article are close to, and not the same as, those of the
ledger. The verdict that was given for the old words no longer counts where the claim says
something else now: where a number or its unit, a negation, a direction or a hedge ("may",
"rarely") changed or moved, where another word of content stands in the place of one, where a
phrase ("in women", "and iron") came or went, or where most words changed. Where a single word
of content came or went, the verdict counts, and `wellsourced review` asks again. Spelling,
commas, articles and one small word for another leave it as it is.

Reports as well a source that was judged and that no citation gives the claim any more: what
was found of it is kept in the ledger and does not count. What was found unfit is not reported:
there, taking the citation out was the cure.

## Why is this bad?
The verdict was given for other words. "9.7 million" and "10.1 million" are two claims.

## Example
The ledger has "misused by 9 in 100 adults", the article now says "by 12 in 100 adults".

## Use instead
Check the new words against the source and correct the quote of the claim. Cite the source
again, or take it out of the ledger; for a link that is to hold without a citation, take out its
`scope`.

## When to waive
Corrections of spelling: correct the quote instead.

## Options
None.

## Known false positives
None known.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.ledger import Decisions, is_judged
from wellsourced.links import UNFIT
from wellsourced.rule import AuditedArticle, Rule, Setting

_CITE = "cite it again, or take it out of the ledger; without a `scope` it is a link of your own"


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each claim whose words changed, and for each citation that is gone."""
    decisions = audited.decisions
    for index in decisions.drifted:
        claim, recorded = audited.claims[index], decisions.of(index)
        if recorded is None:
            continue
        message = (
            f"claim {recorded.id} was reworded since it was recorded: “{recorded.quote.exact}”"
        )
        if any(map(is_judged, recorded.sources)):
            message += _tell_verdict(index, decisions)
        cure = "check the new words against the source, then correct the quote in the ledger"
        yield Finding(claim.span, message, recorded.id, help=cure, claim=index)
    for index, recorded in decisions.anchored:
        supports = audited.supports_of(index)
        keys = {one.evidence.key for one in supports if one.evidence is not None}
        for source in decisions.list_uncited(index, keys):
            if source.verdict not in UNFIT:
                span = audited.claims[index].span
                message = (
                    f"no citation gives claim {recorded.id} its recorded source `{source.key}` any"
                    " more; what was found of it is kept in the ledger and does not count"
                )
                yield Finding(span, message, recorded.id, help=_CITE, claim=index)


def _tell_verdict(index: int, decisions: Decisions) -> str:
    if index in decisions.voided:
        return "; what was found of its sources no longer counts"
    return "; what was found still counts, and is to be looked at again" * (
        index in decisions.reworded
    )


RULE = Rule(code="CLM004", severity=Severity.WARNING, check=check)
