"""New bytes lie ready beside the file that they replace, on the disk, with all that it has.

A file that lies ready has a name that only we give: `.wellsourced-`, a hash of the name that
it is for, some random letters, `.new`. Whoever is killed leaves it behind, and the next save
of the same file clears it away: under the lock of the folder nobody else saves there, and a
result that is still being written keeps a lock on its own file.

The file that is put in place has the mode of the old one, its extended attributes (on Linux
these hold the access control list), and its owner and group where the system grants that;
where the group cannot be kept, it gets no rights that everybody has not. A new file is another
file to the system: further names of the old one (hard links) keep the old bytes, as a backup
that is made of such names should.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from wellsourced.errors import WriteRefused
from wellsourced.project.reading import KINDS, say_why
from wellsourced.project.saving.locks import clear, keep

OURS = ".wellsourced-"
# as in `.wellsourced-3f2a9c01-k3x_9q0z.new`
READY = re.compile(r"\.wellsourced-(?P<of>[0-9a-f]{8})-[a-z0-9_]{8}\.new")
ANYBODY = 0o007  # the rights of everybody, in a mode
GROUP = 0o070


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Say of *path* why the system does not let it be written."""
    try:
        yield
    except (OSError, ValueError) as error:
        message = f"{path}: it cannot be written ({say_why(error)}); nothing was changed"
        raise WriteRefused(message) from error


def find_target(path: Path) -> Path:
    """Return the file that *path* names, links followed; it need not be there yet.

    Raises `WriteRefused` where that can be no file to replace: links that lead to
    themselves, a folder, a device.
    """
    with refusing(path):
        target = Path(os.path.realpath(path))
        try:
            mode = target.lstat().st_mode
        except (FileNotFoundError, NotADirectoryError):
            return target
    kinds = (kind for is_kind, kind in KINDS if is_kind(mode))
    kind = "a link that leads to itself" if stat.S_ISLNK(mode) else next(kinds, "")
    if kind:
        message = f"{path}: it cannot be written (it is {kind}, not a file); nothing was changed"
        raise WriteRefused(message)
    return target


@contextmanager
def making_folder(path: Path, target: Path) -> Iterator[bool]:
    """Make the folder of *target*; take it away again where what is done then fails.

    Say whether it is new. Raises `WriteRefused` of *path* where it cannot be made.
    """
    folder = target.parent
    with ExitStack() as undo:
        with refusing(path):
            there = folder.is_dir()
            new = [] if there else [one for one in (folder, *folder.parents) if not one.exists()]
            for one in reversed(new):
                one.mkdir(exist_ok=True)
                undo.callback(_remove_folder, one)
                sync_folder(one.parent)
        yield bool(new)
        undo.pop_all()


def stage(path: Path, target: Path, pieces: Iterable[bytes]) -> Path:
    """Write *pieces* beside *target*, flushed to the disk; return the file that lies ready.

    Raises `WriteRefused` of *path* where that cannot be done; nothing is left then.
    """
    with ExitStack() as undo:
        with refusing(path):
            handle, ready = _create(target)
        undo.callback(remove, ready)
        with _writing(path, handle) as file:
            for piece in pieces:
                with refusing(path):
                    file.write(piece)
        with refusing(path):
            _adopt(ready, target)
        undo.pop_all()
    return ready


@contextmanager
def _writing(path: Path, handle: int) -> Iterator[BinaryIO]:
    """Open *handle*, and see that all is on the disk when it is closed."""
    file = os.fdopen(handle, "wb")
    try:
        yield file
        with refusing(path):
            file.flush()
            os.fsync(file.fileno())
    finally:
        with refusing(path):
            file.close()


def _create(target: Path) -> tuple[int, Path]:
    """Make a file beside *target* that nobody clears away while it is open."""
    prefix = f"{OURS}{_tell(target.name)}-"
    while True:
        handle, name = tempfile.mkstemp(prefix=prefix, suffix=".new", dir=target.parent)
        if keep(handle):
            return handle, Path(name)
        os.close(handle)


def _tell(name: str) -> str:
    """Return what stands for *name* in that of a file that lies ready, short for any name."""
    return hashlib.sha256(os.fsencode(name)).hexdigest()[:8]


def is_ready(name: str, target: Path) -> bool:
    """Say whether *name* is that of a file that lies ready for *target*."""
    named = READY.fullmatch(name)
    return named is not None and named["of"] == _tell(target.name)


def clear_leftovers(targets: Iterable[Path]) -> None:
    """Clear away what killed writers left ready beside *targets*, whose folders are locked."""
    folders: dict[Path, set[str]] = {}
    for target in targets:
        folders.setdefault(target.parent, set()).add(_tell(target.name))
    for folder, tellings in folders.items():
        with suppress(OSError), os.scandir(folder) as found:
            for one in found:
                named = READY.fullmatch(one.name)
                if named and named["of"] in tellings:
                    clear(Path(one.path))


def _adopt(ready: Path, target: Path) -> None:
    """Give the file that lies *ready* what *target* has, or what a new file has."""
    try:
        status = target.stat()
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        ready.chmod(0o666 & ~mask)
        return
    mode = stat.S_IMODE(status.st_mode)
    if not _give(ready, status):
        mode = mode & ~GROUP | (mode & ANYBODY) << 3
    _copy_attributes(target, ready)
    ready.chmod(mode)


def _give(ready: Path, status: os.stat_result) -> bool:
    """Give *ready* its owner and group; say whether it has the group."""
    own = ready.stat()
    if (own.st_uid, own.st_gid) == (status.st_uid, status.st_gid) or not hasattr(os, "chown"):
        return True
    for owner in (status.st_uid, -1):
        with suppress(OSError):
            os.chown(ready, owner, status.st_gid)
            return True
    return own.st_gid == status.st_gid


def _copy_attributes(target: Path, ready: Path) -> None:
    """Copy the extended attributes that may be copied, where the system has them."""
    if sys.platform != "linux":
        return
    with suppress(OSError):
        for name in os.listxattr(target):
            with suppress(OSError):
                os.setxattr(ready, name, os.getxattr(target, name))


def remove(path: Path) -> None:
    """Remove a file of ours; what cannot be removed now, the next save clears away."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _remove_folder(path: Path) -> None:
    """Remove a folder that was made, unless somebody uses it by now."""
    with suppress(OSError):
        path.rmdir()


def sync_folder(folder: Path) -> None:
    """Flush the names in *folder*, where the system can (Windows cannot)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
