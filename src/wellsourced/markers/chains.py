"""Where numbered references are first mentioned: 1, 2, 3 … in most numeric articles.

The longest increasing chain of sure first mentions anchors the article; a doubtful candidate
is then due (the next number, or one mentioned before) or not. Lists in the order of the
alphabet have no chain, and nothing is concluded from it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

# share of first mentions that must lie on the chain for an article to be in order of mention
ORDERLY = 0.75
FEWEST = 4


@dataclass(frozen=True, slots=True)
class Chain:
    """The anchors, as positions of candidates and numbers reached there, both ascending."""

    positions: tuple[int, ...] = ()
    reached: tuple[int, ...] = ()
    orderly: bool = False

    def reached_before(self, position: int) -> int:
        """Return the highest number of the chain before *position* (0 before the first)."""
        index = bisect_left(self.positions, position)
        return self.reached[index - 1] if index else 0

    def next_after(self, position: int) -> int:
        """Return the next number of the chain after *position* (0 behind the last)."""
        index = bisect_left(self.positions, position + 1)
        return self.reached[index] if index < len(self.reached) else 0


def build_chain(mentions: Sequence[tuple[int, tuple[int, ...]]]) -> Chain:
    """Return the chain of sure *mentions*: (position, numbers) in text order."""
    seen: set[int] = set()
    firsts: list[tuple[int, int]] = []
    for position, numbers in mentions:
        for number in numbers:
            if number not in seen:
                seen.add(number)
                firsts.append((position, number))
    chain = _longest_ascending(firsts)
    orderly = len(chain) >= FEWEST and len(chain) >= ORDERLY * len(firsts)
    return Chain(tuple(p for p, _ in chain), tuple(n for _, n in chain), orderly)


def _longest_ascending(firsts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest subsequence whose numbers ascend (patience sorting, n log n)."""
    tails: list[int] = []
    holders: list[int] = []
    previous: list[int] = []
    for index, (_position, number) in enumerate(firsts):
        slot = bisect_left(tails, number)
        previous.append(holders[slot - 1] if slot else -1)
        if slot == len(tails):
            tails.append(number)
            holders.append(index)
        else:
            tails[slot], holders[slot] = number, index
    chain: list[tuple[int, int]] = []
    at = holders[-1] if holders else -1
    while at >= 0:
        chain.append(firsts[at])
        at = previous[at]
    return chain[::-1]
