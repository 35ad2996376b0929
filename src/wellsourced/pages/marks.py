"""What is marked inside a block: its claims, the cites in its markers, how words are set."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import TypeVar

from wellsourced.articles import Block, InlineKind, Number
from wellsourced.escaping import web_address
from wellsourced.links import Citation, Link
from wellsourced.page import ClaimCard, Piece, Stretch
from wellsourced.pages.addresses import Addresses
from wellsourced.text import Span

T = TypeVar("T")
Layer = Sequence[tuple[Span, T]]

_SETTINGS = (
    InlineKind.STRONG,
    InlineKind.EMPHASIS,
    InlineKind.SUPERSCRIPT,
    InlineKind.SUBSCRIPT,
    InlineKind.CODE,
)
# 12 · ¹²
_DIGITS = re.compile(r"[\d⁰¹²³⁴-⁹₀-₉]{1,9}")
_PLAIN = Piece("")


def stretches(block: Block, claims: Layer[ClaimCard], cites: Layer[Piece]) -> tuple[Stretch, ...]:
    """Return the prose of *block*, cut where a claim, a cite or a way of setting changes.

    *claims* and *cites* are in prose offsets. Linear in the length of the block and the
    number of its marks. A claim that lies wholly inside another keeps its place as an empty
    stretch at the end, so that its address exists.
    """
    pieces = _pieces(block, _apart(claims), _apart(cites))
    found = [
        Stretch(claim, tuple(piece for _, piece in group))
        for claim, group in groupby(pieces, key=lambda pair: pair[0])
    ]
    placed = {stretch.claim.anchor for stretch in found if stretch.claim}
    return (*found, *(Stretch(card, ()) for _, card in claims if card.anchor not in placed))


def _pieces(
    block: Block, claims: Layer[ClaimCard], cites: Layer[Piece]
) -> Iterator[tuple[ClaimCard | None, Piece]]:
    text = block.text
    links = _apart(_web_links(block))
    settings = [_apart(_set_as(block, kind)) for kind in _SETTINGS]
    edges = {0, len(text)}
    for layer in (claims, cites, links, *settings):
        edges |= {edge for span, _ in layer for edge in (span.start, span.end)}
    cuts = sorted(edge for edge in edges if 0 <= edge <= len(text))
    columns = zip(*(_values(layer, cuts) for layer in settings), strict=True)
    for (start, end), claim, cite, href, ways in zip(
        pairwise(cuts),
        _values(claims, cuts),
        _values(cites, cuts),
        _values(links, cuts),
        columns,
        strict=False,
    ):
        mark = cite or _PLAIN
        set_as = tuple(str(way) for way in ways if way)
        yield claim, Piece(text[start:end], mark.href or href or "", mark.cite, set_as)


def _web_links(block: Block) -> Iterator[tuple[Span, str]]:
    for inline in block.prose.inlines:
        if inline.kind == InlineKind.LINK and (href := web_address(inline.target)):
            yield inline.span, href


def _set_as(block: Block, kind: InlineKind) -> Iterator[tuple[Span, InlineKind]]:
    return ((inline.span, kind) for inline in block.prose.inlines if inline.kind == kind)


def _apart(layer: Iterable[tuple[Span, T]]) -> list[tuple[Span, T]]:
    """Return *layer* in order, each span cut back to where the one before it ends."""
    apart: list[tuple[Span, T]] = []
    end = 0
    for span, value in sorted(layer, key=lambda pair: (pair[0].start, -pair[0].end)):
        if span.end > max(span.start, end):
            apart.append((Span(max(span.start, end), span.end), value))
            end = span.end
    return apart


def _values(layer: Layer[T], offsets: Iterable[int]) -> Iterator[T | None]:
    """Yield what *layer* (spans apart, in order) holds at each of the rising *offsets*."""
    place = 0
    for offset in offsets:
        while place < len(layer) and layer[place][0].end <= offset:
            place += 1
        inside = place < len(layer) and layer[place][0].start <= offset
        yield layer[place][1] if inside else None


def cite_marks(citation: Citation, text: str, addresses: Addresses) -> Iterator[tuple[Span, Piece]]:
    """Yield where in the block's *text* each cite of *citation* is named, with its link.

    A cite that cannot be told apart inside its marker (`12–15` names 13 and 14 nowhere) has
    no mark of its own; where none can, the whole marker leads to the first that is known.
    """
    within = citation.marker.within
    marks = list(_named(citation, within.of(text)))
    if not marks:
        first = next((link for link in citation.links if link.reference), None)
        marks = [(Span(0, len(within)), link) for link in [first or citation.links[0]]]
    for span, link in marks:
        href = addresses.of_reference(link.reference)
        yield span.shifted(within.start), Piece("", href, link.status)


def _named(citation: Citation, marker: str) -> Iterator[tuple[Span, Link]]:
    links = citation.links
    if len(links) == 1:
        yield Span(0, len(marker)), links[0]
        return
    numbers = {
        link.cite.target.number: link for link in links if isinstance(link.cite.target, Number)
    }
    if len(numbers) == len(links):
        yield from _numbered(numbers, marker)
        return
    edges = [-1, *(at for at, sign in enumerate(marker) if sign == ";"), len(marker)]
    if len(edges) == len(links) + 1:
        for (before, after), link in zip(pairwise(edges), links, strict=True):
            yield Span(before + 1, after), link


def _numbered(numbers: dict[int, Link], marker: str) -> Iterator[tuple[Span, Link]]:
    for found in _DIGITS.finditer(marker):
        link = numbers.get(int(unicodedata.normalize("NFKC", found[0])))
        if link is not None:
            yield Span(*found.span()), link
