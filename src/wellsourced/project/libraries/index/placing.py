"""Where indexes lie: how one comes into its place, and what goes."""

from __future__ import annotations

import os
import re
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path, PurePath

PATIENCE = 2.0  # seconds that another process may hold an index
_OLD = 90 * 86_400  # seconds after which an index that nobody made anew goes
_LEFT = 900  # seconds after which an index that is not ready and does not grow goes

# 0b…f.sqlite, and what becomes one: 0b…f.x7_k2.new; all else in the folder is not ours
_OURS = re.compile(r"[0-9a-f]{32}(?:\.\w{1,20}\.(?P<left>new)|\.sqlite)")


def connect(index: Path) -> sqlite3.Connection:
    """Open an index that is there."""
    uri = f"{name_uri(index.absolute())}?mode=rw"
    return sqlite3.connect(uri, timeout=PATIENCE, isolation_level=None, uri=True)


def name_uri(index: PurePath) -> str:
    """Return *index* as SQLite is given it, which takes a computer's name as part of the path.

    >>> from pathlib import PureWindowsPath
    >>> name_uri(PureWindowsPath("//server/share/a.sqlite"))
    'file:////server/share/a.sqlite'
    """
    uri = index.as_uri()
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)


def make_place(index: Path) -> Path:
    """Return an empty file beside *index* in which a new one is made; nobody else may read it."""
    folder = index.parent
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _tidy(folder)
    handle, name = tempfile.mkstemp(".new", f"{index.stem}.", folder)
    os.close(handle)
    return Path(name)


def put_in_place(ready: Path, index: Path) -> None:
    """Put the index *ready* in the place of the old *index*, which nobody uses meanwhile."""
    with _keep_alone(index):
        _find_journal(index).unlink(missing_ok=True)
        ready.replace(index)


@contextmanager
def _keep_alone(index: Path) -> Iterator[None]:
    """Keep everybody from the old *index*; raise `sqlite3.Error` where somebody has it.

    SQLite finds the journal of a change that was cut short by the index's name: the new index
    would have the old one's changes undone in it. Windows lets no file be replaced that is
    open, by us or by others.
    """
    try:
        connection = connect(index)
    except sqlite3.Error:  # there is none
        yield
        return
    with closing(connection):
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                raise
        if sys.platform == "win32":  # pragma: no cover  # the other systems are those of our tests
            connection.close()
        yield


def _find_journal(index: Path) -> Path:
    """Return where SQLite keeps what undoes a change of *index* that is cut short."""
    return index.with_name(f"{index.name}-journal")


def _tidy(folder: Path) -> None:
    """Remove what a killed process has left, and indexes that have not changed for long.

    Only what is ours by its name: people may keep other files there.
    """
    now = time.time()
    for file in folder.iterdir():
        ours = _OURS.fullmatch(file.name)
        if ours is None:
            continue
        with suppress(OSError):
            if now - file.stat().st_mtime > (_LEFT if ours["left"] else _OLD):
                file.unlink()
                _find_journal(file).unlink(missing_ok=True)
