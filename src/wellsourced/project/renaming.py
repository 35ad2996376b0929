"""A key gets another name wherever the project uses it: library, ledgers, articles.

Only the characters of the key change. All files are changed, or none (`writing`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wellsourced import bibtex, ledger
from wellsourced.errors import BadUsage, name_nearest
from wellsourced.findings import Unread
from wellsourced.forms.key import KEY
from wellsourced.project.decoding import decode
from wellsourced.project.ledgers import list_ledgers, read_ledger
from wellsourced.project.library import Renaming
from wellsourced.project.projects import Project
from wellsourced.project.reading import naming, read_bytes
from wellsourced.project.writing import Change, write_changes
from wellsourced.references import Library


@dataclass(frozen=True, slots=True)
class Renamed:
    """The files that were changed, and those that could not be looked into."""

    changed: tuple[Path, ...]
    unread: tuple[Unread, ...] = ()


def rename_key(project: Project, renaming: Renaming) -> Renamed:
    """Give a key its new name in the library, in the ledgers, and where articles cite by key.

    Raises `BadUsage` where there is no such key or the new one is taken, `Unreadable` and
    `WriteRefused` where library or ledger stand in the way; nothing is changed then.
    """
    with naming(renaming.library.name):
        data = read_bytes(renaming.library.path)
    decoded = bibtex.decode(data)
    library = bibtex.parse(decoded.text, renaming.library.name)
    _check(renaming, library)
    text = bibtex.rename_key(decoded.text, renaming.old, renaming.new)
    found = [Change(renaming.library.path, data, bibtex.encode(decoded, text))]
    unread: list[Unread] = []
    if project.known:
        from wellsourced.project.citing import is_same, rename_in_articles  # reads, joins: slow

        if is_same(renaming.library.path, project.library):
            found += _in_ledgers(project, renaming)
        for one in rename_in_articles(project, renaming, library):
            if isinstance(one, Unread):
                unread.append(one)
            else:
                found.append(one)
    write_changes(found)
    changed = tuple(change.path for change in found if change.before != change.after)
    return Renamed(changed, tuple(unread))


def _check(renaming: Renaming, library: Library) -> None:
    keys = library.by_key()
    if renaming.old not in keys:
        nearest = name_nearest(renaming.old, keys)
        message = f"{library.path}: it has no key `{renaming.old}`{nearest}"
        raise BadUsage(message)
    if renaming.new in keys:
        message = f"{library.path}: the key `{renaming.new}` is taken already; choose another"
        raise BadUsage(message)
    read = KEY.match(f"@{renaming.new}")
    if read is None or read["plain"] != renaming.new:
        message = (
            f"`{renaming.new}` cannot be cited: `@{renaming.new}` in an article would not be "
            "read as that key; use letters, digits and single signs between them"
        )
        raise BadUsage(message)


def _in_ledgers(project: Project, renaming: Renaming) -> Iterator[Change]:
    for path in list_ledgers(project):
        before = read_ledger(path)
        data = read_bytes(path)
        after = ledger.rename_key(before, renaming.old, renaming.new)
        yield Change(path, data, decode(data, "utf-8").encode(after.text))
