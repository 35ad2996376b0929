"""A key gets another name wherever the project uses it: library, ledgers, articles.

Only the characters of the key change. All files are changed, or none (`writing`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from wellsourced import bibtex, ledger
from wellsourced.errors import BadUsage, name_nearest
from wellsourced.findings import Unread
from wellsourced.forms.key import KEY
from wellsourced.ledger import Ledger
from wellsourced.project.decoding import decode
from wellsourced.project.ledgers import list_ledgers, read_ledger
from wellsourced.project.libraries.opening import Renaming
from wellsourced.project.projects import Project
from wellsourced.project.reading import naming, read_bytes
from wellsourced.project.saving.locking import hold, say_nothing
from wellsourced.project.saving.locks import Tell
from wellsourced.project.saving.writing import Change, write_changes
from wellsourced.references import Library

LedgerEdit = Callable[[Ledger, Mapping[str, str]], Ledger]


@dataclass(frozen=True, slots=True)
class Renamed:
    """The changes of files that a renaming comes to, and the files not looked into."""

    changes: tuple[Change, ...]
    unread: tuple[Unread, ...] = ()

    @property
    def changed(self) -> tuple[Path, ...]:
        """The files that change."""
        return tuple(change.path for change in self.changes)


def rename_key(
    project: Project, renaming: Renaming, *, dry_run: bool = False, tell: Tell = say_nothing
) -> Renamed:
    """Give a key its new name in the library, in the ledgers, and where articles cite by key.

    With *dry_run* nothing is written. Raises `BadUsage` where there is no such key or the
    new one is taken, `Unreadable` and `WriteRefused` where library or ledger stand in the
    way; nothing is changed then.
    """
    with hold_users(project, renaming.library.path, tell):
        renamed = _plan(project, renaming)
        if not dry_run:
            write_changes(renamed.changes)
    return renamed


def hold_users(project: Project, library: Path, tell: Tell) -> AbstractContextManager[None]:
    """Keep other commands from *library*, and from the ledgers that name its keys."""
    is_own = project.known and library.resolve() == project.library.resolve()
    return hold(library, *((project.claims,) if is_own else ()), tell=tell)


def _plan(project: Project, renaming: Renaming) -> Renamed:
    with naming(renaming.library.name):
        data = read_bytes(renaming.library.path)
    decoded = bibtex.decode(data)
    library = bibtex.parse(decoded.text, renaming.library.name)
    _check(renaming, library)
    text = bibtex.rename_key(decoded.text, renaming.old, renaming.new)
    found = [Change(renaming.library.path, data, bibtex.encode(decoded, text))]
    unread: list[Unread] = []
    mapping = {renaming.old: renaming.new}
    if project.known:
        from wellsourced.project.libraries.citing import (  # reads, joins: slow
            find_in_articles,
            is_same,
        )

        if is_same(renaming.library.path, project.library):
            found += rename_in_ledgers(project, mapping)
        for one in find_in_articles(project, mapping, (renaming.library, library)):
            change = one if isinstance(one, Unread) else one.rename(mapping)
            if isinstance(change, Unread):
                unread.append(change)
            elif change is not None:
                found.append(change)
    changes = tuple(change for change in found if change.before != change.after)
    return Renamed(changes, tuple(unread))


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


def rename_in_ledgers(
    project: Project, mapping: Mapping[str, str], edit: LedgerEdit = ledger.rename_keys
) -> Iterator[Change]:
    """Yield the ledgers of *project* with the new names; *edit* gives a ledger them."""
    for path in list_ledgers(project):
        before = read_ledger(path)
        after = edit(before, mapping)
        if after.text != before.text:
            data = read_bytes(path)
            yield Change(path, data, decode(data, "utf-8").encode(after.text))
