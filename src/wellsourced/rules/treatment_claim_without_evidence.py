"""A claim about what a treatment does rests only on works that are no evidence for it.

## What it does
Reports claims about the benefit, the harm or the dose of a treatment where each source is set
aside as evidence: the ledger gives it an intent such as `citesForInformation` or
`citesAsRecommendedReading`, or the library says that it is an encyclopaedia, a dictionary, a
blog or a post in a forum. What no person said, and no library, is not guessed.

## Why is this bad?
The HON code asks that claims about the benefits of a treatment are backed by balanced evidence
(principle 5); DISCERN does not count "Further reading" as a source (question 4).

## Example
The page says "The tea cures insomnia [2]". In the library stands, for that source:
```bib
@online{teaforum, title = {My tea}, entrysubtype = {post}, year = 2021}
```

## Use instead
Cite a review, a trial or a guideline, or take the claim out.

## When to waive
The sentence tells what people say of the treatment, and cites where they do.

## Options
- `types`: the types of works (in CSL's words) that are no evidence. Default:
  `entry-dictionary`, `entry-encyclopedia`, `post`, `post-weblog`, `personal_communication`.

## Known false positives
None known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.claims.features import Feature, find_features, read_words
from wellsourced.findings import Finding, Severity
from wellsourced.links import Support
from wellsourced.rule import AuditedArticle, Rule, Setting

_NO_EVIDENCE = frozenset(
    {"citesForInformation", "citesAsRecommendedReading", "citesAsRelated", "linksTo"}
    | {"obtainsBackgroundFrom"}
)
_TYPES = (
    "entry-dictionary",
    "entry-encyclopedia",
    "post",
    "post-weblog",
    "personal_communication",
)
_OF_EFFECT = frozenset({Feature.BENEFIT, Feature.DOSE, Feature.DOSING})
# "cures", "relieved", "protecting from"
_CURES = re.compile(
    r"\b(?:cur|treat|reliev|heal|prevent|eas|sooth|alleviat|protect|remed)(?:e?[sd]?|ing|y|ies)\b",
    re.IGNORECASE,
)
_KINDS = frozenset({"benefit", "harm", "dose"})  # in the ledger, as a person wrote it


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each treatment claim of which no source is evidence."""
    types = frozenset(setting.words("types", _TYPES))
    library = audited.library.by_key()
    of_library = {key: one.record.type for key, one in library.items() if one.record.type in types}
    for index, claim in enumerate(audited.claims):
        sources = [one for one in audited.supports_of(index) if one.gives_source]
        reasons = [_set_aside(source, of_library) for source in sources]
        if not reasons or not all(reasons):
            continue
        recorded = audited.decisions.of(index)
        kind = recorded.kind if recorded else ""
        if kind in _KINDS or (claim.needs_source and _is_of_treatment(claim.quote)):
            message = f"no source of this claim about a treatment is evidence: {reasons[0]}"
            cure = "cite a review, a trial or a guideline"
            yield Finding(claim.span, message, claim.quote, help=cure, claim=index)


def _is_of_treatment(quote: str) -> bool:
    """Say whether words tell what a treatment does, or how much of it to take."""
    features = find_features(quote, read_words(quote))
    if not _OF_EFFECT.isdisjoint(features) or _CURES.search(quote):
        return Feature.TREATMENT in features or Feature.SUBSTANCE in features
    return Feature.TREATMENT in features and Feature.HARM in features


def _set_aside(source: Support, of_library: dict[str, str]) -> str:
    """Return in words why a source is no evidence, or nothing."""
    key = source.reference.key if source.reference else ""
    if source.evidence and source.evidence.intent in _NO_EVIDENCE:
        return f"the ledger says `{source.evidence.intent}` of {key}"
    return f"{key} is of the type `{of_library[key]}`" if key in of_library else ""


RULE = Rule(code="CLM007", severity=Severity.ERROR, check=check)
