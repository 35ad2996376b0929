"""A row a claim and source, for spreadsheets; a claim without a source has a row too.

UTF-8, commas, quotes where they are needed (RFC 4180, but lines end with a line feed). A cell
that a spreadsheet would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from wellsourced.escaping import table_cell
from wellsourced.page import (
    ArticlePage,
    CertaintyNote,
    ClaimCard,
    DesignNote,
    LevelNote,
    LooseCite,
    Page,
    SourceLine,
)
from wellsourced.report import Report, TemplateSource

_COLUMNS = (
    "article", "claim", "line", "section", "sentence", "kind", "needs-source", "status",
    "source", "label", "reference", "doi", "pmid", "year", "type",
    "design", "design-suggested",
    "scope", "cited-as", "intent", "verdict", "passage", "locator", "by", "on", "note",
    "levels", "certainty", "findings",
)  # fmt: skip
Row = dict[str, str]


def render(page: Page, _templates: TemplateSource) -> str:
    """Return the claims of *page* with their sources, in the order of articles and text."""
    held = io.StringIO()
    writer = csv.DictWriter(held, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    for article in page.articles:
        for row in _rows(article):
            writer.writerow({column: table_cell(cell) for column, cell in row.items()})
    return held.getvalue()


def _rows(article: ArticlePage) -> Iterator[Row]:
    """Yield a row for each source of each claim, and for each cite that leads to none."""
    for card in article.claims:
        claim = _claim(article, card)
        found = [*map(_source, card.sources), *map(_loose, card.loose)]
        for source in found or [{}]:
            yield claim | source


def _claim(article: ArticlePage, card: ClaimCard) -> Row:
    findings = (f"{found.severity} {found.code} {found.rule}" for found in card.findings)
    return {
        "article": article.path,
        "claim": card.id,
        "line": str(card.line),
        "section": card.section,
        "sentence": card.text,
        "kind": card.kind,
        "needs-source": "yes" if card.needs_source else "no",
        "status": card.status,
        "certainty": "; ".join(map(_certainty, card.certainty)),
        "findings": "; ".join(findings),
    }


def _source(line: SourceLine) -> Row:
    return {
        "source": line.key,
        "label": line.label,
        "reference": line.short,
        "doi": line.doi,
        "pmid": line.pmid,
        "year": line.year,
        "type": line.type,
        **_design(line.design),
        "scope": line.scope,
        "cited-as": line.marker,
        "intent": line.cito,
        "verdict": line.verdict,
        "passage": line.passage,
        "locator": line.locator,
        "by": line.by,
        "on": line.on,
        "note": line.note,
        "levels": "; ".join(map(_level, line.levels)),
    }


def _design(found: DesignNote | None) -> Row:
    """Return a design in the column of those that were entered, or of those that were not."""
    if found is None:
        return {}
    return {"design-suggested" if found.suggested else "design": found.words}


def _level(found: LevelNote) -> str:
    question = f", {found.question}" if found.question else ""
    return f"{found.scheme}{question}: {found.level} ({found.who})"


def _certainty(found: CertaintyNote) -> str:
    outcome = f", {found.outcome}" if found.outcome else ""
    because = f", {', '.join(found.because)}" if found.because else ""
    return f"{found.scheme}{outcome}: {found.level}{because} ({found.who})"


def _loose(cite: LooseCite) -> Row:
    """Return a cite that is known to be no work: how it is written, and why."""
    why = f"{cite.named} {cite.status_words}: {cite.reason}"
    return {"cited-as": cite.marker, "note": why}


REPORT = Report("csv", ".csv", render)
