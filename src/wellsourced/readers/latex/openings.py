"""Lists and tables that are open."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Listing:
    """A list: its kind, which of the document it is (0-based), its number so far."""

    kind: str
    group: int
    depth: int
    number: int = 0


@dataclass(slots=True, eq=False)
class Table:
    """A table: where its blocks begin, and which cell is being written.

    `headed` says that a rule has told the header from the rest, `depth` how many frames are
    open in its cells, `written` the rows that have something in them.
    """

    number: int
    first: int
    row: int = 0
    column: int = 0
    span: int = 1
    headed: bool = False
    depth: int = 0
    written: set[int] = field(default_factory=set)
