"""Read one block as BibTeX does, and as far as can be where it is faulty.

The splitter below us reads what is well formed. This reader takes the rest: a missing
comma, a comment inside, a stray brace, an odd key leave an entry usable, and each is noted.
An entry that is not closed is given up at the next block, so that one fault costs one
entry. Every scan stops at the next block or jumps over whole braces: linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from wellsourced.bibtex import marks
from wellsourced.bibtex.blocks import Block, BlockKind, Field, Odd, Oddity, Source, Unread
from wellsourced.bibtex.values import Piece, PieceKind, Unclosed, read_pieces, skip_spaces
from wellsourced.text import Span

_OPEN = "its closing brace is missing: the next entry or the end of the file comes first"
_SHOWN = 40  # characters of stray text that a flaw shows
_KINDS = {kind.value: kind for kind in BlockKind}


def block_kind(type_: str) -> BlockKind:
    """Return what a block of this type (lower case) is."""
    return _KINDS.get(type_, BlockKind.ENTRY)


def read_block(source: Source, head: re.Match[str], *, commented: bool) -> Block | Unread:
    """Read the block that begins with *head*; *commented* says that a `%` stands before it."""
    kind = block_kind(head["type"].lower())
    if kind in {BlockKind.COMMENT, BlockKind.PREAMBLE}:
        return _read_text_block(source, head, kind)
    try:
        return _Reader(source, head, commented=commented, tolerant=True).read(kind)
    except Unclosed:
        pass
    try:
        return _Reader(source, head, commented=commented, tolerant=False).read(kind)
    except Unclosed as fault:
        return _give_up(source, head, str(fault), fault.before)


def _give_up(source: Source, head: re.Match[str], reason: str, before: int = -1) -> Unread:
    """Return the stretch from *head* to the next block, or to the end, as unread."""
    until = len(source.text) if before < 0 else before
    end = min(_first_from(_block_starts(source.text), head.end()), until)
    stretch = source.text[head.start() : end].rstrip(" \t\r\n%")
    return Unread(Span(head.start(), head.start() + len(stretch)), reason)


def _read_text_block(source: Source, head: re.Match[str], kind: BlockKind) -> Block | Unread:
    if head["open"] == "{":
        end = source.closer(head.end() - 1)
    else:
        closing = _first_from(_parentheses(source.text), head.end())
        end = closing if source.text.startswith(")", closing) else -1
    if end < 0:
        return _give_up(source, head, f"the @{kind} has no closing brace")
    span = Span(head.start(), end + 1)
    return Block(kind, span, head["type"].lower(), oddities=_hidden(source, span))


def _hidden(source: Source, span: Span) -> tuple[Oddity, ...]:
    """Note entries inside a comment: BibTeX would read them, BibLaTeX would not."""
    if _first_from(_block_starts(source.text), span.start + 1) >= span.end:
        return ()
    reason = "the comment holds entries, which are not read; is a brace missing before them?"
    return (Oddity(span.start, Odd.COMMENT_HOLDS_ENTRY, reason),)


# asked for once for each block that is not closed, of one text
@lru_cache(maxsize=2)
def _block_starts(text: str) -> tuple[int, ...]:
    """Return where lines of *text* begin blocks, and its end."""
    return (*(found.start("head") for found in marks.NEXT_BLOCK.finditer(text)), len(text))


@lru_cache(maxsize=2)
def _parentheses(text: str) -> tuple[int, ...]:
    """Return where a closing parenthesis stands, or a block that shows it is missing."""
    found = marks.CLOSING_PARENTHESIS.finditer(text)
    return (*(one.start() for one in found), len(text))


def _first_from(places: tuple[int, ...], at: int) -> int:
    """Return the first of *places*, which end with the text, that is not before *at*."""
    return places[bisect_left(places, at)] if at < places[-1] else places[-1]


class _Reader:
    """Reads one block; `at` is where it stands in the text."""

    def __init__(
        self, source: Source, head: re.Match[str], *, commented: bool, tolerant: bool
    ) -> None:
        self.source = source
        self.text = source.text
        self.head = head
        self.at = head.end()
        self.close = "}" if head["open"] == "{" else ")"
        self.commented = commented
        self.tolerant = tolerant
        self.oddities: list[Oddity] = []
        self.stray = Span(-1, -1)

    def read(self, kind: BlockKind) -> Block:
        """Read key and fields; raises `Unclosed`."""
        key, key_start = self._read_key() if kind is BlockKind.ENTRY else ("", self.at)
        fields = self._read_fields()
        return Block(
            kind,
            Span(self.head.start(), self.at),
            self.head["type"].lower(),
            key,
            key_start,
            fields,
            tuple(self.oddities),
        )

    def _note(self, offset: int, kind: Odd, reason: str) -> None:
        self.oddities.append(Oddity(offset, kind, reason))

    def _read_key(self) -> tuple[str, int]:
        self._skip_blank()
        start = self.at
        found = marks.KEY.match(self.text, start)
        written = found[0] if found else ""
        if self.close == ")":
            written = written.partition(")")[0]
        self.at = start + len(written)
        self._skip_blank()
        sign = self.text[self.at : self.at + 1]
        if sign == "=":
            return self._split_key(written, start)
        if sign not in {",", self.close} and not self._named():
            return self._read_odd_key(start, written)
        if sign not in {",", self.close} and written:
            self._note(self.at, Odd.COMMA_MISSING, "no comma after the key")
        return written.rstrip(), start

    def _split_key(self, written: str, start: int) -> tuple[str, int]:
        """Part `doe2020 title` before a `=` into the key and the first field's name."""
        key, _, name = written.rstrip().rpartition(" ")
        key = key.rstrip(" \t;")
        self.at = start + written.rindex(name)
        if key:
            self._note(self.at, Odd.COMMA_MISSING, "no comma after the key")
        return key, start

    def _read_odd_key(self, start: int, written: str) -> tuple[str, int]:
        """Take everything up to the comma on the same line as the key, or the line alone."""
        if marks.HEAD.match(self.text, start):
            raise Unclosed(_OPEN, start)
        line_end = self.source.line_end(start)
        comma = self.text.find(",", start, min(start + 300, line_end))
        if comma >= 0:
            self.at = comma
            return self.text[start:comma].rstrip(), start
        if self.at == len(self.text):
            raise Unclosed(_OPEN)
        if not written.strip() or self.at <= line_end:
            message = "neither a comma nor a field follows its key"
            raise Unclosed(message)
        self._note(start, Odd.COMMA_MISSING, "no comma after the key")
        return written.rstrip(), start

    def _named(self) -> re.Match[str] | None:
        return marks.NAMED.match(self.text, self.at)

    def _skip_blank(self) -> None:
        """Skip white space and comments, which BibTeX does not know inside an entry."""
        while True:
            self.at = skip_spaces(self.text, self.at)
            if self.text[self.at : self.at + 1] != "%":
                return
            if self.commented:
                self.at += 1
            else:
                self._note(self.at, Odd.COMMENT_INSIDE, "BibTeX knows no % comment in an entry")
                self.at = self.source.line_end(self.at)

    def _read_fields(self) -> tuple[Field, ...]:
        fields: list[Field] = []
        while not self._at_end():
            named = self._named()
            if named:
                fields.append(self._read_field(named))
            elif not self._skip(","):
                self._skip_stray()
        return tuple(fields)

    def _at_end(self) -> bool:
        """Skip to the next thing, and past the closing brace; raises `Unclosed` without one."""
        self._skip_blank()
        sign = self.text[self.at : self.at + 1]
        if not sign:
            raise Unclosed(_OPEN)
        if sign == "@" and marks.HEAD.match(self.text, self.at):
            raise Unclosed(_OPEN, self.at)
        if sign != self.close:
            return False
        self.at += 1
        if self.tolerant and marks.GOES_ON.match(self.text, self.at):
            self._note(self.at - 1, Odd.BRACE_SURPLUS, f"a `{sign}` too many")
            return False
        return True

    def _skip(self, sign: str) -> bool:
        if self.text[self.at : self.at + 1] != sign:
            return False
        self.at += 1
        return True

    def _skip_stray(self) -> None:
        """Pass over what is neither a field nor an end, up to a sign that may begin one."""
        start = self.at
        stray = marks.STRAY.match(self.text, start)
        self.at = stray.end() if stray else start + 1
        if self.text[start] == "{":
            self.at = self._jump(start)
        if self.stray.end >= 0 and not self.text[self.stray.end : start].strip():
            start = self.stray.start
            self.oddities.pop()
        self.stray = Span(start, self.at)
        reason = f"`{_shown(self.stray.of(self.text))}` belongs to no field"
        self._note(start, Odd.TEXT_STRAY, reason)

    def _jump(self, at: int) -> int:
        end = self.source.closer(at)
        if end < 0:
            message = "a brace in it is not closed"
            raise Unclosed(message)
        return end + 1

    def _read_field(self, named: re.Match[str]) -> Field:
        name = named["name"].strip()
        if marks.UNSEEN.search(named["before"] + named["behind"]):
            reason = f"a character that is not seen stands beside the name `{name}`"
            self._note(named.start("name"), Odd.FIELD_NAME_ODD, reason)
        if not marks.NAME.fullmatch(name):
            reason = f"`{name}` is an odd name for a field"
            self._note(named.start("name"), Odd.FIELD_NAME_ODD, reason)
        at = skip_spaces(self.text, named.end())
        try:
            pieces, self.at = read_pieces(self.text, at, self.source.closer)
        except Unclosed as fault:
            message = f"the value of `{name}` {fault}"
            raise Unclosed(message) from None
        self._check(name, pieces, at)
        value = self.text[at : self.at]
        self._expect_comma(name)
        return Field(name, value, at)

    def _check(self, name: str, pieces: tuple[Piece, ...], at: int) -> None:
        if not pieces:
            self.at = at
            self._note(at, Odd.VALUE_MISSING, f"`{name}` has no value")
        for piece in pieces:
            if piece.kind in {PieceKind.BRACED, PieceKind.QUOTED} and holds_entry(piece.text):
                self._note(piece.start, Odd.VALUE_HOLDS_ENTRY, f"`{name}` holds a whole entry")

    def _expect_comma(self, name: str) -> None:
        self._skip_blank()
        if self.text[self.at : self.at + 1] not in {",", "}", self.close} and self._named():
            self._note(self.at, Odd.COMMA_MISSING, f"no comma after `{name}`")


def holds_entry(value: str) -> bool:
    """Say whether a line in a value begins as an entry does: a brace may be missing before it.

    A mere `@name{word}` is none.
    """
    found = marks.NEXT_BLOCK.finditer(value) if "@" in value else ()
    return any(not block[0].endswith("}") for block in found)


def _shown(stray: str) -> str:
    """Return stray text on one line, cut where it is long."""
    words = " ".join(stray[: 2 * _SHOWN].split())
    return f"{words[:_SHOWN]}…" if len(words) > _SHOWN else words
