"""Ledgers on disk: which file holds what people decided about an article."""

from __future__ import annotations

import os
from pathlib import Path

from wellsourced import ledger
from wellsourced.errors import Unreadable
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
    still exists, it is called after the article's whole path in the project.
    """
    if file.name == STANDARD_INPUT or not project.known:
        return None
    first = project.claims / f"{file.path.stem}.toml"
    if first not in taken and (not first.exists() or _is_of(first, file, project)):
        return first
    return project.claims / f"{_long_name(file, project)}.toml"


def name_article(file: NamedFile, project: Project) -> str:
    """Return the article's path as a ledger holds it: from the project's folder, with `/`."""
    return Path(os.path.relpath(file.path.resolve(), project.root.resolve())).as_posix()


def list_ledgers(project: Project) -> tuple[Path, ...]:
    """Return the ledgers of the project, sorted."""
    return tuple(sorted(project.claims.glob("*.toml"))) if project.claims.is_dir() else ()


def read_ledger(path: Path) -> Ledger:
    """Return the ledger in the file *path*, with its text as it stands, line ends too."""
    name = see_from_here(path)
    with naming(name):
        text = decode(read_bytes(path), "utf-8").raw
    return ledger.parse(text, name)


def _is_of(path: Path, file: NamedFile, project: Project) -> bool:
    """Say whether the ledger *path* is of *file*: no other article that it names exists."""
    try:
        named = read_ledger(path).article
    except Unreadable:
        return True
    if not named:
        return True
    other = project.root / named
    return not other.exists() or other.resolve() == file.path.resolve()


def _long_name(file: NamedFile, project: Project) -> str:
    """Return the article's whole path in the project as one name, without its suffix."""
    path = file.path.resolve().with_suffix("")
    root = project.root.resolve()
    inside = path.relative_to(root) if path.is_relative_to(root) else path.relative_to(path.anchor)
    return "--".join(inside.parts)
