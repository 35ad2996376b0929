"""Small articles for tests, written as a few lines that say what each block is.

"p" is a paragraph, "li" a list item ("li2" one inside it), "h" a heading, "cap" a caption,
"q" a block quotation, "th" and "tr" rows of a table with cells parted by bars, "ad" a banner
and "ref" an entry of the reference list. ``[1]`` is a marker, ``[9]`` one that nothing fits,
and ``Roe and colleagues (2019)`` a narrative one that is reference 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from wellsourced.articles import (
    Article,
    Block,
    BlockKind,
    Cell,
    Cite,
    Claim,
    Item,
    Marker,
    Number,
    Prose,
    Role,
)
from wellsourced.claims import find_claims
from wellsourced.links import Citation, Link, Resolution, Resolved, Scope, Undefined
from wellsourced.references import Record, Reference
from wellsourced.scope import find_supports
from wellsourced.text import Span

_MARKER = re.compile(r"\[(?P<number>\d)\]|(?P<names>Roe and colleagues \(2019\))")
_KINDS = {
    "p": BlockKind.PARAGRAPH,
    "ad": BlockKind.PARAGRAPH,
    "ref": BlockKind.LIST_ITEM,
    "h": BlockKind.HEADING,
    "cap": BlockKind.CAPTION,
    "q": BlockKind.QUOTATION,
    "li": BlockKind.LIST_ITEM,
    "li2": BlockKind.LIST_ITEM,
}
_ROLES = {"ad": Role.FURNITURE, "ref": Role.REFERENCES}
_UNKNOWN = 9


@dataclass
class _Desk:
    """The text and blocks laid out so far."""

    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    tables: int = -1
    rows: int = 0
    groups: int = 0

    def lay(self, label: str, words: str) -> None:
        if label in {"th", "tr"}:
            self.lay_row(words, header=label == "th")
            return
        item = None
        if label in {"li", "li2"}:
            item = Item(self.groups, "", ordered=False, depth=int(label == "li2"))
        elif label != "ad":
            self.groups += 1
        prose, span = self.write(words)
        role = _ROLES.get(label, Role.BODY)
        because = "banner" if label == "ad" else ""
        self.blocks.append(Block(_KINDS[label], prose, span, role, because, item=item))

    def lay_row(self, words: str, *, header: bool) -> None:
        self.tables += int(header)
        self.rows = 0 if header else self.rows + 1
        for column, cell in enumerate(words.split("|")):
            prose, span = self.write(cell.strip())
            place = Cell(self.tables, self.rows, column, header)
            self.blocks.append(Block(BlockKind.TABLE_CELL, prose, span, cell=place))

    def write(self, words: str) -> tuple[Prose, Span]:
        start = len(self.text)
        self.text += words + "\n"
        return Prose.plain(words, start), Span(start, start + len(words))


def lay_out(*lines: str, language: str = "") -> Article:
    """Return the article that *lines* describe."""
    desk = _Desk()
    for line in lines:
        label, _, words = line.partition(": ")
        desk.lay(label, words)
    return Article("small.txt", "text", desk.text, tuple(desk.blocks), language=language)


def mark(article: Article) -> tuple[Marker, ...]:
    """Return the markers of *article*."""
    return tuple(_find(article))


def _find(article: Article) -> Iterator[Marker]:
    for index, block in enumerate(article.blocks):
        for found in _MARKER.finditer(block.text):
            within = Span(*found.span())
            form = "narrative" if found["names"] else "bracket"
            cite = Cite(Number(int(found["number"] or 1)))
            span = within.shifted(block.span.start)
            yield Marker(index, within, span, found[0], form, (cite,))


def cite(article: Article) -> tuple[Citation, ...]:
    """Return the citations of *article*; number 9 is undefined."""
    return tuple(
        Citation(marker, tuple(Link(one, _resolve(one)) for one in marker.cites))
        for marker in mark(article)
    )


def _resolve(one: Cite) -> Resolution:
    assert isinstance(one.target, Number)
    if one.target.number == _UNKNOWN:
        return Undefined("no entry has this number")
    return Resolved(Reference(f"r{one.target.number}", Record(), index=one.target.number))


def claims_of(*lines: str, language: str = "") -> tuple[Claim, ...]:
    """Return the claims of the article that *lines* describe."""
    article = lay_out(*lines, language=language)
    return find_claims(article, mark(article))


def reach_of(*lines: str) -> dict[str, list[tuple[str, Scope]]]:
    """Return for each claim's quote the keys that support it (`?` if undefined) and how."""
    article = lay_out(*lines)
    claims = find_claims(article, mark(article))
    reached: dict[str, list[tuple[str, Scope]]] = {claim.quote: [] for claim in claims}
    for support in find_supports(article, claims, cite(article)):
        key = support.reference.key if support.reference else "?"
        reached[claims[support.claim].quote].append((key, support.scope))
    return reached
