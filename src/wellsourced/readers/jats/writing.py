"""A block that is being written: its prose, what is set how, and what is cited in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from wellsourced.articles import Block, BlockKind, InlineKind
from wellsourced.prose import ProseBuilder
from wellsourced.readers.jats.places import Place
from wellsourced.readers.jats.tokens import Token
from wellsourced.references import Record
from wellsourced.text import Span

# more inlines in each other than this are no typography
_MOST_MARKED = 40
_DASHES = ("—", "–", "―", "-", "&#x2014;", "&#8212;", "&mdash;")
_HEADS = frozenset((BlockKind.HEADING, BlockKind.TITLE))


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of prose that names references by their ids."""

    span: Span
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A block, and what is cited in it.

    An entry of the list is `listed`, with what its tags say of the work in `record`. `part` is
    0 in the article itself, then counts what is attached to it (`sub-article`, `response`).
    """

    block: Block
    mentions: tuple[Mention, ...] = ()
    record: Record | None = None
    listed: bool = False
    part: int = 0


@dataclass(slots=True, eq=False)
class Marking:
    """Formatting that is open; `target` and `sort` are a link's."""

    kind: InlineKind
    start: int
    target: str = ""
    sort: str = ""


@dataclass(slots=True, eq=False)
class Writing:
    """A block that is being written; `led` says that it holds no more than a label so far.

    `parting` is the tag between two values of a record, which a blank may have to part.
    """

    prose: ProseBuilder = field(default_factory=ProseBuilder)
    marking: list[Marking] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    led: bool = False
    parting: Token | None = None

    def part(self, token: Token) -> None:
        """Write a blank where *token* stands, if one is needed."""
        self.prose.write_blank(token.start, token.end - token.start)

    def lead_with_dash(self, token: Token, text: str) -> None:
        """Write the dash before who said what is quoted, unless one is written behind *token*."""
        if not text[token.end : token.end + 9].lstrip().startswith(_DASHES):
            self.prose.write_for("—", token.start, token.end - 2 - token.start)
            self.prose.write_blank(token.end - 2, 2)

    def write(self, shown: str, at: int, *, raw: bool) -> None:
        """Write text that stands at *at* in the source; blanks count in *raw* text."""
        self._part_values(shown)
        if raw:
            self.prose.write(shown, at)
        else:
            self.prose.write_folded(shown, at)

    def write_reference(self, token: Token) -> None:
        """Write what a character reference stands for."""
        self._part_values(token.name)
        self.prose.write_for(token.name, token.start, token.end - token.start)

    def _part_values(self, shown: str) -> None:
        if self.parting is None or shown.isspace():
            return
        if shown[0].isalnum():
            here = self.prose.length
            self.part(self.parting)
            for marking in self.marking:
                if marking.start == here:
                    marking.start = self.prose.mark()
        self.parting = None

    def mark(self, kind: InlineKind, target: str, sort: str) -> Marking | None:
        """Begin formatting, unless too much is open already."""
        if len(self.marking) >= _MOST_MARKED:
            return None
        marking = Marking(kind, self.prose.mark(), target, sort)
        self.marking.append(marking)
        return marking

    def finish(self, place: Place) -> tuple[Piece | None, Writing]:
        """Return the block, and the next one, in which formatting that is open goes on."""
        for marking in self.marking:
            if marking.kind is not InlineKind.LINK:
                self.prose.add_inline(marking.kind, marking.start, marking.target)
            marking.start = 0
        prose = self.prose.build()
        following = Writing(marking=self.marking)
        if not prose.text.strip():
            return None, following
        span = prose.source_span(Span(0, len(prose.text)))
        block = Block(
            place.kind,
            prose,
            span,
            place.role,
            place.because,
            level=place.level if place.kind in _HEADS else 0,
            cell=place.cell if place.kind is BlockKind.TABLE_CELL else None,
            item=place.item if place.kind is BlockKind.LIST_ITEM else None,
            anchors=tuple(dict.fromkeys(self.anchors)),
        )
        return Piece(block, tuple(self.mentions)), following


def without_marks(block: Block) -> str:
    """Return the text of a block without the marks of notes at its end."""
    end = len(block.text)
    for inline in reversed(block.prose.inlines):
        if inline.kind is InlineKind.FOOTNOTE and inline.span.end >= end:
            end = inline.span.start
    return block.text[:end].rstrip()
