"""Reference lists of articles and libraries, and how they are written for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from wellsourced.config import Config
from wellsourced.errors import BadUsage, Unreadable
from wellsourced.interface.places import Name, find_project, name_files
from wellsourced.project import exporting
from wellsourced.project.exporting import WORD, Manner, Titled
from wellsourced.project.projects import Project, choose_project
from wellsourced.project.templates import Templates
from wellsourced.references import Reference

ReferenceList = Titled | Sequence[Reference]


def list_references(  # noqa: PLR0913 – the options of the command, each by its name
    *paths: Name,
    everything: bool = False,
    library: Name | None = None,
    format_name: str = "",
    encoding: str = "",
    jobs: int = 1,
    config: Config | None = None,
) -> tuple[Titled, ...]:
    """Return the reference list of each article, or without any path the library as one list.

    An article without a list of its own gives the works that it cites by key, or with
    *everything* its whole library. Raises `Unreadable` where an article cannot be read.

    >>> [(one.title, len(one.references)) for one in list_references("pages")]
    [('Meadowsweet', 2), ('Willow bark', 1)]
    """
    from wellsourced.interface.requests import ask
    from wellsourced.project.audits import join_paths

    request = ask(library, format_name, encoding, jobs)
    files = name_files(paths)
    project = find_project(config)
    if not request.library:
        project = choose_project(project, files)
    if not files:
        return (exporting.open_list(project, request.library)[0],)
    joined = join_paths(project, files, request)
    for one in joined.unread:
        message = f"{one.path}: {one.reason}"
        raise Unreadable(message)
    return tuple(
        exporting.list_references(article, everything=everything) for article in joined.articles
    )


def export(
    *paths: Name,
    to: str = "text",
    style: str = "",
    locale: str = "",
    everything: bool = False,
    config: Config | None = None,
) -> str:
    """Return the reference lists of articles, or without any path the project's library.

    That is `list_references` and `write_references` in one, which can say more.

    >>> export("pages/willow.md", to="bibtex").splitlines()[0]
    '@article{ivers2019,'
    """
    lists = list_references(*paths, everything=everything, config=config)
    return write_references(*lists, to=to, style=style, locale=locale, config=config)


def write_references(
    *lists: ReferenceList,
    to: str = "text",
    style: str = "",
    locale: str = "",
    config: Config | None = None,
) -> str:
    """Return references as a printed list or as records; several lists each under its title.

    *to* is `text`, `html`, `markdown`, `latex`, or a format of records: `bibtex`, `biblatex`,
    `csl-json`, `ris`, `nbib`, `endnote-xml`. *style* is `nlm`, `ama` or `apa`, or with the
    extra `[csl]` any style by its CSL name or a `.csl` file, whose words *locale* (`de-DE`)
    translates; by default that of the settings.

    >>> works = Library.open("works.bib").references
    >>> print(write_references(works[1:], style="apa"), end="")
    Roe, A. (2021). Meadowsweet. Hill Press.
    >>> write_references(works, to="ris").splitlines()[0]
    'TY  - JOUR'
    """
    project = find_project(config)
    manner = _choose_manner(project, to, style, locale)
    if manner.to == WORD:
        message = "docx is no text; `write_docx` gives it"
        raise BadUsage(message)
    return exporting.write_lists(_title(lists), manner, _find_templates(project))


def write_docx(
    *lists: ReferenceList, style: str = "", locale: str = "", config: Config | None = None
) -> bytes:
    """Return references as a printed list in the bytes of a Word file, as `write_references`.

    Raises `BadUsage` where that needs Pandoc (the extra `[pandoc]`) and there is none.

    >>> write_docx(Library.open("works.bib").references)[:2]
    b'PK'
    """
    project = find_project(config)
    manner = _choose_manner(project, WORD, style, locale)
    written = exporting.render_lists(_title(lists), manner, _find_templates(project))
    return written if isinstance(written, bytes) else written.encode()


def _choose_manner(project: Project, to: str, style: str, locale: str) -> Manner:
    """Return how references are written; a style of the settings is looked for beside them."""
    folder = Path() if style else project.root
    manner = exporting.choose_manner(to, style or project.config.style, folder)
    return replace(manner, style=exporting.translate_style(manner.style, locale))


def _title(lists: Sequence[ReferenceList]) -> tuple[Titled, ...]:
    return tuple(one if isinstance(one, Titled) else Titled("", tuple(one)) for one in lists)


def _find_templates(project: Project) -> Templates:
    return Templates(project.templates if project.known else None)
