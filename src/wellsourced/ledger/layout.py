"""Where the tables and keys of a TOML text stand, so that an edit touches nothing else.

A TOML library gives values without places, and when it writes, the comment above a table
goes with the table before it. So the ledger is read by the library and edited in its text.
The scanner is for texts that the library has read already: it finds places, it does not
judge.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from wellsourced.text import LineIndex, Span

# an empty line or one of a comment alone: "  # checked twice"
_EMPTY = re.compile(r"[ \t]*(?:#[^\n]*|\r)?(?:\n|\Z)")
_COMMENT = re.compile(r"[ \t]*#[^\n]*(?:\n|\Z)")
_BLANK = re.compile(r"[ \t]*\r?(?:\n|\Z)")
# the header of a table: `[[ "claim" . source ]]`, with a comment behind it or not
_HEADER = re.compile(
    r"""[ \t]*(?P<open>\[\[?)
        (?P<path>(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\]"'\n])+)
        \]\]?[^\n]*(?:\n|\Z)""",
    re.VERBOSE,
)
# last-reviewed =
_KEY = re.compile(
    r"""[ \t]*(?P<key>(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^="'\n])+)=[ \t]*""", re.VERBOSE
)
# what a value is made of: strings, brackets, comments, line ends, all else
_TOKEN = re.compile(
    r""""{3}(?:[^\\]|\\.)*?"{3,5} | \'{3}.*?\'{3,5}
        | "(?:[^"\\\n]|\\.)*" | '[^'\n]*'
        | (?P<comment>\#[^\n]*) | (?P<open>[\[{]) | (?P<close>[\]}]) | (?P<end>\n)
        | (?P<space>[ \t\r]+) | [^"'#\[\]{}\s]+ | .""",
    re.VERBOSE | re.DOTALL,
)
_BARE = re.compile(r"[A-Za-z0-9_-]+\Z")


@dataclass(frozen=True, slots=True)
class KeyValue:
    """A key of a table: its lines (line end included) and the characters of its value."""

    path: tuple[str, ...]
    span: Span
    value: Span


@dataclass(frozen=True, slots=True)
class Table:
    """A table: from its header's line to the end of its last key; comments after it not."""

    path: tuple[str, ...]
    span: Span
    keys: tuple[KeyValue, ...]
    is_array: bool = False

    def key(self, name: str) -> KeyValue | None:
        """Return where the key *name* stands."""
        return next((key for key in self.keys if key.path == (name,)), None)


@dataclass(frozen=True, slots=True)
class ClaimBlock:
    """A `[[claim]]` and the tables that belong to it, in order."""

    table: Table
    inner: tuple[Table, ...]

    def named(self, name: str) -> tuple[Table, ...]:
        """Return the tables `[[claim.<name>]]`."""
        return tuple(t for t in self.inner if t.path == ("claim", name) and t.is_array)


@dataclass(frozen=True, slots=True)
class Layout:
    """All tables of a text in order; the first is the root, without a header."""

    text: str
    tables: tuple[Table, ...]

    @property
    def root(self) -> Table:
        """The keys before the first header."""
        return self.tables[0]

    def line(self, offset: int) -> int:
        """Return the 1-based line of *offset*."""
        return LineIndex.of(self.text).line_column(offset)[0]

    def claims(self) -> tuple[ClaimBlock, ...]:
        """Return the `[[claim]]` tables with what belongs to each."""
        blocks: list[tuple[Table, list[Table]]] = []
        for table in self.tables:
            if table.path == ("claim",) and table.is_array:
                blocks.append((table, []))
            elif blocks and table.path[:1] == ("claim",):
                blocks[-1][1].append(table)
        return tuple(ClaimBlock(table, tuple(inner)) for table, inner in blocks)

    def after(self, end: int) -> int:
        """Return where something new may stand after what ends at *end*.

        Comment lines that follow at once and are parted from what comes then by an empty
        line belong to what ends here.
        """
        at = end
        while at < len(self.text) and (comment := _COMMENT.match(self.text, at)):
            at = comment.end()
        return at if _BLANK.match(self.text, at) else end


def lay_out(text: str) -> Layout:
    """Find the tables of *text*, which must be valid TOML (a byte-order mark may precede)."""
    tables: list[Table] = []
    path: tuple[str, ...] = ()
    span = Span(0, 1 if text.startswith("\ufeff") else 0)
    is_array = False
    keys: list[KeyValue] = []
    for statement in _statements(text, span.end):
        if isinstance(statement, KeyValue):
            keys.append(statement)
            span = Span(span.start, statement.span.end)
            continue
        tables.append(Table(path, span, tuple(keys), is_array))
        path, span, is_array, keys = statement.path, statement.span, statement.is_array, []
    tables.append(Table(path, span, tuple(keys), is_array))
    return Layout(text, tuple(tables))


def _statements(text: str, at: int) -> Iterator[Table | KeyValue]:
    """Yield each header (as a table without keys) and each key, in order."""
    while at < len(text):
        if empty := _EMPTY.match(text, at):
            at = empty.end()
        elif header := _HEADER.match(text, at):
            path = _read_path(header["path"])
            yield Table(path, Span(at, header.end()), (), header["open"] == "[[")
            at = header.end()
        elif key := _KEY.match(text, at):
            value, end = _read_value(text, key.end())
            yield KeyValue(_read_path(key["key"]), Span(at, end), value)
            at = end
        else:
            at = text.find("\n", at) + 1 or len(text)


def _read_path(written: str) -> tuple[str, ...]:
    """Return the parts of a key: `claim . "source"` is claim and source."""
    parts = [part.strip() for part in written.split(".")]
    if all(_BARE.match(part) for part in parts):
        return tuple(parts)
    node: object = tomllib.loads(f"{written.strip()}=0")
    path: list[str] = []
    while isinstance(node, dict):
        name, node = next(iter(node.items()))
        path.append(str(name))
    return tuple(path)


def _read_value(text: str, at: int) -> tuple[Span, int]:
    """Return the value that begins at *at* and the end of its last line."""
    start = end = at
    depth = 0
    for token in _TOKEN.finditer(text, at):
        kind = token.lastgroup
        if kind == "end" and depth == 0:
            return Span(start, end), token.end()
        depth += (kind == "open") - (kind == "close")
        if kind not in {"end", "space", "comment"}:
            end = token.end()
    return Span(start, end), len(text)
