r"""Where things are: spans, places and quotes.

All offsets are code points, 0-based, end exclusive, of the source with newlines
normalised to ``\n``; lines and columns are 1-based (CONTRACTS, section 2).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text: code-point offsets, end exclusive.

    >>> Span(2, 5).of("kratom")
    'ato'
    """

    start: int
    end: int

    def __len__(self) -> int:
        """Return how many characters it covers."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters of *text* that it covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Say whether *other* lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """Return the span moved by *by* characters."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class SpanIndex:
    """Spans in the order of their starts, to ask at once which of them share a character.

    `reaches` holds how far the spans up to each one reach, so that nested ones are found.

    >>> list(SpanIndex.of([Span(0, 9), Span(2, 4), Span(12, 14)]).overlapping(Span(5, 13)))
    [2, 0]
    """

    spans: tuple[Span, ...]
    starts: tuple[int, ...]
    reaches: tuple[int, ...]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> SpanIndex:
        """Index *spans*."""
        ordered = tuple(sorted(spans))
        if not ordered:
            return _NO_SPANS
        reaches = tuple(accumulate((span.end for span in ordered), max))
        return cls(ordered, tuple(span.start for span in ordered), reaches)

    def overlapping(self, span: Span) -> Iterator[int]:
        """Yield the places in `spans` of those that share a character with *span*, last first."""
        at = bisect_left(self.starts, span.end) - 1
        while at >= 0 and self.reaches[at] > span.start:
            if self.spans[at].end > span.start:
                yield at
            at -= 1

    def touches(self, span: Span) -> bool:
        """Say whether one of the spans shares a character with *span*."""
        return next(self.overlapping(span), -1) >= 0


_NO_SPANS = SpanIndex((), (), ())


@dataclass(frozen=True, slots=True)
class Place:
    """A span in a named file, with its lines and columns (1-based, end exclusive)."""

    path: str
    span: Span
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words with what stands around them (W3C `TextQuoteSelector`)."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class LineIndex:
    """The starts of a text's lines, to turn offsets into lines and columns."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> LineIndex:
        r"""Index *text*, whose line ends are ``\n``."""
        starts = [0]
        at = text.find("\n")
        while at != -1:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        return cls(tuple(starts))

    def line_column(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column of *offset*."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def place(self, path: str, span: Span) -> Place:
        """Return where *span* stands in the file *path*."""
        line, column = self.line_column(span.start)
        end_line, end_column = self.line_column(span.end)
        end_line = line if end_line == line else end_line  # one number, not two that are alike
        return Place(path, span, line, column, end_line, end_column)
