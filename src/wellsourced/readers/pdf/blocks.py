"""Blocks of drafts: headings, captions, list items, notes and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from wellsourced.articles import BlockKind, Cell, Inline, Item, Role
from wellsourced.extraction import Extraction
from wellsourced.readers.pdf.drafts import LABEL, Draft
from wellsourced.readers.pdf.joining import Words, join_lines
from wellsourced.readers.pdf.notes import Note
from wellsourced.readers.pdf.setting import Setting, is_finished
from wellsourced.readers.pdf.tables import Table
from wellsourced.text import Span

_LARGER = 1.1
_TITLE = 1.25
_LONGEST_HEADING = 220
_MOST_LINES = 4
_DEEPEST = 6
# what a caption begins with, as in "Figure 2. Doses", "Table S1: Doses", "Fig. 3 | Doses"
_CAPTION = re.compile(
    r"(?:supp\w{0,10}\.?\s|extended\sdata\s)?(?:fig(?:ure|\.|ura)?|tab(?:le|\.|la|ela|elle)?|abb(?:\.|ildung)|box|scheme|chart|gráfico|quadro|cuadro)\s?"
    r"(?:[A-Z]?\d{1,3}[A-Za-z]?|[IVX]{1,5})\s?(?:[.:|–—-]|\Z|\s(?=[A-ZÀ-Þ]))",
    re.IGNORECASE,
)


class Writer:
    """Writes drafts into an extraction as blocks."""

    def __init__(self, words: Words, sizes: Sequence[float]) -> None:
        """Take what is known of the document; *sizes* are those of its headings, large first."""
        self.made = Extraction()
        self.title = ""
        self._words = words
        self._sizes = sizes
        self._group = -1
        self._tables = 0

    def write(self, draft: Draft, kind: BlockKind) -> None:
        """Write one draft as a block of *kind*."""
        text, inlines = join_lines(draft.lines, self._words)
        lead = _lead_of(draft, text) if kind is BlockKind.LIST_ITEM else ""
        if not self.made.add(kind, text[len(lead) :], _moved(inlines, len(lead)), lead):
            return
        anchors = tuple(goal for line in draft.lines[:1] for goal in line.goals)
        if kind in {BlockKind.HEADING, BlockKind.TITLE}:
            level = self._level(draft, kind)
            self.made.amend(lambda block: replace(block, level=level, anchors=anchors))
            self.title = self.title or (text if kind is BlockKind.TITLE else "")
        elif kind is BlockKind.LIST_ITEM:
            item = self._item(draft)
            self.made.amend(lambda block: replace(block, item=item, anchors=anchors))
        else:
            self.made.amend(lambda block: replace(block, anchors=anchors))

    def write_aside(self, text: str, because: str, inlines: tuple[Inline, ...] = ()) -> None:
        """Write what is no part of the text, and say what it is."""
        if self.made.add(BlockKind.PARAGRAPH, text, inlines):
            self.made.amend(lambda block: replace(block, role=Role.FURNITURE, because=because))

    def write_note(self, note: Note) -> None:
        """Write a note at the foot of a page."""
        text, inlines = join_lines(note.lines, self._words)
        if self.made.add(BlockKind.FOOTNOTE, text, inlines):
            self.made.amend(lambda block: replace(block, anchors=(note.anchor,)))

    def write_table(self, table: Table) -> None:
        """Write the cells of a table, row by row."""
        for at, row in enumerate(table.rows):
            for column, lines in row:
                text, inlines = join_lines(lines, self._words)
                if self.made.add(BlockKind.TABLE_CELL, text, inlines):
                    self._place_cell(Cell(self._tables, at, column, at == 0))
        self._tables += 1

    def _place_cell(self, cell: Cell) -> None:
        self.made.amend(lambda block: replace(block, cell=cell))

    def _level(self, draft: Draft, kind: BlockKind) -> int:
        if kind is BlockKind.TITLE:
            return 1
        size = round(max(line.size for line in draft.lines))
        rank = next((n for n, one in enumerate(self._sizes) if size >= one), len(self._sizes))
        return min(_DEEPEST, rank + 2)

    def _item(self, draft: Draft) -> Item:
        if draft.label == 1 or not draft.label:
            self._group += 1
        return Item(max(0, self._group), str(draft.label or ""), ordered=bool(draft.label))


def _lead_of(draft: Draft, text: str) -> str:
    """Return what an item begins with before its words: its number, or its bullet."""
    found = LABEL.match(text) if draft.label else None
    return found[0] if found else draft.bullet


def _moved(inlines: Sequence[Inline], by: int) -> tuple[Inline, ...]:
    """Return the inlines of a text without its first *by* characters."""
    moved = ((inline, max(0, inline.span.start - by), inline.span.end - by) for inline in inlines)
    return tuple(replace(one, span=Span(start, end)) for one, start, end in moved if end > start)


def kind_of(draft: Draft, setting: Setting, *, titled: bool) -> BlockKind:
    """Return what a draft is; *titled* says that the title stands above."""
    if is_heading(draft, setting):
        large = draft.lines[0].size >= _TITLE * setting.size
        return BlockKind.TITLE if large and not titled else BlockKind.HEADING
    if _CAPTION.match(draft.lines[0].text):
        return BlockKind.CAPTION
    if draft.label or draft.bullet:
        return BlockKind.LIST_ITEM
    return BlockKind.PARAGRAPH


def is_heading(draft: Draft, setting: Setting) -> bool:
    """Say whether a draft is set as a heading: larger or heavier than the text, and short."""
    lines = draft.lines
    length = sum(len(line.text) for line in lines)
    if len(lines) > _MOST_LINES or length > _LONGEST_HEADING or _CAPTION.match(lines[0].text):
        return False
    if not any(sign.isalpha() for sign in lines[0].text):
        return False
    if all(line.size >= _LARGER * setting.size for line in lines):
        return True
    return all(line.bold for line in lines) and (
        not is_finished(lines[-1]) or lines[-1].text.endswith((")", ":"))
    )
