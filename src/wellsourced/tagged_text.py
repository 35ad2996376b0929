"""Records as values under tags: the lines of RIS and of MEDLINE, which are a tag and its value.

How a line looks, and where a record begins and ends, each format knows itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from wellsourced.errors import Unreadable
from wellsourced.escaping import read_entities
from wellsourced.references import Record, Reference

_LONGEST = 200  # characters of stray text that a doubt shows


def unify_lines(text: str) -> str:
    """Return *text* without a byte-order mark, its lines ended by line feeds."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


@dataclass(slots=True)
class Block:
    """The tags of one record with the lines of their values, and what is odd about it."""

    tags: list[tuple[str, list[str]]] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

    def has(self, name: str) -> bool:
        """Say whether a line has the tag *name*."""
        return any(tag == name for tag, _value in self.tags)

    def add(self, line: str, tag: str, value: str) -> None:
        """Add a line and what it says."""
        self.lines.append(line)
        self.tags.append((tag, [value.strip()]))

    def go_on(self, line: str) -> None:
        """Add a line without a tag, which goes on with the value before it."""
        self.lines.append(line)
        if self.tags and line.strip():
            self.tags[-1][1].append(line.strip())

    def doubt_stray(self, stray: list[str]) -> None:
        """Tell of lines that belong to no record, and forget them."""
        if stray:
            shown = " ".join(stray)[:_LONGEST]
            self.doubts.append(f"beside it stand lines that belong to no record: {shown}")
            stray.clear()

    def values(self) -> list[tuple[str, str]]:
        """Return the tags with their values, each on one line and without entities of HTML."""
        joined = ((tag, " ".join(filter(None, pieces))) for tag, pieces in self.tags)
        return [(tag, read_entities(value)) for tag, value in joined]

    def refer(self, record: Record, key: str) -> Reference:
        """Return the reference that the lines are, read as *record*."""
        return Reference(key, record, "\n".join(self.lines), doubts=tuple(self.doubts))


def check_tagged(blocks: Sequence[Block], text: str, name: str, first: str) -> None:
    """Raise `Unreadable` where there is *text* and no block in it, for want of a tag as *first*."""
    if not blocks and text.strip():
        message = f"it has no {name} record: no line of it begins with a tag such as `{first}`"
        raise Unreadable(message)


class TagValues:
    """Values under their tags, in order, of which each is taken once; an empty one is none."""

    def __init__(self, found: Iterable[tuple[str, str]]) -> None:
        """Begin with all that was *found*."""
        self._left = [(tag, value) for tag, value in found if value]

    def see(self, name: str) -> str:
        """Return the first value of a tag, and leave it there."""
        return next((value for tag, value in self._left if tag == name), "")

    def take(self, *names: str) -> str:
        """Return the first value of the first of these tags that there is."""
        for name in names:
            for at, (tag, value) in enumerate(self._left):
                if tag == name:
                    del self._left[at]
                    return value
        return ""

    def all(self, *names: str) -> list[str]:
        """Return all values of these tags."""
        found = [value for tag, value in self._left if tag in names]
        self._left = [(tag, value) for tag, value in self._left if tag not in names]
        return found
