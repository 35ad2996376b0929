"""Everything an audit found, for a terminal: findings with their lines, then the coverage."""

from __future__ import annotations

from wellsourced.page import Page
from wellsourced.report import Report, TemplateSource


def render(page: Page, templates: TemplateSource) -> str:
    """Return *page* as text: article by article, the library, the table of the counts."""
    return templates.fill("full.txt.jinja", page)


REPORT = Report("full", ".txt", render)
