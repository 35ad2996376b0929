"""Walk the blocks that the parser found and write each with its kind and place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from wellsourced.articles import Block, BlockKind, Cell, Item, Prose
from wellsourced.prose import ProseBuilder
from wellsourced.readers.markdown.lines import Lines
from wellsourced.readers.markdown.links import ATTRIBUTES, find_identifier
from wellsourced.readers.markdown.parsing import BlockToken
from wellsourced.readers.markdown.parting import LineSpans, is_above_list, part_lines, split_cells
from wellsourced.readers.markdown.pieces import Known
from wellsourced.readers.markdown.raw_html import Markup, cut_html
from wellsourced.readers.markdown.writing import Content, write
from wellsourced.text import Span

# a paragraph that is one image: "![A poppy](poppy.png)"
_IMAGE = re.compile(r"!\[(?P<alt>[^\[\]]+)\]\([^()\n]*\)(?:\{[^{}\n]*\})?")
# a table's caption: "Table: Doses", ": Doses"
_CAPTION = re.compile(r"(?:Table)?:\s+(?=\S)")
# signs of quotation before a line: "> > "
_NESTING = re.compile(r"[\s>]+")
# what stands before a task: "[ ] ", "[x] "
_TASK = re.compile(r"\[[ xX]\]\s+")


@dataclass(frozen=True, slots=True)
class _Around:
    """What a block stands in: the innermost container says what it is."""

    kind: BlockKind = BlockKind.PARAGRAPH
    item: Item | None = None
    anchors: tuple[str, ...] = ()
    group: int = -1
    depth: int = -1


class Walker:
    """The state of walking a document, token by token."""

    def __init__(self, lines: Lines, notes: Mapping[int, str], known: Known) -> None:
        """Begin a document; *notes* are the labels of notes by the line where each begins."""
        self.blocks: list[Block] = []
        self.held: set[int] = set()
        self._lines = lines
        self._notes = notes
        self._known = known
        self._around = [_Around()]
        self._lists = self._tables = 0
        self._below = False  # whether the last heading is that of a reference list
        self._cell = Cell(-1, -1, -1, header=False)
        self._cells_to = self._blank_cells = 0
        self._row, self._labels_to = -1, 0
        self._markup = Markup.begin()

    def walk(self, tokens: Sequence[BlockToken]) -> None:
        """Write the blocks of all *tokens*."""
        before = ""
        for number, token in enumerate(tokens):
            if token.type == "inline":
                after = tokens[number + 2].type if number + 2 < len(tokens) else ""
                beside = before == "table_close" or after == "table_open"
                self._write_inline(token, tokens[number - 1], beside_table=beside)
            elif token.type in _STEPS:
                _STEPS[token.type](self, token)
                if token.info and token.type == "list_item_open":
                    self._note_label(token, tokens[number + 1])
            if token.type != "paragraph_open":
                before = token.type

    # containers

    def open_quotation(self, _token: BlockToken) -> None:
        """Begin a quotation."""
        self._around.append(replace(self._around[-1], kind=BlockKind.QUOTATION, item=None))

    def open_list(self, token: BlockToken) -> None:
        """Begin a list; notes are lists to the parser and no level of one here."""
        around = self._around[-1]
        is_notes = token.map is not None and token.map[0] in self._notes
        depth = around.depth + (not is_notes)
        self._around.append(replace(around, group=self._lists, depth=depth))
        self._lists += 1

    def open_item(self, token: BlockToken) -> None:
        """Begin an item or a note."""
        around = self._around[-1]
        label = self._notes.get(token.map[0]) if token.map else None
        if label is not None:
            numbered = Item(around.group, label, ordered=True) if label.isdecimal() else None
            inside = replace(
                around, kind=BlockKind.FOOTNOTE, item=numbered, anchors=(f"fn:{label}",)
            )
        else:
            item = Item(around.group, token.info, bool(token.info), max(0, around.depth))
            inside = replace(around, kind=BlockKind.LIST_ITEM, item=item, anchors=())
        self._around.append(inside)

    def _note_label(self, token: BlockToken, following: BlockToken) -> None:
        """Write the label of an item as its text, where it has no text of its own: `1. 2. a`."""
        number = token.map[0] if token.map else 0
        start, end = self._lines.span(number, number + 1)
        label = f"{token.info}{token.markup}"
        at = self._lines.source.find(label, max(start, self._labels_to), end)
        self._labels_to = max(self._labels_to, at + len(label))
        if at >= 0 and following.type.endswith(("list_open", "item_close")):
            around = self._around[-1]
            block = replace(self._block(around.kind), item=around.item)
            self._write([(at, at + len(label))], block)
            if not self._lines.source[at + len(label) : end].strip():
                self.held.add(number)

    def close(self, _token: BlockToken) -> None:
        """End a container."""
        self._around.pop()

    def open_table(self, _token: BlockToken) -> None:
        """Begin a table."""
        self._cell = Cell(self._tables, -1, -1, header=False)
        self._tables += 1

    def open_row(self, token: BlockToken) -> None:
        """Begin a row."""
        self._cell = replace(self._cell, row=self._cell.row + 1, column=-1)
        self._cells_to = self._blank_cells = 0
        self._row = token.map[0] if token.map else -1

    def close_row(self, _token: BlockToken) -> None:
        """Write the cells for which the table has no column, which the parser leaves out."""
        if self._row < 0:
            return
        start, end = self._lines.span(self._row, self._row + 1)
        cells = split_cells(self._lines.source, self._cells_to or start, end)
        for span in cells[self._blank_cells :]:
            self._cell = replace(self._cell, column=self._cell.column + 1)
            self._write_lone_cell(span)

    # leaves

    def _write_inline(self, token: BlockToken, parent: BlockToken, *, beside_table: bool) -> None:
        if token.map is None:
            return
        if parent.type in ("th_open", "td_open"):
            self._write_cell(token, header=parent.type == "th_open")
            return
        spans = self._lines.locate(token.map[0], token.content)
        if parent.type == "heading_open":
            self._write_heading(spans, int(parent.tag[1]))
        else:
            self._write_paragraph(spans, beside_table=beside_table)

    def _write_cell(self, token: BlockToken, *, header: bool) -> None:
        column = self._cell.column + 1
        self._cell = replace(self._cell, column=column, header=header)
        if token.map and token.content:
            span = self._lines.locate_in(token.map[0], token.content, self._cells_to)
            self._cells_to, self._blank_cells = span[1], 0
            self._write_lone_cell(span)
        else:
            self._blank_cells += 1

    def _write_lone_cell(self, span: tuple[int, int]) -> None:
        self._write([span], replace(self._block(BlockKind.TABLE_CELL), cell=self._cell))

    def _write_heading(self, spans: LineSpans, level: int) -> None:
        source, (start, end) = self._lines.source, spans[-1]
        brace = source.rfind("{", start, end)
        attributes = ATTRIBUTES.fullmatch(source, brace, end) if brace >= 0 else None
        name = find_identifier(attributes["inner"]) if attributes else ""
        if attributes:  # the signs that close a heading stand before them
            shown = source[start:brace].rstrip().rstrip("#").rstrip()
            spans = [*spans[:-1], (start, start + len(shown))]
        block = self._block(BlockKind.HEADING, level=level, anchors=(name,) if name else ())
        self._write(spans, block)

    def _write_paragraph(self, spans: LineSpans, *, beside_table: bool) -> None:
        around = self._around[-1]
        source = self._lines.source
        start, end = spans[0]
        image = _IMAGE.fullmatch(source, start, end) if len(spans) == 1 else None
        caption = _CAPTION.match(source, start, end) if beside_table else None
        if image:
            self._write([image.span("alt")], self._block(BlockKind.CAPTION))
            return
        if caption:
            spans = [(caption.end(), end), *spans[1:]]
            self._write(spans, self._block(BlockKind.CAPTION))
            return
        block = replace(self._block(around.kind), item=around.item, anchors=around.anchors)
        if around.anchors:  # a note's own anchor is its first paragraph's
            self._around[-1] = replace(around, anchors=())
        if around.kind is BlockKind.LIST_ITEM:
            task = _TASK.match(source, start, end)
            self._write([(task.end() if task else start, end), *spans[1:]], block)
            return
        for lines in part_lines(source, spans, below=self._below):
            self._write(lines, block, parts=True)

    def write_code(self, token: BlockToken) -> None:
        """Write a code block; every blank of it stays."""
        if token.map is None:
            return
        builder = ProseBuilder()
        first = token.map[0] + (token.type == "fence")
        spans = self._lines.locate_code(first, token.content.rstrip("\n"))
        for number, (start, end) in enumerate(spans):
            if number:
                builder.write("\n", spans[number - 1][1])
            builder.write(self._lines.source[start:end], start)
        self._add(self._block(BlockKind.CODE), builder.build(), ())

    def write_html(self, token: BlockToken) -> None:
        """Write the texts of a block of raw HTML."""
        if token.map is None:
            return
        start, end = self._lines.span(*token.map)
        for stretch in cut_html(self._lines.source, start, end):
            before, self._markup = self._markup, self._markup.follow(stretch)
            cell, item = self._markup.cell, self._markup.item
            self._tables += cell.table - before.cell.table
            self._lists += item.group - before.item.group
            block = self._block(stretch.kind, level=stretch.level, anchors=stretch.anchors)
            if stretch.kind is BlockKind.TABLE_CELL:
                block = replace(block, cell=replace(cell, table=self._tables - 1))
            elif stretch.kind is BlockKind.LIST_ITEM:
                block = replace(block, item=replace(item, group=self._lists - 1))
            self._write(self._lines.trim(stretch.start, stretch.end), block)

    def write_line(self, number: int) -> None:
        """Write a line that no token holds, as a paragraph."""
        start, end = self._lines.span(number, number + 1)
        signs = _NESTING.match(self._lines.source, start, end)
        spans = self._lines.trim(signs.end() if signs else start, end)
        self._write(spans, self._block(BlockKind.PARAGRAPH))

    def write_definition(self, first: int, end: int, label: str) -> None:
        """Write a link definition with a number for its label as the note that it is."""
        spans = self._lines.trim(*self._lines.span(first, end))
        start = self._lines.source.find("]:", *spans[0]) + 2
        item = Item(self._lists, label, ordered=True)
        block = replace(self._block(BlockKind.FOOTNOTE, anchors=(label,)), item=item)
        self._write([(start, spans[0][1]), *spans[1:]], block)

    def write_title(self, words: str, first: int, end: int) -> None:
        """Write the title that the front matter gives in the lines from *first* to *end*."""
        at, last = self._lines.span(first, end)
        spans = []
        for word in words.split():  # the title may be folded over lines
            at = self._lines.source.find(word, at, last)
            if at < 0:
                break
            spans.append((at, at + len(word)))
            at += len(word)
        else:
            self._write(spans, self._block(BlockKind.TITLE, level=1))
            return
        builder = ProseBuilder()  # written otherwise, with escapes: the line stands for it
        start, end = self._lines.span(first, first + 1)
        builder.write_for(words, start, end - start - (end - start == len(words)))
        self._add(self._block(BlockKind.TITLE, level=1), builder.build(), ())

    # blocks

    def _block(self, kind: BlockKind, *, level: int = 0, anchors: tuple[str, ...] = ()) -> Block:
        return Block(kind, Prose("", ()), Span(0, 0), level=level, anchors=anchors)

    def _write(self, spans: LineSpans, block: Block, *, parts: bool = False) -> None:
        content = Content.of(self._lines.source, spans)
        for written in write(content, self._known, parts=parts):
            self._add(block, written.prose, written.anchors)
            block = replace(block, anchors=())

    def _add(self, block: Block, prose: Prose, anchors: tuple[str, ...]) -> None:
        if prose.text.strip():
            span = prose.source_span(Span(0, len(prose.text)))
            anchors = tuple(dict.fromkeys((*block.anchors, *anchors)))
            block = replace(block, prose=prose, span=span, anchors=anchors)
            self._below = is_above_list(block, before=self._below)
            self.blocks.append(block)


_STEPS: Mapping[str, Callable[[Walker, BlockToken], None]] = {
    "blockquote_open": Walker.open_quotation,
    "bullet_list_open": Walker.open_list,
    "ordered_list_open": Walker.open_list,
    "list_item_open": Walker.open_item,
    "table_open": Walker.open_table,
    "tr_open": Walker.open_row,
    "tr_close": Walker.close_row,
    "fence": Walker.write_code,
    "code_block": Walker.write_code,
    "html_block": Walker.write_html,
    **dict.fromkeys(
        ("blockquote_close", "bullet_list_close", "ordered_list_close", "list_item_close"),
        Walker.close,
    ),
}
