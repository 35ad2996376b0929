"""Find what is nothing but links: menus, and the links that stand beside an entry of a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from wellsourced.articles import Block, InlineKind
from wellsourced.readers.html.boxes import Box
from wellsourced.readers.html.flow import Piece
from wellsourced.readers.html.keeping import is_like_entry
from wellsourced.readers.html.parts import Parts

# a list of so many items that are links and little else is a menu
_FEWEST_IN_MENU = 3
_MENU_SHARE = 0.9
# "View article", "PubMed", "Google Scholar"
_LONGEST_BESIDE = 120
# how many boxes such links may stand in, within the item
_NEAR = 6
# what may stand between links: brackets, bars, commas
_BETWEEN_LINKS = 0.6


def group_of(piece: Piece) -> int | None:
    """Return the list that a piece is an item of."""
    return piece.block.item.group if piece.block.item else None


def find_menus(pieces: Sequence[Piece], parts: Parts) -> frozenset[int]:
    """Return the lists that are nothing but links, where no main element marks the article.

    A list that a line with a colon leads in is the article's own.
    """
    if parts.middle:
        return frozenset()
    lists: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0])
    led_in: set[int] = set()
    previous: Piece | None = None
    for piece in pieces:
        group = group_of(piece)
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


def find_beside(pieces: Sequence[Piece]) -> frozenset[Piece]:
    """Return the pieces that only link an entry of a list to where it can be found.

    They follow an entry in the same item, as a paragraph or as a list of their own.
    """
    beside: set[Piece] = set()
    entry: Piece | None = None
    for piece in pieces:
        if piece.apart:
            continue
        if piece.block.item is None:
            entry = None
        elif entry is not None and _is_in(piece, entry) and _only_links(piece.block):
            beside.add(piece)
        elif is_like_entry(piece.block.text):
            entry = piece
    return frozenset(beside)


def _is_in(piece: Piece, entry: Piece) -> bool:
    """Say whether *piece* stands in the item of *entry*, or in a list right inside it."""
    item = entry.box.root
    around: Box | None = piece.box
    for _ in range(_NEAR):
        if around is None or around is item:
            break
        around = around.parent
    return around is not None and around is item and piece is not entry


def _only_links(block: Block) -> bool:
    linked = _linked(block)
    return len(block.text) <= _LONGEST_BESIDE and 0 < len(block.text) * _BETWEEN_LINKS <= linked
