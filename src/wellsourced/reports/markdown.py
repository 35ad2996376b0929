"""The evidence report in Markdown, to be read on GitHub and to be kept beside an article."""

from __future__ import annotations

from wellsourced.page import Page
from wellsourced.report import Report, TemplateSource


def render(page: Page, templates: TemplateSource) -> str:
    """Return *page* claim by claim, with the reference list."""
    return templates.fill("report.md.jinja", page)


REPORT = Report("markdown", ".md", render)
