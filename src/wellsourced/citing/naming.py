"""How the references of a list may be named in author-year citations, and where to look.

What a reference may be called is worked out once; the names are then indexed by year and
last word, so that no year of the text is held against the whole list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from wellsourced.citing.dates import one_of
from wellsourced.citing.laws import opening_law
from wellsourced.citing.short_names import find_defined, short_names
from wellsourced.form import CitedAs
from wellsourced.names import fold, is_corporate, names_organisation
from wellsourced.references import Record, Reference
from wellsourced.terms import IN_PRESS, NO_DATE

Key = TypeVar("Key")
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
_LONGEST_PARTED = 3
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


def name_list(references: Sequence[Reference], texts: Iterable[str]) -> tuple[CitedAs, ...]:
    """Return how each of *references* may be named in an article that says *texts*."""
    wholes = {
        words: at for at, reference in enumerate(references) for words in _whole_names(reference)
    }
    defined = find_defined(texts, wholes)
    return tuple(cited_as(one, defined.get(at, ())) for at, one in enumerate(references))


def _whole_names(reference: Reference) -> Iterator[tuple[str, ...]]:
    """Yield the names of the organisations that wrote *reference*, as folded words."""
    for name in reference.record.authors[:2]:
        words = tuple(fold(name.literal).split())
        if len(words) > 1:
            yield words


def cited_as(reference: Reference, defined: Iterable[str] = ()) -> CitedAs:
    """Return how *reference* may be named in the text; *defined* are short names given there."""
    study = STUDY.fullmatch(reference.label)
    if study is not None:
        return _named_as_study(reference, study)
    record = reference.record
    law = opening_law(reference.raw)
    people = record.authors or record.editors
    surnames = tuple(
        tuple(fold(name.literal or name.family).split()) for name in people[:MOST_NAMES]
    )
    particles = tuple(tuple(fold(name.particle).split()) for name in people[:MOST_NAMES])
    printed = [(m["year"], m["letter"] or "") for m in YEAR.finditer(reference.raw)]
    year = record.year or _only_year(printed, record)
    heads = tuple(_further_heads(reference.raw)) if _is_corporate(record) else ()
    return CitedAs(
        reference=reference,
        surnames=tuple(name for name in surnames if name),
        particles=particles if all(surnames) else (),
        acronyms=frozenset((*short_names(reference.raw, people), *defined, law)) - {""},
        head=_head(reference.raw),
        year=year,
        years=frozenset({year, *(y for y, _ in printed)} - {""}),
        letter=record.year_suffix or _letter(reference.raw, printed, year),
        more=record.et_al or len(people) > MOST_NAMES,
        heads=heads,
        undated=not year,
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


def index_years(cited: Iterable[CitedAs]) -> Mapping[str, tuple[CitedAs, ...]]:
    """Return *cited* by every year that they print."""
    return _gather((year, one) for one in cited for year in one.years or {""})


def index_surnames(cited: Iterable[CitedAs]) -> Mapping[str, tuple[CitedAs, ...]]:
    """Return *cited* by the last word of each author's name, and by their short names."""
    return _gather(
        (last, one)
        for one in cited
        for last in {words[-1] for words in one.surnames} | one.acronyms
    )


def index_names(cited: Iterable[CitedAs]) -> Mapping[tuple[str, str], tuple[CitedAs, ...]]:
    """Return *cited* by year and by each last word that a name of theirs may have."""
    return _gather(
        ((year, word), one) for one in cited for word in _last_words(one) for year in _years(one)
    )


def index_slips(cited: Iterable[CitedAs]) -> Mapping[tuple[str, str], tuple[CitedAs, ...]]:
    """Return *cited* by year and by their first surname as it may be misspelt."""
    return _gather(
        ((year, key), one)
        for one in cited
        if one.surnames
        for key in slip_keys("".join(one.surnames[0]))
        for year in _years(one)
    )


def laws_of(references: Iterable[Reference]) -> frozenset[str]:
    """Return the numbers of the laws that entries begin with."""
    return frozenset(filter(None, (opening_law(one.raw) for one in references)))


def _gather(pairs: Iterable[tuple[Key, CitedAs]]) -> dict[Key, tuple[CitedAs, ...]]:
    gathered: dict[Key, list[CitedAs]] = {}
    for key, one in pairs:
        gathered.setdefault(key, []).append(one)
    return {key: tuple(ones) for key, ones in gathered.items()}


def _years(cited: CitedAs) -> frozenset[str]:
    return cited.years | {""} if cited.undated else cited.years


def _last_words(cited: CitedAs) -> set[str]:
    words = {name[-1] for name in (*cited.surnames, *cited.heads)}
    words |= cited.acronyms | set(cited.head)
    if cited.surnames and 1 < len(cited.surnames[0]) <= _LONGEST_PARTED:
        words.add(cited.surnames[0][0])
    return words


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
