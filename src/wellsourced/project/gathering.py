"""`collect` on disk: what articles hold goes into the library and the ledgers of the project.

Each article is told what the ones before it brought, so that a work that two of them cite
becomes one entry. Nothing is written before all of it is known, and then all or nothing. From
the first reading to the writing no other command writes there, for which entries are known and
which keys are taken is read from the library.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path

from wellsourced import bibtex
from wellsourced.bibtex.adoption import choose_encoding, spell
from wellsourced.collecting import Collected, Gathered, collect
from wellsourced.errors import BadUsage, Unreadable, WriteRefused
from wellsourced.findings import Unread
from wellsourced.ledger import Ledger
from wellsourced.project.audits import Joined, Request, join_paths
from wellsourced.project.decoding import decode
from wellsourced.project.ledgers import find_ledger, find_strays
from wellsourced.project.listing import STANDARD_INPUT, NamedFile
from wellsourced.project.projects import Project
from wellsourced.project.reading import naming, read_bytes, say_why
from wellsourced.project.saving.locking import hold, say_nothing
from wellsourced.project.saving.locks import Tell
from wellsourced.project.saving.writing import Change, write_changes
from wellsourced.project.starting import LIBRARY_HEAD
from wellsourced.references import Library, Reference
from wellsourced.rule import AuditedArticle


@dataclass(frozen=True, slots=True)
class Brought:
    """What one article brings, by the name that is shown of it."""

    path: str
    collected: Collected


@dataclass(frozen=True, slots=True)
class Gathering:
    """What articles bring to a project, and the changes of files that it comes to.

    `strays` are ledgers whose article is not there, named where a new ledger begins.
    """

    brought: tuple[Brought, ...]
    changes: tuple[Change, ...]
    unread: tuple[Unread, ...]
    strays: tuple[Unread, ...] = ()

    def write(self) -> None:
        """Write library and ledgers, all or none; raise `WriteRefused` for none."""
        write_changes(self.changes)


def hold_project(project: Project, tell: Tell = say_nothing) -> AbstractContextManager[None]:
    """Keep other commands from the library and the ledgers of *project*, as `hold` does."""
    return hold(project.library, project.claims, tell=tell)


def gather(project: Project, paths: Sequence[NamedFile], request: Request) -> Gathering:
    """Return what the articles that *paths* name bring to *project*; nothing is written."""
    require_project(project, paths)
    return plan(project, join_paths(project, paths, request))


def gather_into(project: Project, paths: Sequence[NamedFile], request: Request) -> Gathering:
    """Write into *project* what the articles that *paths* name bring to it, all or nothing."""
    require_project(project, paths)
    with hold_project(project):
        gathering = gather(project, paths, request)
        gathering.write()
    return gathering


def require_project(project: Project, paths: Sequence[NamedFile]) -> None:
    """Raise `BadUsage` outside a project, and for standard input, which has no ledger."""
    if not project.known or project.example:
        message = "there is no project here to collect into; start one with `wellsourced init`"
        raise BadUsage(message)
    if any(path.name == STANDARD_INPUT for path in paths):
        message = "what comes from standard input has no ledger; name a file"
        raise BadUsage(message)


def plan(project: Project, joined: Joined) -> Gathering:
    """Return what articles that were joined bring to *project*."""
    data = _find_bytes(project.library, project.library_file.name)
    decoded = bibtex.decode(data or b"")
    library = bibtex.parse(decoded.text, project.library_file.name)
    brought: list[Brought] = []
    added: list[Reference] = []
    changes: list[Change] = []
    for file, article in zip(joined.files, joined.articles, strict=True):
        collected = _collect(article, library, project.config.key_pattern)
        library = _with(library, collected.added)
        added += collected.added
        brought.append(Brought(file.name, collected))
        before = article.decisions.ledger
        path = find_ledger(file, project, frozenset(change.path for change in changes))
        changes += _ledger_change(path, before, collected.ledger)
    if added:
        head = decoded.text or LIBRARY_HEAD
        new = bibtex.add_entries(head, added).removeprefix(head)
        text = head + spell(new, choose_encoding(decoded))
        changes.insert(0, Change(project.library, data, bibtex.encode(decoded, text)))
    strays = _find_strays(project, joined, changes)
    return Gathering(tuple(brought), tuple(changes), joined.unread, strays)


def _collect(article: AuditedArticle, library: Library, pattern: str) -> Collected:
    """Return what *article* brings; its claims are not, where its ledger could not be read."""
    collected = collect(_gathered(article), library, pattern)
    ledger = article.decisions.ledger
    if ledger.path:
        return collected
    return Collected(collected.added, collected.known, collected.doubts, ledger)


def _find_strays(project: Project, joined: Joined, changes: Sequence[Change]) -> tuple[Unread, ...]:
    """Return ledgers without an article where a new one begins, which may be of the same.

    Those that are named anyway (of a whole project) are not named again.
    """
    if all(change.before is not None or change.path == project.library for change in changes):
        return ()
    read = {article.decisions.ledger.path for article in joined.articles}
    read |= {one.path for one in (*joined.unread, *joined.left_out)}
    return find_strays(project, read)


def _find_bytes(path: Path, name: str) -> bytes | None:
    """Return what *path* holds; `None` where it is not there, which is told from not to be had."""
    with naming(name):
        try:
            there = path.exists()
        except OSError as error:
            raise Unreadable(say_why(error)) from error
        return read_bytes(path) if there else None


def _gathered(article: AuditedArticle) -> Gathered:
    return Gathered(
        article.article,
        article.references,
        article.citations,
        article.claims,
        article.supports,
        article.decisions,
    )


def _with(library: Library, added: Sequence[Reference]) -> Library:
    return replace(library, references=(*library.references, *added)) if added else library


def _ledger_change(path: Path | None, before: Ledger, after: Ledger) -> tuple[Change, ...]:
    """Return the change of the article's ledger; none where it stays, or could not be read."""
    if path is None or not before.path or after.text == before.text:
        return ()
    data = _find_bytes(path, before.path)
    if data is None and not before.text:
        return (Change(path, None, after.text.encode()),)
    decoded = decode(data or b"", "utf-8")
    if data is None or decoded.raw != before.text:
        message = f"{before.path}: somebody else changed it; run again"
        raise WriteRefused(message)
    return (Change(path, data, decoded.encode(after.text)),)
