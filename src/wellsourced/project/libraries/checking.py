"""Libraries looked through by themselves: what the rules on libraries find in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wellsourced import auditing
from wellsourced._leaves import leaves
from wellsourced.errors import Unreadable
from wellsourced.findings import Unread
from wellsourced.pages.facts import facts
from wellsourced.project.audits import day_of
from wellsourced.project.libraries.opening import open_library
from wellsourced.project.listing import NamedFile
from wellsourced.project.options import require_options
from wellsourced.project.progress import Progress, stay_silent
from wellsourced.project.projects import Project
from wellsourced.references import Library
from wellsourced.rule import Audit, Rule


@dataclass(frozen=True, slots=True)
class Check:
    """Libraries in the order in which they were named, and the audit of them all."""

    libraries: tuple[Library, ...]
    audit: Audit


def check_libraries(
    project: Project, files: Sequence[NamedFile], progress: Progress = stay_silent
) -> Check:
    """Return what the rules find in the libraries *files*; what cannot be read is unread."""
    libraries: list[Library] = []
    unread: list[Unread] = []
    for file in files:
        try:
            libraries.append(open_library(file.path, file.name, progress))
        except Unreadable as error:
            unread.append(Unread(file.name, str(error)))
    rules = leaves("wellsourced.rules", "RULE", Rule)
    config = project.config
    require_options(rules, config)
    audit = auditing.audit((), libraries, rules, config, day_of(config.as_of), unread)
    return Check(tuple(libraries), audit)


def state_check(check: Check) -> dict[str, object]:
    """Return *check* as plain values, key by key as CONTRACTS, section 1, has them."""
    return {
        "libraries": [_state(library, check.audit) for library in check.libraries],
        "unread": [{"path": one.path, "reason": one.reason} for one in check.audit.unread],
    }


def _state(library: Library, audit: Audit) -> dict[str, object]:
    own = [finding for finding in audit.findings if finding.path == library.path]
    return {
        "path": library.path,
        "entries": len(library.references),
        "keys": [reference.key for reference in library.references],
        "failed": [
            {"line": failed.line, "reason": failed.reason, "raw": failed.raw}
            for failed in library.failed
        ],
        "strings": library.strings,
        "comments": library.comments,
        "findings": facts(replace(audit, findings=tuple(own)))["findings"],
    }
