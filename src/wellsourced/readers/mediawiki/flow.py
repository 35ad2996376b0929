"""What is open in a line that is written, what lies beside it, and words that stand nowhere."""

from __future__ import annotations

from dataclasses import dataclass, field

from wellsourced.articles import InlineKind
from wellsourced.prose import ProseBuilder, leave_visible
from wellsourced.readers.mediawiki.tree import Construct
from wellsourced.readers.mediawiki.works import Work
from wellsourced.text import Span

KINDS = {
    "sup": InlineKind.SUPERSCRIPT,
    "sub": InlineKind.SUBSCRIPT,
    "code": InlineKind.CODE,
    "tt": InlineKind.CODE,
    "kbd": InlineKind.CODE,
    "samp": InlineKind.CODE,
    "b": InlineKind.STRONG,
    "strong": InlineKind.STRONG,
    "i": InlineKind.EMPHASIS,
    "em": InlineKind.EMPHASIS,
    "cite": InlineKind.EMPHASIS,
    "var": InlineKind.EMPHASIS,
}


@dataclass(slots=True)
class Sink:
    """What lies in the text that is written and is no prose of it.

    `left` are constructs that are left out, `captions` the places of captions, `anchors` the
    ids, `works` the works of citation templates that stand in the text.
    """

    left: list[Construct] = field(default_factory=list)
    captions: list[Span] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    works: list[Work] = field(default_factory=list)


@dataclass(slots=True)
class OpenLine:
    """What is open in the stretch that is written: emphasis and tags, with where they began."""

    builder: ProseBuilder
    marks: dict[InlineKind, int] = field(default_factory=dict)
    tags: list[tuple[str, int, str]] = field(default_factory=list)

    def toggle(self, kind: InlineKind) -> None:
        """Begin or end emphasis."""
        start = self.marks.pop(kind, None)
        if start is None:
            self.marks[kind] = self.builder.mark()
        else:
            self.builder.add_inline(kind, start)

    def close_tag(self, tag: str) -> None:
        """End the innermost open *tag*; without one, nothing."""
        for at in range(len(self.tags) - 1, -1, -1):
            if self.tags[at][0] == tag:
                self.builder.add_inline(KINDS[tag], self.tags[at][1])
                del self.tags[at]
                return

    def close(self) -> None:
        """End all that is open."""
        for kind in tuple(self.marks):
            self.toggle(kind)
        for tag, start, _ in self.tags:
            self.builder.add_inline(KINDS[tag], start)


def write_piece(builder: ProseBuilder, text: str, at: int, width: int) -> None:
    """Write *text* for *width* characters; a run of equal lengths would claim to be a copy."""
    text = leave_visible(text)
    if len(text) == width:
        builder.write_for(text[:1], at, 2)
        builder.write_for(text[1:], at + 2, width - 2)
    else:
        builder.write_for(text, at, width)


def write_made(builder: ProseBuilder, made: str, at: int) -> None:
    """Write words that stand nowhere, as standing at *at*: never as long as their place."""
    made = leave_visible(made)
    words = made.strip(" ")
    if made[:1] == " ":
        builder.write_blank(at, 2)
    if words:
        builder.write_for(words, at, 2 if len(words) == 1 else 1)
    if words and made[-1:] == " ":
        builder.write_blank(at, 2)
