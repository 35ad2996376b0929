"""A BibTeX file's text into a library: references, flaws, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wellsourced.bibtex.blocks import Odd
from wellsourced.bibtex.contents import Contents
from wellsourced.bibtex.reading import Reader, read_all
from wellsourced.bibtex.stretches import make_image
from wellsourced.references import FailedEntry, Flaw, Library, Reference
from wellsourced.text import Span


def parse(text: str, path: str = "") -> Library:
    r"""Read *text*, the whole of a BibTeX file with its line ends as they are.

    Never fails. Spans are code points of *text*. An entry that is odd but usable is a
    reference with flaws; what cannot be read is kept among `failed`.

    >>> parse("@book{doe2020, title = {Kratom}, year = 2020}").references[0].record.year
    '2020'
    """
    return assemble(text, path, read_all(Reader(make_image(text))))


def assemble(text: str, path: str, contents: Iterable[Contents]) -> Library:
    """Return the library of *text* from what its stretches hold, in order."""
    gathered = _Gathered()
    for held in contents:
        gathered.add(held)
    return Library(
        path=path,
        text=text,
        references=tuple(gathered.references),
        failed=tuple(gathered.failed),
        flaws=tuple(sorted(gathered.flaws, key=lambda flaw: flaw.line)),
        strings=gathered.strings,
        comments=gathered.comments,
    )


class _Gathered:
    """What the stretches up to some place hold, at its place in the whole."""

    def __init__(self) -> None:
        self.references: list[Reference] = []
        self.failed: list[FailedEntry] = []
        self.flaws: list[Flaw] = []
        self.strings = 0
        self.comments = 0
        self._at = 0
        self._line = 0
        self._keys: set[str] = set()
        self._undefined: set[str] = set()

    def add(self, held: Contents) -> None:
        """Add what the next stretch holds."""
        self.failed += (replace(one, line=one.line + self._line) for one in held.failed)
        for one in held.references:
            span = one.span or Span(0, 0)
            moved = replace(one, span=Span(span.start + self._at, span.end + self._at))
            self.references.append(moved)
        self.flaws += self._flaws(held)
        self.strings += held.strings
        self.comments += held.comments
        self._at += held.length
        self._line += held.ends

    def _flaws(self, held: Contents) -> Iterator[Flaw]:
        """Yield what is odd in a stretch, by itself and beside those before it."""
        for one, line in zip(held.references, held.lines, strict=True):
            folded = one.key.casefold()
            if folded and folded in self._keys:
                reason = f"the key `{one.key}` stands at an earlier entry too; that one is cited"
                yield Flaw(line + self._line, one.key, Odd.KEY_REPEATED.value, reason)
            self._keys.add(folded)
        for flaw in held.flaws:
            if flaw.kind == Odd.MACRO_UNDEFINED:
                if flaw.reason.casefold() in self._undefined:
                    continue  # once is enough
                self._undefined.add(flaw.reason.casefold())
            yield replace(flaw, line=flaw.line + self._line)
