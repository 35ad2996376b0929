"""A claim on what helps or harms rests on primary studies alone.

## What it does
Reports causal and comparative claims and recommendations all of whose sources are primary
studies by the field `study-design` of their library entries. A source whose design is not
recorded settles nothing, and the claim is left out. It must be selected.

## Why is this bad?
Wikipedia's guideline for medical sources asks for secondary sources (reviews, guidelines) and
against resting on single, animal or laboratory studies: a single study is often not borne out.

## Example
```bib
@article{doe2020, title = {Naps in nurses}, study-design = {cohort}}
```

## Use instead
A systematic review or a guideline; or the study beside one.

## When to waive
Questions that no review has taken up.

## Options
- `primary`: the words of `study-design` that mean a primary study. Default: randomised controlled
  trial, rct, trial, cohort, case-control, cross-sectional, case series, case report, animal,
  in vitro, qualitative.

## Known false positives
A design that is recorded in other words than the review's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import Kind
from wellsourced.findings import Finding, Severity
from wellsourced.resting import Work, find_works
from wellsourced.rule import AuditedArticle, Rule, Setting

_FIELDS = frozenset({"study-design", "studydesign", "study_design"})
_KINDS = frozenset({Kind.CAUSAL, Kind.COMPARATIVE, Kind.RECOMMENDATION})
PRIMARY = (
    "randomised controlled trial", "randomized controlled trial", "rct", "trial", "cohort",
    "case-control", "cross-sectional", "case series", "case report", "animal", "in vitro",
    "qualitative",
)  # fmt: skip


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each such claim that rests on primary studies alone."""
    primary = frozenset(_plain(word) for word in setting.words("primary", PRIMARY))
    resting: dict[int, list[Work]] = {}
    for work in find_works(audited):
        for index in work.claims:
            resting.setdefault(index, []).append(work)
    for index, works in sorted(resting.items()):
        claim = audited.claims[index]
        designs = {_design(work) for work in works}
        if claim.kind in _KINDS and designs <= primary:
            keys = ", ".join(work.key for work in works)
            message = f"this rests on primary studies alone ({keys}: {', '.join(sorted(designs))})"
            cure = "look for a review or a guideline"
            yield Finding(claim.span, message, claim.quote, help=cure, claim=index)


def _design(work: Work) -> str:
    extra = (work.entry or work.reference).record.extra
    return next((_plain(value) for name, value in extra if name.casefold() in _FIELDS), "")


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("-", " ").split())


RULE = Rule(code="INT005", severity=Severity.WARNING, check=check, opt_in=True)
