"""What an article is made of: its source, and its blocks of prose in order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wellsourced.articles.prose import Prose
from wellsourced.references import Record
from wellsourced.text import Span


@dataclass(frozen=True, slots=True)
class Source:
    r"""What a reader is handed: a name, the bytes, and for text formats the decoded text.

    `text` has ``\n`` line ends and no byte-order mark; it is empty for binary formats.
    """

    name: str
    data: bytes
    text: str


class BlockKind(StrEnum):
    """What a block of an article is, as its markup or its shape says."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    CAPTION = "caption"
    QUOTATION = "quotation"
    FOOTNOTE = "footnote"
    CODE = "code"


class Role(StrEnum):
    """What a block is for. Only `BODY` is the article's own prose.

    `FURNITURE` is everything around it: navigation, banners, bylines, disclaimers, calls to
    action, related articles. `REFERENCES` are the entries of the reference list and its heading;
    a reader says so only where its format marks them, one block an entry.
    """

    BODY = "body"
    FURNITURE = "furniture"
    REFERENCES = "references"


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a table cell stands: 0-based table of the article, row, column; header or not."""

    table: int
    row: int
    column: int
    header: bool


@dataclass(frozen=True, slots=True)
class Item:
    """A list item: which list of the article (0-based), its printed label, ordered or not.

    `label` is what is printed without its punctuation (`"3"` for ``3.``), or the number that
    an ordered list gives it, or empty for a bullet. `depth` is 0 for an outer list.
    """

    group: int
    label: str
    ordered: bool
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, table cell …: prose with its place and its part."""

    kind: BlockKind
    prose: Prose
    span: Span
    role: Role = Role.BODY
    because: str = ""
    level: int = 0
    cell: Cell | None = None
    item: Item | None = None
    anchors: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The block's prose as a reader sees it."""
        return self.prose.text


@dataclass(frozen=True, slots=True)
class Comment:
    """The words of a comment in a format whose source has no places.

    It stands in the block with the 0-based index `block`, or `alone` before that one (which may
    be one more than there are).
    """

    text: str
    block: int
    alone: bool


@dataclass(frozen=True, slots=True)
class Article:
    """An article that was read: its text, which all offsets index, and its blocks in order.

    `text` is the source for text formats and the extracted text for binary ones (`binary`).
    `bibliography` are the files that the article itself names; `notes` say what was odd in
    reading it (an encoding that was guessed). `records` are what the format itself says of
    works, each with the anchor that citations name it by: JATS's tagged references, the data
    in the citation fields of a word processor, MediaWiki's citation templates. `comments` are
    those that a binary one keeps; of a text format they stand in its text.
    """

    path: str
    format: str
    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    language: str = ""
    bibliography: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    binary: bool = False
    records: tuple[tuple[str, Record], ...] = ()
    comments: tuple[Comment, ...] = ()
