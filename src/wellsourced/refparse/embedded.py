"""What an article's format itself says of the works it cites, put on its reference list.

A tagged reference (JATS), the data in a citation field (Zotero, Mendeley, EndNote, Word) or a
citation template (MediaWiki) is the record as its program kept it: it is better than any
reading of the printed string, and it names the work even where no list is printed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wellsourced.keys import make_key
from wellsourced.matching import MatchIndex, Same, Unsure, find_match
from wellsourced.references import Record, Reference
from wellsourced.refparse.printed import PrintedIndex

Records = Mapping[str, Record]


@dataclass(frozen=True, slots=True)
class _Work:
    """A work of which the format tells, and the anchors by which it is cited."""

    record: Record
    anchors: tuple[str, ...]


def record_of(anchors: Iterable[str], records: Records) -> Record | None:
    """Return what the format says of the entry that bears *anchors*, or nothing."""
    return next((records[anchor] for anchor in anchors if anchor in records), None)


def add_embedded(references: Sequence[Reference], records: Records) -> tuple[Reference, ...]:
    """Return *references* with the works of *records* that no entry bears the anchor of.

    Such a work is the entry that it matches, or that prints what its record says; its record
    becomes the entry's, which bears its anchor from now on. What is neither is listed behind,
    in the order of *records*.
    """
    borne = {anchor for reference in references for anchor in reference.anchors}
    left = {anchor: record for anchor, record in records.items() if anchor not in borne}
    if not left:
        return tuple(references)
    works = _join_alike(left)
    known = list(references)
    for step in (_by_match, _by_print):
        works = step(known, works, {at for at, one in enumerate(known) if _tells(one, records)})
    for work in works:
        known.append(_list_behind(known, work))
    return tuple(known)


def _join_alike(records: Records) -> list[_Work]:
    """Join what is told of one work twice: by two libraries, by two fields without an address."""
    told = [Reference("", record) for record in records.values()]
    index = MatchIndex.of(told)
    numbers = {id(reference): at for at, reference in enumerate(told)}
    found: dict[int, _Work] = {}
    for at, (anchor, record) in enumerate(records.items()):
        same = find_match(told[at], index, found)
        if isinstance(same, Same):
            first = numbers[id(same.reference)]
            found[first] = replace(found[first], anchors=(*found[first].anchors, anchor))
        else:
            found[at] = _Work(record, (anchor,))
    return list(found.values())


def _tells(reference: Reference, records: Records) -> bool:
    return any(anchor in records for anchor in reference.anchors)


def _by_match(known: list[Reference], works: Sequence[_Work], told: Collection[int]) -> list[_Work]:
    """Put works on the entries that they match in *known*; return those that match none.

    Where it is not sure and one entry alone comes into question, of which nothing else is told,
    it is that one: the list was printed from these records.
    """
    index = MatchIndex.of(known)
    places = {reference.index: at for at, reference in enumerate(known)}
    taken = set(told)
    unsure: list[tuple[_Work, int]] = []
    left = []
    for work in works:
        match = find_match(Reference("", work.record), index)
        if isinstance(match, Same):
            _bear(known, places[match.reference.index], work)
            taken.add(places[match.reference.index])
        elif isinstance(match, Unsure) and len(match.candidates) == 1:
            unsure.append((work, places[match.candidates[0].index]))
        else:
            left.append(work)
    wanted = Counter(at for _, at in unsure)
    for work, at in unsure:
        if at in taken or wanted[at] > 1:
            left.append(work)
        else:
            _bear(known, at, work)
    return left


def _by_print(known: list[Reference], works: Sequence[_Work], told: Collection[int]) -> list[_Work]:
    """Put works on the entries that print what their records say; return the others."""
    if not works or not known:
        return list(works)
    index = PrintedIndex.of([one.raw if at not in told else "" for at, one in enumerate(known)])
    found = [(work, index.find(work.record)) for work in works]
    wanted = Counter(at for _, at in found)
    left = []
    for work, at in found:
        if at is None or wanted[at] > 1:
            left.append(work)
        else:
            _bear(known, at, work)
    return left


def _bear(known: list[Reference], at: int, work: _Work) -> None:
    """Give an entry the record of a work, and its anchors."""
    entry = known[at]
    known[at] = replace(
        entry,
        record=_add_printed(work.record, entry.record),
        anchors=(*entry.anchors, *work.anchors),
        confidence=1.0,
        doubts=(),
    )


def _add_printed(record: Record, printed: Record) -> Record:
    """Return *record* with what only the list can say: its letters, identifiers added there."""
    return replace(
        record,
        year_suffix=record.year_suffix or printed.year_suffix,
        doi=record.doi or printed.doi,
        pmid=record.pmid or printed.pmid,
        pmcid=record.pmcid or printed.pmcid,
        url=record.url or printed.url,
    )


def _list_behind(known: Sequence[Reference], work: _Work) -> Reference:
    """Return the reference of a work that the article cites and its list does not print."""
    place = max((reference.index for reference in known), default=0) + 1
    key = make_key(work.record, {reference.key for reference in known})
    raw = print_record(work.record)
    return Reference(key, work.record, raw, index=place, anchors=work.anchors)


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
