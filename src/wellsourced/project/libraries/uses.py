"""Where the project rests on a work: its articles and their claims."""

from __future__ import annotations

from dataclasses import dataclass

from wellsourced.articles import Claim
from wellsourced.findings import Unread
from wellsourced.project.audits import Request, join_paths
from wellsourced.project.joining import Shelf
from wellsourced.project.libraries.opening import is_large
from wellsourced.project.libraries.searching import find_alike
from wellsourced.project.listing import NamedFile
from wellsourced.project.progress import Progress
from wellsourced.project.projects import Project
from wellsourced.references import Reference
from wellsourced.rule import AuditedArticle


@dataclass(frozen=True, slots=True)
class Use:
    """An article with its claims that rest on a work, in the order of the text."""

    path: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Uses:
    """The uses of a work in a project, and the files that could not be looked into."""

    uses: tuple[Use, ...]
    unread: tuple[Unread, ...]


def shelve_alike(file: NamedFile, work: Reference, progress: Progress) -> Shelf:
    """Return a shelf with the part of the library *file* that *work* may be taken for.

    It is empty where the library is small enough to be read.
    """
    shelf = Shelf(progress)
    if is_large(file.path):
        shelf.libraries[file.path.resolve()] = find_alike(file, work, progress)
    return shelf


def find_uses(
    project: Project, work: Reference, request: Request, shelf: Shelf | None = None
) -> Uses:
    """Return the articles of *project* that cite *work*, each with the claims it supports.

    An article's own list names works by keys of its own; a work is the same where the key
    in the ledger says so, or the DOI. Of a library that is too large to be read for it, the
    *shelf* may hold the part that the work may be taken for.
    """
    joined = join_paths(project, (), request, shelf)
    found = []
    for article in joined.articles:
        claims = _claims(article, work)
        if claims or _cites(article, work):
            found.append(Use(article.article.path, claims))
    return Uses(tuple(found), joined.unread)


def _claims(article: AuditedArticle, work: Reference) -> tuple[Claim, ...]:
    indexes = {
        support.claim
        for support in article.supports
        if (support.reference is not None and _is_same(support.reference, work))
        or (support.evidence is not None and support.evidence.key == work.key)
    }
    return tuple(article.claims[index] for index in sorted(indexes))


def _cites(article: AuditedArticle, work: Reference) -> bool:
    return any(
        link.reference is not None and _is_same(link.reference, work)
        for citation in article.citations
        for link in citation.links
    )


def _is_same(one: Reference, work: Reference) -> bool:
    """Say whether a reference is *work*; keys count only where both stand in the library."""
    if one.record.doi and work.record.doi:
        return one.record.doi.lower() == work.record.doi.lower()
    return one.key == work.key and (one.index == 0 or one.record.title == work.record.title)
