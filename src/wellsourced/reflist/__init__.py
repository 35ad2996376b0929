"""Find an article's reference list: with or without heading, numbered, bulleted, author-year.

The list is looked for in the whole article, whatever part a reader took a block for. A heading
in one of the known languages is the best sign; without one, a run of items that look like
references. Where nothing is sure enough, the list is not found, and says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from wellsourced.articles import Article, Block, BlockKind, InlineKind, Role
from wellsourced.references import ReferenceList
from wellsourced.reflist.entries import make_entries
from wellsourced.reflist.likeness import MAYBE
from wellsourced.reflist.lines import Line, read_line
from wellsourced.reflist.marked import find_marked
from wellsourced.reflist.trimming import trim
from wellsourced.terms import FURTHER_READING_HEADINGS, REFERENCE_HEADINGS, fold_term

_REFERENCE_TERMS = frozenset(map(fold_term, REFERENCE_HEADINGS))
_FURTHER_TERMS = frozenset(map(fold_term, FURTHER_READING_HEADINGS))
# headings that also stand over other things: weaker than "References"
_WEAK_TERMS = frozenset(
    map(fold_term, ("notes", "note", "footnotes", "endnotes", "evidence", "citation", "source"))
)
# "7. References (10):" – the words, without number, count and colon
_HEADING = re.compile(
    r"^(?:(?P<many>\d{1,3})\s(?=[^\W\d_]))?[\W\d_]*(?P<words>[^\W\d_][^()\[\]:\d]*?)\s*(?:[(\[]\s*(?P<count>\d{1,4})\s*[)\]])?"
    r"(?:\s*[(\[]\s*edit(?:\s\|\s?edit source)?\s*[)\]])?[\s:.]*$"
)
_LONGEST_HEADING = 60
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
# bare lines are a list where so many of them look like references, and none is longer
_FEWEST_BARE = 3
_LONGEST_BARE = 600
# the share of lines that look like references: less where all others nearly do
_LISTED_SHARE = 0.75
_BARE_SHARE = 0.6
_BARE_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
# an unheaded list stands behind this share of the article's text or blocks
_EARLIEST_UNHEADED = 0.3


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines in a row that may be a reference list; `strength` ranks runs against each other."""

    lines: tuple[Line, ...]
    heading: int
    announced: int
    reason: str
    strength: float
    sure: bool = False


def find_list(article: Article) -> ReferenceList:
    """Return the reference list of *article*, or one that is not found, with the reason.

    What a reader of markup calls furniture (links back, buttons beside an entry) is passed
    over, unless a list stands nowhere else. A list that the format itself marks is the list.
    """
    marked = find_marked(article)
    if marked is not None:
        return marked
    own = [index for index, block in enumerate(article.blocks) if block.role is not Role.FURNITURE]
    best = _find_run(article, own) or _find_run(article, range(len(article.blocks)))
    if best is None:
        return ReferenceList(reason=_why_not_found(article))
    entries = make_entries(best.lines, article)
    blocks = {index for entry in entries for index in entry.blocks}
    if best.heading >= 0:
        blocks.add(best.heading)
    return ReferenceList(
        found=True,
        reason=best.reason,
        entries=entries,
        heading=best.heading,
        announced=best.announced,
        blocks=tuple(sorted(blocks)),
    )


def _find_run(article: Article, indexes: Sequence[int]) -> _Run | None:
    """Return the lines of the blocks *indexes* that are most likely the list."""
    lines = tuple(read_line(at, index, article.blocks[index]) for at, index in enumerate(indexes))
    runs = _headed_runs(article, lines)
    if not any(run.sure for run in runs):
        runs += _unheaded_runs(article, lines)
    return max(runs, key=lambda run: run.strength, default=None)


def _why_not_found(article: Article) -> str:
    if any(_heading_words(block)[0] in _REFERENCE_TERMS for block in article.blocks):
        return (
            "a heading of a reference list stands there, but no entries that can be read follow it"
        )
    return "no heading of a reference list, and no run of lines that look like references"


def _heading_words(block: Block) -> tuple[str, int]:
    """Return the folded words of a heading and the count it announces (0 without)."""
    if len(block.text) > _LONGEST_HEADING:
        return "", 0
    found = _HEADING.match(block.text.strip())
    if found is None:
        return "", 0
    return fold_term(found["words"]).strip(" .:&-–"), int(found["count"] or found["many"] or 0)


def _headed_runs(article: Article, lines: Sequence[Line]) -> list[_Run]:
    runs = []
    for index, block in enumerate(article.blocks):
        words, announced = _heading_words(block)
        if words not in _REFERENCE_TERMS:
            continue
        run = _take_run(article, lines, index + 1)
        like = sum(line.like for line in run)
        few = like < min(_FEWEST, len(run))
        if not run or few or (words in _WEAK_TERMS and 2 * like < len(run)):
            continue
        strength = like + 0.3 * (len(run) - like)
        strength *= 1.0 if words in _WEAK_TERMS else 3.0
        reason = f"{len(run)} entries under the heading “{block.text.strip()}”"
        sure = words not in _WEAK_TERMS and 2 * like >= len(run)
        runs.append(_Run(run, index, announced, reason, strength + index / 1e6, sure))
    return runs


