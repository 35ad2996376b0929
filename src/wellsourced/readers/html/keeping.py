"""Keep reference lists and notes in the article, wherever on the page they stand.

A footer, an aside, a closed accordion: the list is kept where a heading in one of the known
languages stands over it, where its element calls itself one, or where the page's own citations
point into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wellsourced.articles import Block, BlockKind, InlineKind
from wellsourced.readers.html.boxes import ITEMS, Box
from wellsourced.readers.html.flow import Piece
from wellsourced.readers.html.hints import is_listing
from wellsourced.readers.html.parts import CITING
from wellsourced.terms import REFERENCE_HEADINGS, fold_term, word_set

_HEADINGS = frozenset(map(fold_term, REFERENCE_HEADINGS))
# "7. References (12):" – the words between number and count
_HEADING = re.compile(r"[\W\d_]*(?P<words>[^\W\d_].*?)[\s(\[]*\d{0,4}[)\]\s:.+–-]*", re.DOTALL)
_LONGEST_HEADING = 60
# what an entry has: a year, a DOI, an address
_ENTRY = re.compile(r"\b(?:19|20)\d\d(?!\d)|\b10\.\d{4}|https?:|www\.|\bet al\b")
_SHORTEST_ENTRY = 12
_LISTING_TAGS = word_set("div section aside footer ol ul dl details table")
_NEVER_LISTED = frozenset(("nav", "form", "dialog"))
_POINTING = frozenset((InlineKind.LINK, InlineKind.SUPERSCRIPT))
# names of entries and notes such as ref12, cite_note-Doe-3, fn:1, b7
_NOTE_NAME = re.compile(
    r"(?:\w{0,20}[-_])?(?:r|ref|refs|reference|fn|note|footnote|cite|citation|bib|b|cr|source|en|endnote)\w{0,3}[-_:.]?",
    re.IGNORECASE,
)
# "© 2024 Health Board", which has a year too
_COPYRIGHT = re.compile(r"\W*(?:©|copyright\b|\(c\)|all rights reserved)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judged:
    """Why a piece may be no part of the article, and the outer and inner part that say so.

    What is `beside` a list stays out of it even where the list is kept.
    """

    reason: str
    outer: Box | None
    inner: Box | None
    beside: bool = False


def is_references_heading(text: str) -> bool:
    """Say whether a line names a reference list, number and count aside."""
    if len(text) > _LONGEST_HEADING:
        return False
    found = _HEADING.fullmatch(text)
    return found is not None and fold_term(found["words"]) in _HEADINGS


def find_kept(
    pieces: Sequence[Piece], judged: Sequence[Judged], boxes: Sequence[Box]
) -> frozenset[int]:
    """Return the numbers of the pieces that stay in the article whatever is said of them."""
    if not any(judgement.reason for judgement in judged):
        return frozenset()
    listed = _spread_listings(boxes, {j.inner.number for j in judged if j.inner is not None})
    cited = _find_cited(pieces)
    groups = {piece.block.item.group for piece in cited if piece.block.item is not None}
    kept = set(_follow_headings(pieces, judged))
    for number, piece in enumerate(pieces):
        item = piece.block.item
        if listed[piece.box.number] or piece in cited or (item and item.group in groups):
            kept.add(number)
    return frozenset(n for n in kept if not _is_beside(pieces[n], judged[n]))


def _is_beside(piece: Piece, judgement: Judged) -> bool:
    """Say whether a piece is no part of a list though it stands in it."""
    if piece.apart:
        return not (piece.apart == "button" and is_references_heading(piece.block.text))
    return judgement.beside or _COPYRIGHT.match(piece.block.text) is not None


@dataclass(slots=True)
class _Heading:
    """The heading of a list, what was judged of it, and the part that its entries stand in."""

    level: int
    judged: Judged
    part: Box | None
    empty: bool = True
    listed: bool = False


def _follow_headings(pieces: Sequence[Piece], judged: Sequence[Judged]) -> Iterator[int]:
    """Yield the headings of lists, and what stands under each in the same part of the page.

    Where nothing else stands under a heading, the entries may also be in a part of their own.
    """
    heading: _Heading | None = None
    for number, (piece, judgement) in enumerate(zip(pieces, judged, strict=True)):
        block = piece.block
        if _heads_list(piece):
            heading = _Heading(block.level, judgement, judgement.inner)
            yield number
        elif heading is None:
            continue
        elif block.kind is BlockKind.HEADING and 0 < block.level <= (heading.level or block.level):
            heading = None
        elif heading.listed and block.item is None and not is_like_entry(block.text):
            heading = None  # the list is over: "About us"
        elif _stands_under(block, judgement, heading):
            heading.empty = False
            heading.listed = heading.listed or block.item is not None
            yield number


def _heads_list(piece: Piece) -> bool:
    block = piece.block
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CAPTION):
        return False
    return piece.apart in ("", "button") and is_references_heading(block.text)


def _stands_under(block: Block, judgement: Judged, heading: _Heading) -> bool:
    inner = judgement.inner
    if inner is heading.part or (inner is not None and _is_in_item(inner)):
        return True
    if heading.empty and heading.judged.outer is None and is_like_entry(block.text):
        heading.part = inner
        return True
    return False


def _is_in_item(box: Box) -> bool:
    return box.root is not None and box.root.tag in ITEMS and box.tag not in _NEVER_LISTED


def is_like_entry(text: str) -> bool:
    """Say whether a text has what entries of a reference list have: a year, a DOI, an address."""
    return len(text) >= _SHORTEST_ENTRY and _ENTRY.search(text) is not None


def _spread_listings(boxes: Sequence[Box], believed: set[int]) -> tuple[bool, ...]:
    """Return for each box whether it is in one that calls itself a list, and in no part of that."""
    listed: list[bool] = []
    for box in boxes:
        above = box.parent is not None and listed[box.parent.number]
        apart = box.number in believed and not _is_in_item(box)
        own = box.tag in _LISTING_TAGS and is_listing(box.attributes)
        listed.append(own or (above and not apart))
    return tuple(listed)


def _find_cited(pieces: Sequence[Piece]) -> frozenset[Piece]:
    """Return the entries and notes that links of the page point at in the way of citations."""
    names = {
        inline.target[1:]
        for piece in pieces
        for inline in piece.block.prose.inlines
        if inline.kind in _POINTING
        and inline.target.startswith("#")
        and CITING.match(inline.span.of(piece.block.text))
    }
    return frozenset(
        piece
        for piece in pieces
        if names.intersection(piece.block.anchors)
        and (
            piece.block.kind is BlockKind.FOOTNOTE
            or is_like_entry(piece.block.text)
            or any(_NOTE_NAME.match(name) for name in piece.block.anchors if name in names)
        )
    )
