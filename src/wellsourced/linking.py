"""Join each cite to the reference that it names, or say why it cannot be joined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from sys import intern

from wellsourced.articles import (
    Anchor,
    Cite,
    Digits,
    Key,
    Label,
    Marker,
    NameYear,
    Number,
    Repeat,
    Target,
    TitleYear,
)
from wellsourced.citing.mentions import fits_elsewhere, fits_of
from wellsourced.citing.repeating import Cited, follow_repeats
from wellsourced.form import CitedAs, Fit, Listed
from wellsourced.links import (
    Ambiguous,
    Citation,
    Link,
    Near,
    Resolution,
    Resolved,
    Undefined,
)
from wellsourced.names import fold
from wellsourced.references import Library, Reference

# years this close to the printed one are a slip; further off it may be another work
_NEAR_YEARS = 2
_SHORT_WORD = 3
_ENOUGH_OF_TITLE = 0.75


@dataclass(frozen=True, slots=True)
class _Index:
    """The references by index, anchor and key; `again` what entries repeat that say "ibid.".

    `keys` are the library's, `own` those of the article's list.
    """

    numbers: Mapping[int, Reference]
    anchors: Mapping[str, Reference]
    keys: Mapping[str, Reference]
    listed: Listed
    again: Mapping[int, Resolution]
    own: Mapping[str, Reference]


def link(
    markers: Sequence[Marker],
    references: tuple[Reference, ...],
    library: Library,
    listed: Listed,
    notes: AbstractSet[int] = frozenset(),
) -> tuple[Citation, ...]:
    """Return the citations of *markers*, in the same order.

    *notes* are the indexes of the article's blocks that are notes: what "ibid." repeats there
    is the note before, and in the text the citation before.
    """
    again = follow_repeats(references)
    index = _Index(
        {reference.index: reference for reference in references if reference.index},
        {anchor: reference for reference in references for anchor in reference.anchors},
        library.by_key(),
        listed,
        again,
        {reference.key: reference for reference in references if reference.index},
    )
    cited = {False: Cited(), True: Cited()}
    citations = []
    for marker in markers:
        before = cited[marker.block in notes]
        links = tuple(Link(cite, _resolve(cite, index, before)) for cite in marker.cites)
        before.take(one.resolution for one in links)
        citations.append(Citation(marker, links))
    return tuple(citations)


def _resolve(cite: Cite, index: _Index, before: Cited) -> Resolution:
    target: Target = cite.target
    if isinstance(target, Repeat):
        return before.repeat(target)
    if isinstance(target, NameYear):
        return _resolve_names(cite, target, index.listed)
    if isinstance(target, TitleYear):
        return _resolve_title(target, index.listed)
    if isinstance(target, Anchor):
        return _resolve_anchor(target, index)
    if isinstance(target, Key):
        return _resolve_key(target, index)
    return _resolve_place(target, index)


def _resolve_place(target: Number | Label | Digits, index: _Index) -> Resolution:
    """Resolve what names a place in the list."""
    if isinstance(target, Number):
        return _resolve_number(target, index)
    if isinstance(target, Label):
        return Resolved(index.numbers[target.index], target.reason)
    found = tuple(index.numbers[one] for one in target.readings if one in index.numbers)
    numbers = ", ".join(map(str, target.readings))
    return Ambiguous(found, f"{target.printed} can be read with {numbers}, or without")


def _resolve_number(target: Number, index: _Index) -> Resolution:
    numbers = index.listed.numbers
    if target.number in index.again:
        return index.again[target.number]
    if target.number in numbers and target.number in index.numbers:
        return Resolved(index.numbers[target.number], f"number {target.number} of the list")
    if not index.numbers:
        return Undefined("the article has no reference list that could be found")
    last = max(numbers, default=0)
    return Undefined(f"the reference list has no number {target.number}; it ends at {last}")


def _resolve_anchor(target: Anchor, index: _Index) -> Resolution:
    found = index.anchors.get(target.anchor)
    if found is None:
        if target.absent:
            return Undefined(target.absent)
        note = target.anchor.removeprefix("fn:")
        if note != target.anchor:
            return Undefined(f"the article has no note [^{note}]")
        return Undefined(f"nothing in the reference list bears the anchor #{target.anchor}")
    return index.again.get(found.index) or Resolved(found, f"links to #{target.anchor} in the list")


def _resolve_key(target: Key, index: _Index) -> Resolution:
    listed = index.anchors.get(target.key)
    if listed is not None:
        return Resolved(listed, f"the entry {target.key} of the list")
    found = index.keys.get(target.key)
    if found is not None:  # an entry of the list that is the library's has its place besides
        own = index.own.get(target.key, found)
        return Resolved(own, f"key {target.key} of the library")
    folded = [one for key, one in index.keys.items() if key.casefold() == target.key.casefold()]
    if len(folded) == 1:
        return Near(folded[0], f"the library has {folded[0].key}, in other letters")
    if not index.keys and any(one.anchors for one in index.numbers.values()):
        return Undefined(f"the reference list has no entry `{target.key}`")
    return Undefined(f"the library has no key `{target.key}`")


def _resolve_names(cite: Cite, target: NameYear, listed: Listed) -> Resolution:
    fits = fits_of(cite, listed)
    named = " & ".join(target.names) + (" et al." if target.et_al else "")
    if len(fits) == 1:
        return Resolved(fits[0].cited.reference, _how(fits[0], target), fits[0].differs)
    if fits:
        references = tuple(fit.cited.reference for fit in fits)
        reason = f"{len(fits)} references fit {named} {target.year}{target.letter}"
        return Ambiguous(references, reason)
    return _resolve_near(target, named, listed)


def _how(fit: Fit, target: NameYear) -> str:
    """Say by what a cite was resolved."""
    if fit.differs:
        return f"the only entry of {target.year} with such a name; {fit.differs}"
    if fit.cited.undated and target.year.isdecimal():
        return "author of the list, where the entry prints no year"
    how = "author and year" if fit.full else "first author and year, with fewer authors"
    return intern(f"{how} of the list")


def _resolve_near(target: NameYear, named: str, listed: Listed) -> Resolution:
    others = tuple(fit.cited for fit in fits_elsewhere(target, listed))
    if not others:
        return Undefined(f"no reference by {named} in the list{_tell_alone(target, listed)}")
    if not target.year.isdecimal():
        return _one_of(others, f"the list has {named} with the year {{years}}", target)
    close = tuple(cited for cited in others if _distance(cited, target) <= _NEAR_YEARS)
    return _one_of(close or others, f"the list has {named} of {{years}}, not {target.year}", target)


def _tell_alone(target: NameYear, listed: Listed) -> str:
    """Say which entries the name alone has, where "et al." asks for several authors."""
    alone = fits_elsewhere(replace(target, et_al=False), listed) if target.et_al else ()
    years = sorted({fit.cited.year or "no year" for fit in alone if not fit.cited.more})
    found = f"{' & '.join(target.names)} alone ({', '.join(years)})"
    return f"; it has {found}" if years and len(target.names) == 1 else ""


def _one_of(others: tuple[CitedAs, ...], reason: str, target: NameYear) -> Resolution:
    years = " and ".join(sorted({cited.year or "no year" for cited in others}))
    said = reason.format(years=years)
    if any(cited.year == target.year for cited in others):
        letters = ", ".join(sorted({cited.letter or "none" for cited in others}))
        said = f"the list has that year with other letters ({letters})"
    return Near(others[0].reference, said) if len(others) == 1 else Undefined(said)


def _distance(cited: CitedAs, target: NameYear) -> int:
    return abs(int(cited.year) - int(target.year)) if cited.year.isdecimal() else _NEAR_YEARS + 1


def _resolve_title(target: TitleYear, listed: Listed) -> Resolution:
    wanted = {word for word in fold(target.title).split() if len(word) > _SHORT_WORD}
    named = f"{target.year} {target.title}"
    fitting: dict[str, Reference] = {}
    near: dict[str, Reference] = {}
    for cited in {id(one): one for all_ in listed.by_year.values() for one in all_}.values():
        words = set(fold(cited.reference.raw or cited.reference.record.title).split())
        if wanted and len(wanted & words) >= _ENOUGH_OF_TITLE * len(wanted):
            group = fitting if target.year in cited.years else near
            group[cited.reference.key] = cited.reference
    if len(fitting) == 1:
        return Resolved(next(iter(fitting.values())), "title and year of the list")
    if fitting:
        return Ambiguous(tuple(fitting.values()), f"{len(fitting)} references fit the {named}")
    if len(near) == 1:
        return Near(next(iter(near.values())), f"the list has that title, not of {target.year}")
    return Undefined("no reference has that title")
