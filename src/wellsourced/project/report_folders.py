"""Reports of many articles: a file each in one folder, and an index over them.

Each report is made where its article is audited, in worker processes too, and let go of when
it is written: of an article no more is kept than its row in the index.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from glob import escape
from pathlib import Path

from wellsourced.errors import BadUsage, WriteRefused
from wellsourced.page import IndexRow
from wellsourced.pages import build_page
from wellsourced.pages.index import build_index, index_row, read_index
from wellsourced.project.audits import Request, list_articles
from wellsourced.project.converting import convert
from wellsourced.project.file_names import name_after
from wellsourced.project.flowing import AuditStream, Remainder, Trace, find_hindrance
from wellsourced.project.listing import STANDARD_INPUT, NamedFile
from wellsourced.project.projects import Project, see_from_here
from wellsourced.project.reading import naming, read_bytes
from wellsourced.project.saving.outputs import refuse_astray, refuse_kept_among
from wellsourced.project.saving.writing import write_output
from wellsourced.project.templates import Templates, choose_report
from wellsourced.rule import Audit

INDEX = "index.html"
_TEMPLATE = "index.html.jinja"


@dataclass(frozen=True, slots=True)
class Folder:
    """Where reports go, and how they are made: *to* is a report or a template."""

    path: Path
    to: str
    templates: Templates


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the index, a report for each article that could be read.

    `stale` are reports in the folder that the index listed before and lists no more. `traces`
    are of all articles, and `remainder` is what the audit says of them together.
    """

    index: Path
    reports: tuple[Path, ...]
    stale: tuple[Path, ...]
    traces: tuple[Trace, ...]
    remainder: Remainder


@dataclass(frozen=True, slots=True)
class _Made:
    """The report of one article, and its row in the index."""

    report: bytes
    row: IndexRow


def write_reports(
    project: Project, paths: Sequence[NamedFile], request: Request, folder: Folder
) -> Written:
    """Write a report of each article that *paths* name into *folder*, and an index over them.

    The same articles give the same names and the same bytes, however many processes work. A
    file that cannot be read stands in the index with its reason. Raises `BadUsage` and
    `WriteRefused` before anything is audited where the folder, or what is asked, does not allow
    it; a later error leaves the reports that are written, each whole, and the old index.
    """
    suffix = choose_report(folder.to).suffix
    before = _read_old(folder.path / INDEX)
    project = _leave_out(project, paths, folder.path, (*before, INDEX))
    _refuse_hindered(project)
    stream = AuditStream(project, paths, request, partial(_make, folder))
    files = stream.listing.files
    stems = name_after([file.name for file in files], (Path(INDEX).stem,))
    targets = [folder.path / f"{stem}{suffix}" for stem in stems]
    read = [file.path for file in files]
    refuse_astray(folder.path, stream.project)
    refuse_kept_among((folder.path / INDEX, *targets), stream.project, read)
    rows: dict[Path, IndexRow] = {}
    for target, passed in zip(targets, stream, strict=True):
        if passed.made is not None:
            write_output(target, (passed.made.report,))
            rows[target] = passed.made.row
    _write_index(folder, rows, stream.end())
    gone = sorted(set(before) - {path.name for path in rows})
    stale = tuple(path for path in (folder.path / name for name in gone) if path.is_file())
    return Written(folder.path / INDEX, tuple(rows), stale, tuple(stream.traces), stream.end())


def _make(folder: Folder, audit: Audit) -> _Made:
    """Return what is written of the *audit* of one article."""
    page = replace(build_page(audit), index=INDEX)
    report = choose_report(folder.to)
    text = report.render(page, replace(folder.templates, again=True))
    made = (
        text.encode("utf-8", "replace") if report.convert is None else convert(text, report.convert)
    )
    return _Made(made, index_row(page))


def _write_index(folder: Folder, rows: Mapping[Path, IndexRow], rest: Remainder) -> None:
    names = [path.name for path in rows]
    page = build_index(tuple(rows.values()), names, rest.audit, rest.libraries)
    text = folder.templates.fill(_TEMPLATE, page)
    write_output(folder.path / INDEX, (text.encode("utf-8", "replace"),))


def _read_old(index: Path) -> tuple[str, ...]:
    """Return the names of the reports that *index* lists, where it is there.

    Raises `WriteRefused` where it is not one of ours: a folder with a page of its own at the
    door is no place for reports.
    """
    if not index.exists():
        return ()
    with naming(str(index)):
        names = read_index(read_bytes(index).decode("utf-8", "replace"))
    if names is None:
        message = f"{see_from_here(index)}: it is no index of reports; name another folder"
        raise WriteRefused(message)
    return tuple(name for name in names if name == Path(name).name)


def _leave_out(
    project: Project, paths: Sequence[NamedFile], folder: Path, ours: Collection[str]
) -> Project:
    """Return *project* without *folder* among what is read: reports are no articles.

    *ours* are the names of reports in it. Raises `BadUsage` where it holds articles as well.
    """
    given = paths or project.articles()
    if any(file.name == STANDARD_INPUT for file in paths):
        message = "standard input has no name for a report; name a file with -o, and no folder"
        raise BadUsage(message)
    real = os.path.realpath(folder)
    for file in list_articles(project, paths).files if folder.is_dir() else ():
        inside = Path(os.path.realpath(file.path.parent)).is_relative_to(real)
        if inside and file not in given and file.path.name not in ours:
            message = (
                f"{file.name} is read as an article, and so would the reports be that lie beside "
                "it; name another folder with -o"
            )
            raise BadUsage(message)
    try:
        ways = {os.path.relpath(one, project.root) for one in (folder, real)}
    except ValueError:  # on another drive
        return project
    own = sorted(escape(Path(way).as_posix()) for way in ways)
    return replace(project, config=replace(project.config, exclude=(*project.config.exclude, *own)))


def _refuse_hindered(project: Project) -> None:
    """Raise `BadUsage` where a rule has to know of all articles at once."""
    if rule := find_hindrance(project):
        message = (
            f"{rule} looks at each article with all others in mind, so no report can be made of "
            f"one by itself; leave it out with --ignore {rule}, or name one file for all with -o"
        )
        raise BadUsage(message)
