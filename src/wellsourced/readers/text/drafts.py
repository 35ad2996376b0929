"""A block on its way: the pieces of lines that it is made of, joined into prose at the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wellsourced.articles import Block, BlockKind, Cell, Item, Prose, Role, Run
from wellsourced.text import Span


class Piece(NamedTuple):
    """Characters that stand together in the source."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)


class Draft(NamedTuple):
    """A block with what its surroundings may still decide.

    `gap` counts the blank lines before it, `indent` the columns; `lead` is what
    stands before the words of a list item, `mark` and `label` are what it says; `ruled` says
    that a line of signs stands under it.
    """

    kind: BlockKind
    pieces: tuple[Piece, ...]
    gap: int = 0
    indent: int = 0
    lead: str = ""
    mark: str = ""
    label: str = ""
    level: int = 0
    cell: Cell | None = None
    item: Item | None = None
    ruled: bool = False

    @property
    def text(self) -> str:
        """Its prose, as far as guessing needs it (without care for hyphens)."""
        if len(self.pieces) == 1:
            return self.pieces[0].text
        return " ".join(piece.text for piece in self.pieces)

    def block(self) -> Block:
        """Return the block that it became."""
        prose = join_pieces(self.pieces)
        span = Span(self.pieces[0].start, self.pieces[-1].end)
        # named, Block takes a third longer, and every line of an article becomes one
        return Block(self.kind, prose, span, Role.BODY, "", self.level, self.cell, self.item)


def join_pieces(pieces: tuple[Piece, ...]) -> Prose:
    """Return prose of the *pieces* of a hard-wrapped paragraph, a line break read as a blank.

    After a hyphen at the end of a line nothing is put in: whether the hyphen belongs to the
    word cannot be known, so it stays.
    """
    if len(pieces) == 1:
        return Prose.plain(pieces[0].text, pieces[0].start)
    texts: list[str] = []
    runs: list[Run] = []
    at = 0
    for text, run in _runs(pieces):
        runs.append(Run(at, run.source, run.length, run.width))
        texts.append(text)
        at += run.length
    return Prose("".join(texts), tuple(runs))


def _runs(pieces: tuple[Piece, ...]) -> Iterator[tuple[str, Run]]:
    before: Piece | None = None
    for piece in pieces:
        if before and not _is_hyphenated(before.text, piece.text):
            yield " ", Run(0, before.end, 1, piece.start - before.end)
        yield piece.text, Run(0, piece.start, len(piece.text), len(piece.text))
        before = piece


def _is_hyphenated(line: str, following: str) -> bool:
    """Say whether a word is broken at the end of *line* ("anti-" / "depressant")."""
    return line[-2:-1].isalpha() and line[-1] in "-‐\xad" and following[0].islower()
