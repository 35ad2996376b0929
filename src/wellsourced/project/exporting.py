"""References out of articles and libraries, into the formats of other programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from string import ascii_lowercase

from wellsourced.csl import SURE, PrintedPage, find_style, print_list
from wellsourced.errors import BadUsage, name_nearest
from wellsourced.project.library import require_library
from wellsourced.project.listing import name_file
from wellsourced.project.projects import Project
from wellsourced.project.records import find_format, list_formats, remark_on
from wellsourced.project.templates import Templates
from wellsourced.references import Record, Reference
from wellsourced.rule import AuditedArticle

# the formats of a printed list -> the template that shows it
PRINTED = {
    "text": "references.txt.jinja",
    "html": "references.html.jinja",
    "markdown": "references.md.jinja",
}
# the suffix of an output -> its format
BY_SUFFIX = {
    ".html": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".bib": "bibtex",
    ".json": "csl-json",
    ".ris": "ris",
}


@dataclass(frozen=True, slots=True)
class Titled:
    """References with the title of the article or library that they are of."""

    title: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Manner:
    """How references are written: a format, and a style where it is a printed list."""

    to: str
    style: str


def choose_manner(to: str, style: str) -> Manner:
    """Return how references are written; raise `BadUsage` for a format or style unknown."""
    if to in PRINTED:
        return Manner(to, find_style(style).name)
    if to not in list_formats():
        message = f"there is no format `{to}`{name_nearest(to, (*PRINTED, *list_formats()))}"
        raise BadUsage(message)
    return Manner(to, style)


def guess_format(output: Path | None) -> str:
    """Return the format that the name of an output tells; plain text where it tells none."""
    return BY_SUFFIX.get(output.suffix.lower(), "text") if output else "text"


def write_lists(lists: Sequence[Titled], manner: Manner, templates: Templates) -> str:
    """Return reference lists: printed each under its title, or as one file of records."""
    if manner.to not in PRINTED:
        alone = lists[0].references if len(lists) == 1 else join_lists(lists)
        return find_format(manner.to).write(alone, lambda one: remark_on(one, SURE))
    style = find_style(manner.style)
    printed = tuple(print_list(one.references, style, one.title) for one in lists)
    title = printed[0].title if len(printed) == 1 else "References"
    return templates.fill(PRINTED[manner.to], PrintedPage(title, printed))


def list_references(article: AuditedArticle, *, everything: bool) -> Titled:
    """Return the reference list of *article*.

    That is its own list, whole and in its order, since its citations count on the numbers;
    else the works that it cites by key, in the order in which it cites them, or with
    *everything* all entries of its library.
    """
    has_own = any(one.index for one in article.references)
    whole = everything and not has_own
    references = article.library.references if whole else article.references
    return Titled(article.article.title or article.article.path, references)


def open_list(project: Project, named: Path | None = None) -> tuple[Titled, int]:
    """Return the library that is *named*, or the project's, and how many entries it lost."""
    library = require_library(name_file(named) if named else project.library_file)
    return Titled(library.path, library.references), len(library.failed)


def join_lists(lists: Sequence[Titled]) -> tuple[Reference, ...]:
    """Return the references of several lists as one, each work and each key once."""
    found: dict[str, Reference] = {}
    known: set[Record] = set()
    for reference in (one for titled in lists for one in titled.references):
        if reference.record not in known:
            known.add(reference.record)
            key = _free(reference.key, found)
            found[key] = replace(reference, key=key)
    return tuple(found.values())


def _free(key: str, taken: dict[str, Reference]) -> str:
    """Return *key*, or with a letter or number behind it where another work has it."""
    lettered = (f"{key}{letter}" for letter in ascii_lowercase)
    numbered = (f"{key}-{number}" for number in count(2))
    return next(one for one in chain((key,), lettered, numbered) if one not in taken)
