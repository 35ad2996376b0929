"""An index made from a library's image, or brought up to it where the library changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from wellsourced.bibtex.inheritance import NO_KIN, Kin
from wellsourced.bibtex.reading import Parcel, Reader, find_kin, read_parcel
from wellsourced.errors import WorkerLost
from wellsourced.project.libraries.images import Image
from wellsourced.project.libraries.index.state import HASH, State, hash_image, write_state
from wellsourced.project.libraries.index.tables import (
    Row,
    create_indexes,
    create_tables,
    drop,
    list_names,
    make_row,
    put,
)
from wellsourced.project.processes import count_workers, work_in_order

Watch = Callable[[int, int], None]
"""Is told how many of how many stretches are read."""

_MANY = 4000  # stretches from which on other processes are worth starting
_MOST_WORKERS = 8
# where the system lets us have no other processes, or ends one
_NO_PROCESSES = (WorkerLost, OSError, ImportError, NotImplementedError)


def watch_nothing(_done: int, _all: int) -> None:
    """Tell nobody."""


def build(connection: sqlite3.Connection, found: Image, watch: Watch) -> State:
    """Fill an empty index with what the library *found* holds; return its state."""
    reader = Reader(found.image)
    numbers = range(len(reader))
    connection.execute("BEGIN")
    create_tables(connection)
    children = []
    for rows in _read(reader, numbers, watch=watch):
        put(connection, rows)
        children += [number for number, row in rows if row.parents]
    create_indexes(connection)
    if children:
        _reread(connection, reader, numbers, children)
    hashes = b"".join(hash_image(reader.stretch(number)) for number in numbers)
    state = _state(reader, found, numbers, hashes)
    write_state(connection, state)
    connection.execute("COMMIT")
    return state


def refresh(connection: sqlite3.Connection, old: State, found: Image, watch: Watch) -> State | None:
    """Bring an index up to the library *found*; `None` where it is better made anew."""
    reader = Reader(found.image)
    hashes = b"".join(hash_image(reader.stretch(number)) for number in range(len(reader)))
    order, fresh = _match(old, hashes)
    if not (old.is_plain and reader.is_plain) or len(fresh) > len(reader) // 2:
        return None
    if _is_moved(old, order) and connection.execute("SELECT 1 FROM parent").fetchone():
        return None
    state = _state(reader, found, order, hashes)
    stale = set(fresh)
    if state.defining != old.defining:
        users = {number for (number,) in connection.execute("SELECT stretch FROM macro")}
        stale |= {place for place, number in enumerate(order) if number in users}
    if len(stale) > max(len(fresh), len(reader) // 2):
        return None
    gone = set(old.numbers) - set(order)
    changed = _names_of(connection, gone | {order[place] for place in stale})
    drop(connection, [*gone, *(order[place] for place in stale - set(fresh))])
    for rows in _read(reader, sorted(stale), watch=watch):
        numbered = [(order[place], row) for place, row in rows]
        put(connection, numbered)
        changed |= {name.casefold() for _, row in rows for name, _ in row.names}
    children = _find_children(connection, changed, {order[place] for place in stale})
    if children:
        places = {number: place for place, number in enumerate(order)}
        _reread(connection, reader, order, sorted(places[number] for number in children))
    write_state(connection, state)
    return state


def _match(old: State, hashes: bytes) -> tuple[list[int], list[int]]:
    """Return the number of each stretch, old or new, and the places of the new ones."""
    free: dict[bytes, list[int]] = {}
    for place in reversed(range(len(old.numbers))):
        free.setdefault(old.hash_of(place), []).append(old.numbers[place])
    following = max(old.numbers, default=0) + 1
    order, fresh = [], []
    for place in range(len(hashes) // HASH):
        same = free.get(hashes[place * HASH : (place + 1) * HASH])
        if same:
            order.append(same.pop())
        else:
            fresh.append(place)
            order.append(following)
            following += 1
    return order, fresh


def _is_moved(old: State, order: Sequence[int]) -> bool:
    """Say whether stretches stand in another order: of two entries with a key the first counts."""
    kept = set(order).intersection(old.numbers)
    return [one for one in order if one in kept] != [one for one in old.numbers if one in kept]


def _state(reader: Reader, found: Image, order: Sequence[int], hashes: bytes) -> State:
    sizes = [end - start for start, end in zip(reader.bounds, reader.bounds[1:], strict=False)]
    defining = b"".join(hashes[place * HASH : (place + 1) * HASH] for place in reader.defining)
    return State(found.stamp, order, hashes, sizes, defining, reader.is_plain, found.plain_from)


def _read(
    reader: Reader, wanted: Sequence[int], kin: Kin = NO_KIN, watch: Watch = watch_nothing
) -> Iterator[list[tuple[int, Row]]]:
    """Yield the rows of the stretches *wanted* in order, in parcels, by their places.

    Many are read by several processes; what these leave is read here.
    """
    done = 0
    if len(wanted) >= _MANY > len(kin.entries):  # each parcel takes all of them along
        with suppress(*_NO_PROCESSES):
            workers = min(count_workers(0), _MOST_WORKERS)
            parcels = reader.parcels(wanted, kin)
            for _, rows in work_in_order(make_rows, parcels, workers):
                done += len(rows)
                yield rows
                watch(done, len(wanted))
    for rows in map(make_rows, reader.parcels(wanted[done:], kin)):
        done += len(rows)
        yield rows
        watch(done, len(wanted))


def make_rows(parcel: Parcel) -> list[tuple[int, Row]]:
    """Return what is put down for each stretch of *parcel*, by its place."""
    return [(place, make_row(held)) for place, held in read_parcel(parcel)]


def _reread(
    connection: sqlite3.Connection,
    reader: Reader,
    order: Sequence[int],
    children: Sequence[int],
) -> None:
    """Read the stretches at the places *children* again, with what their entries inherit."""
    kin = find_kin(reader, list_names(connection, order), children)
    for rows in _read(reader, children, kin):
        drop(connection, [order[place] for place, _ in rows])
        put(connection, [(order[place], row) for place, row in rows])


def _names_of(connection: sqlite3.Connection, numbers: Iterable[int]) -> set[str]:
    names: set[str] = set()
    for number in numbers:
        found = connection.execute("SELECT folded FROM name WHERE stretch = ?", (number,))
        names |= {name for (name,) in found}
    return names


def _find_children(
    connection: sqlite3.Connection, changed: Iterable[str], stale: Iterable[int]
) -> set[int]:
    """Return the stretches whose entries take fields from what changed, or changed themselves.

    An alias stands for the first entry of its key, which may be another one than that with
    the alias: where a key changed, so did all its aliases.
    """
    children = {
        number
        for number in stale
        if connection.execute("SELECT 1 FROM parent WHERE stretch = ?", (number,)).fetchone()
    }
    aliases = _list_aliases(connection)
    seen: set[str] = set()
    waiting = set(changed)
    while waiting:
        waiting |= {alias for name in waiting for alias in aliases.get(name, ())}
        seen |= waiting
        found = {
            number
            for name in waiting
            for (number,) in connection.execute(
                "SELECT stretch FROM parent WHERE folded = ?", (name,)
            )
        }
        children |= found
        waiting = _names_of(connection, found) - seen
    return children


def _list_aliases(connection: sqlite3.Connection) -> Mapping[str, Sequence[str]]:
    """Return the aliases of each key that has any; none, where nothing has parents."""
    aliases: dict[str, list[str]] = {}
    if connection.execute("SELECT 1 FROM parent").fetchone():
        found = connection.execute("SELECT key, folded FROM name WHERE exact <> key")
        for key, folded in found:
            aliases.setdefault(key.casefold(), []).append(folded)
    return aliases
