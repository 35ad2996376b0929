"""The library, changed, and all that uses it."""

from __future__ import annotations

from pathlib import Path

from wellsourced.interface.places import Name, find_project
from wellsourced.project import renaming
from wellsourced.project.library import Renaming
from wellsourced.project.listing import name_file
from wellsourced.project.renaming import Renamed


def rename_key(old: str, new: str, library: Name | None = None) -> Renamed:
    """Give the entry *old* the key *new* in the library, and wherever the project uses it.

    All files are changed, or none. Raises `BadUsage` where there is no such key or the new
    one is taken.

    >>> renamed = rename_key("roe2021", "roe2021meadow")
    >>> [path.name for path in renamed.changed]
    ['works.bib', 'meadowsweet.toml', 'meadowsweet.md']
    """
    project = find_project()
    file = name_file(Path(library)) if library else project.library_file
    return renaming.rename_key(project, Renaming(old, new, file))
