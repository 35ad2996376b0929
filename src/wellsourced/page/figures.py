"""Counts, as a report shows them: a figure with its whole, never a bare percentage."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """A table in words: the names of its columns, and its rows; `note` says what is counted."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A count with what it is out of: `41`, `48`, `85%`, "have a source"; never a bare percent.

    `name` is the status counted, `symbol` its sign, `total` the whole in words ("48 claims
    that need a source").
    """

    name: str
    symbol: str
    count: int
    of: int
    percent: str
    word: str
    total: str


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of an article or of all: sourced and verified are two figures.

    `contested` are the claims that a person found not borne out by a source and those that rest
    on a retracted one, `unchecked` those that have a source and no verdict of a person;
    `besides` are these two and the three further ones in the order in which a report shows them.
    `shares` are the parts that the claims that need a source fall into, without the empty
    ones; `line` is the whole in one line of words. `caveat` says how many verified claims
    are contested, or is empty.
    """

    claims: int
    needs_source: int
    sourced: Figure
    verified: Figure
    unsourced: Figure
    undefined: Figure
    waived: Figure
    contested: Figure
    unchecked: Figure
    besides: tuple[Figure, ...]
    shares: tuple[Figure, ...]
    line: str
    caveat: str = ""
