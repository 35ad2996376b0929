"""Which references of a list printed names and a year fit.

The list is matched back to the text: a name counts where the list has it before that year,
whatever it looks like; so names of several words, organisations and acronyms are found in
any language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wellsourced.citing.naming import MOST_NAMES, SHORTEST_SLIP, slip_keys, spell
from wellsourced.citing.short_names import PASSED, initials_of
from wellsourced.form import CitedAs, Fit, Listed
from wellsourced.names import fold
from wellsourced.terms import AND, ET_AL

_LONG_NAME = 3
_PAIR = 2
_INITIALS = range(2, 9)  # words
AND_WORDS = frozenset(fold(word) for word in AND) - {""}
_ET_AL_WORDS = frozenset(tuple(fold(term).split()) for term in ET_AL) - {()}
_ET_AL_SIZES = sorted({len(term) for term in _ET_AL_WORDS}, reverse=True)


def split_et_al(words: Sequence[str]) -> tuple[int, bool]:
    """Return how many of the folded *words* stand before a closing "et al.", and whether it is."""
    for size in _ET_AL_SIZES:
        if len(words) > size and tuple(words[-size:]) in _ET_AL_WORDS:
            return len(words) - size, True
    return len(words), False


def find_fits(
    words: Sequence[str], years: Sequence[str], listed: Listed, *, et_al: bool
) -> tuple[Fit, ...]:
    """Return the references that the end of the folded *words* and *years* fit best.

    Where none does, those that print no year are tried, and then, if the list has the names
    with no other year, misspelt names and those of which the list has the initials. What was
    found is kept: an article names its works again and again, and each name is asked for when
    it is found, when it is judged and when it is linked.
    """
    asked = (tuple(words), tuple(years), et_al)
    known = listed.fits.get(asked)
    if known is None:
        known = listed.fits[asked] = _find_fits(words, years, listed, et_al=et_al)
    return known


def _find_fits(
    words: Sequence[str], years: Sequence[str], listed: Listed, *, et_al: bool
) -> tuple[Fit, ...]:
    kept = _without_initials(words)
    if not kept:
        return ()
    year = years[0] if years else ""
    found = [_fits_of_year(words, kept[-1], one, listed, et_al=et_al) for one in years or ("",)]
    exact = best_fits([fit for fits in found for fit in fits], year)
    if exact or not years:
        return exact
    undated = best_fits(filter(_is_whole, _fits_of_year(words, kept[-1], "", listed, et_al=et_al)))
    unknown = year not in listed.by_year
    if undated or unknown or fits_any_year(words, listed, et_al=et_al):
        return undated
    return best_fits(_misspelt(kept, year, listed, et_al=et_al)) or best_fits(
        _spelled_out(kept, year, listed)
    )


def _without_initials(words: Sequence[str]) -> Sequence[str]:
    """Return *words* without the initials behind the last name: `Doe J` as `Doe`."""
    end = len(words)
    while end > 1 and len(words[end - 1]) == 1 and words[end - 1] not in AND_WORDS:
        end -= 1
    return words[:end]


def _fits_of_year(
    words: Sequence[str], last: str, year: str, listed: Listed, *, et_al: bool
) -> list[Fit]:
    named = listed.by_name.get((year, last))
    if named is None:
        return []
    fits = [fit_names(words, cited, et_al=et_al) for cited in named]
    return [fit for fit in fits if fit is not None]


def _is_whole(fit: Fit) -> bool:
    return fit.full and bool(fit.cited.surnames) and fit.used >= len(fit.cited.surnames[0])


def fits_any_year(words: Sequence[str], listed: Listed, *, et_al: bool) -> tuple[Fit, ...]:
    """Return the references that the names fit in whatever year; whole names only."""
    fits = [fit_names(words, one, et_al=et_al) for one in listed.by_surname.get(words[-1], ())]
    return tuple(filter(_is_whole, best_fits([fit for fit in fits if fit is not None])))


def fit_names(words: Sequence[str], cited: CitedAs, *, et_al: bool) -> Fit | None:
    """Return how the end of the folded *words* (without "et al.") names *cited*, if it does."""
    kept = _without_initials(words)
    for count in range(min(len(cited.surnames), MOST_NAMES), 0, -1):
        surname = cited.surnames[count - 1]
        if surname and surname[-1] != kept[-1]:
            continue
        start = _match_surnames(kept, cited, count)
        if start is not None:
            full, usual = _judge(count, cited, et_al=et_al)
            head = _fit_head(kept, cited, len(words), et_al=et_al) if count == 1 else None
            used = max(len(words) - start, head.used if head else 0)
            return Fit(cited, used, count, full, usual)
    return _fit_short_name(kept, cited, len(words), et_al=et_al)


def _judge(count: int, cited: CitedAs, *, et_al: bool) -> tuple[bool, bool]:
    """Say whether *count* printed names are those that the styles ask for, and usual."""
    known = len(cited.surnames)
    if et_al:
        return known > count or cited.more or known == count > 1, cited.more or known > _PAIR
    return known == count and not cited.more, True


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
    while at > 0 and (words[at - 1] in AND_WORDS or len(words[at - 1]) == 1):
        at -= 1
    return at


def _fit_short_name(
    words: Sequence[str], cited: CitedAs, length: int, *, et_al: bool
) -> Fit | None:
    """Fit an acronym, the words that the entry begins with, or a part of a surname."""
    if words[-1] in cited.acronyms:
        spelled = cited.surnames[0] if cited.surnames else ()
        whole = bool(spelled) and tuple(words[:-1][-len(spelled) :]) == spelled
        used = length - len(words) + 1 + (len(spelled) if whole else 0)
        return Fit(cited, used, 1, full=len(cited.surnames) <= 1 or et_al)
    return (
        _fit_head(words, cited, length, et_al=et_al)
        or _fit_further_head(words, cited, length)
        or _fit_part(words, cited, length)
    )


def _fit_head(words: Sequence[str], cited: CitedAs, length: int, *, et_al: bool) -> Fit | None:
    """Fit the words that the entry begins with, "and" between them or not."""
    for size in range(min(len(cited.head), len(words)), 0, -1):
        if cited.head[size - 1] != words[-1] or (size == 1 and len(words[-1]) < _LONG_NAME):
            continue
        at = len(words)
        for word in reversed(cited.head[:size]):
            while at > 1 and words[at - 1] in AND_WORDS and word not in AND_WORDS:
                at -= 1
            if at < 1 or words[at - 1] != word:
                break
            at -= 1
        else:
            organisation = not cited.surnames or len(cited.surnames[0]) > 1
            full = size > 1 or organisation or et_al
            return Fit(cited, length - at, 1, full)
    return None


def _fit_further_head(words: Sequence[str], cited: CitedAs, length: int) -> Fit | None:
    """Fit an organisation within the first: the Ministry of `Brazil. Ministry of Health.`."""
    for head in cited.heads:
        if tuple(words[-len(head) :]) == head:
            return Fit(cited, length - len(words) + len(head), 1, full=True, usual=False)
    return None


def _fit_part(words: Sequence[str], cited: CitedAs, length: int) -> Fit | None:
    """Fit one part of a surname of several words: Garcia for García López."""
    parts = cited.surnames[0] if cited.surnames else ()
    short = len(words[-1]) < _LONG_NAME or not 1 < len(parts) <= _LONG_NAME
    if short or words[-1] not in {parts[0], parts[-1]}:
        return None
    return Fit(cited, length - len(words) + 1, 1, full=False)


def _misspelt(words: Sequence[str], year: str, listed: Listed, *, et_al: bool) -> Iterator[Fit]:
    """Yield the references that the names fit but for the spelling: one letter at most."""
    ends = [(len(words), "")]
    if not et_al and len(words) >= _PAIR:
        ends.append((len(words) - (2 if words[-2] in AND_WORDS else 1), words[-1]))
    for first, second in ends:
        for size in (1, 2):
            if first < size:
                continue
            name = "".join(words[first - size : first])
            for cited in _unique(listed, year, name):
                differs = _difference(name, second, cited)
                count = _PAIR if second else 1
                full, usual = _judge(count, cited, et_al=et_al)
                if differs is not None and full:
                    used = len(words) - first + size
                    yield Fit(cited, used, count, full, usual, differs=differs)


def _unique(listed: Listed, year: str, name: str) -> Iterable[CitedAs]:
    found = (listed.by_slip.get((year, key), ()) for key in slip_keys(name))
    return {id(one): one for ones in found for one in ones}.values()


def _difference(first: str, second: str, cited: CitedAs) -> str | None:
    """Return what the list writes otherwise, empty for a mere way of writing, `None` if more."""
    said = ""
    for name, surname in zip((first, second) if second else (first,), cited.surnames, strict=False):
        listed = "".join(surname)
        if spell(name) == spell(listed):
            continue
        if not is_slip(name, listed):
            return None
        said = f"the list spells the name {' '.join(surname).title()}"
    return said


def is_slip(name: str, other: str) -> bool:
    """Say whether two folded names are a letter apart: one more, one less, another, two turned."""
    if name[0] != other[0] or min(len(name), len(other)) < SHORTEST_SLIP:
        return False
    if len(name) > len(other):
        name, other = other, name
    at = next((n for n, (a, b) in enumerate(zip(name, other, strict=False)) if a != b), len(name))
    if len(other) > len(name):
        return name[at:] == other[at + 1 :]
    turned = name[at : at + 2] == other[at : at + 2][::-1] and name[at + 2 :] == other[at + 2 :]
    return turned or name[at + 1 :] == other[at + 1 :]


def _spelled_out(words: Sequence[str], year: str, listed: Listed) -> Iterator[Fit]:
    """Yield the organisations of which the list has the initials of the last *words*."""
    for size in _INITIALS:
        if size > len(words):
            return
        if words[-size] in PASSED:
            continue
        short = initials_of(words[-size:])
        for cited in listed.by_name.get((year, short), ()) if len(short) >= _LONG_NAME else ():
            if cited.surnames and cited.surnames[0] == (short,):
                yield Fit(cited, size, 1, full=True, spelled_out=True)


def best_fits(fits: Iterable[Fit], year: str = "") -> tuple[Fit, ...]:
    """Return the fits that none is better than: full before partial, then more words."""
    known = {id(fit.cited): fit for fit in fits}
    if len(known) <= 1:
        return tuple(known.values())
    top = max((_rank(fit, year) for fit in known.values()), default=None)
    return tuple(fit for fit in known.values() if _rank(fit, year) == top)


def _rank(fit: Fit, year: str) -> tuple[bool, bool, bool, int, int]:
    return fit.full, fit.cited.year == year, fit.usual, fit.names, fit.used
