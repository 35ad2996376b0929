"""`wellsourced library add`: references of other files into the library."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from wellsourced.cli.options import FILE, Manners, bundle, library_file, manners
from wellsourced.cli.printing import note, print_result
from wellsourced.cli.roof import Command

UNREAD = 2  # exit code (CONTRACTS, section 1)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is added, and to which library."""

    files: tuple[Path, ...]
    library: Path | None
    format: str
    encoding: str
    add_doubtful: bool
    complete: bool
    dry_run: bool


wish = bundle(
    Wish,
    click.argument("files", nargs=-1, type=FILE, metavar="[FILE|-]..."),
    library_file,
    click.option(
        "--format",
        default="",
        metavar="NAME",
        help="Read every FILE as this format (bibtex, ris, csl-json …, or text for reference"
        " strings, one a line); default: what it looks like.",
    ),
    click.option(
        "--encoding", default="", metavar="NAME", help="Read every FILE in this encoding."
    ),
    click.option(
        "--add-doubtful",
        is_flag=True,
        help="Add also what may be in the library already or is read with doubt.",
    ),
    click.option(
        "--complete",
        is_flag=True,
        help="Put what the entry of a work lacks into it; no value that is there changes.",
    ),
    click.option("--dry-run", is_flag=True, help="Print what would change, and change nothing."),
)


@click.command("add", cls=Command)
@manners
@wish
def add(manners: Manners, wish: Wish) -> None:
    """Add the references in FILE, or in standard input, to the library.

    FILE may be BibTeX, BibLaTeX, RIS, CSL-JSON, PubMed's nbib, EndNote XML, or free text, one
    reference a line. A work that the library has is named and gets no second entry; what may
    be one of its entries is named and left. Where it says more of a work than the entry does,
    the fields are named, and --complete adds them. BibTeX is added as it is written.

    Examples:
      wellsourced library add pubmed.nbib
      wellsourced library add --dry-run export.ris
      wellsourced library add --complete pubmed.nbib
      pbpaste | wellsourced library add --library thesis.bib
    """
    from wellsourced.cli.added import show_adding
    from wellsourced.cli.places import find_project, name_unread
    from wellsourced.cli.printing import Meter
    from wellsourced.project.libraries.adding import Watch, add_files, choose_target, plan_adding
    from wellsourced.project.libraries.importing import import_files
    from wellsourced.project.libraries.shelving import Choice
    from wellsourced.project.saving.diffs import show_changes

    project = find_project(manners)
    target = choose_target(project, wish.library)
    files, unread = import_files(wish.files or (Path("-"),), wish.format, wish.encoding)
    name_unread(unread)
    meter = Meter(manners, prints=True)
    choice = Choice(project.config.key_pattern, wish.add_doubtful, wish.complete)
    if wish.dry_run:
        adding = plan_adding(target, files, choice, meter.show)
    else:
        watch = Watch(meter.show, lambda text: note(text, manners))
        adding = add_files(target, files, choice, watch)
    meter.clear()
    for left in (*(one for file in files for one in file.notes), *adding.notes):
        note(left, manners)
    said = show_adding(adding, several=len(wish.files) > 1)
    _print(said, show_changes(adding.changes) if wish.dry_run else None, manners)
    read = not unread and all(file.items for file in files)
    click.get_current_context().exit(0 if read else UNREAD)


def _print(said: str, changes: str | None, manners: Manners) -> None:
    """Print what came of it; of a dry run the changes, and what would come of it beside them."""
    print_result(said if changes is None else changes)
    if changes is not None and not manners.quiet:
        click.echo(said, nl=False, err=True)


COMMAND = add
