"""Locks that end with their process: those of folders, and of a file that is being written.

Why folders, and what stands in for them where they cannot be locked, says `locking`.
"""

from __future__ import annotations

import errno
import hashlib
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from wellsourced.errors import WriteRefused
from wellsourced.project.caches import find_cache_folder
from wellsourced.project.reading import say_why

if sys.platform == "win32":  # pragma: no cover  # the other systems are those of our tests
    import msvcrt
else:
    import fcntl

SOON = 1.0  # seconds after which a person wants to know why nothing happens
PAUSE = 0.02  # seconds between two tries
# what a system says where it cannot lock a folder, or not this one
CANNOT = {
    getattr(errno, name)
    for name in ("EACCES", "EBADF", "EINVAL", "EISDIR", "ENOLCK", "ENOSYS", "ENOTSUP", "EOPNOTSUPP")
}

Tell = Callable[[str], object]  # is given the one note of a wait
Identity = tuple[int, int]  # device and number of a folder


@dataclass  # slots would be those of all threads
class _Held(threading.local):
    """The folders that this thread holds, so that it does not wait for itself."""

    folders: set[Identity] = field(default_factory=set)


_held = _Held()
_handles: set[int] = set()  # of the locks of all threads


@contextmanager
def lock_folders(paths: Sequence[Path], patience: float, tell: Tell) -> Iterator[tuple[Path, ...]]:
    """Lock the folders of *paths*, all in one order; give those that were not held already.

    Raises `WriteRefused` where one is not free within *patience* (seconds), and where no
    lock can be had.
    """
    with ExitStack() as stack:
        folders = {_identify(folder): folder for folder in map(_find_folder, paths)}
        end = time.monotonic() + patience
        fresh = sorted(folders.keys() - _held.folders)
        for identity in fresh:
            stack.enter_context(_lock(identity, folders[identity], end, tell))
        yield tuple(folders[identity] for identity in fresh)


def _find_folder(path: Path) -> Path:
    """Return the folder to lock for *path*: the nearest that is there."""
    try:
        real = Path(os.path.realpath(path))
        if real.is_dir():
            return real
        return next(folder for folder in real.parents if folder.is_dir())
    except (OSError, ValueError) as error:
        message = f"{path}: it cannot be written ({say_why(error)}); nothing was changed"
        raise WriteRefused(message) from error


def _identify(folder: Path) -> Identity:
    """Return what a folder is, by whatever name it is reached."""
    try:
        status = folder.stat()
    except OSError as error:
        message = f"{folder}: it cannot be written to ({say_why(error)}); nothing was changed"
        raise WriteRefused(message) from error
    return status.st_dev, status.st_ino


@contextmanager
def _lock(identity: Identity, folder: Path, end: float, tell: Tell) -> Iterator[None]:
    """Hold the lock of *folder*, once it is free."""
    handle = _wait(folder, end, tell)
    _handles.add(handle)
    _held.folders.add(identity)
    try:
        yield
    finally:
        _held.folders.discard(identity)
        if handle in _handles:  # else this is a copy of the process that holds it
            _handles.discard(handle)
            _release(handle)


def _wait(folder: Path, end: float, tell: Tell) -> int:
    """Return the handle of the lock of *folder*, as soon as it can be had."""
    tell_at = time.monotonic() + SOON
    while (handle := _try(folder)) is None:
        now = time.monotonic()
        if now > end:
            message = (
                f"{folder}: another command is writing there; nothing was changed, "
                "run again when it has ended"
            )
            raise WriteRefused(message)
        if now > tell_at:
            tell(f"waiting for another command that is writing to {folder}")
            tell_at = end + SOON
        time.sleep(PAUSE)
    return handle


def _try(folder: Path) -> int | None:
    """Return the handle of the lock of *folder*, or `None` where somebody has it."""
    try:
        return _try_folder(folder)
    except OSError as error:
        if error.errno not in CANNOT:
            _refuse(folder, error)
    try:
        return _try_handle(_open_stand_in(folder))
    except OSError as error:
        _refuse(folder, error)


def _refuse(folder: Path, error: OSError) -> NoReturn:
    message = (
        f"{folder}: no lock can be had ({say_why(error)}), so nothing was changed; see that the "
        "folder, or the one that WELLSOURCED_CACHE names, can be written to"
    )
    raise WriteRefused(message) from error


def _try_folder(folder: Path) -> int | None:
    """Lock *folder* itself; `None` too where another folder has got its name meanwhile."""
    if sys.platform == "win32":  # pragma: no cover  # the other systems are those of our tests
        raise OSError(errno.ENOTSUP, "folders cannot be locked")
    handle = _try_handle(os.open(folder, os.O_RDONLY | os.O_DIRECTORY))
    if handle is not None and not os.path.samestat(os.fstat(handle), folder.stat()):
        os.close(handle)
        return None
    return handle


def _open_stand_in(folder: Path) -> int:
    """Open the file in the user's cache folder that stands for *folder*."""
    place = find_cache_folder() / "locks"
    place.mkdir(parents=True, exist_ok=True)
    name = hashlib.sha256(os.fsencode(os.path.normcase(folder))).hexdigest()[:32]
    return os.open(place / f"{name}.lock", os.O_RDWR | os.O_CREAT, 0o600)


def _try_handle(handle: int) -> int | None:
    """Lock *handle* without waiting; close it where somebody has the lock, or none is had."""
    try:
        _lock_now(handle)
    except BlockingIOError:
        os.close(handle)
        return None
    except OSError:
        os.close(handle)
        raise
    return handle


def _lock_now(handle: int) -> None:
    if sys.platform == "win32":  # pragma: no cover  # the other systems are those of our tests
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:  # that is how it says that somebody has it
            raise BlockingIOError(*error.args) from error
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def keep(handle: int) -> bool:
    """Show that the file *handle* is being written, until it is closed.

    Return whether it still has a name: somebody may have taken it for a leftover.
    """
    if sys.platform != "win32":
        with suppress(OSError):  # a file system without locks: then nobody clears away
            fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        return os.fstat(handle).st_nlink > 0
    except OSError:
        return True


def claim(handle: int) -> bool:
    """Keep the file *handle* for this process until it is closed; say no where somebody has it.

    On Windows, where a locked file cannot be read either, nobody is asked.
    """
    if sys.platform != "win32":
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            return error.errno in CANNOT  # a file system without locks
    return True


def clear(path: Path) -> None:
    """Remove *path*, unless somebody is writing it or that cannot be known.

    On Windows the system itself lets no file be removed that is open.
    """
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        try:
            if sys.platform != "win32":
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                path.unlink()
        finally:
            os.close(handle)
        path.unlink(missing_ok=True)


def _release(handle: int) -> None:
    """Give up a lock, also where a copy of this process has its handle still."""
    with suppress(OSError):
        if sys.platform != "win32":
            fcntl.flock(handle, fcntl.LOCK_UN)
    with suppress(OSError):
        os.close(handle)


def _forget() -> None:
    """Hold nothing in a copy of this process: it may live on after the one that has the lock."""
    for handle in _handles:
        with suppress(OSError):
            os.close(handle)
    _handles.clear()
    _held.folders.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)
