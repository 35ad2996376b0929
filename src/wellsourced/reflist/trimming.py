"""Where a run of lines begins and ends to be a reference list."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from sys import maxsize

from wellsourced.articles import Article
from wellsourced.reflist.likeness import MAYBE
from wellsourced.reflist.lines import Line


@dataclass(frozen=True, slots=True)
class Taken:
    """Lines that may be entries; where those stand that look like references, or have numbers.

    `reached` keeps how far the weak entries behind a line reach: many runs may end there.
    """

    lines: tuple[Line, ...]
    like: tuple[int, ...]
    labelled: tuple[int, ...]
    article: Article
    every: Sequence[Line]
    reached: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Sequence[Line], article: Article, every: Sequence[Line]) -> Taken:
        """Look through *lines*, which are of *every* line of *article*."""
        like = tuple(at for at, line in enumerate(lines) if line.like)
        labelled = tuple(at for at, line in enumerate(lines) if line.label)
        return cls(tuple(lines), like, labelled, article, every)

    def count_like(self, start: int, end: int) -> int:
        """Return how many of the lines from *start* to *end* look like references."""
        return bisect_left(self.like, end) - bisect_left(self.like, start)

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """Drop what stands before the first and after the last entry: words about it, licences.

        Returns where the entries begin and end. What looks a little like an entry and stands
        in one block with entries is one.
        """
        labels = bisect_left(self.labelled, end) - bisect_left(self.labelled, start)
        numbered = 2 * labels > end - start
        first = min(_first_from(self.like, start), _first_from(self.labelled, start))
        last = _last_before(self.labelled if numbered else self.like, end)
        if first > last:
            return start, start
        while first > start and self._is_weak_entry(first - 1, first):
            first -= 1
        if not numbered and last + 1 < end and not self._run_on(end - 1):
            last = min(self._reach(last), end - 1)
        return first, last + 1

    def _reach(self, last: int) -> int:
        """Return the last of the weak entries that follow each other behind *last*."""
        if last not in self.reached:
            at, stop = last, min(_first_from(self.like, last + 1), len(self.lines))
            while at + 1 < stop and self._is_weak_entry(at + 1, at):
                at += 1
            self.reached[last] = at
        return self.reached[last]

    def _is_weak_entry(self, at: int, beside: int) -> bool:
        """Say whether the line *at* may be an entry, in one block with the entry *beside* it."""
        one, other = self.lines[at], self.lines[beside]
        return one.score >= MAYBE and _in_one_block(one, other, self.article)

    def _run_on(self, at: int) -> bool:
        """Say whether the text goes on behind the line *at* without a blank line."""
        line = self.lines[at]
        after = self.every[line.at + 1] if line.at + 1 < len(self.every) else None
        return after is not None and _in_one_block(line, after, self.article)


def _first_from(places: Sequence[int], start: int) -> int:
    """Return the first of *places* from *start* on; beyond all of them without one."""
    at = bisect_left(places, start)
    return places[at] if at < len(places) else maxsize


def _last_before(places: Sequence[int], end: int) -> int:
    at = bisect_left(places, end)
    return places[at - 1] if at else -1


def _in_one_block(line: Line, other: Line, article: Article) -> bool:
    """Say whether two lines in a row are items of one list, or have no blank line between."""
    one, two = article.blocks[line.block].item, article.blocks[other.block].item
    if one is not None or two is not None:
        return one is not None and two is not None and one.group == two.group
    first, second = sorted((line.span, other.span))
    return article.text[first.end : second.start].strip(" ") == "\n"
