"""Reports of many articles, written into a folder."""

from __future__ import annotations

from pathlib import Path

from wellsourced.config import Config
from wellsourced.interface.places import Name, find_project, name_files
from wellsourced.interface.requests import ask
from wellsourced.project import report_folders
from wellsourced.project.projects import choose_project
from wellsourced.project.report_folders import Folder, Written
from wellsourced.project.templates import Templates


def write_reports(  # noqa: PLR0913 – the options of the command, each by its name
    folder: Name,
    *paths: Name,
    template: str = "html",
    config: Config | None = None,
    library: Name | None = None,
    format_name: str = "",
    encoding: str = "",
    jobs: int = 1,
    sandbox: bool = False,
) -> Written:
    """Write a report of each article into *folder*, and `index.html` over them.

    *template* is what `render` takes, or `docx` or `pdf`; the index is HTML in any case. No more
    than a row of each article is kept, so there may be thousands. A file that cannot be read
    stands in the index with its reason, and in `Written.remainder.audit.unread`. Raises
    `BadUsage` where articles are read from the same folder, and `WriteRefused` where it holds
    an `index.html` of somebody else, or a report would go over what is read or kept.

    >>> written = write_reports("reports", "pages")
    >>> written.index.name, [path.name for path in written.reports]
    ('index.html', ['meadowsweet.html', 'willow.html'])
    """
    files = name_files(paths)
    project = choose_project(find_project(config), files)
    templates = Templates(project.templates if project.known else None, sandbox=sandbox)
    request = ask(library, format_name, encoding, jobs)
    return report_folders.write_reports(
        project, files, request, Folder(Path(folder), template, templates)
    )
