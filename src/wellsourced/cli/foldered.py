"""Reports of many articles, written into a folder with an index over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from wellsourced.cli.options import Manners
from wellsourced.cli.owning import name_stale
from wellsourced.cli.printing import note
from wellsourced.cli.session import Session
from wellsourced.cli.streamed import tell_passed
from wellsourced.project.projects import see_from_here
from wellsourced.project.report_folders import Folder, write_reports

UNREAD = 2  # exit code (CONTRACTS, section 1)
MOST = 5  # files of an earlier run that are named one by one


def put_reports(session: Session, folder: Path, to: str, *, sandbox: bool) -> None:
    """Write a report *to* of each article of *session* into *folder*, and the index."""
    name_stale(session.project, session.manners)
    templates = replace(session.plain_templates(), sandbox=sandbox)
    with session.ticking() as request:
        written = write_reports(
            session.project, session.paths, request, Folder(folder, to, templates)
        )
    tell_passed(session, written.traces, written.remainder)
    _name_stale_reports(written.stale, session.manners)
    count = len(written.reports)
    reports = f"{count} {'report' if count == 1 else 'reports'}"
    note(f"wrote {see_from_here(written.index)} over {reports}", session.manners)
    unread = written.remainder.audit.unread
    click.get_current_context().exit(UNREAD if unread else 0)


def _name_stale_reports(stale: Sequence[Path], manners: Manners) -> None:
    """Say which reports of an earlier run the index lists no more."""
    for path in stale[:MOST]:
        note(f"{see_from_here(path)} is of an earlier run and stays", manners)
    more = len(stale) - MOST
    if more > 0:
        note(f"{more} more {'is' if more == 1 else 'are'} of an earlier run as well", manners)
