"""What styles print of a record besides its names: dates, pages, editions, addresses."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import quote

from wellsourced.csl.runs import Runs, linked, rich
from wellsourced.identifiers import normalise_doi
from wellsourced.references import Date, Record
from wellsourced.terms import NO_DATE, fold_term

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
# types that stand in issues of a serial
SERIALS = frozenset(
    (
        "article-journal", "article-magazine", "article-newspaper", "periodical", "post-weblog",
        "review", "review-book",
    )
)  # fmt: skip
# types that are part of a book
PARTS = frozenset(("chapter", "entry-dictionary", "entry-encyclopedia", "paper-conference"))
# what CSL names and a record keeps in `extra`: CSL's name and BibLaTeX's
SERIES = ("collection-title", "series")
SHORT_CONTAINER = ("container-title-short", "journalAbbreviation", "shortjournal")
EXTENT = ("number-of-pages", "pagetotal")

# S101-S109 · 421–35 · e12--e19
_PAGES = re.compile(
    r"""(?<![\w.]) (?P<sign>[A-Za-z]{0,4}) (?P<first>\d{1,9})
    \s*[-‐-―−]{1,3}\s* (?P=sign)? (?P<last>\d{1,9}) (?![\w.])""",
    re.VERBOSE,
)
# xi-xv
_ROMAN = re.compile(r"(?<![\w.])(?P<first>[ivxlc]{1,8})\s*[-‐-―−]{1,3}\s*(?=[ivxlc]{1,8}(?![\w.]))")
_PAGE_LABEL = re.compile(r"\A[Pp]{1,2}\.?\s*(?=\w{0,4}\d)")
_DASH = re.compile(r"(?<=\d)\s*[-‐-―−]{1,3}\s*(?=\d)")
_EDITION = re.compile(r"(?P<number>\d{1,3})(?:st|nd|rd|th)?\.?")
# 17 · 88-12; not 2301.00001
# (5) · [Letter]
_WRAPPED = re.compile(r"\((?P<round>[^()]*)\)|\[(?P<square>[^\[\]]*)\]")
# Vol. 3 · Bd 3 · no. 4
_COUNTED = re.compile(r"(?:vol(?:ume)?|bd|no|nr|issue)\b\.?\s*(?=\d)", re.IGNORECASE)
_COUNT = re.compile(r"\d+(?:\s?[-–,&]\s?\d+)*")
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)
_DOI_SAFE = "/:;()!$&',=@*+-._~"
_UNDATED = frozenset(map(fold_term, (*NO_DATE, "date unknown")))


def neaten(record: Record) -> Record:
    """Return *record* without the signs and labels of a style that its values bring along.

    >>> neaten(Record(volume="Vol. 12.", issue="(5)", genre="[Letter]")).issue
    '5'
    """
    words = _unwrap(record.issued_text)
    return replace(
        record,
        volume=_COUNTED.sub("", _unwrap(record.volume), count=1),
        issue=_COUNTED.sub("", _unwrap(record.issue), count=1),
        page=_unwrap(record.page),
        genre=_unwrap(record.genre),
        issued_text=words.removesuffix(".") if words.count(".") == 1 else words,
        url="" if _is_resolver(record) else record.url,
    )


def _unwrap(value: str) -> str:
    """Return *value* without brackets around it, or a full stop behind its number."""
    value = value.strip()
    found = _WRAPPED.fullmatch(value)
    inner = (found["round"] or found["square"] or "").strip() if found else value
    return inner[:-1] if inner.endswith(".") and inner[-2:-1].isdigit() else inner


def _is_resolver(record: Record) -> bool:
    """Say whether the address is that of the DOI: a style prints it once."""
    if not record.doi or "doi.org/" not in record.url.lower():
        return False
    return normalise_doi(record.url) == normalise_doi(record.doi)


def field(record: Record, *names: str) -> str:
    """Return the first value of a field that CSL names and a record has no place for."""
    return next((value for name, value in record.extra if name in names and value), "")


def series(record: Record) -> Runs:
    """Return the series that a book stands in."""
    return rich(field(record, *SERIES))


def medium(record: Record) -> Runs:
    """Return what a work is recorded on, with a capital."""
    return capitalised(rich(field(record, "medium")))


def version(record: Record) -> str:
    """Return the version of software or data."""
    return field(record, "version")


def extent(record: Record) -> Runs:
    """Return how many pages a book has."""
    count = field(record, *EXTENT)
    return rich(f"{count} p." if is_count(count) else count)


def short_container(record: Record) -> Runs:
    """Return the journal without points, abbreviated where that is known."""
    short = rich(field(record, *SHORT_CONTAINER) or record.container)
    return tuple(replace(run, text=run.text.replace(".", "")) for run in short)


def capitalised(runs: Runs) -> Runs:
    """Return *runs* with a capital at the beginning."""
    if not runs:
        return ()
    text = runs[0].text
    return (replace(runs[0], text=text[:1].upper() + text[1:]), *runs[1:])


def month_first(date: Date | None) -> str:
    """Return a date as AMA and APA print it.

    >>> month_first(Date(2019, 4, 15)), month_first(Date(2019, 4))
    ('April 15, 2019', 'April 2019')
    """
    if date is None:
        return ""
    day = month_day(date)
    return f"{day}{',' if date.day and day else ''} {year(date)}".strip()


def month_day(date: Date) -> str:
    """Return the month, and the day where it is known."""
    if not 1 <= date.month <= len(MONTHS):
        return ""
    month = MONTHS[date.month - 1]
    return f"{month} {date.day}" if date.day else month


def year_first(date: Date | None) -> str:
    """Return a date as NLM prints it.

    >>> year_first(Date(2019, 4, 15))
    '2019 Apr 15'
    """
    if date is None:
        return ""
    month, _, day = month_day(date).partition(" ")
    return " ".join(filter(None, (year(date), month[:3], day)))


def year(date: Date | None) -> str:
    """Return the year in words that all styles share: `44 BCE` for -44."""
    if date is None:
        return ""
    return f"{-date.year} BCE" if date.year < 0 else str(date.year)


def without_day(date: Date | None) -> Date | None:
    """Return the month of *date*."""
    return replace(date, day=0) if date else None


def waiting(record: Record) -> str:
    """Return the words that stand for the date, `in press`; nothing for `n.d.` and the like."""
    words = record.issued_text if record.issued is None else ""
    return "" if fold_term(words) in _UNDATED else words


def pages(text: str, dash: str, *, short: bool) -> str:
    """Return pages with their ranges in full, or *short*: without the digits that repeat.

    >>> pages("S101-S109, 421–35", "–", short=True), pages("421–5", "-", short=False)
    ('S101–9, 421–35', '421-425')
    """

    def print_range(found: re.Match[str]) -> str:
        sign, first, last = found["sign"], found["first"], found["last"]
        full = first[: max(0, len(first) - len(last))] + last
        if short and len(first) == len(full) and first != full:
            same = next(at for at in range(len(full)) if first[at] != full[at])
            return f"{sign}{first}{dash}{full[same:]}"
        return f"{sign}{first}{dash}{sign}{full}"

    text = _ROMAN.sub(rf"\g<first>{dash}", _PAGE_LABEL.sub("", text))
    return _PAGES.sub(print_range, text)


def ranged(text: str, dash: str) -> str:
    """Return the number of a volume or issue, `1-2` with the style's own *dash*."""
    return _DASH.sub(dash, text)


def is_count(text: str) -> bool:
    """Say whether *text* is a number, or a range or list of numbers, and nothing else."""
    return _COUNT.fullmatch(text) is not None


def edition(record: Record) -> Runs:
    """Return the edition: a number as `2nd ed.`, words as they are written."""
    found = _EDITION.fullmatch(record.edition)
    if not found:
        return rich(record.edition)
    number = int(found["number"])
    ending = "th" if number % 100 in _TEENS else _ORDINALS.get(number % 10, "th")
    return rich(f"{number}{ending} ed.")


def doi(record: Record, before: str) -> Runs:
    """Return the DOI behind *before*, leading to its resolver."""
    bare = normalise_doi(record.doi) or record.doi.strip()
    link = f"https://doi.org/{quote(bare, safe=_DOI_SAFE)}"
    return linked(f"{before}{bare}", link) if bare else ()


def address(record: Record) -> Runs:
    """Return the web address, leading to itself."""
    return linked(record.url.strip(), record.url.strip())
