"""Labelled text by construction: pieces of a printed reference, joined into one string."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wellsourced.refparse.segments import Label, Segment
from wellsourced.text import Span


class NamePart(StrEnum):
    """What a stretch of a list of names is; what has no part is punctuation or "and"."""

    FAMILY = "family"
    GIVEN = "given"
    PARTICLE = "particle"
    SUFFIX = "suffix"
    LITERAL = "literal"
    ET_AL = "et-al"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a printed reference: its text, what it says, which part of a name it is.

    `label` is `None` for what a template prints by itself: punctuation, "In:", "doi:".
    """

    text: str
    label: Label | None = None
    part: NamePart | None = None


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class LabelledString:
    """A made reference string: what is printed, and what its stretches say.

    `segments` are in order and share no character; `parts` are the parts of the names inside
    the segments of people. `type`, `language` and `style` say what was printed and how.
    """

    text: str
    segments: tuple[Segment, ...]
    parts: tuple[tuple[NamePart, Span], ...] = ()
    type: str = ""
    language: str = ""
    style: str = ""


def join(pieces: Iterable[Piece]) -> LabelledString:
    """Join *pieces*; neighbours of one label are one segment (a list of names is).

    Blanks at both ends of the string and of each segment belong to neither.

    >>> join((Piece("Doe J", Label.AUTHORS), Piece(". "), Piece("Sleep", Label.TITLE))).text
    'Doe J. Sleep'
    """
    text = ""
    segments: list[tuple[Label, int, int]] = []
    parts: list[tuple[NamePart, Span]] = []
    last: Label | None = None
    for piece in pieces:
        words = piece.text if text else piece.text.lstrip()
        if not words:
            continue
        start, end = len(text), len(text) + len(words)
        text += words
        if piece.label is not None:
            begin = segments.pop()[1] if piece.label is last else start
            segments.append((piece.label, begin, end))
        if piece.part is not None:
            parts.append((piece.part, _trimmed(text, start, end)))
        last = piece.label
    trimmed = [(label, _trimmed(text, start, end)) for label, start, end in segments]
    return LabelledString(
        text=text.rstrip(),
        segments=tuple(Segment(label, span) for label, span in trimmed if len(span)),
        parts=tuple((part, span) for part, span in parts if len(span)),
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
