"""Which passage a quote stands in: exactly, by likeness, or between its old neighbours."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, takewhile

from wellsourced.anchoring.gaps import find_gaps, score_gap
from wellsourced.anchoring.wording import normalise, tokens
from wellsourced.text import Quote

# of 100 (rapidfuzz ratio): what counts as the same words after an edit, and by how much it
# must lead over the next best, seen from the quote and from the passage
LIKE = 85.0
MARGIN = 5.0
# characters below which words are too few to be known again after an edit
SHORTEST = 20

_CONTEXT_LEAD = 6  # letters of context by which one place must lead over another
_MOST_PAIRS = 10_000  # of equal quotes and equal passages that are compared by context
_RAREST = 6  # words of a quote by which its look-alikes are looked up
_POOL = 50  # look-alikes that are compared


@dataclass(frozen=True, slots=True)
class Anchored:
    """The quote stands in the passage with this index; `is_changed` where words differ."""

    passage: int
    is_changed: bool = False


@dataclass(frozen=True, slots=True)
class Contested:
    """The quote fits several passages alike, or others fit as well; none is chosen."""

    passages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """No passage has these words any more."""


Anchoring = Anchored | Contested | Lost


def anchor(quotes: Sequence[Quote], passages: Sequence[Quote]) -> tuple[Anchoring, ...]:
    """Say for each of *quotes* in which of *passages* it stands now.

    Each passage is given to one quote at most. Passages are quotes too: their words, with
    what stands around them in the text.

    >>> anchor([Quote("Kratom is a tree.")], [Quote("Tea is hot."), Quote("Kratom is a tree.")])
    (Anchored(passage=1, is_changed=False),)
    """
    work = _Work(quotes, passages)
    work.settle_equals([normalise(q.exact) for q in quotes], [normalise(p.exact) for p in passages])
    spoken = [" ".join(tokens(quote.exact)) for quote in quotes]
    heard = [" ".join(tokens(passage.exact)) for passage in passages]
    work.settle_equals(spoken, heard)
    work.settle_likes(spoken, heard)
    work.settle_gaps(spoken, heard)
    return tuple(work.found.get(at, Lost()) for at in range(len(quotes)))


@dataclass(slots=True)
class _Work:
    """Quotes and passages while they are joined; an index that is settled is left alone."""

    quotes: Sequence[Quote]
    passages: Sequence[Quote]
    found: dict[int, Anchoring] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def give(self, quote: int, passage: int, *, is_changed: bool = False) -> None:
        self.found[quote] = Anchored(passage, is_changed)
        self.taken.add(passage)

    def contest(self, quotes: Iterable[int], passages: Sequence[int]) -> None:
        for quote in quotes:
            self.found[quote] = Contested(tuple(passages))
        self.taken.update(passages)

    def settle_equals(self, spoken: Sequence[str], heard: Sequence[str]) -> None:
        """Join the quotes and passages whose words are the same."""
        places: dict[str, list[int]] = defaultdict(list)
        for at, words in enumerate(heard):
            if at not in self.taken:
                places[words].append(at)
        groups: dict[str, list[int]] = defaultdict(list)
        for at, words in enumerate(spoken):
            if at not in self.found and words in places and words:
                groups[words].append(at)
        for words, group in groups.items():
            self._settle_group(group, places[words])

    def _settle_group(self, group: list[int], places: list[int]) -> None:
        """Join equal words: by their context, then by elimination, in order; else contest."""
        for digits in (True, False):
            if 1 < len(group) * len(places) <= _MOST_PAIRS:
                for quote, place in list(self._by_context(group, places, digits=digits)):
                    self.give(quote, place)
                group = [quote for quote in group if quote not in self.found]
                places = [place for place in places if place not in self.taken]
        if len(group) == len(places):
            for quote, place in zip(group, places, strict=True):
                self.give(quote, place)
        elif places:
            self.contest(group, places)

    def _by_context(
        self, group: list[int], places: list[int], *, digits: bool
    ) -> Iterator[tuple[int, int]]:
        around = {at: _characters(self.passages[at], digits=digits) for at in places}
        scores: dict[tuple[int, int], float] = {}
        for quote in group:
            wanted = _characters(self.quotes[quote], digits=digits)
            for place in places:
                scores[quote, place] = _agreement(wanted, around[place])
        return _leaders(scores, _CONTEXT_LEAD, _CONTEXT_LEAD)

    def settle_likes(self, spoken: Sequence[str], heard: Sequence[str]) -> None:
        """Join quotes with the passages that say almost the same, where one leads clearly."""
        waiting = [
            at for at, words in enumerate(spoken) if at not in self.found and len(words) >= SHORTEST
        ]
        free = [at for at in range(len(heard)) if at not in self.taken]
        if not waiting or not free:
            return
        scores = _likenesses(waiting, free, spoken, heard)
        for quote, passage in list(_leaders(scores, LIKE, MARGIN)):
            self.give(quote, passage, is_changed=True)
        rows: dict[int, list[int]] = defaultdict(list)
        best = _best_by_passage(scores)
        for (quote, passage), score in scores.items():
            open_ends = quote not in self.found and passage not in self.taken
            if open_ends and score >= LIKE and score > best[passage] - MARGIN:
                rows[quote].append(passage)
        for quote, passages in rows.items():
            self.contest([quote], passages)

    def settle_gaps(self, spoken: Sequence[str], heard: Sequence[str]) -> None:
        """Join what was reworded much but stands between the same neighbours as before.

        What is joined is a neighbour itself, so it goes on until nothing is.
        """
        words, others = ([text.split() for text in texts] for texts in (spoken, heard))
        known: dict[tuple[int, int], float] = {}
        count = -1
        while count != len(self.found):
            count = len(self.found)
            places = {
                at: one.passage for at, one in self.found.items() if isinstance(one, Anchored)
            }
            free = frozenset(range(len(heard))) - self.taken
            for gap in find_gaps(len(spoken), len(heard), places, self.found.keys(), free):
                scores = score_gap(gap, words, others, known)
                least, margin = gap.demands(words)
                for quote, passage in list(_leaders(scores, least, margin)):
                    if passage not in self.taken:
                        self.give(quote, passage, is_changed=True)


def _likenesses(
    waiting: Sequence[int], free: Sequence[int], spoken: Sequence[str], heard: Sequence[str]
) -> dict[tuple[int, int], float]:
    """Return how alike quotes and passages are, of 100, where it is near `LIKE`."""
    from rapidfuzz.fuzz import ratio

    floor = LIKE - MARGIN
    index: dict[str, list[int]] = defaultdict(list)
    for at in free:
        for word in set(heard[at].split()):
            index[word].append(at)
    scores = {}
    for quote in waiting:
        for passage in _pool(spoken[quote], index):
            score = ratio(spoken[quote], heard[passage], score_cutoff=floor)
            if score:
                scores[quote, passage] = score
    return scores


def _pool(words: str, index: Mapping[str, list[int]]) -> list[int]:
    """Return the passages that share the rarest words, those that share most of them first."""
    known = [word for word in dict.fromkeys(words.split()) if word in index]
    known.sort(key=lambda word: (len(index[word]), word))
    shared = Counter(chain.from_iterable(index[word] for word in known[:_RAREST]))
    return [passage for passage, _ in shared.most_common(_POOL)]


def _leaders(
    scores: Mapping[tuple[int, int], float], least: float, margin: float
) -> Iterator[tuple[int, int]]:
    """Yield the pairs that lead by *margin* over all others of their quote and their passage."""
    rows: dict[int, list[float]] = defaultdict(list)
    columns: dict[int, list[float]] = defaultdict(list)
    for (quote, passage), score in scores.items():
        rows[quote].append(score)
        columns[passage].append(score)
    for ranks in chain(rows.values(), columns.values()):
        ranks.sort(reverse=True)
        ranks.append(0.0)
    for (quote, passage), score in scores.items():
        row, column = rows[quote], columns[passage]
        is_best = score >= least and score == row[0] == column[0]
        if is_best and score - max(row[1], column[1]) >= margin:
            yield quote, passage


def _best_by_passage(scores: Mapping[tuple[int, int], float]) -> dict[int, float]:
    best: dict[int, float] = {}
    for (_, passage), score in scores.items():
        best[passage] = max(score, best.get(passage, 0.0))
    return best


def _characters(quote: Quote, *, digits: bool) -> tuple[str, str]:
    """Return the context of *quote* outwards from its words, without spaces and signs."""
    before, after = (
        "".join(
            character
            for character in normalise(side).casefold()
            if character.isalpha() or (digits and character.isdigit())
        )
        for side in (quote.prefix, quote.suffix)
    )
    return before[::-1], after


def _agreement(wanted: tuple[str, str], around: tuple[str, str]) -> int:
    """Count the characters of context that agree, outwards; more where all that is wanted do."""
    agreeing = sum(
        sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(*sides, strict=False)))
        for sides in zip(wanted, around, strict=True)
    )
    is_whole = agreeing and agreeing == sum(map(len, wanted))
    return agreeing + _CONTEXT_LEAD if is_whole else agreeing
