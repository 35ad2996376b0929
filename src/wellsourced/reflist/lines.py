"""Blocks of an article as lines that may be entries of its reference list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from wellsourced.articles import Block
from wellsourced.citing.repeats import repeats
from wellsourced.reflist import likeness
from wellsourced.text import Span

# "^ a b c" – "↑ 2.0 2.1" – "Jump up to: a b": links back to where an entry is cited
BACK_LINKS = re.compile(
    r"\s*(?:[\^↑↩]\ufe0e?|Jump\sup(?:\sto)?:?|Zurück\snach\soben|Volver\sarriba|Aller\sà\s?:)"
    r"(?:\s*\^)?(?:\s*(?:\d{1,2}[.,]\d{1,2}|[a-z])(?=[\s,])[\s,]){0,30}\s*"
)
BACK_SIGNS = "^↑↩JZVA"  # what they begin with


@dataclass(frozen=True)
class Line:
    """A block that may be an entry: its label, text without label, and likeness when asked.

    `at` is its place among the lines, `block` that of the block in the article, `within`
    where the text stands in the block's prose.
    """

    at: int
    block: int
    label: str
    text: str
    whole: Block
    within: Span

    @cached_property
    def span(self) -> Span:
        """Where it stands in the source."""
        return self.whole.prose.source_span(self.within) if self.text else self.whole.span

    @cached_property
    def score(self) -> float:
        """How much it looks like a reference (`likeness.LIKE` and more: one)."""
        return likeness.score(self.text)

    @property
    def like(self) -> bool:
        """Whether it looks like a reference."""
        return self.score >= likeness.LIKE

    @property
    def noted(self) -> bool:
        """Whether it is an entry in a list of notes: like a reference, or `Ibid., p. 4.`."""
        return self.like or repeats(self.text) is not None


@dataclass(frozen=True, slots=True)
class Run:
    """Lines in a row that may be a reference list: those of *lines* from `first` to `end`.

    `strength` ranks runs against each other; `place` is the block of the heading (-1 without)
    and how many entries it announces (0 where it does not). `sure` says that no list without
    a heading need be looked for.
    """

    lines: Sequence[Line]
    first: int
    end: int
    reason: str
    strength: float
    place: tuple[int, int] = (-1, 0)
    sure: bool = False

    @property
    def taken(self) -> tuple[Line, ...]:
        """The lines of the run."""
        return tuple(self.lines[self.first : self.end])


def read_line(at: int, index: int, block: Block) -> Line:
    """Return the block as a line of a list: its label, and its text without label."""
    written = block.prose.text
    label, start = likeness.split_label(written)
    if block.item is not None and block.item.label.isdecimal():
        start = start if label == block.item.label else 0
        label = block.item.label
    sign = written[start : start + 1]
    back = BACK_LINKS.match(written, start) if sign in BACK_SIGNS or sign.isspace() else None
    start = back.end() if back else start
    behind = written[start:].lstrip()
    start = len(written) - len(behind)
    text = behind.rstrip()
    return Line(at, index, label, text, block, Span(start, start + len(text)))
