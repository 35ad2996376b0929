"""Whether two references are one work: by identifiers, else by title with what confirms it.

A title alone is never enough: years, authors, pages and journals must not contradict it, and
one of them must confirm it. Parts, corrections and replies bear almost the same title and are
other works. What speaks for one work and against it is left to a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wellsourced.matching.agreeing import Agreement, Years, compare_facts
from wellsourced.matching.facts import Facts
from wellsourced.matching.likeness import (
    Likeness,
    compare_titles,
    is_misread,
    is_other_title,
    is_short,
    is_version,
    is_within,
)

# what is no article of a journal, though it may bear the title of one
_OTHER_KINDS = frozenset({"thesis", "dataset", "software"})

# titles that an ISBN does not make those of one book
_OTHERWISE = frozenset({Likeness.DIFFERENT, Likeness.MISPRINTED, Likeness.NEARLY})


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
    if found.degree is Degree.OTHER:
        return found
    values = dict(other.identifiers())
    clash = next((s for s, value in one.identifiers() if values.get(s, value) != value), "")
    if not clash:
        return found
    if one.doi != other.doi and one.doi and other.doi and is_version(one.doi, other.doi):
        return _OTHER
    if found.degree is Degree.UNSURE:  # and more than the identifier differs
        return _OTHER
    return Comparison(Degree.UNSURE, f"{found.reason}, but another {clash}")


def _by_identifiers(one: Facts, other: Facts) -> Comparison | None:
    mine, yours = one.identifiers(), other.identifiers()
    shared = next((pair[0] for pair in mine if pair in yours), "")
    if shared and is_other_title(one, other) and not _agrees_otherwise(one, other):
        return Comparison(Degree.UNSURE, f"the same {shared}, but another title")
    if shared:
        return Comparison(Degree.SAME, f"the same {shared}", by_identifier=True)
    # a chapter bears the ISBN of its book, so that alone says nothing
    is_book = bool(one.isbn) and one.isbn == other.isbn
    if is_book and compare_titles(one, other) not in _OTHERWISE:
        return Comparison(Degree.SAME, "the same ISBN and title", by_identifier=True)
    return None


def _agrees_otherwise(one: Facts, other: Facts) -> bool:
    """Say whether all but the title agrees, so that it is translated."""
    found = compare_facts(one, other)
    in_venue = found.page is True or (found.venue is True and found.volume is True)
    return found.author is True and in_venue and not found.differences(is_strict=True)


def _by_words(one: Facts, other: Facts) -> Comparison:
    if one.is_empty or other.is_empty:
        return _OTHER
    if one == other:
        return Comparison(Degree.SAME, "all that is known of them is the same")
    likeness = compare_titles(one, other)
    if likeness in {Likeness.DIFFERENT, Likeness.NEARLY}:
        found = _without_title(one, other)
        if likeness is Likeness.DIFFERENT or found.degree is not Degree.OTHER:
            return found
    agreement = compare_facts(one, other)
    if _is_other_form(one, other) or agreement.is_other_edition():
        return _OTHER
    return _weigh(agreement, likeness, is_title_short=is_short(one.title))


def _is_other_form(one: Facts, other: Facts) -> bool:
    """Say whether one is a journal's article and the other its preprint, thesis or data."""
    if one.is_preprint != other.is_preprint:
        return bool(other.container if one.is_preprint else one.container)
    if (one.kind in _OTHER_KINDS) == (other.kind in _OTHER_KINDS):
        return False
    return bool(other.container if one.kind in _OTHER_KINDS else one.container)


def _without_title(one: Facts, other: Facts) -> Comparison:
    """Compare where titles differ or lack: most pairs share no page and no address either."""
    same_page = one.page == other.page and bool(one.page)
    if not same_page and (one.place != other.place or not one.place):
        return _OTHER
    agreement = compare_facts(one, other)
    if not one.title or not other.title:
        return _by_page(agreement) if same_page else _by_address(agreement)
    if (
        agreement.volume is not True
        and agreement.address is not True
        and is_other_title(one, other)
    ):
        return _OTHER
    return _by_other_title(agreement, is_part=is_within(one, other) or is_misread(one, other))


def _by_page(agreement: Agreement) -> Comparison:
    """Compare where one has no title: author, year and page of a volume tell a work."""
    if agreement.years is not Years.EQUAL or agreement.author is False:
        return _OTHER
    against = agreement.differences(is_strict=True)
    located = [agreement.volume is True, agreement.venue is True]
    if not any(located):
        return _OTHER
    if agreement.author is True and not against:
        return Comparison(Degree.SAME, "the same first author, year and page")
    if agreement.author is True and len(against) == 1:
        reason = f"the same first author, year and page, but another {against[0]}"
        return Comparison(Degree.UNSURE, reason)
    if all(located) and not against:
        return Comparison(Degree.UNSURE, "the same year, volume and page, and too little else")
    return _OTHER


