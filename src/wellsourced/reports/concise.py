"""One line a finding, as compilers and editors have it: `path:line:column: CODE message`."""

from __future__ import annotations

from wellsourced.page import Page
from wellsourced.report import Report, TemplateSource


def render(page: Page, templates: TemplateSource) -> str:
    """Return the findings of *page*, a line each, and the counts."""
    return templates.fill("concise.txt.jinja", page)


REPORT = Report("concise", ".txt", render)
