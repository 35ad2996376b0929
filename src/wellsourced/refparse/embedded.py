"""What an article's format itself says of the works it cites, put on its reference list.

A tagged reference (JATS), the data in a citation field (Zotero, Mendeley, EndNote, Word) or a
citation template (MediaWiki) is the record as its program kept it: it is better than any
reading of the printed string, and it names the work even where no list is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from wellsourced.keys import make_key
from wellsourced.matching import MatchIndex, Same, find_match
from wellsourced.references import Record, Reference

Records = Mapping[str, Record]


def record_of(anchors: Iterable[str], records: Records) -> Record | None:
    """Return what the format says of the entry that bears *anchors*, or nothing."""
    return next((records[anchor] for anchor in anchors if anchor in records), None)


def add_embedded(references: Sequence[Reference], records: Records) -> tuple[Reference, ...]:
    """Return *references* with the works of *records* that no entry bears the anchor of.

    Such a work is the entry that it matches, whose record it becomes and which bears its
    anchor from now on; one that matches none is listed behind, in the order of *records*.
    """
    borne = {anchor for reference in references for anchor in reference.anchors}
    left = [(anchor, record) for anchor, record in records.items() if anchor not in borne]
    if not left:
        return tuple(references)
    index = MatchIndex.of(references)
    places = {reference.index: at for at, reference in enumerate(references)}
    known = list(references)
    for anchor, record in left:
        match = find_match(Reference("", record), index)
        if isinstance(match, Same):
            at = places[match.reference.index]
            anchors = (*known[at].anchors, anchor)
            known[at] = replace(
                known[at], record=record, anchors=anchors, confidence=1.0, doubts=()
            )
        else:
            known.append(_list_behind(known, anchor, record))
    return tuple(known)


def _list_behind(known: Sequence[Reference], anchor: str, record: Record) -> Reference:
    """Return the reference of a work that the article cites and its list does not print."""
    place = max((reference.index for reference in known), default=0) + 1
    key = make_key(record, {reference.key for reference in known})
    return Reference(key, record, print_record(record), index=place, anchors=(anchor,))


def print_record(record: Record) -> str:
    """Return *record* in plain words, for a work that is printed nowhere.

    >>> from wellsourced.references import Date, Name
    >>> print_record(Record(title="On rain", authors=(Name("Doe", "J"),), issued=Date(2019)))
    'Doe J. On rain. 2019.'
    """
    people = record.authors or record.editors
    names = ", ".join(f"{name.surname} {name.given}".strip() for name in people)
    if record.et_al:
        names += ", et al"
    where = record.container or record.publisher
    year = record.year or record.issued_text
    ways = (f"doi:{record.doi}" if record.doi else "", record.url)
    parts = [names, record.title, where, year, next(filter(None, ways), "")]
    return " ".join(
        part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part
    )
