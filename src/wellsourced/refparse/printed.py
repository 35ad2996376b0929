"""Which entry of a list prints what a record says: asked where the list was made of records.

A program prints its records in thousands of styles, without titles, with journals abbreviated,
with names in capitals. What it prints it takes from the record, word for word; so its words are
looked for in the entry as it stands, which need not be understood.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wellsourced.names import fold
from wellsourced.references import Record

_SHORT_TITLE = 3  # words from which on a title says enough by itself, with its year
_MOST = 50  # entries with a rare word of the record that are looked into
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class PrintedIndex:
    """The entries of a list as words, to be found by them."""

    texts: tuple[str, ...]
    places: dict[str, list[int]]

    @classmethod
    def of(cls, entries: Sequence[str]) -> PrintedIndex:
        """Index *entries* as they are printed."""
        texts = tuple(f" {fold(entry)} " for entry in entries)
        places: defaultdict[str, list[int]] = defaultdict(list)
        for at, text in enumerate(texts):
            for word in set(text.split()):
                places[word].append(at)
        return cls(texts, dict(places))

    def find(self, record: Record) -> int | None:
        """Return the place of the one entry that prints *record*; nothing where not just one does.

        >>> tides = Record(title="The tides of the bay")
        >>> PrintedIndex.of(["ROE 2018.", "DOE 2019: The Tides of the Bay."]).find(tides)
        1
        """
        candidates = self._candidates(record)
        titled = [at for at in candidates if _prints_title(self.texts[at], record)]
        found = titled or [at for at in candidates if _prints_place(self.texts[at], record)]
        return found[0] if len(found) == 1 else None

    def _candidates(self, record: Record) -> list[int]:
        words = {*fold(record.title).split(), *_surname(record).split()}
        rare = sorted((word for word in words if word in self.places), key=self._count)
        found = {at for word in rare[:4] for at in self.places[word][:_MOST]}
        return sorted(found)

    def _count(self, word: str) -> tuple[int, str]:
        return len(self.places[word]), word


def _prints_title(text: str, record: Record) -> bool:
    title = fold(record.title)
    if not title or f" {title} " not in text or not _prints_year(text, record):
        return False
    return title.count(" ") + 1 >= _SHORT_TITLE or _prints_author(text, record)


def _prints_place(text: str, record: Record) -> bool:
    """Say whether an entry prints author, year, and volume and page of a work: no title."""
    told = [*_numbers(record.volume), *_numbers(record.page)]
    if not (record.volume and record.page and record.year and told):
        return False
    words = text.split()
    return (
        _prints_author(text, record)
        and _prints_year(text, record)
        and all(number in words for number in told)
    )


def _prints_author(text: str, record: Record) -> bool:
    surname = _surname(record)
    return bool(surname) and f" {surname} " in text


def _prints_year(text: str, record: Record) -> bool:
    return not record.year or re.search(rf"(?<!\d){record.year}(?!\d)", text) is not None


def _surname(record: Record) -> str:
    names = record.authors or record.editors
    return fold(names[0].family or names[0].literal) if names else ""


def _numbers(text: str) -> Iterator[str]:
    """Yield the first number of a range, as it is printed in any style."""
    found = _DIGITS.search(text)
    if found:
        yield found[0]
