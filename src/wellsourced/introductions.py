"""Which paragraph introduces a list, a table or a quotation.

A list under "Some effects are:" is read together with that line: its source is the list's
source. So each block is told which blocks introduce it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from wellsourced.articles import Article, Block, BlockKind, Marker, Role
from wellsourced.screening import has_any, lower_alike
from wellsourced.text import Span

_INTRODUCED = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.QUOTATION})
_SAYS_MORE_AFTER_IT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_COLONS = ":："
# such as "The following signs are common."
_ANNOUNCES = re.compile(
    r"""
    \b(?:the\sfollowing|as\sfollows|listed\sbelow|(?:are|is|shown|given)\sbelow|these\sinclude
    |siguientes?|seguintes?|a\sseguir|folgende[mnrs]?|suivante?s?)\b
    [^.:]{0,120}[.:]?\s*\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# of which one is in all that it finds
_ANNOUNCING = (
    "follow", "below", "include", "siguiente", "seguinte", "seguir", "folgende", "suivant",
)  # fmt: skip
_TAIL = 300
"""How many characters of a paragraph's end may announce a list."""


def find_introductions(
    article: Article, markers: Sequence[Marker]
) -> Mapping[int, tuple[int, ...]]:
    """Return, for each block that is introduced, the blocks that introduce it, outer first.

    Furniture between (a banner) is passed over. An item that ends with a colon introduces
    the deeper items behind it.
    """
    trailing = _find_last_markers(markers)
    found: dict[int, tuple[int, ...]] = {}
    chain: list[tuple[int, int]] = []
    before: Block | None = None
    for index, block in enumerate(article.blocks):
        if block.role is Role.FURNITURE or block.kind is BlockKind.CAPTION:
            continue
        if block.kind in _INTRODUCED and block.role is Role.BODY:
            chain = _keep(chain, block, before)
            if chain:
                found[index] = tuple(at for at, _ in chain)
        else:
            chain = []
        if _introduces(block, trailing.get(index, ())):
            chain.append((index, _depth(block)))
        before = block
    return found


def _find_last_markers(markers: Sequence[Marker]) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = {}
    for marker in markers:
        found.setdefault(marker.block, []).append(marker.within)
    return found


def _keep(
    chain: Sequence[tuple[int, int]], block: Block, before: Block | None
) -> list[tuple[int, int]]:
    """Return the part of *chain* that still introduces *block*, which stands after *before*."""
    if before is not None and before.kind in _INTRODUCED and not _goes_on(before, block):
        return []
    return [(at, depth) for at, depth in chain if depth < _depth(block)]


def _goes_on(before: Block, block: Block) -> bool:
    if before.kind is not block.kind:
        return False
    if block.cell and before.cell:
        return block.cell.table == before.cell.table
    return block.kind is BlockKind.LIST_ITEM


def _depth(block: Block) -> int:
    """Return 0 for a paragraph, 1 for an outer item, 2 for one inside it …."""
    return block.item.depth + 1 if block.item else int(block.kind in _INTRODUCED)


def _introduces(block: Block, markers: Sequence[Span]) -> bool:
    if block.kind not in _SAYS_MORE_AFTER_IT or block.role is not Role.BODY:
        return False
    tail = strip_markers_at_end(block.text, markers)[-_TAIL:]
    if tail.endswith(tuple(_COLONS)):
        return True
    return has_any(lower_alike(tail), _ANNOUNCING) and _ANNOUNCES.search(tail) is not None


def strip_markers_at_end(text: str, markers: Sequence[Span]) -> str:
    """Return *text* without the markers and blanks at its end.

    >>> strip_markers_at_end("Effects are:1", [Span(12, 13)])
    'Effects are:'
    """
    end = len(text)
    for marker in reversed(markers):
        if text[marker.end : end].strip(" \u00a0.,;"):
            break
        end = marker.start
    return text[:end].rstrip()
