"""Walk through a page line by line and write its blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from wellsourced.articles import Block, BlockKind, Cell, Item, Role
from wellsourced.prose import ProseBuilder
from wellsourced.readers.mediawiki.cite_names import REFLISTS
from wellsourced.readers.mediawiki.flow import Sink
from wellsourced.readers.mediawiki.inlines import Writer
from wellsourced.readers.mediawiki.keeping import Keeper, Placed
from wellsourced.readers.mediawiki.lines import Line, cut_lines, split_at, without_comments
from wellsourced.readers.mediawiki.listing import Lists
from wellsourced.readers.mediawiki.page import Page, Template
from wellsourced.readers.mediawiki.tables import Grid, cut_cells
from wellsourced.readers.mediawiki.tree import Construct, Sort, read_attributes
from wellsourced.readers.mediawiki.wordings import HELD, HOLDERS, QUOTED, QUOTES, SPEAKERS
from wellsourced.text import Span

# a heading and its level, in equals signs
_HEADING = re.compile(r"(?P<open>={1,6})(?P<words>.*[^=\s].*?)(?P<close>={1,6})\s*", re.DOTALL)
_LEAD = re.compile(r"[*#:;]{1,40}")
# the first signs of a line of a table, as in ":{|", "|-" and "!"
_TABLE = re.compile(r"\s*(?P<sign>:{0,9}\{\||\|\}|\|-|\|\+|\||!)")
# a term and what it means, on one line
_COLON = re.compile(r"(?P<sign>[ \t]:[ \t])|\{\{|\[\[|<")
_RULE = re.compile(r"-{4,}")
_CODE = frozenset(("pre", "syntaxhighlight", "source"))
_QUOTES = {"blockquote": BlockKind.QUOTATION, "poem": BlockKind.QUOTATION}
_DEEPEST = 12


@dataclass(slots=True)
class _Now:
    """What the prose that is written now will be."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    item: Item | None = None
    cell: Cell | None = None


