"""Made numbers: volumes, pages, dates, identifiers and addresses in the shapes of life."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from wellsourced.references import Date
from wellsourced.training.facts import facts_of

LAST_YEAR = 2025
_FIRST_YEAR = 1890
_LATE = 0.9  # of the papers in PubMed Central have a number of seven digits or more
_HEX = "0123456789abcdef"
_PLACEHOLDER = re.compile(r"\{(?P<value>[A-Za-z]+)\}|(?P<sign>[#@^~])")  # "{year}", "#"
_NO_LETTER = re.compile(r"[^a-z0-9]+")  # ", " of "pain, acute"
_CALENDAR = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def fill(rng: random.Random, kind: str, values: Mapping[str, str]) -> str:
    """Return a pattern of *kind* filled in, one whose values are all known.

    In a pattern `#` is a digit, `@` a small letter, `^` a capital, `~` a hexadecimal digit,
    `{name}` one of *values*.
    """
    known = [pattern for pattern, needs in _patterns(kind) if needs <= values.keys()]
    return fill_in(rng, rng.choice(known), values)


def fill_in(rng: random.Random, pattern: str, values: Mapping[str, str]) -> str:
    """Return *pattern* with its placeholders filled in (see `fill`)."""

    def filled(found: re.Match[str]) -> str:
        if found["value"]:
            return values[found["value"]]
        if found["sign"] == "#":
            return str(rng.randint(0, 9))
        if found["sign"] == "~":
            return rng.choice(_HEX)
        letter = chr(rng.randint(ord("a"), ord("z")))
        return letter if found["sign"] == "@" else letter.upper()

    return _PLACEHOLDER.sub(filled, pattern)


@cache
def _patterns(kind: str) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple(
        (
            pattern,
            frozenset(found["value"] for found in _PLACEHOLDER.finditer(pattern) if found["value"]),
        )
        for (pattern,) in facts_of("patterns", kind)
    )


def slug_of(title: str, most: int = 60) -> str:
    """Return *title* as web addresses hold it: small ASCII letters and hyphens.

    >>> slug_of("São Paulo: a cidade")
    'sao-paulo-a-cidade'
    """
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    return _NO_LETTER.sub("-", plain)[:most].strip("-") or "page"


def make_year(rng: random.Random) -> int:
    """Make a year of publication, mostly a recent one."""
    die = rng.random()
    if die < 0.78:  # noqa: PLR2004 - most works that are cited are younger than 25 years
        return LAST_YEAR - min(int(rng.expovariate(1 / 8)), 40)
    if die < 0.96:  # noqa: PLR2004
        return rng.randint(1965, 2010)
    return rng.randint(_FIRST_YEAR, 1970)


def make_date(rng: random.Random, year: int, parts: int) -> Date:
    """Make a date in *year* of 1 (year), 2 (month) or 3 (day) *parts*."""
    month = rng.randint(1, 12)
    day = rng.randint(1, _CALENDAR[month - 1])
    return Date(year, month if parts > 1 else 0, day if parts > 2 else 0)  # noqa: PLR2004


def make_accessed(rng: random.Random, year: int) -> Date:
    """Make a date of access, not before *year* nor before the web."""
    first = min(max(year, 1998, rng.randint(2005, LAST_YEAR)), LAST_YEAR)
    parts = rng.choices((1, 2, 3), (3, 9, 88))[0]
    return make_date(rng, rng.randint(first, LAST_YEAR + 1), parts)


def make_volume(rng: random.Random, year: int) -> str:
    """Make the volume of a journal."""
    die = rng.random()
    if die < 0.06:  # noqa: PLR2004 - journals that number volumes by year
        return str(year)
    if die < 0.03 + 0.06:
        return fill(rng, "volume", {})
    return str(
        rng.choice(
            (rng.randint(1, 30), rng.randint(5, 70), rng.randint(20, 200), rng.randint(1, 420))
        )
    )


def make_issue(rng: random.Random) -> str:
    """Make an issue: mostly a number, sometimes a supplement, a part, two issues in one."""
    die = rng.random()
    if die < 0.87:  # noqa: PLR2004 - the rest is printed in words or two at a time
        return str(rng.choice((rng.randint(1, 6), rng.randint(1, 12), rng.randint(1, 52))))
    first = rng.randint(1, 11)
    if die < 0.92:  # noqa: PLR2004
        return f"{first}{rng.choice('-–/')}{first + 1}"
    return fill(rng, "issue", {"issue": str(first)})


def make_pages(rng: random.Random, short: bool) -> str:  # noqa: FBT001 - chapters have ranges only
    """Make pages: a range in full, one page, an electronic locator, with *short* a range only."""
    die = rng.random()
    first = rng.choice((rng.randint(1, 60), rng.randint(1, 500), rng.randint(100, 3500)))
    last = first + rng.choice((rng.randint(1, 6), rng.randint(3, 14), rng.randint(8, 40)))
    if short or die < 0.8:  # noqa: PLR2004
        return f"{first}–{last}"
    if die < 0.85:  # noqa: PLR2004
        return str(first)
    if die < 0.89:  # noqa: PLR2004
        letter = rng.choice(("S", "S", "e", "E", "A", "W-", "ii", "R", "H", "C", "suppl "))
        return f"{letter}{first}–{letter}{last}"
    if die < 0.9:  # noqa: PLR2004
        return rng.choice(("xi–xiii", "i–iv", "v–vii", "iii–xii", "xv–xx", "ix–x", "iii–viii"))
    return fill(rng, "locator", {})


def make_isbn(rng: random.Random) -> str:
    """Make an ISBN with a right check digit, hyphened or not."""
    group = rng.choice(("0", "1", "0", "1", "2", "3", "84", "85", "88", "90", "91", "83"))
    digits = group + "".join(str(rng.randint(0, 9)) for _ in range(9 - len(group)))
    if rng.random() < 0.3:  # noqa: PLR2004 - as old as ISBN-10
        check = -sum(int(digit) * (10 - at) for at, digit in enumerate(digits)) % 11
        whole, lead = f"{digits}{'X' if check == 10 else check}", ""  # noqa: PLR2004
    else:
        full = f"978{digits}"
        check = -sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(full)) % 10
        whole, lead = f"{digits}{check}", "978"
    if rng.random() < 0.5:  # noqa: PLR2004
        return f"{lead}{whole}"
    cut = rng.randint(len(group) + 2, 7)
    return "-".join(
        part for part in (lead, group, whole[len(group) : cut], whole[cut:9], whole[9:]) if part
    )


def make_issn(rng: random.Random) -> str:
    """Make an ISSN with a right check digit."""
    digits = f"{rng.choice('012')}{rng.randint(0, 999999):06d}"
    check = -sum(int(digit) * (8 - at) for at, digit in enumerate(digits)) % 11
    return f"{digits[:4]}-{digits[4:]}{'X' if check == 10 else check}"  # noqa: PLR2004


def make_pmid(rng: random.Random, year: int) -> str:
    """Make a PubMed identifier about as high as those of *year*."""
    most = max(1_000_000, 39_000_000 - (LAST_YEAR - year) * 1_100_000)
    return str(rng.randint(most - 900_000, most))


def make_pmcid(rng: random.Random) -> str:
    """Make a PubMed Central identifier."""
    least, most = (1_000_000, 12_000_000) if rng.random() < _LATE else (20_000, 999_999)
    return f"PMC{rng.randint(least, most)}"


def make_arxiv(rng: random.Random, year: int) -> str:
    """Make an arXiv identifier in the shape of *year* (a new one since April 2007)."""
    month = rng.randint(1, 12)
    if year < 2008:  # noqa: PLR2004
        archive = rng.choice(
            ("hep-th", "astro-ph", "cond-mat", "quant-ph", "math", "cs", "hep-ph", "gr-qc")
        )
        return f"{archive}/{year % 100:02d}{month:02d}{rng.randint(1, 999):03d}"
    digits = 5 if year >= 2015 else 4  # noqa: PLR2004
    version = f"v{rng.randint(1, 4)}" if rng.random() < 0.15 else ""  # noqa: PLR2004
    return f"{year % 100:02d}{month:02d}.{rng.randint(1, 10**digits - 1):0{digits}d}{version}"