def _by_address(agreement: Agreement) -> Comparison:
    """Compare where one has no title: the address of a page tells it, unless it was renewed."""
    if agreement.author is False or agreement.years is Years.APART:
        return _OTHER
    if agreement.years is Years.CLOSE:
        return Comparison(Degree.UNSURE, "the same address, but another year")
    return Comparison(Degree.SAME, "the same address")


def _by_other_title(agreement: Agreement, *, is_part: bool) -> Comparison:
    """Compare where titles differ; `is_part` where the one holds the other (a subtitle, a note).

    That is so of many titles, so an address or a page must say the same.
    """
    against = agreement.differences(is_strict=not is_part)
    is_here = agreement.page is True and agreement.years is Years.EQUAL and not against
    located = agreement.volume is True or agreement.venue is True
    if is_here and agreement.author is True:
        where = "first author, year and page"
    elif is_here and is_part and located:
        where = "year and page"
    elif agreement.address is True and agreement.years is not Years.APART:
        where = "address"
    else:
        return _OTHER
    if is_part and not against:
        return Comparison(Degree.SAME, f"the same {where}, and one title in the other")
    return Comparison(Degree.UNSURE, f"the same {where}, but another title")


def _weigh(agreement: Agreement, likeness: Likeness, *, is_title_short: bool) -> Comparison:
    """Weigh what confirms a title against what speaks against it."""
    confirmed = agreement.confirmations()
    needed = _needed(agreement, likeness, is_title_short=is_title_short)
    against = agreement.differences(is_strict=is_title_short)
    same = "the same " + ", ".join(("title", *confirmed))
    if likeness is Likeness.NEARLY:  # two doubts leave no room for a third
        same = same.replace("title", "title but for spelling and a subtitle", 1)
        is_open = len(confirmed) >= needed and not against
        return Comparison(Degree.UNSURE, same) if is_open else _OTHER
    if len(confirmed) >= needed and not against:
        return _settle(agreement, likeness, same)
    if len(confirmed) >= needed and _may_still_be_one(
        agreement, likeness, against, is_title_short=is_title_short
    ):
        return Comparison(Degree.UNSURE, f"{same}, but another {' and '.join(against)}")
    is_open = not is_title_short or (bool(confirmed) and agreement.years is not Years.CLOSE)
    if likeness is Likeness.EXACT and not against and is_open:
        return Comparison(Degree.UNSURE, f"{same}, and too little else to tell")
    return _OTHER


def _settle(agreement: Agreement, likeness: Likeness, same: str) -> Comparison:
    """Return that all agrees; one word in another spelling may be another word."""
    located = agreement.page is True or agreement.address is True
    if likeness is Likeness.MISPRINTED and not located:
        return Comparison(Degree.UNSURE, same.replace("title", "title but for a letter", 1))
    if agreement.years is Years.CLOSE and not located and not _is_online_first(agreement, likeness):
        return Comparison(Degree.UNSURE, f"{same}, but another year")
    # of papers on one study; a book's subtitle is left out by many
    located = located or agreement.volume is True or agreement.is_edited
    if likeness is Likeness.PROPER and agreement.is_personal and not located:
        return Comparison(Degree.UNSURE, same.replace("title", "title but for a subtitle", 1))
    return Comparison(Degree.SAME, same)


def _is_online_first(agreement: Agreement, likeness: Likeness) -> bool:
    """Say whether all is told but for the year, as of a paper that was out before its volume."""
    return likeness is not Likeness.PROPER and agreement.author is True and agreement.venue is True


def _may_still_be_one(
    agreement: Agreement, likeness: Likeness, against: tuple[str, ...], *, is_title_short: bool
) -> bool:
    """Say whether what differs may be a misprint, so that a person should look."""
    if agreement.address is True:
        return True
    if len(against) > 1 or (is_title_short and against[0] not in {"first author", "address"}):
        return False
    if likeness in {Likeness.PROPER, Likeness.MISPRINTED} and agreement.page is False:
        return False
    if agreement.author is False:
        return agreement.page is True
    if agreement.years is Years.APART:
        return agreement.page is True or agreement.author is True
    return True


def _needed(agreement: Agreement, likeness: Likeness, *, is_title_short: bool) -> int:
    """Return how many facts must confirm a title."""
    if agreement.address is True and likeness is Likeness.EXACT:
        return 1
    if likeness in {Likeness.PROPER, Likeness.NEARLY} or is_title_short:
        return 2
    if agreement.years is Years.UNKNOWN:
        return 2 if agreement.is_personal or likeness is not Likeness.EXACT else 1
    if likeness is Likeness.EXACT or agreement.years is Years.EQUAL:
        return 1
    return 2
