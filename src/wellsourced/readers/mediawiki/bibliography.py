"""Which blocks are entries of the bibliography, and the records of the works that are listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from wellsourced.articles import Block, BlockKind, Role
from wellsourced.readers.mediawiki.keeping import Placed
from wellsourced.readers.mediawiki.shorts import Known
from wellsourced.readers.mediawiki.works import Work
from wellsourced.references import Record
from wellsourced.terms import FURTHER_READING_HEADINGS, REFERENCE_HEADINGS, fold_term

_LISTS = frozenset(map(fold_term, REFERENCE_HEADINGS))
_FURTHER = frozenset(map(fold_term, FURTHER_READING_HEADINGS))
_ENTRIES = frozenset({BlockKind.LIST_ITEM, BlockKind.PARAGRAPH, BlockKind.TABLE_CELL})


@dataclass(slots=True)
class Shelf:
    """The works that are listed, by the anchor that names each; `named` says that notes cite."""

    known: Known
    named: bool
    records: dict[str, Record] = field(default_factory=dict)

    def take(self, works: Sequence[Work], anchor: str) -> tuple[str, ...]:
        """Keep the works of an entry and return the anchors that it bears.

        The entry is its first work; the others are listed behind, each by an anchor of its own.
        """
        if not works:
            return (anchor,)
        self.records[anchor] = works[0].record
        self._keep_rest(works, anchor, 1)
        return (anchor, *self._owned(works[0]))

    def keep(self, works: Sequence[Work], anchor: str) -> None:
        """Keep the works that a remark tells of, which no entry of the list is."""
        self._keep_rest(works, anchor, 0)

    def _keep_rest(self, works: Sequence[Work], anchor: str, first: int) -> None:
        for number, work in enumerate(works[first:], start=first + 1):
            for name in self._owned(work)[:1]:
                if name in self.known.wanted:
                    self.records[name] = work.record
            self.records[f"{anchor}-{number}"] = work.record

    def _owned(self, work: Work) -> tuple[str, ...]:
        start = work.template.construct.start
        return tuple(one for one in work.anchors if self.known.owners.get(one) == start)

    def is_wanted(self, placed: Placed) -> bool:
        """Say whether a short citation names a work of this block."""
        return any(one in self.known.wanted for work in placed.works for one in self._owned(work))


def mark_bibliography(placed: Sequence[Placed], shelf: Shelf, shown_at: int) -> list[Block]:
    """Return the blocks, those of the bibliography with their part.

    *shown_at* is where the list of notes is shown: the heading above it is the list's.

    A section is a bibliography where a short citation names one of its works. Sections of works
    that nothing cites are lists for further reading, where the article has notes; without
    notes the list of works may be all that the article rests on, and stays as it is.
    """
    headings = {
        one.section: fold_term(one.block.text)
        for one in placed
        if one.block.kind is BlockKind.HEADING
    }
    above = max((start for start in headings if start <= shown_at), default=-1)
    wanted = {one.section for one in placed if _is_entry(one) and shelf.is_wanted(one)}
    blocks = []
    for one in placed:
        words = headings.get(one.section, "")
        if one.block.kind is BlockKind.HEADING and words in _LISTS and one.block.role is Role.BODY:
            listed = one.section in wanted or (shelf.named and one.section == above)
            blocks.append(replace(one.block, role=Role.REFERENCES) if listed else one.block)
        elif not _is_entry(one):
            blocks.append(one.block)
        else:
            blocks.append(_mark(one, words, shelf, cited=one.section in wanted))
    return blocks


def _is_entry(placed: Placed) -> bool:
    block = placed.block
    listed = bool(placed.works) or block.kind is BlockKind.LIST_ITEM
    return block.role is Role.BODY and block.kind in _ENTRIES and listed


def _mark(one: Placed, words: str, shelf: Shelf, *, cited: bool) -> Block:
    block = one.block
    in_list = words in _LISTS and words not in _FURTHER
    if shelf.is_wanted(one) or (cited and in_list):
        anchors = shelf.take(one.works, f"cite-{block.span.start}")
        return replace(block, role=Role.REFERENCES, anchors=(*block.anchors, *anchors), item=None)
    if shelf.named and (in_list or words in _FURTHER):
        return replace(block, role=Role.FURNITURE, because="further reading")
    return block
