"""The project that a command works in: its folder and settings, the example, or none."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wellsourced.config import Config
from wellsourced.errors import BadUsage
from wellsourced.project.listing import STANDARD_INPUT, NamedFile, name_file, show_name
from wellsourced.project.settings import find_config, open_config

SHIPPED = "references_example"
IN_CHECKOUT = "references"
NOTHING_NAMED = "name a file or folder to read, or start a project with `wellsourced init`"


@dataclass(frozen=True, slots=True)
class Project:
    """A folder and its settings, which hold the paths relative to it.

    `known` is false outside a project, where the folder is the working directory and no
    setting stands in a file; `example` is true for the project that ships.
    """

    root: Path
    config: Config
    known: bool = True
    example: bool = False

    @property
    def library(self) -> Path:
        """The library that the settings name."""
        return self.root / self.config.library

    @property
    def library_file(self) -> NamedFile:
        """The library, under the name that is shown."""
        return NamedFile(self.library, self._name(self.config.library))

    @property
    def claims(self) -> Path:
        """The folder of the ledgers."""
        return self.root / self.config.claims

    @property
    def templates(self) -> Path:
        """The folder of the project's own templates."""
        return self.root / self.config.templates

    def articles(self) -> tuple[NamedFile, ...]:
        """Return the paths that are audited where none is named; outside a project refuse."""
        if not self.known:
            raise BadUsage(NOTHING_NAMED)
        return tuple(NamedFile(self.root / path, self._name(path)) for path in self.config.articles)

    def _name(self, path: str) -> str:
        """Return *path* of the settings as seen from the working directory."""
        if self.example:
            return f"{IN_CHECKOUT}/{path}"
        return see_from_here(self.root / path)


def open_project(start: Path, config_file: Path | None = None) -> Project:
    """Return the project that *start* lies in, or that *config_file* settles.

    Raises `BadConfiguration` where the settings cannot be used.
    """
    config = open_config(config_file) if config_file else find_config(start)
    if config is None:
        return Project(start, Config(), known=False)
    return Project(Path(config.path).resolve().parent, config)


def open_example() -> Project:
    """Return the example that ships with the program, or stands in its checkout."""
    package = Path(__file__).parents[1]
    for folder in (package / SHIPPED, package.parents[1] / IN_CHECKOUT):
        if (folder / "articles").is_dir():
            config = Config(articles=("articles",), library="library.bib", claims="claims")
            return Project(folder, config, example=True)
    raise BadUsage(NOTHING_NAMED)


def choose_project(project: Project, paths: Sequence[NamedFile]) -> Project:
    """Return *project*, or the example where there is neither a project nor a path."""
    return project if project.known or paths else open_example()


def choose_libraries(project: Project, named: Sequence[Path]) -> tuple[NamedFile, ...]:
    """Return the libraries that are *named*, or that of *project*; raise `BadUsage` for neither."""
    if named:
        return tuple(map(name_file, named))
    if project.known:
        return (project.library_file,)
    message = "there is no project here: name a library, or start one with `wellsourced init`"
    raise BadUsage(message)


def find_home(project: Project, shown: str) -> str:
    """Return the file that is *shown* from here as seen from the folder of *project*.

    So it has one name, whatever folder a person works in and however the path is typed. Standard
    input and the example that ships, which lie nowhere in particular, are named as shown.
    """
    if project.example or shown == STANDARD_INPUT:
        return shown
    path = Path(shown)
    try:
        real = Path(os.path.realpath(path.parent)) / path.name
        return show_name(Path(os.path.relpath(real, os.path.realpath(project.root))))
    except (OSError, ValueError):  # on another drive, or no name of a file at all
        return shown


def see_from_here(path: Path) -> str:
    """Return *path* as seen from the working directory, or whole where that is no path."""
    try:
        return show_name(Path(os.path.relpath(path)))
    except ValueError:
        return show_name(path)
