"""What became of works after they were published, by a snapshot of Retraction Watch.

The table is the one that Crossref publishes: one row an event, with the DOI and PMID of the
work and of the notice, the nature of the event and its day (`M/D/YYYY 0:00`). A number that is
not known is `0`, a DOI `unavailable`. The natures are kept apart: a correction is no retraction,
and a reinstatement takes one back.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from sys import intern

from wellsourced.errors import Unreadable
from wellsourced.identifiers import doi_key
from wellsourced.references import Record

SOURCE = "Retraction Watch"
COLUMNS = (
    "RetractionDate",
    "RetractionDOI",
    "RetractionPubMedID",
    "OriginalPaperDOI",
    "OriginalPaperPubMedID",
    "RetractionNature",
)
REASON = "Reason"
LONGEST_CELL = 10_000_000  # characters; a quote that is never closed swallows what follows

# 3/14/2019 0:00 · 3/14/2019
_US_DAY = re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})\b")
# 2019-03-14
_ISO_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b")
# "was later retracted" – "the retracted trial" – "foi retratado" – "wurde zurückgezogen"
SPEAKS = re.compile(
    r"""\b(?: (?:was|were|been|is|are|later|since|then|now|subsequently|has|have|had|being)
            \s(?:\w{2,12}\s)?retracted | journals?\s(?:\w{2,12}\s)?retracted
      | retracted\s(?:\w{3,12}\s)?(?:paper|stud|article|trial|work|review|publication|report)
      | retraction\s(?:notice|note|watch | of\s(?:the|this|that|its|their|an?)\s(?:\w{3,12}\s)?
            (?:paper|stud|article|trial|work|review|publication|report))
      | expressions?\sof\sconcern | artigo\s(?:foi\s)?retratad[oa] | fo(?:i|ram)\sretratad[oa]s?
      | (?:fue|fueron|art[ií]culo)\sretractad[oa]s? | (?:wurde|worden)\s.{0,40}zurückgezogen
      | zurückgezogene\s(?:Studie|Arbeit|Artikel) | (?:article|étude)\sr[eé]tracté )""",
    re.IGNORECASE | re.VERBOSE,
)
_PMID = re.compile(r"[1-9]\d{0,8}\Z")


class Nature(StrEnum):
    """What a notice says of a work."""

    RETRACTION = "retraction"
    CONCERN = "expression of concern"
    CORRECTION = "correction"
    REINSTATEMENT = "reinstatement"


@dataclass(frozen=True, slots=True)
class Notice:
    """One event in the life of a work: its nature, its day (`None` where not known), its reasons.

    `work_doi` and `work_pmid` are those of the work, `doi` and `pmid` those of the notice; each
    is empty where it is not known, DOIs as `doi_key` has them.
    """

    nature: Nature
    on: date | None
    work_doi: str
    work_pmid: str
    doi: str
    pmid: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Retractions:
    """The notices of a snapshot, found by the work or by the notice itself.

    `left_out` counts the rows of a nature that is not known, or without any number to go by.

    >>> Retractions.of(()).find(Record(doi="10.1000/182"))
    ()
    """

    notices: tuple[Notice, ...]
    left_out: int = 0
    _works: Mapping[str, tuple[Notice, ...]] = field(default_factory=dict, repr=False)
    _own: Mapping[str, tuple[Notice, ...]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, notices: Iterable[Notice], left_out: int = 0) -> Retractions:
        """Return *notices* with the ways to find them."""
        kept = tuple(notices)
        works = _group((one, (one.work_doi, one.work_pmid)) for one in kept)
        own = _group((one, (one.doi, one.pmid)) for one in kept)
        return cls(kept, left_out, works, own)

    def find(self, work: Record) -> tuple[Notice, ...]:
        """Return the notices about *work*: by its DOI, else by its PMID.

        A row that gives the same PMID with another DOI is about another work, or wrong.
        """
        doi = doi_key(work.doi)
        if doi in self._works:
            return self._works[doi]
        return tuple(one for one in self._works.get(work.pmid, ()) if not (doi and one.work_doi))

    def find_as_notice(self, work: Record) -> Notice | None:
        """Return the retraction whose notice *work* is, where it is no paper of its own."""
        doi = doi_key(work.doi)
        if self.find(work):
            return None
        own = self._own.get(doi) or (() if doi else self._own.get(work.pmid)) or ()
        return next((one for one in own if one.nature is Nature.RETRACTION), None)

    def cite(self, as_of: date) -> str:
        """Return how the snapshot is named behind what is said by it."""
        day = self.dated(as_of)
        return f"{SOURCE}, snapshot of {day}" if day else f"{SOURCE}, a snapshot without days"

    def dated(self, as_of: date) -> date | None:
        """Return the day of the latest notice up to *as_of*: what the snapshot knows ends there."""
        return max((one.on for one in self.notices if one.on and one.on <= as_of), default=None)


def speaks_of_retraction(text: str) -> bool:
    """Say whether *text* itself speaks of a retraction or a concern about a work."""
    return SPEAKS.search(text) is not None


def find_last(notices: Sequence[Notice], nature: Nature) -> Notice | None:
    """Return the last of *notices* of this nature that no reinstatement took back.

    Where a day is not known, the reinstatement counts as the later.
    """
    own = [one for one in notices if one.nature is nature]
    if not own:
        return None
    last = max(own, key=lambda one: one.on or date.min)
    back = [one.on for one in notices if one.nature is Nature.REINSTATEMENT]
    taken_back = any(day is None or last.on is None or day >= last.on for day in back)
    return None if taken_back and nature is not Nature.CORRECTION else last


def parse_retractions(text: str) -> Retractions:
    """Read *text*, a table with the columns of Retraction Watch; others are passed over.

    Raises `Unreadable` where it is none.
    """
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    limit = csv.field_size_limit(LONGEST_CELL)
    try:
        places = _places(next(rows, []))
        read = [_read(row, places) for row in rows if any(row)]
    except csv.Error as error:
        message = f"it is no table of {SOURCE}: {error}"
        raise Unreadable(message) from error
    finally:
        csv.field_size_limit(limit)
    notices = [one for one in read if one is not None]
    return Retractions.of(notices, len(read) - len(notices))


def _places(head: Sequence[str]) -> dict[str, int]:
    """Return where each column stands."""
    places = {name.strip(): at for at, name in enumerate(head)}
    missing = [name for name in COLUMNS if name not in places]
    if missing:
        message = f"it is no table of {SOURCE}: it has no column {', '.join(missing)}"
        raise Unreadable(message)
    return places


def _read(row: Sequence[str], places: Mapping[str, int]) -> Notice | None:
    day, doi, pmid, work_doi, work_pmid, nature, reason = (
        row[places[name]].strip() if places.get(name, len(row)) < len(row) else ""
        for name in (*COLUMNS, REASON)
    )
    work = (doi_key(work_doi), _pmid(work_pmid))
    own = (doi_key(doi), _pmid(pmid))
    kind = nature.casefold().replace("_", " ")
    if kind not in list(Nature) or not any((*work, *own)):
        return None
    reasons = tuple(intern(part.strip(" +")) for part in reason.split(";") if part.strip(" +"))
    return Notice(Nature(kind), _day(day), *work, *own, reasons)


def _pmid(written: str) -> str:
    """Return a PMID, also one that a spreadsheet wrote as `123.0`; empty for `0`."""
    found = written.removesuffix(".0")
    return found if _PMID.match(found) else ""


def _day(written: str) -> date | None:
    found = _US_DAY.match(written) or _ISO_DAY.match(written)
    try:
        return date(*(int(found[part]) for part in ("year", "month", "day"))) if found else None
    except ValueError:
        return None


def _group(pairs: Iterable[tuple[Notice, Iterable[str]]]) -> dict[str, tuple[Notice, ...]]:
    found: dict[str, list[Notice]] = {}
    for notice, names in pairs:
        for name in _known(names):
            found.setdefault(name, []).append(notice)
    return {name: tuple(notices) for name, notices in found.items()}


def _known(names: Iterable[str]) -> Iterator[str]:
    yield from (name for name in dict.fromkeys(names) if name)
