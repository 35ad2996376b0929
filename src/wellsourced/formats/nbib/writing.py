"""References as MEDLINE's tagged text: the tags in PubMed's order, lines of 87 characters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wellsourced.bibtex.dates import write_edtf
from wellsourced.format import Remark, write_own
from wellsourced.formats.nbib import dates, people, tags
from wellsourced.formats.nbib.extra import Extra
from wellsourced.formats.nbib.titles import write_title
from wellsourced.references import Name, Record, Reference
from wellsourced.terms.language_codes import MARC

Lines = Iterator[tuple[str, str]]
_WIDTH = 81  # of a value; PubMed begins a line with six more characters
_INDENT = "\n      "
_CODES = {short: code for code, short in MARC.items()}


def write_one(reference: Reference, remark: Remark | None = None) -> str:
    """Return a record, an empty line behind it; a remark is a note that readers keep."""
    record = reference.record
    lines = (*_lines(record), *_own(reference), *_remark(remark))
    body = [_write(tag, value) for tag, value in lines if value.strip()]
    return "".join((_write("PMID", record.pmid), *body))


def _write(tag: str, value: str) -> str:
    value = " ".join(value.split())
    head = f"{tag:<4}- "
    if len(value) <= _WIDTH:
        return f"{head}{value}\n"
    lines: list[str] = []
    at = 0
    while len(value) - at > _WIDTH:
        end = value.rfind(" ", at, at + _WIDTH + 1)
        end = value.find(" ", at) if end < 0 else end
        if end < 0:
            break
        lines.append(value[at:end])
        at = end + 1
    return f"{head}{_INDENT.join((*lines, value[at:]))}\n"


def _remark(remark: Remark | None) -> Lines:
    if remark:
        yield "GN", remark.say()
        yield "GN", write_own("raw", remark.raw)


def _lines(record: Record) -> Lines:
    extra = Extra(record)
    yield "IS", record.issn
    yield "ISBN", record.isbn
    yield "VI", record.volume
    yield "IP", record.issue
    yield "DP", _issued(record, extra)
    yield from _titles(record)
    yield "PG", record.page
    yield "LID", f"{record.doi} [doi]" if record.doi.strip() else ""
    yield "AB", record.abstract
    yield from _people(record, extra)
    yield "LA", _CODES.get(record.language, record.language)
    yield "PT", publication_type(record)
    yield from ((tag, getattr(record, field)) for field, tag in _PLACES)
    yield tags.PLACE, "" if record.type in tags.OF_JOURNALS else record.place
    yield "PMC", record.pmcid
    yield "GN", record.note
    yield from extra.rest()


_PLACES = (("edition", "EN"), ("publisher", "PB"))


def publication_type(record: Record) -> str:
    """Return what PubMed calls a work of this type; empty where it has no word for it."""
    if record.type == "article" and record.genre != tags.PREPRINT:
        return ""
    return tags.PUBLICATION_TYPES.get(record.type, "")


def _titles(record: Record) -> Lines:
    whole = record.type == "book" and not record.container.strip()
    yield ("BTI", record.title) if whole else ("TI", write_title(record.title))
    yield "BTI" if record.type == "chapter" and record.title.strip() else "JT", record.container


def _issued(record: Record, extra: Extra) -> str:
    if record.issued is None:
        return record.issued_text
    kept = extra.take("DP")
    if kept and dates.read_issued(kept)[0] == record.issued:
        return kept
    return dates.write(record.issued)


def _people(record: Record, extra: Extra) -> Lines:
    told = extra.of_people()
    for name in record.authors:
        yield from _person(name, "authors")
        yield from told.pop(people.write_full(name), ())
    if record.et_al:
        yield "AU", "et al."
    for name in record.editors:
        yield from _person(name, "editors")
        yield from told.pop(people.write_full(name), ())
    yield from (pair for pairs in told.values() for pair in pairs)


def _person(name: Name, role: str) -> Lines:
    full, short = tags.PEOPLE[role]
    if name.literal and role == "authors":
        yield tags.ORGANISATION, name.literal
    elif name.literal:
        yield full, f"{name.literal},"
    else:
        yield full, people.write_full(name)
        yield short, people.write_short(name)


def _own(reference: Reference) -> Lines:
    """Return as notes what MEDLINE has no tag for."""
    record = reference.record
    written = publication_type(record)
    lines = [pair for pair in (*_titles(record), *Extra(record).rest()) if pair[1].strip()]
    types = {written, *(value for tag, value in lines if tag == "PT")}
    names = {tag for tag, _value in lines}
    own: Mapping[str, str] = {
        "key": reference.key,
        "type": record.type if tags.type_of(types, names) != record.type else "",
        "genre": "" if written == tags.PREPRINT else record.genre,
        "number": record.number,
        "place": record.place if record.type in tags.OF_JOURNALS else "",
        "url": record.url,
        "year-suffix": record.year_suffix,
        "issued-text": record.issued_text if record.issued else "",
        "accessed": write_edtf(record.accessed) if record.accessed else "",
    }
    yield from (("GN", write_own(name, value)) for name, value in own.items())
