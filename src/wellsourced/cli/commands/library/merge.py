"""`wellsourced library merge`: entries that are one work become one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click

from wellsourced.cli.options import FILE, Manners, bundle, library_file, manners
from wellsourced.cli.printing import Clock, note, print_result
from wellsourced.cli.roof import Command

UNREAD = 2  # exit code (CONTRACTS, section 1)


@dataclass(frozen=True, slots=True)
class Choice:
    """What is merged all the same, and what is left of the old keys."""

    dry_run: bool
    force: bool
    aliases: bool
    map: Path | None


choice = bundle(
    Choice,
    click.option("--dry-run", is_flag=True, help="Print what would change, and change nothing."),
    click.option(
        "--force", is_flag=True, help="Merge named entries that look like different works."
    ),
    click.option("--aliases", is_flag=True, help="Leave the old keys as `ids` (BibLaTeX)."),
    click.option(
        "--map",
        type=FILE,
        metavar="FILE",
        help="Keep the map of old keys to new in this file (.json or .csv).",
    ),
)


@click.command("merge", cls=Command)
@click.argument("keys", nargs=-1, metavar="[KEY]...")
@manners
@library_file
@choice
def merge(manners: Manners, choice: Choice, library: Path | None, keys: tuple[str, ...]) -> None:
    """Merge entries that are one work, and use the key that stays everywhere.

    Without KEY all entries are merged that are surely one work; what may be one is named.
    With keys these entries are merged into the first. No value is dropped: what the entry
    says otherwise is kept in fields such as `merged-title`. Ledgers and articles that cite by
    key follow, and all files are changed or none.

    Examples:
      wellsourced library merge --dry-run
      wellsourced library merge doe2020 doe2020a --map keys.json
    """
    from wellsourced.cli.merged import explain, show_merged, tell_doubts
    from wellsourced.cli.places import choose_library, find_project, name_unread
    from wellsourced.project.libraries.merging import Merging, merge_entries
    from wellsourced.project.saving.diffs import show_changes

    project = find_project(manners)
    file = choose_library(project, library)
    merging = Merging(file, keys, choice.aliases, choice.force, choice.map)
    with Clock(manners, f"merging in {file.name}") as clock:
        merged = merge_entries(project, merging, dry_run=choice.dry_run, tell=clock.tell)
    tell = partial(note, manners=manners)
    for sentence in (*tell_doubts(merged, manners), *merged.notes):
        tell(sentence)
    if not merged.merges:
        tell(f"{file.name}: nothing was merged")
    if choice.dry_run:
        for one in merged.merges:
            tell(explain(one))
        print_result(show_changes(merged.changes))
    else:
        print_result(show_merged(merged))
    name_unread(merged.unread)
    click.get_current_context().exit(UNREAD if merged.unread else 0)


COMMAND = merge
