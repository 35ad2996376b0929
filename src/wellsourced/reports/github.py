"""Annotations on the lines of a change: workflow commands, as GitHub's runners read them.

A step shows about ten of each severity, so the gravest come first; the rest is for the step's
summary (`summary`). https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.escaping import escape_command, escape_command_property, one_line
from wellsourced.page import FindingNote, Page
from wellsourced.report import Report, TemplateSource

_COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}


def render(page: Page, _templates: TemplateSource) -> str:
    """Return *page* as a command a line, and the counts as the log's own lines."""
    return "".join(f"{line}\n" for line in _lines(page))


def _lines(page: Page) -> Iterator[str]:
    for unread in page.not_read:
        title = {"title": "not read", "file": unread.path}
        yield _command("error", title, unread.reason)
    for found in page.findings:
        place = {
            "title": f"{found.rule} ({found.code})",
            "file": found.path,
            "line": str(found.line),
            "endLine": str(found.end_line),
        }
        if found.line == found.end_line:  # GitHub takes columns of one line only
            place |= {"col": str(found.column), "endColumn": str(found.end_column)}
        yield _command(_COMMANDS[found.severity], place, _words(found))
    yield one_line(page.counts.line)
    yield page.found


def _words(found: FindingNote) -> str:
    """Return what is said, with the place, for the log shows no property of a command."""
    advice = f"\nhelp: {one_line(found.help)}" if found.help else ""
    return f"{one_line(found.path)}:{found.at}: {one_line(found.message)}{advice}"


def _command(name: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{key}={escape_command_property(one)}" for key, one in properties.items())
    return f"::{name} {told}::{escape_command(message)}"


REPORT = Report("github", ".txt", render)
