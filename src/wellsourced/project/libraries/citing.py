"""Articles that cite by key: where they name one, and what they read with another name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from wellsourced import auditing
from wellsourced.articles import Key
from wellsourced.errors import Unreadable
from wellsourced.findings import Edit, Unread
from wellsourced.ledger import Ledger
from wellsourced.project.articles import Reading, read_article
from wellsourced.project.audits import list_articles
from wellsourced.project.decoding import Decoded, decode
from wellsourced.project.libraries.opening import find_bibliographies
from wellsourced.project.listing import NamedFile
from wellsourced.project.projects import Project
from wellsourced.project.reading import read_bytes
from wellsourced.project.saving.writing import Change
from wellsourced.references import Library
from wellsourced.rule import AuditedArticle
from wellsourced.text import Span, SpanIndex

# what a key may be made of besides letters and digits, in Pandoc's and LaTeX's words
WITHIN = r":.\#$%&\-+?<>~/"
LATEX = "latex"
# what parts a key from the one before it, and what ends it where nothing more is said of it:
# as in "[@roe19; @doe2020]" and in "{roe19, doe2020}"
_PARTED = re.compile(r"(?:;\s{0,9}@|,\s{0,9})\Z")
_ENDED = {";": re.compile(r"\s{0,9}[;\]]"), ",": re.compile(r"\s{0,9}[,}]")}
# "\nocite{doe2020}" – "\bibitem[Doe]{doe2020}" – "\newcommand{\fda}{\cite[p.~3]{fda2007}}"
_UNCITED = re.compile(
    r"""^(?:[^%\n\\]|\\.){0,2000}?\\(?:nocite|bibitem|(?:re)?newcommand|providecommand|def
    |DeclareRobustCommand|NewDocumentCommand)(?![A-Za-z])(?P<rest>[^\n]{0,2000})""",
    re.VERBOSE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Naming:
    """An article that names keys of a library: where each stands, as offsets of its text.

    `groups` are the places of the citations that name several works, each with their keys. A
    binary file has no `decoded` text: a person must change it.
    """

    file: NamedFile
    data: bytes
    decoded: Decoded | None
    spans: Mapping[str, tuple[Span, ...]]
    groups: tuple[tuple[Span, tuple[str, ...]], ...] = ()

    def rename(self, mapping: Mapping[str, str]) -> Change | Unread | None:
        """Return the change of the article that *mapping* asks for, or why it cannot be made.

        Where a citation would name a work twice, it is named once if the second adds nothing.
        """
        named = [key for key in self.spans if key in mapping]
        if not named:
            return None
        if self.decoded is None:
            old = ", ".join(f"`{key}`" for key in named)
            return Unread(self.file.name, f"it is no text file; change {old} in it by hand")
        edits = {span: Edit(span, mapping[key]) for key in named for span in self.spans[key]}
        for at, again in self._find_again(mapping):
            edits[at] = Edit(again, "")
        return Change(
            self.file.path, self.data, self.decoded.encode(self.decoded.edit(edits.values()))
        )

    def list_doubled(self, mapping: Mapping[str, str]) -> tuple[str, ...]:
        """Return the keys that citations name twice once *mapping* is made."""
        left = {at for at, _ in self._find_again(mapping)}
        found: dict[str, None] = {}
        for span, keys in self.groups:
            new = Counter(mapping.get(key, key) for key in dict.fromkeys(keys))
            for key, times in new.items():
                places = self._list_places(span, key, mapping)
                if times > 1 and (not places or len(left.intersection(places)) < len(places) - 1):
                    found[key] = None
        return tuple(found)

    def _list_places(self, within: Span, key: str, mapping: Mapping[str, str]) -> list[Span]:
        """Return where a citation names *key* once *mapping* is made."""
        return sorted(
            span
            for old, spans in self.spans.items()
            if mapping.get(old, old) == key
            for span in spans
            if within.start <= span.start and span.end <= within.end
        )

    def _find_again(self, mapping: Mapping[str, str]) -> Iterator[tuple[Span, Span]]:
        """Yield the keys that stand alone behind another one of the same work, with their sign."""
        if self.decoded is None:
            return
        text = self.decoded.text
        for within, keys in self.groups:
            for key in {mapping[old] for old in keys if old in mapping}:
                for span in self._list_places(within, key, mapping)[1:]:
                    before = _PARTED.search(text, max(within.start, span.start - 20), span.start)
                    if before and _ENDED[before[0][0]].match(text, span.end):
                        yield span, Span(before.start(), span.end)


def find_in_articles(
    project: Project, keys: Collection[str], library: tuple[NamedFile, Library]
) -> Iterator[Naming | Unread]:
    """Yield the articles of *project* that name *keys*, and those that cannot be read.

    *library* is the file that the keys are of, with what it holds.
    """
    path = library[0].path
    is_own = is_same(path, project.library)
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
        uses = any(is_same(one.path, path) for one in named) if named else is_own
        if uses:
            decoded = None if article.binary else decode(data)
            text = article.text if decoded is None else decoded.text
            present = [key for key in keys if key in text]
            if present:  # only then it is worth joining
                joined = auditing.join_article(article, library[1], Ledger())
                spans = {key: tuple(sorted({*find_key(joined, text, key)})) for key in present}
                held = {key: found for key, found in spans.items() if found}
                yield Naming(file, data, decoded, held, tuple(_list_groups(joined, held)))


def _list_groups(
    joined: AuditedArticle, keys: Collection[str]
) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Yield the citations that name several works, one of *keys* among them."""
    for citation in joined.citations:
        targets = (link.cite.target for link in citation.links)
        named = tuple(target.key for target in targets if isinstance(target, Key))
        if len(named) > 1 and any(key in keys for key in named):
            yield citation.marker.span, named


def find_key(joined: AuditedArticle, text: str, key: str) -> Iterator[Span]:
    """Yield where the citations of an article name *key* (offsets of its text)."""
    # as in "[@doe2020]", "{roe19,doe2020}" and "[@citesAsEvidence:doe2020]"
    written = re.compile(
        rf"(?:(?<![\w{WITHIN}@])|(?<=(?<!\\)@)|(?<=@-)|@[A-Za-z_]+:)(?P<key>{re.escape(key)})"
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
