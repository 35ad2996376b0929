"""Write a block's pieces as prose: what is shown, with its place in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wellsourced.articles import InlineKind, Prose
from wellsourced.prose import ProseBuilder
from wellsourced.readers.markdown.pieces import Known, Mark, Piece, Scanned, Sort
from wellsourced.readers.markdown.scanning import scan

_TAG_KINDS = {
    "sup": InlineKind.SUPERSCRIPT,
    "sub": InlineKind.SUBSCRIPT,
    **dict.fromkeys(("b", "strong"), InlineKind.STRONG),
    **dict.fromkeys(("i", "em", "cite"), InlineKind.EMPHASIS),
    **dict.fromkeys(("code", "kbd", "samp"), InlineKind.CODE),
    "a": InlineKind.LINK,
}
# `href="#r1"`, `id=r1`
_ATTRIBUTE = re.compile(
    r"""(?P<name>[A-Za-z_:][\w:.-]*)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'=<>`]+))"""
)
# as many tags are followed at a time; what is nested deeper only loses its formatting
_DEEPEST = 50
# what a line of its own ends with and begins with, where a hard line break parts two of them
_LINE_END = re.compile(r"[.!?:;)\]/\d”\"]")


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a block without what stands before its lines, and where each line stands.

    `starts` are the offsets of the lines in `text`, `places` the same in the source.
    """

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    @classmethod
    def of(cls, source: str, spans: Sequence[tuple[int, int]]) -> Content:
        """Return the content that the *spans* of the *source* make up, a line each."""
        lines = [source[start:end] for start, end in spans]
        starts = []
        at = 0
        for line in lines:
            starts.append(at)
            at += len(line) + 1
        return cls("\n".join(lines), tuple(starts), tuple(start for start, _ in spans))

    def place(self, offset: int) -> int:
        """Return where *offset* of the content stands in the source."""
        line = bisect_right(self.starts, offset) - 1
        return self.places[line] + offset - self.starts[line]


@dataclass(frozen=True, slots=True)
class Written:
    """Prose that was written, and the anchors in it."""

    prose: Prose
    anchors: tuple[str, ...]


def write(content: Content, known: Known, *, parts: bool = False) -> Iterator[Written]:
    """Yield the prose of a block; with *parts*, a hard line break between sentences ends one."""
    writer = _Writer(content, scan(content.text, known))
    yield from writer.write(parts=parts)


class _Writer:
    def __init__(self, content: Content, scanned: Scanned) -> None:
        self._content = content
        self._pieces = scanned.pieces
        self._prose = ProseBuilder()
        self._tags: list[tuple[str, Mark | None]] = []
        self._marks: dict[Mark, None] = {}
        self._anchors = list(scanned.anchors)

    def write(self, *, parts: bool) -> Iterator[Written]:
        for number, piece in enumerate(self._pieces):
            for mark in piece.ends:
                self._end(mark)
            if parts and piece.sort is Sort.HARD_LINE and self._parts(number):
                yield from self._finish()
            self._show(piece)
            for mark in piece.begins:
                self._begin(mark)
        yield from self._finish()

    def _finish(self) -> Iterator[Written]:
        for mark in self._marks:  # what is still open goes on in the next block
            self._prose.add_inline(mark.kind, mark.start, mark.target)
            mark.start = 0
        prose, anchors = self._prose.build(), tuple(dict.fromkeys(self._anchors))
        self._prose = ProseBuilder()
        if prose.text.strip():
            self._anchors = []
            yield Written(prose, anchors)

    def _parts(self, number: int) -> bool:
        """Say whether the line that ends here and the next are two sentences or entries."""
        end = self._pieces[number].end
        following = self._content.text[end : end + 1]
        ended = _LINE_END.match(self._prose.last) is not None
        return ended and not following.islower() and not following.isspace()

    def _begin(self, mark: Mark) -> None:
        mark.start = self._prose.mark()
        self._marks[mark] = None

    def _end(self, mark: Mark) -> None:
        if mark in self._marks:  # else it began in an image, which is not shown
            del self._marks[mark]
            self._prose.add_inline(mark.kind, mark.start, mark.target)

    def _show(self, piece: Piece) -> None:
        if piece.own is not None:
            self._begin(piece.own)
        show = _SHOW.get(piece.sort)
        if show is not None:
            show(self, piece)
        if piece.own is not None:
            self._end(piece.own)

    def show_text(self, piece: Piece) -> None:
        start = piece.start
        for number, line in enumerate(self._slice(piece.start, piece.end).split("\n")):
            if number:  # a group of keys may go on in the next line, which begins further in
                before = self._content.place(start - 1)
                self._prose.write_blank(before, self._content.place(start) - before)
            self._prose.write_folded(line, self._content.place(start))
            start += len(line) + 1

    def show_stand_in(self, piece: Piece) -> None:
        place = self._content.place(piece.start)
        self._prose.write_for(piece.shown, place, piece.end - piece.start)

    def show_line(self, piece: Piece) -> None:
        place = self._content.place(piece.start)
        self._prose.write_blank(place, self._content.place(piece.end) - place)

    def _slice(self, start: int, end: int) -> str:
        return self._content.text[start:end]

    def show_code(self, piece: Piece) -> None:
        start = piece.start
        for line in self._slice(piece.start, piece.end).split("\n"):
            self._prose.write_folded(line, self._content.place(start))
            start += len(line) + 1
            if start <= piece.end:
                self._prose.write_blank(self._content.place(start - 1), 1)

    def show_run(self, piece: Piece) -> None:
        """Show the signs that were not paired; they stand behind those that close something."""
        if piece.run is None or not piece.run.count:
            return
        start = piece.start + sum(used for _, used in piece.run.pairs)
        shown = self._slice(start, start + piece.run.count)
        self._prose.write_folded(shown, self._content.place(start))

    def show_tag(self, piece: Piece) -> None:
        name = piece.shown.removeprefix("/")
        attributes = _read_attributes(piece.attributes)
        self._anchors.extend(filter(None, (attributes.get("id"), attributes.get("name"))))
        if name == "br":
            place = self._content.place(piece.start)
            self._prose.write_blank(place, piece.end - piece.start)
        elif piece.shown.startswith("/"):
            self._close_tag(name)
        elif name in _TAG_KINDS and len(self._tags) < _DEEPEST:
            target = attributes.get("href", "") if name == "a" else ""
            mark = Mark(_TAG_KINDS[name], target) if name != "a" or target else None
            self._tags.append((name, mark))
            if mark is not None:
                self._begin(mark)

    def _close_tag(self, name: str) -> None:
        if not any(name == other for other, _ in self._tags):
            return
        while self._tags:
            other, mark = self._tags.pop()
            if mark is not None:
                self._end(mark)
            if other == name:
                return


_SHOW: Mapping[Sort, Callable[[_Writer, Piece], None]] = {
    Sort.TEXT: _Writer.show_text,
    Sort.STAND_IN: _Writer.show_stand_in,
    Sort.CODE: _Writer.show_code,
    Sort.LINE: _Writer.show_line,
    Sort.HARD_LINE: _Writer.show_line,
    Sort.RUN: _Writer.show_run,
    Sort.TAG: _Writer.show_tag,
}


def _read_attributes(written: str) -> dict[str, str]:
    return {
        found["name"].lower(): found["double"] or found["single"] or found["bare"] or ""
        for found in _ATTRIBUTE.finditer(written)
    }
