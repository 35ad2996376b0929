"""`wellsourced library rename`: another key for an entry."""

from __future__ import annotations

from pathlib import Path

import click

from wellsourced.cli.options import Manners, library_file, manners
from wellsourced.cli.printing import Clock, print_result
from wellsourced.cli.roof import Command

UNREAD = 2  # exit code (CONTRACTS, section 1)


@click.command("rename", cls=Command)
@click.argument("old")
@click.argument("new")
@manners
@library_file
@click.option("--dry-run", is_flag=True, help="Print what would change, and change nothing.")
def rename(manners: Manners, library: Path | None, old: str, new: str, *, dry_run: bool) -> None:
    """Give the entry OLD the key NEW, wherever it is used.

    That is in the library, the ledgers and the articles that cite by key. Nothing but the
    key changes, and all files are changed or none.

    Examples:
      wellsourced library rename doe2020 doe2020a
      wellsourced library rename --dry-run doe2020 doe2020a
    """
    from wellsourced.cli.places import choose_library, find_project, name_unread
    from wellsourced.project.libraries.opening import Renaming
    from wellsourced.project.libraries.renaming import rename_key
    from wellsourced.project.projects import see_from_here
    from wellsourced.project.saving.diffs import show_changes

    project = find_project(manners)
    file = choose_library(project, library)
    with Clock(manners, f"renaming in {file.name}") as clock:
        renamed = rename_key(project, Renaming(old, new, file), dry_run=dry_run, tell=clock.tell)
    if dry_run:
        print_result(show_changes(renamed.changes))
    else:
        print_result("".join(f"changed {see_from_here(path)}\n" for path in renamed.changed))
    name_unread(renamed.unread)
    click.get_current_context().exit(UNREAD if renamed.unread else 0)


COMMAND = rename
