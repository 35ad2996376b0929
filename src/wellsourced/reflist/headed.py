"""Runs of lines under headings that announce a reference list.

Many headings may stand over the same lines. So each line is judged once, each way to come to
it is followed once, and a run is two places in the lines that are kept, until one is chosen.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from wellsourced.articles import Article, Block, BlockKind
from wellsourced.reflist.headings import FURTHER_TERMS, REFERENCE_TERMS, WEAK_TERMS, heading_words
from wellsourced.reflist.lines import Line, Run
from wellsourced.reflist.trimming import Taken

# how many blocks in a row may look unlike references before a list is over
_PATIENCE = 2
# a list has at least so many entries that look like references, or all of its entries do
_FEWEST = 2
_LIST_KINDS = frozenset(
    {
        BlockKind.LIST_ITEM,
        BlockKind.PARAGRAPH,
        BlockKind.FOOTNOTE,
        BlockKind.QUOTATION,
        BlockKind.HEADING,
        BlockKind.TABLE_CELL,
    }
)
# how a line is come to: its place, how many before it look unlike, the last number printed,
# and what the list begins with
_Step = tuple[int, int, int, int]
_NOTHING, _NOTE, _OTHER = range(3)


def headed_runs(article: Article, lines: Sequence[Line]) -> list[Run]:
    """Return the runs of *lines* that stand under headings of reference lists."""
    headings = [
        (index, words, announced)
        for index, block in enumerate(article.blocks)
        for words, announced in (heading_words(block),)
        if words in REFERENCE_TERMS
    ]
    if not headings:
        return []
    walk = _Walk(article, lines)
    starts = [bisect_left(lines, index + 1, key=lambda line: line.block) for index, *_ in headings]
    ends = [walk.end_of(start) for start in starts]
    taken, places = walk.take()
    runs = []
    for (index, words, announced), start, end in zip(headings, starts, ends, strict=True):
        first, last = taken.trim(places[start], places[end])
        like, count = taken.count_like(first, last), last - first
        few = like < min(_FEWEST, count)
        if not count or few or (words in WEAK_TERMS and 2 * like < count):
            continue
        strength = like + 0.3 * (count - like)
        strength *= 1.0 if words in WEAK_TERMS else 3.0
        reason = f"{count} entries under the heading “{article.blocks[index].text.strip()}”"
        sure = words not in WEAK_TERMS and 2 * like >= count
        place = (index, announced)
        runs.append(Run(taken.lines, first, last, reason, strength + index / 1e6, place, sure))
    return runs


@dataclass(frozen=True, slots=True)
class _Walk:
    """Follows the lines of lists to their ends; what was walked once is known."""

    article: Article
    lines: Sequence[Line]
    known: dict[_Step, int] = field(default_factory=dict)
    over: dict[int, bool] = field(default_factory=dict)

    def end_of(self, start: int) -> int:
        """Return where the list ends that begins at the line *start*."""
        step: _Step = (start, 0, 0, _NOTHING)
        steps: list[_Step] = []
        while step[0] < len(self.lines) and step not in self.known and not self._is_over(step[0]):
            steps.append(step)
            after = self._follow(step)
            if after is None:
                break
            step = after
        end = self.known.get(step, step[0])
        self.known.update(dict.fromkeys(steps, end))
        return end

    def _is_over(self, at: int) -> bool:
        if at not in self.over:
            line = self.lines[at]
            self.over[at] = _ends_list(self.article.blocks[line.block], line, self.lines)
        return self.over[at]

    def _follow(self, step: _Step) -> _Step | None:
        """Return how the next line is come to; nothing where the list ends before this one."""
        at, unlike, number, begun = step
        line = self.lines[at]
        note = self.article.blocks[line.block].kind is BlockKind.FOOTNOTE
        if note and begun == _OTHER and not line.like:
            return None  # a note of the text, behind a list whose entries are no notes
        if self._is_passed(line):
            return at + 1, unlike, number, begun
        continues = bool(line.label) and int(line.label) == number + 1
        unlike = 0 if line.like or continues else unlike + 1
        if unlike > _PATIENCE:
            return None
        begun = begun or (_NOTE if note else _OTHER)
        return at + 1, unlike, int(line.label) if line.label else number, begun

    def _is_passed(self, line: Line) -> bool:
        """Say whether a line is a heading within the list: "Books"."""
        return self.article.blocks[line.block].kind is BlockKind.HEADING and not line.like

    def take(self) -> tuple[Taken, tuple[int, ...]]:
        """Return the lines that were walked, but for headings, and how many stand before each."""
        kept: list[Line] = []
        places: list[int] = []
        for at, line in enumerate(self.lines):
            places.append(len(kept))
            if at in self.over and not self.over[at] and not self._is_passed(line):
                kept.append(line)
        return Taken.of(kept, self.article, self.lines), (*places, len(kept))


def _ends_list(block: Block, line: Line, lines: Sequence[Line]) -> bool:
    if block.kind not in _LIST_KINDS:
        return True
    words, _count = heading_words(block)
    if words in FURTHER_TERMS:
        return True
    if block.kind is not BlockKind.HEADING or line.like:
        return False
    following = lines[line.at + 1 : line.at + 4]
    return 2 * sum(after.like for after in following) <= len(following)
