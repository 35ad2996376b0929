"""What a page shows besides its articles: libraries, ledgers, settings, with what was found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from wellsourced.findings import Finding
from wellsourced.page import FileFindings
from wellsourced.pages.notes import FileText, notes_of, shorten
from wellsourced.pages.shown import Rest
from wellsourced.pages.words import plural
from wellsourced.references import Library
from wellsourced.rule import Audit
from wellsourced.text import LineIndex


def show_rest(audit: Audit, libraries: Sequence[Library]) -> Rest:
    """Return what a page shows of *audit* besides its articles: other files, *libraries* first.

    These are those that the articles rest on, article by article.
    """
    paths = [article.article.path for article in audit.articles]
    return Rest(audit, _other_files(audit, libraries, paths), count_fixable(audit, paths))


def count_fixable(audit: Audit, articles: Collection[str]) -> int:
    """Return how many findings in files besides *articles* `audit --fix` can mend.

    It begins at articles, so of libraries looked through by themselves there are none.
    """
    return sum(one.fix is not None and one.path not in articles for one in audit.findings)


def by_path(findings: Iterable[Finding]) -> Mapping[str, Sequence[Finding]]:
    """Return *findings* by the path of their file."""
    files: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        files[finding.path].append(finding)
    return files


def _other_files(
    audit: Audit, joined: Sequence[Library], articles: Collection[str]
) -> tuple[FileFindings, ...]:
    """Return the libraries of the articles, and other files that findings stand in."""
    findings = by_path(audit.findings)
    own = [library.path for library in joined if library.path]
    libraries = {library.path: library for library in (*audit.libraries, *joined)}
    return tuple(
        show_file(path, libraries.get(path), findings.get(path, ()))
        for path in dict.fromkeys((*own, *findings))
        if path not in articles
    )


def show_file(path: str, library: Library | None, findings: Sequence[Finding]) -> FileFindings:
    """Return the file at *path* with what was found in it, and of a library how large it is."""
    text = library.text if library else ""
    line = ""
    if library is not None:
        line = plural(len(library.references), "entry", "entries")
        if library.failed:
            line += f" · {len(library.failed)} could not be read"
    file = FileText(path, text, LineIndex.of(text))
    notes = notes_of(findings, file)
    return FileFindings(path, line, notes, *shorten(findings, file, notes))
