"""One article at a time: read, with its libraries and its ledger, and everything joined.

Joining one article asks nothing of any other, so it may be done here or in another process.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from wellsourced import auditing
from wellsourced._leaves import leaves
from wellsourced.articles import Article
from wellsourced.config import Config
from wellsourced.errors import Unreadable
from wellsourced.findings import Unread
from wellsourced.ledger import Ledger, check_ledger
from wellsourced.matching import MatchIndex
from wellsourced.project.articles import Reading, read_article
from wellsourced.project.ledgers import find_ledger, name_article, open_ledger
from wellsourced.project.libraries.opening import find_bibliographies, join_libraries, open_library
from wellsourced.project.listing import NamedFile
from wellsourced.project.progress import Progress, stay_silent
from wellsourced.project.projects import Project, see_from_here
from wellsourced.references import Library
from wellsourced.rule import AuditedArticle, Rule


@dataclass(frozen=True, slots=True)
class Task:
    """How the articles of a project are joined: as what they are read, with which library.

    `library` is a BibTeX file that counts instead of the project's and of those that the
    articles name.
    """

    project: Project
    reading: Reading = field(default_factory=Reading)
    library: Path | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: its article (`None` where it could not be read), and why not.

    `named` are the libraries that the article rests on; `unread` is what could not be read,
    the file itself or its ledger. `complete` says that all libraries that it names are there.
    """

    file: NamedFile
    article: AuditedArticle | None
    named: tuple[NamedFile, ...] = ()
    unread: tuple[Unread, ...] = ()
    complete: bool = True


class Shelf:
    """Libraries, each read once, and with an index once; what cannot be read has its reason."""

    def __init__(self, progress: Progress = stay_silent) -> None:
        """Begin with none; *progress* is told how far the reading of a large one is."""
        self._progress = progress
        self.libraries: dict[Path, Library] = {}
        self.unread: dict[str, Unread] = {}
        self._joined: dict[tuple[Path, ...], Library] = {}
        self._indexes: dict[tuple[Path, ...], MatchIndex] = {}

    def take(self, files: Sequence[NamedFile]) -> Library:
        """Return the libraries in *files* as one, without those that cannot be read."""
        paths = tuple(file.path.resolve() for file in files)
        if paths not in self._joined:
            self._joined[paths] = join_libraries(map(self._open, files, paths))
        return self._joined[paths]

    def show(self, files: Sequence[NamedFile]) -> tuple[tuple[Library, ...], tuple[Unread, ...]]:
        """Return the libraries in *files*, which were taken before, each once; and why not."""
        paths = dict.fromkeys(file.path.resolve() for file in files)
        names = dict.fromkeys(file.name for file in files)
        libraries = tuple(self.libraries[path] for path in paths if path in self.libraries)
        return libraries, tuple(self.unread[name] for name in names if name in self.unread)

    def text_of(self, file: NamedFile) -> str:
        """Return the text of the library in *file* as it was read; empty where it was not."""
        found = self.libraries.get(file.path.resolve())
        return found.text if found is not None else ""

    def index(self, files: Sequence[NamedFile]) -> MatchIndex:
        """Return the index of the libraries in *files*."""
        paths = tuple(file.path.resolve() for file in files)
        if paths not in self._indexes:
            self._indexes[paths] = MatchIndex.of(self.take(files).references)
        return self._indexes[paths]

    def _open(self, file: NamedFile, real: Path) -> Library:
        if real not in self.libraries and file.name not in self.unread:
            try:
                self.libraries[real] = open_library(file.path, file.name, self._progress)
            except Unreadable as error:
                self.unread[file.name] = Unread(file.name, str(error))
        return self.libraries.get(real, Library())


def join_file(task: Task, file: NamedFile, shelf: Shelf) -> Outcome:
    """Return the article in *file* with everything joined, or why it cannot be read."""
    try:
        article = read_article(file, task.reading)
    except Unreadable as error:
        return Outcome(file, None, unread=(Unread(file.name, str(error)),))
    return join_article(task, file, article, shelf)


def join_article(task: Task, file: NamedFile, article: Article, shelf: Shelf) -> Outcome:
    """Return *article*, which stands in *file*, with everything joined."""
    read = article
    article, named = _find_libraries(task, file, article)
    complete = article is read  # else it has got notes on what is not there
    ledger, broken = _with_ledger(file, task.project)
    slips = check_ledger(ledger, rule_names(), name_article(file, task.project))
    article = replace(article, notes=(*article.notes, *slips)) if slips else article
    pattern = task.project.config.key_pattern
    joined = auditing.join_article(article, shelf.take(named), ledger, shelf.index(named), pattern)
    return Outcome(file, joined, named, broken, complete)


@cache
def rule_names() -> tuple[str, ...]:
    """Return all by which a waiver may name rules: their names, codes and families."""
    rules = leaves("wellsourced.rules", "RULE", Rule)
    return tuple({word for rule in rules for word in (rule.name, rule.code, rule.code[:3])})


def _find_libraries(
    task: Task, file: NamedFile, article: Article
) -> tuple[Article, tuple[NamedFile, ...]]:
    """Return the article's libraries, and it with notes on those that are not read."""
    if task.library is not None:
        return article, (NamedFile(task.library, str(task.library)),)
    named, notes = find_bibliographies(article, file, task.project)
    article = replace(article, notes=(*article.notes, *notes)) if notes else article
    if not named and _has_library(task.project):
        named = (task.project.library_file,)
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
