"""Turn an audit into a page: the finished facts that every report is made of."""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.page import Page
from wellsourced.pages.facts import flow_facts
from wellsourced.report import Report, TemplateSource
from wellsourced.rule import Audit


def build_page(audit: Audit) -> Page:
    """Return all that a report shows of *audit*, counted, worded and put in order."""
    from wellsourced.pages import building

    return building.build_page(audit)


def write_report(audit: Audit, report: Report, templates: TemplateSource) -> Iterator[str]:
    """Yield *audit* as a *report*, in pieces where its format can be written so."""
    if report.flow is not None:
        return report.flow(flow_facts(audit))
    return iter((report.render(build_page(audit), templates),))
