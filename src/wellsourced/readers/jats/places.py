"""What the text of an element is: a block of which kind, for what, in which list or table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from wellsourced.articles import BlockKind, Cell, Item, Role
from wellsourced.readers.jats.elements import (
    BLOCKS,
    FIELDS,
    FURNITURE,
    LEVELLED,
    PURPOSES,
    REVIEWS,
    TEASERS,
)

_TYPED = ("sec-type", "notes-type", "fn-type", "list-content", "content-type", "specific-use")
_REVIEWED = ("article-type", "response-type")
PEER_REVIEW = "peer review"
TRANSLATION = "translation"
APART = frozenset((PEER_REVIEW, TRANSLATION))
"""What a part of an article is all of, its body too."""
_BODIES = frozenset(("abstract", "body"))


@dataclass(frozen=True, slots=True)
class Place:
    """What is inherited from the elements around a text.

    `parted` elements are records, one value after the other; in a `joined` one (a table's
    cell) paragraphs are only parts of one block.
    """

    kind: BlockKind = BlockKind.PARAGRAPH
    role: Role = Role.BODY
    because: str = ""
    level: int = 1
    cell: Cell | None = None
    item: Item | None = None
    parted: bool = False
    joined: bool = False

    def as_furniture(self, because: str) -> Place:
        """Return the place of what is no part of the article's prose."""
        return replace(self, role=Role.FURNITURE, because=because)

    def inside(self, tag: str, attributes: Mapping[str, str]) -> Place:
        """Return the place of the text in an element."""
        kind = BLOCKS.get(tag) or self.kind
        if tag == "attrib" and kind is BlockKind.QUOTATION:
            kind = BlockKind.PARAGRAPH
        level = self.level + (tag in LEVELLED)
        parted = self.parted or tag in FIELDS
        place = replace(self, kind=kind, level=level, parted=parted)
        if self.because in APART:
            return place
        because = _purpose(tag, attributes)
        if because:
            return place.as_furniture(because)
        if tag in _BODIES:
            return replace(place, role=Role.BODY, because="", parted=False)
        return place

    def of_title(self) -> Place:
        """Return the place of the title of what this is the place of."""
        if self.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.FOOTNOTE}:
            return replace(self, kind=BlockKind.HEADING, item=None)
        return self


def _purpose(tag: str, attributes: Mapping[str, str]) -> str:
    """Return why an element is no part of the article's own prose, or nothing."""
    if tag in {"sub-article", "response"}:
        sorts = _values(attributes, _REVIEWED)
        return PEER_REVIEW if sorts & REVIEWS else TRANSLATION if "translation" in sorts else ""
    if tag in {"abstract", "trans-abstract"}:
        sort = attributes.get("abstract-type", "").lower()
        return "teaser" if sort in TEASERS else FURNITURE.get(tag, "")
    if tag in {"sec", "notes", "fn", "app"}:
        named = sorted(_values(attributes, _TYPED) & PURPOSES.keys())
        if named:
            return PURPOSES[named[0]]
    return FURNITURE.get(tag, "")


def _values(attributes: Mapping[str, str], names: tuple[str, ...]) -> set[str]:
    """Return the words of the attributes *names*; one may hold several (`intro|methods`)."""
    written = " ".join(attributes.get(name, "") for name in names).lower()
    return set(written.replace("|", " ").replace("_", "-").split())
