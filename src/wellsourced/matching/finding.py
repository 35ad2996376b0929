"""Find the entry of a library that a reference is, and the entries that are one work twice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from wellsourced.matching.comparing import Comparison, Degree, compare
from wellsourced.matching.facts import Facts, read_facts
from wellsourced.references import Reference

_RAREST = 4  # words of a title by which works of like titles are looked up
_COMMONEST = 400  # titles that a word may stand in and still tell
_POOL = 50  # works that are compared
_GENERAL_TITLE = 4  # blanks: a title of so few words may be that of many works


@dataclass(frozen=True, slots=True)
class Same:
    """The reference is this entry; `reason` says by what."""

    reference: Reference
    reason: str


@dataclass(frozen=True, slots=True)
class Unsure:
    """It may be one of these entries, or none; a person must tell."""

    candidates: tuple[Reference, ...]
    reason: str


Match = Same | Unsure


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two entries that are one work: 0-based places, the earlier first, and why."""

    first: int
    second: int
    reason: str


@dataclass(frozen=True, slots=True)
class MatchIndex:
    """References made ready for look-up: by identifier, address, title, page and rare words."""

    references: tuple[Reference, ...] = ()
    facts: tuple[Facts, ...] = ()
    places: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    words: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, references: Sequence[Reference]) -> MatchIndex:
        """Index *references*: build it once for a library, not once a reference."""
        facts = tuple(map(read_facts, references))
        places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        words: defaultdict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(facts):
            for name in _names(one):
                places[name].append(at)
            for word in set(one.title.split()):
                words[word].append(at)
        return cls(tuple(references), facts, dict(places), dict(words))

    def find_like(self, facts: Facts) -> list[int]:
        """Return the places of the works that are worth comparing with *facts*, ascending."""
        named = chain.from_iterable(self.places.get(name, ())[:_POOL] for name in _names(facts))
        words = self.words
        known = sorted((len(words[one]), one) for one in set(facts.title.split()) if one in words)
        rare = [words[word] for count, word in known[:_RAREST] if count <= _COMMONEST]
        alike = set(chain.from_iterable(rare))
        if len(alike) > _POOL:
            shared = Counter(chain.from_iterable(rare))
            alike = {at for at, _ in shared.most_common(_POOL)}
        return sorted(alike.union(named))


def find_match(
    reference: Reference, index: MatchIndex, among: Container[int] | None = None
) -> Match | None:
    """Return the entry in *index* that *reference* is, or what it may be.

    Two entries that fit alike are no answer: they come back as `Unsure`. *among* are the
    places of the entries that count, where not all do.
    """
    if not index.references:
        return None
    facts = read_facts(reference)
    places = (at for at in index.find_like(facts) if among is None or at in among)
    found = [(at, compare(facts, index.facts[at])) for at in places]
    same = [pair for pair in found if pair[1].degree is Degree.SAME]
    same = [pair for pair in same if pair[1].by_identifier] or same
    if len(same) == 1:
        return Same(index.references[same[0][0]], same[0][1].reason)
    unsure = same or [pair for pair in found if pair[1].degree is Degree.UNSURE]
    return _unsure(index, unsure) if unsure else None


def _unsure(index: MatchIndex, found: Sequence[tuple[int, Comparison]]) -> Unsure:
    candidates = tuple(index.references[at] for at, _ in found)
    reason = found[0][1].reason
    if len(found) > 1:
        reason = f"{len(found)} entries fit ({reason})"
    return Unsure(candidates, reason)


def find_duplicates(references: Sequence[Reference]) -> tuple[Duplicate, ...]:
    """Return the pairs of *references* that are one work; each second names its first alone."""
    return tuple(_duplicates(MatchIndex.of(references)))


def _duplicates(index: MatchIndex) -> Iterator[Duplicate]:
    last = -1
    for first, second, found in compare_all(index):
        if found.degree is Degree.SAME and second != last:
            last = second
            yield Duplicate(first, second, found.reason)


def compare_all(index: MatchIndex) -> Iterator[tuple[int, int, Comparison]]:
    """Yield the pairs in *index* that are one work or may be: earlier place, later place, why.

    They come by the later place, then by the earlier one. Of very many entries that are
    alike not every two are compared; each is with some of the others.
    """
    for second, facts in enumerate(index.facts):
        for first in index.find_like(facts):
            if first >= second:
                break
            found = compare(index.facts[first], facts)
            if found.degree is not Degree.OTHER:
                yield first, second, found


def _names(facts: Facts) -> Iterable[tuple[str, str]]:
    """Yield what two records of one work are likely to share, as kind and value."""
    yield from facts.identifiers()
    if facts.isbn:
        yield "ISBN", facts.isbn
    if facts.place:
        yield "address", facts.place
    if facts.title:
        yield "title", facts.title
    if facts.proper != facts.title:
        yield "title", facts.proper
    if facts.title and facts.title.count(" ") <= _GENERAL_TITLE:  # "Editorial"
        yield "title", f"{facts.title} {facts.year} {facts.first}"
    if facts.page:
        yield "page", f"{facts.year} {facts.page}"
    if facts.page and facts.volume:  # a library may have hundreds of works on page 1
        yield "page", f"{facts.year} {facts.volume} {facts.page}"
