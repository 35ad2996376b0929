"""Bytes of files: read without ever hanging, refused with one sentence that says why.

A path may be anything: a pipe that nobody writes to, a device without an end, a folder. What
it is, is asked before it is opened, and again of the opened file, since the name may have
been given to something else in between.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from wellsourced.errors import Unreadable

MOST_BYTES = 1 << 28  # more than any article or library has
PIECE = 1 << 20  # bytes that are read at a time
# what a file is when it is none that can be read
KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def read_bytes(path: Path) -> bytes:
    """Return the bytes of the regular file *path*.

    Raises `Unreadable` where there is none or where it must not be read; the message is the
    reason alone, since whoever asked knows the name.
    """
    with open_bytes(path) as file:
        return read_stream(file)


@contextmanager
def open_bytes(path: Path) -> Iterator[BinaryIO]:
    """Open the regular file *path* to be read, or raise `Unreadable` as `read_bytes` does."""
    try:
        _refuse_special(path.stat().st_mode)
        with os.fdopen(_open_without_waiting(path), "rb") as file:
            _refuse_special(os.fstat(file.fileno()).st_mode)
            yield file
    except (OSError, ValueError) as error:
        raise Unreadable(say_why(error)) from error


def read_stream(stream: BinaryIO) -> bytes:
    """Return the bytes of *stream*, or raise `Unreadable` where it does not seem to end."""
    pieces = []
    size = 0
    while piece := stream.read(PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > MOST_BYTES:
            message = f"it is larger than {MOST_BYTES >> 20} MB"
            raise Unreadable(message)
    return b"".join(pieces)


@contextmanager
def naming(name: str) -> Iterator[None]:
    """Put *name* before the reason where a file cannot be read."""
    try:
        yield
    except Unreadable as error:
        message = f"{name}: {error}"
        raise Unreadable(message) from error


def say_why(error: OSError | ValueError) -> str:
    """Return why the system refused, in words without its numbers and without the name.

    >>> say_why(FileNotFoundError(2, "No such file or directory"))
    'there is no such file'
    """
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "permission is denied"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return "its name cannot be one of a file"


def _refuse_special(mode: int) -> None:
    for is_kind, kind in KINDS:
        if is_kind(mode):
            message = f"it is {kind}, not a file"
            raise Unreadable(message)


def _open_without_waiting(path: Path) -> int:
    """Open without waiting for a writer, where the name became a pipe since it was looked at."""
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    return os.open(path, flags)
