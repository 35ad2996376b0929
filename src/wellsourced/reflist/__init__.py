"""Find an article's reference list: with or without heading, numbered, bulleted, author-year.

The list is looked for in the whole article, whatever part a reader took a block for. A heading
in one of the known languages is the best sign; without one, a run of items that look like
references. Where nothing is sure enough, the list is not found, and says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from wellsourced.articles import Article, Block, BlockKind, Role
from wellsourced.references import Entry, ReferenceList
from wellsourced.reflist import likeness
from wellsourced.terms import FURTHER_READING_HEADINGS, REFERENCE_HEADINGS, fold_term
from wellsourced.text import Span

_REFERENCE_TERMS = frozenset(map(fold_term, REFERENCE_HEADINGS))
_FURTHER_TERMS = frozenset(map(fold_term, FURTHER_READING_HEADINGS))
# headings that also stand over other things: weaker than "References"
_WEAK_TERMS = frozenset(
    map(fold_term, ("notes", "note", "footnotes", "endnotes", "evidence", "citation", "source"))
)
# "7. References (10):" – the words, without number, count and colon
_HEADING = re.compile(
    r"^[\W\d_]*(?P<words>[^\W\d_][^()\[\]:\d]*?)\s*(?:[(\[]\s*(?P<count>\d{1,4})\s*[)\]])?"
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
# an unheaded list stands behind this share of the article's text or blocks
_EARLIEST_UNHEADED = 0.3


@dataclass(frozen=True)
class _Line:
    """A block that may be an entry: its label, text without label, and likeness when asked."""

    at: int
    block: int
    label: str
    text: str
    span: Span

    @cached_property
    def like(self) -> bool:
        return likeness.is_like(self.text)


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines in a row that may be a reference list; `strength` ranks runs against each other."""

    lines: tuple[_Line, ...]
    heading: int
    announced: int
    reason: str
    strength: float
    sure: bool = False


def find_list(article: Article) -> ReferenceList:
    """Return the reference list of *article*, or one that is not found, with the reason.

    What a reader of markup calls furniture (links back, buttons beside an entry) is passed
    over, unless a list stands nowhere else.
    """
    own = [index for index, block in enumerate(article.blocks) if block.role is not Role.FURNITURE]
    best = _find_run(article, own) or _find_run(article, range(len(article.blocks)))
    if best is None:
        return ReferenceList(reason=_why_not_found(article))
    entries = _make_entries(best.lines, article)
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
    lines = tuple(_read_line(at, index, article.blocks[index]) for at, index in enumerate(indexes))
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


def _read_line(at: int, index: int, block: Block) -> _Line:
    if block.item is not None and block.item.label.isdigit():
        label, start = block.item.label, 0
        inner, offset = likeness.split_label(block.text)
        if inner == label:
            start = offset
    else:
        label, start = likeness.split_label(block.text)
    text = block.text[start:].strip()
    lead = len(block.text[start:]) - len(block.text[start:].lstrip())
    within = Span(start + lead, start + lead + len(text))
    span = block.prose.source_span(within) if text else block.span
    return _Line(at, index, label, text, span)


def _heading_words(block: Block) -> tuple[str, int]:
    """Return the folded words of a heading and the count it announces (0 without)."""
    if len(block.text) > _LONGEST_HEADING:
        return "", 0
    found = _HEADING.match(block.text.strip())
    if found is None:
        return "", 0
    return fold_term(found["words"]).strip(" .:&-–"), int(found["count"] or 0)


def _headed_runs(article: Article, lines: Sequence[_Line]) -> list[_Run]:
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


def _take_run(article: Article, lines: Sequence[_Line], start: int) -> tuple[_Line, ...]:
    """Return the lines of the list that begins at block *start*."""
    taken: list[_Line] = []
    unlike = 0
    first = bisect_left(lines, start, key=lambda line: line.block)
    for line in lines[first:]:
        block = article.blocks[line.block]
        if _ends_list(block, line, lines):
            break
        unlike = 0 if line.like or _continues_numbers(taken, line) else unlike + 1
        if unlike > _PATIENCE:
            break
        taken.append(line)
    return _trim(taken)


