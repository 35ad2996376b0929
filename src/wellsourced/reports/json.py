"""The facts themselves, for programs (CONTRACTS, section 2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wellsourced.escaping import flow_json, write_json
from wellsourced.page import Page
from wellsourced.report import Report, TemplateSource


def render(page: Page, _templates: TemplateSource) -> str:
    """Return the facts of *page* as JSON on one line: the same audit gives the same bytes."""
    return write_json(page.facts, spaced=False) + "\n"


def flow(facts: Mapping[str, object]) -> Iterator[str]:
    """Yield the same of *facts*, piece by piece."""
    before = "{"
    for key in facts:
        yield f'{before}"{key}":'
        yield from flow_json(facts[key])
        before = ","
    yield "}\n"


REPORT = Report("json", ".json", render, flow)
