"""Libraries on disk: the project's, the one an article names, the one somebody names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from wellsourced.articles import Article
from wellsourced.errors import Unreadable
from wellsourced.project.decoding import NULS, refuse_binary
from wellsourced.project.listing import STANDARD_INPUT, NamedFile, show_name
from wellsourced.project.projects import Project, see_from_here
from wellsourced.project.reading import naming, read_bytes
from wellsourced.references import Library

SUFFIXES = (".bib", ".bibtex")
# how an entry of BibTeX begins: "@article{"
_ENTRY = re.compile(r"@[^\W\d]\w{0,40}\s{0,20}[{(]")
# how a record of RIS begins: "TY  - JOUR"
_RIS = re.compile(r"^TY  - ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Renaming:
    """Which key is called what from now on, in which library."""

    old: str
    new: str
    library: NamedFile


def open_library(path: Path, name: str = "") -> Library:
    """Return the library in the BibTeX file *path*, shown as *name*.

    Line ends are normalised, as places in it are told; edits decode the file afresh. What
    cannot be understood is in the library, with its place. Raises `Unreadable`, with
    the reason alone, where there is no text to read.
    """
    from wellsourced import bibtex

    data = read_bytes(path)
    text = bibtex.decode(data).text
    if "\0" in text[:NULS]:
        refuse_binary(data)
    _refuse_foreign(path, text)
    normal = text.replace("\r\n", "\n").replace("\r", "\n")
    return bibtex.parse(normal, name or show_name(path))


def _refuse_foreign(path: Path, text: str) -> None:
    """Raise `Unreadable` where *text* is of another format than BibTeX and holds no entry.

    An empty library is one, and so is one of comments: whoever starts has nothing in it yet.
    """
    if _ENTRY.search(text):
        return
    said = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("%"))
    said = said.lstrip("\ufeff").strip()
    looks_other = said.startswith(("{", "[")) or _RIS.search(said)
    if said and (looks_other or path.suffix.lower() not in SUFFIXES):
        message = "it holds no BibTeX entry; name a BibTeX file, such as one exported as `.bib`"
        raise Unreadable(message)


def require_library(file: NamedFile) -> Library:
    """Return the library in *file*; raise `Unreadable` with its name where there is none."""
    with naming(file.name):
        return open_library(file.path, file.name)


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
