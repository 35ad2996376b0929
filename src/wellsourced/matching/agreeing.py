"""In what two references agree, in what they differ, and where one of them does not say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wellsourced.matching.facts import Facts
from wellsourced.terms import word_set

# of 100 (rapidfuzz): titles of one work with a misprint or another spelling
CLOSE_TITLE = 90.0
# below this, two titles have hardly a word in common
OTHER_TITLE = 60.0

_CLOSE_NAME = 85.0
_CLOSE_WORD = 70.0
_SHORT_TITLE = 3  # words: shorter ones name whole fields
_SMALL_WORDS = word_set(
    "a an and as at by for from in is of on or the to with de da do dos das del des der die das du"
    " e el en et la las le les los o os para por und un una um uma y von zu"
)
# a digital identifier with a version: 10.1002/14651858.cd000000.pub2, …/v1
_VERSION = re.compile(r"(?:\.pub|[/.]?v)(?P<version>\d{1,2})\Z")
# preprint servers' own prefixes: the published article is another record
_PREPRINTS = ("10.1101/", "10.48550/", "10.21203/", "10.20944/", "10.2139/", "10.31234/")


class Likeness(StrEnum):
    """How two titles compare; `proper` where one lacks the other's subtitle."""

    EXACT = "exact"
    CLOSE = "close"
    PROPER = "proper"
    DIFFERENT = "different"


class Years(StrEnum):
    """How two years of publication compare; `close` is one apart (online, then in print)."""

    EQUAL = "equal"
    CLOSE = "close"
    UNKNOWN = "unknown"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Agreement:
    """True where both say the same, False where they differ, None where one does not say.

    `venue` is the journal, else the publisher or site; `address` the web address.
    """

    years: Years
    author: bool | None
    page: bool | None
    volume: bool | None
    venue: bool | None
    address: bool | None
    edition: bool | None
    is_personal: bool

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

    def differences(self) -> tuple[str, ...]:
        """Return what speaks against one work."""
        venue_counts = self.page is not True and self.address is not True
        found = (
            ("first author", self.author is False),
            ("page", self.page is False),
            ("volume", self.volume is False and self.page is not True),
            ("journal or publisher", self.venue is False and venue_counts),
            ("address", self.address is False),
        )
        return tuple(name for name, differs in found if differs)


def compare_facts(one: Facts, other: Facts) -> Agreement:
    """Return in what the two agree and differ, titles and identifiers apart."""
    return Agreement(
        _compare_years(one.year, other.year),
        _compare_authors(one, other),
        _compare_numbers(one.page, other.page),
        _compare_numbers(one.volume, other.volume),
        _compare_venues(one, other),
        _compare_addresses(one, other),
        _compare_numbers(one.edition, other.edition),
        one.is_person or other.is_person,
    )


def compare_titles(one: Facts, other: Facts) -> Likeness:
    """Say how alike the titles are, with the words that tell works apart."""
    if not one.title or not other.title:
        return Likeness.DIFFERENT
    if one.title == other.title:
        return Likeness.EXACT
    if one.telling == other.telling and _is_close(one.title, other.title):
        return Likeness.CLOSE
    proper = one.title == other.proper or other.title == one.proper
    long_enough = min(one.title.count(" "), other.title.count(" ")) >= _SHORT_TITLE - 1
    return Likeness.PROPER if proper and long_enough else Likeness.DIFFERENT


def is_other_title(one: Facts, other: Facts) -> bool:
    """Say whether the titles have so little in common that an identifier must be wrong.

    A title that was read as the journal, or the other way round, is not another title.
    """
    if not one.title or not other.title:
        return False
    from rapidfuzz.fuzz import token_set_ratio

    likeness = max(
        token_set_ratio(one.title, other.title),
        _share_within(one.title, " ".join((other.title, *_houses(other)))),
        _share_within(other.title, " ".join((one.title, *_houses(one)))),
    )
    return likeness < OTHER_TITLE


def _share_within(title: str, text: str) -> float:
    """Return how many words of *title* stand in *text*, of 100."""
    words = title.split()
    there = set(text.split())
    return 100 * sum(word in there for word in words) / len(words)


def is_within(one: Facts, other: Facts) -> bool:
    """Say whether all words of the shorter title stand in the longer one, and no "erratum" more."""
    here, there = set(one.title.split()), set(other.title.split())
    fewest = min(len(here), len(there))
    more = set(one.telling) ^ set(other.telling)
    is_answer = any(not word.isdigit() for word in more)
    return fewest >= _SHORT_TITLE and (here <= there or there <= here) and not is_answer


