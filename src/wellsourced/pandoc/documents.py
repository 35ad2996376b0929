"""Pandoc's tree of a document as an article: its blocks, its notes, its metadata."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wellsourced.articles import Article, BlockKind, Cell, Comment, Inline, Item, Role
from wellsourced.extraction import Extraction
from wellsourced.pandoc.inlines import Prose, name_note, read_comment
from wellsourced.pandoc.tables import rows_of
from wellsourced.pandoc.trees import (
    Node,
    at,
    classes,
    contents,
    identifier,
    items,
    kind,
    mapping,
    number,
    parse_tree,
    text,
)

_DEEPEST = 100
_SIGNS = {"OneParen": ("", ")"), "TwoParens": ("(", ")")}


class Walker:
    """Writes the blocks of a tree into an extraction."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.made = Extraction()
        self._kind = BlockKind.PARAGRAPH
        self._role = Role.BODY
        self._item: Item | None = None
        self._lead = ""
        self._cell: Cell | None = None
        self._anchors: list[str] = []
        self._groups = 0
        self._tables = 0
        self._calls = 0
        self._notes: list[tuple[int, Node]] = []
        self.comments: list[Comment] = []

    def walk(self, blocks: Node, depth: int = 0) -> None:
        """Write *blocks*; the notes that a block calls follow it, unless it is a cell."""
        for block in items(blocks):
            if depth > _DEEPEST:
                return
            self._walk_block(kind(block), contents(block), depth + 1)
            if self._cell is None and self._kind is not BlockKind.FOOTNOTE:
                self._write_notes(depth)

    def _walk_block(self, name: str, inner: Node, depth: int) -> None:
        match name:
            case "Para" | "Plain":
                self._write(self._kind, inner)
            case "LineBlock":
                for line in items(inner):
                    self._write(self._kind, line)
            case "Header":
                self._write_heading(inner)
            case "CodeBlock":
                self._add(BlockKind.CODE, text(at(inner, 1)))
            case _:
                self._walk_container(name, inner, depth)

    def _walk_container(self, name: str, inner: Node, depth: int) -> None:
        match name:
            case "BlockQuote":
                self._within(BlockKind.QUOTATION, inner, depth)
            case "BulletList" | "OrderedList" | "DefinitionList":
                self._walk_list(name, inner, depth)
            case "Div":
                self._walk_div(inner, depth)
            case "Table":
                self._walk_table(inner, depth)
            case "Figure":
                self.walk(at(inner, 2), depth)
                self._within(BlockKind.CAPTION, at(at(inner, 1), 1), depth)
            case "RawBlock":
                self._keep(read_comment(inner), alone=True)
            case _:  # rulers
                return

    def _keep(self, comments: Iterable[str], *, alone: bool) -> None:
        """Keep *comments* of the block that is written next."""
        at_ = len(self.made.blocks)
        self.comments.extend(Comment(words, at_, alone) for words in comments)

    def _write(self, kind_: BlockKind, nodes: Node) -> None:
        prose = Prose(self._call)
        prose.follow(nodes)
        written = prose.text.rstrip()
        kept = [one for one in prose.inlines if one.span.end <= len(written)]
        self._anchors.extend(prose.anchors)
        self._keep(prose.comments, alone=not written.strip())
        self._add(kind_, written, tuple(kept))

    def _add(self, kind_: BlockKind, written: str, inlines: tuple[Inline, ...] = ()) -> None:
        if not self.made.add(kind_, written, inlines, self._lead):
            return
        anchors, item, cell, role = tuple(self._anchors), self._item, self._cell, self._role
        self._anchors.clear()
        self._lead = ""
        self.made.amend(
            lambda block: replace(block, anchors=anchors, item=item, cell=cell, role=role)
        )

    def _write_heading(self, inner: Node) -> None:
        name = identifier(at(inner, 1))
        self._anchors.extend([name] if name else [])
        self._write(BlockKind.HEADING, at(inner, 2))
        level = number(at(inner, 0), 1)
        if self.made.blocks and self.made.blocks[-1].kind is BlockKind.HEADING:
            self.made.amend(lambda block: replace(block, level=level))

    def _within(self, kind_: BlockKind, blocks: Node, depth: int) -> None:
        """Write *blocks*, their paragraphs as *kind_*; what they are in keeps its own kind."""
        before = self._kind
        if before is BlockKind.PARAGRAPH or kind_ in {BlockKind.TABLE_CELL, BlockKind.FOOTNOTE}:
            self._kind = kind_
        self.walk(blocks, depth)
        self._kind = before

    def _walk_list(self, name: str, inner: Node, depth: int) -> None:
        if name == "DefinitionList":
            for entry in items(inner):
                self._walk_definition(entry, depth)
            return
        outer, self._groups = self._item, self._groups + 1
        group, level = self._groups - 1, outer.depth + 1 if outer else 0
        start = number(at(at(inner, 0), 0), 1)
        signs = _SIGNS.get(kind(at(at(inner, 0), 2)), ("", "."))
        listed = inner if name == "BulletList" else at(inner, 1)
        for count, blocks in enumerate(items(listed), start):
            label = str(count) if name == "OrderedList" else ""
            self._lead = f"{signs[0]}{label}{signs[1]} " if label else "• "
            self._item = Item(group, label, ordered=bool(label), depth=level)
            self._within(BlockKind.LIST_ITEM, blocks, depth)
        self._item, self._lead = outer, ""

    def _walk_definition(self, entry: Node, depth: int) -> None:
        """Write a term and what is said of it; the label of a citation is no block of its own."""
        term = at(entry, 0)
        label = at(term, 0)
        cited = kind(label) == "Span" and "citation-label" in classes(at(contents(label), 0))
        if cited:
            prose = Prose(self._call)
            prose.follow(term)
            self._anchors.extend(prose.anchors)
            self._lead = f"[{prose.text}] "
        else:
            self._write(self._kind, term)
        outer = self._role
        self._role = Role.REFERENCES if cited else outer
        for blocks in items(at(entry, 1)):
            self.walk(blocks, depth)
        self._role = outer

    def _walk_div(self, inner: Node, depth: int) -> None:
        attributes = at(inner, 0)
        outer, names = self._role, classes(attributes)
        entry = "csl-entry" in names
        if identifier(attributes) and (entry or not names & {"csl-bib-body", "references"}):
            self._anchors.append(identifier(attributes).removeprefix("ref-" if entry else ""))
        self._role = Role.REFERENCES if entry else outer
        written = len(self.made.blocks)
        self.walk(at(inner, 1), depth)
        self._role = outer
        if written == len(self.made.blocks):
            self._anchors.clear()

    def _walk_table(self, inner: Node, depth: int) -> None:
        self._within(BlockKind.CAPTION, at(at(inner, 1), 1), depth)
        table, self._tables = self._tables, self._tables + 1
        outer, kind_ = self._cell, self._kind
        for row, column, header, blocks in rows_of(inner):
            self._cell, self._kind = Cell(table, row, column, header), BlockKind.TABLE_CELL
            self.walk(blocks, depth)
        self._cell, self._kind = outer, kind_

    def _call(self, blocks: Node) -> int:
        self._calls += 1
        self._notes.append((self._calls, blocks))
        return self._calls

    def _write_notes(self, depth: int) -> None:
        state = self._kind, self._role, self._item, self._lead, self._anchors
        while self._notes:
            count, blocks = self._notes.pop(0)
            self._kind, self._role, self._item = BlockKind.FOOTNOTE, Role.BODY, None
            self._lead, self._anchors = f"{count}. ", [name_note(count)]
            self.walk(blocks, depth)
        self._kind, self._role, self._item, self._lead, self._anchors = state


