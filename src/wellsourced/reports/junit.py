"""Articles as test runs in JUnit's XML: a suite an article, a case a claim.

There is no standard of it; https://github.com/testmoapp/junitxml tells what programs read.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from wellsourced.escaping import one_line, xml_text
from wellsourced.page import Case, Page, Suite
from wellsourced.report import Report, TemplateSource


def render(page: Page, _templates: TemplateSource) -> str:
    """Return the suites of *page* as one document."""
    root = _element(None, "testsuites", {"name": "wellsourced", **_totals(page.suites)})
    for suite in page.suites:
        run = _element(root, "testsuite", {"name": suite.path, **_totals((suite,))})
        for case in suite.cases:
            _add(run, suite, case)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _totals(suites: tuple[Suite, ...]) -> dict[str, str]:
    return {
        "tests": str(sum(len(suite.cases) for suite in suites)),
        "failures": str(sum(suite.failures for suite in suites)),
        "errors": str(sum(suite.errors for suite in suites)),
        "skipped": str(sum(suite.skipped for suite in suites)),
    }


def _add(run: ET.Element, suite: Suite, case: Case) -> None:
    place = {"file": suite.path} | ({"line": str(case.line)} if case.line else {})
    made = _element(run, "testcase", {"classname": suite.group, "name": case.name, **place})
    if case.outcome in {"failed", "error"}:
        kind = "failure" if case.outcome == "failed" else "error"
        why = {"type": case.rule or "not-read", "message": case.message}
        _element(made, kind, why, case.details or (case.message,))
    elif case.outcome == "skipped":
        _element(made, "skipped", {"message": case.message})
    if case.remarks:
        _element(made, "system-out", {}, case.remarks)


def _element(
    parent: ET.Element | None, name: str, attributes: dict[str, str], lines: tuple[str, ...] = ()
) -> ET.Element:
    """Return an element called *name*, put into *parent*, of text that XML can hold."""
    told = {key: xml_text(one_line(value)) for key, value in attributes.items()}
    made = ET.Element(name, told) if parent is None else ET.SubElement(parent, name, told)
    made.text = "\n".join(xml_text(one_line(line)) for line in lines) or None
    return made


REPORT = Report("junit", ".xml", render)
