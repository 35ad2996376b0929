"""`wellsourced library format`: the library laid out anew."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from wellsourced.cli.layouts import Look, Order, look, order
from wellsourced.cli.options import FILE, Manners, bundle, library_file, manners
from wellsourced.cli.printing import Clock, note, print_result
from wellsourced.cli.roof import Command
from wellsourced.errors import BadUsage

WOULD_CHANGE = 1  # exit code (CONTRACTS, section 1)


@dataclass(frozen=True, slots=True)
class Wish:
    """Which library, and whether it is written."""

    file: Path | None
    library: Path | None
    check: bool
    dry_run: bool


wish = bundle(
    Wish,
    click.argument("file", required=False, type=FILE),
    library_file,
    click.option(
        "--check", is_flag=True, help="Write nothing; end with 1 if something would change."
    ),
    click.option("--dry-run", is_flag=True, help="Print what would change, and change nothing."),
)


@click.command("format", cls=Command)
@manners
@wish
@look
@order
def format_library(manners: Manners, wish: Wish, look: Look, order: Order) -> None:
    """Lay the library out anew, without changing what it says.

    That is white space, commas, delimiters, the case of types and field names and, when asked
    for, the order. Values, macros, comments and other text stay as they are; an entry with a
    flaw is left as it is and named. Formatting twice is formatting once.

    Examples:
      wellsourced library format
      wellsourced library format --dry-run --sort author,year references/library.bib
      wellsourced library format --check
    """
    from wellsourced.cli.places import choose_library, find_project
    from wellsourced.cli.styles import choose_style
    from wellsourced.project.libraries.formatting import format_file
    from wellsourced.project.projects import see_from_here
    from wellsourced.project.saving.diffs import show_changes

    file = choose_library(find_project(manners), _choose_file(wish))
    writes = not (wish.check or wish.dry_run)
    style = choose_style(look, order)
    with Clock(manners, f"formatting {file.name}") as clock:
        formatting = format_file(file, style, dry_run=not writes, tell=clock.tell)
    for remark in formatting.remarks(written=writes):
        note(f"{file.name}{remark}", manners)
    names = [see_from_here(change.path) for change in formatting.changes]
    if wish.dry_run:
        print_result(show_changes(formatting.changes))
    else:
        done = "would change" if wish.check else "changed"
        print_result("".join(f"{done} {name}\n" for name in names))
    click.get_current_context().exit(WOULD_CHANGE if wish.check and names else 0)


def _choose_file(wish: Wish) -> Path | None:
    """Return the library that is named, as FILE or by --library."""
    if wish.file and wish.library:
        message = "name the library once, as FILE or with --library"
        raise BadUsage(message)
    return wish.file or wish.library


COMMAND = format_library
