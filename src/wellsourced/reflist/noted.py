"""Notes that are references beside a list: each is one more entry, behind those of the list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from wellsourced.articles import Article, Block, BlockKind, InlineKind, Role
from wellsourced.references import Entry, ReferenceList
from wellsourced.reflist.entries import links_in
from wellsourced.reflist.likeness import AUTHOR, CAPITALS, YEAR
from wellsourced.reflist.lines import Line, read_line

# without an author at the start, a note is a reference that is this much like one
_SURE = 3.0
# where an entry names its authors
_HEAD = 80
# "Okafor", "WHO": what may be an author's name
_NAME = re.compile(r"[^\W\d_a-z][\w'’-]{2,}")
# "[3]", "[3, 4]": what cites the list
_NUMBERED = re.compile(r"\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20}\]")


def targets_of_notes(article: Article) -> frozenset[str]:
    """Return the anchors that marks of notes in the text point at."""
    return frozenset(
        inline.target
        for block in article.blocks
        for inline in block.prose.inlines
        if inline.kind is InlineKind.FOOTNOTE
    )


def join_notes(listing: ReferenceList, article: Article) -> ReferenceList:
    """Return *listing* with the notes behind it that are references and stand in no list.

    Their indexes go on behind the last one; they have no number of their own. A note that is
    a remark, or that cites an entry, stays a note of the text.
    """
    notes = tuple(_notes(listing, article))
    if not notes:
        return listing
    last = max((entry.index for entry in listing.entries), default=0)
    entries = tuple(
        Entry(
            last + n, "", line.text, line.span, (line.block,), line.whole.anchors,
            links_in(line.whole, line.span),
        )
        for n, line in enumerate(notes, 1)
    )  # fmt: skip
    blocks = sorted({*listing.blocks, *(line.block for line in notes)})
    return replace(listing, entries=(*listing.entries, *entries), blocks=tuple(blocks))


def _notes(listing: ReferenceList, article: Article) -> Iterator[Line]:
    targets = targets_of_notes(article)
    if not targets:
        return
    dated = _names_by_year(listing)
    for index, block in enumerate(article.blocks):
        own = block.kind is BlockKind.FOOTNOTE and block.role is Role.BODY
        if not own or index in listing.blocks or targets.isdisjoint(block.anchors):
            continue
        line = read_line(0, index, block)
        if _is_reference(line) and not _cites(line.text, block, dated):
            yield line


def _is_reference(line: Line) -> bool:
    begun = AUTHOR.match(line.text) or CAPITALS.match(line.text)
    return line.like if begun else line.score >= _SURE


def _names_by_year(listing: ReferenceList) -> dict[str, set[str]]:
    """Return the names at the head of the entries, by the years in them."""
    dated: dict[str, set[str]] = {}
    for entry in listing.entries:
        names = {name.casefold() for name in _NAME.findall(entry.raw[:_HEAD])}
        for year in YEAR.findall(entry.raw):
            dated.setdefault(year[:4], set()).update(names)
    return dated


def _cites(text: str, block: Block, dated: dict[str, set[str]]) -> bool:
    """Say whether a note points at the list: by a number, a link, or a name and its year."""
    if _NUMBERED.search(text) or any(inline.cites for inline in block.prose.inlines):
        return True
    names = {name.casefold() for name in _NAME.findall(text[:_HEAD])}
    return any(not names.isdisjoint(dated.get(year[:4], ())) for year in YEAR.findall(text))
