"""Libraries looked through by themselves: what the rules on libraries find in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wellsourced import auditing
from wellsourced.config import Config
from wellsourced.errors import Unreadable
from wellsourced.findings import Unread
from wellsourced.hearing import select_rules
from wellsourced.pages.facts import facts
from wellsourced.project.audits import Joined, Request, day_of, join_paths
from wellsourced.project.guarding import add_failures
from wellsourced.project.libraries.opening import open_library
from wellsourced.project.listing import NamedFile
from wellsourced.project.progress import Progress, stay_silent
from wellsourced.project.projects import Project
from wellsourced.project.ruling import settle_rules
from wellsourced.project.snapshots import look_beyond
from wellsourced.references import Library
from wellsourced.rule import Audit, Need, Rule


@dataclass(frozen=True, slots=True)
class Check:
    """Libraries in the order in which they were named, and the audit of them all."""

    libraries: tuple[Library, ...]
    audit: Audit


def check_libraries(
    project: Project, files: Sequence[NamedFile], progress: Progress = stay_silent
) -> Check:
    """Return what the rules find in the libraries *files*; what cannot be read is unread.

    With a snapshot the articles of *project* are read too, if its library is among *files*:
    for each claim that rests on a work which was retracted there is a finding.
    """
    libraries: list[Library] = []
    unread: list[Unread] = []
    for file in files:
        try:
            libraries.append(open_library(file.path, file.name, progress))
        except Unreadable as error:
            unread.append(Unread(file.name, str(error)))
    rules, config = settle_rules(project)
    chosen = select_rules(rules, config)
    joined = _join_users(project, files, chosen)
    unread += (one for one in joined.unread if one not in unread)
    beyond = look_beyond(project, joined.articles, libraries, whole=joined.whole)
    own = tuple(_for_libraries(chosen))
    settings = _settings_of(own, config)
    day = day_of(config.as_of)
    audit = auditing.audit(joined.articles, libraries, own, settings, day, unread, beyond)
    return Check(tuple(libraries), add_failures(audit, rules))


def _join_users(project: Project, files: Sequence[NamedFile], rules: Sequence[Rule]) -> Joined:
    """Return the articles of *project*, where *files* hold its library and rules ask for them."""
    own = project.known and project.library.resolve() in {file.path.resolve() for file in files}
    needs = {rule.needs for rule in rules}
    wanted = Need.ALL_ARTICLES in needs or (project.config.snapshot and Need.SNAPSHOT in needs)
    return join_paths(project, (), Request()) if own and wanted else Joined((), (), (), ())


def _for_libraries(rules: Iterable[Rule]) -> Iterator[Rule]:
    """Yield the rules on libraries; of articles they ask no more than what a snapshot tells."""
    for rule in rules:
        if rule.needs is Need.SNAPSHOT:
            yield rule
        elif rule.check_library is not None:
            yield replace(rule, check=None)


def _settings_of(rules: Sequence[Rule], config: Config) -> Config:
    """Return *config* with what it says of *rules*, all of which run."""
    names = {name for rule in rules for name in (rule.name, rule.code)}
    return replace(
        config,
        select=tuple(rule.code for rule in rules),
        ignore=(),
        severity={name: told for name, told in config.severity.items() if name in names},
        options={name: told for name, told in config.options.items() if name in names},
    )


def state_check(check: Check) -> dict[str, object]:
    """Return *check* as plain values, key by key as CONTRACTS, section 1, has them."""
    return {
        "libraries": [_state(library, check.audit) for library in check.libraries],
        "articles": [_state_article(one.article.path, check.audit) for one in check.audit.articles],
        "unread": [{"path": one.path, "reason": one.reason} for one in check.audit.unread],
        "checked": list(check.audit.checked),
        "not-checked": list(check.audit.unchecked),
    }


def _state_article(path: str, audit: Audit) -> dict[str, object]:
    return {"path": path, "findings": _findings(path, audit)}


def _findings(path: str, audit: Audit) -> object:
    own = tuple(finding for finding in audit.findings if finding.path == path)
    return facts(replace(audit, articles=(), findings=own))["findings"]


def _state(library: Library, audit: Audit) -> dict[str, object]:
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
        "findings": _findings(library.path, audit),
    }
