"""Reports as they are handed on: text, or a file of another kind made of their HTML."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from wellsourced.errors import BadUsage
from wellsourced.pages import write_report
from wellsourced.project.templates import Templates, choose_report
from wellsourced.report import Conversion, Report
from wellsourced.rule import Audit

HTML = frozenset({".html", ".htm", ".xhtml"})
# what the name of a file tells, where nothing else does
BY_SUFFIX = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "full",
    ".tex": "latex",
    ".ltx": "latex",
    ".json": "json",
    ".jsonl": "jsonl",
    ".jsonld": "annotations",
    ".sarif": "sarif",
    ".csv": "csv",
    ".docx": "docx",
    ".pdf": "pdf",
}


def choose_output(to: str, output: Path | None) -> Report:
    """Return the report called *to*, or else the one that the name *output* tells; HTML if none.

    A template of HTML becomes the kind of file that *output* is. Raises `BadUsage` for a
    report that is not known, and for one that is no text and is not written to a file.
    """
    suffix = output.suffix.lower() if output else ""
    report = choose_report(to or BY_SUFFIX.get(suffix, "html"))
    kinds = {f".{kind}": kind for kind in Conversion}
    if report.convert is None and report.suffix in HTML and suffix in kinds:
        return replace(report, convert=kinds[suffix])
    return report


def render_output(audit: Audit, report: Report, templates: Templates) -> str | bytes:
    """Return *audit* as a *report*: a text, or the bytes of what is none.

    Raises `BadUsage` where the program that makes these is not installed.
    """
    text = "".join(write_report(audit, report, templates))
    return text if report.convert is None else convert(text, report.convert)


def convert(page: str, kind: Conversion) -> bytes:
    """Return a *page* of HTML as a file of another *kind*."""
    if kind is Conversion.DOCX:
        from wellsourced.pandoc.word import convert_html

        return convert_html(page)
    from wellsourced.project.browsers import print_page

    return print_page(page)


def require_text(report: Report) -> None:
    """Raise `BadUsage` for a *report* that is no text."""
    if report.convert is not None:
        message = f"{report.convert} is no text; name a file for it with -o"
        raise BadUsage(message)
