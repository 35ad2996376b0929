"""Reference lists that the article's format marks as such: one block an entry, none guessed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from wellsourced.articles import Article, BlockKind, Role
from wellsourced.references import Entry, ReferenceList
from wellsourced.reflist.entries import links_in
from wellsourced.reflist.lines import read_line


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
    printed = [int(line.label) for line in lines if line.label.isdecimal()]
    counted = len(printed) == len(lines) and all(a < b for a, b in pairwise(printed))
    for at, line in enumerate(lines, start=1):
        block = article.blocks[line.block]
        index = int(line.label) if counted else at
        item = block.item.label if block.item else ""
        links = links_in(block, line.span)
        yield Entry(
            index, line.label or item, line.text, line.span, (line.block,), block.anchors, links
        )
