"""A key gets another name wherever the project uses it: library, ledgers, articles.

Only the characters of the key change. All files are changed, or none (`writing`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wellsourced import auditing, bibtex, ledger
from wellsourced.articles import Key
from wellsourced.errors import BadUsage, Unreadable, name_nearest
from wellsourced.ledger import Ledger
from wellsourced.project.articles import Reading, read_article
from wellsourced.project.audits import list_articles
from wellsourced.project.decoding import decode
from wellsourced.project.ledgers import list_ledgers, read_ledger
from wellsourced.project.library import find_bibliographies
from wellsourced.project.listing import NamedFile
from wellsourced.project.projects import Project
from wellsourced.project.reading import naming, read_bytes
from wellsourced.project.writing import Change, write_changes
from wellsourced.references import Library
from wellsourced.rule import AuditedArticle
from wellsourced.text import Span

# what a key may be made of besides letters and digits, in Pandoc's and LaTeX's words
WITHIN = r":.\#$%&\-+?<>~/"


@dataclass(frozen=True, slots=True)
class Renaming:
    """Which key is called what from now on, in which library."""

    old: str
    new: str
    library: NamedFile


def rename_key(project: Project, renaming: Renaming) -> tuple[Path, ...]:
    """Give a key its new name; return the files that were changed.

    Raises `BadUsage` where there is no such key or the new one is taken, `Unreadable` and
    `WriteRefused` where a file stands in the way; nothing is changed then.
    """
    with naming(renaming.library.name):
        data = read_bytes(renaming.library.path)
    decoded = bibtex.decode(data)
    library = bibtex.parse(decoded.text, renaming.library.name)
    _check(renaming, library)
    text = bibtex.rename_key(decoded.text, renaming.old, renaming.new)
    changes = [Change(renaming.library.path, data, bibtex.encode(decoded, text))]
    if project.known:
        is_own = _same(renaming.library.path, project.library)
        changes += _ledger_changes(project, renaming) if is_own else ()
        changes += _article_changes(project, renaming, library, is_own=is_own)
    write_changes(changes)
    return tuple(change.path for change in changes if change.before != change.after)


def _check(renaming: Renaming, library: Library) -> None:
    keys = library.by_key()
    if renaming.old not in keys:
        message = (
            f"{library.path}: it has no key `{renaming.old}`{name_nearest(renaming.old, keys)}"
        )
        raise BadUsage(message)
    if renaming.new in keys:
        message = f"{library.path}: the key `{renaming.new}` is taken already; choose another"
        raise BadUsage(message)


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _ledger_changes(project: Project, renaming: Renaming) -> Iterator[Change]:
    for path in list_ledgers(project):
        before = read_ledger(path)
        data = read_bytes(path)
        after = ledger.rename_key(before, renaming.old, renaming.new)
        yield Change(path, data, decode(data, "utf-8").encode(after.text))


def _article_changes(
    project: Project, renaming: Renaming, library: Library, *, is_own: bool
) -> Iterator[Change]:
    """Yield the articles that cite the key from this library, with the key's new name."""
    for file in list_articles(project, ()).files:
        try:
            data = read_bytes(file.path)
            article = read_article(file, Reading())
        except Unreadable:
            continue
        named, _ = find_bibliographies(article, file, project)
        uses = any(_same(one.path, renaming.library.path) for one in named) if named else is_own
        if not uses or article.binary:
            continue
        decoded = decode(data)
        joined = auditing.join_article(article, library, Ledger())
        spans = tuple(find_key(joined, decoded.text, renaming.old))
        yield Change(file.path, data, decoded.encode(decoded.splice(spans, renaming.new)))


def find_key(joined: AuditedArticle, text: str, key: str) -> Iterator[Span]:
    """Yield where the citations of an article name *key* (offsets of its text)."""
    # as in "[@doe2020]", "{roe19,doe2020}" and "[@citesAsEvidence:doe2020]"
    written = re.compile(
        rf"(?:(?<![\w{WITHIN}])|(?<=@)|(?<=@-)|@[A-Za-z_]+:)(?P<key>{re.escape(key)})"
        rf"(?!\w|[{WITHIN}]+\w)"
    )
    for citation in joined.citations:
        if any(link.cite.target == Key(key) for link in citation.links):
            span = citation.marker.span
            for found in written.finditer(text, span.start, span.end):
                yield Span(found.start("key"), found.end("key"))
