"""Judge what of a page is the article and what only stands around it.

Markup says what a part calls itself; what stands in it decides whether it is believed. A part
that holds the title, the main element or most of the page's words is no banner, whatever its
class; and a list of references or notes is the article's in a footer too (`keeping`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wellsourced.articles import Block, BlockKind, Role
from wellsourced.readers.html.boxes import Box
from wellsourced.readers.html.flow import Piece
from wellsourced.readers.html.keeping import Judged, find_kept, is_references_heading
from wellsourced.readers.html.menus import find_beside, find_menus, group_of
from wellsourced.readers.html.naming import find_title
from wellsourced.readers.html.parts import Parts, weigh
from wellsourced.readers.html.survey import Survey

# before the title, what is longer than this is a standfirst or an abstract
_LONGEST_BEFORE_TITLE = 80


def judge(
    pieces: Sequence[Piece], boxes: Sequence[Box], survey: Survey
) -> tuple[tuple[Block, ...], str]:
    """Return the blocks of a page with their roles, in source order, and the page's title."""
    pieces = sorted(pieces, key=lambda piece: piece.block.span.start)
    title, name = find_title(pieces, survey)
    judged = _find_reasons(pieces, weigh(pieces, boxes, title), title)
    kept = find_kept(pieces, judged, boxes)
    blocks = []
    for number, (piece, judgement) in enumerate(zip(pieces, judged, strict=True)):
        block = _name_kind(piece, is_title=piece is title)
        if judgement.beside:
            block = replace(block, kind=BlockKind.PARAGRAPH, item=None)
        if judgement.reason and number not in kept and piece is not title:
            block = replace(block, role=Role.FURNITURE, because=judgement.reason)
        blocks.append(block)
    return tuple(blocks), name


def _name_kind(piece: Piece, *, is_title: bool) -> Block:
    if is_title:
        return replace(piece.block, kind=BlockKind.TITLE)
    if piece.apart == "button" and is_references_heading(piece.block.text):
        return replace(piece.block, kind=BlockKind.HEADING, level=2)
    return piece.block


def _find_reasons(pieces: Sequence[Piece], parts: Parts, title: Piece | None) -> tuple[Judged, ...]:
    """Return for each piece why it may be no part of the article."""
    menus = find_menus(pieces, parts)
    beside = find_beside(pieces)
    before = title is not None
    judged = []
    for piece in pieces:
        before = before and piece is not title
        outer, inner = parts.outer[piece.box.number], parts.inner[piece.box.number]
        reasons = (
            piece.apart,
            "links beside an entry" if piece in beside else "",
            outer.because if outer else "",
            "" if parts.central[piece.box.number] else f"outside {parts.middle}",
            "a list of links" if group_of(piece) in menus else "",
            "before the title" if before and _is_passing(piece.block) else "",
        )
        reason = next(filter(None, reasons), "")
        judged.append(Judged(reason, outer, inner, piece in beside))
    return tuple(judged)


def _is_passing(block: Block) -> bool:
    return len(block.text) <= _LONGEST_BEFORE_TITLE
