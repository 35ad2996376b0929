"""The tables of an index: what is put into them for each stretch, and taken out again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from wellsourced.bibtex.contents import Contents
from wellsourced.bibtex.reading import Named
from wellsourced.project.libraries.index.rows import read_row, write_row
from wellsourced.project.libraries.index.words import COLUMNS, find_words

_TABLES = """
CREATE TABLE state (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE stretch (id INTEGER PRIMARY KEY, line TEXT NOT NULL, crc INTEGER NOT NULL);
CREATE TABLE entry (id INTEGER PRIMARY KEY, stretch INTEGER NOT NULL, place INTEGER NOT NULL);
CREATE TABLE name (folded TEXT NOT NULL, exact TEXT NOT NULL, key TEXT NOT NULL,
                   stretch INTEGER NOT NULL);
CREATE TABLE macro (stretch INTEGER NOT NULL);
CREATE TABLE failed (stretch INTEGER NOT NULL);
CREATE TABLE parent (folded TEXT NOT NULL, key TEXT NOT NULL, stretch INTEGER NOT NULL);
"""
_WORDS = f"""
CREATE VIRTUAL TABLE words USING fts5 ({", ".join(COLUMNS)}, content='',
                   tokenize='porter unicode61 remove_diacritics 2')
"""
_NO_WORDS = f"CREATE TABLE words (words, {', '.join(COLUMNS)})"
_INDEXES = """
CREATE INDEX entry_stretch ON entry (stretch);
CREATE INDEX name_folded ON name (folded);
CREATE INDEX name_stretch ON name (stretch);
CREATE INDEX macro_stretch ON macro (stretch);
CREATE INDEX failed_stretch ON failed (stretch);
CREATE INDEX parent_folded ON parent (folded);
CREATE INDEX parent_stretch ON parent (stretch);
"""
_COLUMNS, _VALUES = ", ".join(COLUMNS), ", ".join("?" for _ in COLUMNS)
_ADD_WORDS = f"INSERT INTO words (rowid, {_COLUMNS}) VALUES (?, {_VALUES})"  # noqa: S608  # ours
_DROP_WORDS = f"INSERT INTO words (words, rowid, {_COLUMNS}) VALUES ('delete', ?, {_VALUES})"  # noqa: S608


class Damaged(Exception):
    """What is read from an index is not what was written into it."""


@dataclass(frozen=True, slots=True)
class Row:
    """What is put down for one stretch: its line, its names, and the words of its entries.

    `names` are keys and aliases as (name, key); `macros` says whether it uses any,
    `failed` how many entries in it cannot be read.
    """

    line: str
    crc: int
    names: tuple[tuple[str, str], ...]
    parents: tuple[str, ...]
    macros: bool
    failed: int
    words: tuple[tuple[str, ...], ...]


def make_row(held: Contents) -> Row:
    """Return what is put down for a stretch that holds *held*."""
    line = write_row(held)
    return Row(
        line=line,
        crc=crc32(line.encode("utf-8", "surrogatepass")),
        names=(*((one.key, one.key) for one in held.references), *held.aliases),
        parents=held.parents,
        macros=bool(held.macros),
        failed=len(held.failed),
        words=tuple(map(find_words, held.references)),
    )


def create_tables(connection: sqlite3.Connection) -> None:
    """Make the tables of an empty index."""
    _execute_all(connection, _TABLES)
    connection.execute(_WORDS if can_search(connection) else _NO_WORDS)


def can_search(connection: sqlite3.Connection) -> bool:
    """Say whether this SQLite was built with full-text search; all else goes without."""
    modules = connection.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'")
    return modules.fetchone() is not None


def _execute_all(connection: sqlite3.Connection, statements: str) -> None:
    """Execute *statements* in the transaction at hand, which SQLite's own script would end."""
    for statement in statements.split(";"):
        connection.execute(statement)


def create_indexes(connection: sqlite3.Connection) -> None:
    """Make what the tables are looked up by, once they are filled."""
    _execute_all(connection, _INDEXES)


def put(connection: sqlite3.Connection, rows: Sequence[tuple[int, Row]]) -> None:
    """Put down the *rows* of stretches that have none yet, by their numbers."""
    many = connection.executemany
    many("INSERT INTO stretch VALUES (?, ?, ?)", ((n, row.line, row.crc) for n, row in rows))
    many(
        "INSERT INTO name VALUES (?, ?, ?, ?)",
        ((name.casefold(), name, key, n) for n, row in rows for name, key in row.names),
    )
    many("INSERT INTO macro VALUES (?)", ((n,) for n, row in rows if row.macros))
    many("INSERT INTO failed VALUES (?)", ((n,) for n, row in rows for _ in range(row.failed)))
    many(
        "INSERT INTO parent VALUES (?, ?, ?)",
        ((key.casefold(), key, n) for n, row in rows for key in row.parents),
    )
    last = connection.execute("SELECT coalesce(max(id), 0) FROM entry").fetchone()[0]
    entries = [(n, place, one) for n, row in rows for place, one in enumerate(row.words)]
    numbered = list(enumerate(entries, start=last + 1))
    many("INSERT INTO entry VALUES (?, ?, ?)", ((at, n, place) for at, (n, place, _) in numbered))
    many(_ADD_WORDS, ((at, *words) for at, (_, _, words) in numbered))


def drop(connection: sqlite3.Connection, stretches: Iterable[int]) -> None:
    """Take out what is put down for *stretches*."""
    for number in stretches:
        held = read_stretch(connection, number, "")
        entries = connection.execute("SELECT id, place FROM entry WHERE stretch = ?", (number,))
        words = ((at, *find_words(held.references[place])) for at, place in entries.fetchall())
        connection.executemany(_DROP_WORDS, words)
        for table in ("entry", "name", "macro", "failed", "parent"):
            connection.execute(f"DELETE FROM {table} WHERE stretch = ?", (number,))  # noqa: S608  # the names are ours
        connection.execute("DELETE FROM stretch WHERE id = ?", (number,))


def read_stretch(connection: sqlite3.Connection, number: int, text: str) -> Contents:
    """Return what a stretch holds, whose words are *text*; raise `Damaged`."""
    found = connection.execute("SELECT line, crc FROM stretch WHERE id = ?", (number,)).fetchone()
    if found is None:
        raise Damaged
    line, crc = found
    return check_line(line, crc, text)


def read_stretches(
    connection: sqlite3.Connection, numbers: Sequence[int]
) -> Iterator[tuple[str, int]]:
    """Yield the lines of stretches with their sums, in the order of *numbers*."""
    lines = {
        number: (line, crc)
        for number, line, crc in connection.execute("SELECT id, line, crc FROM stretch")
    }
    for number in numbers:
        if number not in lines:
            raise Damaged
        yield lines.pop(number)


def check_line(line: str, crc: int, text: str) -> Contents:
    """Return what a line says that a stretch holds; raise `Damaged` where it was changed."""
    if crc32(line.encode("utf-8", "surrogatepass")) != crc:
        raise Damaged
    return read_row(line, text)


def list_names(connection: sqlite3.Connection, order: Sequence[int]) -> list[Named]:
    """Return what the entries of the stretches in *order* are called, and whom they take from."""
    keys: dict[int, list[str]] = {}
    aliases: dict[int, list[tuple[str, str]]] = {}
    parents: dict[int, list[str]] = {}
    for name, key, number in connection.execute("SELECT exact, key, stretch FROM name"):
        if name == key:
            keys.setdefault(number, []).append(key)
        else:
            aliases.setdefault(number, []).append((name, key))
    for key, number in connection.execute("SELECT key, stretch FROM parent"):
        parents.setdefault(number, []).append(key)
    return [
        Named(
            place,
            tuple(keys.get(number, ())),
            tuple(aliases.get(number, ())),
            tuple(parents.get(number, ())),
        )
        for place, number in enumerate(order)
    ]
