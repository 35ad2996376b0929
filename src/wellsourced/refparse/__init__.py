"""Reference strings into records.

In three steps that know nothing of each other: `tidying` takes off what is no part of the
reference, `labelling` gives labelled stretches of the text (a trained labeller that hears the
rules), `records` reads the stretches into a record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from wellsourced.keys import make_key
from wellsourced.references import Entry, Record, Reference, ReferenceList
from wellsourced.refparse.doubts import find_doubts, name_certainties
from wellsourced.refparse.embedded import add_embedded, record_of
from wellsourced.refparse.fields.records import read_record
from wellsourced.refparse.labelling import label
from wellsourced.refparse.linked import add_linked
from wellsourced.refparse.rules.leads import repeats_author
from wellsourced.refparse.tidying import LONGEST, printed_label, tidy
from wellsourced.text import Span

__all__ = ["parse_reference", "parse_references", "read_lines", "read_list", "takes_author"]


@dataclass(frozen=True, slots=True)
class _Reading:
    record: Record
    confidence: float
    doubts: tuple[str, ...]
    certainties: tuple[tuple[str, float], ...] = ()


def parse_reference(raw: str) -> Record:
    """Return what *raw*, one reference as printed, says of its work.

    What is not understood stands in the record's `note`. Never raises.

    >>> parse_reference("Doe J, Roe R. On rain. J Weather. 2019;3(2):4-9.").volume
    '3'
    """
    return _read(raw).record


def parse_references(text: str) -> tuple[Reference, ...]:
    """Return the references of *text*, one a line; `index` is the line's number, from 1.

    Empty lines are left out; keys are unique. A line that begins with a dash in place of
    its author has the author of the line before.
    """
    entries = []
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            span = Span(start, start + len(line))
            entries.append(Entry(number, printed_label(line), line, span, ()))
        start += len(line) + 1
    return _read_entries(entries)


def read_lines(
    lines: Iterable[tuple[int, str]], above: Record | None = None
) -> Iterator[Reference]:
    """Yield the references of numbered *lines* as they come, without keys and places.

    *above* is the record of the line before them, whose author a dash in the first one
    stands for. Empty lines are left out. So a file of any length can be read in parts.
    """
    for number, line in lines:
        if line.strip():
            reading = _read(line, above)
            above = reading.record
            yield Reference(
                "",
                reading.record,
                line,
                index=number,
                label=printed_label(line),
                confidence=reading.confidence,
                doubts=reading.doubts,
                certainties=reading.certainties,
            )


def takes_author(line: str) -> bool:
    """Say whether *line* begins with a dash that stands for the author of the line before.

    >>> takes_author("———. On snow. 2021.")
    True
    """
    return repeats_author(tidy(line))


def read_list(
    listing: ReferenceList, records: Mapping[str, Record] | None = None
) -> tuple[Reference, ...]:
    """Return the references of an article's list, in its order, with keys made for them.

    *records* are what the article's format itself says of works, by anchor: they count more
    than what is printed, and those that are printed nowhere stand behind the list.
    """
    known = records or {}
    references = _read_entries(listing.entries, known)
    return add_embedded(references, known) if known else references


def _read_entries(
    entries: Iterable[Entry], records: Mapping[str, Record] | None = None
) -> tuple[Reference, ...]:
    taken: set[str] = set()
    found: list[Reference] = []
    for entry in entries:
        told = record_of(entry.anchors, records) if records else None
        above = found[-1].record if found else None
        reading = _Reading(told, 1.0, ()) if told else _read(entry.raw, above)
        record = add_linked(reading.record, entry.links) if entry.links else reading.record
        key = make_key(record, taken)
        taken.add(key)
        found.append(
            Reference(
                key,
                record,
                entry.raw,
                entry.span,
                entry.index,
                entry.label,
                entry.anchors,
                reading.confidence,
                reading.doubts,
                reading.certainties,
            )
        )
    return tuple(found)


def _with_author_of(before: Record, record: Record) -> Record:
    """Return *record* with the names of the reference above, for which its dash stands."""
    return replace(record, authors=before.authors or before.editors, et_al=before.et_al)


def _read(raw: str, above: Record | None = None) -> _Reading:
    """Read *raw*; *above* is the reference before it in its list."""
    text, rest = tidy(raw), raw[LONGEST:]
    labelled = label(text)
    record = read_record(text, labelled.segments)
    if rest:
        record = replace(record, note=f"{record.note} … {rest}".strip(" …"))
    if above and not record.authors and repeats_author(text):
        record = _with_author_of(above, record)
    certainties = name_certainties(record, labelled.certainties)
    return _Reading(
        record, *find_doubts(text, record, certainties, too_long=bool(rest)), certainties
    )