@dataclass(slots=True)
class Walker:
    """The state of walking through a page.

    `keeper` holds its blocks, `lists` says where its lists of notes are shown, by group,
    `numbering` counts its lists of items.
    """

    page: Page
    writer: Writer
    keeper: Keeper
    lists: dict[str, int] = field(default_factory=dict)
    numbering: Lists = field(default_factory=Lists)
    _prose: ProseBuilder = field(default_factory=ProseBuilder)
    _now: _Now = field(default_factory=_Now)
    _grids: list[Grid] = field(default_factory=list)
    _quoting: list[str] = field(default_factory=list)
    _gallery: bool = False
    _defining: bool = False
    _depth: int = 0

    def walk(self, span: Span) -> None:
        """Write the blocks of *span*."""
        self._depth += 1
        for line in cut_lines(self.page, span):
            if line.tag:
                self._take_tag(line)
            elif not self._defining:
                self._take_line(line.span)
        self._flush()
        self._depth -= 1

    # lines

    def _take_line(self, span: Span) -> None:
        bare = without_comments(self.page, span)
        if not bare.of(self.page.text).strip():
            if bare.start == span.start and not self._grids:
                self._break()
        elif not self._take_construct(bare) and not self._take_table(bare):
            self._take_words(bare)

    def _take_words(self, bare: Span) -> None:
        text = self.page.text
        first = text[bare.start]
        if self._gallery:
            self._take_picture(bare)
        elif first == "=" and (found := _HEADING.fullmatch(text, *_ends(self.page, bare))):
            self._take_heading(found)
        elif first in "*#:;" and not self._grids:
            self._take_item(bare)
        elif _RULE.match(text, bare.start, bare.end):
            self._break()
        else:
            self._take_text(bare)

    def _take_text(self, span: Span) -> None:
        if self._now.kind in {BlockKind.LIST_ITEM, BlockKind.HEADING}:
            self._break()
        if self._grids and self._now.cell is None and self._now.kind is not BlockKind.CAPTION:
            self._now = _Now(BlockKind.TABLE_CELL, cell=self._grids[-1].place("", header=False))
        start = span.start
        if self._now.cell is not None and (lead := _LEAD.match(self.page.text, start, span.end)):
            start = lead.end()
        self._prose.write_blank(max(0, span.start - 1), 2 if span.start else 1)
        self.writer.write(self._prose, start, span.end)

    def _take_heading(self, found: re.Match[str]) -> None:
        self._break()
        level = min(len(found["open"]), len(found["close"]))
        start, end = found.start() + level, found.end("close") - level
        self._now = _Now(BlockKind.HEADING, level=level)
        self.writer.write(self._prose, start, end)
        self.keeper.section = start
        self._break()

    def _take_item(self, span: Span) -> None:
        lead = _LEAD.match(self.page.text, span.start, span.end)
        signs = lead.group() if lead else ""
        item = self.numbering.take(signs)
        self._flush()
        kind = BlockKind.LIST_ITEM if item else BlockKind.PARAGRAPH
        self._now = _Now(BlockKind.QUOTATION if self._quoting else kind, item=item)
        bare = without_comments(self.page, Span(span.start + len(signs), span.end))
        pieces = [bare]
        if not self._take_construct(bare):
            pieces = split_at(self.page, bare, _COLON) if signs[-1:] == ";" else [bare]
            self.writer.write(self._prose, pieces[0].start, pieces[0].end)
        self._flush()
        if len(pieces) > 1:
            self._now = _Now(BlockKind.LIST_ITEM, item=self.numbering.take(f"{signs[:-1]}:"))
            self.writer.write(self._prose, pieces[1].start, bare.end)
            self._flush()
        self._now = _Now()

    def _take_picture(self, span: Span) -> None:
        """Write the caption of a line of a gallery: `File:Poppy.jpg|A poppy`."""
        self._break()
        bar = self.page.text.find("|", span.start, span.end)
        start = bar + 1 if bar >= 0 else span.start
        self._now = _Now(BlockKind.CAPTION)
        self.writer.write(self._prose, start, span.end)
        self._flush(Role.BODY if bar >= 0 else Role.FURNITURE, "" if bar >= 0 else "picture")
        self._now = _Now()

    # tags

    def _take_tag(self, line: Line) -> None:
        tag = line.tag.strip("/")
        closes = line.tag.startswith("/")
        if tag == "references":
            self._defining = not closes and not line.tag.endswith("/")
            if not closes:
                group = read_attributes(line.rest).get("group", "")
                self._show_notes(group, line.span.start)
            return
        self._flush()
        if tag == "gallery":
            self._gallery = not closes
        elif tag in _QUOTES and not closes:
            self._quoting.append(tag)
        elif tag in self._quoting:
            self._quoting.remove(tag)
        if not self._grids:
            self._now = self._plain_now()
        name = read_attributes(line.rest).get("id", "")
        if name and self.writer.sink is not None:
            self.writer.sink.anchors.append(name)

    def _plain_now(self) -> _Now:
        return _Now(_QUOTES[self._quoting[-1]]) if self._quoting else _Now()

    def _show_notes(self, group: str, at: int) -> None:
        self._break()
        self.lists.setdefault(group, at)

    # constructs that are a whole line

    def _take_construct(self, span: Span) -> bool:
        """Take a line that is one template or one stretch of code; say whether it was."""
        bare = self.page.trim(span.start, span.end)
        construct = self.page.construct_at(bare.start, bare.end) if len(bare) else None
        if construct is None or construct.end != bare.end:
            return False
        if construct.sort is Sort.OPAQUE and construct.tag in _CODE:
            self._take_code(construct)
            return True
        if construct.sort is not Sort.TEMPLATE:
            return False
        return self._take_template(self.page.template(construct))

    def _take_code(self, construct: Construct) -> None:
        self._break()
        inner = construct.inner
        self._now = _Now(BlockKind.CODE)
        text = self.page.text[inner.start : inner.end]
        lead = len(text) - len(text.lstrip("\n"))
        self._prose.write(text[lead:].rstrip(), inner.start + lead)
        self._break()

    def _take_template(self, template: Template) -> bool:
        held = template.first(*HELD)
        if template.name in REFLISTS:
            group = template.values.get("group")
            name = self.writer.plain(group) if group else _group_of(template.name)
            self._show_notes(name, template.construct.start)
        elif template.name in QUOTES:
            self._take_quote(template)
        elif template.name in HOLDERS and self._depth < _DEEPEST and held is not None:
            self._flush()
            self.walk(held)
        else:
            return False
        return True

    def _take_quote(self, template: Template) -> None:
        """Take a quotation, and who said it and where in one line under it."""
        self._break()
        span = template.first(*QUOTED)
        for name, value in sorted(template.values.items(), key=lambda pair: pair[1].start):
            if value == span:
                self._flush()
                self._now = _Now(BlockKind.QUOTATION)
                self.writer.write(self._prose, value.start, value.end)
                self._flush()
            elif name in SPEAKERS or self.keeper.has_notes(value):
                self._now = _Now(BlockKind.PARAGRAPH)
                self._prose.write_for(", " if self._prose.length else "— ", value.start - 1, 1)
                self.writer.write(self._prose, value.start, value.end)
        self._flush()
        self._now = self._plain_now()

    # tables

    def _take_table(self, span: Span) -> bool:
        """Take a line that begins with a sign of tables; say whether it did."""
        found = _TABLE.match(self.page.text, span.start, span.end)
        if found is None or (not self._grids and "{|" not in found["sign"]):
            return False
        sign, after = found["sign"], Span(found.end(), span.end)
        self._break()
        if sign.endswith("{|"):
            self._grids.append(Grid(self.keeper.tables))
            self.keeper.tables += 1
        elif sign == "|}":
            self._grids.pop()
        elif sign == "|-":
            self._grids[-1].next_row()
        elif sign == "|+":
            cells = cut_cells(self.page, after, header=False)
            self._now = _Now(BlockKind.CAPTION)
            self.writer.write(self._prose, cells[0][0].start, after.end)
        else:
            self._take_cells(after, header=sign == "!")
        return True

    def _take_cells(self, span: Span, *, header: bool) -> None:
        for cell, attributes in cut_cells(self.page, span, header=header):
            self._flush()
            place = self._grids[-1].place(attributes, header=header)
            self._now = _Now(BlockKind.TABLE_CELL, cell=place)
            self.writer.write(self._prose, cell.start, cell.end)

    # blocks

    def _break(self) -> None:
        self._flush()
        self.numbering.end()
        self._now = self._plain_now()

    def _flush(self, role: Role = Role.BODY, because: str = "") -> None:
        """End the block, and keep behind it what was left out of its prose."""
        prose = self._prose.build()
        sink = self.writer.sink or Sink()
        self._prose, self.writer.sink = ProseBuilder(), Sink()
        now = self._now
        if prose.text.strip():
            span = prose.source_span(Span(0, len(prose.text)))
            names = tuple(dict.fromkeys(sink.anchors))
            block = Block(
                now.kind, prose, span, role, because, now.level, now.cell, now.item, names
            )
            self.keeper.placed.append(Placed(block, self.keeper.section, tuple(sink.works)))
        elif sink.anchors:
            self.writer.sink.anchors += sink.anchors
        self.keeper.keep(sink)


def _ends(page: Page, span: Span) -> tuple[int, int]:
    trimmed = page.trim(span.start, span.end)
    return trimmed.start, trimmed.end


def _group_of(name: str) -> str:
    return {"notelist": "lower-alpha", "notelist-ua": "upper-alpha",
            "notelist-lr": "lower-roman", "efn-list": "lower-alpha"}.get(name, "")  # fmt: skip
