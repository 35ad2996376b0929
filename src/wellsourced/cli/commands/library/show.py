"""`wellsourced library show`: one entry, and what rests on it."""

from __future__ import annotations

from pathlib import Path

import click

from wellsourced.cli.options import Manners, library_file, manners
from wellsourced.cli.printing import print_result
from wellsourced.cli.roof import Command

UNREAD = 2  # exit code (CONTRACTS, section 1)


@click.command("show", cls=Command)
@click.argument("key")
@manners
@library_file
def show(manners: Manners, library: Path | None, key: str) -> None:
    """Show an entry, and the claims that rest on it.

    Example:
      wellsourced library show doe2020
    """
    from wellsourced.cli.places import find_entry, find_project, name_unread, open_chosen_library
    from wellsourced.cli.showing import show_entry
    from wellsourced.project.audits import Request
    from wellsourced.project.uses import find_uses

    project = find_project(manners)
    entry = find_entry(open_chosen_library(project, library), key)
    uses = find_uses(project, entry, Request(library=library)) if project.known else None
    unread = uses.unread if uses else ()
    name_unread(unread)
    print_result(show_entry(entry, uses))
    click.get_current_context().exit(UNREAD if unread else 0)


COMMAND = show
