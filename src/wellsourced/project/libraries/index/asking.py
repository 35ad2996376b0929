"""What an index is asked: one entry, the entries that hold some words, the whole library."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace
from heapq import nsmallest

from wellsourced.bibtex.contents import Contents
from wellsourced.bibtex.library import assemble
from wellsourced.bibtex.stretches import read_image
from wellsourced.errors import BadUsage
from wellsourced.matching.spelling import find_nearest
from wellsourced.project.libraries.index.source import Source
from wellsourced.project.libraries.index.state import State, hash_image
from wellsourced.project.libraries.index.tables import (
    Damaged,
    can_search,
    check_line,
    read_stretch,
    read_stretches,
)
from wellsourced.project.libraries.index.words import WEIGHTS, ask
from wellsourced.references import Library, Reference

_SEARCH = f"""
SELECT bm25(words, {", ".join(map(str, WEIGHTS))}), rowid FROM words WHERE words MATCH ?
"""  # noqa: S608  # numbers of ours
_DIGITS = 12  # behind the point of a score: what lies behind them depends on the order of sums
_ALIKE = 10**-_DIGITS  # scores that differ by less may be the same
_NEAR = 50  # keys among which the nearest one is chosen; too many to be taken for all


class Index:
    """An index that is as its library is."""

    def __init__(self, connection: sqlite3.Connection, state: State, library: Source) -> None:
        """Take an open index, its state, and the file that it was made from."""
        self._connection = connection
        self._state = state
        self._library = library

    def find(self, key: str) -> Reference | None:
        """Return the first entry with *key*; its place in the whole is not looked for."""
        if not _is_writable(key):
            return None
        found = self._connection.execute(
            "SELECT DISTINCT stretch FROM name WHERE folded = ? AND exact = ? AND key = exact",
            (key.casefold(), key),
        )
        places = sorted(self._place(number) for (number,) in found)
        if not places:
            return None
        held = self._read(places[0]).references
        for one in held:
            if one.key == key:
                return replace(one, span=None)
        raise Damaged

    def count_key(self, key: str) -> int:
        """Return how many entries have *key*."""
        query = "SELECT count(*) FROM name WHERE folded = ? AND exact = ? AND key = exact"
        found = self._connection.execute(query, (key.casefold(), key)).fetchone()
        return int(found[0]) if _is_writable(key) else 0

    def count_failed(self) -> int:
        """Return how many entries cannot be read."""
        return int(self._connection.execute("SELECT count(*) FROM failed").fetchone()[0])

    def has_failed_with(self, words: str) -> bool:
        """Say whether *words* stand in an entry that cannot be read."""
        stretches = self._connection.execute("SELECT DISTINCT stretch FROM failed").fetchall()
        held = (read_stretch(self._connection, number, "") for (number,) in stretches)
        return any(words in one.raw for contents in held for one in contents.failed)

    def list_near(self, key: str) -> tuple[str, ...]:
        """Return some keys that *key* may be a misspelling of, the nearest first."""
        found = self._connection.execute("SELECT DISTINCT exact FROM name WHERE key = exact")
        keys = [name for (name,) in found]
        return find_nearest(key, keys, _NEAR)

    def search(self, wanted: str, limit: int) -> tuple[list[tuple[Reference, float]], int]:
        """Return the *limit* entries that fit best what somebody looks for (`words.ask`).

        Each comes with how well it fits: the more, the better. Those that fit alike stand in
        the order of the library. Beside them stands how many fit in all. Raises `BadUsage`.
        """
        if not can_search(self._connection):
            message = "searching needs SQLite with FTS5, which this Python's SQLite lacks"
            raise BadUsage(message)
        rows = self._connection.execute(_SEARCH, (ask(wanted),)).fetchall()
        best = nsmallest(limit, rows)
        worst = best[-1][0] + _ALIKE if best else 0
        order = {number: place for place, number in enumerate(self._state.numbers)}
        places = sorted(self._placed(order, *row) for row in rows if row[0] <= worst)
        return [self._hit(*place) for place in places[:limit]], len(rows)

    def _placed(self, order: Mapping[int, int], fit: float, entry: int) -> tuple[float, int, int]:
        """Return how well an entry fits, and where it stands: stretch, and place in that."""
        query = "SELECT stretch, place FROM entry WHERE id = ?"
        number, at = self._connection.execute(query, (entry,)).fetchone()
        return round(fit, _DIGITS), order[number], at

    def _hit(self, fit: float, place: int, at: int) -> tuple[Reference, float]:
        return replace(self._read(place).references[at], span=None), -fit

    def load(self, name: str) -> Library:
        """Return the whole library, shown as *name*."""
        image = self._library.image(self._state)
        return assemble(read_image(image), name, self._contents(image))

    def _contents(self, image: bytes) -> Iterator[Contents]:
        at = 0
        lines = read_stretches(self._connection, self._state.numbers)
        for (line, crc), size in zip(lines, self._state.sizes, strict=True):
            yield check_line(line, crc, read_image(image[at : at + size]))
            at += size

    def _place(self, number: int) -> int:
        return self._state.numbers.index(number)

    def _read(self, place: int) -> Contents:
        """Return what the stretch at *place* holds, cut from the file itself."""
        start = sum(self._state.sizes[:place])
        size = self._state.sizes[place]
        cut = self._library.cut(self._state, start, size)
        if hash_image(cut) != self._state.hash_of(place):
            raise Damaged
        return read_stretch(self._connection, self._state.numbers[place], read_image(cut))


def _is_writable(key: str) -> bool:
    """Say whether *key* is text; bytes typed in another encoding are none, and no key."""
    try:
        key.encode()
    except UnicodeEncodeError:
        return False
    return True
