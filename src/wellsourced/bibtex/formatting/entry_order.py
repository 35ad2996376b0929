"""The order of entries: sorted between what stays in its place, parents behind their children.

BibTeX needs a `crossref` parent behind the entries that name it, and cites the first of the
entries that share a key. Both are kept, whatever is sorted by: of the entries that may come
next, the one comes that sorts first. So a second run finds everything where it belongs.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from wellsourced.bibtex.blocks import Block, BlockKind
from wellsourced.bibtex.formatting.criteria import COMPUTED, rank
from wellsourced.bibtex.formatting.sheet import Part, Sheet
from wellsourced.bibtex.formatting.style import Criterion
from wellsourced.bibtex.inheritance import split_keys
from wellsourced.bibtex.macros import Macros

_NAMING = frozenset(("crossref", "ids"))


def sort_entries(sheet: Sheet, criteria: Sequence[Criterion]) -> Sheet:
    """Return *sheet* with its entries sorted; gaps, and parts that are fixed, stay in place."""
    if not criteria:
        return sheet
    macros = Macros({})
    for part in sheet.parts:
        if isinstance(part.block, Block) and part.block.kind is BlockKind.STRING:
            macros.define(part.block)
    parts: list[Part] = []
    for fixed, grouped in groupby(sheet.parts, key=lambda part: part.fixed):
        run = tuple(grouped)
        parts += run if fixed else _sort(run, criteria, macros)
    return replace(sheet, parts=tuple(parts))


def find_unknown(sheet: Sheet, criteria: Sequence[Criterion]) -> tuple[str, ...]:
    """Return the names among *criteria* that no entry of *sheet* can be sorted by."""
    known = set(COMPUTED)
    for part in sheet.parts if criteria else ():
        if isinstance(part.block, Block):
            known |= {field.name.lower() for field in part.block.fields}
    return tuple(one.name for one in criteria if one.name not in known)


@dataclass(frozen=True, slots=True)
class _Kin:
    """What an entry is called, and which entries it wants behind it."""

    names: tuple[str, ...]
    parents: tuple[str, ...]


def _sort(run: Sequence[Part], criteria: Sequence[Criterion], macros: Macros) -> Iterator[Part]:
    """Yield the entries of a run in their new order."""
    blocks = [part.block for part in run if isinstance(part.block, Block)]
    places = rank(blocks, criteria, macros)
    order = _Order([_read_kin(block, macros) for block in blocks], places)
    yield from (run[index] for index in order.walk())


def _read_kin(block: Block, macros: Macros) -> _Kin:
    named = {
        field.name.lower(): split_keys(macros.resolve(field).text)
        for field in reversed(block.fields)
        if field.name.lower() in _NAMING
    }
    return _Kin((block.key, *named.get("ids", ())), tuple(named.get("crossref", ())))


class _Order:
    """Walks through entries by their places, each behind those that must stand before it.

    An entry waits for earlier ones of its own name, always, and for its children, unless
    they wait for it too.
    """

    def __init__(self, kin: Sequence[_Kin], places: Sequence[int]) -> None:
        self.places = places
        self.at = {place: index for index, place in enumerate(places)}
        self.namesakes: list[list[int]] = [[] for _ in kin]
        self.parents: list[list[int]] = [[] for _ in kin]
        self.waits_for_namesakes = [0] * len(kin)
        self.waits_for_children = [0] * len(kin)
        homes = self._join_namesakes(kin)
        for child, one in enumerate(kin):
            for name in one.parents:
                parent = homes.get(name, homes.get(name.casefold(), child))
                if parent != child:
                    self.parents[child].append(parent)
                    self.waits_for_children[parent] += 1

    def _join_namesakes(self, kin: Sequence[_Kin]) -> Mapping[str, int]:
        """Note who shares a name, and return who is found by it: the first."""
        homes: dict[str, int] = {}
        last: dict[str, int] = {}
        for index, one in enumerate(kin):
            for name in one.names:
                homes.setdefault(name, index)
                homes.setdefault(name.casefold(), index)
                before = last.get(name.casefold(), index)
                last[name.casefold()] = index
                if before != index:
                    self.namesakes[before].append(index)
                    self.waits_for_namesakes[index] += 1
        return homes

    def walk(self) -> Iterator[int]:
        """Yield the entries in order, each once."""
        done: set[int] = set()
        ready: list[int] = []  # places of entries that wait for nothing
        free: list[int] = []  # of those that may wait for children
        for index in range(len(self.places)):
            self._offer(index, ready, free)
        while ready or free:
            index = self.at[heapq.heappop(ready or free)]
            if index in done:
                continue
            done.add(index)
            yield index
            for later in self.namesakes[index]:
                self.waits_for_namesakes[later] -= 1
                self._offer(later, ready, free)
            for parent in self.parents[index]:
                self.waits_for_children[parent] -= 1
                self._offer(parent, ready, free)

    def _offer(self, index: int, ready: list[int], free: list[int]) -> None:
        if self.waits_for_namesakes[index]:
            return
        place = self.places[index]
        heapq.heappush(free if self.waits_for_children[index] else ready, place)
