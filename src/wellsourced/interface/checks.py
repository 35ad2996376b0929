"""The library, looked through by the rules, and where the project uses it."""

from __future__ import annotations

from pathlib import Path

from wellsourced.config import Config
from wellsourced.interface.places import Name, choose_library, find_project
from wellsourced.project.audits import Request
from wellsourced.project.libraries import checking, searching, uses
from wellsourced.project.libraries.checking import Check
from wellsourced.project.libraries.uses import Uses, shelve_alike
from wellsourced.project.progress import stay_silent
from wellsourced.project.projects import choose_libraries


def check_libraries(*paths: Name, config: Config | None = None) -> Check:
    """Return what the rules find in BibTeX libraries, or in that of the project.

    >>> check = check_libraries("works.bib")
    >>> len(check.libraries[0].references), check.audit.findings
    (2, ())
    """
    project = find_project(config)
    files = choose_libraries(project, tuple(map(Path, paths)))
    return checking.check_libraries(project, files)


def find_uses(key: str, library: Name | None = None, *, config: Config | None = None) -> Uses:
    """Return where the project rests on the work *key*: its articles, each with the claims.

    The work is an entry of *library*, or of the project's own; raises as `find_entry` does.

    >>> (use,) = find_uses("roe2021").uses
    >>> use.path, len(use.claims)
    ('pages/meadowsweet.md', 2)
    """
    project = find_project(config)
    file = choose_library(project, library)
    entry = searching.find_entry(file, key)
    request = Request(library=Path(library) if library else None)
    return uses.find_uses(project, entry, request, shelve_alike(file, entry, stay_silent))
