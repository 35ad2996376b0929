"""The library, looked at."""

from __future__ import annotations

from dataclasses import dataclass

from wellsourced import references
from wellsourced.config import Config
from wellsourced.interface.places import Name, choose_library, find_project
from wellsourced.project.libraries import searching
from wellsourced.project.libraries.opening import require_library
from wellsourced.project.libraries.searching import Hits
from wellsourced.references import Reference


@dataclass(frozen=True, slots=True)
class Library(references.Library):
    """Ordered references, and what could not be read, of a BibTeX file.

    >>> library = Library.open("works.bib")
    >>> [reference.key for reference in library.references]
    ['ivers2019', 'roe2021']
    >>> library.by_key()["ivers2019"].record.year
    '2019'
    """

    @classmethod
    def open(cls, path: Name | None = None, *, config: Config | None = None) -> Library:
        """Return the library in the BibTeX file *path*, or without one that of the project.

        Raises `Unreadable` where there is none.
        """
        found = require_library(choose_library(find_project(config), path))
        return cls(**{name: getattr(found, name) for name in references.Library.__slots__})


def find_entry(key: str, library: Name | None = None, *, config: Config | None = None) -> Reference:
    """Return the entry *key* of a library, or of the project's; a large one is not read for it.

    Raises `BadUsage` that names the nearest key where there is none.

    >>> find_entry("roe2021").record.title
    'Meadowsweet'
    """
    return searching.find_entry(choose_library(find_project(config), library), key)


def search_library(
    words: str, library: Name | None = None, *, limit: int = 20, config: Config | None = None
) -> Hits:
    """Return the entries of a library that hold all *words*, those that fit best first.

    As on the command line, `author:doe` looks in one field, `"two words"` stand side by side,
    `opio*` is how a word begins, and `-word` must not be there. `Hits.total` counts also what
    is beyond *limit*. Raises `BadUsage` where the query names no word, or a field unknown.

    >>> hits = search_library("author:roe pains")
    >>> [(hit.reference.key, hit.score > 0) for hit in hits.best], hits.total
    ([('ivers2019', True)], 1)
    """
    return searching.search_library(choose_library(find_project(config), library), words, limit)
