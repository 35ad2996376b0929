"""Where Python code works: its project, and the files that it names."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import TypeGuard

from wellsourced.config import Config
from wellsourced.project.listing import NamedFile, name_file
from wellsourced.project.projects import Project, choose_libraries, open_project

Name = str | PathLike[str]


def find_project(config: Config | None = None) -> Project:
    """Return the project of the working directory, or the one that *config* settles."""
    if config is None:
        return open_project(Path.cwd())
    root = Path(config.path).resolve().parent if config.path else Path.cwd()
    return Project(root, config, known=bool(config.path))


def name_files(names: tuple[Name, ...]) -> tuple[NamedFile, ...]:
    """Return the files that are named, under the names that were given."""
    return tuple(name_file(Path(name)) for name in names)


def choose_library(project: Project, named: Name | None) -> NamedFile:
    """Return the library that is *named*, or that of *project*; raise `BadUsage` for neither."""
    (file,) = choose_libraries(project, (Path(named),) if named else ())
    return file


def is_text(name: Name) -> TypeGuard[str]:
    """Say whether *name* names no file but is a text itself: it has more than one line."""
    return isinstance(name, str) and "\n" in name
