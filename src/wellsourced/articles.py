"""What an article is made of: its source, its blocks of prose, its markers and its claims."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from wellsourced.text import Span


@dataclass(frozen=True, slots=True)
class Source:
    r"""What a reader is handed: a name, the bytes, and for text formats the decoded text.

    `text` has ``\n`` line ends and no byte-order mark; it is empty for binary formats.
    """

    name: str
    data: bytes
    text: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of prose that stands in one piece in the source.

    `width` is its length in the source; where it differs from `length` (an entity such as
    ``&amp;``, a folded line break), the run is one indivisible piece.
    """

    at: int
    source: int
    length: int
    width: int


class InlineKind(StrEnum):
    """How a stretch of prose is set."""

    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    LINK = "link"
    CODE = "code"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Inline:
    """Formatting of a stretch of prose (prose offsets); a link has its target (`#ref4`)."""

    span: Span
    kind: InlineKind
    target: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """Text as a reader sees it, which knows where each of its characters stands.

    `text` is free of markup (tags, emphasis signs); `runs` map it to the source, in order.
    """

    text: str
    runs: tuple[Run, ...]
    inlines: tuple[Inline, ...] = ()

    @classmethod
    def plain(cls, text: str, source: int) -> Prose:
        """Return prose that stands in the source at *source* as it is."""
        return cls(text, (Run(0, source, len(text), len(text)),) if text else ())

    def source_span(self, span: Span) -> Span:
        """Return where the prose *span* stands in the source (tags between included)."""
        if not self.runs:
            return Span(0, 0)
        if len(span) <= 0:
            at = self._source_start(min(span.start, max(0, len(self.text) - 1)))
            return Span(at, at)
        return Span(self._source_start(span.start), self._source_end(span.end))

    def _run_at(self, offset: int) -> Run:
        index = bisect_right(self.runs, offset, key=lambda run: run.at) - 1
        return self.runs[max(0, index)]

    def _source_start(self, offset: int) -> int:
        run = self._run_at(offset)
        if run.width == run.length:
            return run.source + min(max(0, offset - run.at), run.length)
        return run.source

    def _source_end(self, offset: int) -> int:
        run = self._run_at(offset - 1)
        if run.width == run.length:
            return run.source + min(offset - run.at, run.length)
        return run.source + run.width


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
    action, related articles. `REFERENCES` are the entries of the reference list and its heading.
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
class Article:
    """An article that was read: its text, which all offsets index, and its blocks in order.

    `text` is the source for text formats and the extracted text for binary ones (`binary`).
    `bibliography` are the files that the article itself names; `notes` say what was odd in
    reading it (an encoding that was guessed).
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


@dataclass(frozen=True, slots=True)
class Number:
    """A cite by number: `[12]`; `letter` for `[2a]`."""

    number: int
    letter: str = ""


@dataclass(frozen=True, slots=True)
class NameYear:
    """A cite by names and year: `(Doe & Roe, 2020a)`; `et_al` where more are meant."""

    names: tuple[str, ...]
    year: str
    letter: str = ""
    et_al: bool = False


@dataclass(frozen=True, slots=True)
class TitleYear:
    """A cite by what the work is called and its year: `the 2023 European Drug Report`."""

    title: str
    year: str


@dataclass(frozen=True, slots=True)
class Key:
    """A cite by its key in a library: `[@doe2020]`."""

    key: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """A cite by an in-page anchor: ``<a href="#ref4">``; `label` is what is printed."""

    anchor: str
    label: str = ""


Target = Number | NameYear | TitleYear | Key | Anchor


@dataclass(frozen=True, slots=True)
class Locator:
    """Where in a cited work: CSL's label (`page`, `chapter`) and value."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Cite:
    """One work named inside a marker (CSL's word), not yet resolved."""

    target: Target
    locator: Locator | None = None
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Marker:
    """The characters of an article that point at works; one marker is one whole group.

    `block` indexes `Article.blocks`; `within` is in that block's prose, `span` in the source.
    `because` says in words why these characters count as a citation.
    """

    block: int
    within: Span
    span: Span
    text: str
    form: str
    cites: tuple[Cite, ...]
    because: str = ""


class Unit(StrEnum):
    """What piece of text a claim is."""

    SENTENCE = "sentence"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    CAPTION = "caption"
    QUOTATION = "quotation"


class Kind(StrEnum):
    """What sort of statement a claim makes (CONTRACTS, section 2)."""

    STATISTIC = "statistic"
    CAUSAL = "causal"
    COMPARATIVE = "comparative"
    DEFINITION = "definition"
    DESCRIPTIVE = "descriptive"
    RECOMMENDATION = "recommendation"
    HISTORICAL = "historical"
    REGULATORY = "regulatory"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable statement that the article makes.

    `within` is in the block's prose, `span` in the source; `text` is what a reader sees,
    citation markers included, and `quote` the same without them. `score` (0 to 1) says how
    strongly it calls for a source, `features` which features spoke for and against.
    """

    block: int
    within: Span
    span: Span
    text: str
    quote: str
    unit: Unit
    kind: Kind
    needs_source: bool
    score: float
    topic: str = ""
    exempt_because: str = ""
    features: tuple[str, ...] = field(default=())
    id: str = ""
