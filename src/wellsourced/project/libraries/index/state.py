"""What an index knows of the library as a whole: which file, which readers, which order."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

from wellsourced import __version__, bibtex, references
from wellsourced.project.stamps import Stamp

SCHEMA = 1  # to be raised with every change of tables, rows or words
HASH = 16  # bytes of a stretch's hash


@dataclass(frozen=True, slots=True)
class State:
    """What was read: the file's stamp, and its stretches in order.

    `numbers` are the names of the stretches in the index, `hashes` their hashes one behind
    the other, `sizes` the bytes of their images. `defining` are the hashes of those that
    define macros. `plain_from` is where the image begins in the file, or -1 where the file's
    bytes are not those of the image (another encoding, other line ends).
    """

    stamp: Stamp
    numbers: Sequence[int]
    hashes: bytes
    sizes: Sequence[int]
    defining: bytes
    is_plain: bool
    plain_from: int

    def hash_of(self, place: int) -> bytes:
        """Return the hash of the stretch at *place* in the order."""
        return self.hashes[place * HASH : (place + 1) * HASH]


def hash_image(image: bytes) -> bytes:
    """Return the hash of a stretch's image."""
    return blake2b(image, digest_size=HASH).digest()


@cache
def name_readers() -> str:
    """Return what an index of this program is known by: another program reads otherwise."""
    splitter = find_spec("bibtexparser")
    files = [
        *sorted(Path(bibtex.__file__).parent.glob("*.py")),
        Path(references.__file__),
        *sorted(Path(__file__).parent.glob("*.py")),
        *([Path(splitter.origin)] if splitter and splitter.origin else []),
    ]
    seen = [(file.name, (found := file.stat()).st_size, found.st_mtime_ns) for file in files]
    return f"{SCHEMA} {__version__} {hash_image(repr(seen).encode()).hex()}"


def write_state(connection: sqlite3.Connection, state: State) -> None:
    """Put down *state*, in place of an older one."""
    stamp = state.stamp
    values = {
        "readers": name_readers(),
        "stamp": f"{stamp.size} {stamp.changed} {stamp.touched} {stamp.inode} {int(stamp.settled)}",
        "numbers": array("q", state.numbers).tobytes(),
        "hashes": state.hashes,
        "sizes": array("q", state.sizes).tobytes(),
        "defining": state.defining,
        "is_plain": int(state.is_plain),
        "plain_from": state.plain_from,
    }
    connection.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", values.items())


def read_state(connection: sqlite3.Connection) -> State | None:
    """Return the state of an index; `None` where another program made it, or nothing is in it."""
    values = dict(connection.execute("SELECT name, value FROM state"))
    if values.get("readers") != name_readers():
        return None
    size, changed, touched, inode, settled = map(int, values["stamp"].split())
    numbers, sizes = array("q"), array("q")
    numbers.frombytes(values["numbers"])
    sizes.frombytes(values["sizes"])
    return State(
        Stamp(size, changed, touched, inode, bool(settled)),
        numbers,
        values["hashes"],
        sizes,
        values["defining"],
        bool(values["is_plain"]),
        values["plain_from"],
    )
