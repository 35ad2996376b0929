"""A library's image read by stretches: all of them, or those that changed.

What a stretch holds depends on the macros that are defined before it and on the entries
that its own take fields from. Both are looked up for a *parcel* of stretches, which then is
read by itself, here or in another process.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import merge
from itertools import groupby

from wellsourced.bibtex.blocks import Block, BlockKind
from wellsourced.bibtex.contents import Contents, read_contents, resolve
from wellsourced.bibtex.inheritance import NO_KIN, Fields, Kin
from wellsourced.bibtex.macros import MONTH_NAMES, Macros, define_all
from wellsourced.bibtex.splitting import split_stretch
from wellsourced.bibtex.stretches import find_bounds, read_image

PARCEL = 500  # stretches that are read at once
_LONG_MACRO = 1000  # characters from which on a bound of the whole library's values may count

# how a definition of macros begins: @string{ · @String (
_STRING = re.compile(rb"@[ \t]{0,20}string[ \t\r\n]{0,50}[{(]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Parcel:
    """Stretches, and what is known of the library before them.

    `stretches` are (number, image, whether it is wanted); the others only define macros.
    """

    stretches: tuple[tuple[int, bytes, bool], ...]
    before: Mapping[str, str]
    later: Mapping[str, str]
    kin: Kin = NO_KIN


@dataclass(frozen=True, slots=True)
class Named:
    """What the entries of a stretch are called, and the keys of those that they take from."""

    stretch: int
    keys: tuple[str, ...]
    aliases: tuple[tuple[str, str], ...] = ()
    parents: tuple[str, ...] = ()


def name_contents(stretch: int, held: Contents) -> Named:
    """Return what the entries in *held* are called."""
    keys = tuple(one.key for one in held.references)
    return Named(stretch, keys, held.aliases, held.parents)


class Reader:
    """Reads the stretches of one image."""

    def __init__(self, image: bytes, bounds: Sequence[int] | None = None) -> None:
        """Take an image, and where its stretches begin and the last one ends."""
        self.image = image
        self.bounds = find_bounds(image) if bounds is None else bounds

    def __len__(self) -> int:
        """Return how many stretches there are."""
        return len(self.bounds) - 1

    def stretch(self, number: int) -> bytes:
        """Return the image of a stretch."""
        return self.image[self.bounds[number] : self.bounds[number + 1]]

    @cached_property
    def _strings(self) -> Mapping[int, tuple[Block, ...]]:
        """The definitions of macros, by the number of their stretch, in order."""
        found = {}
        for number in _numbers(self.bounds, (one.start() for one in _STRING.finditer(self.image))):
            blocks = split_stretch(read_image(self.stretch(number)))
            found[number] = tuple(
                one for one in blocks if isinstance(one, Block) and one.kind is BlockKind.STRING
            )
        return {number: strings for number, strings in found.items() if strings}

    @cached_property
    def _later(self) -> Mapping[str, str]:
        return define_all(one for strings in self._strings.values() for one in strings)

    @property
    def defining(self) -> tuple[int, ...]:
        """The numbers of the stretches that define macros."""
        return tuple(self._strings)

    @cached_property
    def is_plain(self) -> bool:
        """Whether macros mean the same wherever they stand.

        They do not where one is defined twice, where a month is, and where one is so long
        that the bound of all values together may count.
        """
        macros = Macros({})
        for block in (one for strings in self._strings.values() for one in strings):
            names = [field.name.casefold() for field in block.fields]
            before = [macros.defined.get(name) for name in names]
            macros.define(block)
            for name, old in zip(names, before, strict=True):
                value = macros.defined[name]
                if old not in {None, value} or name in MONTH_NAMES or len(value) > _LONG_MACRO:
                    return False
        return True

    def parcels(
        self, wanted: Sequence[int], kin: Kin = NO_KIN, size: int = PARCEL
    ) -> Iterator[Parcel]:
        """Yield the stretches *wanted*, numbers in rising order, in parcels of *size*."""
        size = size if self.is_plain else len(self)
        macros = Macros(self._later)
        stretches: list[tuple[int, bytes, bool]] = []
        before = dict(macros.defined)
        for number, asked in self._walk(wanted):
            stretches.append((number, self.stretch(number), asked))
            for block in self._strings.get(number, ()):
                macros.define(block)
            if len(stretches) >= size:
                yield Parcel(tuple(stretches), before, self._later, kin)
                stretches, before = [], dict(macros.defined)
        if stretches:
            yield Parcel(tuple(stretches), before, self._later, kin)

    def _walk(self, wanted: Sequence[int]) -> Iterator[tuple[int, bool]]:
        """Yield the numbers wanted and those of the definitions before them, in order."""
        before = (one for one in self._strings if wanted and one < wanted[-1])
        both = merge(((number, True) for number in wanted), ((one, False) for one in before))
        for number, found in groupby(both, key=lambda one: one[0]):
            yield number, any(asked for _, asked in found)


def read_parcel(parcel: Parcel) -> list[tuple[int, Contents]]:
    """Return what each stretch wanted of *parcel* holds, with its number."""
    macros = Macros(parcel.later, parcel.before)
    held = []
    for number, image, asked in parcel.stretches:
        text = read_image(image)
        found = list(split_stretch(text))
        if asked:
            held.append((number, read_contents(text, found, macros, parcel.kin)))
        else:
            resolve([block for block in found if isinstance(block, Block)], macros)
    return held


def read_all(reader: Reader) -> list[Contents]:
    """Return what each stretch holds, in order."""
    held = [one for parcel in reader.parcels(range(len(reader))) for _, one in read_parcel(parcel)]
    children = [number for number, one in enumerate(held) if one.parents]
    if children:
        kin = find_kin(reader, list(map(name_contents, range(len(held)), held)), children)
        for parcel in reader.parcels(children, kin):
            for number, one in read_parcel(parcel):
                held[number] = one
    return held


def find_kin(reader: Reader, named: Iterable[Named], children: Iterable[int]) -> Kin:
    """Return the entries that those in the stretches *children* take fields from.

    *named* tells of all stretches in order what their entries are called.
    """
    known = {one.stretch: one for one in named}
    places, names = _index_names(known.values())
    wanted: dict[str, str] = {}
    needed: set[int] = set()
    asked = [key for number in children for key in known[number].parents]
    while asked:
        written = asked.pop()
        key = names.get(written) or names.get(written.casefold(), "")
        if not key or written in wanted:
            continue
        wanted[written] = key
        if places[key] not in needed:
            needed.add(places[key])
            asked += known[places[key]].parents
    return Kin(_values(reader, sorted(needed)), wanted)


def _index_names(named: Iterable[Named]) -> tuple[Mapping[str, int], Mapping[str, str]]:
    """Return the stretch of each key, and the key that each name stands for.

    A key comes before an alias, both before the same in other case, and of each the first.
    """
    places: dict[str, int] = {}
    aliases: dict[str, str] = {}
    for one in named:
        for key in one.keys:
            places.setdefault(key, one.stretch)
        for alias, key in one.aliases:
            aliases.setdefault(alias, key)
    names = {**aliases, **{key: key for key in places}}
    for name, key in (*((key, key) for key in places), *aliases.items()):
        names.setdefault(name.casefold(), key)
    return places, names


def _values(reader: Reader, numbers: Sequence[int]) -> Mapping[str, tuple[str, Fields]]:
    """Return the own fields of the entries in some stretches, by key: the first of each."""
    values: dict[str, tuple[str, Fields]] = {}
    for parcel in reader.parcels(numbers):
        macros = Macros(parcel.later, parcel.before)
        for _, image, asked in parcel.stretches:
            found = split_stretch(read_image(image))
            entries, _ = resolve([one for one in found if isinstance(one, Block)], macros)
            for entry in entries if asked else ():
                values.setdefault(entry.block.key, (entry.block.type, entry.values))
    return values


def _numbers(bounds: Sequence[int], places: Iterable[int]) -> Iterator[int]:
    """Yield the number of the stretch of each of *places*, each number once."""
    last = -1
    for at in places:
        number = bisect_right(bounds, at) - 1
        if number != last:
            last = number
            yield number
