"""One command at a time changes what lies in a folder, so that two lose nothing of each other.

What is locked is the folder that a file lies in, not the file: a save puts a new file in the
place of the old one, and a lock on the old one would guard nothing from then on. Nothing is
left in the folder, which is likely under version control; the lock holds for every user and
container that sees the folder; it ends with its process, however that ends; and it can be had
for a file that is not there yet. The price is that commands on two libraries in one folder
wait for each other.

Windows, and some file systems of networks, cannot lock a folder. There a file in the user's
cache folder, named by a hash of the folder's path, stands for it: that guards against the
user's other commands. Where even that cannot be had nothing is written, for a save that may
undo another is worse than none. Only our own commands heed these locks; what an editor wrote
meanwhile is noticed by comparing (`writing`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wellsourced.project.saving.locks import Tell, lock_folders
from wellsourced.project.saving.mending import find_save, finish_save

PATIENCE = 10.0  # seconds that a command waits for another


def say_nothing(_text: str) -> None:
    """Tell nobody."""


@contextmanager
def hold(*paths: Path, tell: Tell = say_nothing, patience: float | None = None) -> Iterator[None]:
    """Keep other commands from changing *paths*, from reading them until they are written.

    A path is a file, which need not be there yet, or a folder whose files are to be written;
    links are followed. Several are locked in one order, so that two commands never wait for
    each other crosswise; who holds a folder may hold it again. A save to it that was cut short
    is completed first (`mending`). *tell* is given a note of that, and one where another
    command has to be waited for. Raises `WriteRefused` where that takes longer than *patience*
    (by default ten seconds), and where no lock can be had.

    >>> with hold(Path("library.bib")):
    ...     pass  # read, plan, `write_changes`
    """
    with lock_folders(paths, PATIENCE if patience is None else patience, tell) as folders:
        for folder in folders:
            _finish(folder, tell)
        yield


def _finish(folder: Path, tell: Tell) -> None:
    """Complete the save to *folder* that was cut short, if there is one.

    What it was to write may lie in other folders; they are locked for it too.
    """
    targets = tuple(one.target for one in find_save(folder))
    if targets:
        with hold(*targets, tell=tell):
            finish_save(folder)
        tell(f"a save to {folder} had been cut short and was completed")
