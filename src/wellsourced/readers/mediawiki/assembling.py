"""Put the article together: its blocks in order, its notes where they are shown, its works."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from wellsourced.articles import Article, Block, BlockKind, InlineKind, Item, Role, Source
from wellsourced.prose import ProseBuilder
from wellsourced.readers.mediawiki.bibliography import Shelf, mark_bibliography
from wellsourced.readers.mediawiki.cite_names import NOTES
from wellsourced.readers.mediawiki.flow import Sink
from wellsourced.readers.mediawiki.inlines import Writer
from wellsourced.readers.mediawiki.keeping import Keeper
from wellsourced.readers.mediawiki.languages import REDIRECT, guess_language
from wellsourced.readers.mediawiki.marks import Mark
from wellsourced.readers.mediawiki.note import Note
from wellsourced.readers.mediawiki.note import Role as Telling
from wellsourced.readers.mediawiki.notes import Notes
from wellsourced.readers.mediawiki.page import Page
from wellsourced.readers.mediawiki.shorts import Known
from wellsourced.readers.mediawiki.tree import Construct, Sort, grow
from wellsourced.readers.mediawiki.walking import Walker
from wellsourced.readers.mediawiki.works import Work, is_citation
from wellsourced.text import Span


def read_page(source: Source) -> Article:
    """Return the article of the wikitext *source*."""
    text = source.text
    page = Page(text, grow(text))
    marks: dict[int, Mark] = {}
    writer = Writer(page, marks)
    writer.known = Known.of(_find_works(page, writer))
    notes = Notes(page, writer, marks)
    told = notes.gather()
    writer.sink = Sink()
    walker = Walker(page, writer, Keeper(page, writer))
    walker.walk(Span(0, len(text)))
    named = bool(writer.known.wanted) or any(
        note.role is not Telling.REMARK and len(note.content) for note in told
    )
    shelf = Shelf(writer.known, named=named)
    blocks = mark_bibliography(walker.keeper.placed, shelf, walker.lists.get("", -1))
    listed = list(_write_notes(told, walker, shelf))
    listed += [(walker.lists.get("", len(text)), block) for block in _write_again(notes, page)]
    whole = _insert(sorted(blocks, key=lambda block: block.span.start), listed)
    redirect = REDIRECT.match(text)
    said = (f"it redirects to {redirect['target'].strip()}, which is not read",) if redirect else ()
    return Article(
        source.name,
        "mediawiki",
        text,
        whole,
        _find_title(whole),
        guess_language(text),
        notes=said,
        records=tuple(shelf.records.items()),
    )


def _find_works(page: Page, writer: Writer) -> Iterator[tuple[Work, bool]]:
    """Yield the works of all citation templates, each with whether it stands in a note."""
    noted = 0
    for construct in page.tree.constructs.values():
        if construct.sort is Sort.REF:
            noted = max(noted, construct.end)
        if construct.sort is not Sort.TEMPLATE:
            continue
        template = page.template(construct)
        if template.name in NOTES:
            noted = max(noted, construct.end)
        elif is_citation(template.name):
            yield writer.work(template), construct.end <= noted


def _write_notes(told: Iterable[Note], walker: Walker, shelf: Shelf) -> Iterator[tuple[int, Block]]:
    """Yield the notes as blocks, each with where it is shown."""
    groups: dict[str, int] = {}
    end = len(walker.page.text)
    for note in told:
        if not len(note.content):
            continue
        group = groups.setdefault(note.group, walker.numbering.group + 1 + len(groups))
        at = walker.lists.get(note.group, end)
        for block in _write_note(note, walker.writer, shelf):
            yield at, replace(block, item=Item(group, note.label, ordered=bool(note.label)))


def _write_note(note: Note, writer: Writer, shelf: Shelf) -> Iterator[Block]:
    writer.sink = Sink()
    builder = ProseBuilder()
    writer.write_whole(builder, note.content)
    prose = builder.build()
    if not prose.text.strip():
        builder = ProseBuilder()
        writer.write_source(builder, note.content)
        prose = builder.build()
    if not prose.text.strip():
        return
    role, because = Role.BODY, ""
    anchors: tuple[str, ...] = (note.anchor,)
    if note.role is Telling.ENTRY:
        role = Role.REFERENCES
        anchors = shelf.take(note.works, note.anchor)
    elif note.role is Telling.SHORT:
        role, because = Role.FURNITURE, str(note.role)
    else:
        shelf.keep(note.works, note.anchor)
    span = prose.source_span(Span(0, len(prose.text)))
    yield Block(BlockKind.FOOTNOTE, prose, span, role, because, anchors=anchors)


def _write_again(notes: Notes, page: Page) -> Iterator[Block]:
    for construct in notes.again:
        yield from _furniture(construct, page, "note whose name is defined twice")


def _furniture(construct: Construct, page: Page, because: str) -> Iterator[Block]:
    builder = ProseBuilder()
    builder.write_folded(page.text[construct.start : construct.end], construct.start)
    prose = builder.build()
    if prose.text.strip():
        span = prose.source_span(Span(0, len(prose.text)))
        yield Block(BlockKind.FOOTNOTE, prose, span, Role.FURNITURE, because)


def _insert(blocks: Sequence[Block], listed: Sequence[tuple[int, Block]]) -> tuple[Block, ...]:
    """Return *blocks* with the notes put where they are shown."""
    at_place = sorted(listed, key=lambda pair: pair[0])
    whole: list[Block] = []
    done = 0
    for block in blocks:
        while done < len(at_place) and at_place[done][0] <= block.span.start:
            whole.append(at_place[done][1])
            done += 1
        whole.append(block)
    return (*whole, *(block for _, block in at_place[done:]))


def _find_title(blocks: Iterable[Block]) -> str:
    """Return the first bold words of the first paragraphs, which name the subject."""
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            return ""
        if block.kind is BlockKind.PARAGRAPH and block.role is Role.BODY:
            bold = [one for one in block.prose.inlines if one.kind is InlineKind.STRONG]
            if bold:
                return bold[0].span.of(block.text).strip()
    return ""
