"""Entries of one work, field by field into one entry; no value is dropped.

The entry that stays keeps its values. What it lacks comes over as it is written. What it has
otherwise is kept beside, in a field that no style prints: `merged-title`, the next one
`merged2-title`. Lists (keywords, files, groups, further keys) are united. Fields that only make
sense together (a volume and its number, an address and the day it was read) are not mixed
from entries that differ in one of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from wellsourced.merging.dates import DATES, PlainDate, read_plain_date
from wellsourced.merging.lists import LISTS, unite
from wellsourced.merging.sameness import is_same_value
from wellsourced.merging.works import Value, Work

# merged-title, merged2-title
_BESIDE = re.compile(r"merged\d{0,6}-(?P<name>.+)")
_TYPE = "entrytype"
# fields that are one under two names
_SYNONYMS = (
    ("journal", "journaltitle"),
    ("address", "location"),
    ("school", "institution"),
    ("archiveprefix", "eprinttype"),
    ("primaryclass", "eprintclass"),
    ("annote", "annotation"),
    ("pmc", "pmcid"),
    ("pmid", "pubmed"),
    ("urldate", "accessed", "lastchecked", "lastaccessed", "accessdate", "dateaccessed"),
    ("number", "issue"),
)
# fields that say something together
_UNITS = (
    ("title", "subtitle", "titleaddon"),
    ("booktitle", "booksubtitle", "booktitleaddon"),
    ("maintitle", "mainsubtitle", "maintitleaddon"),
    ("journal", "journalsubtitle"),
    ("issuetitle", "issuesubtitle"),
    ("volume", "number"),
    ("url", "urldate"),
    ("eprint", "archiveprefix", "primaryclass"),
    ("related", "relatedtype", "relatedstring", "relatedoptions"),
)
_FIRST = {name: names[0] for names in _SYNONYMS for name in names}
_NAMES = {names[0]: names for names in _SYNONYMS}

Carry = Callable[[Value], str]


@dataclass(frozen=True, slots=True)
class Joined:
    """The fields to put into the entry that stays, as (name, source), and what they are.

    `added` are names of fields that it lacked, `beside` of those that keep another value.
    """

    fields: tuple[tuple[str, str], ...] = ()
    added: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


def join_fields(kept: Work, others: Iterable[Work], carry: Carry) -> Joined:
    """Return what goes into *kept* so that it holds every value of *others*.

    *carry* gives the source of a value as it can stand in the entry that stays.
    """
    into = _Into(kept, carry)
    for other in others:
        into.add(other)
    return Joined(tuple(into.fields.values()), tuple(into.added), tuple(into.beside))


@dataclass(slots=True)
class _Into:
    """The entry that stays, while values are put into it; names are in small letters."""

    kept: Work
    carry: Carry
    texts: dict[str, str] = field(init=False)
    sources: dict[str, str] = field(init=False)
    fields: dict[str, tuple[str, str]] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.texts = _texts(self.kept)
        self.sources = {value.name.lower(): value.source for value in self.kept.values}

    def add(self, other: Work) -> None:
        """Put the values of *other* where they belong."""
        theirs = _texts(other)
        clashing = self._find_clashing(theirs)
        date = self._read_date()
        may_date = self._may_date(theirs)
        for value in other.values:
            name = value.name.lower()
            aside = _BESIDE.fullmatch(name)
            if not value.text.strip():
                continue
            if aside:
                self._put_beside(aside["name"], value)
            elif name in LISTS:
                self._unite(value)
            elif name in DATES and date is not None:
                self._put_date(value, read_plain_date(theirs), date, is_open=may_date)
            else:
                self._put(value, is_open=name not in clashing)
        if other.type != self.kept.type:
            self._put_beside(_TYPE, Value(_TYPE, f"{{{other.type}}}", other.type))

    def _find_clashing(self, theirs: Mapping[str, str]) -> set[str]:
        """Return the fields that say something together with one in which the entries differ."""
        found: set[str] = set()
        for unit in _UNITS:
            names = [name for first in unit for name in _NAMES.get(first, (first,))]
            if any(self._differs(name, theirs[name]) for name in names if name in theirs):
                found.update(names)
        return found

    def _differs(self, name: str, text: str) -> bool:
        own = self._find(name)
        return own is not None and not is_same_value(name, own, text)

    def _find(self, name: str) -> str | None:
        """Return what the entry says under *name* or another name of the field, if anything."""
        for one in _NAMES.get(_FIRST.get(name, name), (name,)):
            if one in self.texts:
                return self.texts[one]
        return self.kept.inherited.get(name) or None

    def _read_date(self) -> PlainDate | None:
        """Return the date that the entry has; `None` where it has none at all."""
        dated = any(self._find(name) is not None for name in DATES)
        found = {name: text for name in DATES if (text := self._find(name)) is not None}
        return read_plain_date(found) if dated else None

    def _may_date(self, theirs: Mapping[str, str]) -> bool:
        """Say whether a month or a day of the other's may go with the entry's year."""
        if "date" in theirs or self._find("date") is not None:
            return False
        return not any(self._differs(name, theirs[name]) for name in DATES if name in theirs)

    def _put_date(self, value: Value, theirs: PlainDate, date: PlainDate, *, is_open: bool) -> None:
        if not date.entails(theirs):
            self._put(value, is_open=is_open)

    def _put(self, value: Value, *, is_open: bool) -> None:
        name = value.name.lower()
        own = self._find(name)
        if own is not None and is_same_value(name, own, value.text):
            return
        if own is None and is_open:
            self._set(value.name, self.carry(value), value.text)
            self.added.append(value.name)
        else:
            self._put_beside(name, value)

    def _put_beside(self, name: str, value: Value) -> None:
        """Keep *value* in a field beside *name*, unless the entry says it already."""
        said = [self._find(name), *self._list_beside(name)]
        if any(one is not None and is_same_value(name, one, value.text) for one in said):
            return
        free = next(one for one in _beside_names(name) if one not in self.texts)
        self._set(free, self.carry(value), value.text)
        self.beside.append(free)

    def _list_beside(self, name: str) -> Iterator[str]:
        for one, text in self.texts.items():
            aside = _BESIDE.fullmatch(one)
            if aside and aside["name"] == name:
                yield text

    def _unite(self, value: Value) -> None:
        name = value.name.lower()
        if name not in self.texts:
            self._set(value.name, self.carry(value), value.text)
            self.added.append(value.name)
            return
        united = unite(name, (self.sources[name], self.texts[name]), value.text)
        if united is None:
            self._put_beside(name, value)
        elif united[0] != self.sources[name]:
            self._set(value.name, *united)

    def _set(self, name: str, source: str, text: str) -> None:
        folded = name.lower()
        self.texts[folded] = text
        self.sources[folded] = source
        self.fields[folded] = (name, source)


def _texts(work: Work) -> dict[str, str]:
    """Return the values of *work* that are filled, by name in small letters."""
    return {value.name.lower(): value.text for value in work.values if value.text.strip()}


def _beside_names(name: str) -> Iterator[str]:
    yield f"merged-{name}"
    number = 2
    while True:
        yield f"merged{number}-{name}"
        number += 1
