"""An index over reports: a row an article, with the file that holds its report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wellsourced.page.checks import State
from wellsourced.page.figures import Counts
from wellsourced.page.remarks import FileFindings


@dataclass(frozen=True, slots=True)
class NotRead:
    """A file that could not be read, with the reason."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class IndexRow:
    """An article in the index, with the address of its report beside it.

    `errors`, `warnings` and `suggestions` are what was found in the article and its ledger,
    `retracted` the retracted works that its claims rest on. `problem` is true where there is an
    error, a warning, or a claim without a source that holds.
    """

    href: str
    path: str
    title: str
    counts: Counts
    errors: int
    warnings: int
    suggestions: int
    retracted: int
    problem: bool


@dataclass(frozen=True, slots=True)
class IndexPage:
    """All that the index over the reports of many articles shows.

    `rows` are the articles that could be read. `counts` are those of all rows together; `errors`,
    `warnings` and `suggestions` add up what the rows have; `problems` is how
    many rows have a problem. `others` are libraries and settings that something was found
    in, which no row counts. `unchecked` says in words what no person has looked at, `looked_up`
    where else the rules looked and what they could not look for. `meanings`
    explain every way in which a claim can stand; `facts` are the rows as plain values.
    """

    version: str
    as_of: str
    title: str
    counts: Counts
    rows: tuple[IndexRow, ...]
    errors: int
    warnings: int
    suggestions: int
    problems: int
    others: tuple[FileFindings, ...]
    not_read: tuple[NotRead, ...]
    unchecked: tuple[str, ...]
    looked_up: tuple[str, ...]
    meanings: tuple[State, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)
