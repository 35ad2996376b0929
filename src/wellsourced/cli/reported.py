"""Evidence reports, and what changed since an earlier one, printed or written to a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import click

from wellsourced.cli.owning import name_stale
from wellsourced.cli.places import is_file
from wellsourced.cli.session import Session
from wellsourced.project.converting import choose_output, render_output, require_text
from wellsourced.project.versions import find_changes, guess_format, write_changes
from wellsourced.report import Report

UNREAD = 2  # exit code (CONTRACTS, section 1)


@dataclass(frozen=True, slots=True)
class Showing:
    """In which format a result is shown, where, and whether by the template of a stranger.

    Without a format it is that of the file, by its name.
    """

    to: str
    output: Path | None
    sandbox: bool


def choose(showing: Showing) -> Report:
    """Return the report that is asked for; raise `BadUsage` for one that cannot go there."""
    chosen = choose_output(showing.to, showing.output)
    if not is_file(showing.output):
        require_text(chosen)
    return chosen


def show_report(session: Session, chosen: Report, showing: Showing) -> None:
    """Audit what *session* asks for, and show it as the report *chosen*."""
    audited = session.audit()
    name_stale(session.project, session.manners)
    paper = is_file(showing.output)
    templates = session.plain_templates() if paper else session.templates()
    made = render_output(audited, chosen, replace(templates, sandbox=showing.sandbox))
    template = Path(showing.to) if Path(showing.to).suffix else None
    session.put(made, showing.output, template)
    click.get_current_context().exit(UNREAD if audited.unread else 0)


def show_changes(session: Session, old: Path, showing: Showing) -> None:
    """Audit what *session* asks for, and show what changed since the version in *old*."""
    to = showing.to or guess_format(showing.output)
    audited = session.audit()
    changes = find_changes(session.project, old, audited, session.request)
    templates = replace(session.plain_templates(), sandbox=showing.sandbox)
    session.put(write_changes(changes, to, templates), showing.output, old)
    click.get_current_context().exit(UNREAD if audited.unread else 0)
