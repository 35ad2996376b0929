"""The shape of a style: a record into styled text, and how its list is ordered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from wellsourced.csl.runs import Runs
from wellsourced.references import Record


@dataclass(frozen=True, slots=True)
class ListStyle:
    """What templates are told of a style: its name, its title, how its list is numbered.

    `ends` stand before and behind a number in plain text: `3.`, `[3]`.
    """

    name: str
    title: str
    numbered: bool = field(default=True, kw_only=True)
    ends: tuple[str, str] = field(default=("", "."), kw_only=True)


@dataclass(frozen=True, slots=True)
class Style(ListStyle):
    """One style of reference lists that is built in.

    `print` makes the text of a record, without its number. Numbered lists keep the order
    that they are given; the others stand in the order of `sort`. `alike` gives the same
    value for works that the style's citations would not tell apart: their years get letters
    (`2020a`).
    """

    print: Callable[[Record], Runs]
    sort: Callable[[Record], tuple[str, ...]] | None = None
    alike: Callable[[Record], str] | None = None
