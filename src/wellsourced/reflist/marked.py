"""Reference lists that the article's format marks as such: one block an entry, none guessed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from wellsourced.articles import Article, BlockKind, Role
from wellsourced.references import Entry, ReferenceList
from wellsourced.reflist.entries import links_in
from wellsourced.reflist.lines import Line, read_line


def find_marked(article: Article) -> ReferenceList | None:
    """Return the list whose blocks the reader gave the role of references, or nothing."""
    blocks = [n for n, block in enumerate(article.blocks) if block.role is Role.REFERENCES]
    listed = [n for n in blocks if article.blocks[n].kind is not BlockKind.HEADING]
    if not listed:
        return None
    entries = tuple(_read_entries(article, listed))
    heading = next((n for n in blocks if article.blocks[n].kind is BlockKind.HEADING), -1)
    reason = f"{len(entries)} entries that the {article.format} source marks as references"
    return ReferenceList(True, reason, entries, heading, 0, tuple(blocks))  # noqa: FBT003  # found


def _read_entries(article: Article, listed: Sequence[int]) -> Iterator[Entry]:
    lines = [read_line(at, n, article.blocks[n]) for at, n in enumerate(listed)]
    blocks = [article.blocks[n] for n in listed]
    own = sum(bool(block.item and block.item.label.isdecimal()) for block in blocks)
    shown = sum(line.label.isdecimal() for line in lines)
    if not own and 2 * shown < len(lines):  # what a few entries begin with is no number
        places = list(range(1, len(lines) + 1))
    else:
        places = _number(lines)
    for index, line, block in zip(places, lines, blocks, strict=True):
        item = block.item.label if block.item else ""
        links = links_in(block, line.span)
        yield Entry(
            index, line.label or item, line.text, line.span, (line.block,), block.anchors, links
        )


def _number(lines: Sequence[Line]) -> list[int]:
    """Return the place of each line in the list: the number printed, where all ascend.

    A line without a number takes the one that is left out between its neighbours; others (works
    that short notes name, notes that are lettered) are counted on behind the last number.
    """
    printed = [int(line.label) for line in lines if line.label.isdecimal()]
    if not printed or any(a >= b for a, b in pairwise(printed)):
        return list(range(1, len(lines) + 1))
    taken = set(printed)
    before, behind = 0, printed[-1]
    places = []
    for line in lines:
        left_out = before > 0 and before + 1 not in taken and before + 2 in taken
        if line.label.isdecimal():
            before = int(line.label)
        elif left_out:
            before += 1
        else:
            before = behind = behind + 1
        places.append(before)
    return places
