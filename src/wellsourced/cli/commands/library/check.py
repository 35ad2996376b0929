"""`wellsourced library check`: what is wrong in a library."""

from __future__ import annotations

from pathlib import Path

import click

from wellsourced.cli.options import FILE, Judging, Manners, fail_on, judging, manners
from wellsourced.cli.printing import print_result
from wellsourced.cli.results import LIBRARY_FORMATS
from wellsourced.cli.roof import Command

FOUND, UNREAD = 1, 2  # exit codes (CONTRACTS, section 1)


@click.command("check", cls=Command)
@manners
@judging
@click.argument("files", nargs=-1, type=FILE, metavar="[FILE]...")
@click.option(
    "--output-format",
    type=click.Choice(LIBRARY_FORMATS),
    default="full",
    show_default=True,
    help="For people (full, concise, grouped) or for programs.",
)
@fail_on
def check(
    manners: Manners,
    judging: Judging,
    files: tuple[Path, ...],
    output_format: str,
    fail_on: str | None,
) -> None:
    """Say what is wrong in the library.

    Examples:
      wellsourced library check
      wellsourced library check --output-format json references/library.bib
      wellsourced library check --output-format sarif *.bib > libraries.sarif
    """
    from wellsourced import auditing
    from wellsourced.cli.places import name_unread, open_settings
    from wellsourced.cli.printing import Ticker
    from wellsourced.cli.showing import show_check
    from wellsourced.cli.templating import find_templates
    from wellsourced.project.libraries.checking import check_libraries
    from wellsourced.project.projects import choose_libraries

    project = open_settings(manners, judging)
    with Ticker(manners) as ticker:
        found = check_libraries(project, choose_libraries(project, files), ticker)
    name_unread(found.audit.unread)
    print_result(show_check(found, output_format, find_templates(project, manners)))
    failed = auditing.fails(found.audit, fail_on or project.config.fail_on, 0)
    click.get_current_context().exit(UNREAD if found.audit.unread else FOUND if failed else 0)


COMMAND = check
