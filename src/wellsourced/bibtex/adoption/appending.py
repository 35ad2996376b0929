"""Blocks at the end of a library, read again before they are trusted."""

from __future__ import annotations

from collections.abc import Sequence

from wellsourced.bibtex.adoption.writing import Adopted
from wellsourced.bibtex.blocks import Block, BlockKind
from wellsourced.bibtex.encoding import find_newline
from wellsourced.bibtex.marks import LINE_END
from wellsourced.bibtex.splitting import split_blocks
from wellsourced.errors import WriteRefused


def append(text: str, strings: Sequence[str], entries: Sequence[Adopted]) -> str:
    """Return *text* with `@string` blocks and entries at its end, in its line ends.

    Raises `WriteRefused` where what is added would be read as anything else.
    """
    if not entries:
        return text
    newline = find_newline(text)
    parts = ["\n".join(strings)] if strings else []
    added = "\n\n".join((*parts, *(one.text for one in entries)))
    _require(added, len(strings), [one.key for one in entries])
    before = "" if not text or text.endswith(("\n", "\r")) else newline
    blank = newline if text.strip() else ""
    return f"{text}{before}{blank}{LINE_END.sub(newline, added)}{newline}"


def _require(added: str, strings: int, keys: Sequence[str]) -> None:
    found = list(split_blocks(added))
    blocks = [one for one in found if isinstance(one, Block)]
    read = [one.key for one in blocks if one.kind is BlockKind.ENTRY]
    defined = sum(one.kind is BlockKind.STRING for one in blocks)
    if (read, defined, len(found)) != (list(keys), strings, strings + len(keys)):
        message = "what would be added cannot be read again as it was meant; nothing was changed"
        raise WriteRefused(message)
