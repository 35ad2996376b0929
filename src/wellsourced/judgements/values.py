"""What a person judged of the evidence for a claim: as written, and as its scheme has it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scheme(StrEnum):
    """What a judgement of evidence is made by; the first three are of studies."""

    OCEBM = "ocebm-2011"
    SIGN = "sign"
    NHMRC = "nhmrc"
    GRADE = "grade"


@dataclass(frozen=True, slots=True)
class Rating:
    """A judgement as a person wrote it: a `[[claim.evidence]]` of a ledger, sound or not.

    All is as written, so that nothing is lost of what cannot be used; `read_rating` says
    what it means. `level` is a number's digits or words, `on` a day (ISO 8601).
    """

    scheme: str = ""
    source: str = ""
    question: str = ""
    level: str = ""
    certainty: str = ""
    outcome: str = ""
    because: tuple[str, ...] = ()
    by: str = ""
    on: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class StudyLevel:
    """How strong one work is for one kind of question, by the scale of `scheme`.

    `question` is one of OCEBM's kinds, or what a person wrote for another scheme; `level` is
    as the scheme writes it ("2", "1−", "III-2").
    """

    scheme: Scheme
    source: str
    question: str
    level: str
    by: str = ""
    on: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Certainty:
    """How sure the body of evidence is for an outcome (GRADE), with the reasons.

    `level` is `high`, `moderate`, `low` or `very-low`; `because` the reasons for rating down or
    up, known ones by their word in `REASONS`. `source` is the key of the work that rates so,
    or empty.
    """

    level: str
    outcome: str = ""
    because: tuple[str, ...] = ()
    source: str = ""
    by: str = ""
    on: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """Why a rating is no judgement, or lacks a part of one: the field, and what to do."""

    field: str
    what: str


@dataclass(frozen=True, slots=True)
class Design:
    """What kind of study a work is, and how that is known.

    `value` is a word of `DESIGNS`, `written` what a person wrote where that is none of them
    (`value` is `other` then). `suggested` says that no person entered it; `because` from
    where it comes, in words.
    """

    value: str
    suggested: bool
    because: str
    written: str = ""
