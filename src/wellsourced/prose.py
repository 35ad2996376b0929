"""Build prose out of stretches of a source: what a reader sees, and where each of it stands.

Every reader writes its prose here, so that the map to the source (`Prose.runs`) is made in one
place. Invisible characters (soft hyphen, zero-width space, byte-order mark) are left out; the
runs on both sides of them stay exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wellsourced.articles import Cite, Inline, InlineKind, Prose, Run
from wellsourced.text import Span

# blanks that are not one plain blank between words: "a\n   b", " a"; a no-break space is none
_FOLDED = re.compile(r"[\t\n\r\f][ \t\n\r\f]*|[ ][ \t\n\r\f]+|\A[ ]|[ ]\Z")
# "opi\u00adoid"
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]+")


def leave_visible(text: str) -> str:
    r"""Return *text* without the signs that no reader sees.

    >>> leave_visible("opi\u00adoid")
    'opioid'
    """
    return _INVISIBLE.sub("", text)


class ProseBuilder:
    """Prose that grows from left to right.

    Blanks are held back until something follows them, so that prose neither begins nor ends
    with one and never holds two in a row (HTML's and Markdown's folding of white space).
    """

    __slots__ = ("_blank", "_inlines", "_parts", "_runs", "length")

    def __init__(self) -> None:
        """Begin with nothing."""
        self.length = 0
        self._parts: list[str] = []
        self._runs: list[list[int]] = []
        self._inlines: list[Inline] = []
        self._blank: tuple[int, int] | None = None

    @property
    def last(self) -> str:
        """The last character written, or nothing."""
        return self._parts[-1][-1] if self._parts else ""

    @property
    def text(self) -> str:
        """What was written so far."""
        return "".join(self._parts)

    def mark(self) -> int:
        """Return the prose offset of what is written next (where an inline begins)."""
        return self.length + (1 if self._blank and self.length else 0)

    def write(self, text: str, at: int) -> None:
        """Write *text*, which stands at *at* in the source, blanks and all."""
        for start, end in _visible(text):
            self._flush_blank()
            self._append(text[start:end], at + start)

    def write_folded(self, text: str, at: int) -> None:
        """Write *text*, which stands at *at*, each run of blanks as one blank."""
        for start, end in _visible(text):
            self._write_words(text[start:end], at + start)

    def _write_words(self, text: str, at: int) -> None:
        start = 0
        for blank in _FOLDED.finditer(text):
            if blank.start() > start:
                self.write(text[start : blank.start()], at + start)
            self.write_blank(at + blank.start(), blank.end() - blank.start())
            start = blank.end()
        if start < len(text):
            self.write(text[start:], at + start)

    def write_for(self, text: str, at: int, width: int) -> None:
        """Write *text* for *width* characters of the source that say it otherwise (`&amp;`)."""
        if not text.strip(" \t\n\r\f"):
            self.write_blank(at, width)
            return
        shown = leave_visible(text)
        if not shown:
            return
        self._flush_blank()
        self._parts.append(shown)
        self._runs.append([self.length, at, len(shown), width])
        self.length += len(shown)

    def write_blank(self, at: int, width: int) -> None:
        """Write one blank for *width* characters, if anything is written before and after it."""
        if self.length and self._blank is None:
            self._blank = (at, width)

    def add_inline(
        self, kind: InlineKind, start: int, target: str = "", cites: tuple[Cite, ...] = ()
    ) -> None:
        """Say that all from *start* (see `mark`) up to here is set as *kind*."""
        if start < self.length:
            self._inlines.append(Inline(Span(start, self.length), kind, target, cites))

    def build(self) -> Prose:
        """Return the prose; inlines in order, an outer one before what it holds.

        A superscript has the in-page target of the first link in or around it.
        """
        inlines = sorted(self._inlines, key=lambda inline: (inline.span.start, -inline.span.end))
        return Prose(self.text, self._stands(), tuple(_aim_superscripts(inlines)))

    def _stands(self) -> tuple[Run, ...] | int:
        """Return where what was written stands: runs, or where its one piece begins."""
        if len(self._runs) == 1:
            _, source, length, width = self._runs[0]
            if length == width:
                return source
        return tuple(Run(*run) for run in self._runs)

    def _flush_blank(self) -> None:
        if self._blank is None:
            return
        (at, width), self._blank = self._blank, None
        if width == 1:
            self._append(" ", at)
            return
        self._parts.append(" ")
        self._runs.append([self.length, at, 1, width])
        self.length += 1

    def _append(self, text: str, at: int) -> None:
        last = self._runs[-1] if self._runs else None
        if last and last[2] == last[3] and last[1] + last[2] == at:
            last[2] += len(text)
            last[3] += len(text)
        else:
            self._runs.append([self.length, at, len(text), len(text)])
        self._parts.append(text)
        self.length += len(text)


def _visible(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of *text* between its invisible characters, none of which is ASCII."""
    if text.isascii():
        if text:
            yield 0, len(text)
        return
    start = 0
    for invisible in _INVISIBLE.finditer(text):
        if invisible.start() > start:
            yield start, invisible.start()
        start = invisible.end()
    if start < len(text):
        yield start, len(text)


def _aim_superscripts(inlines: Sequence[Inline]) -> Iterator[Inline]:
    links = [i for i in inlines if i.kind is InlineKind.LINK and i.target.startswith("#")]
    at = 0
    for inline in inlines:
        if inline.kind is not InlineKind.SUPERSCRIPT:
            yield inline
            continue
        while at < len(links) and links[at].span.end <= inline.span.start:
            at += 1
        aimed = at < len(links) and links[at].span.overlaps(inline.span)
        yield replace(inline, target=links[at].target) if aimed else inline
