"""Entries of a library as people read them: one as it stands, several a line each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellsourced.escaping import one_line, visible
from wellsourced.layout import cells, shorten, wrap
from wellsourced.references import Reference

# markup that titles carry: <i>, <sup>, </span>, <scp>
_TAG = re.compile(
    r"</?(?:i|b|em|strong|u|sub|sup|sc|scp|span|inline-formula)\b[^<>]{0,80}>", re.IGNORECASE
)
COLUMNS = (32, 8, 28)  # most cells of the columns of keys, years and authors
NARROW = (20, 6, 18)  # the same on a terminal of 80 cells
ROOMY = 120  # cells of a line from which on the wider ones fit
TITLE = 12  # cells that a title has at least
FEW = 2  # so many authors are all named


def show_library(references: Sequence[Reference], width: int = 0) -> str:
    """Return one line an entry, in columns: key, year, authors, title.

    What is longer than its column is whole, but cut where lines have no more than *width* cells.
    """
    rows = [_row(reference) for reference in references]
    most = NARROW if 0 < width < ROOMY else COLUMNS
    widths = [
        min(max((cells(row[column]) for row in rows), default=0), most)
        for column, most in enumerate(most)
    ]
    if width:
        room = max(TITLE, width - sum(widths) - 2 * len(widths))
        rows = [tuple(map(_cut, row, (*widths, room))) for row in rows]
    return "".join("  ".join((*map(_fill, row, widths), row[-1])).rstrip() + "\n" for row in rows)


def show_entry(reference: Reference) -> str:
    """Return an entry as it stands in the library."""
    return f"{visible(reference.raw).strip()}\n"


def _row(reference: Reference) -> tuple[str, ...]:
    record = reference.record
    names = [name.surname for name in record.authors or record.editors]
    few = len(names) <= FEW and not record.et_al
    authors = " & ".join(names) if few else " ".join((*names[:1], "et al."))
    year = record.year or record.issued_text or "n.d."
    return (one_line(reference.key), one_line(year), one_line(authors), bare_title(record.title))


def bare_title(title: str) -> str:
    """Return a title on one line, without the tags of its markup."""
    return one_line(_TAG.sub("", title))


def _cut(text: str, width: int) -> str:
    """Return *text* with no more than *width* cells, cut behind a word where there is one."""
    if cells(text) <= width:
        return text
    head = wrap(text, width - 1).partition("\n")[0]
    return f"{head}…" if cells(head) < width else shorten(text, width)


def _fill(text: str, width: int) -> str:
    """Return *text* with blanks up to *width* cells; a longer one stays whole."""
    return text + " " * (width - cells(text))
