"""APA: where the work is to be found (9.23 to 9.33)."""

from __future__ import annotations

from wellsourced.csl import facts
from wellsourced.csl.people import list_editors
from wellsourced.csl.runs import Runs, italic, join, rich, wrap
from wellsourced.csl.styles.apa.kinds import DESCRIBED_THERE, SHOWN, describe, in_volume
from wellsourced.csl.styles.apa.titles import (
    DASH,
    NUMBERED_THEMSELVES,
    PAGES,
    SPOKEN,
    numbered,
    placed,
    volume_in_words,
)
from wellsourced.references import Record


def print_source(record: Record, *, headed: bool, published: bool) -> Runs:
    """Return journal, book or publisher; editors or publisher may head the reference already."""
    if record.type in PAGES:
        site = rich(record.container)
        return join(". ", (() if published else rich(record.publisher), site))
    if _is_serial(record):
        shown = rich(record.publisher) if record.type == "interview" else ()
        return join(". ", (_serial(record), shown))
    return join(". ", (_book(record, headed=headed), () if published else _publisher(record)))


def _is_serial(record: Record) -> bool:
    return record.type in facts.SERIALS or (record.type in SPOKEN and not record.editors)


def _serial(record: Record) -> Runs:
    issue = wrap("(", rich(facts.ranged(record.issue, DASH)), ")")
    volume = join("", (italic(rich(facts.ranged(record.volume, DASH))), issue))
    page = rich(facts.pages(record.page, DASH, short=False))
    article = wrap("Article ", rich(record.number)) or page
    return join(", ", (italic(rich(record.container)), volume, article))


def _book(record: Record, *, headed: bool) -> Runs:
    if not record.container:
        return ()
    ending = "Ed." if len(record.editors) == 1 else "Eds."
    editors = () if headed else wrap("", rich(list_editors(record.editors)), f" ({ending})")
    title = italic(join(": ", (rich(record.container), volume_in_words(record))))
    number = () if record.type in NUMBERED_THEMSELVES else numbered(record)
    inside = join("; ", (number, placed(record)), "(", ")")
    told = record.type in DESCRIBED_THERE or (record.type in SHOWN and not in_volume(record))
    whole = (join(", ", (editors, title)), inside, describe(record) if told else ())
    return join(" ", whole, "On " if record.type == "song" else "In ")


def _publisher(record: Record) -> Runs:
    if record.type == "thesis" and (record.doi or record.url):
        return ()
    return rich(record.publisher)
