"""Libraries on disk: the project's, the one an article names, the one somebody names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from wellsourced.articles import Article
from wellsourced.project.libraries.images import SUFFIXES, load_image
from wellsourced.project.listing import STANDARD_INPUT, NamedFile, show_name
from wellsourced.project.progress import Progress, stay_silent
from wellsourced.project.projects import Project, see_from_here
from wellsourced.project.reading import naming
from wellsourced.project.stamps import stamp
from wellsourced.references import Library

LARGE = 256 * 1024  # bytes from which on an index is kept: reading fewer takes a tenth of a second


@dataclass(frozen=True, slots=True)
class Renaming:
    """Which key is called what from now on, in which library."""

    old: str
    new: str
    library: NamedFile


def open_library(path: Path, name: str = "", progress: Progress = stay_silent) -> Library:
    """Return the library in the BibTeX file *path*, shown as *name*.

    Line ends are normalised, as places in it are told; edits decode the file afresh. What
    cannot be understood is in the library, with its place. Raises `Unreadable`, with
    the reason alone, where there is no text to read.
    """
    shown = name or show_name(path)
    if is_large(path):
        from wellsourced.project.libraries.index import ask_index

        return ask_index(path, lambda index: index.load(shown), watch_entries(progress, shown))
    from wellsourced import bibtex

    return bibtex.parse(bibtex.read_image(load_image(path).image), shown)


def is_large(path: Path) -> bool:
    """Say whether the library in *path* is large enough for an index to pay."""
    return stamp(path).size >= LARGE


def watch_entries(progress: Progress, name: str) -> Callable[[int, int], None]:
    """Tell *progress* how many entries of the library *name* are read."""
    return lambda done, total: progress(min(done, total - 1), total, name)


def require_library(file: NamedFile, progress: Progress = stay_silent) -> Library:
    """Return the library in *file*; raise `Unreadable` with its name where there is none."""
    with naming(file.name):
        return open_library(file.path, file.name, progress)


def say_lost(name: str, lost: int) -> Iterator[str]:
    """Yield the sentence on *lost* entries of the library *name*: those not read, if any."""
    if lost:
        what = "1 of its entries" if lost == 1 else f"{lost:,} of its entries"
        yield f"{name}: {what} cannot be read (`wellsourced library check` says why)"


def join_libraries(libraries: Iterable[Library]) -> Library:
    """Return one library with the references of all, in order; places stay those of the first."""
    several = tuple(libraries)
    if not several:
        return Library()
    return replace(
        several[0], references=tuple(one for library in several for one in library.references)
    )


def find_bibliographies(
    article: Article, file: NamedFile, project: Project
) -> tuple[tuple[NamedFile, ...], tuple[str, ...]]:
    """Return the libraries that *article* itself names, and notes on those that are not read.

    They are relative to the article and stay inside the project (outside a project: inside
    the working directory or beside the article), so that a text from elsewhere cannot have
    any file of this machine read into its report.
    """
    found: list[NamedFile] = []
    notes: list[str] = []
    for named in article.bibliography:
        path = _beside(file, named)
        reason = _why_not(path, named, _homes(file, project))
        if reason:
            notes.append(f"its bibliography `{named}` {reason}")
        else:
            found.append(NamedFile(path, see_from_here(path)))
    return tuple(found), tuple(notes)


def _beside(file: NamedFile, named: str) -> Path:
    """Return the path that an article names, with `.bib` where it names no suffix (LaTeX)."""
    folder = Path() if file.name == STANDARD_INPUT else file.path.parent
    path = folder / named
    if not Path(named).name:  # "/" or ".": a folder, to which no suffix can be added
        return path
    return path if path.suffix.lower() in SUFFIXES else path.with_name(f"{path.name}.bib")


def _homes(file: NamedFile, project: Project) -> tuple[Path, ...]:
    """Return the folders that a bibliography may lie in."""
    if file.name == STANDARD_INPUT:
        return (project.root.resolve(),)
    article = file.path.resolve()
    root = project.root.resolve()
    return (root,) if article.is_relative_to(root) else (article.parent,)


def _why_not(path: Path, named: str, homes: tuple[Path, ...]) -> str:
    """Say why a bibliography is not read, or nothing."""
    if "://" in named:
        return "is not on this machine and is not fetched"
    try:
        real = path.resolve()
        is_file = real.is_file()
    except (OSError, ValueError, RuntimeError):
        return "is no name of a file"
    if not any(real.is_relative_to(home) for home in homes):
        return "lies outside the project and is not read; name it with --library"
    if is_file:
        return ""
    is_other = path.name != Path(named).name and path.with_suffix("").is_file()
    return "is no BibTeX file and is not read" if is_other else "does not exist"
