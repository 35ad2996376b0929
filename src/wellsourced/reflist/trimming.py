"""Where a run of lines begins and ends to be a reference list."""

from __future__ import annotations

from collections.abc import Sequence

from wellsourced.articles import Article
from wellsourced.reflist.likeness import MAYBE
from wellsourced.reflist.lines import Line


def trim(taken: list[Line], article: Article, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Drop what stands before the first and after the last entry: words about it, licences.

    What looks a little like an entry and stands in one block with entries is one.
    """
    numbered = 2 * sum(bool(line.label) for line in taken) > len(taken)
    first = next((n for n, line in enumerate(taken) if line.like or line.label), len(taken))
    last = max((n for n, line in enumerate(taken) if line.like), default=-1)
    if numbered:
        last = max((n for n, line in enumerate(taken) if line.label), default=-1)
    if first > last:
        return ()
    while first > 0 and _is_weak_entry(taken, first - 1, first, article):
        first -= 1
    block_ends = last + 1 < len(taken) and not _run_on(taken[-1], lines, article)
    while block_ends and last + 1 < len(taken) and not numbered:
        if not _is_weak_entry(taken, last + 1, last, article):
            break
        last += 1
    return tuple(taken[first : last + 1])


def _is_weak_entry(taken: Sequence[Line], at: int, beside: int, article: Article) -> bool:
    """Say whether the line *at* may be an entry, in one block with the entry *beside* it."""
    return taken[at].score >= MAYBE and _in_one_block(taken[at], taken[beside], article)


def _in_one_block(line: Line, other: Line, article: Article) -> bool:
    """Say whether two lines in a row are items of one list, or have no blank line between."""
    one, two = article.blocks[line.block].item, article.blocks[other.block].item
    if one is not None or two is not None:
        return one is not None and two is not None and one.group == two.group
    first, second = sorted((line.span, other.span))
    return article.text[first.end : second.start].strip(" ") == "\n"


def _run_on(line: Line, lines: Sequence[Line], article: Article) -> bool:
    """Say whether the text goes on behind *line* without a blank line."""
    after = lines[line.at + 1] if line.at + 1 < len(lines) else None
    return after is not None and _in_one_block(line, after, article)
