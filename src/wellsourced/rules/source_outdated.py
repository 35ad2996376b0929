"""A claim rests on nothing but sources that are older than its kind of claim allows.

## What it does
Reports each reference that was published more than so many years before the day of the audit
(`--as-of`) and that claims about the present rest on, if no source beside it is young enough.
Historical claims, definitions, quotations, mechanisms and sentences that date themselves ("in
2009", "in the nineteenth century") have no age limit. One finding a reference says how many
claims; from the tenth reference on, one finding says it of all.

## Why is this bad?
Health evidence ages. Wikipedia's guideline for medical sources asks for sources that reflect
current knowledge, typically no more than five years old; the NHS standard for health content
asks to check the evidence at every review. Old is not wrong: hence a suggestion.

## Example
A page of 2026 that gives prevalence by a survey of 2009.

## Use instead
The latest edition of the survey, or the year of the figure in the sentence.

## When to waive
Classic trials and descriptions that nothing has replaced.

## Options
- `years`: the oldest that a source may be. Default: 10.
- `years-statistic`: the same where a statistic rests on it. Default: 5.
- `most`: how many references are named one by one. Default: 9.

## Known false positives
A historical statement that no year and no word shows to be one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wellsourced.articles import Claim, Kind
from wellsourced.currency import YEARS, YEARS_OF_STATISTIC, Currency
from wellsourced.findings import Finding, Severity
from wellsourced.references import Reference
from wellsourced.resting import Work, find_works
from wellsourced.rule import AuditedArticle, Rule, Setting

_AGELESS = frozenset({Kind.HISTORICAL, Kind.DEFINITION, Kind.QUOTATION})
# "in 2009", "the 1990s" – "in the nineteenth century", "was first described"
_DATED = re.compile(
    r"""(?<![\d.,])(?:1[5-9]\d\d|20\d\d)s?(?![\d%]|[.,]\d)
      | \b(?:centur(?:y|ies)|ancient|historically|originally|medieval|antiquity|traditionally
      | (?:was|were)\s(?:first|discovered|introduced|founded|coined)|first\s(?:described|reported)
      | séculos?|siglos?|siècles?|jahrhundert\w{0,2}|historisch|historicamente|históricamente)\b""",
    re.VERBOSE | re.IGNORECASE,
)


class _Old(NamedTuple):
    work: Work
    year: int
    limits: Mapping[int, int]  # the limit in years, and how many claims it holds for


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each reference that is too old for the claims that rest on it."""
    old = list(_find_old(audited, setting))
    if len(old) > setting.number("most", 9):
        yield _of_all(old)
        return
    for work, year, limits in old:
        rests = " and ".join(_say_rests(*one) for one in sorted(limits.items(), reverse=True))
        message = f"{work.key} is of {year}, {setting.as_of.year - year} years old; {rests}"
        cure = "look for a newer source, or say in the text when the figure is from"
        yield Finding(work.place, message, work.key, help=cure, reference=work.key)


def _say_rests(limit: int, claims: int) -> str:
    rests = "1 claim rests" if claims == 1 else f"{claims} claims rest"
    years = f"{limit} years" if limit > 1 else "year"
    return f"{rests} on nothing from {f'the last {years}' if limit else 'this year'}"


def _of_all(old: list[_Old]) -> Finding:
    """Return one finding on all works of *old*, at the place of the oldest."""
    oldest = min(old, key=lambda one: one.year)
    claims = sum(sum(one.limits.values()) for one in old)
    message = f"{len(old)} references are older than their claims allow, the oldest"
    message += f" ({oldest.work.key}) of {oldest.year}; {claims} links from claims lead to them"
    cure = "look for newer sources where the text speaks of the present"
    return Finding(oldest.work.place, message, "references", help=cure)


def _find_old(audited: AuditedArticle, setting: Setting) -> Iterator[_Old]:
    years = setting.number("years", YEARS)
    statistic = min(years, setting.number("years-statistic", YEARS_OF_STATISTIC))
    currency = Currency(setting.as_of.year, years, statistic)
    rests: defaultdict[int, list[Reference]] = defaultdict(list)
    for support in audited.supports:
        if support.reference is not None:
            rests[support.claim].append(support.reference)
    stale = {
        index
        for index, references in rests.items()
        if all(_is_too_old(one, audited.claims[index], currency) for one in references)
    }
    for work in find_works(audited):
        year = work.reference.record.issued
        limits = Counter(currency.limit(audited.claims[at]) for at in stale & set(work.claims))
        if year is not None and limits:
            yield _Old(work, year.year, limits)


def _is_too_old(reference: Reference, claim: Claim, currency: Currency) -> bool:
    if reference.record.issued is None or claim.kind in _AGELESS or claim.topic == "mechanism":
        return False
    age = currency.year - reference.record.issued.year
    return age > currency.limit(claim) and _DATED.search(claim.quote) is None


RULE = Rule(code="CUR001", severity=Severity.SUGGESTION, check=check)