def _take_run(article: Article, lines: Sequence[Line], start: int) -> tuple[Line, ...]:
    """Return the lines of the list that begins at block *start*."""
    taken: list[Line] = []
    unlike = 0
    first = bisect_left(lines, start, key=lambda line: line.block)
    for line in lines[first:]:
        block = article.blocks[line.block]
        if _ends_list(block, line, lines) or _is_remark(block, line, taken, article):
            break
        if block.kind is BlockKind.HEADING and not line.like:
            continue  # a heading within the list: "Books"
        unlike = 0 if line.like or _continues_numbers(taken, line) else unlike + 1
        if unlike > _PATIENCE:
            break
        taken.append(line)
    return trim(taken, article, lines)


def _ends_list(block: Block, line: Line, lines: Sequence[Line]) -> bool:
    if block.kind not in _LIST_KINDS:
        return True
    words, _count = _heading_words(block)
    if words in _FURTHER_TERMS:
        return True
    if block.kind is not BlockKind.HEADING or line.like:
        return False
    following = lines[line.at + 1 : line.at + 4]
    return 2 * sum(after.like for after in following) <= len(following)


def _is_remark(block: Block, line: Line, taken: Sequence[Line], article: Article) -> bool:
    """Say whether a note of the text stands behind a list whose entries are no notes."""
    noted = block.kind is BlockKind.FOOTNOTE and not line.like
    return noted and bool(taken) and article.blocks[taken[0].block].kind is not block.kind


def _continues_numbers(taken: Sequence[Line], line: Line) -> bool:
    """Say whether the line's number is the next one of the list."""
    if not line.label:
        return False
    before = next((one.label for one in reversed(taken) if one.label), "0")
    return int(line.label) == int(before) + 1


def _unheaded_runs(article: Article, lines: Sequence[Line]) -> list[_Run]:
    """Return runs of lines without heading, most of them like references."""
    runs = _note_runs(article, lines)
    length = max(1, len(article.text))
    for first, group in [*_item_groups(article, lines), *_line_groups(article, lines)]:
        like = sum(line.like for line in group)
        behind = max(group[0].span.start / length, first / len(article.blocks))
        late = behind > _EARLIEST_UNHEADED
        counted = [int(line.label) for line in group if line.label] == [*range(1, len(group) + 1)]
        listed = article.blocks[first].item is not None or bool(group[0].label)
        share = _LISTED_SHARE if listed else _BARE_SHARE
        if like < _FEWEST or like < share * len(group) or not (late or counted):
            continue
        how = "numbered" if counted else "listed" if listed else "bare"
        reason = f"{len(group)} {how} lines without a heading that look like references"
        runs.append(_Run(tuple(group), -1, 0, reason, like + first / 1e6))
    return runs


def _note_runs(article: Article, lines: Sequence[Line]) -> list[_Run]:
    """Return the notes of the article that are references, wherever each of them stands.

    What the text points at and what reads as a reference is one, be it the only one; a note
    that is a remark stays one.
    """
    blocks = article.blocks
    targets = {
        inline.target
        for block in blocks
        for inline in block.prose.inlines
        if inline.kind is InlineKind.FOOTNOTE
    }
    notes = tuple(
        line
        for line in lines
        if blocks[line.block].kind is BlockKind.FOOTNOTE
        and not targets.isdisjoint(blocks[line.block].anchors)
        and line.noted
    )
    if not any(line.like for line in notes):
        return []
    reason = f"{len(notes)} of the text's notes look like references"
    return [_Run(notes, -1, 0, reason, len(notes) + notes[0].block / 1e6)]


def _item_groups(article: Article, lines: Sequence[Line]) -> list[tuple[int, list[Line]]]:
    """Return the list items, numbered lines and notes that stand in a row."""
    groups: list[tuple[int, list[Line]]] = []
    before: object = None
    for line in lines:
        block = article.blocks[line.block]
        note = block.kind is BlockKind.FOOTNOTE
        listed = block.item is not None or note or bool(line.label)
        here = (block.kind, block.item.group if block.item else None) if listed else None
        if note and not line.noted:
            continue
        if here is not None and here == before:
            groups[-1][1].append(line)
        elif here is not None:
            groups.append((line.block, [line]))
        before = here
    return groups


def _line_groups(article: Article, lines: Sequence[Line]) -> list[tuple[int, list[Line]]]:
    """Return bare lines in a row that look like references, weaker ones between them included."""
    groups: list[tuple[int, list[Line]]] = []
    run: list[Line] = []
    for line in [*lines, None]:
        if line is not None and _is_bare_entry(article.blocks[line.block], line):
            run.append(line)
            continue
        while run and not run[-1].like:
            run.pop()
        start = next((n for n, one in enumerate(run) if one.like), 0)
        if sum(one.like for one in run) >= _FEWEST_BARE:
            groups.append((run[start].block, run[start:]))
        run = []
    return groups


def _is_bare_entry(block: Block, line: Line) -> bool:
    short = len(line.text) <= _LONGEST_BARE
    return block.kind in _BARE_KINDS and block.item is None and short and line.score >= MAYBE
