"""Projects: started, and filled with what articles hold."""

from __future__ import annotations

from pathlib import Path

from wellsourced.config import Config
from wellsourced.interface.places import Name, find_project, name_files
from wellsourced.project.gathering import Gathering
from wellsourced.project.starting import Start


def start_project(folder: Name = ".") -> Start:
    """Make *folder* a project: settings, a library, folders; what is there stays.

    >>> start = start_project("new")
    >>> start.made[0].as_posix()
    'new/wellsourced.toml'
    """
    from wellsourced.project import starting

    return starting.start_project(Path(folder))


def collect(*paths: Name, config: Config | None = None, dry_run: bool = False) -> Gathering:
    """Write what articles hold into the library and the ledgers of the project.

    With *dry_run* nothing is written; the changes are in what is returned. Raises `BadUsage`
    outside a project and `WriteRefused` where a file stands in the way; nothing is half
    written.

    >>> gathering = collect("pages/willow.md", dry_run=True)
    >>> [known.entry.key for known in gathering.brought[0].collected.known]
    ['ivers2019']
    """
    from wellsourced.project.audits import Request
    from wellsourced.project.gathering import gather, gather_into

    files = name_files(paths)
    return (gather if dry_run else gather_into)(find_project(config), files, Request())
