"""The shape of a style: a record into styled text, and how its list is ordered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wellsourced.csl.runs import Runs
from wellsourced.references import Record


@dataclass(frozen=True, slots=True)
class Style:
    """One style of reference lists.

    `print` makes the text of a record, without its number. Numbered lists keep the order
    that they are given; the others stand in the order of `sort`. `alike` gives the same
    value for works that the style's citations would not tell apart: their years get letters
    (`2020a`).
    """

    name: str
    title: str
    print: Callable[[Record], Runs]
    numbered: bool = True
    sort: Callable[[Record], tuple[str, ...]] | None = None
    alike: Callable[[Record], str] | None = None
