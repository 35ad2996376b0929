"""How often each rule found something, and the table of the counts; no finding itself."""

from __future__ import annotations

from wellsourced.page import Page
from wellsourced.report import Report, TemplateSource


def render(page: Page, templates: TemplateSource) -> str:
    """Return the counts of *page* by rule and by article."""
    return templates.fill("statistics.txt.jinja", page)


REPORT = Report("statistics", ".txt", render)
