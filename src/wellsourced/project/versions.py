"""Earlier versions of articles: reports and facts that were kept, or the articles themselves."""

from __future__ import annotations

from pathlib import Path

from wellsourced.comparing import Recorded, compare, find_facts, read_facts, recall
from wellsourced.errors import BadUsage, Unreadable
from wellsourced.escaping import write_json
from wellsourced.page import ChangesPage
from wellsourced.pages.facts import facts
from wellsourced.project.audits import Request, audit_paths
from wellsourced.project.listing import name_file
from wellsourced.project.projects import Project, see_from_here
from wellsourced.project.reading import naming, read_bytes
from wellsourced.project.templates import Templates, locate
from wellsourced.rule import Audit

# formats of what changed that are made by a template, and the template
FORMATS = {"html": "changes.html.jinja", "markdown": "changes.md.jinja"}
JSON = "json"
# what the name of a file ends in, and the format of what changed
SUFFIXES = {
    **dict.fromkeys(("", ".md", ".markdown", ".txt"), "markdown"),
    **dict.fromkeys((".htm", ".html"), "html"),
    ".json": JSON,
}
_RECORDS = frozenset({".htm", ".html", ".json"})


def find_changes(
    project: Project, old: Path, audited: Audit, request: Request | None = None
) -> ChangesPage:
    """Return what changed from the version in the file *old* to what was *audited*.

    *old* is an HTML report, the facts of an audit as JSON, or an earlier version of the article
    itself, which is audited as *request* says. Raises `Unreadable` where it is none of them.
    """
    was = _open_version(project, old, request or Request())
    return compare(was, recall(facts(audited)), see_from_here(old))


def guess_format(output: Path | None) -> str:
    """Return the format of changes that a file's name asks for; without one, Markdown.

    Raises `BadUsage` for a name that promises another format.
    """
    suffix = output.suffix.lower() if output else ""
    if suffix not in SUFFIXES:
        message = (
            f"{output}: what changed is written as HTML, Markdown or JSON; name a file of these,"
            " or say which with --to"
        )
        raise BadUsage(message)
    return SUFFIXES[suffix]


def write_changes(changes: ChangesPage, to: str, templates: Templates) -> str:
    """Return *changes* in the format *to*: `markdown`, `html`, `json`, or a template."""
    if to == JSON:
        return write_json(changes.facts, spaced=False) + "\n"
    name = FORMATS.get(to) or locate(to, (*FORMATS, JSON))
    return templates.fill(name, changes)


def _open_version(project: Project, path: Path, request: Request) -> Recorded:
    if path.suffix.lower() in _RECORDS:
        with naming(str(path)):
            text = read_bytes(path).decode("utf-8", "replace").removeprefix("\ufeff")
            recorded = read_facts(find_facts(text))
        if recorded is not None:
            return recorded
    audited = audit_paths(project, (name_file(path),), request)
    if audited.unread or len(audited.articles) != 1:
        reason = audited.unread[0].reason if audited.unread else "it is not one article"
        message = f"{path}: it is no report, no facts of an audit and no article ({reason})"
        raise Unreadable(message)
    return recall(facts(audited))
