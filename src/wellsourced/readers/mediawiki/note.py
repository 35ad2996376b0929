"""A note of a page: what it is, what it tells of, and what a use of it cites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from wellsourced.articles import Anchor, Cite, Locator
from wellsourced.readers.mediawiki.tree import Construct
from wellsourced.readers.mediawiki.works import Work
from wellsourced.text import Span


class Role(StrEnum):
    """What a note is."""

    ENTRY = "entry"
    SHORT = "short citation"
    REMARK = "remark"


@dataclass(slots=True)
class Note:
    """A note by its group and name; `content` is empty where nothing defines it.

    `label` is what is printed, empty where it is never used; `works` are told of in full,
    `cites` are what the note names.
    """

    group: str
    name: str
    anchor: str = ""
    label: str = ""
    content: Span = field(default_factory=lambda: Span(0, 0))
    construct: Construct | None = None
    role: Role = Role.ENTRY
    works: tuple[Work, ...] = ()
    cites: tuple[Cite, ...] = ()


def cites_of(note: Note, locator: Locator | None) -> Iterator[Cite]:
    """Yield what a use of *note* cites: its works, those that it names, not a remark."""
    if note.role is Role.ENTRY:
        yield Cite(Anchor(note.anchor, note.label, _absent(note)), locator)
        yield from (Cite(Anchor(f"{note.anchor}-{n}", note.label))
                    for n in range(2, len(note.works) + 1))  # fmt: skip
    elif note.role is Role.REMARK:
        yield from (Cite(Anchor(f"{note.anchor}-{n}", note.label))
                    for n in range(1, len(note.works) + 1))  # fmt: skip
    yield from note.cites


def _absent(note: Note) -> str:
    """Say what is wrong with a note that nothing defines, as who wrote the page would."""
    if len(note.content):
        return ""
    is_named = not note.name.startswith("#")  # "#204" is one without a name, by its place
    return f"no <ref> named {note.name} has a text" if is_named else "this <ref> has no text"


def anchor_of_note(note: Note) -> str:
    """Return the anchor of *note*, made as MediaWiki makes it."""
    name = "_".join(note.name.split())
    return f"cite_note-{note.group}-{name}" if note.group else f"cite_note-{name}"
