"""Files are replaced whole or not at all, and never over what somebody else wrote meanwhile.

A change knows the bytes that it was made from. All changes are written out beside their
targets first; then each target is compared with what was read; only then are they renamed
into place. What goes wrong before the first rename leaves every file as it was; what goes
wrong after it puts the earlier ones back.
"""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from wellsourced.errors import WriteRefused
from wellsourced.project.reading import read_bytes, say_why


@dataclass(frozen=True, slots=True)
class Change:
    """New bytes for a file; `before` are those that they were made from, `None` for a new file."""

    path: Path
    before: bytes | None
    after: bytes


@dataclass(frozen=True, slots=True)
class _Staged:
    """A change whose bytes lie ready beside its target (symbolic links followed)."""

    change: Change
    target: Path
    ready: Path


def write_changes(changes: Sequence[Change]) -> None:
    """Write all *changes*, or none of them.

    Raises `WriteRefused` where a file is read-only, changed since it was read, or cannot be
    written, or where two changes of one file disagree; the message names it and says what
    to do.
    """
    wanted = _one_each([change for change in changes if change.before != change.after])
    staged: list[_Staged] = []
    try:
        staged.extend(_stage(change) for change in wanted)
        for one in staged:
            _refuse_changed(one)
        _replace_all(staged)
    finally:
        for one in staged:
            one.ready.unlink(missing_ok=True)


def _one_each(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Return *changes* with one of each file, or raise `WriteRefused` where two disagree."""
    wanted: dict[str, Change] = {}
    for change in changes:
        first = wanted.setdefault(os.path.realpath(change.path), change)
        if (first.before, first.after) != (change.before, change.after):
            message = f"{change.path}: two results would be written to it; nothing was changed"
            raise WriteRefused(message)
    return tuple(wanted.values())


def _stage(change: Change) -> _Staged:
    """Write the new bytes beside the target, flushed to the disk, with the target's mode."""
    target = Path(os.path.realpath(change.path))
    ready = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
        ready = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(change.after)
            file.flush()
            os.fsync(file.fileno())
        ready.chmod(_mode(target))
    except OSError as error:
        if ready is not None:
            ready.unlink(missing_ok=True)
        message = f"{change.path}: it cannot be written ({say_why(error)}); nothing was changed"
        raise WriteRefused(message) from error
    return _Staged(change, target, ready)


def _mode(target: Path) -> int:
    """Return the mode of the file that is replaced, or that of a new file."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _refuse_changed(staged: _Staged) -> None:
    """Raise `WriteRefused` where the target is not what the change was made from."""
    path = staged.change.path
    now = read_bytes(staged.target) if staged.target.exists() else None
    if now != staged.change.before:
        message = f"{path}: somebody else changed it meanwhile; nothing was written, run again"
        raise WriteRefused(message)
    if now is not None and not os.access(staged.target, os.W_OK):
        _refuse_read_only(path)


def _refuse_read_only(path: Path) -> NoReturn:
    message = f"{path}: it is read-only; nothing was written, make it writable first"
    raise WriteRefused(message)


def _replace_all(staged: Sequence[_Staged]) -> None:
    """Rename each new file into place; put the earlier ones back where one cannot be."""
    done: list[_Staged] = []
    for one in staged:
        try:
            one.ready.replace(one.target)
        except OSError as error:
            for earlier in reversed(done):
                _put_back(earlier)
            message = f"{one.change.path}: it cannot be replaced ({say_why(error)})"
            raise WriteRefused(message) from error
        done.append(one)
    for folder in {one.target.parent for one in done}:
        _sync_folder(folder)


def _put_back(staged: _Staged) -> None:
    """Give a file that was replaced its bytes of before."""
    if staged.change.before is None:
        staged.target.unlink(missing_ok=True)
        return
    back = _stage(Change(staged.target, staged.change.after, staged.change.before))
    back.ready.replace(back.target)


def _sync_folder(folder: Path) -> None:
    """Flush the renaming itself, where the system can (Windows cannot)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def is_any_of(path: Path, others: Iterable[Path]) -> bool:
    """Say whether *path* is one of the files *others*, by whatever name it is reached."""
    real = os.path.realpath(path)
    return any(real == os.path.realpath(one) or _is_same(path, one) for one in others)


def _is_same(path: Path, other: Path) -> bool:
    """Say whether both are one file on the disk, as where upper and lower case do not count."""
    try:
        return path.samefile(other)
    except (OSError, ValueError):
        return False


def write_output(path: Path, pieces: Iterable[bytes], inputs: Sequence[Path] = ()) -> None:
    """Write a result to *path*, over an older one; a device or pipe is written to as it is.

    *pieces* are asked for as they are written. The older result stays as it was until the
    last one is on the disk, and for good where there is no last one. Raises `WriteRefused`
    where *path* is one of *inputs*, or cannot be written.
    """
    if is_any_of(path, inputs):
        message = f"{path}: it is what is read here; write the result to another file"
        raise WriteRefused(message)
    if path.is_dir():
        message = f"{path}: it cannot be written (it is a folder, not a file)"
        raise WriteRefused(message)
    with _refusing(path):
        special = path.exists() and not path.is_file()
        if path.exists() and not os.access(path, os.W_OK):
            _refuse_read_only(path)
    if special:
        with _refusing(path), path.open("wb") as file:
            file.writelines(pieces)
    else:
        _write_beside(path, pieces)


def _write_beside(path: Path, pieces: Iterable[bytes]) -> None:
    """Write *pieces* beside *path*, and when all are there put them in its place."""
    target = Path(os.path.realpath(path))
    with _refusing(path):
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    ready = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in pieces:
                with _refusing(path):
                    file.write(piece)
            with _refusing(path):
                file.flush()
                os.fsync(file.fileno())
        with _refusing(path):
            ready.chmod(_mode(target))
            ready.replace(target)
    finally:
        ready.unlink(missing_ok=True)
    _sync_folder(target.parent)


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """Say of *path* why the system does not let it be written."""
    try:
        yield
    except OSError as error:
        message = f"{path}: it cannot be written ({say_why(error)})"
        raise WriteRefused(message) from error
