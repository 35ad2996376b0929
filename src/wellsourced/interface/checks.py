"""The library, looked through by the rules."""

from __future__ import annotations

from wellsourced.config import Config
from wellsourced.interface.places import Name, find_project, name_files
from wellsourced.project import checking
from wellsourced.project.checking import Check


def check_libraries(*paths: Name, config: Config | None = None) -> Check:
    """Return what the rules find in BibTeX libraries, or in that of the project.

    >>> check = check_libraries("works.bib")
    >>> len(check.libraries[0].references), check.audit.findings
    (2, ())
    """
    project = find_project(config)
    return checking.check_libraries(project, name_files(paths) or (project.library_file,))
