"""One run of a command on articles: its project, what was named, what it says while it works."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import get_terminal_size

from wellsourced.cli.options import Input, Judging, Manners
from wellsourced.cli.printing import Ticker, complain, detail, note, print_result, wants_colour
from wellsourced.errors import BadUsage, name_nearest
from wellsourced.project.articles import Reading, find_reader
from wellsourced.project.audits import Joined, Request, join_paths, list_articles, run_rules
from wellsourced.project.decoding import check_encoding
from wellsourced.project.library import require_library
from wellsourced.project.listing import STANDARD_INPUT, Listing, NamedFile, name_file
from wellsourced.project.projects import Project, choose_project, open_project, see_from_here
from wellsourced.project.templates import Templates
from wellsourced.project.writing import write_output
from wellsourced.references import Library, Reference
from wellsourced.rule import Audit, Unread

WIDE = 100  # cells of a line where there is no terminal to ask


@dataclass(frozen=True, slots=True)
class Session:
    """What a command works on."""

    project: Project
    paths: tuple[NamedFile, ...]
    request: Request
    manners: Manners

    def join(self) -> Joined:
        """Read and join the articles, saying what is odd and what cannot be read."""
        with Ticker(self.manners) as ticker:
            joined = join_paths(self.project, self.paths, replace(self.request, progress=ticker))
        for article in (one.article for one in joined.articles):
            for odd in article.notes:
                note(f"{article.path}: {odd}", self.manners)
            detail(f"read {article.path} as {article.format}", self.manners)
        for library in joined.libraries:
            detail(f"read {library.path}: {len(library.references)} entries", self.manners)
        name_unread(joined.unread)
        if not joined.articles and not joined.unread:
            note("there is no article of a known format to read", self.manners)
        return joined

    def list(self) -> Listing:
        """Print which files would be read; complain of folders that cannot be looked into."""
        listing = list_articles(self.project, self.paths)
        print_result("".join(f"{file.name}\n" for file in listing.files))
        name_unread(listing.unread)
        return listing

    def audit(self) -> Audit:
        """Audit the articles."""
        return run_rules(self.project, self.join())

    def put(self, text: str, output: Path | None) -> None:
        """Print a result, or write it to a file that is not one of those that are read."""
        if output is None or str(output) == STANDARD_INPUT:
            print_result(text)
            return
        inputs = [file.path for file in list_articles(self.project, self.paths).files]
        write_output(output, text.encode("utf-8", "replace"), (*inputs, self.project.library))
        note(f"wrote {see_from_here(output)}", self.manners)

    def templates(self) -> Templates:
        """Return where templates lie, and how wide and in which colours text is set."""
        return find_templates(self.project, self.manners)


def open_session(manners: Manners, given: Input, judging: Judging | None = None) -> Session:
    """Return what the command line asks for; nothing is read yet.

    Raises `BadConfiguration` and `BadUsage` before any work is done.
    """
    if given.format:
        find_reader(given.format)
    if given.encoding:
        check_encoding(given.encoding)
    paths = tuple(map(name_file, given.paths))
    project = choose_project(find_project(manners), paths)
    if project.example:
        note("outside a project and without PATH: using the example that ships", manners)
    config = judging.settle(project.config) if judging else project.config
    config = replace(config, exclude=(*config.exclude, *given.exclude))
    request = Request(Reading(given.format, given.encoding), given.library)
    return Session(replace(project, config=config), paths, request, manners)


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


def choose_libraries(project: Project, files: Sequence[Path]) -> tuple[NamedFile, ...]:
    """Return the libraries that are named, or that of the project."""
    if files:
        return tuple(map(name_file, files))
    if project.known:
        return (project.library_file,)
    message = "there is no project here: name a library, or start one with `wellsourced init`"
    raise BadUsage(message)


def open_chosen_library(project: Project, named: Path | None) -> Library:
    """Return the library that is named, or that of the project."""
    (file,) = choose_libraries(project, (named,) if named else ())
    return require_library(file)


def find_entry(library: Library, key: str) -> Reference:
    """Return the entry *key* of *library*, or raise `BadUsage` that names the nearest key."""
    keys = library.by_key()
    if key in keys:
        return keys[key]
    nearest = name_nearest(key, keys)
    message = f"{library.path}: it has no key `{key}`{nearest}"
    raise BadUsage(message)


def tell_width() -> int:
    """Return the cells of a line: those of the terminal, or of paper."""
    return get_terminal_size((WIDE, 0)).columns if sys.stdout.isatty() else WIDE


def find_templates(project: Project, manners: Manners) -> Templates:
    """Return where templates lie, and how wide and in which colours text is set."""
    plain = Templates(project.templates if project.known else None, tell_width())
    if not wants_colour(manners):
        return plain
    from wellsourced.cli.painting import paint

    return replace(plain, paint=paint)


def name_unread(unread: Iterable[Unread]) -> None:
    """Name the files that could not be read, each with its reason."""
    for one in unread:
        complain(f"{one.path}: {one.reason}")
