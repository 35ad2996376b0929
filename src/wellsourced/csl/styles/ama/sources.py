"""AMA: where a work is to be found, by its type."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from wellsourced.csl import facts
from wellsourced.csl.casing import capitalise_title
from wellsourced.csl.people import Limits, list_editors_bare
from wellsourced.csl.runs import Part, Runs, italic, join, rich, wrap
from wellsourced.references import Name, Record

LIMITS = Limits(most=6, first=3)  # of authors
DASH = "-"
BOOKS = frozenset(("bill", "book", "graphic", "legislation", "motion_picture", "report", "song"))
PAGES = frozenset(("post", "post-weblog", "webpage"))
ARTICLES = facts.SERIALS | {"article"}


def print_source(record: Record) -> tuple[Part, ...]:
    """Return where the work is to be found, in sentences, as its type has it."""
    online = record.container or record.doi or record.url or record.type in ARTICLES
    return _PRINTERS.get(record.type, _article if online else _other)(record)


def print_editors(names: Sequence[Name], *, others: bool = False) -> str:
    """Return names as those of editors."""
    return list_editors_bare(names, LIMITS, ("ed", "eds"), others=others)


def _inner_editors(record: Record) -> str:
    return print_editors(record.editors) if record.authors else ""


def _volume(record: Record) -> Runs:
    volume = facts.ranged(record.volume, DASH)
    return rich(f"Vol {volume}" if facts.is_count(record.volume) else volume)


def _imprint(record: Record, date: str = "") -> Runs:
    """Return `Publisher; 2011:115-131`."""
    date = date or facts.year(record.issued) or facts.waiting(record)
    pages = () if record.type == "thesis" else _pages(record)
    return join(":", (join("; ", (rich(record.publisher), date)), pages))


def _pages(record: Record) -> Runs:
    return rich(facts.pages(record.page, DASH, short=False))


def _book(record: Record) -> tuple[Part, ...]:
    editors = wrap("(", _inner_editors(record), ".)")
    inside = italic(rich(record.container))
    return inside, _volume(record), facts.edition(record), editors, _imprint(record)


def _part(record: Record) -> tuple[Part, ...]:
    book = (
        _inner_editors(record),
        italic(rich(capitalise_title(record.container, record.language))),
        _volume(record),
        facts.edition(record),
        facts.series(record),
        _imprint(record),
    )
    return (join(". ", book, "In: " if record.container else ""),)


def _case(record: Record) -> tuple[Part, ...]:
    reporter = join(" ", (rich(record.container), rich(facts.ranged(record.volume, DASH))))
    year = wrap("(", facts.year(record.issued), ")")
    return (join(" ", (join(", ", (reporter, _pages(record))), year)),)


def _page(record: Record) -> tuple[Part, ...]:
    """Return website and date; where neither author nor site is named, who publishes it."""
    publisher = "" if record.authors or record.editors else record.publisher
    return rich(record.container or publisher), _full_date(record)


def _article(record: Record) -> tuple[Part, ...]:
    server = italic(rich(record.publisher)) if record.type == "article" else ()
    issue = wrap("(", facts.ranged(record.issue, DASH), ")")
    volume = join("", (rich(facts.ranged(record.volume, DASH)), issue))
    date = facts.year(record.issued) if volume else _posted(record)
    if record.type == "article-newspaper":
        volume = ()
    end = join(":", (join(";", (date, volume)), rich(record.number) or _pages(record)))
    return _inner_editors(record), italic(facts.short_container(record)), server, end


def _other(record: Record) -> tuple[Part, ...]:
    """Return the source of what is no article and not online: `Publisher; 2007`."""
    kind = (record.genre or "Patent") if record.type == "patent" else ""
    numbered = join(" ", (rich(kind), rich(record.number)))
    imprint = _imprint(record, "" if record.publisher else _full_date(record))
    return _volume(record), facts.edition(record), numbered, imprint


def _posted(record: Record) -> str:
    """Return the date of what has no volume: when it was put online."""
    date = facts.month_first(record.issued)
    if not date or record.type == "article-newspaper":
        return date or facts.waiting(record)
    return f"{'Preprint posted' if record.type == 'article' else 'Published'} online {date}"


def _full_date(record: Record) -> str:
    return facts.month_first(record.issued) or facts.waiting(record)


_PRINTERS: Mapping[str, Callable[[Record], tuple[Part, ...]]] = {
    **dict.fromkeys(BOOKS, _book),
    **dict.fromkeys(facts.PARTS, _part),
    **dict.fromkeys(PAGES, _page),
    "legal_case": _case,
    "thesis": lambda record: (rich(record.genre), _imprint(record)),
}
