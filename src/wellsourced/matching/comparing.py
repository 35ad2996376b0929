"""Whether two references are one work: by identifiers, else by title with what confirms it.

A title alone is never enough: years, authors, pages and journals must not contradict it, and
one of them must confirm it. Parts, corrections and replies bear almost the same title and are
other works. What speaks for one work and against it is left to a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wellsourced.matching.agreeing import (
    Agreement,
    Likeness,
    Years,
    compare_facts,
    compare_titles,
    is_other_title,
    is_short,
    is_version,
    is_within,
)
from wellsourced.matching.facts import Facts


class Degree(StrEnum):
    """What a comparison comes to."""

    SAME = "same"
    UNSURE = "unsure"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome, with the reason in words; `by_identifier` where that decided."""

    degree: Degree
    reason: str = ""
    by_identifier: bool = False


_OTHER = Comparison(Degree.OTHER)


def compare(one: Facts, other: Facts) -> Comparison:
    """Say whether two references are one work, two works, or cannot be told."""
    by_identifier = _by_identifiers(one, other)
    if by_identifier is not None:
        return by_identifier
    found = _by_words(one, other)
    if found.degree is not Degree.SAME:
        return found
    values = dict(other.identifiers())
    clash = next((s for s, value in one.identifiers() if values.get(s, value) != value), "")
    if not clash:
        return found
    if one.doi != other.doi and one.doi and other.doi and is_version(one.doi, other.doi):
        return _OTHER
    return Comparison(Degree.UNSURE, f"{found.reason}, but another {clash}")


def _by_identifiers(one: Facts, other: Facts) -> Comparison | None:
    mine, yours = one.identifiers(), other.identifiers()
    shared = next((pair[0] for pair in mine if pair in yours), "")
    if shared and is_other_title(one, other):
        return Comparison(Degree.UNSURE, f"the same {shared}, but another title")
    if shared:
        return Comparison(Degree.SAME, f"the same {shared}", by_identifier=True)
    # a chapter bears the ISBN of its book, so that alone says nothing
    is_book = bool(one.isbn) and one.isbn == other.isbn
    if is_book and compare_titles(one, other) is not Likeness.DIFFERENT:
        return Comparison(Degree.SAME, "the same ISBN and title", by_identifier=True)
    return None


def _by_words(one: Facts, other: Facts) -> Comparison:
    if one.is_empty or other.is_empty:
        return _OTHER
    if one == other:
        return Comparison(Degree.SAME, "all that is known of them is the same")
    likeness = compare_titles(one, other)
    if likeness is Likeness.DIFFERENT:
        return _without_title(one, other)
    agreement = compare_facts(one, other)
    if _is_other_edition(agreement):
        return _OTHER
    return _weigh(agreement, likeness, is_title_short=is_short(one.title))


def _without_title(one: Facts, other: Facts) -> Comparison:
    """Compare where titles differ or lack: most pairs share no page and no address either."""
    same_page = one.page == other.page and bool(one.page)
    if not same_page and (one.place != other.place or not one.place):
        return _OTHER
    agreement = compare_facts(one, other)
    if not one.title or not other.title:
        return _by_page(agreement)
    return _by_other_title(agreement, is_part=is_within(one, other))


def _by_page(agreement: Agreement) -> Comparison:
    """Compare where one has no title: author, year and page of a volume tell a work."""
    in_volume = agreement.volume is True or agreement.venue is True
    agrees = agreement.author is True and agreement.page is True and in_volume
    if agrees and agreement.years is Years.EQUAL and not agreement.differences():
        return Comparison(Degree.SAME, "the same first author, year and page")
    return _OTHER


def _by_other_title(agreement: Agreement, *, is_part: bool) -> Comparison:
    """Compare where titles differ; `is_part` where the one holds the other (a subtitle, a note).

    That is so of many titles, so an address or a page must say the same.
    """
    agrees = agreement.author is True and agreement.page is True
    if agrees and agreement.years is Years.EQUAL and not agreement.differences():
        where = "first author, year and page"
    elif agreement.address is True and agreement.years is not Years.APART:
        where = "address"
    else:
        return _OTHER
    if is_part and agreement.author is not False:
        return Comparison(Degree.SAME, f"the same {where}, and one title in the other")
    return Comparison(Degree.UNSURE, f"the same {where}, but another title")


def _is_other_edition(agreement: Agreement) -> bool:
    """Say whether one title stands for two works: editions, yearly reports, yearly volumes."""
    if agreement.edition is False:
        return True
    if agreement.volume is False and agreement.page is False:
        return True
    yearly = not agreement.is_personal and agreement.years in {Years.CLOSE, Years.APART}
    return yearly and agreement.address is not True and agreement.page is not True


def _weigh(agreement: Agreement, likeness: Likeness, *, is_title_short: bool) -> Comparison:
    """Weigh what confirms a title against what speaks against it."""
    confirmed = agreement.confirmations()
    lacking = _needed(agreement, likeness, is_title_short=is_title_short) - len(confirmed)
    against = agreement.differences()
    if agreement.years is Years.APART or (
        agreement.years is Years.CLOSE and not agreement.is_personal
    ):
        against = (*against, "year")
    same = "the same " + ", ".join(("title", *confirmed))
    if lacking <= 0 and not against:
        return Comparison(Degree.SAME, same)
    if lacking <= 0 and _may_still_be_one(agreement):
        return Comparison(Degree.UNSURE, f"{same}, but another {' and '.join(against)}")
    if likeness is Likeness.EXACT and not against and not is_title_short:
        return Comparison(Degree.UNSURE, f"{same}, and too little else to tell")
    return _OTHER


def _may_still_be_one(agreement: Agreement) -> bool:
    """Say whether what differs may be a misprint, so that a person should look."""
    if agreement.author is False or agreement.years is Years.APART:
        return agreement.page is True or agreement.address is True or agreement.author is True
    return True


def _needed(agreement: Agreement, likeness: Likeness, *, is_title_short: bool) -> int:
    """Return how many facts must confirm a title."""
    if agreement.address is True and likeness is Likeness.EXACT:
        return 1
    if likeness is Likeness.PROPER or is_title_short:
        return 2
    if agreement.years is Years.UNKNOWN:
        return 2 if agreement.is_personal or likeness is not Likeness.EXACT else 1
    if likeness is Likeness.EXACT or agreement.years is Years.EQUAL:
        return 1
    return 2
