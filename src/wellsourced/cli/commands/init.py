"""`wellsourced init`: start a project."""

from __future__ import annotations

from pathlib import Path

import click

from wellsourced.cli.options import FILE, Manners, manners
from wellsourced.cli.printing import note, print_result
from wellsourced.cli.roof import Command


@click.command("init", cls=Command)
@click.argument("folder", type=FILE, default=Path(), metavar="[DIR]")
@manners
def init(manners: Manners, folder: Path) -> None:
    """Start a project in DIR, or here.

    It gets settings, a library, and folders for articles, ledgers and templates. What is
    there already stays as it is.

    Example:
      wellsourced init health-pages
    """
    from wellsourced.project.projects import see_from_here
    from wellsourced.project.starting import start_project

    start = start_project(folder)
    for path in start.kept:
        note(f"{see_from_here(path)} was there and stays as it is", manners)
    print_result("".join(f"made {see_from_here(path)}\n" for path in start.made))


COMMAND = init
