"""Entries of a library as people read them: one as it stands, several a line each."""

from __future__ import annotations

from collections.abc import Sequence

from wellsourced.escaping import one_line, visible
from wellsourced.layout import cells
from wellsourced.references import Reference

COLUMNS = (32, 8, 28)  # most cells of the columns of keys, years and authors
FEW = 2  # so many authors are all named


def show_library(references: Sequence[Reference]) -> str:
    """Return one line an entry, in columns: key, year, authors, title."""
    rows = [_row(reference) for reference in references]
    widths = [
        min(max((cells(row[column]) for row in rows), default=0), most)
        for column, most in enumerate(COLUMNS)
    ]
    return "".join("  ".join((*map(_fill, row, widths), row[-1])).rstrip() + "\n" for row in rows)


def show_entry(reference: Reference) -> str:
    """Return an entry as it stands in the library."""
    return f"{visible(reference.raw).strip()}\n"


def _row(reference: Reference) -> tuple[str, str, str, str]:
    record = reference.record
    names = [name.surname for name in record.authors or record.editors]
    few = len(names) <= FEW and not record.et_al
    authors = " & ".join(names) if few else " ".join((*names[:1], "et al."))
    year = record.year or record.issued_text or "n.d."
    return (one_line(reference.key), one_line(year), one_line(authors), one_line(record.title))


def _fill(text: str, width: int) -> str:
    """Return *text* with blanks up to *width* cells; a longer one stays whole."""
    return text + " " * (width - cells(text))
