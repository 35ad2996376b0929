"""How a library is laid out: the choices that there are, and what is chosen where nobody does.

The default is the way in which `format_entry` writes a new entry, so that a library that
was collected stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# the order in which new entries are written; other fields follow, in the order they had
USUAL = (
    "author", "editor", "title", "subtitle", "year", "date", "month", "day", "pubstate",
    "journal", "journaltitle", "booktitle", "school", "institution", "publisher", "address",
    "location", "edition", "series", "volume", "number", "issue", "articleno", "pages", "type",
    "language", "note", "abstract", "eprint", "archiveprefix", "eprinttype", "doi", "pmid",
    "pmcid", "isbn", "issn", "url", "urldate",
)  # fmt: skip


class Numbers(StrEnum):
    """How a value is written that is a number: as it is, `{2020}`, or `2020`."""

    KEEP = "keep"
    BRACED = "braced"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Criterion:
    """What entries are sorted by: `key`, `type` or the name of a field; upwards or down."""

    name: str
    down: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """A layout. `fields` are the names that come first, where fields are sorted at all."""

    indent: str = "  "
    align: bool = False
    trailing_comma: bool = True
    blank_lines: int = 1
    lower: bool = True
    braces: bool = True
    numbers: Numbers = Numbers.KEEP
    fields: tuple[str, ...] = ()
    sort: tuple[Criterion, ...] = ()


def parse_criteria(written: str) -> tuple[Criterion, ...]:
    """Return what to sort by, as it is typed.

    >>> parse_criteria("-year, key")
    (Criterion(name='year', down=True), Criterion(name='key', down=False))
    """
    named = [name.strip().lower() for name in written.split(",")]
    criteria = (Criterion(name.lstrip("-").strip(), name.startswith("-")) for name in named)
    return tuple(one for one in criteria if one.name)
