"""In what two references agree, in what they differ, and where one of them does not say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wellsourced.matching.facts import Facts
from wellsourced.matching.likeness import SMALL_WORDS, name_houses

_CLOSE_NAME = 85.0
_LONG_NAME = 5  # letters of a surname that may have a misprint
# ä is written ae, and å aa
_UMLAUTS = re.compile(r"(?<=[aou])e|(?<=a)a")
# works whose year is that of an edition: nothing of them is out before it is printed
_EDITED = frozenset({"book", "report", "thesis", "legislation", "standard"})
# the number that all versions of a Cochrane review have in the place of a page
_REVIEW = re.compile(r"cd\d{6}")
_DIGITS = re.compile(r"\d+")
_SHORTEST_ACRONYM = 3  # letters
_VOWELS = frozenset("aeiou")
_KEPT = 3  # letters with which a contraction begins


class Years(StrEnum):
    """How two years of publication compare; `close` is one apart (online, then in print)."""

    EQUAL = "equal"
    CLOSE = "close"
    UNKNOWN = "unknown"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Agreement:
    """True where both say the same, False where they differ, None where one does not say.

    `venue` is the journal, else the publisher or site; `address` the web address. Of a
    review (`is_review`) the versions share the page; only one of two names an edition where
    `is_edition_lacking`.
    """

    years: Years
    author: bool | None
    page: bool | None
    volume: bool | None
    issue: bool | None
    number: bool | None
    venue: bool | None
    address: bool | None
    edition: bool | None
    is_personal: bool
    is_edited: bool
    is_edition_lacking: bool
    is_review: bool

    def confirmations(self) -> tuple[str, ...]:
        """Return what confirms a title; an organisation that publishes itself counts once."""
        author = self.author is True and (self.is_personal or self.venue is not True)
        found = (
            ("first author", author),
            ("page", self.page is True),
            ("journal or publisher", self.venue is True),
            ("address", self.address is True),
        )
        return tuple(name for name, agrees in found if agrees)

    def differences(self, *, is_strict: bool = False) -> tuple[str, ...]:
        """Return what speaks against one work.

        A page that is the same excuses another journal, volume and issue as misread, but
        not where the title says little (`is_strict`).
        """
        counts = is_strict or self.page is not True
        found = (
            ("first author", self.author is False),
            ("page", self.page is False),
            ("volume", self.volume is False and counts),
            ("issue", self.issue is False and self.volume is not False and counts),
            ("number", self.number is False and counts and self.address is not True),
            ("journal or publisher", self.venue is False and counts and self.address is not True),
            ("address", self.address is False and counts),
            ("year", self._is_other_year()),
        )
        return tuple(name for name, differs in found if differs)

    def _is_other_year(self) -> bool:
        """Say whether the years are those of two works, and none of them misprinted."""
        if self.years is Years.CLOSE:
            return self.is_edited or self.is_review or not self.is_personal
        where = (self.author, self.page, self.volume, self.venue)
        is_misprint = self.is_personal and not self.is_review and set(where) == {True}
        return self.years is Years.APART and not is_misprint

    def is_other_edition(self) -> bool:
        """Say whether one title stands for two works: editions, yearly reports and volumes."""
        is_later = self.years in {Years.CLOSE, Years.APART}
        return (
            self.edition is False
            or (self.volume is False and (self.page is False or self.is_edited))
            or (self.volume is False and is_later)
            or (self.is_edition_lacking and self.years is Years.APART)
            or (self.is_review and is_later and self.issue is False)
            or self._is_other_report(is_later=is_later)
        )

    def _is_other_report(self, *, is_later: bool) -> bool:
        located = self.address is True or self.page is True
        return not self.is_personal and is_later and not located


def compare_facts(one: Facts, other: Facts) -> Agreement:
    """Return in what the two agree and differ, titles and identifiers apart."""
    return Agreement(
        years=_compare_years(one.year, other.year),
        author=_compare_authors(one, other),
        page=_compare_numbers(one.page, other.page),
        volume=_compare_numbers(one.volume, other.volume),
        issue=_compare_issues(one.issue, other.issue),
        number=_compare_numbers(one.number, other.number),
        venue=_compare_venues(one, other),
        address=_compare_addresses(one, other),
        edition=_compare_numbers(one.edition, other.edition),
        is_personal=one.is_person or other.is_person,
        is_edited=not _EDITED.isdisjoint((one.kind, other.kind)),
        is_edition_lacking=bool(one.edition) is not bool(other.edition),
        is_review=_REVIEW.match(one.page) is not None,
    )


def _compare_years(one: int, other: int) -> Years:
    if not one or not other:
        return Years.UNKNOWN
    apart = abs(one - other)
    return Years.EQUAL if not apart else Years.CLOSE if apart == 1 else Years.APART


def _compare_numbers(one: str, other: str) -> bool | None:
    return one == other if one and other else None


def _compare_issues(one: str, other: str) -> bool | None:
    """Compare by the first number: `Suppl 1` and `S1` are one, `3-4` and `3` may be."""
    here, there = _DIGITS.search(one), _DIGITS.search(other)
    return here.group() == there.group() if here and there else None


def _compare_authors(one: Facts, other: Facts) -> bool | None:
    if not one.first or not other.first or one.is_person != other.is_person:
        return True if _is_published_by(one, other) or _is_published_by(other, one) else None
    if one.is_person:
        return (
            one.first in other.surnames
            or other.first in one.surnames
            or _is_same_surname(one.first, other.first)
            or _is_turned(one, other)
        )
    return _is_same_name(one.first, other.first) or _is_published_by(one, other)


def _is_turned(one: Facts, other: Facts) -> bool:
    """Say whether given and family name of one stand in the other's order: Wei Zhang, Zhang W."""
    return (one.first == other.given and other.first.startswith(one.given[:1])) or (
        other.first == one.given and one.first.startswith(other.given[:1])
    )


