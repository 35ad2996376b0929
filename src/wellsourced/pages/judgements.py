"""What people judged of the evidence, in the words of a report: levels, certainty, designs.

Each note is of one judgement alone. A design that the work's data suggest is marked, and a
sign of GRADE stands only beside its reasons.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wellsourced.judgements import (
    DESIGNS,
    GLYPHS,
    QUESTIONS,
    REASONS,
    SCHEMES,
    Certainty,
    Design,
    Scheme,
    StudyLevel,
    tell_design,
    tell_meaning,
)
from wellsourced.ledger import list_certainties_of, list_levels_of
from wellsourced.links import Evidence
from wellsourced.page import CertaintyNote, DesignNote, LevelNote
from wellsourced.pages import words
from wellsourced.references import Reference
from wellsourced.rule import AuditedArticle

NOBODY = "nobody named"
_UNREDUCED = "no reason entered to rate it down"


def shelve_works(audited: AuditedArticle) -> dict[str, Reference]:
    """Return the works that an article or its ledger names, by key.

    Each is as the library has it, else as the article's list does.
    """
    listed = {reference.key: reference for reference in audited.references}
    named = {one.source for _, claim in audited.decisions.anchored for one in claim.evidence}
    named |= {support.reference.key for support in audited.supports if support.reference}
    named |= listed.keys()
    shelved: dict[str, Reference] = {}
    for reference in audited.library.references:
        if reference.key in named:
            shelved.setdefault(reference.key, reference)
    return listed | shelved


def find_design(
    reference: Reference, works: Mapping[str, Reference], evidence: Evidence | None = None
) -> Design | None:
    """Return the design of *reference*: for the claim, by its library entry, or suggested."""
    entry = works.get(reference.key, reference)
    return tell_design(entry.record, reference.record, entered=evidence.design if evidence else "")


def design_note(design: Design | None) -> DesignNote | None:
    """Return *design* in words; one that is none of ours in those of the person."""
    if design is None:
        return None
    return DesignNote(design.written or DESIGNS[design.value], design.suggested, design.because)


def level_notes(
    audited: AuditedArticle, claim: int, reference: Reference, works: Mapping[str, Reference]
) -> tuple[LevelNote, ...]:
    """Return the levels of *reference* that people entered for the claim with this index."""
    levels = list_levels_of(audited.decisions, claim)
    return tuple(_level(one, works) for one in levels if one.source == reference.key)


def _level(level: StudyLevel, works: Mapping[str, Reference]) -> LevelNote:
    return LevelNote(
        SCHEMES[level.scheme],
        QUESTIONS.get(level.question, level.question),
        level.level,
        tell_meaning(level.scheme, level.question, level.level),
        _short(level.source, works),
        _who(level.by, level.on),
    )


def certainty_notes(
    audited: AuditedArticle, claim: int, works: Mapping[str, Reference]
) -> tuple[CertaintyNote, ...]:
    """Return the certainties that hold for the claim with this index."""
    found = list_certainties_of(audited.decisions, claim)
    return tuple(_certainty(one, works) for one in found)


def _certainty(certainty: Certainty, works: Mapping[str, Reference]) -> CertaintyNote:
    because = tuple(_say_reasons(certainty))
    return CertaintyNote(
        scheme=SCHEMES[Scheme.GRADE],
        level=certainty.level,
        glyphs=GLYPHS[certainty.level] if because else "",
        words=f"{certainty.level.replace('-', ' ')} certainty",
        because=because,
        outcome=certainty.outcome,
        who=_who(certainty.by, certainty.on),
        note=certainty.note,
        source_short=_short(certainty.source, works),
    )


def _say_reasons(certainty: Certainty) -> Iterable[str]:
    if not certainty.because and certainty.level == "high":
        return (_UNREDUCED,)
    return (REASONS.get(reason, reason) for reason in certainty.because)


def _short(key: str, works: Mapping[str, Reference]) -> str:
    found = works.get(key)
    return words.short_reference(found.record) if found else key


def _who(by: str, on: str) -> str:
    return ", ".join(part for part in (by or NOBODY, on) if part)