def document_of(data: bytes, path: str, name: str) -> Article:
    """Return the article that Pandoc's tree *data* holds."""
    tree = parse_tree(data)
    meta = mapping(tree.get("meta"))
    walker = Walker()
    title = " ".join(_words(meta.get("title")))
    walker.made.add(BlockKind.TITLE, title)
    if title:
        walker.made.amend(lambda block: replace(block, level=1))
    for field in ("subtitle", "author", "date"):
        walker.made.add(BlockKind.PARAGRAPH, ", ".join(_words(meta.get(field))))
    for abstract in _blocks_of(meta.get("abstract")):
        walker.walk([abstract])
    walker.walk(tree.get("blocks"))
    made = walker.made
    title = title or next((b.text for b in made.blocks if b.kind is BlockKind.HEADING), "")
    return Article(
        path,
        name,
        made.text,
        tuple(made.blocks),
        title,
        language=next(_words(meta.get("lang")), ""),
        bibliography=tuple(_words(meta.get("bibliography"))),
        binary=True,
        comments=tuple(walker.comments),
    )


def _words(node: Node) -> Iterator[str]:
    """Yield the texts of a value of the metadata."""
    inner = contents(node)
    match kind(node):
        case "MetaString":
            yield text(inner)
        case "MetaInlines":
            prose = Prose(lambda _blocks: 0)
            prose.follow(inner)
            yield prose.text.strip()
        case "MetaBlocks":
            for block in items(inner):
                prose = Prose(lambda _blocks: 0)
                prose.follow(contents(block))
                yield prose.text.strip()
        case "MetaList":
            for one in items(inner):
                yield from _words(one)
        case _:
            return


def _blocks_of(node: Node) -> Iterator[Node]:
    inner = contents(node)
    if kind(node) == "MetaBlocks":
        yield from items(inner)
    elif kind(node) == "MetaInlines":
        yield {"t": "Para", "c": inner}
