"""Which files are articles: those that are named, and those of a known format in a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from wellsourced.findings import Unread
from wellsourced.project.reading import say_why

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file to read, and the name under which every message and report shows it."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a folder gives: files with one of the suffixes, none that a pattern leaves out.

    A pattern fits the name of a file or folder, or its path from the folder that was given,
    from the working directory or from `base`, the folder of the project.
    """

    suffixes: frozenset[str]
    exclude: tuple[str, ...] = ()
    base: Path = Path()

    def leaves_out(self, file: NamedFile, below: str) -> bool:
        """Say whether *file* is hidden or excluded; *below* is its path in the folder given."""
        if file.path.name.startswith("."):
            return True
        names = {file.path.name, below, file.name, _from(self.base, file.path)}
        patterns = [given.removeprefix("./").rstrip("/") for given in self.exclude]
        return any(fnmatchcase(name, pattern) for pattern in patterns for name in names)


@dataclass(frozen=True, slots=True)
class Listing:
    """The files to read, in order, and the folders that could not be looked into.

    `left_out` are files of folders in a format that nothing installed here can read.
    """

    files: tuple[NamedFile, ...]
    unread: tuple[Unread, ...] = ()
    left_out: tuple[Unread, ...] = ()


def list_files(paths: Sequence[NamedFile], wanted: Wanted) -> Listing:
    """Return the articles that *paths* name, each once.

    A path that is no folder is taken as it is, known or not: whoever names a file wants it
    read. A folder gives its *wanted* files sorted by name, without following a link in a
    circle.
    """
    files: dict[str, NamedFile] = {}
    unread: list[Unread] = []
    for given in paths:
        if given.name == STANDARD_INPUT:
            files.setdefault(given.name, given)
            continue
        found = list(_walk(given, wanted)) if _is_folder(given.path) else [given]
        unread.extend(one for one in found if isinstance(one, Unread))
        named = [one for one in found if isinstance(one, NamedFile)]
        for file in sorted(named, key=lambda one: one.path.parts):
            files.setdefault(_real(file.path), file)
    return Listing(tuple(files.values()), tuple(unread))


def name_file(path: Path) -> NamedFile:
    """Return the file *path* under the name that was typed."""
    return NamedFile(path, show_name(path))


def show_name(path: Path) -> str:
    """Return *path* as it is shown: with `/`, and without bytes that are no text."""
    return path.as_posix().encode("utf-8", "replace").decode("utf-8")


def _from(base: Path, path: Path) -> str:
    """Return *path* as seen from *base*, or nothing where they share no drive."""
    try:
        return Path(os.path.relpath(path, base)).as_posix()
    except ValueError:
        return ""


def _is_folder(path: Path) -> bool:
    """Say whether *path* is a folder; no for what cannot be looked at or be a name at all."""
    return os.path.isdir(path)  # noqa: PTH112 – a path's own method raises for these


def _real(path: Path) -> str:
    """Return what tells *path* from others; one that can be no name is told apart as typed."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return str(path)


def _walk(top: NamedFile, wanted: Wanted) -> Iterator[NamedFile | Unread]:
    """Yield the wanted files under a folder, and the folders that stay closed."""
    seen: set[tuple[int, int]] = set()
    waiting = [(top, "")]
    while waiting:
        folder, inside = waiting.pop()
        try:
            status = folder.path.stat()
            found = sorted(folder.path.iterdir())
        except OSError as error:
            yield Unread(folder.name, f"the folder cannot be looked into: {say_why(error)}")
            continue
        if (status.st_dev, status.st_ino) in seen:
            continue
        seen.add((status.st_dev, status.st_ino))
        for path in found:
            file = NamedFile(path, show_name(Path(folder.name) / path.name))
            if wanted.leaves_out(file, inside + path.name):
                continue
            if _is_folder(path):
                waiting.append((file, f"{inside}{path.name}/"))
            elif path.suffix.lower() in wanted.suffixes:
                yield file
