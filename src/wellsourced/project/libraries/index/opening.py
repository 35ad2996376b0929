"""An index asked: believed, brought up to its library, or made anew; never a reason to fail."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from wellsourced.project.libraries.images import Image
from wellsourced.project.libraries.index.asking import Index
from wellsourced.project.libraries.index.building import Watch, build, refresh, watch_nothing
from wellsourced.project.libraries.index.placing import connect, make_place, put_in_place
from wellsourced.project.libraries.index.source import Source
from wellsourced.project.libraries.index.state import State, read_state
from wellsourced.project.libraries.index.tables import Damaged

_FAULTS = (sqlite3.Error, Damaged, OSError, ValueError, TypeError, LookupError)
"""What comes of an index that is damaged, locked or cannot be kept."""

Given = TypeVar("Given")


def ask_index(
    path: Path, question: Callable[[Index], Given], watch: Watch = watch_nothing
) -> Given:
    """Return the answer to *question* from the index of the library *path*.

    *watch* is told how far it is, where stretches are read. Raises `Unreadable` where the
    library itself cannot be read.
    """
    library = Source(path)
    for opened in (_open_kept, _open_new):
        with suppress(*_FAULTS), opened(library, watch) as index:
            return question(index)
    with _open_passing(library, watch) as index:
        return question(index)


@contextmanager
def _open_kept(library: Source, watch: Watch) -> Iterator[Index]:
    """Open the index that is there, brought up to the library where that changed.

    All that is asked is read in one transaction: another process may bring it up meanwhile.
    """
    with closing(connect(library.index)) as connection:
        connection.execute("BEGIN")
        state = read_state(connection)
        if state and not library.is_of(state):
            connection.execute("ROLLBACK")
            mine = _bring_up(connection, library, watch)
            connection.execute("BEGIN")
            state = read_state(connection) if mine else None
            if state and mine and state.hashes != mine.hashes:
                raise Damaged
        if state is None:
            raise Damaged
        yield Index(connection, state, library)


def _bring_up(connection: sqlite3.Connection, library: Source, watch: Watch) -> State | None:
    """Bring an index up to its library; the transaction is undone where that goes wrong."""
    found = library.load()
    connection.execute("BEGIN IMMEDIATE")  # what another process has done meanwhile counts
    try:
        old = read_state(connection)
        state = refresh(connection, old, found, watch) if old else None
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT" if state else "ROLLBACK")
    return state


@contextmanager
def _open_new(library: Source, watch: Watch) -> Iterator[Index]:
    """Make an index beside the old one, open it, and put it in its place when it was asked.

    It is asked under its own name: whatever comes into its place meanwhile, it is ours.
    """
    found = library.load()
    ready = make_place(library.index)
    try:
        state = _write_new(ready, found, watch)
        try:
            with closing(connect(ready)) as connection:
                yield Index(connection, state, library)
        finally:
            with suppress(sqlite3.Error, OSError):
                put_in_place(ready, library.index)
    finally:
        with suppress(OSError):
            ready.unlink(missing_ok=True)


def _write_new(ready: Path, found: Image, watch: Watch) -> State:
    with closing(connect(ready)) as connection:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-65536"):
            connection.execute(f"PRAGMA {pragma}")
        state = build(connection, found, watch)
    with ready.open("rb+") as file:
        os.fsync(file.fileno())
    return state


@contextmanager
def _open_passing(library: Source, watch: Watch) -> Iterator[Index]:
    """Make an index that is kept nowhere."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        state = build(connection, library.load(), watch)
        yield Index(connection, state, library)
