"""Which of several references that fit alike a cite means: by letter, initials, page, title."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise, takewhile

from wellsourced.articles import Cite, NameYear
from wellsourced.form import Fit
from wellsourced.names import fold

_FEWEST = 2
_LONG_WORD = 4
_WHOLE_TITLE = 4
_TITLE_WORDS = 10
_RANGE = re.compile(r"(?P<first>\d{1,6})(?:\s?[–-]\s?(?P<last>\d{1,6}))?")
_WORD = re.compile(r"\w+")
_PAGE = "page"
# titles of works that fit alike, and words beside a cite, are held against each other
_fold_again = lru_cache(maxsize=4096)(fold)


def tell_apart(fits: tuple[Fit, ...], cite: Cite) -> tuple[Fit, ...]:
    """Return those of *fits* that *cite* can mean; all of them where nothing tells."""
    target = cite.target
    if not isinstance(target, NameYear):
        return fits
    fits = with_letter(with_given(fits, target.names[0]), target.letter)
    if len(fits) < _FEWEST:
        return fits
    on_page = _only(fits, lambda fit: _has_page(fit, cite))
    named = on_page or _only(fits, lambda fit: _is_named(fit, target.beside))
    return named or (fits[:1] if _are_one_work(fits) else fits)


def _only(fits: tuple[Fit, ...], holds: Callable[[Fit], bool]) -> tuple[Fit, ...]:
    """Return the one fit for which it holds; nothing where it holds for none or for more."""
    found = tuple(filter(holds, fits))
    return found if len(found) == 1 else ()


def _are_one_work(fits: tuple[Fit, ...]) -> bool:
    """Say whether the list has one work several times: one long title, no two DOIs or journals."""
    records = [fit.cited.reference.record for fit in fits]
    titles = {" ".join(_fold_again(record.title).split()[:_TITLE_WORDS]) for record in records}
    dois = {record.doi.lower() for record in records if record.doi}
    journals = {_fold_again(record.container) for record in records if record.container}
    one = len(titles) == 1 and len(dois) < _FEWEST and len(journals) < _FEWEST
    return one and len(titles.pop().split()) >= _WHOLE_TITLE


def with_given(fits: tuple[Fit, ...], printed: str) -> tuple[Fit, ...]:
    """Tell authors of one surname apart by the initials that are printed before or behind it."""
    words = fold(printed).split()
    initials = _leading_initials(words) or _leading_initials(words[::-1])[::-1]
    if len(fits) < _FEWEST or not initials:
        return fits
    same = tuple(fit for fit in fits if _given_initials(fit).startswith(initials))
    return same or fits


def _leading_initials(words: list[str]) -> str:
    return "".join(takewhile(lambda word: len(word) == 1, words))


def _given_initials(fit: Fit) -> str:
    authors = fit.cited.reference.record.authors
    return "".join(word[0] for word in fold(authors[0].given).split()) if authors else ""


def with_letter(fits: tuple[Fit, ...], letter: str) -> tuple[Fit, ...]:
    """Keep the fits with that *letter* behind the year, else those without any."""
    if len(fits) < _FEWEST and not letter:
        return fits
    same = tuple(fit for fit in fits if fit.cited.letter == letter)
    bare = tuple(fit for fit in fits if not fit.cited.letter)
    return same or bare or (fits if not letter else ())


def _has_page(fit: Fit, cite: Cite) -> bool:
    """Say whether the printed page lies in the work; a work that prints none may have it."""
    if cite.locator is None or cite.locator.label != _PAGE:
        return False
    own, asked = _RANGE.match(fit.cited.reference.record.page), _RANGE.match(cite.locator.value)
    if asked is None or own is None:
        return asked is not None
    return int(own["first"]) <= int(asked["first"]) <= int(own["last"] or own["first"])


def _is_named(fit: Fit, beside: str) -> bool:
    """Say whether the words beside the cite name the work: by its DOI or by its title."""
    record = fit.cited.reference.record
    if record.doi and record.doi.lower() in beside.lower():
        return True
    return bool(beside) and _prints_title(record.title, beside)


@lru_cache(maxsize=256)
def _words_of(beside: str) -> tuple[tuple[str, str], ...]:
    """Return the words of *beside*, folded and as they are printed."""
    return tuple((fold(word), word) for word in _WORD.findall(beside))


def _prints_title(title: str, beside: str) -> bool:
    """Say whether *beside* prints so much of a title that it names the work.

    Two long words with capitals (`Household Census`), the name before a colon that the cite
    follows at once (`Metaplot: …`), or the whole title.
    """
    name, whole, long = _parts_of(title)
    printed = _words_of(beside)
    if name is not None and printed and printed[-1][0] == name:
        return True
    return bool(whole and whole in _fold_again(beside)) or long in _capitals_of(beside)


@lru_cache(maxsize=4096)
def _parts_of(title: str) -> tuple[str | None, str, tuple[str, ...]]:
    """Return a title's name before a colon, the whole if it is long enough, its long words."""
    wanted = _fold_again(title).split()
    name, colon, _ = title.partition(":")
    return (
        fold(name) if colon and " " not in name.strip() else None,
        " ".join(wanted) if len(wanted) >= _WHOLE_TITLE else "",
        tuple([word for word in wanted if len(word) >= _LONG_WORD][:2]),
    )


@lru_cache(maxsize=256)
def _capitals_of(beside: str) -> frozenset[tuple[str, ...]]:
    """Return the pairs of long words in a row that both begin with a capital, folded."""
    known = [pair for pair in _words_of(beside) if len(pair[0]) >= _LONG_WORD]
    return frozenset(
        (first, second)
        for (first, a), (second, b) in pairwise(known)
        if a[0].isupper() and b[0].isupper()
    )
