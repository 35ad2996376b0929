"""NLM: what a work stands in, and where in it."""

from __future__ import annotations

from wellsourced.csl import facts
from wellsourced.csl.runs import Runs, join, rich, wrap
from wellsourced.csl.styles.nlm.months import print_months
from wellsourced.references import Record

DASH = "–"
LEGAL = frozenset(("bill", "legislation"))
# types whose title is abbreviated as PubMed does
JOURNALS = frozenset(("article-journal", "review", "review-book"))
# types whose volume and issue stand behind the date; a newspaper has none
IN_VOLUMES = facts.SERIALS - {"article-newspaper"}


def is_page_of_site(record: Record) -> bool:
    """Say whether the work is a page of a website, which is listed under the site's title."""
    return record.type == "webpage" and bool(record.container)


def is_identified(record: Record) -> bool:
    """Say whether a journal's article has identifiers, which stand for its address."""
    known = record.doi or record.pmid or record.pmcid
    return record.type == "article-journal" and bool(known)


def print_container(record: Record) -> Runs:
    """Return the journal or book that holds the work, or the volume of a work of its own."""
    volume = facts.ranged(record.volume, DASH)
    volume = f"Vol. {volume}" if facts.is_count(record.volume) else volume
    if is_page_of_site(record):
        return ()
    if not record.container:
        number = record.type in LEGAL and record.number
        return rich(number or ("" if record.type in facts.SERIALS else volume))
    title = facts.short_container(record) if record.type in JOURNALS else rich(record.container)
    online = "[Internet]" if record.url and not is_identified(record) else ""
    in_serial = record.type in facts.SERIALS
    parts = (join(" ", (title, online)), facts.edition(record), "" if in_serial else rich(volume))
    return join(". ", parts)


def print_date(record: Record) -> Runs:
    """Return the date as exact as this type wants it, and the day of reading."""
    date = facts.year(record.issued)
    if record.type in facts.SERIALS | LEGAL:
        date = print_months(record) or facts.year_first(record.issued)
    elif record.type == "report":
        date = facts.year_first(facts.without_day(record.issued))
    number = rich(record.number) if record.type == "patent" else ""
    dated = join(", ", (number, date or facts.waiting(record)))
    read = record.url and record.type not in LEGAL and not is_identified(record)
    cited = facts.year_first(record.accessed) if read else ""
    page = print_range(record) if record.type == "article-newspaper" else ""
    return join(":", (join(" ", (dated, wrap("[cited ", cited, "]"))), page))


def print_volume(record: Record) -> Runs:
    """Return `12(3):321–8`, or with the number of an article `12:e44`."""
    if record.type not in IN_VOLUMES:
        return ()
    issue = wrap("(", facts.ranged(record.issue, DASH), ")")
    volume = join("", (rich(facts.ranged(record.volume, DASH)), issue))
    return join(":", (volume, rich(record.number) or print_range(record)))


def print_pages(record: Record) -> Runs:
    """Return the pages of a part of a book, or how many a book has."""
    if record.type == "book":
        return facts.extent(record)
    has_none = record.type in facts.SERIALS - {"periodical", "post-weblog"}
    return () if has_none else wrap("p. ", print_range(record))


def print_range(record: Record) -> Runs:
    """Return the pages without the digits that repeat."""
    return rich(facts.pages(record.page, DASH, short=True))
