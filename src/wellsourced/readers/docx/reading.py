"""From the bytes of a Word file to its article: the body, the notes, the margins."""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import Article, Source
from wellsourced.readers.docx.document import Document
from wellsourced.readers.docx.parts import open_package
from wellsourced.readers.docx.settling import settle_cites, settle_stretches, settle_title
from wellsourced.readers.docx.tags import child
from wellsourced.readers.docx.walking import Walker
from wellsourced.readers.docx.writing import Shape

_MARGINS = {"header": "page header", "footer": "page footer"}
_ODD = {
    "changes": "it has tracked changes: what was inserted is read, what was deleted is left out",
    "hidden": "it has hidden text, which is left out",
    "chunk": "another document is embedded in it, which is left out",
}


def read_article(source: Source) -> Article:
    """Return the article of a Word document; raise `Unreadable` where it is none."""
    document = Document.of(open_package(source.data))
    walker = Walker.of(document)
    body = child(document.package.root, "w:body")
    if body is not None:
        walker.walk_part(document.package.main, body, Shape())
    _walk_notes(walker, document)
    _walk_margins(walker, document)
    made, works = walker.writer.made, document.works
    blocks = settle_stretches(made.blocks, walker.writer.stretches)
    blocks = settle_cites(blocks, works.records, walker.runs.notes_at)
    title, blocks = settle_title(blocks, document.stated_title())
    return Article(
        source.name,
        "docx",
        made.text,
        tuple(blocks),
        title,
        document.styles.language,
        notes=tuple(_notes(walker, document)),
        binary=True,
        records=tuple(works.records.items()),
    )


def _walk_notes(walker: Walker, document: Document) -> None:
    """Read the notes in the order of their references; a note may refer to another one."""
    done: set[tuple[str, str]] = set()
    while waiting := [key for key in document.notes.met if key not in done]:
        for key in waiting:
            walker.walk_note(document.notes.met[key])
            done.add(key)


def _walk_margins(walker: Walker, document: Document) -> None:
    for kind, name in document.margins():
        root = document.package.part(name)
        if root is not None:
            walker.walk_part(name, root, Shape(because=_MARGINS[kind]))


def _notes(walker: Walker, document: Document) -> Iterator[str]:
    """Yield what was odd in reading: broken parts, and what of the file is no text of it."""
    comments = document.count_comments()
    if comments:
        several = comments > 1
        yield f"{comments} comment{'s' if several else ''} {'are' if several else 'is'} left out"
    yield from (_ODD[one] for one in sorted(walker.runs.odd))
    yield from document.package.notes
