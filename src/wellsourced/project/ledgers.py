"""Ledgers on disk: which file holds what people decided about an article."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from itertools import count
from pathlib import Path

from wellsourced import ledger
from wellsourced.errors import Unreadable
from wellsourced.findings import Unread
from wellsourced.ledger import Ledger
from wellsourced.project.decoding import decode
from wellsourced.project.listing import STANDARD_INPUT, NamedFile
from wellsourced.project.projects import Project, see_from_here
from wellsourced.project.reading import naming, read_bytes


def open_ledger(file: NamedFile, project: Project) -> Ledger:
    """Return the ledger of the article in *file*; an empty one says where it would lie.

    Raises `Unreadable` with path, line and reason where it is no valid ledger.
    """
    path = find_ledger(file, project)
    if path is None:
        return Ledger()
    if not path.exists():
        return Ledger(see_from_here(path), name_article(file, project))
    return read_ledger(path)


def find_ledger(
    file: NamedFile, project: Project, taken: frozenset[Path] = frozenset()
) -> Path | None:
    """Return where the ledger of *file* lies or would lie; `None` where it can have none.

    It is called after the article. Where that name is *taken*, or of another article that
    still exists, it is called after the article's whole path in the project, with its suffix
    (ledgers of before have it without) and, where that is another's too, with a number.
    """
    if file.name == STANDARD_INPUT or not project.known:
        return None
    short = project.claims / f"{file.path.stem}.toml"
    long = _long_name(file, project)
    before = project.claims / f"{long.removesuffix(file.path.suffix)}.toml"
    for path in (short, before):
        if path not in taken and _names(path, file, project):
            return path
    usable = (one for one in _long_paths(project.claims, long) if _is_free(one, file, project))
    named = next(one for one in usable if one not in taken)
    if named.exists() and _names(named, file, project):
        return named
    if short not in taken and _is_free(short, file, project):
        return short
    if before not in taken and before.exists() and _is_free(before, file, project):
        return before
    return named


def name_article(file: NamedFile, project: Project) -> str:
    """Return the article's path as a ledger holds it: from the project's folder, with `/`."""
    path = file.path.resolve()
    try:
        return Path(os.path.relpath(path, project.root.resolve())).as_posix()
    except ValueError:  # on another drive there is no path from the one to the other
        return path.as_posix()


def list_ledgers(project: Project) -> tuple[Path, ...]:
    """Return the ledgers of the project, sorted."""
    return tuple(sorted(project.claims.glob("*.toml"))) if project.claims.is_dir() else ()


def find_strays(project: Project, read: Collection[str]) -> tuple[Unread, ...]:
    """Return the ledgers of *project* whose article is not there, with what to do about each.

    *read* are ledgers that are not looked at, by the names that are shown: those of articles
    that were read, or that could not be read themselves. A ledger that names no article is a
    stray too, for none was read with it.
    """
    unused = ((path, see_from_here(path)) for path in list_ledgers(project))
    return tuple(
        Unread(name, reason)
        for path, name in unused
        if name not in read and (reason := _why_stray(path, project))
    )


def _why_stray(path: Path, project: Project) -> str:
    try:
        article = read_ledger(path).article
    except Unreadable as error:
        return str(error).removeprefix(see_from_here(path)).lstrip(",: ")
    if not article:
        return "it names no `article`, and no article has its name"
    if os.path.exists(project.root / article):  # noqa: PTH110 – see `_is_free`
        return ""
    return (
        f"its article {article} is not there; if that moved, give the ledger its name and"
        " correct `article` in it before you collect"
    )


def read_ledger(path: Path) -> Ledger:
    """Return the ledger in the file *path*, with its text as it stands, line ends too."""
    name = see_from_here(path)
    with naming(name):
        text = decode(read_bytes(path), "utf-8").raw
    return ledger.parse(text, name)


def _is_free(path: Path, file: NamedFile, project: Project) -> bool:
    """Say whether *path* can be the ledger of *file*: no other article that it names exists."""
    if not path.exists():
        return True
    try:
        named = read_ledger(path).article
    except Unreadable:
        return True
    if not named:
        return True
    other = project.root / named
    # a path's own method raises where the name is too long
    return not os.path.exists(other) or other.resolve() == file.path.resolve()  # noqa: PTH110


def _names(path: Path, file: NamedFile, project: Project) -> bool:
    """Say whether the ledger *path* names *file* itself as its article."""
    try:
        return path.exists() and read_ledger(path).article == name_article(file, project)
    except Unreadable:
        return False


def _long_paths(folder: Path, name: str) -> Iterator[Path]:
    """Yield the ledgers that an article of the long *name* may have, the plain one first."""
    yield folder / f"{name}.toml"
    for number in count(2):
        yield folder / f"{name}-{number}.toml"


def _long_name(file: NamedFile, project: Project) -> str:
    """Return the article's whole path in the project as one name, with its suffix."""
    path = file.path.resolve()
    root = project.root.resolve()
    inside = path.relative_to(root) if path.is_relative_to(root) else path.relative_to(path.anchor)
    return "--".join(inside.parts)
