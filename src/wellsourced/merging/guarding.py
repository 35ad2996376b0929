"""What `matching` takes for one work, and merging leaves to a person all the same.

To name an entry that a reference is costs little where it is wrong; to merge two works costs a
person the work of parting them. So a part and its whole, a report and the article that came of
it, and works that share an identifier and little else are named, and not merged.
"""

from __future__ import annotations

from wellsourced.matching import Comparison, Degree, Facts
from wellsourced.matching.agreeing import Agreement, Years, compare_facts
from wellsourced.matching.likeness import Likeness, compare_titles, is_within

# types of works, as many as people tell apart when they enter them
_GROUPS = (
    ("article-journal", "article-magazine", "article-newspaper", "review"),
    ("chapter", "paper-conference", "entry-encyclopedia"),
    ("book", "pamphlet", "periodical"),
    ("webpage", "post-weblog", "post"),
)
_GROUP = {kind: kinds[0] for kinds in _GROUPS for kind in kinds}
_PART, _WHOLE = _GROUPS[1][0], _GROUPS[2][0]
_ANY = frozenset(("", "document", "webpage", "manuscript"))  # that say nothing of the type


def guard(one: Facts, other: Facts, found: Comparison) -> Comparison:
    """Return what was *found* of two works, or that a person should look before they are merged."""
    if found.degree is not Degree.SAME:
        return found
    doubt = _find_doubt(one, other, by_identifier=found.by_identifier)
    return Comparison(Degree.UNSURE, f"{found.reason}, but {doubt}") if doubt else found


def _find_doubt(one: Facts, other: Facts, *, by_identifier: bool) -> str:
    kinds = {_GROUP.get(facts.kind, facts.kind) for facts in (one, other)}
    if kinds == {_PART, _WHOLE}:
        return "one is part of a book and the other a book"
    agreement = compare_facts(one, other)
    if by_identifier:
        return _find_doubt_of_identified(one, other, agreement)
    if len(kinds) > 1 and not kinds & _ANY:
        return "another type of work"
    return _find_doubt_of_words(one, other, agreement)


def _find_doubt_of_words(one: Facts, other: Facts, agreement: Agreement) -> str:
    against = agreement.differences(is_strict=True)
    if against or agreement.page is True:
        return f"another {' and '.join(against)}" if against else ""
    is_titled = bool(one.title and other.title)
    if is_titled and compare_titles(one, other) is Likeness.DIFFERENT:
        return "another title"
    is_located = agreement.volume is True and agreement.venue is True
    return "another year" if agreement.years is Years.CLOSE and not is_located else ""


def _find_doubt_of_identified(one: Facts, other: Facts, agreement: Agreement) -> str:
    if not one.title or not other.title:
        return ""
    if compare_titles(one, other) is not Likeness.DIFFERENT:
        return ""
    against = agreement.differences(is_strict=True)
    if against:
        return f"another title and {' and '.join(against)}"
    return "" if is_within(one, other) else "another title"
