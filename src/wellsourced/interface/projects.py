"""Projects: their settings, their start, and what articles bring to them."""

from __future__ import annotations

from pathlib import Path

from wellsourced.config import Config
from wellsourced.interface.places import Name, find_project, name_files
from wellsourced.interface.requests import ask
from wellsourced.project import gathering, settings, starting
from wellsourced.project.gathering import Gathering
from wellsourced.project.starting import Start
from wellsourced.project.templates import ejecting
from wellsourced.project.templates.ejecting import Ejection


def start_project(folder: Name = ".") -> Start:
    """Make *folder* a project: settings, a library, folders; what is there stays.

    >>> start = start_project("new")
    >>> start.made[0].as_posix()
    'new/wellsourced.toml'
    """
    return starting.start_project(Path(folder))


def open_config(path: Name | None = None) -> Config:
    """Return the settings in the file *path*, or of the project of the working directory.

    Outside a project they are the defaults. `dataclasses.replace` gives them another value for
    one call. Raises `BadConfiguration` where the file cannot be used.

    >>> from dataclasses import replace
    >>> found = audit(config=replace(open_config(), select=("CIT",)))
    >>> [article.article.path for article in found.articles], found.findings
    (['pages/meadowsweet.md', 'pages/willow.md'], ())
    """
    return settings.open_config(Path(path)) if path else find_project().config


def collect(  # noqa: PLR0913 – the options of the command, each by its name
    *paths: Name,
    config: Config | None = None,
    dry_run: bool = False,
    library: Name | None = None,
    format_name: str = "",
    encoding: str = "",
    jobs: int = 1,
) -> Gathering:
    """Write what articles hold into the library and the ledgers of the project.

    With *dry_run* nothing is written; the changes are in what is returned. *library* is read
    instead of those that the articles name. Raises `BadUsage` outside a project and
    `WriteRefused` where a file stands in the way; nothing is half written.

    >>> gathering = collect("pages/willow.md", dry_run=True)
    >>> [known.entry.key for known in gathering.brought[0].collected.known]
    ['ivers2019']
    """
    request = ask(library, format_name, encoding, jobs)
    gather = gathering.gather if dry_run else gathering.gather_into
    return gather(find_project(config), name_files(paths), request)


def eject_templates(
    to: str = "html", *, config: Config | None = None, dry_run: bool = False
) -> Ejection:
    """Write the templates of the report *to* into the project, for its people to change.

    Those that are there stay, each with how it stands to ours; of the others all are written
    or none, and with *dry_run* none. Raises `BadUsage` outside a project and for a report that
    no template makes.

    >>> ejection = eject_templates("markdown")
    >>> [path.name for path in ejection.made]
    ['report.md.jinja']
    >>> [str(one.state) for one in eject_templates("markdown").kept]
    ['same']
    """
    return ejecting.eject_templates(find_project(config), to, dry_run=dry_run)
