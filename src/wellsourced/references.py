"""Works and where they are listed: records in CSL's terms, references, libraries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wellsourced.text import Span


@dataclass(frozen=True, slots=True)
class Name:
    """A person, or with `literal` an organisation (CSL name variable)."""

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def surname(self) -> str:
        """What an author-year citation prints: particle and family name, or the literal."""
        return self.literal or " ".join(part for part in (self.particle, self.family) if part)


@dataclass(frozen=True, slots=True)
class Date:
    """A date of a year, a month or a day; 0 where a part is unknown."""

    year: int
    month: int = 0
    day: int = 0


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of one work, in CSL's terms (`type` is one of CSL 1.0.2's types).

    `et_al` says that more authors exist than are named. `issued_text` is a date in words
    that is no year (`in press`, `n.d.`). `extra` keeps fields that CSL does not name,
    as pairs of field and value.
    """

    type: str = "document"
    title: str = ""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    et_al: bool = False
    container: str = ""
    publisher: str = ""
    place: str = ""
    edition: str = ""
    issued: Date | None = None
    year_suffix: str = ""
    issued_text: str = ""
    accessed: Date | None = None
    volume: str = ""
    issue: str = ""
    page: str = ""
    number: str = ""
    genre: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    isbn: str = ""
    issn: str = ""
    url: str = ""
    abstract: str = ""
    language: str = ""
    note: str = ""
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def year(self) -> str:
        """The year of publication as digits, or empty."""
        return str(self.issued.year) if self.issued else ""


@dataclass(frozen=True, slots=True)
class Reference:
    """One work: an entry of an article's list or of a library.

    `key` is its name in the library (or one made for the article's own list), `index` its
    place in the article's list from 1 (0 outside a list), `label` what is printed there,
    `raw` the reference as written, `span` where (in the article or the library's text),
    `confidence` (0 to 1) how sure its reading is, `anchors` the ids that point at it, `doubts`
    in words why it is not surer, `certainties` how sure each field of the record is, by name.
    """

    key: str
    record: Record
    raw: str = ""
    span: Span | None = None
    index: int = 0
    label: str = ""
    anchors: tuple[str, ...] = ()
    confidence: float = 1.0
    doubts: tuple[str, ...] = ()
    certainties: tuple[tuple[str, float], ...] = ()


def citable_numbers(references: Sequence[Reference]) -> frozenset[int]:
    """Return the numbers that *references*, an article's list, can be cited by.

    Without printed numbers these are the places in the list. Behind the last printed number
    a work without one (a note that is a reference) is cited by its mark alone.
    """
    indexes = frozenset(reference.index for reference in references)
    printed = [one for one in references if one.label.isdecimal()]
    last = max(printed, key=lambda one: one.index, default=None)
    if last is None or int(last.label) != last.index:
        return indexes
    return frozenset(index for index in indexes if index <= last.index)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of an article's reference list, as written; not yet read.

    `index` is its place from 1, `label` what is printed before it without punctuation
    (`"3"`), `raw` the entry without label and bullet, `span` where it stands in the source,
    `blocks` the article's blocks that hold it, `anchors` the ids that point at it, `links`
    the web addresses that its own links lead to.
    """

    index: int
    label: str
    raw: str
    span: Span
    blocks: tuple[int, ...]
    anchors: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """An article's reference list: where it stands, how it was known, its entries.

    `found` is false where the article has none that could be found; `reason` says why a
    list was taken (or why none). `heading` is the block of its heading or -1; `announced`
    the count that the heading prints ("References (10)") or 0; `blocks` all blocks of it.
    """

    found: bool = False
    reason: str = ""
    entries: tuple[Entry, ...] = ()
    heading: int = -1
    announced: int = 0
    blocks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FailedEntry:
    """An entry that could not be read, kept in its place with the reason (1-based line)."""

    line: int
    reason: str
    raw: str


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something odd in the library's own text that leaves the entry usable (1-based line)."""

    line: int
    key: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Library:
    """Ordered references and what could not be read, with the text that they stand in.

    References may share a key; `by_key` takes the first, as BibTeX does.
    """

    path: str = ""
    text: str = ""
    references: tuple[Reference, ...] = ()
    failed: tuple[FailedEntry, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    strings: int = 0
    comments: int = 0

    def by_key(self) -> dict[str, Reference]:
        """Return the references by key, the first of each."""
        found: dict[str, Reference] = {}
        for reference in self.references:
            found.setdefault(reference.key, reference)
        return found
