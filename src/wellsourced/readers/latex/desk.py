"""Write the blocks of a document: one is open at a time, and notes are written aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from wellsourced.articles import Block, BlockKind, Cite, Inline, InlineKind, Prose
from wellsourced.prose import ProseBuilder, leave_visible
from wellsourced.readers.latex.citations import Note
from wellsourced.text import Span

PARAGRAPH = Block(BlockKind.PARAGRAPH, Prose("", ()), Span(0, 0))
# what is nested deeper only loses its formatting
_DEEPEST = 16


@dataclass(slots=True, eq=False)
class Setting:
    """Formatting that is open: its kind, its target, and where in the open block it began."""

    kind: InlineKind
    target: str
    start: int


@dataclass(slots=True, eq=False)
class _Sheet:
    """The open block: what it will be, its prose so far, the formatting that is open.

    `to` is how far the source is written in it.
    """

    draft: Block
    builder: ProseBuilder = field(default_factory=ProseBuilder)
    settings: list[Setting] = field(default_factory=list)
    cited: list[Inline] = field(default_factory=list)
    to: int = 0


class Desk:
    """The blocks of a document, as they are written.

    While it is hidden nothing is written: the preamble, arguments that are not printed.
    """

    def __init__(self) -> None:
        """Begin a document."""
        self.blocks: list[Block] = []
        self.hidden = False
        self.body = PARAGRAPH
        self._sheet = _Sheet(PARAGRAPH)
        self._aside: list[tuple[_Sheet, Block, bool]] = []

    @property
    def draft(self) -> Block:
        """What the open block will be."""
        return self._sheet.draft

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in the open block."""
        return not self._sheet.builder.length

    @property
    def to(self) -> int:
        """How far the source is written in the open block."""
        return self._sheet.to

    @property
    def last(self) -> str:
        """The last character of the open block."""
        return self._sheet.builder.last

    # text

    def write(self, text: str, at: int) -> None:
        """Write *text*, which stands at *at* as it is, each run of blanks as one."""
        if not self.hidden:
            self._sheet.builder.write_folded(text, at)
            self._sheet.to = at + len(text)

    def write_kept(self, text: str, at: int) -> None:
        """Write *text*, which stands at *at* as it is, blanks and all."""
        if not self.hidden:
            self._sheet.builder.write(text, at)
            self._sheet.to = at + len(text)

    def stand_in(self, text: str, at: int, width: int) -> None:
        """Write *text* for the *width* characters at *at* that say it otherwise.

        A run as long as what it stands for would be read letter by letter; it is made of two,
        or of two letters leaves out the last one of its source.
        """
        text = leave_visible(text)
        if self.hidden or not text:
            return
        builder = self._sheet.builder
        self._sheet.to = at + width
        if len(text) == width == 2 and text.strip():  # noqa: PLR2004
            width = 1
        elif len(text) == width > 2 and text.strip():  # noqa: PLR2004
            builder.write_for(text[:1], at, 2)
            at, width, text = at + 2, width - 2, text[1:]
        builder.write_for(text, at, width)

    def blank(self, at: int, width: int) -> None:
        """Write one blank for the *width* characters at *at*."""
        if not self.hidden:
            self._sheet.builder.write_blank(at, width)
            self._sheet.to = at + width

    def part(self, at: int) -> None:
        """Write a blank for the signs before *at*, which are no text, if there are any."""
        start = max(self._sheet.to, at - 2)
        if at - start > 1:
            self.blank(start, at - start)

    # formatting

    def begin(self, kind: InlineKind, target: str = "") -> Setting | None:
        """Begin formatting; nothing where it is nested too deep."""
        if len(self._sheet.settings) >= _DEEPEST:
            return None
        setting = Setting(kind, target, self._sheet.builder.mark())
        self._sheet.settings.append(setting)
        return setting

    def end(self, setting: Setting | None) -> None:
        """End formatting."""
        if setting is not None and setting in self._sheet.settings:
            self._sheet.settings.remove(setting)
            self._sheet.builder.add_inline(setting.kind, setting.start, setting.target)

    def cite(self, note: Note, at: int, width: int) -> None:
        """Write a citation with the words around it, for the *width* characters at *at*."""
        if self.hidden:
            return
        builder = self._sheet.builder
        start = builder.mark()
        self.stand_in(note.text, at, width)
        span = Span(start + note.start, min(start + note.end, builder.length))
        if len(span) > 0:
            self._sheet.cited.append(Inline(span, InlineKind.KEY, "", note.cites))

    # blocks

    def flush(self, following: Block | None = None) -> None:
        """End the open block and begin the *following* one, else one like the body's."""
        sheet = self._sheet
        if not sheet.builder.length:
            sheet.draft = following or self.body
            return
        for setting in sheet.settings:
            sheet.builder.add_inline(setting.kind, setting.start, setting.target)
            setting.start = 0
        prose = _with_inlines(sheet.builder.build(), sheet.cited)
        if prose.text.strip():
            span = prose.source_span(Span(0, len(prose.text)))
            self.blocks.append(replace(sheet.draft, prose=prose, span=span))
        sheet.builder, sheet.cited = ProseBuilder(), []
        sheet.draft = following or self.body

    def lay_aside(self, draft: Block) -> None:
        """Keep the open block for later and begin another: a note in the middle of it."""
        self._aside.append((self._sheet, self.body, self.hidden))
        self._sheet, self.body = _Sheet(draft), draft

    def take_up(self) -> None:
        """End the note and go on with the block that was kept."""
        self.flush()
        if self._aside:
            self._sheet, self.body, self.hidden = self._aside.pop()


def _with_inlines(prose: Prose, cited: list[Inline]) -> Prose:
    """Return *prose* with its citations among its inlines, in order."""
    if not cited:
        return prose
    ordered = sorted((*prose.inlines, *cited), key=lambda one: (one.span.start, -one.span.end))
    return replace(prose, inlines=tuple(ordered))


def join_blocks(blocks: Sequence[Block]) -> Note:
    """Return what *blocks* say, with the stretch that their citations stand in."""
    cited: list[Cite] = []
    places: list[int] = []
    length = 0
    for block in blocks:
        for inline in block.prose.inlines:
            if inline.cites:
                cited.extend(inline.cites)
                places += [length + inline.span.start, length + inline.span.end]
        length += len(block.text) + 1
    text = " ".join(block.text for block in blocks)
    return Note(text, tuple(cited), min(places, default=0), max(places, default=0))
