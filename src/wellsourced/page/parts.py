"""The article's own text, as a report shows it: cut where a claim or a citation begins."""

from __future__ import annotations

from dataclasses import dataclass

from wellsourced.page.cards import ClaimCard


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of one kind. `href` leads to a reference of the article's list.

    `cite` is empty outside a marker, else the status of the cite that is named here.
    `set_as` are the ways it is set (`strong`, `emphasis`, `superscript`, `subscript`, `code`).
    """

    text: str
    href: str = ""
    cite: str = ""
    set_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pieces that belong together: those of one claim, or those between two."""

    claim: ClaimCard | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list; `number` is what is printed before it, or empty for a bullet."""

    number: str
    depth: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table."""

    header: bool
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the article with the cards of its claims.

    `kind` is `heading` (of `level`), `paragraph`, `list`, `table`, `quotation`, `caption`,
    `footnote`, `code` or `aside`: what was left aside (navigation, banners), line by line.
    `aside` says so in words, and of another kind why its claims stand outside the article.
    """

    kind: str
    level: int = 0
    stretches: tuple[Stretch, ...] = ()
    ordered: bool = False
    items: tuple[ListItem, ...] = ()
    rows: tuple[tuple[TableCell, ...], ...] = ()
    aside: str = ""
    lines: tuple[str, ...] = ()
    cards: tuple[ClaimCard, ...] = ()
