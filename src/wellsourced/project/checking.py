"""Libraries looked through by themselves: what the rules on libraries find in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wellsourced import auditing
from wellsourced._leaves import leaves
from wellsourced.errors import Unreadable
from wellsourced.findings import Finding
from wellsourced.project.audits import day_of
from wellsourced.project.library import open_library
from wellsourced.project.listing import NamedFile
from wellsourced.project.projects import Project
from wellsourced.references import Library
from wellsourced.rule import Rule, Unread


@dataclass(frozen=True, slots=True)
class CheckedLibrary:
    """A library with what was found in it."""

    library: Library
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """Libraries that were checked, and files that could not be read."""

    libraries: tuple[CheckedLibrary, ...]
    unread: tuple[Unread, ...]


def check_libraries(project: Project, files: Sequence[NamedFile]) -> Check:
    """Return what the rules find in each of the libraries *files*."""
    checked: list[CheckedLibrary] = []
    unread: list[Unread] = []
    rules = leaves("wellsourced.rules", "RULE", Rule)
    config = project.config
    for file in files:
        try:
            library = open_library(file.path, file.name)
        except Unreadable as error:
            unread.append(Unread(file.name, str(error)))
            continue
        audit = auditing.audit((), (library,), rules, config, day_of(config.as_of))
        checked.append(CheckedLibrary(library, audit.findings))
    return Check(tuple(checked), tuple(unread))
