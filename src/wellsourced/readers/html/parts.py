"""Weigh the parts of a page: which of them are believed when they say that they are furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wellsourced.articles import Block, InlineKind
from wellsourced.readers.html.boxes import CELLS, ITEMS, ROWS, Box
from wellsourced.readers.html.flow import Piece
from wellsourced.readers.html.hints import is_content_aside

# a part with more than this share of the page's words is no furniture (a form around it all)
_LARGEST_SHARE = 0.5
# `<main>`, or else the article around the title, is believed from this share of the rest
_CENTRAL_SHARE = 0.4
_PARTS = frozenset(("article", "main", "section"))
_QUOTING = frozenset(("blockquote", "figure", *ITEMS, *CELLS))
_TABLE_PARTS = frozenset(("tr", *ROWS, *CELLS))
# what a link or a superscript that cites shows: "3", "[4,5]", "Doe, 2020"
CITING = re.compile(r"\W*\d{1,3}(?!\d)|.{0,80}?\b(?:19|20)\d\d(?!\d)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Parts:
    """For each box by its number, the furniture around it, and whether it is central.

    `outer` is the outermost believed part, `inner` the innermost; `central` the boxes in the
    element that `middle` names (all of them where no such element stands out).
    """

    outer: tuple[Box | None, ...]
    inner: tuple[Box | None, ...]
    central: tuple[bool, ...]
    middle: str


def weigh(pieces: Sequence[Piece], boxes: Sequence[Box], title: Piece | None) -> Parts:
    """Return what is furniture and what is central; sums up the boxes' `characters`."""
    holds, cites = _gather(pieces, boxes, title)
    outer: list[Box | None] = []
    inner: list[Box | None] = []
    around: list[tuple[bool, bool]] = []
    for box in boxes:
        above = box.parent.number if box.parent else -1
        in_part, quoted = around[above] if box.parent else (False, False)
        believed = (
            bool(box.because)
            and not holds[box.number]
            and box.characters <= boxes[0].characters * _share(box)
            and _is_in_place(box, in_part=in_part, quoted=quoted, cites=cites[box.number])
        )
        parent_outer = outer[above] if box.parent else None
        parent_inner = inner[above] if box.parent else None
        outer.append(parent_outer or (box if believed else None))
        inner.append(box if believed else parent_inner)
        around.append((in_part or box.tag in _PARTS, quoted or box.tag in _QUOTING))
    central, middle = _find_central(pieces, boxes, outer, title)
    return Parts(tuple(outer), tuple(inner), central, middle)


def is_citing(block: Block) -> bool:
    """Say whether a block holds what looks like a citation: a raised number, a link to a note."""
    return any(
        inline.kind is InlineKind.SUPERSCRIPT
        or (inline.kind is InlineKind.LINK and inline.target.startswith("#"))
        for inline in block.prose.inlines
        if CITING.match(inline.span.of(block.text))
    )


def _gather(
    pieces: Sequence[Piece], boxes: Sequence[Box], title: Piece | None
) -> tuple[list[bool], list[bool]]:
    """Return which boxes hold the title or the main element, and which hold citations."""
    holds = [_is_main(box) for box in boxes]
    cites = [False] * len(boxes)
    for piece in pieces:
        if is_citing(piece.block):
            cites[piece.box.number] = True
    if title is not None:
        holds[title.box.number] = True
    for box in reversed(boxes):  # what is in a box comes after it
        if box.parent is not None:
            above = box.parent.number
            holds[above] = holds[above] or holds[box.number]
            cites[above] = cites[above] or cites[box.number]
            box.parent.characters += box.characters
    return holds, cites


def _is_main(box: Box) -> bool:
    return box.tag == "main" or box.attributes.get("role") == "main"


def _share(box: Box) -> float:
    return 1.0 if box.tag == "nav" else _LARGEST_SHARE


def _is_in_place(box: Box, *, in_part: bool, quoted: bool, cites: bool) -> bool:
    """Say whether an element can be what it says it is where it stands."""
    if box.tag == "article" or box.tag in _TABLE_PARTS:
        return False
    match box.because.partition(":")[0]:
        case "site header" if box.tag == "header":
            return not in_part and not quoted
        case "site footer" if box.tag == "footer":
            return not quoted
        case "aside":
            return not (in_part and (cites or is_content_aside(box.attributes)))
    return True


def _find_central(
    pieces: Sequence[Piece], boxes: Sequence[Box], outer: Sequence[Box | None], title: Piece | None
) -> tuple[tuple[bool, ...], str]:
    """Return which boxes are central, by the main element or by the article with the title."""
    rest = [piece for piece in pieces if outer[piece.box.number] is None]
    total = sum(len(piece.block.text) for piece in rest)
    articles = _articles_around(title.box) if title else ()
    candidates = (
        ("<main>", [box for box in boxes if _is_main(box)]),
        ("<article>", list(articles[-1:])),
    )
    for name, chosen in candidates:
        central = _spread(boxes, {box.number for box in chosen if outer[box.number] is None})
        held = sum(len(piece.block.text) for piece in rest if central[piece.box.number])
        if held and held >= total * _CENTRAL_SHARE:
            return central, name
    return (True,) * len(boxes), ""


def _articles_around(box: Box) -> tuple[Box, ...]:
    found = []
    around: Box | None = box
    while around is not None:
        if around.tag == "article":
            found.append(around)
        around = around.parent
    return tuple(found)


def _spread(boxes: Sequence[Box], chosen: set[int]) -> tuple[bool, ...]:
    """Return for each box whether it is one of those chosen or stands in one."""
    central: list[bool] = []
    for box in boxes:
        above = box.parent is not None and central[box.parent.number]
        central.append(above or box.number in chosen)
    return tuple(central)
