"""What holds for a whole document, its preamble and every stretch that is read on its own."""

from __future__ import annotations

from dataclasses import dataclass, field

from wellsourced.readers.latex.citations import Note
from wellsourced.readers.latex.macros import Macro, Shape

_MOST_NOTES = 20
_MOST_EXPANDED = 2_000_000
"""So many characters in all that macros stand for are written; then macros stand as named."""


@dataclass(slots=True)
class Document:
    """The macros, the acronyms, the bibliography and the remarks of a document.

    `embedded` are BibTeX files that it carries with it, `listed` the keys that it lists
    without citing them, `expansions` and `shapes` what is known of its macros already,
    `endless` the ends of environments that do not come any more, `unclosed` how many
    conditions have none. `footnotes`, `lists` and `tables` count what was seen of each,
    `expanded` the characters that macros stood for.
    """

    macros: dict[str, Macro] = field(default_factory=dict)
    acronyms: dict[str, tuple[str, str]] = field(default_factory=dict)
    bibliography: list[str] = field(default_factory=list)
    embedded: list[str] = field(default_factory=list)
    listed: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    expansions: dict[str, Note] = field(default_factory=dict)
    shapes: dict[Macro, Shape] = field(default_factory=dict)
    endless: set[str] = field(default_factory=set)
    footnotes: int = 0
    lists: int = 0
    tables: int = 0
    expanded: int = 0
    unclosed: int = 0

    def remark(self, note: str) -> None:
        """Keep a remark on what was odd in reading, once."""
        if note not in self.notes and len(self.notes) < _MOST_NOTES:
            self.notes.append(note)

    def may_expand(self, length: int) -> bool:
        """Say whether *length* more characters of macros may be written."""
        self.expanded += length
        return self.expanded <= _MOST_EXPANDED
