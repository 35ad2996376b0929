"""Reference strings into records."""

from __future__ import annotations

from wellsourced.keys import make_key
from wellsourced.references import Record, Reference, ReferenceList
from wellsourced.refparse.records import read_record
from wellsourced.refparse.rules import label
from wellsourced.refparse.tidying import tidy


def parse_reference(raw: str) -> Record:
    """Return what *raw*, one reference as printed, says of its work."""
    text = tidy(raw)
    return read_record(text, label(text))


def read_list(listing: ReferenceList) -> tuple[Reference, ...]:
    """Return the references of an article's list, with keys made for them."""
    taken: set[str] = set()
    found = []
    for entry in listing.entries:
        record = parse_reference(entry.raw)
        key = make_key(record, taken)
        taken.add(key)
        found.append(
            Reference(key, record, entry.raw, entry.span, entry.index, entry.label, entry.anchors)
        )
    return tuple(found)
