"""`wellsourced collect`: what articles hold, into the project."""

from __future__ import annotations

import click

from wellsourced.cli.options import Input, Manners, articles, manners
from wellsourced.cli.printing import note, print_result
from wellsourced.cli.roof import Command

UNREAD = 2  # exit code (CONTRACTS, section 1)


@click.command("collect", cls=Command)
@manners
@articles
@click.option("--dry-run", is_flag=True, help="Print what would change, and change nothing.")
def collect(manners: Manners, given: Input, *, dry_run: bool) -> None:
    """Write what articles hold into the library and the ledgers.

    References go into the library, claims and their links into the ledger of the article.
    What a person wrote is kept; what may be one of several works is not added but named.
    Without PATH the articles of the project are collected.

    Examples:
      wellsourced collect references/articles/willow.md
      wellsourced collect --dry-run references/articles
    """
    from wellsourced.cli.places import find_project
    from wellsourced.cli.session import open_session
    from wellsourced.cli.showing import show_brought, show_doubts
    from wellsourced.project.gathering import plan, require_project, show_changes

    require_project(find_project(manners), ())
    session = open_session(manners, given)
    require_project(session.project, session.paths)
    gathering = plan(session.project, session.join())
    for doubt in show_doubts(gathering):
        note(doubt, manners)
    if dry_run:
        print_result(show_changes(gathering.changes))
    else:
        gathering.write()
        print_result(show_brought(gathering))
    click.get_current_context().exit(UNREAD if gathering.unread else 0)


COMMAND = collect
