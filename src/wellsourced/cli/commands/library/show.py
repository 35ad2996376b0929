"""`wellsourced library show`: one entry, and what rests on it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from wellsourced.cli.options import Manners, library_file, manners
from wellsourced.cli.printing import measure, note, print_result
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
    from wellsourced.cli.entries import show_entry
    from wellsourced.cli.places import choose_library, find_project, name_unread
    from wellsourced.cli.printing import Ticker
    from wellsourced.project.libraries.opening import say_lost
    from wellsourced.project.libraries.searching import look_up

    project = find_project(manners)
    file = choose_library(project, library)
    uses = None
    with Ticker(manners) as ticker:
        found = look_up(file, key, ticker)
        entry = found.entry
        if project.known:
            from wellsourced.project.audits import Request  # reads all articles: slow
            from wellsourced.project.libraries.uses import find_uses, shelve_alike

            shelf = shelve_alike(file, entry, ticker)
            uses = find_uses(project, entry, Request(library=library, progress=ticker), shelf)
    for sentence in (*say_lost(file.name, found.lost), *found.remarks):
        note(sentence, manners)
    unread = uses.unread if uses else ()
    name_unread(unread)
    print_result(show_entry(entry))
    if uses is not None:
        from wellsourced.cli.showing import show_uses

        print_result(f"\n{show_uses(uses, measure(sys.stdout))}")
    click.get_current_context().exit(UNREAD if unread else 0)


COMMAND = show
