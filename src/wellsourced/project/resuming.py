"""An audit that goes on from where an earlier one was stopped, and skips what did not change.

A result depends on the bytes of its article and its ledger, on the texts of its libraries, and
on what all articles have in common: the settings that count, the rules, the snapshot, the day,
the program. All but the libraries are in its key; what the libraries were stands in the line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from wellsourced.errors import BadUsage, Unreadable
from wellsourced.findings import Unread
from wellsourced.pages.kept import FlowingFacts, Kept, KeptView, build_kept, keep_all
from wellsourced.project.articles import name_versions
from wellsourced.project.audits import Request
from wellsourced.project.flowing import (
    AuditStream,
    Passed,
    Remainder,
    Trace,
    find_hindrance,
    hash_text,
    name_libraries,
)
from wellsourced.project.imprints import (
    describe_house,
    describe_run,
    find_unknowable,
    hash_file,
)
from wellsourced.project.joining import Shelf
from wellsourced.project.ledgers import find_ledger
from wellsourced.project.listing import STANDARD_INPUT, NamedFile
from wellsourced.project.projects import Project, find_home
from wellsourced.project.remembering import ResultsFile
from wellsourced.project.saving.outputs import refuse_kept, write_result
from wellsourced.report import Report, TemplateSource
from wellsourced.rule import Audit, Summary

_NEVER = "0" * 64  # the key of a result that cannot be known to hold later


# the reports on findings and counts; all others may show the articles themselves
_TOLD = frozenset(
    ("full", "concise", "grouped", "statistics", "sarif", "github", "junit", "badge", "findings")
) | {"summary"}


@dataclass(frozen=True, slots=True)
class Resumed:
    """An audit whose articles are in a file of results.

    `kept` is how many of them did not have to be audited again. `traces` are of all articles,
    `paths` and `views` of those that could be read. Where `unknowable` names a rule of a house,
    nothing can be kept for a later run: what that rule is made of cannot be known.
    """

    results: Path
    remainder: Remainder
    traces: tuple[Trace, ...]
    paths: tuple[str, ...]
    views: tuple[KeptView, ...]
    kept: int
    unknowable: str = ""

    @property
    def summary(self) -> Summary:
        """The counts of all articles."""
        return self.remainder.audit.summary

    @property
    def unread(self) -> tuple[Unread, ...]:
        """What could not be read."""
        return self.remainder.audit.unread

    def write(self, report: Report, templates: TemplateSource) -> Iterator[str]:
        """Yield the audit as a *report*, in pieces.

        A template finds neither cards nor text of the articles, for no more of these is kept
        than their facts. Raises `BadUsage` for a report that is made of them.
        """
        if report.flow is not None:
            articles = FlowingFacts(self._read(), self.remainder.audit.as_of, self._end)
            return report.flow(articles)
        if report.name not in _TOLD:
            message = f"{report.name} shows the articles themselves, which results do not hold"
            raise BadUsage(message)
        page = build_kept(self.views, self.remainder.audit, self.remainder.libraries)
        return iter((report.render(page, templates),))

    @property
    def severities(self) -> frozenset[str]:
        """How grave the findings are."""
        views = [(view.shown.article.findings, view.files) for view in self.views]
        own = {note.severity for notes, _ in views for note in notes}
        beside = {note.severity for _, files in views for file in files for note in file.findings}
        return frozenset((*own, *beside, *(one.severity for one in self.remainder.audit.findings)))

    def _end(self) -> Audit:
        return self.remainder.audit

    def _read(self) -> Iterator[Kept]:
        with ResultsFile(self.results) as held:
            for path in self.paths:
                passed = held.read(NamedFile(Path(path), path))
                if passed is None or passed.made is None:
                    message = f"{self.results}: somebody else changed it meanwhile; run again"
                    raise Unreadable(message)
                yield passed.made


def resume_audit(
    project: Project, paths: Sequence[NamedFile], request: Request, results: Path
) -> Resumed:
    """Audit the articles that *paths* name as `audit_paths` does; keep each result in a file.

    What the file *results* holds of an article that did not change is taken from there. At
    the end it holds the articles that could be read, one a line, and no others. Raises
    `BadUsage` where a rule has to know of all articles at once, and `WriteRefused` where the
    file is none of results.
    """
    if rule := find_hindrance(project):
        message = f"no results can be kept: {rule} looks at each article with all others in mind"
        raise BadUsage(message)
    stream = AuditStream(project, paths, request, keep_all)
    read = [file.path for file in stream.listing.files]
    refuse_kept(results, project, read)
    with ResultsFile(results) as held:
        memory = _Memory(stream, held)
        found = [(_lighten(one), one.trace) for one in _keep(stream, memory, held)]
        remainder = stream.end()
        names = [view.shown.article.path for view, _ in found if view]
        if not held.is_in_order(names):
            write_result(results, held.pieces(names), project, read)
    return Resumed(
        results,
        remainder,
        tuple(trace for _, trace in found),
        tuple(names),
        tuple(view for view, _ in found if view),
        memory.kept,
        memory.unknowable,
    )


def _keep(stream: AuditStream[Kept], memory: _Memory, held: ResultsFile) -> Iterator[Passed[Kept]]:
    """Yield what came of each article, with what is new written to the file."""
    for passed in stream.resume(memory):
        if passed.path in memory.fresh:
            held.add(passed, memory.settle(passed.trace))
        yield passed


def _lighten(passed: Passed[Kept]) -> KeptView | None:
    return passed.made.view if passed.made else None


class _Memory:
    """What a file of results knows of articles as they are now."""

    def __init__(self, stream: AuditStream[Kept], held: ResultsFile) -> None:
        self._stream = stream
        self._held = held
        rules = stream.ruling.chosen
        self.unknowable = find_unknowable(rules)
        self._common = (
            describe_run(stream.project, stream.request, stream.ruling),
            describe_house(rules),
        )
        self.kept = 0
        self.fresh: dict[str, tuple[NamedFile, str]] = {}  # what is audited, with its key

    def knows(self, file: NamedFile) -> bool:
        key = self._key(file)
        same = key != _NEVER and key == self._held.key_of(file)
        trace = self._held.trace_of(file) if same else None
        known = trace is not None and _has_same(trace, self._stream.shelf)
        if not known:
            self.fresh[file.name] = file, key
        return known

    def recall(self, file: NamedFile) -> Passed[Kept] | None:
        found = self._held.read(file)
        if found is None:
            self.fresh[file.name] = file, self._key(file)
        else:
            self.kept += 1
        return found

    def settle(self, trace: Trace) -> str:
        """Return the key of what was audited just now; never one that it may not be of.

        A file may have been written meanwhile, and what failed may not fail again.
        """
        file, before = self.fresh[trace.path]
        lasts = trace.complete and not trace.unread and self._key(file) == before
        return before if lasts else _NEVER

    def _key(self, file: NamedFile) -> str:
        """Return a hash of all that the result of *file* depends on, but for its libraries."""
        if file.name == STANDARD_INPUT or self.unknowable:
            return _NEVER
        project = self._stream.project
        ledger = find_ledger(file, project)
        parts = (
            *self._common,
            file.name,
            find_home(project, file.name),
            str(file.path),
            hash_file(file.path),
            name_versions(file, self._stream.request.reading),
            str(ledger),
            hash_file(ledger) if ledger else "",
        )
        return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _has_same(trace: Trace, shelf: Shelf) -> bool:
    """Say whether the libraries of an article are what they were."""
    files = name_libraries(trace.libraries)
    shelf.take(files)
    now = [hash_text(shelf.text_of(file)) for file in files]
    return now == [one for _, _, one in trace.libraries]