def is_version(one: str, other: str) -> bool:
    """Say whether two different DOIs are versions of one work, or a preprint and its article."""
    preprints = [doi.startswith(_PREPRINTS) for doi in (one, other)]
    return preprints[0] != preprints[1] or _VERSION.sub("", one) == _VERSION.sub("", other)


def is_short(title: str) -> bool:
    """Say whether *title* has so few words that many works may bear it."""
    return title.count(" ") < _SHORT_TITLE - 1


def _is_close(one: str, other: str) -> bool:
    """Say whether two titles differ in spelling and small words only."""
    from rapidfuzz.fuzz import ratio

    if ratio(one, other, score_cutoff=CLOSE_TITLE) == 0:
        return False
    here, there = Counter(one.split()), Counter(other.split())
    mine, yours = list((here - there).elements()), list((there - here).elements())
    if "".join(mine) == "".join(yours):  # "follow up", "followup"
        return True
    return all(_has_twin(word, yours) for word in mine) and all(
        _has_twin(word, mine) for word in yours
    )


def _has_twin(word: str, others: Sequence[str]) -> bool:
    """Say whether *word* is a small word that the other title lacks, or misprinted there."""
    from rapidfuzz.fuzz import ratio

    if word in _SMALL_WORDS:
        return True
    return any(word[:1] == other[:1] and ratio(word, other) >= _CLOSE_WORD for other in others)


def _compare_years(one: int, other: int) -> Years:
    if not one or not other:
        return Years.UNKNOWN
    apart = abs(one - other)
    return Years.EQUAL if not apart else Years.CLOSE if apart == 1 else Years.APART


def _compare_numbers(one: str, other: str) -> bool | None:
    return one == other if one and other else None


def _compare_authors(one: Facts, other: Facts) -> bool | None:
    if not one.first or not other.first or one.is_person != other.is_person:
        return True if _is_published_by(one, other) or _is_published_by(other, one) else None
    if one.is_person:
        return (
            one.first in other.surnames
            or other.first in one.surnames
            or _is_same_surname(one.first, other.first)
        )
    return _is_same_name(one.first, other.first) or _is_published_by(one, other)


def _is_published_by(one: Facts, other: Facts) -> bool:
    """Say whether the organisation that is the author of one work publishes the other."""
    return bool(one.first) and not one.is_person and _names_any(one.first, _houses(other))


def _houses(facts: Facts) -> tuple[str, ...]:
    """Return the names of who brought it out: publisher, site, organisation as author."""
    organisation = "" if facts.is_person else facts.first
    return tuple(name for name in (facts.publisher, facts.container, organisation) if name)


def _names_any(name: str, others: Iterable[str]) -> bool:
    return any(_is_same_name(name, other) for other in others)


def _compare_venues(one: Facts, other: Facts) -> bool | None:
    if one.container and other.container and _is_same_name(one.container, other.container):
        return True
    if any(_names_any(name, _houses(other)) for name in _houses(one)):
        return True
    if one.host and one.host == other.host:
        return True
    both_journals = bool(one.container and other.container)
    both_houses = not (one.is_person or other.is_person) and bool(_houses(one) and _houses(other))
    return False if both_journals or both_houses else None


def _compare_addresses(one: Facts, other: Facts) -> bool | None:
    if not one.place or not other.place:
        return None
    if one.place == other.place:
        return True
    return False if one.host == other.host else None


def _is_same_surname(one: str, other: str) -> bool:
    from rapidfuzz.fuzz import ratio

    if one.endswith(f" {other}") or other.endswith(f" {one}"):
        return True
    return one[:1] == other[:1] and ratio(one, other) >= _CLOSE_NAME


def _is_same_name(one: str, other: str) -> bool:
    """Say whether two names of journals or organisations are one, one of them abbreviated."""
    if one == other:
        return True
    here, there = _significant(one), _significant(other)
    if not here or not there:
        return False
    if here == there or _is_acronym(one, there) or _is_acronym(other, here):
        return True
    return len(here) == len(there) and all(map(_is_abbreviation, here, there))


def _significant(name: str) -> list[str]:
    return [word for word in name.split() if word not in _SMALL_WORDS]


def _is_acronym(name: str, words: Sequence[str]) -> bool:
    """Say whether *name* is made of the first letters of *words* (the last may be missing)."""
    letters = "".join(word[0] for word in words)
    return len(name) > 1 and name in {letters, letters[:-1]} and len(words) > 1


def _is_abbreviation(one: str, other: str) -> bool:
    """Say whether one word abbreviates the other: its first letter, then others in order."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return short[0] == long[0] and all(letter in rest for letter in short)
