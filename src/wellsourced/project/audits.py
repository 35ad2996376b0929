"""From paths to an audit: reads what is needed, joins each article, runs the rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from wellsourced import auditing
from wellsourced._leaves import leaves
from wellsourced.articles import Article
from wellsourced.config import Config
from wellsourced.errors import Unreadable
from wellsourced.ledger import Ledger, check_ledger
from wellsourced.matching import MatchIndex
from wellsourced.project.articles import Reading, known_suffixes, read_article
from wellsourced.project.ledgers import find_ledger, name_article, open_ledger
from wellsourced.project.library import find_bibliographies, join_libraries, open_library
from wellsourced.project.listing import Listing, NamedFile, Wanted, list_files
from wellsourced.project.options import require_options
from wellsourced.project.projects import Project, see_from_here
from wellsourced.references import Library
from wellsourced.rule import Audit, AuditedArticle, Rule, Unread

Progress = Callable[[int, int, str], None]


def stay_silent(_done: int, _all: int, _name: str) -> None:
    """Tell nobody how far the work is."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of the files: how they are read, with which library, who hears of it.

    `library` is a BibTeX file that counts instead of the project's and of those that the
    articles name. `progress` is called before each article with how many are done, how
    many there are, and its name.
    """

    reading: Reading = field(default_factory=Reading)
    library: Path | None = None
    progress: Progress = stay_silent


@dataclass(frozen=True, slots=True)
class Opened:
    """An article that was read, with the file that it stands in."""

    file: NamedFile
    article: Article


@dataclass(frozen=True, slots=True)
class Joined:
    """Articles with all that is known of them, the libraries they rest on, what was not read."""

    files: tuple[NamedFile, ...]
    articles: tuple[AuditedArticle, ...]
    libraries: tuple[Library, ...]
    unread: tuple[Unread, ...]


def audit_paths(
    project: Project, paths: Sequence[NamedFile] = (), request: Request | None = None
) -> Audit:
    """Return the audit of the articles that *paths* name, or of those of *project*.

    A file that cannot be read is in `Audit.unread`, and the others are audited.
    """
    return run_rules(project, join_paths(project, paths, request or Request()))


def audit_article(project: Project, file: NamedFile, article: Article) -> Audit:
    """Return the audit of one *article* that was read elsewhere, such as from a text."""
    return run_rules(project, _join(project, (Opened(file, article),), Request()))


def list_articles(project: Project, paths: Sequence[NamedFile]) -> Listing:
    """Return the files that an audit of *paths*, or of the whole *project*, reads."""
    wanted = Wanted(known_suffixes(), project.config.exclude, project.root)
    return list_files(paths or project.articles(), wanted)


def join_paths(project: Project, paths: Sequence[NamedFile], request: Request) -> Joined:
    """Return the articles that *paths* name with their references, citations and claims."""
    listing = list_articles(project, paths)
    opened: list[Opened] = []
    unread = list(listing.unread)
    for done, file in enumerate(listing.files):
        request.progress(done, len(listing.files), file.name)
        try:
            opened.append(Opened(file, read_article(file, request.reading)))
        except Unreadable as error:
            unread.append(Unread(file.name, str(error)))
    joined = _join(project, tuple(opened), request)
    return replace(joined, unread=(*unread, *joined.unread))


def run_rules(project: Project, joined: Joined) -> Audit:
    """Return what the rules find in articles that were joined."""
    config = project.config
    rules = leaves("wellsourced.rules", "RULE", Rule)
    require_options(rules, config)
    return auditing.audit(
        joined.articles, joined.libraries, rules, config, day_of(config.as_of), joined.unread
    )


def day_of(as_of: date | None) -> date:
    """Return the day that ages count from: today where none is set."""
    return as_of or datetime.now(tz=UTC).astimezone().date()


class _Shelf:
    """Libraries, each read once, and with an index once; what cannot be read has its reason."""

    def __init__(self) -> None:
        self.libraries: dict[Path, Library] = {}
        self.unread: dict[str, Unread] = {}
        self.joined: dict[tuple[Path, ...], tuple[Library, MatchIndex]] = {}

    def take(self, files: Sequence[NamedFile]) -> tuple[Library, MatchIndex]:
        """Return the libraries in *files* as one, without those that cannot be read."""
        paths = tuple(file.path.resolve() for file in files)
        if paths not in self.joined:
            library = join_libraries(map(self._open, files, paths))
            self.joined[paths] = (library, MatchIndex.of(library.references))
        return self.joined[paths]

    def _open(self, file: NamedFile, real: Path) -> Library:
        if real not in self.libraries and file.name not in self.unread:
            try:
                self.libraries[real] = open_library(file.path, file.name)
            except Unreadable as error:
                self.unread[file.name] = Unread(file.name, str(error))
        return self.libraries.get(real, Library())


def _join(project: Project, opened: Sequence[Opened], request: Request) -> Joined:
    shelf = _Shelf()
    unread: list[Unread] = []
    articles = []
    names = _rule_names()
    for one in opened:
        article, named = _find_libraries(one, project, request)
        library, index = shelf.take(named)
        ledger, broken = _with_ledger(one.file, project)
        unread += broken
        slips = check_ledger(ledger, names, name_article(one.file, project))
        article = replace(article, notes=(*article.notes, *slips)) if slips else article
        articles.append(auditing.join_article(article, library, ledger, index))
    files = tuple(one.file for one in opened)
    unread.extend(shelf.unread.values())
    return Joined(files, tuple(articles), tuple(shelf.libraries.values()), tuple(unread))


def _rule_names() -> tuple[str, ...]:
    """Return all by which a waiver may name rules: their names, codes and families."""
    rules = leaves("wellsourced.rules", "RULE", Rule)
    return tuple({word for rule in rules for word in (rule.name, rule.code, rule.code[:3])})


def _find_libraries(
    one: Opened, project: Project, request: Request
) -> tuple[Article, tuple[NamedFile, ...]]:
    """Return the article's libraries, and it with notes on those that are not read."""
    if request.library is not None:
        return one.article, (NamedFile(request.library, str(request.library)),)
    named, notes = find_bibliographies(one.article, one.file, project)
    article = replace(one.article, notes=(*one.article.notes, *notes)) if notes else one.article
    if not named and _has_library(project):
        named = (project.library_file,)
    return article, named


def _with_ledger(file: NamedFile, project: Project) -> tuple[Ledger, tuple[Unread, ...]]:
    """Return the article's ledger; an empty one, and why, where it cannot be used."""
    try:
        return open_ledger(file, project), ()
    except Unreadable as error:
        path = see_from_here(find_ledger(file, project) or Path())
        return Ledger(), (Unread(path, str(error).removeprefix(path).lstrip(",: ")),)


def _has_library(project: Project) -> bool:
    """Say whether the project has a library, or names one that should be there."""
    is_named = project.config.library != Config().library
    return project.known and (is_named or project.library.exists())
