"""The evidence report on paper: the HTML, printed to PDF by a browser that is installed."""

from __future__ import annotations

from wellsourced.page import Page
from wellsourced.report import Conversion, Report, TemplateSource


def render(page: Page, templates: TemplateSource) -> str:
    """Return *page* as the HTML that is printed."""
    return templates.fill("report.html.jinja", page)


REPORT = Report("pdf", ".pdf", render, convert=Conversion.PDF)
