"""The text of one paragraph as it is put together, and its parts where a line ends it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from wellsourced.articles import Cite, Inline, InlineKind, Prose
from wellsourced.prose import ProseBuilder
from wellsourced.readers.docx.styles import Formats
from wellsourced.text import Span

_NO_FORMATS: Formats = frozenset()
# a line that begins with its number: "[2] Doe J.", "2. Doe J."
_NUMBERED = re.compile(r"\[(?P<bracketed>\d{1,3})\]\s|(?P<pointed>\d{1,3})[.)]\s")


@dataclass(slots=True)
class Line:
    """A paragraph that is being read; `marks` are offsets of its prose, as an inline has them."""

    _prose: ProseBuilder = field(default_factory=ProseBuilder)
    _open: dict[InlineKind, int] = field(default_factory=dict)
    _breaks: list[int] = field(default_factory=list)

    @property
    def length(self) -> int:
        """How many characters stand in it."""
        return self._prose.length

    def mark(self) -> int:
        """Return where the next character will stand."""
        return self._prose.mark()

    def write(self, text: str, formats: Formats = _NO_FORMATS) -> None:
        """Write *text*, set as *formats* say; runs of blanks are one."""
        if text.strip():
            self._set(formats)
        self._prose.write_folded(text, 0)

    def write_break(self) -> None:
        """End a line within the paragraph."""
        self._prose.write_blank(0, 1)
        self._breaks.append(self._prose.length)

    def add(
        self, kind: InlineKind, start: int, target: str = "", cites: tuple[Cite, ...] = ()
    ) -> None:
        """Say that all from *start* up to here is set as *kind*."""
        self._prose.add_inline(kind, start, target, cites)

    def finish(self) -> Sequence[Prose]:
        """Return its prose: in one, or in parts where empty lines or numbers part it."""
        self._set(_NO_FORMATS)
        prose = self._prose.build()
        return tuple(_part(prose, self._breaks)) if self._breaks else (prose,)

    def _set(self, formats: Formats) -> None:
        for kind in [kind for kind in self._open if kind not in formats]:
            self._prose.add_inline(kind, self._open.pop(kind))
        for kind in sorted(formats - self._open.keys()):
            self._open[kind] = self._prose.mark()


def _part(prose: Prose, breaks: Sequence[int]) -> Iterator[Prose]:
    """Yield the parts between empty lines, and between lines that count on: `1. …`, `2. …`."""
    ends = sorted(set(breaks))
    empty = {one for one, other in pairwise(breaks) if one == other}
    numbers = {at: _number(prose.text, at) for at in (0, *ends)}
    counted = [at for at, number in numbers.items() if number]
    counts_on = len(counted) > 1 and all(
        numbers[other] == numbers[one] + 1 for one, other in pairwise(counted)
    )
    cuts = sorted({0, len(prose.text), *empty, *(counted if counts_on else ())})
    for start, end in pairwise(cuts):
        yield _cut(prose, start, end)


def _number(text: str, at: int) -> int:
    found = _NUMBERED.match(text, at + (text[at : at + 1] == " "))
    return int(found["bracketed"] or found["pointed"]) if found else 0


def _cut(prose: Prose, start: int, end: int) -> Prose:
    """Return a stretch of *prose*, blanks around it off."""
    written = prose.text[start:end]
    start += len(written) - len(written.lstrip())
    end -= len(written) - len(written.rstrip())
    within = Span(start, max(start, end))
    inlines = tuple(
        _clip(inline, within) for inline in prose.inlines if inline.span.overlaps(within)
    )
    return replace(Prose.plain(within.of(prose.text), 0), inlines=inlines)


def _clip(inline: Inline, within: Span) -> Inline:
    span = Span(max(inline.span.start, within.start), min(inline.span.end, within.end))
    return replace(inline, span=span.shifted(-within.start))
