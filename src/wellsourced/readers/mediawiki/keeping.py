"""Keep what is left out of the prose: templates, pictures, categories; nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass

from wellsourced.articles import Block, BlockKind, Cell, Role
from wellsourced.prose import ProseBuilder
from wellsourced.readers.mediawiki.flow import Sink
from wellsourced.readers.mediawiki.inlines import Writer
from wellsourced.readers.mediawiki.page import Page
from wellsourced.readers.mediawiki.tree import Construct, Sort
from wellsourced.readers.mediawiki.works import Work
from wellsourced.text import Span

_DEEPEST = 12


@dataclass(slots=True)
class Placed:
    """A block as it was written, with the works that its templates name.

    `section` is where the heading above it starts, -1 where none is.
    """

    block: Block
    section: int
    works: tuple[Work, ...] = ()


class Keeper:
    """Writes blocks beside the prose: furniture, captions, the cited values of an infobox.

    `placed` are the blocks of the article so far, `section` where the heading above starts,
    `tables` how many tables there are.
    """

    def __init__(self, page: Page, writer: Writer) -> None:
        """Begin with an article without blocks."""
        self.placed: list[Placed] = []
        self.section = -1
        self.tables = 0
        self._page = page
        self._writer = writer
        self._depth = 0
        self._told: set[int] = set()

    def keep(self, sink: Sink) -> None:
        """Keep what *sink* took from the prose of a block: behind it, in its order."""
        for construct in sink.left:
            if construct.start not in self._told:
                self._told.add(construct.start)
                self._keep_one(construct)
        for caption in sink.captions:
            self._write_apart(caption, BlockKind.CAPTION)

    def _keep_one(self, construct: Construct) -> None:
        """Keep what is no part of the prose as furniture, its cited values as the article's.

        It is source and no sentence: as code, nothing in it is asked for a claim.
        """
        builder = ProseBuilder()
        start = construct.start
        builder.write_folded(self._page.text[start : construct.end], start)
        self._place(builder, BlockKind.CODE, Role.FURNITURE, _why(self._page, construct))
        if construct.sort is not Sort.TEMPLATE or self._depth >= _DEEPEST:
            return
        template = self._page.template(construct)
        cited = [(name, span) for name, span in template.values.items() if self.has_notes(span)]
        if not cited:
            return
        self._depth += 1
        table, self.tables = self.tables, self.tables + 1
        for row, (name, span) in enumerate(sorted(cited, key=lambda one: one[1].start)):
            if name in template.names:
                label = template.names[name]
                self._write_apart(label, BlockKind.TABLE_CELL, Cell(table, row, 0, header=True))
            self._write_apart(span, BlockKind.TABLE_CELL, Cell(table, row, 1, header=False))
        self._depth -= 1

    def _write_apart(self, span: Span, kind: BlockKind, cell: Cell | None = None) -> None:
        outer, self._writer.sink = self._writer.sink, Sink()
        builder = ProseBuilder()
        self._writer.write(builder, span.start, span.end)
        self._place(builder, kind, Role.BODY, "", cell)
        inner, self._writer.sink = self._writer.sink, outer
        if self._depth < _DEEPEST:
            self._depth += 1
            self.keep(inner)
            self._depth -= 1

    def _place(
        self,
        builder: ProseBuilder,
        kind: BlockKind,
        role: Role,
        because: str,
        cell: Cell | None = None,
    ) -> None:
        prose = builder.build()
        if prose.text.strip():
            span = prose.source_span(Span(0, len(prose.text)))
            self.placed.append(
                Placed(Block(kind, prose, span, role, because, cell=cell), self.section)
            )

    def has_notes(self, span: Span) -> bool:
        """Say whether a note is used in *span*."""
        return any(self._writer.is_marked(one) for one in self._page.tree.within(span))


def _why(page: Page, construct: Construct) -> str:
    """Say in words what was left out of the prose."""
    if construct.sort is Sort.TEMPLATE:
        name = page.template(construct).name
        boxed = "box" in name or name.startswith(("ficha", "info/", "bio", "drugbox", "chembox"))
        return "infobox" if boxed else f"template {name}"[:80].rstrip()
    return "picture or category" if construct.sort is Sort.LINK else f"<{construct.tag}>"
