"""Entries that are one work become one, wherever the project uses them.

The library gets one entry of each group; the map of old keys to new goes to the ledgers and to
the articles that cite by key. All files are changed, or none (`writing`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from wellsourced import bibtex, ledger
from wellsourced.errors import BadUsage, WriteRefused, name_nearest
from wellsourced.findings import Unread
from wellsourced.ledger import Ledger
from wellsourced.matching import Degree, compare, read_facts
from wellsourced.merging import (
    Merge,
    Works,
    find_groups,
    merge_groups,
    put_in_order,
    why_not_merged,
)
from wellsourced.project.ledgers import list_ledgers, read_ledger
from wellsourced.project.libraries.citing import Naming, find_in_articles, is_same
from wellsourced.project.libraries.key_maps import check_map, plan_map
from wellsourced.project.libraries.renaming import hold_users, rename_in_ledgers
from wellsourced.project.listing import NamedFile
from wellsourced.project.projects import Project
from wellsourced.project.reading import naming, read_bytes
from wellsourced.project.saving.locking import say_nothing
from wellsourced.project.saving.locks import Tell
from wellsourced.project.saving.writing import Change, write_changes

_FEWEST = 2  # entries that can be merged
Groups = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Merging:
    """Which entries of which library are merged, and what is left of the old keys.

    Without `keys` all entries that are surely one work; with them these, into the first.
    `aliases` leaves the old keys as further keys (`ids`), `force` merges named entries that
    look like different works, `map_file` is where the map of keys is kept.
    """

    library: NamedFile
    keys: tuple[str, ...] = ()
    aliases: bool = False
    force: bool = False
    map_file: Path | None = None


@dataclass(frozen=True, slots=True)
class MergedLibrary:
    """What was merged, the map of old keys to new, and the changes of files.

    `doubts` and `notes` are sentences for a person: what was left as it is, and what should
    be looked at; `unread` are files that could not be looked into or changed.
    """

    merges: tuple[Merge, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    unread: tuple[Unread, ...] = ()


def merge_entries(
    project: Project, merging: Merging, *, dry_run: bool = False, tell: Tell = say_nothing
) -> MergedLibrary:
    """Merge entries of a library that are one work, and say so wherever *project* uses them.

    With *dry_run* nothing is written. Raises `BadUsage` where a key that is named is none or
    the entries look like different works, `Unreadable` and `WriteRefused` where library, ledger
    or map stand in the way; nothing is changed then.
    """
    if merging.map_file is not None:
        check_map(merging.map_file)
    with hold_users(project, merging.library.path, tell):
        merged = _plan(project, merging)
        if not dry_run:
            write_changes(merged.changes)
    return merged


def _plan(project: Project, merging: Merging) -> MergedLibrary:
    file = merging.library
    with naming(file.name):
        data = read_bytes(file.path)
    decoded = bibtex.decode(data)
    works = Works(bibtex.parse(decoded.text, file.name))
    groups, doubts = _name_groups(works, merging) if merging.keys else _find_groups(works)
    if not groups:
        return MergedLibrary(doubts=doubts)
    uses = _Uses.find(project, file, works, groups)
    if not merging.keys:
        counts = uses.count()
        groups = [put_in_order(group, works, counts) for group in groups]
    merged = merge_groups(works, groups, aliases=merging.aliases)
    changes, notes, unread = uses.rename(merged.keys)
    changes.insert(0, Change(file.path, data, bibtex.encode(decoded, merged.text)))
    if merging.map_file is not None and merged.keys:
        changes.append(plan_map(merging.map_file, merged.keys))
    return MergedLibrary(
        merged.merges, merged.keys, doubts, tuple(notes), tuple(changes), tuple(unread)
    )


def _find_groups(works: Works) -> tuple[Groups, tuple[str, ...]]:
    """Return the entries that are surely one work and can be merged, and what is left."""
    found = find_groups(works.library.references, works.no_works)
    groups: list[Sequence[int]] = []
    doubts = [
        f"{works.name(doubt.first)} and {works.name(doubt.second)} may be one work: {doubt.reason}"
        for doubt in found.doubts
    ]
    for group in found.groups:
        faults = {place: why_not_merged(place, group, works) for place in group}
        doubts += (
            f"{works.name(place)} was not merged with "
            f"{', '.join(works.name(other) for other in group if other != place)}: {fault}"
            for place, fault in faults.items()
            if fault
        )
        sound = tuple(place for place, fault in faults.items() if not fault)
        if len(sound) >= _FEWEST:
            groups.append(sound)
    return groups, tuple(doubts)


def _name_groups(works: Works, merging: Merging) -> tuple[Groups, tuple[str, ...]]:
    """Return the entries that are named as one group, the first one first."""
    keys = tuple(dict.fromkeys(merging.keys))
    if len(keys) < _FEWEST:
        message = "name two keys or more, that of the entry which stays first; or none for all"
        raise BadUsage(message)
    path = works.library.path
    at = {one.key: place for place, one in reversed([*enumerate(works.library.references)])}
    for key in keys:
        if key not in at:
            message = f"{path}: it has no key `{key}`{name_nearest(key, at)}"
            raise BadUsage(message)
    group = tuple(at[key] for key in keys)
    for place in group:
        fault = why_not_merged(place, group, works)
        if fault:
            message = f"{path}: {works.name(place)} cannot be merged: {fault}"
            raise WriteRefused(message)
    if not merging.force:
        _refuse_others(works, group)
    return (group,), ()


def _refuse_others(works: Works, group: Sequence[int]) -> None:
    """Raise `BadUsage` where entries that are named look like different works."""
    facts = [read_facts(works.library.references[place]) for place in group]
    for place, theirs in zip(group[1:], facts[1:], strict=True):
        if compare(facts[0], theirs).degree is Degree.OTHER:
            message = (
                f"{works.library.path}: {works.name(group[0])} and {works.name(place)} look like "
                "different works; --force merges them all the same"
            )
            raise BadUsage(message)


@dataclass(frozen=True, slots=True)
class _Uses:
    """Where the project uses entries of a library: articles, and ledgers where it is its own."""

    project: Project
    is_own: bool
    articles: tuple[Naming | Unread, ...] = ()

    @classmethod
    def find(cls, project: Project, file: NamedFile, works: Works, groups: Groups) -> _Uses:
        """Look for the keys of *groups*; outside a project nothing uses them."""
        if not project.known:
            return cls(project, is_own=False)
        references = works.library.references
        keys = {references[place].key: None for group in groups for place in group}
        found = find_in_articles(project, keys, (file, works.library))
        return cls(project, is_same(file.path, project.library), tuple(found))

    def count(self) -> Counter[str]:
        """Return how often each key is used."""
        counts: Counter[str] = Counter()
        for one in self.articles:
            if isinstance(one, Naming):
                counts.update({key: len(spans) for key, spans in one.spans.items()})
        for path in list_ledgers(self.project) if self.is_own else ():
            for claim in read_ledger(path).claims:
                counts.update(source.key for source in claim.sources)
        return counts

    def rename(self, mapping: Mapping[str, str]) -> tuple[list[Change], list[str], list[Unread]]:
        """Return the changes that *mapping* asks for, what to look at, and what is left."""
        notes: list[str] = []
        keys = frozenset(mapping.values())

        def edit(before: Ledger, mapping: Mapping[str, str]) -> Ledger:
            after = ledger.unite_sources(ledger.rename_keys(before, mapping), keys)
            notes.extend(_tell_judged(before, after, keys))
            return after

        changes = list(rename_in_ledgers(self.project, mapping, edit)) if self.is_own else []
        unread = [one for one in self.articles if isinstance(one, Unread)]
        for one in self.articles:
            if isinstance(one, Unread):
                continue
            change = one.rename(mapping)
            if isinstance(change, Unread):
                unread.append(change)
            elif change is not None:
                changes.append(change)
                notes += (
                    f"{one.file.name}: a citation names `{key}` twice now"
                    for key in one.list_doubled(mapping)
                )
        return changes, notes, unread


def _tell_judged(before: Ledger, after: Ledger, keys: Collection[str]) -> Iterator[str]:
    """Yield the claims of which one work is judged twice now."""
    known = ledger.list_twice_judged(before, keys)
    for claim, key in ledger.list_twice_judged(after, keys):
        if (claim, key) not in known:
            yield f"{after.path}: claim {claim} has two verdicts on `{key}` now; the first counts"
