r"""The library, changed, and all that uses it.

Each change holds the files from the reading to the writing, as the commands do, and writes
all of them or none. With `dry_run` it comes back planned and nothing is written:

    print(show_changes(merge_entries(dry_run=True).changes))
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from wellsourced.bibtex import formatting as layouts
from wellsourced.config import Config
from wellsourced.interface.places import Name, choose_library, find_project
from wellsourced.interface.references import read_references
from wellsourced.project.libraries import formatting, merging, renaming
from wellsourced.project.libraries.adding import Adding, add_files, choose_target, plan_adding
from wellsourced.project.libraries.formatting import Formatting
from wellsourced.project.libraries.importing import Imported
from wellsourced.project.libraries.merging import MergedLibrary, Merging
from wellsourced.project.libraries.opening import Renaming
from wellsourced.project.libraries.renaming import Renamed
from wellsourced.project.libraries.shelving import Choice
from wellsourced.project.saving import diffs
from wellsourced.project.saving.writing import Change


@dataclass(frozen=True, slots=True)
class Layout(layouts.Style):
    r"""How `format_library` lays a library out; by default as new entries are written.

    `indent` stands before a field, `align` sets the `=` below each other, `lower` writes types
    and names of fields in small letters, `braces` writes {…} for "…", `numbers` says how values
    are written that are numbers. `fields` come first, in this order; `USUAL` is that of new
    entries.

    >>> layout = Layout(indent="\t", numbers=Layout.Numbers.BARE, fields=Layout.USUAL)
    >>> layout.align, layout.numbers, layout.fields[0]
    (False, <Numbers.BARE: 'bare'>, 'author')
    """

    Numbers: ClassVar[type[layouts.Numbers]] = layouts.Numbers
    USUAL: ClassVar[tuple[str, ...]] = layouts.USUAL


def add_references(  # noqa: PLR0913 – the options of the command, each by its name
    *files: Name | Imported,
    library: Name | None = None,
    format_name: str = "",
    encoding: str = "",
    doubtful: bool = False,
    complete: bool = False,
    dry_run: bool = False,
    config: Config | None = None,
) -> Adding:
    r"""Add the references of files to a library, or to that of the project, each work once.

    A file is of any bibliographic format, or free text, one reference a line; a text of more
    than one line is that itself, and what `read_references` gave may be looked through before.
    Works that the library has are in `Adding.there`. What may be one of its entries, or is read
    with doubt, is in `Adding.left`; *doubtful* adds it all the same. What the entry of a work
    lacks is named in `There.lacks`; *complete* puts it in, and changes nothing that is there.

    Raises `Unreadable` for a file that cannot be read and `BadUsage` where no library is named
    and there is no project; nothing is added then.

    >>> text = "TY  - BOOK\nTI  - Nettle tea\nAU  - Ness, Oda\nPY  - 2020\nER  - \n"
    >>> [one.reference.key for one in add_references(text).added]
    ['ness2020']
    >>> [one.key for one in add_references(text).there]
    ['ness2020']
    """
    project = find_project(config)
    target = choose_target(project, Path(library) if library else None)
    imported = [
        one if isinstance(one, Imported) else read_references(one, format_name, encoding=encoding)
        for one in files
    ]
    choice = Choice(project.config.key_pattern, doubtful, complete)
    return (plan_adding if dry_run else add_files)(target, imported, choice)


def merge_entries(  # noqa: PLR0913 – the options of the command, each by its name
    *keys: str,
    library: Name | None = None,
    force: bool = False,
    aliases: bool = False,
    map_file: Name | None = None,
    dry_run: bool = False,
    config: Config | None = None,
) -> MergedLibrary:
    r"""Merge the entries *keys* into the first, or without keys all that are surely one work.

    No value is dropped, and ledgers and articles of the project that cite by key follow.
    *force* merges named entries that look like different works, *aliases* leaves the old keys
    as `ids`, *map_file* (`.json`, `.csv`) keeps the map of old keys to new. Raises `BadUsage`
    where there is no such key; what stands in the way leaves every file as it was.

    >>> entry = "@book{%s, author = {Roe, Ada}, title = {On Meadowsweet}, year = 2021}\n"
    >>> _ = Path("twice.bib").write_text(entry % "roe" + entry % "roea")
    >>> merged = merge_entries("roe", "roea", library="twice.bib")
    >>> dict(merged.keys)
    {'roea': 'roe'}
    """
    project = find_project(config)
    kept = Path(map_file) if map_file else None
    wanted = Merging(choose_library(project, library), keys, aliases, force, kept)
    return merging.merge_entries(project, wanted, dry_run=dry_run)


def format_library(
    library: Name | None = None,
    layout: Layout | None = None,
    *,
    sort: str = "",
    dry_run: bool = False,
    config: Config | None = None,
) -> Formatting:
    """Lay out a library, or that of the project, anew, without changing what it says.

    *sort* names what entries are sorted by, with commas: `key`, `type` or fields; `-year` is
    the last one first. Raises `Unreadable` where there is no library, and `WriteRefused` where
    it would be read otherwise afterwards.

    >>> formatting = format_library("works.bib", Layout(align=False), dry_run=True)
    >>> print(show_changes(formatting.changes).splitlines()[5])
    -  author  = {Ivers, Tove and Roe, Ada},
    """
    style = layout or Layout()
    if sort:
        style = replace(style, sort=layouts.parse_criteria(sort))
    file = choose_library(find_project(config), library)
    return formatting.format_file(file, style, dry_run=dry_run)


def rename_key(
    old: str,
    new: str,
    library: Name | None = None,
    *,
    dry_run: bool = False,
    config: Config | None = None,
) -> Renamed:
    """Give the entry *old* the key *new* in the library, and wherever the project uses it.

    All files are changed, or none. Raises `BadUsage` where there is no such key or the new
    one is taken.

    >>> renamed = rename_key("roe2021", "roe2021meadow")
    >>> [path.name for path in renamed.changed]
    ['works.bib', 'meadowsweet.toml', 'meadowsweet.md']
    """
    project = find_project(config)
    wanted = Renaming(old, new, choose_library(project, library))
    return renaming.rename_key(project, wanted, dry_run=dry_run)


def show_changes(changes: Sequence[Change]) -> str:
    """Return *changes* of files, such as those of a dry run, as a unified diff.

    >>> renamed = rename_key("roe2021", "meadow", dry_run=True)
    >>> print(show_changes(renamed.changes[:1]), end="")
    --- works.bib
    +++ works.bib
    @@ -9,7 +9,7 @@
       doi     = {10.5555/jih.2019.4},
     }
    <BLANKLINE>
    -@book{roe2021,
    +@book{meadow,
       author    = {Roe, Ada},
       title     = {Meadowsweet},
       publisher = {Hill Press},
    """
    return diffs.show_changes(changes)
