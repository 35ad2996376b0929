"""APA: what a reference begins with, and which of its pieces that uses up (9.7 to 9.12)."""

from __future__ import annotations

from enum import StrEnum

from wellsourced.csl.people import list_authors
from wellsourced.csl.runs import Runs, rich
from wellsourced.csl.styles.apa.titles import print_title
from wellsourced.references import Record

ENTRIES = frozenset(("entry-dictionary", "entry-encyclopedia"))
# types that begin with their title where they stand in something larger
TITLED = ENTRIES | {"book", "classic", "entry"}
# types whose group is often named as publisher only
BY_GROUPS = frozenset(("software", "webpage"))


class Head(StrEnum):
    """What stands where authors stand."""

    AUTHORS = "authors"
    EDITORS = "editors"
    PUBLISHER = "publisher"
    TITLE = "title"


def find_head(record: Record) -> Head:
    """Return what *record* begins with."""
    if record.authors:
        return Head.AUTHORS
    if record.publisher and record.type in ENTRIES:
        return Head.PUBLISHER
    if record.title and record.container and record.type in TITLED:
        return Head.TITLE
    if record.editors:
        return Head.EDITORS
    return Head.PUBLISHER if record.publisher and record.type in BY_GROUPS else Head.TITLE


def print_head(record: Record, head: Head) -> Runs:
    """Return the beginning of the reference."""
    if head is Head.TITLE:
        return print_title(record, edited=True)
    if head is Head.PUBLISHER:
        return rich(record.publisher)
    if head is Head.AUTHORS:
        return rich(list_authors(record.authors, others=record.et_al))
    label = "Ed." if len(record.editors) == 1 and not record.et_al else "Eds."
    return rich(f"{list_authors(record.editors, others=record.et_al)} ({label})")
