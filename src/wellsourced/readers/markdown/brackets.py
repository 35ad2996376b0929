"""Read brackets: links, images, notes in place, spans with attributes, or plain brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wellsourced.articles import InlineKind
from wellsourced.readers.markdown.links import (
    ATTRIBUTES,
    Destination,
    find_identifier,
    read_destination,
)
from wellsourced.readers.markdown.pieces import Known, Mark, Sort, Tape

# CommonMark's limit: a longer text is no label
_LONGEST_LABEL = 1000


@dataclass(slots=True, eq=False)
class _Bracket:
    """An open bracket: its piece, its sign (`[`, `![`, `^[`), and the runs seen before it."""

    piece: int
    sign: str
    runs: int


class Brackets:
    """The brackets that are open at a place of a block, the innermost last.

    Those below `_dead` can begin no link, for a link stands behind them (links do not nest).
    """

    def __init__(self, tape: Tape, text: str, known: Known) -> None:
        """Begin a block."""
        self._tape = tape
        self._text = text
        self._known = known
        self._open: list[_Bracket] = []
        self._dead = 0

    def open(self, found: re.Match[str]) -> None:
        """Read an opening bracket: `[`, `![` or `^[`."""
        self._open.append(_Bracket(len(self._tape.pieces), found[0], self._tape.waiting))
        self._tape.add(Sort.MARKUP, found.start(), found.start())  # where a link would begin
        self._tape.add(Sort.TEXT, *found.span())

    def shut(self, found: re.Match[str]) -> None:
        """Read a closing bracket and decide what the pair of them is."""
        bracket = self._open.pop() if self._open else None
        if bracket is None:
            self._tape.add(Sort.TEXT, *found.span())
            return
        dead = bracket.sign == "[" and len(self._open) < self._dead
        self._dead = min(self._dead, len(self._open))
        begin = self._tape.pieces[bracket.piece + 1].end
        inner = self._text[begin : min(found.start(), begin + _LONGEST_LABEL)]
        destination = None
        if not dead and bracket.sign != "^[":
            destination = read_destination(self._text, found.end(), inner, self._known.addresses)
        if bracket.sign == "![" and destination:
            self._drop_image(bracket, destination)
        elif bracket.sign == "^[":
            self._insert_note(bracket, found)
        elif bracket.sign == "[" and destination:
            self._make_link(bracket, found, destination, inner)
        else:
            self._read_span(bracket, found)

    def _drop_image(self, bracket: _Bracket, destination: Destination) -> None:
        start = self._tape.pieces[bracket.piece].start
        self._tape.cut_back(bracket.piece, bracket.runs)
        self._tape.add(Sort.MARKUP, start, self.skip_attributes(destination.end))

    def _insert_note(self, bracket: _Bracket, found: re.Match[str]) -> None:
        """Show a note that is written in place, apart from the words before it."""
        opening = self._tape.pieces[bracket.piece + 1]
        opening.sort, opening.shown = Sort.STAND_IN, " "
        mark = Mark(InlineKind.FOOTNOTE)
        opening.begins.append(mark)
        self._tape.pair_from(bracket.runs)
        self._tape.add(Sort.MARKUP, *found.span()).ends.append(mark)

    def _make_link(
        self, bracket: _Bracket, found: re.Match[str], destination: Destination, inner: str
    ) -> None:
        """Make a link of a bracket; one that only prints a number keeps its brackets: `[1]`."""
        mark = Mark(InlineKind.LINK, destination.target)
        self._tape.pieces[bracket.piece].begins.append(mark)
        self._tape.pair_from(bracket.runs)
        numbered = destination.end == found.end() and inner.strip().isdecimal()
        if not numbered:
            self._tape.pieces[bracket.piece + 1].sort = Sort.MARKUP
        self._tape.add(Sort.TEXT if numbered else Sort.MARKUP, *found.span())
        end = self.skip_attributes(destination.end)
        self._tape.add(Sort.MARKUP, self._tape.at, end).ends.append(mark)
        self._dead = len(self._open)

    def _read_span(self, bracket: _Bracket, found: re.Match[str]) -> None:
        """Read brackets that are no link: text, unless attributes follow (`[text]{#id}`)."""
        end = self.skip_attributes(found.end())
        sort = Sort.TEXT
        if end > found.end() and bracket.sign == "[":
            sort = Sort.MARKUP
            self._tape.pieces[bracket.piece + 1].sort = sort
        self._tape.add(sort, *found.span())
        if sort is Sort.MARKUP:
            self._tape.add(sort, self._tape.at, end)

    def skip_attributes(self, at: int) -> int:
        """Return where Pandoc's attributes at *at* end, noting the identifier in them."""
        found = ATTRIBUTES.match(self._text, at)
        if found is None:
            return at
        name = find_identifier(found["inner"])
        if name:
            self._tape.anchors.append(name)
        return found.end()
