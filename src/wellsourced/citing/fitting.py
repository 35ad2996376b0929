"""How references are named in author-year citations, and which of them printed names fit.

The list is matched back to the text: a name counts where the list has it before that year,
whatever it looks like; so names of several words, organisations and acronyms are found in
any language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wellsourced.form import CitedAs
from wellsourced.names import fold
from wellsourced.references import Name, Reference
from wellsourced.terms import AND, ET_AL, word_set

YEAR = re.compile(r"(?<![\d/.])(?P<year>(?:1[5-9]|20)\d\d)(?P<letter>[a-z](?![a-z]))?(?!\d)")
# "NICE", as the publisher of what its whole name wrote
CAPITALS = re.compile(r"\b[A-Z]{3,8}\b")
_MOST_NAMES = 8
_LONGEST_HEAD = 400
_HEAD_WORDS = 8
_LONG_NAME = 3
_AND_WORDS = frozenset(fold(word) for word in AND) - {""}
_ET_AL_WORDS = sorted({tuple(fold(term).split()) for term in ET_AL}, key=len, reverse=True)
# words that an acronym passes over: World Health Organization, Office on Drugs and Crime
_PASSED = word_set(
    "of the and for on in de do da dos das la le el y e et und für der des di del van"
)


@dataclass(frozen=True, slots=True)
class Fit:
    """How printed names fit a reference: `used` words from the end, and how well.

    `full` says that they name it as the styles ask; else fewer authors are printed than the
    reference has, or only a part of a surname. `usual` is false where "et al." stands for
    one author alone, which most styles print.
    """

    cited: CitedAs
    used: int
    names: int
    full: bool
    usual: bool = True


def cited_as(reference: Reference) -> CitedAs:
    """Return how *reference* may be named in the text."""
    record = reference.record
    people = record.authors or record.editors
    surnames = tuple(
        tuple(fold(name.literal or name.family).split()) for name in people[:_MOST_NAMES]
    )
    particles = tuple(tuple(fold(name.particle).split()) for name in people[:_MOST_NAMES])
    printed = [(m["year"], m["letter"] or "") for m in YEAR.finditer(reference.raw)]
    year = record.year or (printed[0][0] if len({y for y, _ in printed}) == 1 else "")
    letter = record.year_suffix or next((a for y, a in printed if y == year and a), "")
    return CitedAs(
        reference=reference,
        surnames=tuple(name for name in surnames if name),
        particles=particles if all(surnames) else (),
        acronyms=frozenset(_short_names(reference.raw, people)),
        head=tuple(fold(reference.raw[:_LONGEST_HEAD]).split()[:_HEAD_WORDS]),
        year=year,
        years=frozenset({year, *(y for y, _ in printed)} - {""}),
        letter=letter,
        more=record.et_al or len(people) > _MOST_NAMES,
    )


def _short_names(raw: str, people: Sequence[Name]) -> Iterable[str]:
    """Yield what an entry by an organisation may be cited as: its initials, words in capitals."""
    for name in people[:2]:
        yield from _acronyms(name.literal)
    if people and people[0].literal:
        yield from map(fold, CAPITALS.findall(raw))


def _acronyms(literal: str) -> Iterable[str]:
    """Yield short names of an organisation: its capitals, and what stands in parentheses."""
    yield from (fold(inner) for inner in re.findall(r"\(([^()]{2,12})\)", literal))
    words = [word for word in re.split(r"[\s/-]+", re.sub(r"\([^()]*\)", "", literal)) if word]
    if len(words) > 1:
        yield fold("".join(w[0] for w in words if fold(w) not in _PASSED))
        yield fold("".join(w[0] for w in words if w[0].isupper()))
        yield fold("".join(w[0] for w in words))


def split_et_al(words: Sequence[str]) -> tuple[int, bool]:
    """Return how many of the folded *words* stand before a closing "et al.", and whether it is."""
    for term in _ET_AL_WORDS:
        if term and tuple(words[-len(term) :]) == term and len(words) > len(term):
            return len(words) - len(term), True
    return len(words), False


def fit_names(words: Sequence[str], cited: CitedAs, *, et_al: bool) -> Fit | None:
    """Return how the end of the folded *words* (without "et al.") names *cited*, if it does."""
    end = len(words)
    while end > 1 and len(words[end - 1]) == 1 and words[end - 1] not in _AND_WORDS:
        end -= 1
    for count in range(min(len(cited.surnames), _MOST_NAMES), 0, -1):
        start = _match_surnames(words[:end], cited, count)
        if start is not None:
            known = len(cited.surnames)
            if et_al:
                full = known > count or cited.more or known == count > 1
            else:
                full = known == count and not cited.more
            usual = not et_al or cited.more or known > 2  # noqa: PLR2004  # two are both printed
            return Fit(cited, len(words) - start, count, full, usual)
    return _fit_short_name(words[:end], cited, len(words), et_al=et_al)


def _match_surnames(words: Sequence[str], cited: CitedAs, count: int) -> int | None:
    """Return where the first *count* surnames start, read from the end of *words*."""
    at = len(words)
    for index in range(count - 1, -1, -1):
        surname = cited.surnames[index]
        if at < len(surname) or tuple(words[at - len(surname) : at]) != surname:
            return None
        at -= len(surname)
        particle = cited.particles[index] if index < len(cited.particles) else ()
        if particle and tuple(words[max(0, at - len(particle)) : at]) == particle:
            at -= len(particle)
        if index:
            at = _skip_between(words, at)
    return at


def _skip_between(words: Sequence[str], at: int) -> int:
    """Step over "and" and initials between two surnames."""
    while at > 0 and (words[at - 1] in _AND_WORDS or len(words[at - 1]) == 1):
        at -= 1
    return at


def _fit_short_name(
    words: Sequence[str], cited: CitedAs, length: int, *, et_al: bool
) -> Fit | None:
    """Fit an acronym, the words that the entry begins with, or a part of a surname."""
    if not words:
        return None
    if words[-1] in cited.acronyms or _begins_acronym(words[-1], cited):
        spelled = cited.surnames[0] if cited.surnames else ()
        whole = bool(spelled) and tuple(words[:-1][-len(spelled) :]) == spelled
        used = length - len(words) + 1 + (len(spelled) if whole else 0)
        return Fit(cited, used, 1, full=len(cited.surnames) == 1 or et_al)
    for size in range(min(len(cited.head), len(words)), 0, -1):
        if tuple(words[-size:]) == cited.head[:size] and len(words[-size]) >= _LONG_NAME:
            organisation = not cited.surnames or len(cited.surnames[0]) > 1
            full = size > 1 or organisation or et_al
            return Fit(cited, length - len(words) + size, 1, full)
    parts = cited.surnames[0] if cited.surnames else ()
    if 1 < len(parts) <= _LONG_NAME and words[-1] in {parts[0], parts[-1]} and len(words[-1]) > 2:  # noqa: PLR2004
        return Fit(cited, length - len(words) + 1, 1, full=False)
    return None


def _begins_acronym(word: str, cited: CitedAs) -> bool:
    """Say whether *word* is the first letters of a long acronym: `INEP` of nine words."""
    return len(word) > _LONG_NAME and any(
        acronym.startswith(word) and len(acronym) > len(word) for acronym in cited.acronyms
    )


def best_fits(fits: Iterable[Fit], year: str) -> tuple[Fit, ...]:
    """Return the fits that none is better than: full before partial, then more words."""
    ranked = [
        ((fit.full, fit.cited.year == year, fit.usual, fit.names, fit.used), fit) for fit in fits
    ]
    top = max((rank for rank, _ in ranked), default=None)
    return tuple(fit for rank, fit in ranked if rank == top)
