"""Between which old neighbours an unplaced quote stood, and what stands there now.

The quotes of a ledger, in order, are the text as it was last seen: what lies between two that
were found again is compared word for word with what lies between their places now.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, takewhile

from wellsourced.anchoring.wording import share_words

# words shared in order, of 100: what is asked of a quote in a gap, and by how much it leads
_LIKE = 50.0
_MARGIN = 15.0
# the same where one quote and one passage are left between neighbours on both sides
_LIKE_ALONE = 45.0
# the same for quotes of a few words, where one word is much of it
_LIKE_SHORT = 55.0
_SHORT = 5  # words
_MOST_PAIRS = 2_500  # of a gap that are compared


@dataclass(frozen=True, slots=True)
class Gap:
    """Quotes that follow each other and are not placed, and the free passages at their place.

    `is_closed` says that the neighbours on both sides were found.
    """

    quotes: tuple[int, ...]
    passages: tuple[int, ...]
    is_closed: bool

    def demands(self, words: Sequence[Sequence[str]]) -> tuple[float, float]:
        """Return the least score, of 100, and the lead that a pair of this gap must have."""
        is_alone = self.is_closed and len(self.quotes) == len(self.passages) == 1
        if any(len(words[quote]) < _SHORT for quote in self.quotes):
            return _LIKE_SHORT, _MARGIN
        return (_LIKE_ALONE if is_alone else _LIKE), _MARGIN


def find_gaps(
    quotes: int,
    passages: int,
    places: Mapping[int, int],
    settled: Collection[int],
    free: Collection[int],
) -> Iterator[Gap]:
    """Yield the gaps between *quotes* that have *places* among the *passages*.

    Quotes that are *settled* without a place are contested, and no neighbours. Passages that
    are not *free* have a quote.
    """
    before, waiting = -1, list[int]()
    for at in range(quotes + 1):
        if at < quotes and at not in settled:
            waiting.append(at)
        elif at == quotes or at in places:
            after = places.get(at, passages)
            if waiting and (before >= 0 or at < quotes):
                inside = _find_inside(before, after, free)
                if inside and len(waiting) * len(inside) <= _MOST_PAIRS:
                    yield Gap(tuple(waiting), inside, before >= 0 and at < quotes)
            before, waiting = after, []


def _find_inside(before: int, after: int, free: Collection[int]) -> tuple[int, ...]:
    """Return the free passages between two places, or beside each where one of them moved."""
    if before < after:
        return tuple(place for place in range(before + 1, after) if place in free)
    following = takewhile(lambda place: place in free, count(before + 1))
    preceding = takewhile(lambda place: place in free, count(after - 1, -1))
    return tuple(sorted({*following, *preceding}))


def score_gap(
    gap: Gap,
    words: Sequence[Sequence[str]],
    others: Sequence[Sequence[str]],
    known: dict[tuple[int, int], float],
) -> dict[tuple[int, int], float]:
    """Return how many words the quotes and the passages of *gap* share in order, of 100.

    What is *known* from the gap when it was wider is not counted again; *known* learns the rest.
    """
    pairs = [(quote, passage) for quote in gap.quotes for passage in gap.passages]
    for quote, passage in pairs:
        if (quote, passage) not in known:
            known[quote, passage] = share_words(words[quote], others[passage])
    return {pair: known[pair] for pair in pairs}