def _is_published_by(one: Facts, other: Facts) -> bool:
    """Say whether the organisation that is the author of one work publishes the other."""
    return bool(one.first) and not one.is_person and _names_any(one.first, name_houses(other))


def _names_any(name: str, others: Iterable[str]) -> bool:
    return any(_is_same_name(name, other) for other in others)


def _compare_venues(one: Facts, other: Facts) -> bool | None:
    both_journals = bool(one.container and other.container)
    is_personal = one.is_person or other.is_person
    if both_journals and _is_same_name(one.container, other.container):
        return True
    if one.host and one.host == other.host:
        return True
    here, there = name_houses(one), name_houses(other)
    if both_journals and is_personal:  # one publisher has many journals and books
        is_house = _is_same_name(one.container, other.publisher)
        return is_house or _is_same_name(other.container, one.publisher)
    if any(_names_any(name, there) for name in here):
        return True
    both_houses = not is_personal and bool(here and there)
    return False if both_journals or both_houses else None


def _compare_addresses(one: Facts, other: Facts) -> bool | None:
    if not one.place or not other.place:
        return None
    if one.place == other.place:
        return True
    return False if one.host == other.host else None


def _is_same_surname(one: str, other: str) -> bool:
    """Say whether two surnames are one: a particle, a second name, umlauts, a misprint."""
    from rapidfuzz.fuzz import ratio

    short, long = sorted((one, other), key=len)
    if long.endswith(f" {short}") or long.startswith(f"{short} "):
        return True
    short, long = _joined(short), _joined(long)
    if short == long:
        return True
    is_long = len(short) >= _LONG_NAME and short[0] == long[0]
    return is_long and ratio(short, long) >= _CLOSE_NAME


def _joined(surname: str) -> str:
    return _UMLAUTS.sub("", surname.replace(" ", ""))


def _is_same_name(one: str, other: str) -> bool:
    """Say whether two names of journals or organisations are one, one of them abbreviated."""
    if one == other:
        return bool(one)
    here, there = _significant(one), _significant(other)
    if not here or not there:
        return False
    if sorted(here) == sorted(there) or _is_acronym(one, there) or _is_acronym(other, here):
        return True
    return len(here) == len(there) and all(map(_is_abbreviation, here, there))


def _significant(name: str) -> list[str]:
    return [word for word in name.split() if word not in SMALL_WORDS]


def _is_acronym(name: str, words: Sequence[str]) -> bool:
    """Say whether *name* is made of the first letters of *words*; the last may be missing."""
    letters = "".join(word[0] for word in words)
    if name in {letters, letters[:-1]}:
        return len(name) > 1 and len(words) > 1
    return len(name) > _SHORTEST_ACRONYM and letters.startswith(name)  # pnas(usa)


def _is_abbreviation(one: str, other: str) -> bool:
    """Say whether one word abbreviates the other: cut off (med), or without vowels (natl, jrnl)."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return True
    if not (long.startswith(short[:_KEPT]) or _VOWELS.isdisjoint(short[1:])):
        return False
    rest = iter(long)
    return short[0] == long[0] and all(letter in rest for letter in short)
