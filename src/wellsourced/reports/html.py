"""The evidence report as one HTML file: no network, no script needed, made to be printed too."""

from __future__ import annotations

from wellsourced.page import Page
from wellsourced.report import Report, TemplateSource


def render(page: Page, templates: TemplateSource) -> str:
    """Return *page* as a document that stands by itself."""
    return templates.fill("report.html.jinja", page)


REPORT = Report("html", ".html", render)
