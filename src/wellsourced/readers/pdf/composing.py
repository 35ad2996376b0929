"""The article of a PDF: its pages read, parted from their margins, and written as blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wellsourced.articles import Article, Source
from wellsourced.errors import Unreadable
from wellsourced.readers.pdf.blocks import Writer, is_heading, kind_of
from wellsourced.readers.pdf.columns import in_reading_order
from wellsourced.readers.pdf.drafts import Drafter
from wellsourced.readers.pdf.goals import place_goals
from wellsourced.readers.pdf.joining import Words
from wellsourced.readers.pdf.letters import Sheet, lay_out
from wellsourced.readers.pdf.lines import Line, make_lines
from wellsourced.readers.pdf.margins import part_margins
from wellsourced.readers.pdf.native import open_pages
from wellsourced.readers.pdf.notes import Note, part_notes
from wellsourced.readers.pdf.setting import Setting
from wellsourced.readers.pdf.tables import Table, find_tables
from wellsourced.readers.pdf.tight import cut_rows

_UNKNOWN = "\ufffd"
_MANY_UNKNOWN = 0.05


@dataclass(frozen=True, slots=True)
class _Page:
    """What stands on a page: its text, its notes, its margins, its tables."""

    text: tuple[Line, ...]
    notes: tuple[Note, ...]
    margin: tuple[Line, ...]
    askew: tuple[str, ...]
    tables: tuple[Table, ...]


def compose(source: Source) -> Article:
    """Return the article of the PDF *source*; raise `Unreadable` where it has no text."""
    sheets = tuple(lay_out(tuple(open_pages(source.data))))
    if not any(sheet.letters for sheet in sheets):
        message = (
            "the PDF holds pictures of pages and no text; run OCR first (for example ocrmypdf)"
        )
        raise Unreadable(message)
    pages = _part(sheets)
    writer = _write(pages)
    made = writer.made
    unknown = made.text.count(_UNKNOWN) > _MANY_UNKNOWN * len(made.text)
    notes = ("its fonts do not say what many of the letters are",) if unknown else ()
    title, blocks = writer.title, tuple(made.blocks)
    return Article(source.name, "pdf", made.text, blocks, title, notes=notes, binary=True)


def _part(sheets: Sequence[Sheet]) -> list[_Page]:
    parted = part_margins([make_lines(sheet) for sheet in sheets])
    texts = place_goals([in_reading_order(text) for text, _margin in parted], sheets)
    setting = Setting.of(texts)
    pages = []
    for text, (_text, margin), sheet in zip(texts, parted, sheets, strict=True):
        kept, notes = part_notes(text, setting.size)
        kept = cut_rows(kept, setting)
        tables = find_tables(kept)
        pages.append(_Page(tuple(kept), tuple(notes), tuple(margin), sheet.askew, tuple(tables)))
    return pages


def _write(pages: Sequence[_Page]) -> Writer:
    lines = [line for page in pages for line in page.text]
    tables = {id(line): table for page in pages for table in page.tables for line in table.lines}
    prose = [line for line in lines if id(line) not in tables]
    setting = Setting.of([page.text for page in pages])
    drafts = Drafter(prose, setting).draft()
    sizes = sorted({round(draft.lines[0].size) for draft in drafts if is_heading(draft, setting)})
    writer = Writer(Words.of(lines), sizes[::-1])
    begun = {id(draft.lines[0]): draft for draft in drafts}
    written: set[int] = set()
    for page in pages:
        _write_margin(writer, page)
        for line in page.text:
            if id(line) in begun:
                draft = begun[id(line)]
                writer.write(draft, kind_of(draft, setting, titled=bool(writer.title)))
            elif id(line) in tables and id(tables[id(line)]) not in written:
                written.add(id(tables[id(line)]))
                writer.write_table(tables[id(line)])
        for note in page.notes:
            writer.write_note(note)
    return writer


def _write_margin(writer: Writer, page: _Page) -> None:
    for line in page.margin:
        writer.write_aside(line.text, "running head or foot", line.inlines)
    for text in page.askew:
        writer.write_aside(text, "runs along the margin")
