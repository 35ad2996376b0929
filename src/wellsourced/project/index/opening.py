"""An index asked: believed, brought up to its library, or made anew; never a reason to fail."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from wellsourced.project.caches import find_cache_folder
from wellsourced.project.images import Image, load_image
from wellsourced.project.index.asking import Index
from wellsourced.project.index.building import Watch, build, refresh, watch_nothing
from wellsourced.project.index.state import State, read_state
from wellsourced.project.index.tables import Damaged
from wellsourced.project.stamps import stamp

_PATIENCE = 2.0  # seconds that another process may hold an index
_OLD = 90 * 86_400  # seconds after which an index that nobody made anew goes
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
    library = _Source(path)
    for opened in (_open_kept, _open_new):
        with suppress(*_FAULTS), opened(library, watch) as index:
            return question(index)
    with _open_passing(library, watch) as index:
        return question(index)


class _Source:
    """The file of a library, which is read once where it is read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.index = find_index_file(path)
        self._image: Image | None = None

    def load(self) -> Image:
        """Return the library's image."""
        if self._image is None:
            self._image = load_image(self.path)
        return self._image

    def image(self) -> bytes:
        """Return the image's bytes."""
        return self.load().image


def find_index_file(path: Path) -> Path:
    """Return where the index of the library *path* lies: in the user's cache folder."""
    real = os.fsencode(os.path.realpath(path))
    name = hashlib.blake2b(real, digest_size=16).hexdigest()
    return find_cache_folder() / "libraries" / f"{name}.sqlite"


@contextmanager
def _open_kept(library: _Source, watch: Watch) -> Iterator[Index]:
    """Open the index that is there, brought up to the library where that changed."""
    uri = f"{library.index.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(uri, timeout=_PATIENCE, isolation_level=None, uri=True)
    try:
        state = read_state(connection)
        if state and not (state.stamp.settled and state.stamp.is_of(stamp(library.path))):
            state = _bring_up(connection, library, watch)
        if state is None:
            raise Damaged
        yield Index(connection, state, library.path, library.image)
    finally:
        connection.close()


def _bring_up(connection: sqlite3.Connection, library: _Source, watch: Watch) -> State | None:
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
def _open_new(library: _Source, watch: Watch) -> Iterator[Index]:
    """Make an index beside the old one, put it in its place, and open it."""
    found = library.load()
    folder = library.index.parent
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _tidy(folder)
    ready = folder / f"{library.index.stem}.{os.getpid()}.new"
    ready.unlink(missing_ok=True)
    try:
        state = _write_new(ready, found, watch)
        ready.replace(library.index)
    finally:
        ready.unlink(missing_ok=True)
    connection = sqlite3.connect(library.index, timeout=_PATIENCE, isolation_level=None)
    try:
        yield Index(connection, state, library.path, library.image)
    finally:
        connection.close()


def _write_new(ready: Path, found: Image, watch: Watch) -> State:
    connection = sqlite3.connect(ready, isolation_level=None)
    try:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-65536"):
            connection.execute(f"PRAGMA {pragma}")
        state = build(connection, found, watch)
    finally:
        connection.close()
    with ready.open("rb+") as file:
        os.fsync(file.fileno())
    return state


@contextmanager
def _open_passing(library: _Source, watch: Watch) -> Iterator[Index]:
    """Make an index that is kept nowhere."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        state = build(connection, library.load(), watch)
        yield Index(connection, state, library.path, library.image)
    finally:
        connection.close()


def _tidy(folder: Path) -> None:
    """Remove what a killed process has left, and indexes that have not changed for long."""
    now = time.time()
    for file in folder.iterdir():
        with suppress(OSError):
            age = now - file.stat().st_mtime
            if age > (_OLD if file.suffix == ".sqlite" else 86_400):
                file.unlink()
