"""Follow a page from left to right and write its blocks, each in the box that it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wellsourced.articles import Block, BlockKind, InlineKind
from wellsourced.prose import ProseBuilder
from wellsourced.readers.html.boxes import BOXES, LINES, Box, OpenBoxes
from wellsourced.readers.html.inlines import (
    FOLLOWED,
    OpenInline,
    OpenInlines,
    find_kind,
)
from wellsourced.readers.html.opening import Opener
from wellsourced.readers.html.survey import Survey
from wellsourced.readers.html.tokens import Sort, Token
from wellsourced.text import Span

# a label that stands alone before what it numbers: "1.", "[12]", "(3)"
_LABEL = re.compile(r"[\[(]?(?P<label>\d{1,3})[\])]?[.:]?")
_LONGEST_LABEL = 6
# what a line of its own ends with and begins with, where `<br>` parts two of them
_LINE_END = re.compile(r"[.!?:;)\]/\d”\"]")
_LINE_START = re.compile(r"[\[(•*–—\d\"“-]|[^\W\d_]")
# two `<br>` in a row part paragraphs
_PARTING_BREAKS = 2


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A block with the box that it stands in; `apart` says why it is no part of its sentence."""

    block: Block
    box: Box
    apart: str = ""


class Flow:
    """The state of reading a page, token by token."""

    def __init__(self, text: str, survey: Survey) -> None:
        """Begin a page."""
        self.pieces: list[Piece] = []
        self.opener = Opener()
        self._text = text
        self._survey = survey
        self._open = OpenBoxes(self.opener.root)
        self._inlines = OpenInlines()
        self._prose = ProseBuilder()
        self._anchors: list[tuple[str, int]] = []
        self._breaks = 0
        self._apart = ""

    def follow(self, tokens: Sequence[Token]) -> None:
        """Read all *tokens*."""
        skipped = -1
        for index, token in enumerate(tokens):
            if index <= skipped:
                continue
            if index in self._survey.skips:
                skipped = self._survey.skips[index]
            elif token.sort is Sort.TEXT:
                self._write(token)
            elif token.sort is Sort.REFERENCE:
                self._write_reference(token)
            elif token.sort is Sort.START:
                self._start(index, token)
            else:
                self._end(token)
        self._close_inlines(0)
        self._flush(self._open.innermost)

    # texts

    def _write(self, token: Token) -> None:
        text = self._text[token.start : token.end]
        if self._open.innermost.kind is BlockKind.CODE:
            lead = text.startswith("\n") and not self._prose.length
            self._prose.write(text[lead:], token.start + lead)
            return
        if self._breaks and not text.isspace():
            self._part_lines(text.lstrip())
        self._prose.write_folded(text, token.start)

    def _write_reference(self, token: Token) -> None:
        if self._breaks and not token.name.isspace():
            self._part_lines(token.name)
        self._prose.write_for(token.name, token.start, token.end - token.start)

    def _part_lines(self, following: str) -> None:
        """Begin a new block after `<br>` where that parts two lines and not one sentence."""
        breaks, self._breaks = self._breaks, 0
        box = self._open.innermost
        if box.root is not None or not self._prose.length:
            return
        start = _LINE_START.match(following)
        parts = (
            _LINE_END.match(self._prose.last) is not None
            and start is not None
            and not following[0].islower()
        )
        if breaks >= _PARTING_BREAKS or parts:
            later = [anchor for anchor in self._anchors if anchor[1] >= self._prose.length]
            self._anchors = [anchor for anchor in self._anchors if anchor[1] < self._prose.length]
            self._flush(box)
            self._anchors = [(name, 0) for name, _ in later]

    # tags

    def _start(self, index: int, token: Token) -> None:
        if token.name in BOXES:
            self._start_box(token, lays_out=index in self._survey.layout)
            return
        self._note_anchors(token)
        if token.name in FOLLOWED:
            self._start_inline(token, apart=self._survey.apart.get(index, ""))
        elif token.name == "br":
            self._breaks += 1
            self._prose.write_blank(token.start, token.end - token.start)

    def _start_box(self, token: Token, *, lays_out: bool) -> None:
        before = self._open.innermost
        self._open.make_room(token.name)
        self._close_inlines(self._open.depth)
        label = self._lone_label() if token.name == "dd" else ""
        self._break(before, token, label)
        if token.name == "hr":
            return
        self._note_anchors(token)
        box = self.opener.open_box(
            token.name,
            token.attributes,
            self._open.innermost,
            lays_out=lays_out,
            label=label,
        )
        self._open.push(box)

    def _end(self, token: Token) -> None:
        if token.name in BOXES:
            before = self._open.innermost
            self._open.close(token.name)
            if self._open.innermost is not before:
                self._close_inlines(self._open.depth)
                self._break(before, token, "")
        elif token.name in FOLLOWED and self._inlines.has(token.name):
            while self._close_inline(token).tag != token.name:
                pass
        elif token.name == "br":
            self._prose.write_blank(token.start, token.end - token.start)

    def _note_anchors(self, token: Token) -> None:
        attributes = token.attributes
        for name in (attributes.get("id"), attributes.get("name") if token.name == "a" else None):
            if name:
                self._anchors.append((name, self._prose.length))

    def _break(self, before: Box, token: Token, label: str) -> None:
        """End the block at a box's edge, or only its line where the lines are joined."""
        self._breaks = 0
        after = self._open.innermost
        if label or self._joins(before, after, token.name):
            self._prose.write_blank(token.start, token.end - token.start)
        else:
            self._flush(before)

    def _joins(self, before: Box, after: Box, tag: str) -> bool:
        if tag == "dt" and self._lone_label():
            return True
        if before.root is None or before.root is not after.root:
            return False
        if before.root.joins_all:
            return tag != "table"
        return tag in LINES or bool(self._lone_label())

    def _lone_label(self) -> str:
        """Return the number of a label if that is all that was written of the block."""
        if not 0 < self._prose.length <= _LONGEST_LABEL:
            return ""
        label = _LABEL.fullmatch(self._prose.text)
        return label["label"] if label else ""

    # inlines

    def _start_inline(self, token: Token, *, apart: str) -> None:
        tag, attributes = token.name, token.attributes
        if tag == "a" and self._inlines.has("a"):
            while self._close_inline(token).tag != "a":
                pass
        if tag == "q":
            self._prose.write_for("“", token.start, token.end - token.start)
        inline = OpenInline(tag, self._open.depth, find_kind(tag, attributes))
        if inline.kind is InlineKind.LINK:
            anchor = self._survey.find_anchor(attributes["href"])
            inline.target = f"#{anchor}" if anchor else attributes["href"].strip()
        in_heading = self._open.innermost.kind is BlockKind.HEADING
        if apart and not self._apart and not (tag == "button" and in_heading):
            self._begin_apart(inline, apart)
        inline.start = self._prose.mark()
        self._inlines.push(inline)

    def _begin_apart(self, inline: OpenInline, reason: str) -> None:
        inline.kept = (self._prose, self._inlines.marking)
        self._prose, self._inlines.marking = ProseBuilder(), []
        self._apart = reason

    def _close_inlines(self, depth: int) -> None:
        """Close the inlines that were opened in boxes which are open no more."""
        while self._inlines.innermost_depth() > depth:
            self._close_inline(None)

    def _close_inline(self, token: Token | None) -> OpenInline:
        inline = self._inlines.pop()
        if inline.kind is not None:
            self._prose.add_inline(inline.kind, inline.start, inline.target)
        if inline.tag == "q" and token is not None and token.name == "q":
            self._prose.write_for("”", token.start, token.end - token.start)
        if inline.kept is not None:
            self._flush(self._open.innermost)
            self._prose, self._inlines.marking = inline.kept
            self._apart = ""
        return inline

    # blocks

    def _flush(self, box: Box) -> None:
        """End the block; inlines that are still open go on in the next one."""
        if self._prose.length == 0:
            return
        for inline in self._inlines.marking:
            if inline.kind is not None:
                self._prose.add_inline(inline.kind, inline.start, inline.target)
                inline.start = 0
        prose = self._prose.build()
        self._prose = ProseBuilder()
        if not prose.text.strip():
            return
        span = prose.source_span(Span(0, len(prose.text)))
        box.characters += len(prose.text)
        if self._apart:  # what it stands in goes on, with its anchors
            block = Block(BlockKind.PARAGRAPH, prose, span)
        else:
            names = tuple(dict.fromkeys(name for name, _ in self._anchors))
            self._anchors = []
            block = Block(
                box.kind, prose, span, level=box.level, cell=box.cell, item=box.item, anchors=names
            )
        self.pieces.append(Piece(block, box, self._apart))
