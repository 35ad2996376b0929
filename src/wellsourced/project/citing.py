"""Articles that cite by key: where they name one, and what they read with another name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from wellsourced import auditing
from wellsourced.articles import Key
from wellsourced.errors import Unreadable
from wellsourced.ledger import Ledger
from wellsourced.project.articles import Reading, read_article
from wellsourced.project.audits import list_articles
from wellsourced.project.decoding import decode
from wellsourced.project.library import Renaming, find_bibliographies
from wellsourced.project.projects import Project
from wellsourced.project.reading import read_bytes
from wellsourced.project.writing import Change
from wellsourced.references import Library
from wellsourced.rule import AuditedArticle, Unread
from wellsourced.text import Span

# what a key may be made of besides letters and digits, in Pandoc's and LaTeX's words
WITHIN = r":.\#$%&\-+?<>~/"


def rename_in_articles(
    project: Project, renaming: Renaming, library: Library
) -> Iterator[Change | Unread]:
    """Yield the articles of *project* with the new name, and those that cannot be read."""
    is_own = is_same(renaming.library.path, project.library)
    listing = list_articles(project, ())
    yield from listing.unread
    for file in listing.files:
        try:
            data = read_bytes(file.path)
            article = read_article(file, Reading())
        except Unreadable as error:
            yield Unread(file.name, str(error))
            continue
        named, _ = find_bibliographies(article, file, project)
        uses = any(is_same(one.path, renaming.library.path) for one in named) if named else is_own
        if uses and not article.binary:
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


def is_same(one: Path, other: Path) -> bool:
    """Say whether two paths lead to one file."""
    return one.resolve() == other.resolve()
