"""What was found, in Markdown and short: for the summary of a step or a comment on a change.

GitHub takes 1 MiB of it a step (`$GITHUB_STEP_SUMMARY`), so it shows the gravest findings only.
"""

from __future__ import annotations

from wellsourced.page import Page
from wellsourced.report import Report, TemplateSource


def render(page: Page, templates: TemplateSource) -> str:
    """Return the counts of *page* as a table, and its gravest findings as another."""
    return templates.fill("summary.md.jinja", page)


REPORT = Report("summary", ".md", render)
