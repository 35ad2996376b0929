"""Plain text as people paste it."""

from __future__ import annotations

from wellsourced.articles import Article, Block, BlockKind, Prose, Source
from wellsourced.reader import Reader
from wellsourced.text import Span


def read(source: Source) -> Article:
    """Return the article written in plain text, a line a block."""
    blocks = []
    at = 0
    for line in source.text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            span = Span(start, start + len(line.strip()))
            blocks.append(Block(BlockKind.PARAGRAPH, Prose.plain(line.strip(), start), span))
        at += len(line) + 1
    return Article(source.name, "text", source.text, tuple(blocks))


READER = Reader("text", frozenset({".txt", ".text"}), read, lambda _text: 0.1)
