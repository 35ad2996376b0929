"""How the references of a list may be named in author-year citations.

What a reference may be called is worked out once, when it is asked for (`indexing`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from wellsourced.citing.dates import one_of
from wellsourced.citing.laws import opening_law
from wellsourced.citing.short_names import short_names
from wellsourced.form import CitedAs
from wellsourced.names import fold, is_corporate, names_organisation
from wellsourced.references import Record, Reference
from wellsourced.terms import IN_PRESS, NO_DATE

YEAR = re.compile(r"(?P<year>(?:1[5-9]|20)(?<![\d/.]\d\d)\d\d)(?P<letter>[a-z](?![a-z]))?(?!\d)")
# "Ahmadi 2003a": the label of a study of a Cochrane review, before the papers on it
STUDY = re.compile(r"(?P<name>[^\W\d_][\w'’ -]{0,40}?)\s(?P<year>(?:19|20)\d\d)(?P<letter>[a-z]?)")
# "n.d.-a"
_UNDATED = re.compile(
    rf"(?<!\w)(?:{one_of((*NO_DATE, *IN_PRESS))})-(?P<letter>[a-z])(?!\w)", re.IGNORECASE
)
MOST_NAMES = 8
_LONGEST_HEAD = 400
_HEAD_WORDS = 8
_MOST_HEAD = 100  # characters that hold so many words in most entries
# how many parts of "Brazil. Ministry of Health. Office of Drugs. Title" may be organisations
_MOST_HEADS = 4
# a shorter surname says too little for one letter to be a slip of the pen
SHORTEST_SLIP = 5
# letters that are written in two ways: Müller and Mueller, Vygotsky and Vigotski
_ALIKE = (
    ("ae", "a"),
    ("oe", "o"),
    ("ue", "u"),
    ("ph", "f"),
    ("ij", "i"),
    ("y", "i"),
    ("w", "v"),
    ("ck", "k"),
)
_DOUBLED = re.compile(r"(\w)\1")


@dataclass(frozen=True, slots=True)
class Printed:
    """The years of a reference: that of publication, all that it prints, each with its letter.

    `study` is what its label says where that names a study of a Cochrane review.
    """

    year: str
    years: frozenset[str]
    pairs: tuple[tuple[str, str], ...] = ()
    study: re.Match[str] | None = None


def read_printed(reference: Reference) -> Printed:
    """Return the years that *reference* prints."""
    study = STUDY.fullmatch(reference.label) if reference.label else None
    if study is not None:
        return Printed(study["year"], frozenset({study["year"]}), study=study)
    pairs = tuple([(m["year"], m["letter"] or "") for m in YEAR.finditer(reference.raw)])
    year = reference.record.year or _only_year(pairs, reference.record)
    years = {one for one, _ in pairs}
    years.add(year)
    return Printed(year, frozenset(years - {""}), pairs)


def whole_names(reference: Reference) -> Iterator[tuple[str, ...]]:
    """Yield the names of the organisations that wrote *reference*, as folded words."""
    for name in reference.record.authors[:2]:
        words = tuple(fold(name.literal).split()) if name.literal else ()
        if len(words) > 1:
            yield words


def surnames_of(record: Record) -> tuple[tuple[str, ...], ...]:
    """Return the names of the first authors of a work, or its editors, as folded words."""
    people = record.authors or record.editors
    return tuple([tuple(fold(one.literal or one.family).split()) for one in people[:MOST_NAMES]])


def is_person(reference: Reference) -> bool:
    """Say whether people wrote *reference*, who have no short names as organisations have."""
    people = reference.record.authors or reference.record.editors
    if any(name.literal for name in people[:2]) or not any(name.given for name in people):
        return False
    return not STUDY.fullmatch(reference.label)


def cited_as(reference: Reference, printed: Printed, defined: Iterable[str] = ()) -> CitedAs:
    """Return how *reference* may be named in the text; *defined* are short names given there."""
    if printed.study is not None:
        return _named_as_study(reference, printed.study)
    record, raw = reference.record, reference.raw
    people = record.authors or record.editors
    surnames = surnames_of(record)
    particles = [tuple(fold(name.particle).split()) for name in people[:MOST_NAMES]]
    short = {*short_names(raw, people), *defined, opening_law(raw)}
    return CitedAs(
        reference=reference,
        surnames=tuple([name for name in surnames if name]),
        particles=tuple(particles) if all(surnames) else (),
        acronyms=frozenset(short - {""}),
        head=_head(raw),
        year=printed.year,
        years=printed.years,
        letter=record.year_suffix or _letter(raw, printed.pairs, printed.year),
        more=record.et_al or len(people) > MOST_NAMES,
        heads=tuple(_further_heads(raw)) if _is_corporate(record) else (),
        undated=not printed.year,
    )


def _named_as_study(reference: Reference, study: re.Match[str]) -> CitedAs:
    """Return how a study of a Cochrane review is cited, whatever papers tell of it."""
    return CitedAs(
        reference=reference,
        surnames=(tuple(fold(study["name"]).split()),),
        particles=(),
        acronyms=frozenset(),
        head=(),
        year=study["year"],
        years=frozenset({study["year"]}),
        letter=study["letter"],
        more=False,
    )


def _head(raw: str) -> tuple[str, ...]:
    words = fold(raw[:_MOST_HEAD]).split()
    if len(words) < _HEAD_WORDS + 2:  # the last ones may be cut
        words = fold(raw[:_LONGEST_HEAD]).split()
    return tuple(words[:_HEAD_WORDS])


def _only_year(printed: Sequence[tuple[str, str]], record: Record) -> str:
    """Return the one year that an entry prints, that of a visit left out."""
    visited = str(record.accessed.year) if record.accessed else ""
    years = {year for year, _ in printed} - {visited}
    return years.pop() if len(years) == 1 else ""


def _letter(raw: str, printed: Sequence[tuple[str, str]], year: str) -> str:
    """Return the letter behind the year, or behind the words in its place."""
    undated = None if year else _UNDATED.search(raw[:_LONGEST_HEAD])
    if undated is not None:
        return undated["letter"].lower()
    return next((letter for one, letter in printed if one == year and letter), "")


def _is_corporate(record: Record) -> bool:
    first = next(iter(record.authors), None)
    return first is None or bool(first.literal) or is_corporate(first.family)


def _further_heads(raw: str) -> Iterator[tuple[str, ...]]:
    """Yield the organisations that follow the first: `Brazil. Ministry of Health. Title.`."""
    for part in raw[:_LONGEST_HEAD].split(". ")[1:_MOST_HEADS]:
        words = tuple(fold(part).split())
        if not 1 < len(words) <= _HEAD_WORDS or not names_organisation(part):
            return
        yield words


def laws_of(references: Iterable[Reference]) -> frozenset[str]:
    """Return the numbers of the laws that entries begin with."""
    return frozenset(filter(None, (opening_law(one.raw) for one in references)))


@lru_cache(maxsize=4096)
def spell(name: str) -> str:
    """Return a folded *name* in the simplest of its spellings: Mueller as Müller."""
    for written, simple in _ALIKE:
        name = name.replace(written, simple)
    return _DOUBLED.sub(r"\1", name)


@lru_cache(maxsize=4096)
def slip_keys(name: str) -> frozenset[str]:
    """Return what a folded *name* and its misspellings have in common.

    Two names that are one letter apart share a key: one letter of either is left out.
    """
    name = spell(name)
    if len(name) < SHORTEST_SLIP:
        return frozenset({name})
    return frozenset({name, *(name[:at] + name[at + 1 :] for at in range(1, len(name)))})
