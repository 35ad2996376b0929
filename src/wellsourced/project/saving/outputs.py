"""Where a result may be written: never over what a person wrote for the project.

A result can be made again, a library, a ledger or an article cannot. So `-o` names a file of
its own; what belongs to the project or was read for the result is refused, by whatever
name (a symbolic link, `./`, another case) it is reached.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from wellsourced.errors import WriteRefused
from wellsourced.project.audits import list_articles
from wellsourced.project.ledgers import list_ledgers
from wellsourced.project.projects import Project
from wellsourced.project.saving.writing import is_any_of, write_output
from wellsourced.project.settings import OWN_FILE, SHARED_FILE

TEMPLATE = ".jinja"
LEDGER = ".toml"


def write_result(
    path: Path, pieces: Iterable[bytes], project: Project, read: Sequence[Path]
) -> None:
    """Write a result to *path*, over an older one, in *pieces* as they come.

    Raises `WriteRefused` where *path* is one of the files *read* for it, belongs to
    *project*, or cannot be written, or where its folder is missing elsewhere than here.
    """
    if not is_any_of(path, read):
        refuse_kept(path, project, ())
    refuse_astray(path, project)
    write_output(path, pieces, read)


def refuse_astray(path: Path, project: Project) -> None:
    """Raise `WriteRefused` where the folder of *path* is missing, and is not to be made.

    A misspelt `/srv/wwww/report.html` must not pass for written where it belongs; within the
    working directory and the project, missing folders are made.
    """
    if os.path.exists(path.parent):  # noqa: PTH110 – a path's own method fails for long names
        return
    homes = (Path.cwd(), *((project.root,) if project.known else ()))
    real = Path(os.path.realpath(path.parent))
    if not any(real.is_relative_to(os.path.realpath(home)) for home in homes):
        message = (
            f"{path}: there is no folder {path.parent}; make it first (folders are made only"
            " within the working directory and the project)"
        )
        raise WriteRefused(message)


def refuse_kept(path: Path, project: Project, read: Sequence[Path]) -> None:
    """Raise `WriteRefused` where *path* is one of the files *read*, or belongs to *project*."""
    if is_any_of(path, read):
        message = f"{path}: it is what is read here; write the result to another file"
        raise WriteRefused(message)
    for what in _tell_kept(path, project) if project.known else ():
        message = f"{path}: it is {what}; write the result to another file"
        raise WriteRefused(message)


def refuse_kept_among(paths: Sequence[Path], project: Project, read: Sequence[Path]) -> None:
    """Raise `WriteRefused` where one of *paths*, all in one folder, is to be kept.

    It says of each what `refuse_kept` says, and looks at the files *read* and at those of
    *project* once for all of them.
    """
    there = {path: tell for path in paths if (tell := _tell_file(path))}
    if there:
        own = (*_list_articles(project), project.library) if project.known else ()
        kept = {_tell_file(path) for path in (*read, *own)}
        for path, tell in there.items():
            if tell in kept:
                refuse_kept(path, project, read)
    for path in paths[:1]:
        refuse_kept(path, project, ())


def _tell_file(path: Path) -> tuple[int, int] | None:
    """Return what tells the file *path* from others, by whatever name it is reached."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def _tell_kept(path: Path, project: Project) -> Iterator[str]:
    """Yield what *path* is to *project*, where it is something that a person keeps there."""
    settings = (
        Path(project.config.path),
        *(project.root / name for name in (OWN_FILE, SHARED_FILE)),
    )
    if is_any_of(path, (project.library,)):
        yield "the project's library"
    if _is_ledger(path, project):
        yield "in the folder of the project's ledgers"
    if is_any_of(path, settings):
        yield "a settings file of the project"
    if path.exists() and _is_template(path, project):
        yield "a template of the project"
    if path.exists() and is_any_of(path, _list_articles(project)):
        yield "an article of the project"


def _is_ledger(path: Path, project: Project) -> bool:
    """Say whether *path* is a ledger, or lies where nothing but ledgers should.

    Where the ledgers share their folder with the whole project, only their suffix tells.
    """
    if is_any_of(path, list_ledgers(project)):
        return True
    shared = project.root.resolve().is_relative_to(project.claims.resolve())
    return _is_in(path, project.claims) and (path.suffix == LEDGER or not shared)


def _is_template(path: Path, project: Project) -> bool:
    return path.suffix == TEMPLATE and _is_in(path, project.templates)


def _is_in(path: Path, folder: Path) -> bool:
    """Say whether *path* lies in *folder*, as it is named or where its links lead."""
    named = Path(os.path.realpath(path.parent)) / path.name
    real = folder.resolve()
    return named.is_relative_to(real) or Path(os.path.realpath(path)).is_relative_to(real)


def _list_articles(project: Project) -> Iterable[Path]:
    return (file.path for file in list_articles(project, ()).files)
