"""Plain text as people paste it: no markup, but shapes that a reader's eye knows.

A line is a paragraph, unless the text was wrapped at a column. Headings, lists, tables and
captions are told by how they are written and by what stands around them; all is linear in
the length of the text, and nothing of it is lost.
"""

from __future__ import annotations

from wellsourced.articles import Article, BlockKind, Source
from wellsourced.reader import Reader


def read(source: Source) -> Article:
    """Return the article written in plain text."""
    from wellsourced.readers.text.assembling import assemble_blocks

    blocks = assemble_blocks(source.text)
    title = next((block.text for block in blocks if block.kind is BlockKind.TITLE), "")
    return Article(source.name, "text", source.text, blocks, title)


def guess(text: str) -> float:
    """Return how likely *text* is plain: whatever no other reader knows for its own."""
    return 0.0 if "\0" in text else 0.1


READER = Reader("text", frozenset({".txt", ".text"}), read, guess)
