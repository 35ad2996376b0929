"""Articles audited one after the other, each let go of when something has been made of it.

An audit of a thousand articles need not hold them all: what rules say of one asks nothing of
another. What concerns all of them is gathered in small values (`Trace`): counts, the keys that
are used, the waivers that were of use, the libraries.

`stream_audits` is for whoever makes something of each article's own audit, in worker processes
too: a text for a file, a line, a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, field, replace
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from wellsourced import auditing
from wellsourced.findings import Unread
from wellsourced.hearing import Heard, Ruling, hear_article, select_rules
from wellsourced.project.audits import Request, day_of, list_articles
from wellsourced.project.guarding import add_failures, take_failures
from wellsourced.project.joining import Outcome, Shelf, Task, join_file
from wellsourced.project.ledgers import find_strays
from wellsourced.project.listing import STANDARD_INPUT, NamedFile
from wellsourced.project.processes import count_workers
from wellsourced.project.projects import Project
from wellsourced.project.ruling import settle_rules
from wellsourced.project.snapshots import find_homes, name_settings, open_snapshot
from wellsourced.project.workers import spread
from wellsourced.references import Library
from wellsourced.resting import keys_used
from wellsourced.rule import Audit, Beyond, Need, Summary, summarise
from wellsourced.waivers import PlacedWaiver
from wellsourced.waiving import list_allowed

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Trace:
    """What the audit of all has to know of one article.

    `used` are the keys of the works that it names; `allowed` the waivers of the settings that
    were of use to it, each by its row and its rule; `libraries` those that it rests on, each
    by its path, the name that is shown, and a hash of its text (empty where that could not be
    read). `complete` says that all libraries that it names are there. `format` is empty where
    it could not be read.
    """

    path: str
    summary: Summary = field(default_factory=Summary)
    format: str = ""
    notes: tuple[str, ...] = ()
    used: tuple[str, ...] = ()
    allowed: tuple[tuple[int, str], ...] = ()
    libraries: tuple[tuple[str, str, str], ...] = ()
    complete: bool = True
    ledger: str = ""
    unread: tuple[Unread, ...] = ()


@dataclass(frozen=True, slots=True)
class Passed(Generic[Made]):
    """An article that was audited: what was `made` of its audit, and what concerns all.

    `made` is `None` where the article could not be read.
    """

    made: Made | None
    trace: Trace

    @property
    def path(self) -> str:
        """The path that is shown of the article."""
        return self.trace.path


@dataclass(frozen=True, slots=True)
class Remainder:
    """What is left of an audit when its articles have passed.

    `audit` holds no article, the findings of libraries and settings alone, and the counts of
    all. `libraries` are those of the articles that could be read, article by article.
    """

    audit: Audit
    libraries: tuple[Library, ...]
    left_out: tuple[Unread, ...]


class Memory(Protocol[Made]):
    """What is known of articles from a run before."""

    def knows(self, file: NamedFile) -> bool:
        """Say whether *file* was audited as it is now, with what it rests on now."""

    def recall(self, file: NamedFile) -> Passed[Made] | None:
        """Return what came of *file*, or `None` where it is lost after all."""


class AuditStream(Generic[Made]):
    """The audits of articles, one after the other; when all have passed, what is left.

    `traces` are of those that have passed, those that could not be read too.
    """

    def __init__(
        self,
        project: Project,
        paths: Sequence[NamedFile],
        request: Request,
        make: Callable[[Audit], Made],
    ) -> None:
        """Settle what is asked; raise `BadConfiguration` before anything is read."""
        self.project = settle_day(project)
        self.paths = paths
        self.request = request
        self.listing = list_articles(project, paths)
        self.ruling = settle_ruling(self.project)
        self._make = make
        self.shelf = Shelf(request.progress)
        self.traces: list[Trace] = []
        self._remainder: Remainder | None = None

    def __iter__(self) -> Iterator[Passed[Made]]:
        """Yield what was made of each article, in order; they can be gone through once."""
        return self.resume(None)

    def resume(self, memory: Memory[Made] | None) -> Iterator[Passed[Made]]:
        """Yield the same; what *memory* knows is not audited again."""
        files = self.listing.files
        known = {file for file in files if memory is not None and memory.knows(file)}
        fresh = self._work([file for file in files if file not in known])
        for done, file in enumerate(files):
            self.request.progress(done, len(files), file.name)
            found = memory.recall(file) if memory is not None and file in known else None
            lost = file in known and found is None
            passed = found or (self._bench()(file) if lost else next(fresh))
            self.traces.append(passed.trace)
            yield passed

    def _work(self, files: Sequence[NamedFile]) -> Iterator[Passed[Made]]:
        jobs = min(count_workers(self.request.jobs), len(files))
        if jobs < 2 or any(file.name == STANDARD_INPUT for file in files):  # noqa: PLR2004
            return map(self._bench(), files)
        return spread(partial(_begin, self._task, self._make), files, jobs)

    @property
    def _task(self) -> Task:
        return Task(self.project, self.request.reading, self.request.library)

    def _bench(self) -> Callable[[NamedFile], Passed[Made]]:
        return partial(_pass, _Bench(self._task, self.ruling, self._make, self.shelf))

    def end(self) -> Remainder:
        """Return what is left of the audit; every article has passed."""
        if self._remainder is None:
            self._remainder = self._sum_up()
        return self._remainder

    def _sum_up(self) -> Remainder:
        shelf = self.shelf
        read = [trace for trace in self.traces if trace.format]
        own = tuple(shelf.take(name_libraries(trace.libraries)) for trace in read)
        said = [one for trace in self.traces for one in trace.unread]
        libraries, unopened = shelf.show(name_libraries(one for t in read for one in t.libraries))
        unread = (*self.listing.unread, *said, *unopened)
        whole = not self.paths and not unread
        cited = frozenset(key for trace in read for key in trace.used)
        homes = find_homes(self.project, [one.path for one in libraries])
        used = cited if whole else None
        beyond = replace(self.ruling.beyond, used=used, homes=homes, cited=cited)
        audit = auditing.audit_rest(
            libraries,
            self._find_allowed(),
            replace(self.ruling, beyond=beyond),
            unread,
            add_up([trace.summary for trace in read], len(unread)),
        )
        audit = add_failures(audit, self.ruling.rules)
        return Remainder(audit, own, (*self.listing.left_out, *self._find_strays(unread)))

    def _find_allowed(self) -> frozenset[PlacedWaiver]:
        """Return the waivers of the settings that were of use to some article."""
        used = {one for trace in self.traces for one in trace.allowed}
        stated = list_allowed(self.ruling.config, self.ruling.beyond.settings)
        return frozenset(one for one in stated if (one.row, one.waiver.rule) in used)

    def _find_strays(self, unread: Sequence[Unread]) -> tuple[Unread, ...]:
        """Return the ledgers that belong to no article, where all articles were looked at."""
        if self.paths or not self.project.known:
            return ()
        ledgers = {trace.ledger for trace in self.traces}
        said = {one.path for one in unread[len(self.listing.unread) :]}
        return find_strays(self.project, ledgers | said)


def name_libraries(libraries: Iterable[tuple[str, str, str]]) -> tuple[NamedFile, ...]:
    """Return the files of the libraries that a trace holds."""
    return tuple(NamedFile(Path(path), name) for path, name, _ in libraries)


def add_up(summaries: Sequence[Summary], unread: int) -> Summary:
    """Return the counts of all articles, and how many files were not read."""
    sums = (sum(column) for column in zip(*map(astuple, summaries), strict=True))
    return replace(Summary(*sums), unread=unread)


def settle_day(project: Project) -> Project:
    """Return *project* with a day that ages count from, so that all processes have one."""
    return replace(project, config=replace(project.config, as_of=day_of(project.config.as_of)))


def settle_ruling(project: Project) -> Ruling:
    """Return what articles of *project* are held to, each by itself."""
    rules, config = settle_rules(project)
    beyond = Beyond(open_snapshot(project), None, {}, name_settings(project))
    return Ruling.of(rules, config, day_of(config.as_of), beyond)


def find_hindrance(project: Project) -> str:
    """Return the name of a rule on articles that needs to know of all others, if one runs."""
    chosen = select_rules(*settle_rules(project))
    return next((one.name for one in chosen if one.check and one.needs is Need.ALL_ARTICLES), "")


@dataclass(frozen=True, slots=True)
class _Bench(Generic[Made]):
    """Where one process works: what it reads articles with, holds them to, makes of them."""

    task: Task
    ruling: Ruling
    make: Callable[[Audit], Made]
    shelf: Shelf


def _begin(task: Task, make: Callable[[Audit], Made]) -> Callable[[NamedFile], Passed[Made]]:
    """Return what a worker process does with a file."""
    return partial(_pass, _Bench(task, settle_ruling(task.project), make, Shelf()))


def _pass(bench: _Bench[Made], file: NamedFile) -> Passed[Made]:
    outcome = join_file(bench.task, file, bench.shelf)
    article = outcome.article
    if article is None:
        return Passed(None, Trace(file.name, unread=outcome.unread))
    files = (article.article.path, article.decisions.ledger.path)
    homes = find_homes(bench.task.project, files)
    ruling = replace(bench.ruling, beyond=replace(bench.ruling.beyond, homes=homes))
    heard = hear_article(article, ruling)
    failed = take_failures(ruling.rules)
    audit = replace(auditing.audit_alone(heard, ruling), unread=failed)
    outcome = replace(outcome, unread=(*outcome.unread, *failed))
    return Passed(bench.make(audit), _trace(bench, outcome, heard))


def _trace(bench: _Bench[Made], outcome: Outcome, heard: Heard) -> Trace:
    article = heard.article
    texts = [bench.shelf.text_of(file) for file in outcome.named]
    return Trace(
        article.article.path,
        summary=summarise((article,)),
        format=article.article.format,
        notes=article.article.notes,
        used=tuple(sorted(keys_used((article,)))),
        allowed=tuple(sorted((one.row, one.waiver.rule) for one in heard.allowed)),
        libraries=tuple(
            (str(file.path), file.name, hash_text(text))
            for file, text in zip(outcome.named, texts, strict=True)
        ),
        complete=outcome.complete,
        ledger=article.decisions.ledger.path,
        unread=outcome.unread,
    )


@cache
def hash_text(text: str) -> str:
    """Return what tells *text* from any other; empty for none."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest() if text else ""
