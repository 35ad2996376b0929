"""Judge what of a page is the article and what only stands around it.

Markup says what a part calls itself; what stands in it decides whether it is believed. A part
that holds the title, the main element or most of the page's words is no banner, whatever its
class; and a list of references or notes is the article's in a footer too (`keeping`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from wellsourced.articles import Block, BlockKind, InlineKind, Role
from wellsourced.readers.html.boxes import Box
from wellsourced.readers.html.flow import Piece
from wellsourced.readers.html.keeping import Judged, find_kept, is_references_heading
from wellsourced.readers.html.naming import find_title
from wellsourced.readers.html.parts import Parts, weigh
from wellsourced.readers.html.survey import Survey

# before the title, what is longer than this is a standfirst or an abstract
_LONGEST_BEFORE_TITLE = 80
# a list of so many items that are links and little else is a menu
_FEWEST_IN_MENU = 3
_MENU_SHARE = 0.9


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
    menus = _find_menus(pieces, parts)
    before = title is not None
    judged = []
    for piece in pieces:
        before = before and piece is not title
        outer, inner = parts.outer[piece.box.number], parts.inner[piece.box.number]
        reasons = (
            piece.apart,
            outer.because if outer else "",
            "" if parts.central[piece.box.number] else f"outside {parts.middle}",
            "a list of links" if _group(piece) in menus else "",
            "before the title" if before and _is_passing(piece.block) else "",
        )
        judged.append(Judged(next(filter(None, reasons), ""), outer, inner))
    return tuple(judged)


def _group(piece: Piece) -> int | None:
    return piece.block.item.group if piece.block.item else None


def _is_passing(block: Block) -> bool:
    return len(block.text) <= _LONGEST_BEFORE_TITLE


def _find_menus(pieces: Sequence[Piece], parts: Parts) -> frozenset[int]:
    """Return the lists that are nothing but links, where no main element marks the article.

    A list that a line with a colon leads in is the article's own.
    """
    if parts.middle:
        return frozenset()
    lists: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0])
    led_in: set[int] = set()
    previous: Piece | None = None
    for piece in pieces:
        group = _group(piece)
        if group is not None:
            if group not in lists and previous and previous.block.text.endswith((":", "：")):
                led_in.add(group)
            sums = lists[group]
            sums[0] += 1
            sums[1] += len(piece.block.text)
            sums[2] += _linked(piece.block)
        previous = piece
    return frozenset(
        group
        for group, (items, length, linked) in lists.items()
        if items >= _FEWEST_IN_MENU and linked >= length * _MENU_SHARE and group not in led_in
    )


def _linked(block: Block) -> int:
    """Return how many characters of a block are links."""
    return sum(len(i.span) for i in block.prose.inlines if i.kind is InlineKind.LINK)
