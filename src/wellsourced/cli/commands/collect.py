"""`wellsourced collect`: what articles hold, into the project."""

from __future__ import annotations

from contextlib import ExitStack

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
    from wellsourced.project.gathering import hold_project, plan, require_project
    from wellsourced.project.saving.diffs import show_changes

    require_project(find_project(manners), ())
    session = open_session(manners, given)
    require_project(session.project, session.paths)
    with ExitStack() as held:
        if not dry_run:
            held.enter_context(hold_project(session.project, lambda text: note(text, manners)))
        gathering = plan(session.project, session.join())
        if not dry_run:
            gathering.write()
    for doubt in show_doubts(gathering):
        note(doubt, manners)
    print_result(show_changes(gathering.changes) if dry_run else show_brought(gathering))
    click.get_current_context().exit(UNREAD if gathering.unread else 0)


COMMAND = collect
