"""Text as a reader sees it, which knows where each of its characters stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from wellsourced.articles.cites import Cite
from wellsourced.text import Span


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of prose that stands in one piece in the source.

    `width` is its length in the source; where it differs from `length` (an entity such as
    ``&amp;``, a folded line break), the run is one indivisible piece.
    """

    at: int
    source: int
    length: int
    width: int


class InlineKind(StrEnum):
    """How a stretch of prose is set."""

    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    LINK = "link"
    CODE = "code"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    FOOTNOTE = "footnote"
    KEY = "key"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Inline:
    r"""Formatting of a stretch of prose (prose offsets); a link has its target (`#ref4`).

    `cites` are the works that the format itself says are cited here, in order: JATS's `xref`
    and MediaWiki's `<ref>` (a link or a footnote), LaTeX's `\cite` (a key), the citation
    field of a word processor (a field). What a format says is never guessed again. A key that
    cites nothing is a sign that is escaped: no citation begins with it.
    """

    span: Span
    kind: InlineKind
    target: str = ""
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Prose:
    """Text as a reader sees it, which knows where each of its characters stands.

    `text` is free of markup (tags, emphasis signs). `stands` maps it to the source: runs in
    order, or for text that stands there in one piece the offset of its first character. Most
    prose is of that kind, and a long article has tens of thousands of such blocks.
    """

    text: str
    stands: tuple[Run, ...] | int
    inlines: tuple[Inline, ...] = ()

    @classmethod
    def plain(cls, text: str, source: int) -> Prose:
        """Return prose that stands in the source at *source* as it is."""
        return cls(text, source if text else ())

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs that map it to the source, in order."""
        if isinstance(self.stands, tuple):
            return self.stands
        return (Run(0, self.stands, len(self.text), len(self.text)),)

    def source_span(self, span: Span) -> Span:
        """Return where the prose *span* stands in the source (tags between included)."""
        runs = self.stands
        if not isinstance(runs, tuple):
            return self._plain_span(runs, span)
        if not runs:
            return Span(0, 0)
        if len(span) <= 0:
            at = _source_start(runs, min(span.start, max(0, len(self.text) - 1)))
            return Span(at, at)
        return Span(_source_start(runs, span.start), _source_end(runs, span.end))

    def _plain_span(self, source: int, span: Span) -> Span:
        length = len(self.text)
        if span.end <= span.start:
            at = source + max(0, min(span.start, length - 1))
            return Span(at, at)
        return Span(source + min(max(0, span.start), length), source + min(span.end, length))


def _run_at(runs: tuple[Run, ...], offset: int) -> Run:
    index = bisect_right(runs, offset, key=lambda run: run.at) - 1
    return runs[max(0, index)]


def _source_start(runs: tuple[Run, ...], offset: int) -> int:
    run = _run_at(runs, offset)
    if run.width == run.length:
        return run.source + min(max(0, offset - run.at), run.length)
    return run.source


def _source_end(runs: tuple[Run, ...], offset: int) -> int:
    run = _run_at(runs, offset - 1)
    if run.width == run.length:
        return run.source + min(offset - run.at, run.length)
    return run.source + run.width
