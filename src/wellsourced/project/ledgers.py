"""Ledgers on disk: which file holds what people decided about an article."""

from __future__ import annotations

from pathlib import Path

from wellsourced.errors import WellsourcedError
from wellsourced.ledger import Ledger
from wellsourced.project.decoding import decode
from wellsourced.project.listing import STANDARD_INPUT, NamedFile
from wellsourced.project.projects import Project, see_from_here
from wellsourced.project.reading import read_bytes


def open_ledger(file: NamedFile, project: Project) -> Ledger:
    """Return the ledger of the article in *file*, empty where there is none.

    Raises `Unreadable` with the reason, and `BadLedger` where it is no valid ledger.
    """
    path = find_ledger(file, project)
    if path is None or not path.exists():
        return Ledger()
    return _read(path)


def find_ledger(file: NamedFile, project: Project) -> Path | None:
    """Return where the ledger of *file* lies or would lie; `None` where it can have none.

    It is called after the article. Where that name is taken by another article that still
    exists, it is called after the article's whole path in the project.
    """
    if file.name == STANDARD_INPUT or not project.known:
        return None
    first = project.claims / f"{file.path.stem}.toml"
    if not first.exists() or _is_of(first, file, project):
        return first
    return project.claims / f"{'--'.join(_parts(file, project))}.toml"


def name_article(file: NamedFile, project: Project) -> str:
    """Return the article's path as a ledger holds it: from the project's folder, with `/`."""
    return "/".join(_parts(file, project, suffix=True))


def list_ledgers(project: Project) -> tuple[Path, ...]:
    """Return the ledgers of the project, sorted."""
    return tuple(sorted(project.claims.glob("*.toml"))) if project.claims.is_dir() else ()


def _read(path: Path) -> Ledger:
    from wellsourced import ledger

    return ledger.parse(decode(read_bytes(path), "utf-8").text, see_from_here(path))


def _is_of(path: Path, file: NamedFile, project: Project) -> bool:
    """Say whether the ledger *path* is of *file*: no other article that it names exists."""
    try:
        named = _read(path).article
    except WellsourcedError:
        return True
    if not named:
        return True
    other = project.root / named
    return not other.exists() or other.resolve() == file.path.resolve()


def _parts(file: NamedFile, project: Project, *, suffix: bool = False) -> tuple[str, ...]:
    path = file.path.resolve()
    root = project.root.resolve()
    inside = path.relative_to(root) if path.is_relative_to(root) else Path(path.name)
    return (inside if suffix else inside.with_suffix("")).parts
