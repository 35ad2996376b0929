"""References as RIS: one tag a line, a record from `TY` to `ER`."""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.bibtex.dates import write_edtf
from wellsourced.bibtex.records import IN_ISSUES
from wellsourced.format import Remark
from wellsourced.formats.ris import tags
from wellsourced.inverted_names import write_inverted
from wellsourced.names import fold
from wellsourced.references import Date, Record, Reference

Lines = Iterator[tuple[str, str]]


def write_one(reference: Reference, remark: Remark | None = None) -> str:
    """Return a record; white space becomes one space, a remark is a note that readers keep."""
    lines = (("ID", reference.key), *_lines(reference.record), *_remark(remark))
    body = (f"{tag}  - {' '.join(value.split())}\n" for tag, value in lines if value.strip())
    return f"TY  - {_type(reference.record)}\n{''.join(body)}ER  - \n"


def _remark(remark: Remark | None) -> Lines:
    if remark:
        yield "N1", remark.say()
        yield "U1", f"raw: {remark.raw}" if remark.raw else ""


def _type(record: Record) -> str:
    return tags.TYPES.get(record.type, "GEN")


def _lines(record: Record) -> Lines:
    yield from (("AU", write_inverted(name)) for name in record.authors)
    yield from (("ED", write_inverted(name)) for name in record.editors)
    yield from ((names[0], getattr(record, field)) for field, names in tags.TEXTS.items())
    yield from _dates(record)
    yield from _places(record)
    yield from _identifiers(record)
    yield "N1", record.note
    yield from _own(record)
    yield from _extra(record)


def _dates(record: Record) -> Lines:
    date = record.issued
    if date is None:
        yield "PY", record.issued_text
    else:
        yield "PY", write_edtf(Date(date.year))
        yield "DA", _write_date(date) if date.month else ""
        yield "U1", f"{tags.WORDS}: {record.issued_text}" if record.issued_text else ""
    yield "Y2", _write_date(record.accessed) if record.accessed else ""


def _write_date(date: Date) -> str:
    """Return a date as RIS has it, a slash behind each part: `2019/04//`."""
    month = f"{date.month:02}" if date.month else ""
    return (
        f"{write_edtf(Date(date.year))}/{month}/{f'{date.day:02}' if month and date.day else ''}/"
    )


def _places(record: Record) -> Lines:
    found = tags.RANGE.fullmatch(record.page.strip())
    yield "SP", found["first"] if found else record.page
    yield "EP", found["last"] if found else ""
    yield "C7" if record.type in IN_ISSUES else "M1", record.number


def _identifiers(record: Record) -> Lines:
    yield "SN", record.issn
    yield "SN", record.isbn
    yield "AN", record.pmid
    yield "DB", tags.PUBMED if record.pmid.strip() else ""
    yield "C2", record.pmcid


def _own(record: Record) -> Lines:
    """Return what RIS has no tag for."""
    if tags.READ_TYPES.get(_type(record)) != record.type:
        yield "U1", f"{tags.TYPE}: {record.type}"
    yield "U1", f"{tags.ET_AL}: true" if record.et_al else ""
    yield "U1", f"{tags.SUFFIX}: {record.year_suffix}" if record.year_suffix else ""


def _extra(record: Record) -> Lines:
    known = {field: tag for tag, field in tags.EXTRAS.items()}
    if not record.container:
        del known["shortjournal"]  # J2 alone is read as the journal itself
    for field, value in record.extra:
        if field == "keywords":
            yield from (("KW", word) for word in value.split("; "))
        elif field in known or tags.TAG.fullmatch(field):
            yield known.get(field, field), value
        else:
            yield "U1", f"{_own_name(field)}: {value}"


def _own_name(field: str) -> str:
    """Return the name of a field in letters that reading takes for one."""
    name = "-".join(fold(field).encode("ascii", "ignore").decode().split())
    return field if tags.OWN.fullmatch(f"{field}: x") else (f"x-{name}" if name else "x")[:41]
