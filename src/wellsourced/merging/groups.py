"""Which entries of a library are one work, and which may be: groups and doubts.

Entries are one work by the rule that `collect` follows (`matching`), where nothing speaks for
a look at them (`guarding`). A group holds entries of which every two are one: where one entry
fits two that are not each other, nobody can say which of them it is, and all are left to a
person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations

from wellsourced.matching import Comparison, Degree, Facts, MatchIndex, compare, compare_all
from wellsourced.merging.guarding import guard
from wellsourced.references import Reference

Pair = tuple[int, int]
_LARGEST = 200  # entries of one work; of more, every two are not compared


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two entries that may be one work, by their places (from 0), and why nobody can say."""

    first: int
    second: int
    reason: str


@dataclass(frozen=True, slots=True)
class Grouping:
    """The places (from 0, ascending) of entries that are one work, and the doubtful pairs."""

    groups: tuple[tuple[int, ...], ...] = ()
    doubts: tuple[Doubt, ...] = ()


def find_groups(references: Sequence[Reference], leave: AbstractSet[int] = frozenset()) -> Grouping:
    """Return which of *references* are one work, those at the places *leave* apart.

    One pass over an index, so the cost grows as the library does.
    """
    index = MatchIndex.of(references)
    same: dict[Pair, Comparison] = {}
    doubts: list[Doubt] = []
    for first, second, compared in compare_all(index):
        if first in leave or second in leave:
            continue
        found = guard(index.facts[first], index.facts[second], compared)
        if found.degree is Degree.SAME:
            same[first, second] = found
        else:
            doubts.append(Doubt(first, second, found.reason))
    facts = _Facts(index.facts, same)
    groups = tuple(sorted(group for part in _join(same) for group in _divide(part, facts)))
    places = {at: number for number, group in enumerate(groups) for at in group}
    for (first, second), found in same.items():
        if first not in places or places[first] != places.get(second):
            reason = f"{found.reason}, but another entry fits one of them and not both"
            doubts.append(Doubt(first, second, reason))
    return Grouping(groups, tuple(sorted(doubts, key=lambda doubt: (doubt.first, doubt.second))))


@dataclass(frozen=True, slots=True)
class _Facts:
    """The facts of all entries, and the pairs that were found to be one work."""

    facts: Sequence[Facts]
    same: Mapping[Pair, Comparison]

    def are_one(self, places: Sequence[int]) -> bool:
        """Say whether every two of the entries at *places* are one work."""
        if len(places) > _LARGEST:
            return False
        return all(map(self._is_one, combinations(places, 2)))

    def _is_one(self, pair: Pair) -> bool:
        if pair in self.same:
            return True
        one, other = self.facts[pair[0]], self.facts[pair[1]]
        return guard(one, other, compare(one, other)).degree is Degree.SAME


def _divide(places: Sequence[int], facts: _Facts) -> Iterator[tuple[int, ...]]:
    """Yield the groups among entries that hang together; an identifier says more than a title."""
    if facts.are_one(places):
        yield tuple(places)
        return
    within = set(places)
    named = {
        pair: found
        for pair, found in facts.same.items()
        if pair[0] in within and found.by_identifier
    }
    yield from (part for part in _join(named) if facts.are_one(part))


def _join(pairs: Iterable[Pair]) -> list[tuple[int, ...]]:
    """Return the places that hang together by *pairs*, each part ascending."""
    above: dict[int, int] = {}

    def find(at: int) -> int:
        root = at
        while above.get(root, root) != root:
            root = above[root]
        while above.get(at, at) != root:
            above[at], at = root, above.get(at, at)
        return root

    for first, second in pairs:
        one, other = sorted((find(first), find(second)))
        above[one] = one
        above[other] = one
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for at in sorted(above):
        parts[find(at)].append(at)
    return [tuple(part) for part in parts.values()]
