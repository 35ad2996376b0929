"""Names before a year: every mention of a work by author and year in a block of prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from wellsourced.articles import Cite, NameYear, Target
from wellsourced.citing.fitting import Fit, best_fits, fit_names, split_et_al
from wellsourced.form import CitedAs, Listed
from wellsourced.names import fold
from wellsourced.terms import AND, IN_PRESS, NO_DATE, word_set
from wellsourced.text import Span

_NO_YEAR = "|".join(map(re.escape, sorted((*NO_DATE, *IN_PRESS), key=len, reverse=True)))
# "2004", "2007a,b", "n.d.", "in press"
DATE = re.compile(
    rf"""(?<![\w/:-])(?<!\d[.,])(?:
        (?P<year>(?:1[5-9]|20)\d\d)
        (?P<letters>[a-z](?:\s?[,&–-]\s?[a-z](?![\w'’.]))*)?(?![\w%]|\s?[–-]\s?[\d?])
        | (?P<none>{_NO_YEAR})(?!\w))""",
    re.VERBOSE | re.IGNORECASE,
)
WORD = re.compile(r"[^\W_]+(?:['’`][^\W_]+)*")
# what may stand between the names and the year: "Doe, 2020", "Doe (2020", "Doe's (2020"
BEFORE_YEAR = re.compile(
    r"(?:\s[\[(][^\W\d_]{2,12}[\])])?[\])]?\.?(?:['’]s?)?\s?[,:]?\s?(?P<open>[(\[]\s?)?(?:in\s|c\.\s|ca\.\s)?"
)
# " [WSO]": the short name of an organisation behind its whole name
SHORT_NAME = re.compile(r"\s[\[(][^\W\d_]{2,12}[\])]")
# what parts words that belong to one name list: "Doe, J., Roe & Poe", not "; ( )"
WITHIN_NAMES = re.compile(r"(?:[.,]{0,2}\s{0,2}(?:&\s{0,2})?|\.?[-‐‑–]|;\s|\s[\[(]|\s?/\s?)")
# "2004, 2005" – "2004 and 2006" – "2004; 2006": years of the same names
BETWEEN_YEARS = re.compile(
    rf"\s?[,;]?\s?(?:(?:{'|'.join(map(re.escape, AND))})\s)?(?:see also\s)?", re.IGNORECASE
)
WINDOW = 260
MOST_WORDS = 18
_CAPITAL_WORDS = 2
_SHORTEST_NAME = 4
_AND_WORDS = frozenset(fold(word) for word in AND) - {""}
# capitalised words before a year that are no names
_NO_NAMES = word_set(
    """january february march april may june july august september october november december
    janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro enero
    febrero marzo mayo junio julio septiembre octubre noviembre diciembre table figure fig box
    appendix section chapter version act law decree resolution study survey report spring summer
    autumn fall winter since until during between from before after in by year years page vol
    volume copyright updated reviewed published accessed retrieved edition release windows office
    covid sars"""
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


@dataclass(frozen=True, slots=True)
class _Names:
    """Printed names: where they start, as printed, and what they fit."""

    start: int
    printed: tuple[str, ...]
    et_al: bool
    words: tuple[str, ...]
    opened: bool


def find_mentions(text: str, listed: Listed) -> Iterator[Mention]:
    """Yield the mentions by names and year of *text*, in order; one a year and letter."""
    names: _Names | None = None
    end = -1
    for date in DATE.finditer(text):
        year = date["year"] or ""
        continues = names is not None and BETWEEN_YEARS.fullmatch(text, end, date.start())
        if not continues:
            names = _names_before(text, date.start(), year, listed)
        if names is None:
            continue
        start = date.start() if continues else names.start
        span = Span(start, date.end())
        mentions = tuple(_mentions(date, span, names, listed))
        names = replace(names, opened=False)
        if not any(one.fits or one.elsewhere for one in mentions) and continues:
            names = None
            continue
        yield from mentions
        end = date.end()


def _mentions(date: re.Match[str], span: Span, names: _Names, listed: Listed) -> Iterator[Mention]:
    year = date["year"] or ""
    for letter in _letters(date["letters"] or ""):
        fits = _fitting(names.words, listed.by_year.get(year, ()), year, et_al=names.et_al)
        fits = _with_letter(_with_given(fits, names.printed[0]), letter)
        elsewhere = not fits and bool(_fit_any(names.words, listed, et_al=names.et_al))
        target = NameYear(names.printed, year or date["none"], letter, names.et_al)
        where = Span(*date.span())
        yield Mention(span, where, Cite(target), fits, elsewhere, names.opened)


def _letters(printed: str) -> tuple[str, ...]:
    """Return the letters behind a year: `a,b` as two, `a–c` as three, none as one empty."""
    letters = re.findall(r"[a-z]", printed)
    if len(letters) == 2 and re.search("[–-]", printed):  # noqa: PLR2004  # two ends of a range
        return tuple(chr(code) for code in range(ord(letters[0]), ord(letters[1]) + 1))
    return tuple(letters) or ("",)


def _with_given(fits: tuple[Fit, ...], printed: str) -> tuple[Fit, ...]:
    """Tell authors of one surname apart by the initials that are printed before it."""
    initials = _initials(fold(printed).split())
    if len(fits) < 2 or not initials:  # noqa: PLR2004  # nothing to tell apart
        return fits
    same = tuple(fit for fit in fits if _given_initials(fit).startswith(initials))
    return same or fits


def _initials(words: list[str]) -> str:
    return "".join(takewhile(lambda word: len(word) == 1, words))


def _given_initials(fit: Fit) -> str:
    authors = fit.cited.reference.record.authors
    return "".join(word[0] for word in fold(authors[0].given).split()) if authors else ""


def _with_letter(fits: tuple[Fit, ...], letter: str) -> tuple[Fit, ...]:
    if len(fits) < 2 and not letter:  # noqa: PLR2004  # nothing to tell apart
        return fits
    same = tuple(fit for fit in fits if fit.cited.letter == letter)
    bare = tuple(fit for fit in fits if not fit.cited.letter)
    return same or bare or (fits if not letter else ())


def _fitting(
    words: tuple[str, ...], among: Iterable[CitedAs], year: str, *, et_al: bool
) -> tuple[Fit, ...]:
    fits = (fit_names(words, cited, et_al=et_al) for cited in among)
    return best_fits((fit for fit in fits if fit is not None), year)


def _fit_any(words: tuple[str, ...], listed: Listed, *, et_al: bool) -> tuple[Fit, ...]:
    """Return fits of the names whatever the year; whole names only."""
    fits = _fitting(words, listed.by_surname.get(words[-1], ()), "", et_al=et_al)
    return tuple(fit for fit in fits if fit.full and fit.used >= len(fit.cited.surnames[0]))


def _names_before(text: str, at: int, year: str, listed: Listed) -> _Names | None:
    words, opened = _words_before(text, at)
    if not words:
        return None
    folded = tuple(fold(text[a:b]) for a, b in words)
    kept, et_al = split_et_al(folded)
    folded = folded[:kept]
    if not folded or not folded[-1]:
        return None
    fits = _fitting(folded, listed.by_year.get(year, ()), year, et_al=et_al)
    fits = fits or _fit_any(folded, listed, et_al=et_al)
    used = max((fit.used for fit in fits), default=0)
    if used and _is_second_name(text, words[: kept - used], words[kept - used][0]):
        fits, used = (), 0
    if not used and _is_in_range(year, listed):
        used = _count_name_words(text, words[:kept], et_al=et_al)
    if not used or not _begins_name(text, words[kept - used : kept]):
        return None
    taken = words[kept - used : kept]
    alone = bool(fits) and fits[0].names == 1
    first = _with_initials(text, words[: kept - used], taken[0][0])
    printed = _printed_names(text[first : taken[-1][1]], alone=alone)
    return _Names(first, printed, et_al, folded[-used:], opened)


def _words_before(text: str, at: int) -> tuple[list[tuple[int, int]], bool]:
    """Return the words that may be names before a year, in order, and whether "(" opens there."""
    first = max(0, at - WINDOW)
    words = [match.span() for match in WORD.finditer(text, first, at)]
    if not words:
        return [], False
    if len(words) > 1 and SHORT_NAME.fullmatch(text, words[-2][1], words[-1][1] + 1):
        words.pop()
    a, b = words[-1]
    words[-1] = (a, b - 2 if text[b - 2 : b] in {"'s", "’s"} else b)
    gap = BEFORE_YEAR.fullmatch(text, words[-1][1], at)
    if gap is None:
        return [], False
    start = len(words) - 1
    while start > 0 and len(words) - start < MOST_WORDS:
        between = WITHIN_NAMES.fullmatch(text, words[start - 1][1], words[start][0])
        if between is None:
            break
        start -= 1
    return words[start:], gap["open"] is not None


def _begins_name(text: str, taken: list[tuple[int, int]]) -> bool:
    """Say whether a word of the names is written as a name is: with a capital, or a sign."""
    return any(not text[a].islower() and not text[a].isdigit() for a, _ in taken)


def _is_second_name(text: str, before: list[tuple[int, int]], start: int) -> bool:
    """Say whether another name is joined to the names before *start*: `Roe and` Doe."""
    if not before:
        return False
    a, b = before[-1]
    if "&" in text[b:start]:
        return text[a].isupper()
    joined = len(before) > 1 and fold(text[a:b]) in _AND_WORDS
    return joined and text[before[-2][0]].isupper() and not text[before[-2][0]].isdigit()


def _is_in_range(year: str, listed: Listed) -> bool:
    """Say whether *year* is one that the list could hold: not older than all of its works."""
    years = [known for known in listed.by_year if known]
    return not year or not years or min(years) <= year


def _with_initials(text: str, before: list[tuple[int, int]], start: int) -> int:
    """Return where the initials before a surname start: `L.-Y. Wang`; *start* without any."""
    for a, b in reversed(before):
        if b - a > 1 or not text[a].isupper() or len(text[b:start].strip()) > 2:  # noqa: PLR2004  # ".-"
            break
        start = a
    return start


def _printed_names(whole: str, *, alone: bool) -> tuple[str, ...]:
    if alone:
        return (" ".join(whole.split()),)
    names = re.split(r"\s?[,;&]\s?(?:and\s)?|\s(?:and|und|et|y|e|en|og|och)\s", whole)
    return tuple(" ".join(name.split()) for name in names if name.strip())


def _count_name_words(text: str, words: list[tuple[int, int]], *, et_al: bool) -> int:
    """Return how many words at the end look like names of a work that the list lacks.

    Only what can hardly be anything else: a name with "et al.", or two names joined by "and"
    or "&". A single name before a year is too often a place or an agency.
    """
    count = 0
    for a, b in reversed(words):
        word = text[a:b]
        short = len(word) < _SHORTEST_NAME and word.isupper()
        if not word[0].isupper() or short or fold(word) in _NO_NAMES:
            break
        count += 1
        if count == _CAPITAL_WORDS or not et_al:
            break
    if et_al:
        return min(count, 1)
    joined = len(words) > 1 and text[words[-2][1] : words[-1][0]].strip() == "&"
    return count + 1 if joined and count and text[words[-2][0]].isupper() else 0


def fits_of(target: Target, listed: Listed) -> tuple[Fit, ...]:
    """Return the references that *target*, names and a year, fits best; none for other targets."""
    if not isinstance(target, NameYear):
        return ()
    words = tuple(word for name in target.names for word in fold(name).split())
    year = target.year if target.year.isdigit() else ""
    fits = _fitting(words, listed.by_year.get(year, ()), year, et_al=target.et_al) if words else ()
    return _with_letter(_with_given(fits, target.names[0]), target.letter)


def fits_elsewhere(target: NameYear, listed: Listed) -> tuple[Fit, ...]:
    """Return the references that the names of *target* fit in another year."""
    words = tuple(word for name in target.names for word in fold(name).split())
    return _fit_any(words, listed, et_al=target.et_al) if words else ()
