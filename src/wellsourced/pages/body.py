"""The article as a report shows it: its parts, with claims and citations marked in place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wellsourced.articles import Block, BlockKind, Role
from wellsourced.page import ClaimCard, ListItem, Part, Piece, Stretch, TableCell
from wellsourced.pages import words
from wellsourced.pages.addresses import Addresses
from wellsourced.pages.marks import cite_marks, stretches
from wellsourced.rule import AuditedArticle
from wellsourced.text import Span

_LOWEST = 6  # the last level of headings
_WIDEST_GAP = 60  # empty cells that are filled up in a row
_HEADINGS = {BlockKind.TITLE, BlockKind.HEADING}


@dataclass(frozen=True, slots=True)
class _Marked:
    """A block with its prose marked, and the cards of its claims."""

    block: Block
    stretches: tuple[Stretch, ...]
    cards: tuple[ClaimCard, ...]


def parts(
    article: AuditedArticle, addresses: Addresses, cards: Sequence[ClaimCard]
) -> tuple[Part, ...]:
    """Return the article part by part, in order, with the *cards* of its claims.

    Neighbouring list items, the cells of a table and lines that were left aside make one
    part. The reference list is no part: a report shows it as such.
    """
    marked = _marked(article, addresses, cards)
    return tuple(_levelled((_part(group) for group in _groups(marked)), addresses.level + 1))


def _marked(
    article: AuditedArticle, addresses: Addresses, cards: Sequence[ClaimCard]
) -> Iterator[_Marked]:
    claims: defaultdict[int, list[tuple[Span, ClaimCard]]] = defaultdict(list)
    for claim, card in zip(article.claims, cards, strict=True):
        claims[claim.block].append((claim.within, card))
    cites: defaultdict[int, list[tuple[Span, Piece]]] = defaultdict(list)
    for citation in article.citations:
        text = article.article.blocks[citation.marker.block].text
        cites[citation.marker.block] += cite_marks(citation, text, addresses)
    for index, block in enumerate(article.article.blocks):
        repeated = block.kind == BlockKind.TITLE and block.text == article.article.title
        if block.role != Role.REFERENCES and not (repeated and not claims[index]):
            cut = stretches(block, claims[index], cites[index])
            yield _Marked(block, cut, tuple(card for _, card in claims[index]))


def _groups(marked: Iterable[_Marked]) -> Iterator[list[_Marked]]:
    """Yield the blocks of each part; an inner list belongs to the list around it."""
    group: list[_Marked] = []
    for one in marked:
        if group and not _continues(group[0], one):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _is_aside(marked: _Marked) -> bool:
    """Say whether a block is left aside; one that makes a claim is shown as what it is."""
    return marked.block.role == Role.FURNITURE and not marked.cards


def _continues(first: _Marked, one: _Marked) -> bool:
    """Say whether a block belongs to the part that *first* begins."""
    if _is_aside(first) or _is_aside(one):
        return _is_aside(first) and _is_aside(one)
    return first.block.role == one.block.role and _is_neighbour(first.block, one.block)


def _is_neighbour(first: Block, block: Block) -> bool:
    if first.cell and block.cell:
        return first.cell.table == block.cell.table
    if first.item and block.item:
        return block.item.depth > 0 or first.item.group == block.item.group
    return False


def _part(group: Sequence[_Marked]) -> Part:
    first = group[0].block
    cards = tuple(card for marked in group for card in marked.cards)
    if _is_aside(group[0]):
        return _aside(group)
    if first.cell:
        return Part("table", rows=_rows(group), cards=cards)
    if first.item:
        items = tuple(
            ListItem(m.block.item.label, m.block.item.depth, m.stretches)
            for m in group
            if m.block.item
        )
        return Part("list", ordered=first.item.ordered, items=items, cards=cards)
    if first.kind in _HEADINGS:
        return Part("heading", first.level, group[0].stretches, cards=cards)
    kind = "paragraph" if first.kind in {BlockKind.LIST_ITEM, BlockKind.TABLE_CELL} else first.kind
    aside = f"outside the article’s own text ({first.because})" if first.because else ""
    return Part(kind, stretches=group[0].stretches, cards=cards, aside=aside)


def _aside(group: Sequence[_Marked]) -> Part:
    """Return what was left aside, with why and how much."""
    reasons = dict.fromkeys(m.block.because for m in group if m.block.because)
    why = f" ({words.listed(list(reasons))})" if reasons else ""
    lines = tuple(m.block.text for m in group)
    return Part("aside", aside=f"Left aside: {words.plural(len(lines), 'line')}{why}", lines=lines)


def _rows(group: Sequence[_Marked]) -> tuple[tuple[TableCell, ...], ...]:
    """Return the rows of a table, empty cells filled in where the columns have a gap."""
    rows: dict[int, dict[int, TableCell]] = {}
    for marked in group:
        cell = marked.block.cell
        if cell is not None:
            row = rows.setdefault(cell.row, {})
            before = row[cell.column].stretches if cell.column in row else ()
            row[cell.column] = TableCell(cell.header, (*before, *marked.stretches))
    return tuple(tuple(_filled(row)) for row in rows.values())


def _filled(row: dict[int, TableCell]) -> Iterator[TableCell]:
    column = 0
    for place in sorted(row):
        gap = place - column
        yield from [TableCell(header=False, stretches=())] * min(gap, _WIDEST_GAP)
        yield row[place]
        column = place + 1


def _levelled(found: Iterable[Part], uppermost: int) -> Iterator[Part]:
    """Set the levels of headings so that none is skipped, as screen readers need them."""
    level = uppermost - 1
    for part in found:
        if part.kind == "heading":
            own = uppermost + max(0, part.level - 2)
            level = min(own, level + 1, _LOWEST)
            yield replace(part, level=level)
        else:
            yield part
