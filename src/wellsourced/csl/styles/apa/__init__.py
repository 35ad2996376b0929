"""APA: the publication manual of the American Psychological Association, 7th edition.

The numbers of sections and examples in these modules are the manual's.
"""

from __future__ import annotations

from wellsourced.csl import facts
from wellsourced.csl.people import list_authors
from wellsourced.csl.runs import Runs, flatten, join, wrap
from wellsourced.csl.style import Style
from wellsourced.csl.styles.apa.heads import Head, find_head, print_head
from wellsourced.csl.styles.apa.kinds import in_volume, print_kind
from wellsourced.csl.styles.apa.laws import LAWS, print_law
from wellsourced.csl.styles.apa.source import print_source
from wellsourced.csl.styles.apa.titles import print_title
from wellsourced.names import fold
from wellsourced.references import Record
from wellsourced.terms import IN_PRESS, fold_term

# types of which the day is printed, not only the year (9.14)
DAILY = frozenset(
    (
        "article-magazine", "article-newspaper", "broadcast", "collection", "document", "event",
        "motion_picture", "pamphlet", "performance", "personal_communication", "post",
        "post-weblog", "song", "speech", "webpage",
    )
)  # fmt: skip
# types of which the day is printed unless they stand in a volume
PRESENTED = frozenset(("interview", "paper-conference"))
ARTICLES = frozenset(("a", "an", "the"))
LAST = "\U0010ffff"  # sorts behind every title


def print_record(record: Record) -> Runs:
    """Return *record* in this style."""
    if record.type in LAWS:
        return join(" ", (wrap("", print_law(record), "."), _access(record)))
    head = find_head(record)
    headed, published = head is Head.EDITORS, head is Head.PUBLISHER
    title = () if head is Head.TITLE else print_title(record, edited=headed)
    parts = (
        print_head(record, head),
        _date(record),
        join(" ", (title, print_kind(record))),
        print_source(record, headed=headed, published=published),
    )
    return join(" ", (join(". ", parts, after="."), _access(record)))


def _date(record: Record) -> Runs:
    if record.issued is None:
        words = facts.waiting(record) or "n.d."
        if fold_term(words) in IN_PRESS:
            words = words.lower()
        return wrap("(", f"{words}{'-' if record.year_suffix else ''}{record.year_suffix}", ")")
    day = facts.month_day(record.issued) if _is_exact(record) else ""
    year = f"{facts.year(record.issued)}{record.year_suffix}"
    return join(", ", (year, day), "(", ")")


def _is_exact(record: Record) -> bool:
    """Say whether the day is printed and not the year alone."""
    return record.type in DAILY or (record.type in PRESENTED and not in_volume(record))


def _access(record: Record) -> Runs:
    """Return DOI or address; the day of reading only of what bears no date (9.16)."""
    if record.doi:
        return facts.doi(record, "https://doi.org/")
    dated = record.issued or facts.waiting(record)
    read = "" if dated or not record.url else facts.month_first(record.accessed)
    return join(" ", (wrap("Retrieved ", read, ", from"), facts.address(record)))


def sort_key(record: Record) -> tuple[str, ...]:
    """Return where *record* stands: by its head, undated, by date, in press, by title (9.44).

    Dates count as they are printed: a year alone comes before the days of that year.
    """
    title = _sorted_by(record.title) or LAST
    if record.type in LAWS:
        return title, "", "", ""
    head = find_head(record)
    people = list_authors(record.authors or record.editors, others=record.et_al)
    first = people if head in {Head.AUTHORS, Head.EDITORS} else flatten(print_head(record, head))
    date = record.issued
    if date is None:
        return _sorted_by(first), "2" if facts.waiting(record) else "0", "", title
    day = f"{date.month:02}{date.day:02}" if _is_exact(record) and date.month else ""
    return _sorted_by(first), "1", f"{date.year:05}{day}", title


def _sorted_by(words: str) -> str:
    """Return *words* as they are compared, without an article at the beginning."""
    folded = fold(words)
    first, _, rest = folded.partition(" ")
    return rest if rest and first in ARTICLES else folded


def cite_key(record: Record) -> str:
    """Return what a citation in the text tells of *record*, names spelled out as need be.

    The first author has initials, the others have none (8.20); laws get no letters.
    """
    if record.type in LAWS:
        return ""
    head = find_head(record)
    if head not in {Head.AUTHORS, Head.EDITORS}:
        names = fold(flatten(print_head(record, head)))
    else:
        people = record.authors or record.editors
        given = "".join(word[0] for word in fold(people[0].given).split())
        names = "|".join([given, *(fold(name.surname or name.given) for name in people)])
    return f"{names}|{facts.year(record.issued) or facts.waiting(record)}"


STYLE = Style(
    "apa", "APA, 7th edition", print_record, numbered=False, sort=sort_key, alike=cite_key
)
