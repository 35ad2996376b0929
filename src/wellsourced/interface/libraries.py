"""The library, looked at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wellsourced import references
from wellsourced.interface.places import Name
from wellsourced.project.library import require_library
from wellsourced.project.listing import name_file


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
    def open(cls, path: Name) -> Library:
        """Return the library in the BibTeX file *path*; raise `Unreadable` where none is."""
        found = require_library(name_file(Path(path)))
        return cls(**{name: getattr(found, name) for name in references.Library.__slots__})
