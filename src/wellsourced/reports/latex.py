"""The evidence report in LaTeX (pdfLaTeX, XeLaTeX, LuaLaTeX), for those who typeset with it."""

from __future__ import annotations

from wellsourced.page import Page
from wellsourced.report import Report, TemplateSource


def render(page: Page, templates: TemplateSource) -> str:
    """Return *page* as a document of the class `article`, its claims as cards with links."""
    return templates.fill("report.tex.jinja", page)


REPORT = Report("latex", ".tex", render)
