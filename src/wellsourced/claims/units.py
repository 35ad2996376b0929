"""Cut an article into the pieces that can each make one claim.

What is cut depends on the block: a paragraph into sentences, a list item as a whole unless
it is long prose, a table cell, a caption into sentences, a block quotation as a whole.
Headings, titles, code and the reference list hold no claims.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from wellsourced.articles import Article, Block, BlockKind, InlineKind, Marker, Role, Unit
from wellsourced.sentences import split_sentences
from wellsourced.source_lines import begins_with_sources, is_attribution, is_source_line
from wellsourced.text import Span

LONG_ITEM = 25
"""A list item of more words than these and of several sentences is prose."""
LONG_LABEL = 8
"""A paragraph of at most so many words without a full stop is a label, as a heading is."""
CELL_WORDS = 3
"""A cell of fewer words than these says nothing without its headers."""

_PLACE = attrgetter("start", "end")
_WORD = re.compile(r"[^\W\d_]{2,}")
_STOPPED = re.compile(r"[.!?:;…。！？][\"'”’»)\]]{0,3}\s*\Z")
# in text with single blanks: a run of them would be searched from each of its blanks
_BEFORE_PUNCTUATION = re.compile(r" (?=[.,;:!?…)\]])")
_EMPTY_BRACKETS = re.compile(r"\( ?[;,]? ?\)|\[ ?[;,]? ?\]")
_UNITS = {
    BlockKind.PARAGRAPH: Unit.SENTENCE,
    BlockKind.FOOTNOTE: Unit.SENTENCE,
    BlockKind.CAPTION: Unit.CAPTION,
    BlockKind.LIST_ITEM: Unit.LIST_ITEM,
    BlockKind.TABLE_CELL: Unit.TABLE_CELL,
    BlockKind.QUOTATION: Unit.QUOTATION,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a block that may make a claim, with the block's pieces around it.

    `within` is in the block's prose; `quote` is the piece without its citation markers;
    `first` and `last` say whether it opens or closes its block.
    """

    block: int
    within: Span
    quote: str
    unit: Unit
    first: bool
    last: bool


def cut_article(article: Article, markers: Sequence[Marker]) -> Iterator[Piece]:
    """Yield the pieces of *article* that may make a claim, in text order."""
    by_block = group_markers(markers)
    headed = {block.cell.table for block in article.blocks if block.cell and block.cell.column}
    over = None
    for index, block in enumerate(article.blocks):
        if block.role is Role.REFERENCES:
            continue
        attributes = over is not None and is_attribution(block, over)
        over = block if block.role is Role.BODY else over
        if attributes or (block.cell and not _is_content(block, headed)):
            continue
        yield from _cut_block(index, block, by_block.get(index, ()))


def group_markers(markers: Sequence[Marker]) -> Mapping[int, Sequence[Marker]]:
    """Return the markers of each block that has some, in order."""
    grouped: dict[int, list[Marker]] = {}
    for marker in markers:
        grouped.setdefault(marker.block, []).append(marker)
    return grouped


def _is_content(block: Block, headed: set[int]) -> bool:
    """Say whether a table cell is neither header nor its row's label, and says something."""
    cell = block.cell
    if cell is None or cell.header or (cell.column == 0 and cell.table in headed):
        return False
    return len(_WORD.findall(block.text)) >= CELL_WORDS


def _cut_block(index: int, block: Block, markers: Sequence[Marker]) -> Iterator[Piece]:
    unit, spans = _cut(block, markers)
    marks = _with_notes(index, block, markers)
    for number, span in enumerate(spans):
        quote = remove_markers(block.text, span, marks)
        if quote:
            last = number == len(spans) - 1
            yield Piece(index, span, quote, unit, first=number == 0, last=last)


def _with_notes(index: int, block: Block, markers: Sequence[Marker]) -> Sequence[Marker]:
    """Return *markers* with the marks of notes that are no citations: no words of a claim."""
    if not block.prose.inlines:
        return markers
    cited = {marker.within for marker in markers}
    notes = [
        Marker(index, one.span, block.span, one.span.of(block.text), one.kind, ())
        for one in block.prose.inlines
        if one.kind is InlineKind.FOOTNOTE and one.target and one.span not in cited
    ]
    return sorted((*markers, *notes), key=lambda one: one.within) if notes else markers


def _cut(block: Block, markers: Sequence[Marker]) -> tuple[Unit, tuple[Span, ...]]:
    whole = _trim(block.text)
    unit = _UNITS.get(block.kind)
    if unit is None or not len(whole) or _is_link(block, whole) or _is_line(block, markers):
        return Unit.SENTENCE, ()
    if unit in {Unit.TABLE_CELL, Unit.QUOTATION}:
        return unit, (whole,)
    if unit is Unit.LIST_ITEM:
        sentences = _split(block, markers) if _is_long(block.text) else (whole,)
        return (Unit.SENTENCE if len(sentences) > 1 else unit), sentences
    return unit, _split(block, markers)


def _split(block: Block, markers: Sequence[Marker]) -> tuple[Span, ...]:
    notes = [one.span for one in block.prose.inlines if one.kind is InlineKind.FOOTNOTE]
    spans = {*notes, *[marker.within for marker in markers]}
    return split_sentences(block.text, sorted(spans, key=_PLACE))


def _is_long(text: str) -> bool:
    return len(text.split(maxsplit=LONG_ITEM)) > LONG_ITEM


def _is_line(block: Block, markers: Sequence[Marker]) -> bool:
    """Say whether a block only names sources, or is a label or button: no prose."""
    if block.kind is not BlockKind.LIST_ITEM and (
        begins_with_sources(block.text) or is_source_line(block, markers)
    ):
        return True
    if block.kind is not BlockKind.PARAGRAPH or markers or _STOPPED.search(block.text[-40:]):
        return False
    return len(block.text.split(maxsplit=LONG_LABEL)) <= LONG_LABEL


def _is_link(block: Block, whole: Span) -> bool:
    """Say whether a block is one link: an entry of a menu or a table of contents."""
    return block.kind in {BlockKind.LIST_ITEM, BlockKind.PARAGRAPH} and any(
        inline.kind is InlineKind.LINK and inline.span.contains(whole)
        for inline in block.prose.inlines
    )


def _trim(text: str) -> Span:
    left = len(text) - len(text.lstrip())
    return Span(left, max(left, len(text.rstrip())))


def remove_markers(text: str, span: Span, markers: Sequence[Marker]) -> str:
    """Return the part *span* of *text* without its citation markers and with single blanks.

    A narrative citation is part of its sentence and stays.
    """
    found = find_markers_in(span, markers)
    if not found:
        plain = text[span.start : span.end]
        folded = " ".join(plain.split())
        return plain if plain == folded else folded
    pieces = []
    at = span.start
    for marker in found:
        if not marker.is_narrative:
            pieces.append(text[at : marker.within.start])
            at = max(at, marker.within.end)
    pieces.append(text[at : span.end])
    joined = " ".join(pieces)
    folded = " ".join(joined.split())
    if len(pieces) == 1:
        return joined if joined == folded else folded
    folded = " ".join(_EMPTY_BRACKETS.sub(" ", folded).split())
    return _BEFORE_PUNCTUATION.sub("", folded).strip()


def find_markers_in(span: Span, markers: Sequence[Marker]) -> Sequence[Marker]:
    """Return those of a block's *markers*, in order, that stand wholly in *span*."""
    if not markers:
        return ()
    first = bisect_left(markers, span.start, key=lambda marker: marker.within.start)
    end = bisect_right(markers, span.end, key=lambda marker: marker.within.end)
    return markers[first:end]
