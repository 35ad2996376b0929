"""Where a command works: its project, its libraries, its templates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeGuard

from wellsourced.cli.options import Judging, Manners
from wellsourced.cli.printing import complain, detail, note, print_pieces
from wellsourced.findings import Unread
from wellsourced.project.listing import STANDARD_INPUT, NamedFile
from wellsourced.project.projects import (
    Project,
    choose_libraries,
    open_project,
    see_from_here,
)
from wellsourced.references import Reference


def find_project(manners: Manners) -> Project:
    """Return the project of the working directory, or of the settings that are named."""
    project = open_project(Path.cwd(), manners.config)
    if project.config.path:
        detail(f"settings from {see_from_here(Path(project.config.path))}", manners)
    return project


def open_settings(manners: Manners, judging: Judging) -> Project:
    """Return the project with what the command line says instead of its settings."""
    project = find_project(manners)
    return replace(project, config=judging.settle(project.config))


def choose_library(project: Project, named: Path | None) -> NamedFile:
    """Return the library that is named, or that of the project."""
    (file,) = choose_libraries(project, (named,) if named else ())
    return file


def put_result(
    text: str | bytes, output: Path | None, read: Sequence[Path], manners: Manners
) -> None:
    """Print a result, or write it to a file that is neither *read* nor kept in the project."""
    put_pieces((text,), output, read, manners)


def put_pieces(
    pieces: Iterable[str | bytes], output: Path | None, read: Sequence[Path], manners: Manners
) -> None:
    """Print the pieces of a result as they come, or write them as `put_result` does."""
    if not is_file(output):
        print_pieces(piece if isinstance(piece, str) else piece.decode() for piece in pieces)
        return
    from wellsourced.project.saving.outputs import write_result

    project = open_project(Path.cwd(), manners.config)
    written = (
        piece.encode("utf-8", "replace") if isinstance(piece, str) else piece for piece in pieces
    )
    write_result(output, written, project, read)
    note(f"wrote {see_from_here(output)}", manners)


def is_file(output: Path | None) -> TypeGuard[Path]:
    """Say whether a result goes to a file, and not to standard output."""
    return output is not None and str(output) != STANDARD_INPUT


def name_doubtful(
    references: Iterable[Reference], place: str, least: float, manners: Manners
) -> None:
    """Name the references that are read with doubt, by their *place* (`line`) and its number."""
    from wellsourced.csl import SURE, is_doubtful

    for one in references:
        if is_doubtful(one, max(least, SURE)):
            why = f" ({'; '.join(one.doubts)})" if one.doubts else ""
            where = f"{place} {one.index}"
            note(f"{where} is read with confidence {one.confidence:.2f}{why}", manners)


def name_unread(unread: Iterable[Unread]) -> None:
    """Name the files that could not be read, each with its reason."""
    for one in unread:
        complain(f"{one.path}: {one.reason}")
