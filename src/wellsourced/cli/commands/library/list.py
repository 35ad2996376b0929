"""`wellsourced library list`: what a library holds."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from wellsourced.cli.options import Manners, library_file, manners
from wellsourced.cli.printing import measure, note, print_result
from wellsourced.cli.roof import Command


@click.command("list", cls=Command)
@manners
@library_file
def list_entries(manners: Manners, library: Path | None) -> None:
    """List the entries of the library, one a line.

    Example:
      wellsourced library list --library references/library.bib
    """
    from wellsourced.cli.entries import show_library
    from wellsourced.cli.places import choose_library, find_project
    from wellsourced.cli.printing import Ticker
    from wellsourced.project.libraries.opening import require_library, say_lost

    file = choose_library(find_project(manners), library)
    with Ticker(manners) as ticker:
        found = require_library(file, ticker)
    for sentence in say_lost(file.name, len(found.failed)):
        note(sentence, manners)
    print_result(show_library(found.references, measure(sys.stdout)))


COMMAND = list_entries
