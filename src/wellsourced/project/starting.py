"""A project from nothing: settings, an empty library, the folders. Never over what is there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wellsourced.config import SETTINGS, Config
from wellsourced.errors import WriteRefused
from wellsourced.project.reading import say_why
from wellsourced.project.saving.locking import hold
from wellsourced.project.saving.writing import Change, write_changes
from wellsourced.project.settings import OWN_FILE, open_shared

LIBRARY_HEAD = """\
% The works that the articles rest on. One entry a work; its key is how ledgers and
% articles name it. `wellsourced library check` looks it through.
"""


@dataclass(frozen=True, slots=True)
class Start:
    """What starting a project did: the paths that were made, and those that were there."""

    made: tuple[Path, ...]
    kept: tuple[Path, ...]


def start_project(folder: Path) -> Start:
    """Make *folder* a project, without touching a file or folder that is there already.

    Where a `pyproject.toml` there holds our settings already, they count and stay the only ones.
    Raises `WriteRefused` where a file stands in the way of a folder or may not be written.
    """
    with hold(folder):
        return _start(folder)


def _start(folder: Path) -> Start:
    """Make *folder* a project while no other command writes to it."""
    settled = open_shared(folder)
    config = settled or Config()
    files = {folder / config.library: LIBRARY_HEAD}
    if settled is None:
        files = {folder / OWN_FILE: write_settings()} | files
    folders = [folder / path for path in (*config.articles, config.claims, config.templates)]
    wanted = (*files, *folders)
    kept = tuple(path for path in wanted if path.exists())
    for path in folders:
        _make_folder(path)
    write_changes(
        [Change(path, None, text.encode()) for path, text in files.items() if path not in kept]
    )
    return Start(tuple(path for path in wanted if path not in kept), kept)


def write_settings() -> str:
    """Return a settings file that names every setting, with what it is for, switched off."""
    lines = ["# The settings of this project; a line that is switched on counts.", ""]
    for row in SETTINGS:
        lines += [f"# {row.manual} ({row.takes})", f"# {row.example}", ""]
    return "\n".join(lines)


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = "a file is in its place" if path.exists() else say_why(error)
        message = f"{path}: the folder cannot be made ({reason})"
        raise WriteRefused(message) from error
