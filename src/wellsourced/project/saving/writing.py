"""Files are replaced whole or not at all, and never over what somebody else wrote meanwhile.

A change knows the bytes that it was made from. Under the lock of all folders (`locking`) the
new bytes are written out beside their targets (`staging`); then each target is compared with
what was read; only then are they renamed into place, and each is looked at once more in the
moment before. What goes wrong before the first renaming leaves every file as it was; what goes
wrong after it puts the earlier ones back. Who is killed between two renamings has left a note
by which the next command completes the save (`mending`).

Only a program that knows nothing of our locks can still lose what it writes: between the last
look and the renaming, which are two calls of the system that follow on each other.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from wellsourced.errors import Unreadable, WriteRefused
from wellsourced.project.reading import read_bytes, say_why
from wellsourced.project.saving.locking import hold
from wellsourced.project.saving.mending import Saving, note_save, place_note, tell_apart
from wellsourced.project.saving.staging import (
    clear_leftovers,
    find_target,
    making_folder,
    refusing,
    remove,
    stage,
    sync_folder,
)

Look = tuple[int, ...]  # what tells a file from one that was written since; empty for none


@dataclass(frozen=True, slots=True)
class Change:
    """New bytes for a file; `before` are those that they were made from, `None` for a new file."""

    path: Path
    before: bytes | None
    after: bytes


@dataclass(frozen=True, slots=True)
class _Staged:
    """A change whose bytes lie ready beside its target (links followed)."""

    change: Change
    target: Path
    ready: Path


def write_changes(changes: Sequence[Change]) -> None:
    """Write all *changes*, or none of them.

    Who read the files holds them from then on (`hold`); else what another command wrote in
    between is refused here, when it could have been waited for. Raises `WriteRefused` where a
    file is read-only, changed since it was read, or cannot be written, or where two changes of
    one file disagree; the message names it and says what to do.
    """
    wanted = _one_each([change for change in changes if change.before != change.after])
    if not wanted:
        return
    with hold(*wanted), ExitStack() as stack:
        made = [stack.enter_context(making_folder(one.path, at)) for at, one in wanted.items()]
        if any(made):  # they are not locked yet
            stack.enter_context(hold(*wanted))
        clear_leftovers((*wanted, place_note(next(iter(wanted)))))
        _save(wanted)


def _one_each(changes: Sequence[Change]) -> Mapping[Path, Change]:
    """Return *changes* by their targets, or raise `WriteRefused` where two of one disagree."""
    wanted: dict[Path, Change] = {}
    for change in changes:
        first = wanted.setdefault(find_target(change.path), change)
        if (first.before, first.after) != (change.before, change.after):
            message = f"{change.path}: two results would be written to it; nothing was changed"
            raise WriteRefused(message)
    return wanted


def _save(wanted: Mapping[Path, Change]) -> None:
    """Write what is *wanted* to targets whose folders are there and locked."""
    staged: list[_Staged] = []
    with ExitStack() as tidy:
        tidy.callback(_tidy, staged)
        for target, change in wanted.items():
            ready = stage(change.path, target, (change.after,))
            staged.append(_Staged(change, target, ready))
        looks = [_compare(one) for one in staged]
        if len(staged) > 1:
            note_save([_note(one) for one in staged], staged[0].target)
        _replace_all(staged, looks)


def _tidy(staged: Sequence[_Staged]) -> None:
    """Remove what lies ready and is not wanted, unless a note says that it still is."""
    if staged and not os.path.lexists(place_note(staged[0].target)):
        for one in staged:
            remove(one.ready)


def _note(one: _Staged) -> Saving:
    before, after = tell_apart(one.change.before), tell_apart(one.change.after)
    return Saving(one.target, one.ready.name, before, after)


def _compare(staged: _Staged) -> Look:
    """Return the look of the target, or raise `WriteRefused` where it is not what was read."""
    path = staged.change.path
    look = _look_at(staged)
    try:
        now = read_bytes(staged.target) if look else None
    except Unreadable as error:
        message = f"{path}: it cannot be compared ({error}); nothing was written"
        raise WriteRefused(message) from error
    if now != staged.change.before or _look_at(staged) != look:
        what = "changed" if now is not None else "removed"
        message = f"{path}: somebody else {what} it meanwhile; nothing was written, run again"
        raise WriteRefused(message)
    _refuse_read_only(path, staged.target)
    return look


def _look(target: Path) -> Look:
    """Return what changes where a file is written or replaced; empty for no file."""
    try:
        found = target.stat()
    except (FileNotFoundError, NotADirectoryError):
        return ()
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _look_at(staged: _Staged) -> Look:
    """Return the look of the target, or raise `WriteRefused` where the system does not say."""
    with refusing(staged.change.path):
        return _look(staged.target)


def _refuse_read_only(path: Path, target: Path) -> None:
    """Raise `WriteRefused` where the system would not let this user write to *target*.

    Replacing it would be let: that takes the right to write to the folder alone.
    """
    with refusing(path):
        kept = target.exists() and not os.access(target, os.W_OK)
    if kept:
        message = f"{path}: it is read-only; nothing was written, make it writable first"
        raise WriteRefused(message)


def _replace_all(staged: Sequence[_Staged], looks: Sequence[Look]) -> None:
    """Rename each new file into place; put the earlier ones back where one cannot be."""
    with ExitStack() as undo:
        undo.callback(_undo, staged)
        for one, look in zip(staged, looks, strict=True):
            _replace(one, look)
        undo.pop_all()
    for folder in {one.target.parent for one in staged}:
        sync_folder(folder)
    _forget_note(staged)


def _replace(one: _Staged, look: Look) -> None:
    """Rename one new file into place, unless somebody wrote the old one since it was compared."""
    if _look_at(one) != look:
        message = f"{one.change.path}: somebody else changed it meanwhile; run again"
        raise WriteRefused(message)
    try:
        one.ready.replace(one.target)
    except OSError as error:
        message = f"{one.change.path}: it cannot be replaced ({say_why(error)})"
        raise WriteRefused(message) from error


def _forget_note(staged: Sequence[_Staged]) -> None:
    """Remove the note of a save that is complete, or that has changed nothing."""
    if len(staged) > 1:
        note = place_note(staged[0].target)
        remove(note)
        sync_folder(note.parent)


def _undo(staged: Sequence[_Staged]) -> None:
    """Give the files that were replaced, which are those with nothing ready, their old bytes.

    The old bytes are written out before any is renamed. Where they cannot be, as on a full
    disk, the note stays, and the next command completes the save.
    """
    done = [one for one in staged if not os.path.lexists(one.ready)]
    if done:
        try:
            _put_back(staged[0].target, done)
        except (OSError, WriteRefused) as error:
            message = (
                f"{staged[0].change.path}: only a part of the save is written, and it cannot "
                f"be undone now; the next command that writes here puts that right ({error})"
            )
            raise WriteRefused(message) from error
    _forget_note(staged)


def _put_back(first: Path, done: Sequence[_Staged]) -> None:
    """Replace what was *done*, under a note of its own that takes the place of the other."""
    backs = []
    try:
        for one in done:
            before = one.change.before
            ready = None if before is None else stage(one.change.path, one.target, (before,))
            backs.append((one, ready))
        note_save([_note_back(one, ready) for one, ready in backs], first)
    except (OSError, WriteRefused):
        for _, ready in backs:
            if ready is not None:
                remove(ready)
        raise
    for one, ready in backs:
        if ready is None:
            one.target.unlink(missing_ok=True)
        else:
            ready.replace(one.target)


def _note_back(one: _Staged, ready: Path | None) -> Saving:
    before, after = tell_apart(one.change.after), tell_apart(one.change.before)
    return Saving(one.target, ready.name if ready else "", before, after)


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
    with refusing(path):
        special = path.exists() and not path.is_file() and not path.is_dir()
    if special:
        with refusing(path), path.open("wb") as file:
            file.writelines(pieces)
        return
    target = find_target(path)
    _refuse_read_only(path, target)
    with making_folder(path, target):
        with suppress(WriteRefused), hold(target, patience=0):
            clear_leftovers((target,))
        ready = stage(path, target, pieces)
        try:
            with refusing(path):
                ready.replace(target)
        finally:
            remove(ready)
    sync_folder(target.parent)
