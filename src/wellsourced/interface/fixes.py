"""Articles and libraries, mended where that is safe."""

from __future__ import annotations

from wellsourced.config import Config
from wellsourced.interface.places import Name, find_project, name_files
from wellsourced.interface.requests import ask
from wellsourced.project.fixing import Fixed, Mending, fix_paths
from wellsourced.project.projects import choose_project


def fix(  # noqa: PLR0913 – the options of the command, each by its name
    *what: Name,
    config: Config | None = None,
    library: Name | None = None,
    format_name: str = "",
    encoding: str = "",
    jobs: int = 1,
    dry_run: bool = False,
) -> Fixed:
    r"""Mend in articles, and in the libraries they rest on, what is safe to mend.

    Those are findings with a fix; `Fixed.made` are those that were mended, `Fixed.left` those
    that were not, with the reason, and `Fixed.audit` is the audit of what remains. Only text
    formats are edited, each file whole or not at all. With *dry_run* nothing is written.
    Raises `WriteRefused` where a file cannot be written.

    >>> from pathlib import Path
    >>> _ = Path("a.md").write_text("Bark eased pain [1][1].\n\n# References\n\n1. Roe A. Bark.\n")
    >>> print(show_changes(fix("a.md", dry_run=True).changes).splitlines()[4])
    +Bark eased pain [1].
    """
    paths = name_files(what)
    project = choose_project(find_project(config), paths)
    request = ask(library, format_name, encoding, jobs)
    return fix_paths(Mending(project, paths, request), dry_run=dry_run)
