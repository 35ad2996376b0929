"""Names before a date: which words of the text name a work, and where they begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wellsourced.citing.dates import Dated
from wellsourced.citing.fitting import (
    AND_WORDS,
    find_fits,
    fits_any_year,
    split_et_al,
)
from wellsourced.citing.short_names import PASSED
from wellsourced.citing.words_before import words_before
from wellsourced.form import Fit, Listed
from wellsourced.names import PARTICLES, fold
from wellsourced.terms import MONTHS, word_set

# ", " – " & " – " and ": between the names of one work
BETWEEN_NAMES = re.compile(
    r"\s?[,;&]\s?(?:and\s)?|\s(?:and|und|et|y|e|en|og|och)\s"
    r"|(?<=[\u2e80-\uffef])[和与與及と와과](?=[\u2e80-\uffef])"
)
# "Vireo chivi (": the Latin name of a species, before whoever described it
SPECIES = re.compile(
    r"(?<!\w)[A-Z](?:[a-z]{2,30}|\.)\s(?:\([A-Z][a-z]{2,30}\)\s)?[a-z]{3,30}"
    r"(?:\s(?:(?:var|subsp|ssp|f)\.\s)?[a-z]{3,30})?\s?[(,]?\s?\Z"
)
# authors of species are older than the works that an article cites, in most cases
_OLD_AUTHORITY = 1950
_CAPITAL_WORDS = 2
_SHORTEST_NAME = 4
_SPECIES_WINDOW = 80
_SUFFIXES = word_set("jr sr junior filho neto sobrinho ii iii")
# capitalised words before a year that are no names
NO_NAMES = frozenset(MONTHS) | word_set(
    """table figure fig box appendix section chapter version act law decree resolution study
    survey report spring summer autumn fall winter since until during between from before after
    in by year years page vol volume copyright updated reviewed published accessed retrieved
    edition release windows office covid sars"""
)


@dataclass(frozen=True, slots=True)
class Names:
    """Printed names: where they start, as printed, their folded words, and what these fit.

    `opened` says that a parenthesis opens between names and date.
    """

    start: int
    printed: tuple[str, ...]
    et_al: bool
    words: tuple[str, ...]
    opened: bool


@dataclass(frozen=True, slots=True)
class _Printed:
    """Words before a date that may be names: their spans in `text`, and folded."""

    text: str
    words: tuple[tuple[int, int], ...]
    folded: tuple[str, ...]
    et_al: bool

    def first(self, count: int) -> _Printed:
        """Return the first *count* words."""
        return replace(self, words=self.words[:count], folded=self.folded[:count])


def names_before(text: str, date: Dated, listed: Listed) -> Names | None:
    """Return the names before *date* that can be those of a cite, if there are any."""
    words, opened = words_before(text, date.span.start)
    if not words:
        return None
    folded = tuple([fold(text[a:b]) for a, b in words])
    kept, et_al = split_et_al(folded)
    printed = _Printed(text, tuple(words[:kept]), folded[:kept], et_al)
    if not printed.folded[-1]:
        return None
    fits = _fitting(printed, date, listed)
    if not fits:
        printed = printed.first(_without_suffixes(printed))
        fits = _fitting(printed, date, listed)
    used = max((fit.used for fit in fits), default=0) or _count_unlisted(printed, date, listed)
    if not used or not _begins_name(printed, used):
        return None
    start, end = printed.words[-used][0], printed.words[-1][1]
    first = _first_character(text, printed.words[:-used], start)
    alone = bool(fits) and fits[0].names == 1
    return Names(
        first, _printed_names(text[first:end], alone=alone), et_al, printed.folded[-used:], opened
    )


def _fitting(printed: _Printed, date: Dated, listed: Listed) -> tuple[Fit, ...]:
    """Return what the names fit, in the year or in another; nothing if they go on before."""
    text, folded = printed.text, printed.folded
    if _is_month(printed, date):
        return ()
    fits = find_fits(folded, date.years, listed, et_al=printed.et_al)
    exact = bool(fits) and not (fits[0].spelled_out or fits[0].differs)
    fits = fits or fits_any_year(folded, listed, et_al=printed.et_al)
    used = max((fit.used for fit in fits), default=0)
    if not used or _is_second_name(text, printed.words[:-used], printed.words[-used][0]):
        return ()
    if exact:
        return fits
    month = folded[-1] in MONTHS and not printed.et_al
    if month or is_authority(text, printed.words[-used][0], date):
        return ()
    return fits if _is_capital(text, printed.words[-used:]) else ()


def _is_month(printed: _Printed, date: Dated) -> bool:
    """Say whether the last word is a month: `in May 2006`, not `(May, 2006)`."""
    if printed.folded[-1] not in MONTHS or printed.et_al:
        return False
    (start, end), text = printed.words[-1], printed.text
    return text[end : date.span.start].isspace() and text[start - 1 : start] not in {"(", "["}


def _is_capital(text: str, words: Sequence[tuple[int, int]]) -> bool:
    """Say whether all *words* begin with capitals, but for small ones."""
    return all(text[a].isupper() or fold(text[a:b]) in PASSED | AND_WORDS for a, b in words)


def _without_suffixes(printed: _Printed) -> int:
    """Return how many words are left without what follows a surname: `Roe Jr.`, `Roe JK`."""
    text, words, kept = printed.text, printed.words, len(printed.words)
    while kept > 1 and printed.folded[kept - 1] in _SUFFIXES:
        kept -= 1
    if kept > 1:
        (a, b), (c, d) = words[kept - 2], words[kept - 1]
        initials = d - c in {2, 3} and text[c:d].isupper() and text[b:c] == " "
        if initials and b - a > 1 and text[a].isupper() and not text[a:b].isupper():
            return kept - 1
    return kept


def _begins_name(printed: _Printed, used: int) -> bool:
    """Say whether a word of the names is written as a name is: with a capital, or a sign."""
    first = (printed.text[a] for a, _ in printed.words[-used:])
    return any(not letter.islower() and not letter.isdigit() for letter in first)


def _is_second_name(text: str, before: Sequence[tuple[int, int]], start: int) -> bool:
    """Say whether another name is joined to the names before *start*: `Roe and` Doe."""
    if not before:
        return False
    a, b = before[-1]
    if "&" in text[b:start]:
        return text[a].isupper()
    joined = len(before) > 1 and fold(text[a:b]) in AND_WORDS
    return joined and text[before[-2][0]].isupper() and not text[before[-2][0]].isdigit()


def is_in_range(date: Dated, listed: Listed) -> bool:
    """Say whether the year is one that the list could hold: not older than all of its works."""
    if not date.years:
        return True
    years = [known for known in listed.by_year if known]
    return not years or min(years) <= max(date.years)


def is_authority(text: str, start: int, date: Dated) -> bool:
    """Say whether names and year are those of who described the species before them."""
    if not date.years or int(date.years[0]) >= _OLD_AUTHORITY:
        return False
    return SPECIES.search(text[max(0, start - _SPECIES_WINDOW) : start]) is not None


def _first_character(text: str, before: Sequence[tuple[int, int]], start: int) -> int:
    """Return where names begin that were found from *start* on.

    What belongs to the first surname goes along: initials (`L.-Y. Wang`), the first half of a
    name with a hyphen, particles where a group of cites or a cite in it begins.
    """
    for a, b in reversed(before):
        between = text[b:start]
        hyphened = between in {"-", "‐", "‑"} and text[a].isupper()
        initial = b - a == 1 and text[a].isupper() and between.strip(" ") in {"", ".", ".-", "-"}
        if not (hyphened or initial):
            break
        start = a
    at = start
    for a, b in reversed(before):
        if text[a:b] not in PARTICLES or not text[b:at].isspace():
            break
        at = a
    at = at - 1 if text[at - 1 : at] in {"'", "’"} and text[at].islower() else at
    return at if at and (text[at - 1] in "([" or text[at - 2 : at] == "; ") else start


def _printed_names(whole: str, *, alone: bool) -> tuple[str, ...]:
    if alone:
        return (" ".join(whole.split()),)
    names = BETWEEN_NAMES.split(whole)
    return tuple(" ".join(name.split()) for name in names if name.strip())


def _count_unlisted(printed: _Printed, date: Dated, listed: Listed) -> int:
    """Return how many words at the end look like names of a work that the list lacks.

    Only what can hardly be anything else: a name with "et al.", or two names joined by "&".
    A single name before a year is too often a place or an agency.
    """
    if not is_in_range(date, listed):
        return 0
    text, words = printed.text, printed.words
    count = _count_capitalised(printed)
    if printed.et_al:
        count = min(count, 1)
    else:
        joined = len(words) > 1 and text[words[-2][1] : words[-1][0]].strip() == "&"
        named = joined and text[words[-2][0]].isupper() and not _are_common(printed, listed)
        count = count + 1 if named and count else 0
    return 0 if count and is_authority(text, words[-count][0], date) else count


def _are_common(printed: _Printed, listed: Listed) -> bool:
    """Say whether the last two words are words of the article too: `Health & Safety`."""
    return all(listed.words.get(printed.text[a:b].lower()) for a, b in printed.words[-2:])


def _count_capitalised(printed: _Printed) -> int:
    """Return how many words at the end are capitalised as names are: one, two with "et al."."""
    count = 0
    for a, b in reversed(printed.words):
        word = printed.text[a:b]
        short = len(word) < _SHORTEST_NAME and word.isupper()
        if not word[0].isupper() or short or fold(word) in NO_NAMES:
            break
        count += 1
        if count == _CAPITAL_WORDS or not printed.et_al:
            break
    return count
