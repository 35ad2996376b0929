"""Articles that cite by key: where they name one, and what they read with another name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from wellsourced import auditing
from wellsourced.articles import Key
from wellsourced.errors import Unreadable
from wellsourced.findings import Unread
from wellsourced.ledger import Ledger
from wellsourced.project.articles import Reading, read_article
from wellsourced.project.audits import list_articles
from wellsourced.project.decoding import decode
from wellsourced.project.library import Renaming, find_bibliographies
from wellsourced.project.projects import Project
from wellsourced.project.reading import read_bytes
from wellsourced.project.writing import Change
from wellsourced.references import Library
from wellsourced.rule import AuditedArticle
from wellsourced.text import Span, SpanIndex

# what a key may be made of besides letters and digits, in Pandoc's and LaTeX's words
WITHIN = r":.\#$%&\-+?<>~/"
LATEX = "latex"
# "\nocite{doe2020}" – "\bibitem[Doe]{doe2020}" – "\newcommand{\fda}{\cite[p.~3]{fda2007}}"
_UNCITED = re.compile(
    r"""^(?:[^%\n\\]|\\.){0,2000}?\\(?:nocite|bibitem|(?:re)?newcommand|providecommand|def
    |DeclareRobustCommand|NewDocumentCommand)(?![A-Za-z])(?P<rest>[^\n]{0,2000})""",
    re.VERBOSE | re.MULTILINE,
)


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
        if not uses:
            continue
        joined = auditing.join_article(article, library, Ledger())
        if article.binary:
            if any(find_key(joined, article.text, renaming.old)):
                reason = f"it is no text file; change `{renaming.old}` in it by hand"
                yield Unread(file.name, reason)
            continue
        decoded = decode(data)
        spans = tuple(sorted(find_key(joined, decoded.text, renaming.old)))
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
    if joined.article.format == LATEX:
        yield from _find_uncited(joined, text, written)


def _find_uncited(joined: AuditedArticle, text: str, written: re.Pattern[str]) -> Iterator[Span]:
    """Yield where LaTeX names a key outside its citations: lists, entries, bodies of macros."""
    cited = SpanIndex.of(citation.marker.span for citation in joined.citations)
    for line in _UNCITED.finditer(text):
        for found in written.finditer(text, *line.span("rest")):
            span = Span(found.start("key"), found.end("key"))
            if not cited.touches(span) and _is_named(text, span):
                yield span


def _is_named(text: str, span: Span) -> bool:
    """Say whether a key stands alone or among others in braces: `{roe19, doe2020}`."""
    before = text[max(0, span.start - 20) : span.start].rstrip()
    behind = text[span.end : span.end + 20].lstrip()
    return before.endswith(("{", ",")) and behind.startswith(("}", ","))


def is_same(one: Path, other: Path) -> bool:
    """Say whether two paths lead to one file."""
    return one.resolve() == other.resolve()
