"""The evidence report for a word processor: plain HTML that Pandoc turns into docx.

Headings, tables and links within the document are kept; colours and charts are not.
"""

from __future__ import annotations

from wellsourced.page import Page
from wellsourced.report import Conversion, Report, TemplateSource


def render(page: Page, templates: TemplateSource) -> str:
    """Return *page* as the HTML that the file is made of."""
    return templates.fill("word.html.jinja", page)


REPORT = Report("docx", ".docx", render, convert=Conversion.DOCX)
