"""One run of a command on articles: its project, what was named, what it says while it works."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from wellsourced.cli.options import Input, Judging, Manners
from wellsourced.cli.places import find_project, name_unread, put_result
from wellsourced.cli.printing import Ticker, detail, note, print_result
from wellsourced.cli.templating import find_templates, plain_templates
from wellsourced.findings import Unread
from wellsourced.project.articles import Reading, find_reader
from wellsourced.project.audits import Joined, Request, join_paths, list_articles, run_rules
from wellsourced.project.decoding import check_encoding
from wellsourced.project.exporting import Titled, list_references, open_list
from wellsourced.project.libraries.opening import say_lost
from wellsourced.project.listing import Listing, NamedFile, name_file
from wellsourced.project.projects import Project, choose_project
from wellsourced.project.templates import Templates
from wellsourced.references import Library
from wellsourced.rule import Audit

NO_PROJECT = (
    "no project here and no PATH: this is the example that ships with the program, not your"
    " articles"
)


@dataclass(frozen=True, slots=True)
class Session:
    """What a command works on."""

    project: Project
    paths: tuple[NamedFile, ...]
    request: Request
    manners: Manners
    opened: list[Path] = field(default_factory=list)  # libraries that were read, as they are

    def join(self) -> Joined:
        """Read and join the articles, saying what is odd and what cannot be read."""
        with self.ticking() as request:
            joined = join_paths(self.project, self.paths, request)
        articles = (one.article for one in joined.articles)
        read = [(one.path, one.format, one.notes) for one in articles]
        self.tell_read(read, joined.libraries)
        self.tell_unread(joined.unread, joined.left_out, some=bool(joined.articles))
        return joined

    @contextmanager
    def ticking(self, *, prints: bool = False) -> Iterator[Request]:
        """Give the request, with somebody who shows how far the work is.

        Nobody does where results come to the same terminal meanwhile (*prints*).
        """
        with Ticker(self.manners, prints=prints) as ticker:
            yield replace(self.request, progress=ticker)

    def tell_read(
        self, articles: Iterable[tuple[str, str, Sequence[str]]], libraries: Sequence[Library]
    ) -> None:
        """Say what was odd in reading articles (path, format, notes), and what was read."""
        for path, of, notes in articles:
            for odd in notes:
                note(f"{path}: {odd}", self.manners)
            detail(f"read {path} as {of}", self.manners)
        self.opened.extend(Path(library.path) for library in libraries)
        for library in libraries:
            detail(f"read {library.path}: {len(library.references)} entries", self.manners)

    def tell_unread(
        self, unread: Sequence[Unread], left_out: Sequence[Unread], *, some: bool
    ) -> None:
        """Say what could not be read; *some* says that there was an article."""
        name_unread(unread)
        self._name_left_out(left_out)
        if not some and not unread:
            note("there is no article of a known format to read", self.manners)

    def list(self) -> Listing:
        """Print which files would be read; complain of folders that cannot be looked into."""
        listing = list_articles(self.project, self.paths)
        print_result("".join(f"{file.name}\n" for file in listing.files))
        name_unread(listing.unread)
        self._name_left_out(listing.left_out)
        return listing

    def _name_left_out(self, left_out: Sequence[Unread]) -> None:
        """Say which files of folders were left out, and what they need."""
        for one in left_out:
            note(f"{one.path} was left out: {one.reason}", self.manners)

    def audit(self) -> Audit:
        """Audit the articles, naming the house rules that failed."""
        joined = self.join()
        audited = run_rules(self.project, joined)
        name_unread(audited.unread[len(joined.unread) :])
        return audited

    def lists(self, *, everything: bool) -> tuple[tuple[Titled, ...], tuple[Unread, ...]]:
        """Return the reference lists of the articles, or without any path the library."""
        if self.paths:
            joined = self.join()
            found = (list_references(one, everything=everything) for one in joined.articles)
            return tuple(found), joined.unread
        library, lost = open_list(self.project, self.request.library)
        for sentence in say_lost(library.title, lost):
            note(sentence, self.manners)
        return (library,), ()

    def put(self, text: str | bytes, output: Path | None, template: Path | None = None) -> None:
        """Print a result, or write it to a file that is neither read for it nor kept."""
        named = self.paths or self.project.known
        listed = list_articles(self.project, self.paths).files if named else ()
        own = self.project.library if self.project.known else None
        others = filter(None, (own, self.request.library, template))
        read = (*(file.path for file in listed), *self.opened, *others)
        put_result(text, output, read, self.manners)

    def plain_templates(self) -> Templates:
        """Return where templates lie, for a file: the same wherever it is written from."""
        return plain_templates(self.project)

    def templates(self) -> Templates:
        """Return where templates lie, and how wide and in which colours text is set."""
        return find_templates(self.project, self.manners)


def open_session(manners: Manners, given: Input, judging: Judging | None = None) -> Session:
    """Return what the command line asks for; nothing is read yet.

    Raises `BadConfiguration` and `BadUsage` before any work is done.
    """
    if given.format:
        find_reader(given.format)
    if given.encoding:
        check_encoding(given.encoding)
    paths = tuple(map(name_file, given.paths))
    project = find_project(manners)
    if not given.library:
        project = choose_project(project, paths)
    if project.example:
        note(NO_PROJECT, manners)
    config = judging.settle(project.config) if judging else project.config
    config = replace(config, exclude=(*config.exclude, *given.exclude))
    reading = Reading(given.format, given.encoding)
    request = Request(reading, given.library, jobs=given.jobs)
    return Session(replace(project, config=config), paths, request, manners)
