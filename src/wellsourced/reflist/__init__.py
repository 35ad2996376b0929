"""Find an article's reference list: with or without heading, numbered, bulleted, author-year.

The list is looked for in the whole article, whatever part a reader took a block for. A heading
in one of the known languages is the best sign; without one, a run of items that look like
references. Where nothing is sure enough, the list is not found, and says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from wellsourced.articles import Article, Block, BlockKind, Role
from wellsourced.references import ReferenceList
from wellsourced.reflist.entries import make_entries
from wellsourced.reflist.headed import headed_runs
from wellsourced.reflist.headings import REFERENCE_TERMS, heading_words
from wellsourced.reflist.likeness import MAYBE
from wellsourced.reflist.lines import Line, Run, read_line
from wellsourced.reflist.marked import find_marked
from wellsourced.reflist.noted import join_notes, targets_of_notes

# a list has at least so many entries that look like references
_FEWEST = 2
# bare lines are a list where so many of them look like references, and none is longer
_FEWEST_BARE = 3
_LONGEST_BARE = 600
# the share of lines that look like references: less where all others nearly do
_LISTED_SHARE = 0.75
_BARE_SHARE = 0.6
_BARE_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
# an unheaded list stands behind this share of the article's text or blocks
_EARLIEST_UNHEADED = 0.3


def find_list(article: Article) -> ReferenceList:
    """Return the reference list of *article*, or one that is not found, with the reason.

    What a reader of markup calls furniture (links back, buttons beside an entry) is passed
    over, unless a list stands nowhere else. A list that the format itself marks is the list.
    Notes that are references of their own stand behind it.
    """
    listing = find_marked(article) or _find_unmarked(article)
    return join_notes(listing, article) if listing.found else listing


def _find_unmarked(article: Article) -> ReferenceList:
    """Return the list that the format does not mark."""
    own = [index for index, block in enumerate(article.blocks) if block.role is not Role.FURNITURE]
    best = _find_run(article, own)
    if best is None and len(own) < len(article.blocks):
        best = _find_run(article, range(len(article.blocks)))
    if best is None:
        return ReferenceList(reason=_why_not_found(article))
    entries = make_entries(best.taken, article)
    blocks = {index for entry in entries for index in entry.blocks}
    heading, announced = best.place
    if heading >= 0:
        blocks.add(heading)
    return ReferenceList(
        found=True,
        reason=best.reason,
        entries=entries,
        heading=heading,
        announced=announced,
        blocks=tuple(sorted(blocks)),
    )


def _find_run(article: Article, indexes: Sequence[int]) -> Run | None:
    """Return the lines of the blocks *indexes* that are most likely the list."""
    lines = tuple(read_line(at, index, article.blocks[index]) for at, index in enumerate(indexes))
    runs = headed_runs(article, lines)
    if not any(run.sure for run in runs):
        runs += _unheaded_runs(article, lines)
    return max(runs, key=lambda run: run.strength, default=None)


def _why_not_found(article: Article) -> str:
    if any(heading_words(block)[0] in REFERENCE_TERMS for block in article.blocks):
        return (
            "a heading of a reference list stands there, but no entries that can be read follow it"
        )
    return "no heading of a reference list, and no run of lines that look like references"


def _unheaded_runs(article: Article, lines: Sequence[Line]) -> list[Run]:
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
        runs.append(Run(group, 0, len(group), reason, like + first / 1e6))
    return runs


def _note_runs(article: Article, lines: Sequence[Line]) -> list[Run]:
    """Return the notes of the article that are references, wherever each of them stands.

    What the text points at and what reads as a reference is one, be it the only one; a note
    that is a remark stays one.
    """
    blocks = article.blocks
    targets = targets_of_notes(article)
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
    return [Run(notes, 0, len(notes), reason, len(notes) + notes[0].block / 1e6)]


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
