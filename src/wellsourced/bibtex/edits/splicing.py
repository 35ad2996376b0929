"""Edits made, and the entries of a text that they are made in."""

from __future__ import annotations

from collections.abc import Iterable

from wellsourced.bibtex.blocks import Block, BlockKind, Unread
from wellsourced.bibtex.splitting import split_blocks
from wellsourced.findings import Edit


def splice(text: str, edits: Iterable[Edit]) -> str:
    """Return *text* with the edits made; they must not overlap."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join((*parts, text[at:]))


def list_entries(text: str) -> list[Block]:
    """Return the entries of *text* in order."""
    return only_entries(split_blocks(text))


def only_entries(blocks: Iterable[Block | Unread]) -> list[Block]:
    """Return those of *blocks* that are entries."""
    return [block for block in blocks if isinstance(block, Block) and block.kind is BlockKind.ENTRY]
