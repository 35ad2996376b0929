"""From paths to an audit: reads what is needed, joins each article, runs the rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from wellsourced import auditing
from wellsourced.articles import Article
from wellsourced.findings import Unread
from wellsourced.project.articles import Reading, known_suffixes, why_not_read
from wellsourced.project.guarding import add_failures
from wellsourced.project.joining import Outcome, Shelf, Task, join_article, join_file
from wellsourced.project.ledgers import find_strays
from wellsourced.project.listing import STANDARD_INPUT, Listing, NamedFile, Wanted, list_files
from wellsourced.project.processes import count_workers
from wellsourced.project.progress import Progress, stay_silent
from wellsourced.project.projects import Project
from wellsourced.project.ruling import settle_rules
from wellsourced.project.snapshots import look_beyond
from wellsourced.project.workers import join_files
from wellsourced.references import Library
from wellsourced.resting import keys_used
from wellsourced.rule import Audit, AuditedArticle


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of the files: how they are read, with which library, who hears of it.

    `library` is a BibTeX file that counts instead of the project's and of those that the
    articles name. `progress` is called before each article with how many are done, how
    many there are, and its name. `jobs` is how many processes work at once; 0 is one a
    processor.
    """

    reading: Reading = field(default_factory=Reading)
    library: Path | None = None
    progress: Progress = stay_silent
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class Joined:
    """Articles with all that is known of them, the libraries they rest on, what was not read.

    `left_out` are files of folders that nothing installed here can read, and ledgers whose
    article is not there. `whole` says that the
    articles are all of the project.
    """

    files: tuple[NamedFile, ...]
    articles: tuple[AuditedArticle, ...]
    libraries: tuple[Library, ...]
    unread: tuple[Unread, ...]
    left_out: tuple[Unread, ...] = ()
    whole: bool = False


def audit_paths(
    project: Project, paths: Sequence[NamedFile] = (), request: Request | None = None
) -> Audit:
    """Return the audit of the articles that *paths* name, or of those of *project*.

    A file that cannot be read is in `Audit.unread`, and the others are audited.
    """
    return run_rules(project, join_paths(project, paths, request or Request()))


def audit_article(
    project: Project, file: NamedFile, article: Article, library: Path | None = None
) -> Audit:
    """Return the audit of one *article* that was read elsewhere, such as from a text.

    *library* counts instead of the project's, as that of a `Request` does.
    """
    shelf = Shelf()
    outcome = join_article(Task(project, library=library), file, article, shelf)
    return run_rules(project, _gather((outcome,), shelf))


def list_articles(project: Project, paths: Sequence[NamedFile]) -> Listing:
    """Return the files that an audit of *paths*, or of the whole *project*, reads.

    A folder may hold files that only an extra reads: they are left out where it is missing.
    Who names such a file wants it read, and is told what it needs.
    """
    wanted = Wanted(known_suffixes(), project.config.exclude, project.root)
    given = paths or project.articles()
    listing = list_files(given, wanted)
    found = (file for file in listing.files if file not in given)
    left_out = {file: reason for file in found if (reason := why_not_read(file))}
    files = tuple(file for file in listing.files if file not in left_out)
    unreadable = tuple(Unread(file.name, reason) for file, reason in left_out.items())
    return replace(listing, files=files, left_out=unreadable)


def join_paths(
    project: Project, paths: Sequence[NamedFile], request: Request, shelf: Shelf | None = None
) -> Joined:
    """Return the articles that *paths* name with their references, citations and claims.

    Libraries that stand on the *shelf* already are not read.
    """
    listing = list_articles(project, paths)
    shelf = shelf or Shelf(request.progress)
    outcomes = tuple(
        _join_all(Task(project, request.reading, request.library), listing.files, request, shelf)
    )
    joined = _gather(outcomes, shelf)
    unread = (*listing.unread, *joined.unread)
    whole = not paths and not unread
    strays = _find_strays(project, joined) if not paths and project.known else ()
    return replace(joined, unread=unread, left_out=(*listing.left_out, *strays), whole=whole)


def _find_strays(project: Project, joined: Joined) -> tuple[Unread, ...]:
    """Return the ledgers that belong to no article, where all articles were looked at."""
    ledgers = {article.decisions.ledger.path for article in joined.articles}
    return find_strays(project, ledgers | {one.path for one in joined.unread})


def _join_all(
    task: Task, files: Sequence[NamedFile], request: Request, shelf: Shelf
) -> Iterator[Outcome]:
    """Yield what comes of each file, in order; standard input is read by this process alone."""
    jobs = count_workers(request.jobs)
    alone = jobs == 1 or len(files) == 1 or any(file.name == STANDARD_INPUT for file in files)
    outcomes = (
        (join_file(task, file, shelf) for file in files) if alone else join_files(task, files, jobs)
    )
    for done, file in enumerate(files):
        request.progress(done, len(files), file.name)
        yield next(outcomes)


def _gather(outcomes: Sequence[Outcome], shelf: Shelf) -> Joined:
    """Return what came of all files as one value, each article with its library."""
    found = [(one, one.article) for one in outcomes if one.article is not None]
    articles = tuple(
        article if article.library.references else replace(article, library=shelf.take(one.named))
        for one, article in found
    )
    files = tuple(one.file for one, _ in found)
    unread = [reason for one in outcomes for reason in one.unread]
    libraries = tuple(shelf.libraries.values())
    return Joined(files, articles, libraries, (*unread, *shelf.unread.values()))


def run_rules(project: Project, joined: Joined) -> Audit:
    """Return what the rules find in articles that were joined."""
    rules, config = settle_rules(project)
    beyond = look_beyond(project, joined.articles, joined.libraries, whole=joined.whole)
    beyond = replace(beyond, cited=keys_used(joined.articles))
    day = day_of(config.as_of)
    made = auditing.audit(
        joined.articles, joined.libraries, rules, config, day, joined.unread, beyond
    )
    return add_failures(made, rules)


def day_of(as_of: date | None) -> date:
    """Return the day that ages count from: today where none is set."""
    return as_of or datetime.now(tz=UTC).astimezone().date()