def _ends_list(block: Block, line: _Line, lines: Sequence[_Line]) -> bool:
    if block.kind not in _LIST_KINDS:
        return True
    words, _count = _heading_words(block)
    if words in _FURTHER_TERMS:
        return True
    if block.kind is not BlockKind.HEADING or line.like:
        return False
    following = lines[line.at + 1 : line.at + 4]
    return 2 * sum(after.like for after in following) <= len(following)


def _continues_numbers(taken: Sequence[_Line], line: _Line) -> bool:
    """Say whether the line's number is the next one of the list."""
    if not line.label:
        return False
    before = next((one.label for one in reversed(taken) if one.label), "0")
    return int(line.label) == int(before) + 1


def _trim(taken: list[_Line]) -> tuple[_Line, ...]:
    """Drop what follows the last line that is an entry: boilerplate, banners, licences."""
    numbered = 2 * sum(bool(line.label) for line in taken) > len(taken)
    while taken and not taken[-1].like and not (numbered and taken[-1].label):
        taken.pop()
    if numbered and taken and not taken[-1].label:
        last = max(n for n, line in enumerate(taken) if line.label)
        taken = taken[: last + 1]
    return tuple(taken)


def _unheaded_runs(article: Article, lines: Sequence[_Line]) -> list[_Run]:
    """Return runs of items without heading: bullets or numbers, most of them like references."""
    runs = []
    length = max(1, len(article.text))
    for first, group in _item_groups(article, lines):
        like = sum(line.like for line in group)
        behind = max(group[0].span.start / length, first / len(article.blocks))
        late = behind > _EARLIEST_UNHEADED
        counted = [int(line.label) for line in group if line.label] == [*range(1, len(group) + 1)]
        if like < _FEWEST or 4 * like < 3 * len(group) or not (late or counted):
            continue
        how = "numbered" if counted else "listed"
        reason = f"{len(group)} {how} lines without a heading that look like references"
        runs.append(_Run(tuple(group), -1, 0, reason, like + first / 1e6))
    return runs


def _item_groups(article: Article, lines: Sequence[_Line]) -> list[tuple[int, list[_Line]]]:
    groups: list[tuple[int, list[_Line]]] = []
    before: object = None
    for line in lines:
        block = article.blocks[line.block]
        listed = block.item is not None or block.kind is BlockKind.FOOTNOTE or bool(line.label)
        here = (block.kind, block.item.group if block.item else None) if listed else None
        if here is not None and here == before:
            groups[-1][1].append(line)
        elif here is not None:
            groups.append((line.block, [line]))
        before = here
    return groups


def _make_entries(lines: Sequence[_Line], article: Article) -> tuple[Entry, ...]:
    """Join continuation lines to their entry and number the entries."""
    numbered = 3 * sum(bool(line.label) for line in lines) >= 2 * len(lines)
    entries: list[Entry] = []
    for line in lines:
        if not line.text:
            continue
        if numbered and entries and (not line.label or line.label == entries[-1].label):
            entries[-1] = _joined(entries[-1], line, article)
            continue
        anchors = article.blocks[line.block].anchors
        label = line.label if numbered else ""
        index = len(entries) + 1
        entries.append(Entry(index, label, line.text, line.span, (line.block,), anchors))
    return _by_printed_number(entries)


def _joined(entry: Entry, line: _Line, article: Article) -> Entry:
    return replace(
        entry,
        raw=f"{entry.raw} {line.text}",
        span=Span(entry.span.start, line.span.end),
        blocks=(*entry.blocks, line.block),
        anchors=entry.anchors + article.blocks[line.block].anchors,
    )


def _by_printed_number(entries: list[Entry]) -> tuple[Entry, ...]:
    """Take the printed numbers as indexes where they ascend; else the places in the list."""
    printed = [int(entry.label) for entry in entries if entry.label]
    ascend = all(a < b for a, b in pairwise(printed))
    if len(printed) != len(entries) or not ascend:
        return tuple(entries)
    return tuple(replace(entry, index=int(entry.label)) for entry in entries)
