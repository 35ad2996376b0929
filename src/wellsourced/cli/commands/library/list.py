"""`wellsourced library list`: what a library holds."""

from __future__ import annotations

from pathlib import Path

import click

from wellsourced.cli.options import Manners, library_file, manners
from wellsourced.cli.printing import print_result
from wellsourced.cli.roof import Command


@click.command("list", cls=Command)
@manners
@library_file
def list_entries(manners: Manners, library: Path | None) -> None:
    """List the entries of the library, one a line.

    Example:
      wellsourced library list --library references/library.bib
    """
    from wellsourced.cli.places import find_project, open_chosen_library
    from wellsourced.cli.showing import show_library

    found = open_chosen_library(find_project(manners), library)
    print_result(show_library(found))


COMMAND = list_entries
