"""A row a finding, for spreadsheets: UTF-8, commas, quotes where they are needed (RFC 4180).

A cell that a spreadsheet would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from wellsourced.escaping import table_cell
from wellsourced.page import FindingNote, Page
from wellsourced.report import Report, TemplateSource

_COLUMNS = (
    "path", "line", "column", "end-line", "end-column", "severity", "code", "rule",
    "message", "help", "claim", "reference", "fingerprint",
)  # fmt: skip


def render(page: Page, _templates: TemplateSource) -> str:
    """Return the findings of *page* in the order of files and lines, under their names."""
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for row in _rows(page):
        writer.writerow([cell if isinstance(cell, int) else table_cell(cell) for cell in row])
    return held.getvalue()


def _rows(page: Page) -> Iterator[tuple[str | int, ...]]:
    for article in page.articles:
        yield from map(_row, article.findings)
    for file in page.others:
        yield from map(_row, file.findings)
    for unread in page.not_read:
        blank = ("",) * (len(_COLUMNS) - 9)
        yield (unread.path, "", "", "", "", "error", "", "not-read", unread.reason, *blank)


def _row(found: FindingNote) -> tuple[str | int, ...]:
    return (
        found.path, found.line, found.column, found.end_line, found.end_column, found.severity,
        found.code, found.rule, found.message, found.help, found.claim, found.reference,
        found.fingerprint,
    )  # fmt: skip


REPORT = Report("findings", ".csv", render)
