"""Reference strings into records."""

from __future__ import annotations

from wellsourced.references import Record, Reference, ReferenceList


def parse_reference(raw: str) -> Record:
    """Return what *raw*, one reference as printed, says of its work."""
    return Record(title=raw)


def read_list(listing: ReferenceList) -> tuple[Reference, ...]:
    """Return the references of an article's list, with keys made for them."""
    return tuple(
        Reference(
            f"ref{e.index}", parse_reference(e.raw), e.raw, e.span, e.index, e.label, e.anchors
        )
        for e in listing.entries
    )
