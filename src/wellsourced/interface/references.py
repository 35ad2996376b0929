"""References out of texts and articles, and into the formats of other programs."""

from __future__ import annotations

from pathlib import Path

from wellsourced.config import Config
from wellsourced.interface.places import Name, find_project, name_files
from wellsourced.project.projects import choose_project
from wellsourced.references import Reference


def parse_references(text: str) -> tuple[Reference, ...]:
    r"""Return the references that *text* holds, one a line, as records.

    `Reference.index` is the number of the line, from 1; empty lines give none. `confidence`
    and `doubts` say how sure each reading is.

    >>> one, two = parse_references("Ivers T. Willow bark. 2019.\nRoe A. Meadowsweet. 2021.")
    >>> one.record.title, two.record.year
    ('Willow bark', '2021')
    """
    from wellsourced import refparse

    return refparse.parse_references(text)


def export(
    *paths: Name,
    to: str = "text",
    style: str = "",
    everything: bool = False,
    config: Config | None = None,
) -> str:
    """Return the reference lists of articles, or without any path the project's library.

    *to* is `text`, `html`, `markdown`, `latex` or a format of records such as `csl-json`;
    *style* is `nlm`, `ama` or `apa`, or with the extra `[csl]` any style of CSL by name or
    file; by default that of the settings. With *everything* an article that cites by key
    gives its whole library.

    >>> export("pages/willow.md", to="bibtex").splitlines()[0]
    '@article{ivers2019,'
    """
    from wellsourced.project.audits import Request, join_paths
    from wellsourced.project.exporting import (
        choose_manner,
        list_references,
        open_list,
        write_lists,
    )
    from wellsourced.project.templates import Templates

    files = name_files(paths)
    project = choose_project(find_project(config), files)
    folder = Path() if style else project.root
    manner = choose_manner(to, style or project.config.style, folder)
    if files:
        joined = join_paths(project, files, Request())
        lists = [list_references(one, everything=everything) for one in joined.articles]
    else:
        lists = [open_list(project)[0]]
    return write_lists(lists, manner, Templates(project.templates))
