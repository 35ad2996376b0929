"""Which of the imported references come into a library, and under which keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wellsourced.adopting import (
    TOO_LITTLE,
    Doubt,
    Known,
    New,
    list_aliases,
    take_keys,
    tell_new,
)
from wellsourced.bibtex import is_legal_key
from wellsourced.bibtex.adoption import Donor, DonorEntry
from wellsourced.keys import is_telling_key, make_key
from wellsourced.project.libraries.importing import Imported, Item
from wellsourced.project.parsing import DOUBTFUL
from wellsourced.references import Library, Record, Reference

# how an entry begins that is a set of others or data for others
_NO_WORK = re.compile(r"@\s{0,20}(?:set|xdata)\s{0,50}[{(]", re.IGNORECASE)

Progress = Callable[[int, int, str], None]
Told = New | Known | Doubt


@dataclass(frozen=True, slots=True)
class Batch:
    """Files that are added at once; `donors` are those in BibTeX, by their place."""

    files: tuple[Imported, ...]
    donors: Mapping[int, Donor]

    def items(self) -> Iterator[tuple[int, Item]]:
        """Yield all references with the place of their file."""
        for at, file in enumerate(self.files):
            for item in file.items:
                yield at, item


@dataclass(frozen=True, slots=True)
class Placed:
    """A reference with its file, what it is to the library, and its key there (or none)."""

    file: int
    item: Item
    told: Told
    key: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """How references are taken in: the pattern of new keys; whether doubtful ones are too.

    With `complete` entries that are there get the fields that they lack.
    """

    pattern: str
    doubtful: bool = False
    complete: bool = False


def place_items(
    batch: Batch, library: Library, choice: Choice, progress: Progress
) -> tuple[Placed, ...]:
    """Return the references of *batch* with their places in *library*.

    A work that the batch holds twice is new once. An entry that tells no work comes along with
    the entries that take fields from it (`@xdata`), or that it is a set of.
    """
    items = tuple(batch.items())
    listed = [_as_work(batch, file, item.reference) for file, item in items]
    told: list[Told] = []
    works = tuple(one for one in library.references if not _NO_WORK.match(one.raw))
    shelved = replace(library, references=works)
    progress(0, len(items), f"0 of {len(items):,} references compared")
    for one in tell_new(listed, shelved, DOUBTFUL, doubtful=choice.doubtful):
        told.append(one)
        progress(len(told), len(items), f"{len(told):,} of {len(items):,} references compared")
    told = [_restore(one, item.reference) for one, (_, item) in zip(told, items, strict=True)]
    _know_by_key(told, library)
    places = _index_keys(items)
    _bring_parents(batch, items, told, places)
    _bring_sets(batch, items, told, places)
    keys = _give_keys(batch, items, told, library, choice)
    return tuple(
        Placed(file, item, one, keys.get(at, ""))
        for at, ((file, item), one) in enumerate(zip(items, told, strict=True))
    )


def _know_by_key(told: list[Told], library: Library) -> None:
    """Know entries that tell no work again by their key, where they say the same."""
    entries = library.by_key()
    for at, one in enumerate(told):
        if isinstance(one, Doubt) and one.reason == TOO_LITTLE:
            entry = entries.get(one.reference.key)
            if entry is not None and entry.record == one.reference.record:
                told[at] = Known(one.reference, entry, "the same key and the same fields")


def _as_work(batch: Batch, file: int, reference: Reference) -> Reference:
    """Return *reference*; of a set of entries, which has the fields of one, nothing but the key."""
    entry = _entry(batch, file, reference)
    return reference if entry is None or entry.is_work else replace(reference, record=Record())


def _restore(told: Told, reference: Reference) -> Told:
    return told if told.reference is reference else replace(told, reference=reference)


def _index_keys(items: Sequence[tuple[int, Item]]) -> dict[tuple[int, str], int]:
    """Return the places of items by file and key or alias."""
    places: dict[tuple[int, str], int] = {}
    for at, (file, item) in enumerate(items):
        for key in (item.reference.key, *list_aliases(item.reference)):
            places.setdefault((file, key.casefold()), at)
    return places


def _bring_parents(
    batch: Batch,
    items: Sequence[tuple[int, Item]],
    told: list[Told],
    places: Mapping[tuple[int, str], int],
) -> None:
    """Make new what tells no work, but gives fields to an entry that is new."""
    waiting = [at for at, one in enumerate(told) if isinstance(one, New)]
    while waiting:
        file, item = items[waiting.pop()]
        entry = _entry(batch, file, item.reference)
        for key in entry.parents() if entry else ():
            at = places.get((file, key.casefold()), -1)
            one = told[at] if at >= 0 else None
            if isinstance(one, Doubt) and one.reason == TOO_LITTLE:
                told[at] = New(one.reference)
                waiting.append(at)


def _bring_sets(
    batch: Batch,
    items: Sequence[tuple[int, Item]],
    told: list[Told],
    places: Mapping[tuple[int, str], int],
) -> None:
    """Make new the sets of entries of which all come into the library or are there."""
    for at, (file, item) in enumerate(items):
        entry = _entry(batch, file, item.reference)
        if entry is None or not entry.members() or not isinstance(told[at], Doubt):
            continue
        members = [told[places.get((file, key.casefold()), at)] for key in entry.members()]
        if not any(isinstance(one, Doubt) for one in members):
            told[at] = New(item.reference)


def _entry(batch: Batch, file: int, reference: Reference) -> DonorEntry | None:
    """Return *reference* as it is written, where it is an entry of BibTeX."""
    donor = batch.donors.get(file)
    if donor is None or reference.span is None:
        return None
    return donor.entries[reference.span.start]


def own_key(batch: Batch, file: int, reference: Reference) -> str:
    """Return the key that a reference brings along, or nothing.

    A key of BibTeX is one wherever it is legal. One of another format counts where it stands
    in the record and reads as a key: not the number of a database, not an address.
    """
    key = reference.key
    if file in batch.donors:
        return key if is_legal_key(key) else ""
    return key if key in reference.raw and is_telling_key(key) else ""


def _give_keys(
    batch: Batch,
    items: Sequence[tuple[int, Item]],
    told: Sequence[Told],
    library: Library,
    choice: Choice,
) -> dict[int, str]:
    """Return the keys in the library by place; keys that are brought go before those made."""
    taken = take_keys(library)
    new = [at for at, one in enumerate(told) if isinstance(one, New)]
    keys: dict[int, str] = {}
    for at in new:
        file, item = items[at]
        key = own_key(batch, file, item.reference)
        if key and key.casefold() not in taken:
            keys[at] = key
            taken |= {key, key.casefold()}
            taken |= {alias.casefold() for alias in list_aliases(item.reference)}
    for at in new:
        if at not in keys:
            key = keys[at] = make_key(items[at][1].reference.record, taken, choice.pattern)
            taken |= {key, key.casefold()}
    places = {id(items[at][1].reference): at for at in new}
    for at, one in enumerate(told):
        if isinstance(one, Known):
            keys[at] = keys.get(places.get(id(one.entry), -1), one.entry.key)
    return keys
