"""The badge of an audit, as shields.io reads it from an address (its "endpoint" badge)."""

from __future__ import annotations

from wellsourced.escaping import write_json
from wellsourced.page import Page
from wellsourced.report import Report, TemplateSource


def render(page: Page, _templates: TemplateSource) -> str:
    """Return the badge of *page* as a JSON object of schema version 1."""
    badge = page.badge
    facts = {
        "schemaVersion": 1,
        "label": badge.label,
        "message": badge.message,
        "color": badge.colour,
    }
    return write_json(facts) + "\n"


REPORT = Report("badge", ".json", render)
