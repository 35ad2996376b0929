"""A save of several files that was cut short is completed by the next command that writes.

One file is replaced by one renaming, which is done or not. But a key that was renamed in the
library and not in the ledgers leaves claims without their source, and the command cannot be
given again, since the library has no such key any more. So before the first of several files
is replaced, a note of all is written beside it: `.wellsourced-save`, which is there for some
milliseconds and in nobody's commit. The new files lie on the disk by then; whoever finds the
note under the lock of its folder knows that its writer is gone, and puts in place what is not
yet. Hashes tell which files those are. A file that somebody changed since is left as it is:
what was to be written is kept beside it, and the command ends with a sentence on it.

Nothing is read from a note that could reach further than the command which wrote it: a new
file has a name of ours and lies beside the file that it replaces.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from wellsourced.errors import Unreadable, WriteRefused
from wellsourced.project.reading import read_bytes
from wellsourced.project.saving.staging import OURS, is_ready, refusing, remove, stage, sync_folder

NAME = f"{OURS}save"
SCHEMA = "wellsourced-save/1"
UNSAVED = ".unsaved"


@dataclass(frozen=True, slots=True)
class Saving:
    """One file of a save: what it held and will hold, as hashes, and where that lies ready.

    A hash is empty where there was or will be no file; so is `ready` where there will be none.
    """

    target: Path
    ready: str  # the name of a file beside the target
    before: str
    after: str


def tell_apart(data: bytes | None) -> str:
    """Return the hash of what a file holds; empty for no file."""
    return "" if data is None else hashlib.sha256(data).hexdigest()


def place_note(path: Path) -> Path:
    """Return where the note lies of a save whose first file is *path*."""
    return path.parent / NAME


def note_save(files: Sequence[Saving], first: Path) -> None:
    """Write the note of a save beside its *first* file; from then on it will be completed.

    It takes the place of an older note, such as that of the save which this one undoes.
    Raises `WriteRefused` where that cannot be done; the older note then stays.
    """
    note = place_note(first)
    rows = [asdict(one) | {"target": _name(one.target, note.parent)} for one in files]
    text = json.dumps({"schema": SCHEMA, "files": rows}, indent=1)
    for folder in {one.target.parent for one in files}:
        sync_folder(folder)
    ready = stage(first, note, (text.encode("utf-8", "surrogateescape"),))
    try:
        with refusing(first):
            ready.replace(note)
    finally:
        remove(ready)
    sync_folder(note.parent)


def _name(target: Path, folder: Path) -> str:
    """Return *target* as seen from *folder*, so that both may be moved."""
    try:
        return Path(os.path.relpath(target, folder)).as_posix()
    except ValueError:  # another drive
        return str(target)


def find_save(folder: Path) -> tuple[Saving, ...]:
    """Return what the save to *folder* was to write that was cut short; nothing for none.

    Raises `WriteRefused` where there is a note that cannot be one of ours.
    """
    note = folder / NAME
    if not os.path.lexists(note):
        return ()
    try:
        held = json.loads(read_bytes(note).decode("utf-8", "surrogateescape"))
        files = tuple(Saving(**row | {"target": folder / row["target"]}) for row in held["files"])
        sound = held["schema"] == SCHEMA and files and all(map(_is_sound, files))
    except (Unreadable, ValueError, TypeError, KeyError, RecursionError):
        sound = False
    if not sound:
        message = f"{note}: it is no note of a save that was cut short; look at it and remove it"
        raise WriteRefused(message)
    return files


def _is_sound(one: Saving) -> bool:
    """Say whether a row can be one of ours: a new file has a name of ours, beside its target."""
    hashes = isinstance(one.before, str) and isinstance(one.after, str)
    none = not one.ready and not one.after
    return hashes and (none or (isinstance(one.ready, str) and is_ready(one.ready, one.target)))


def finish_save(folder: Path) -> None:
    """Complete the save to *folder* that was cut short; all its folders are locked.

    Raises `WriteRefused` where a file was changed since, when all others are completed, and
    where the system refuses; then it will be tried again.
    """
    files = find_save(folder)
    changed = [one for one in files if not _finish(one)]
    for place in {one.target.parent for one in files}:
        sync_folder(place)
    with refusing(folder / NAME):
        (folder / NAME).unlink(missing_ok=True)
    sync_folder(folder)
    if changed:
        raise WriteRefused(" ".join(_say_changed(changed)))


def _finish(one: Saving) -> bool:
    """Put one new file in place; say whether the target now is what it was to be."""
    ready = one.target.parent / one.ready
    with refusing(one.target):
        now = _hash(one.target)
        if now == one.after:
            if one.ready:
                remove(ready)
            return True
        if now != one.before:
            return False
        if not one.ready:
            one.target.unlink(missing_ok=True)
            return True
        if _hash(ready) != one.after:
            return False
        ready.replace(one.target)
    return True


def _hash(path: Path) -> str:
    """Return the hash of what lies at *path*; empty where there is nothing."""
    if not path.exists():
        return ""
    try:
        return tell_apart(read_bytes(path))
    except Unreadable as error:
        message = f"{path}: {error}; a save to it was cut short and cannot be completed"
        raise WriteRefused(message) from error


def _say_changed(changed: Iterable[Saving]) -> Iterable[str]:
    """Yield a sentence on each file that somebody changed; keep what was to be written to it."""
    for one in changed:
        ready = one.target.parent / one.ready
        told = "look whether it needs what the others got"
        if one.ready and ready.exists():
            kept = one.target.with_name(f"{one.target.name}{UNSAVED}")
            with suppress(OSError):
                ready.replace(kept)
            told = f"take over what it needs from {kept.name}"
        yield (
            f"{one.target}: it was changed after a save to it had been cut short; {told}, "
            "then run again."
        )
