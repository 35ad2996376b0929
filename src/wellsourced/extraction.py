"""The text of a binary file, put together block by block, which all offsets then index.

A word processor's file or a PDF has no text that a place could be counted in. Its reader hands
over blocks of prose in reading order; their texts, one a paragraph, become the article's text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from wellsourced.articles import Block, BlockKind, Inline, Prose
from wellsourced.text import Span

_BETWEEN = "\n\n"


@dataclass(slots=True)
class Extraction:
    r"""Blocks in reading order, and the text that they make.

    >>> made = Extraction()
    >>> made.add(BlockKind.TITLE, "On rain") and made.add(BlockKind.PARAGRAPH, "It rains.")
    True
    >>> made.text
    'On rain\n\nIt rains.\n'
    """

    blocks: list[Block] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0

    @property
    def text(self) -> str:
        """The text of all blocks so far."""
        return _BETWEEN.join(self._parts) + ("\n" if self._parts else "")

    def add(
        self, kind: BlockKind, text: str, inlines: Sequence[Inline] = (), lead: str = ""
    ) -> bool:
        """Add a block that reads *text* (*inlines* in its offsets); say whether it is not blank.

        A blank one is left out. What else is known of the last block is put on it by `amend`.
        *lead* is printed before the block and no part of it: the number of an item.
        """
        if not text.strip():
            return False
        start = self._length + (len(_BETWEEN) if self._parts else 0) + len(lead)
        prose = replace(Prose.plain(text, start), inlines=tuple(inlines))
        self.blocks.append(Block(kind, prose, Span(start, start + len(text))))
        self._parts.append(f"{lead}{text}")
        self._length = start + len(text)
        return True

    def amend(self, change: Callable[[Block], Block]) -> None:
        """Put *change* of the last block in its place: its level, cell, item or anchors."""
        self.blocks[-1] = change(self.blocks[-1])
