"""New references as the entries that they become in a library."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wellsourced.adopting import Doubt, New
from wellsourced.bibtex.adoption import Adopted, Adoption, Receiver, adopt, spell, write_anew
from wellsourced.errors import WriteRefused
from wellsourced.project.libraries.importing import FREE_TEXT, Imported, Item
from wellsourced.project.libraries.shelving import Batch, Placed
from wellsourced.project.parsing import DOUBTFUL
from wellsourced.project.records import find_format, remark_on
from wellsourced.references import Reference


@dataclass(frozen=True, slots=True)
class Entered:
    """Entries by the place of their reference, in order; macros that come with them.

    `refused` says of others why they cannot be entries of this library.
    """

    entries: Mapping[int, Adopted]
    refused: Mapping[int, str]
    strings: tuple[str, ...]


def leave_housekeeping(file: Imported) -> Imported:
    """Return *file* without the fields that only steer the database that it comes from.

    They say nothing of a work, and would be a dozen fields of every entry.
    """
    names = frozenset() if file.format == FREE_TEXT else find_format(file.format).housekeeping
    if not names:
        return file
    return replace(file, items=tuple(_lighten(one, names) for one in file.items))


def _lighten(item: Item, names: frozenset[str]) -> Item:
    record = item.reference.record
    kept = tuple(pair for pair in record.extra if pair[0] not in names)
    if len(kept) == len(record.extra):
        return item
    reference = replace(item.reference, record=replace(record, extra=kept))
    return replace(item, reference=reference)


def enter(batch: Batch, placed: Sequence[Placed], receiver: Receiver) -> Entered:
    """Return what is new in *placed* as entries: BibTeX as written, the rest as we write it."""
    by_file: defaultdict[int, list[int]] = defaultdict(list)
    for at, one in enumerate(placed):
        by_file[one.file].append(at)
    made: dict[int, Adopted] = {}
    refused: dict[int, str] = {}
    strings: list[str] = []
    for file, places in by_file.items():
        if file in batch.donors:
            adoption = _adopt(batch, [placed[at] for at in places], receiver)
            strings += adoption.strings
            _sort_in(adoption, places, placed, made, refused)
    for at, one in enumerate(placed):
        if not isinstance(one.told, New) or at in refused:
            continue
        try:
            entry = made.get(at) or _write(one)
            made[at] = replace(entry, text=spell(entry.text, receiver.encoding))
        except WriteRefused as error:
            made.pop(at, None)
            refused[at] = str(error)
    return Entered({at: made[at] for at in sorted(made)}, refused, tuple(strings))


def _adopt(batch: Batch, placed: Sequence[Placed], receiver: Receiver) -> Adoption:
    """Return what comes of the references of one file in BibTeX."""
    keys: dict[str, str] = {}
    for one in placed:
        old = one.item.reference.key
        if not isinstance(one.told, Doubt) and old not in {"", one.key}:
            keys.setdefault(old, one.key)
    wanted = {start: replace(one.item.reference, key=one.key) for start, one in _new(placed)}
    return adopt(batch.donors[placed[0].file], wanted, keys, receiver)


def _new(placed: Sequence[Placed]) -> Iterator[tuple[int, Placed]]:
    """Yield the new references by where they begin."""
    for one in placed:
        if isinstance(one.told, New) and one.item.reference.span is not None:
            yield one.item.reference.span.start, one


def _sort_in(
    adoption: Adoption,
    places: Sequence[int],
    placed: Sequence[Placed],
    made: dict[int, Adopted],
    refused: dict[int, str],
) -> None:
    for at in places:
        span = placed[at].item.reference.span
        start = span.start if span else -1
        if start in adoption.entries:
            made[at] = adoption.entries[start]
        elif start in adoption.refused:
            refused[at] = adoption.refused[start]


def _write(one: Placed) -> Adopted:
    """Return a reference of another format; one that is read with doubt says so."""
    reference = replace(one.item.reference, key=one.key)
    remark = remark_on(reference, DOUBTFUL)
    form = find_format("bibtex")

    def write(plain: Reference) -> str:
        return form.write_one(plain, remark)

    return write_anew(reference, write)
