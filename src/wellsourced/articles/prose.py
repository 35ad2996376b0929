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
    field of a word processor (a field). What a format says is never guessed again.
    """

    span: Span
    kind: InlineKind
    target: str = ""
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Prose:
    """Text as a reader sees it, which knows where each of its characters stands.

    `text` is free of markup (tags, emphasis signs); `runs` map it to the source, in order.
    """

    text: str
    runs: tuple[Run, ...]
    inlines: tuple[Inline, ...] = ()

    @classmethod
    def plain(cls, text: str, source: int) -> Prose:
        """Return prose that stands in the source at *source* as it is."""
        length = len(text)
        return cls(text, (Run(0, source, length, length),) if text else ())

    def source_span(self, span: Span) -> Span:
        """Return where the prose *span* stands in the source (tags between included)."""
        if not self.runs:
            return Span(0, 0)
        if len(span) <= 0:
            at = self._source_start(min(span.start, max(0, len(self.text) - 1)))
            return Span(at, at)
        run = self.runs[0]
        if len(self.runs) == 1 and run.width == run.length:  # as nearly all plain text stands
            by, length = run.at, run.length
            start = run.source + min(max(0, span.start - by), length)
            return Span(start, run.source + min(span.end - by, length))
        return Span(self._source_start(span.start), self._source_end(span.end))

    def _run_at(self, offset: int) -> Run:
        index = bisect_right(self.runs, offset, key=lambda run: run.at) - 1
        return self.runs[max(0, index)]

    def _source_start(self, offset: int) -> int:
        run = self._run_at(offset)
        if run.width == run.length:
            return run.source + min(max(0, offset - run.at), run.length)
        return run.source

    def _source_end(self, offset: int) -> int:
        run = self._run_at(offset - 1)
        if run.width == run.length:
            return run.source + min(offset - run.at, run.length)
        return run.source + run.width
