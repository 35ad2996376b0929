"""Findings file by file in the order of the lines, the places under each other."""

from __future__ import annotations

from wellsourced.page import Page
from wellsourced.report import Report, TemplateSource


def render(page: Page, templates: TemplateSource) -> str:
    """Return the findings of *page* by file and line, and the counts."""
    return templates.fill("grouped.txt.jinja", page)


REPORT = Report("grouped", ".txt", render)
