"""Where the references of a list are looked up: by year, by name, by a slip of the pen.

An article with numbers asks for few names, and for few years; so what a reference may be
called is worked out when the first name is looked up that may be its own.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from wellsourced.citing.laws import opening_law
from wellsourced.citing.naming import (
    Printed,
    cited_as,
    is_person,
    read_printed,
    slip_keys,
    surnames_of,
    whole_names,
)
from wellsourced.citing.short_names import find_defined
from wellsourced.form import CitedAs
from wellsourced.references import Reference

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
_LONGEST_PARTED = 3


class Deferred(Mapping[Key, Value]):
    """A table that is made when something is first looked up in it."""

    def __init__(self, make: Callable[[], Mapping[Key, Value]]) -> None:
        """Take down how the table is made."""
        self._make = make

    @cached_property
    def _table(self) -> Mapping[Key, Value]:
        return self._make()

    def __getitem__(self, key: Key) -> Value:
        """Return what stands at *key*."""
        return self._table[key]

    def __iter__(self) -> Iterator[Key]:
        """Yield the keys."""
        return iter(self._table)

    def __len__(self) -> int:
        """Return how many keys there are."""
        return len(self._table)


class ByYear(Mapping[tuple[str, str], tuple[CitedAs, ...]]):
    """Works by year and a word of theirs; the words of a year are told when it is asked for."""

    def __init__(
        self,
        years: Callable[[], Iterable[str]],
        index: Callable[[str], Mapping[str, tuple[CitedAs, ...]]],
    ) -> None:
        """Take down which years there are, and how one year's works are indexed."""
        self._years = years
        self._index = index
        self._made: dict[str, Mapping[str, tuple[CitedAs, ...]]] = {}

    def _of(self, year: str) -> Mapping[str, tuple[CitedAs, ...]]:
        made = self._made.get(year)
        if made is None:
            made = self._made[year] = self._index(year)
        return made

    def __getitem__(self, key: tuple[str, str]) -> tuple[CitedAs, ...]:
        """Return the works of a year that a word names, none where it names none."""
        year, word = key
        return self._of(year).get(word, ())

    def __contains__(self, key: object) -> bool:
        """Say whether a word names a work of a year."""
        return isinstance(key, tuple) and bool(self[key])

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Yield the pairs of year and word."""
        return ((year, word) for year in self._years() for word in self._of(year))

    def __len__(self) -> int:
        """Return how many pairs there are."""
        return sum(len(self._of(year)) for year in self._years())


class Named:
    """The references of a list by how an article that says *texts* may name them."""

    def __init__(self, references: Sequence[Reference], texts: Iterable[str]) -> None:
        """Take *texts* down; they are read where an organisation is among the authors."""
        self._references = references
        self._texts = texts
        self._made: dict[int, CitedAs] = {}
        self.by_year = Deferred(self._index_years)
        self.by_surname = Deferred(self._index_surnames)
        self.by_name = ByYear(lambda: self._dated, self._index_names)
        self.by_slip = ByYear(lambda: self._dated, self._index_slips)

    def cited(self, at: int) -> CitedAs:
        """Return how the reference at the place *at* may be named."""
        made = self._made.get(at)
        if made is None:
            one = self._references[at]
            made = cited_as(one, self._printed[at], self._defined.get(at, ()))
            self._made[at] = made
        return made

    @cached_property
    def _printed(self) -> tuple[Printed, ...]:
        return tuple(map(read_printed, self._references))

    @cached_property
    def _defined(self) -> Mapping[int, frozenset[str]]:
        """The short names that the article gives to organisations, by their entries' places."""
        names = {words: at for at, one in enumerate(self._references) for words in whole_names(one)}
        return find_defined(self._texts, names)

    @cached_property
    def _dated(self) -> dict[str, list[int]]:
        """The places of the references by each of their years, "" where undated."""
        dated: dict[str, list[int]] = {}
        for at, printed in enumerate(self._printed):
            for year in printed.years if printed.year else printed.years | {""}:
                dated.setdefault(year, []).append(at)
        return dated

    def _index_years(self) -> Mapping[str, tuple[CitedAs, ...]]:
        years: dict[str, list[int]] = {}
        for at, printed in enumerate(self._printed):
            for year in printed.years or {""}:
                years.setdefault(year, []).append(at)
        return _Places(years, self.cited)

    def _index_surnames(self) -> Mapping[str, tuple[CitedAs, ...]]:
        """Index the last word of each author's name, and short names."""
        places: dict[str, list[int]] = {}
        for at, reference in enumerate(self._references):
            for word in self._surnames(at, reference):
                places.setdefault(word, []).append(at)
        return _Places(places, self.cited)

    def _surnames(self, at: int, reference: Reference) -> set[str]:
        if is_person(reference) and not opening_law(reference.raw):
            return {words[-1] for words in surnames_of(reference.record) if words}
        cited = self.cited(at)
        return {words[-1] for words in cited.surnames} | cited.acronyms

    def _index_names(self, year: str) -> Mapping[str, tuple[CitedAs, ...]]:
        cited = map(self.cited, self._dated.get(year, ()))
        return _gather((word, one) for one in cited for word in _last_words(one))

    def _index_slips(self, year: str) -> Mapping[str, tuple[CitedAs, ...]]:
        """Index the first surname as it may be misspelt."""
        cited = map(self.cited, self._dated.get(year, ()))
        return _gather(
            (key, one)
            for one in cited
            if one.surnames
            for key in slip_keys("".join(one.surnames[0]))
        )


class _Places(Mapping[str, tuple[CitedAs, ...]]):
    """Works by what is known of their places alone."""

    def __init__(
        self, places: Mapping[str, Sequence[int]], cited: Callable[[int], CitedAs]
    ) -> None:
        self._places = places
        self._cited = cited

    def __getitem__(self, key: str) -> tuple[CitedAs, ...]:
        return tuple(map(self._cited, self._places[key]))

    def __contains__(self, key: object) -> bool:
        return key in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def _gather(pairs: Iterable[tuple[str, CitedAs]]) -> dict[str, tuple[CitedAs, ...]]:
    gathered: dict[str, list[CitedAs]] = {}
    for key, one in pairs:
        gathered.setdefault(key, []).append(one)
    return {key: tuple(ones) for key, ones in gathered.items()}


def _last_words(cited: CitedAs) -> set[str]:
    """Return the last words of the names that *cited* may be called by."""
    words = {name[-1] for name in (*cited.surnames, *cited.heads)}
    words |= cited.acronyms | set(cited.head)
    if cited.surnames and 1 < len(cited.surnames[0]) <= _LONGEST_PARTED:
        words.add(cited.surnames[0][0])
    return words
