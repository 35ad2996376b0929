"""Names before a year: every mention of a work by author and year in a block of prose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wellsourced.articles import Cite, Locator, NameYear, Target
from wellsourced.citing.dates import BETWEEN_YEARS, LOCATOR, Dated, find_dates
from wellsourced.citing.fitting import find_fits, fits_any_year
from wellsourced.citing.lone import find_lone_name
from wellsourced.citing.names_before import Names, names_before
from wellsourced.citing.telling_apart import tell_apart
from wellsourced.form import Fit, Listed
from wellsourced.names import fold
from wellsourced.text import Span

# how far before a cite the words stand that may name its work
_BESIDE = 160
_SEVERAL = 2
_LABELS = {"ch": "chapter", "chap": "chapter", "cap": "chapter", "§": "section"} | dict.fromkeys(
    ("fl", "fls", "f"), "folio"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One cite by names and year: where names and year stand, and how well they fit.

    `fits` are the references that the names and this year fit, best alone; `elsewhere` says
    that the names fit a reference of another year. `opened` says that a parenthesis opens
    between names and year.
    """

    span: Span
    date: Span
    cite: Cite
    fits: tuple[Fit, ...]
    elsewhere: bool
    opened: bool
    lone: bool = False


def find_mentions(text: str, listed: Listed) -> list[Mention]:
    """Return the mentions by names and year of *text*, in order; one a year and letter."""
    found: list[Mention] = []
    dates = find_dates(text, listed.undated)
    if not dates:
        return found
    names: Names | None = None
    end = -1
    for date in dates:
        continues = names is not None and BETWEEN_YEARS.fullmatch(text, end, date.span.start)
        if not continues:
            names = names_before(text, date, listed)
        if names is None:
            found += _lone_mentions(text, date, listed)
            continue
        start = date.span.start if continues else names.start
        mentions = tuple(_mentions(text, date, start, names, listed))
        names = replace(names, opened=False)
        if not any(one.fits or one.elsewhere for one in mentions) and continues:
            names = None
            continue
        found += mentions
        end = date.span.end
    return found


def _mentions(
    text: str, date: Dated, start: int, names: Names, listed: Listed
) -> Iterator[Mention]:
    fits = find_fits(names.words, date.years, listed, et_al=names.et_al)
    beside = text[max(0, names.start - _BESIDE) : names.start] if len(fits) >= _SEVERAL else ""
    year, also = (date.years or (date.printed,))[0], date.years[1:]
    locator = _locator(text, date.span.end)
    for letter in date.letters:
        target = NameYear(names.printed, year, letter, names.et_al, also, beside)
        cite = Cite(target, locator)
        meant = tell_apart(fits, cite)
        known = not meant and bool(fits_any_year(names.words, listed, et_al=names.et_al))
        yield Mention(Span(start, date.span.end), date.span, cite, meant, known, names.opened)


def _lone_mentions(text: str, date: Dated, listed: Listed) -> Iterator[Mention]:
    names = find_lone_name(text, date, listed)
    if names is None:
        return
    for mention in _mentions(text, date, names.start, names, listed):
        yield replace(mention, lone=True)


def _locator(text: str, at: int) -> Locator | None:
    found = LOCATOR.match(text, at)
    if found is None:
        return None
    return Locator(_LABELS.get(found["label"] or "", "page"), found["value"])


def fits_of(cite: Cite, listed: Listed) -> tuple[Fit, ...]:
    """Return the references that *cite*, names and a year, fits best; none for other targets."""
    target: Target = cite.target
    if not isinstance(target, NameYear):
        return ()
    words = _words(target)
    years = (target.year, *target.also) if target.year.isdigit() else ()
    fits = find_fits(words, years, listed, et_al=target.et_al) if words else ()
    return tell_apart(fits, cite)


def fits_elsewhere(target: NameYear, listed: Listed) -> tuple[Fit, ...]:
    """Return the references that the names of *target* fit in another year."""
    words = _words(target)
    return fits_any_year(words, listed, et_al=target.et_al) if words else ()


def _words(target: NameYear) -> tuple[str, ...]:
    return tuple(word for name in target.names for word in fold(name).split())
