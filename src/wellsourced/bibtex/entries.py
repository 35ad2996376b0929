"""One reference as an entry, of BibTeX or of BibLaTeX.

Written in UTF-8 with a stable order of fields. Whatever the values hold, the entry is one
entry: braces balance and no line of it begins with another `@`.
"""

from __future__ import annotations

from enum import StrEnum

from wellsourced.bibtex import biblatex, types
from wellsourced.bibtex.dates import issued, write_edtf
from wellsourced.bibtex.fields import Fields, Values, braced, write_extra, write_values
from wellsourced.bibtex.latex_writing import escape, escape_title
from wellsourced.bibtex.macros import MONTHS
from wellsourced.bibtex.people import write_people
from wellsourced.bibtex.records import IN_ISSUES
from wellsourced.bibtex.types import csl_type
from wellsourced.keys import is_legal_key, make_key
from wellsourced.references import Record, Reference

__all__ = ["Dialect", "braced", "format_entry"]

_YEARS = range(1000, 10000)  # years that BibTeX's `year` can hold
_FIRST = frozenset(("author", "editor", "title"))
_PUBLISHER = {"thesis": "school", "report": "institution"}


class Dialect(StrEnum):
    """What the fields and types of an entry are called."""

    BIBTEX = "bibtex"
    BIBLATEX = "biblatex"


def format_entry(reference: Reference, dialect: Dialect = Dialect.BIBTEX) -> str:
    r"""Return *reference* as one entry without a line end behind it.

    A key that BibTeX would not take is replaced by one made from the record.

    >>> from wellsourced.references import Name
    >>> record = Record(type="book", title="Kratom", authors=(Name("Doe", "Jane"),))
    >>> print(format_entry(Reference("doe2020", record)))
    @book{doe2020,
      author = {Doe, Jane},
      title = {Kratom},
    }
    """
    record = reference.record
    key = reference.key if is_legal_key(reference.key) else make_key(record, ())
    if dialect is Dialect.BIBLATEX:
        type_, values, when = biblatex.name_fields(record)
        extra = biblatex.leave_dates(record)
    else:
        type_, extra = _type(record), record.extra
        values = write_values(record, _prose(record, type_), _addresses(record))
        when = _dates(record)
    fields = _fields(record, type_, values, when)
    fields += write_extra(extra, [name for name, _value in fields])
    lines = "".join(f"  {name} = {value},\n" for name, value in fields)
    return f"@{type_}{{{key},\n{lines}}}"


def _type(record: Record) -> str:
    if record.type == "thesis":
        return types.thesis_type(record.genre)
    return types.BIBTEX.get(record.type, "misc")


def _fields(record: Record, type_: str, values: Values, when: Fields) -> Fields:
    """Return the filled fields in order, each value with its delimiters."""
    filled = {
        "author": write_people(record.authors, others=record.et_al),
        "editor": write_people(record.editors, others=record.et_al and not record.authors),
        "title": escape_title(record.title),
    } | values
    filled = {name: value for name, value in filled.items() if value}
    if csl_type(type_, dict(record.extra) | filled) != record.type:
        filled["entrysubtype"] = types.ENTRY_SUBTYPES.get(record.type, record.type)
    written = [(name, braced(value)) for name, value in filled.items()]
    at = sum(name in _FIRST for name, _value in written)
    return [*written[:at], *when, *written[at:]]


def _prose(record: Record, type_: str) -> dict[str, str]:
    """Return the fields that are prose or numbers, by BibTeX's name for this type."""
    in_issues = record.type in IN_ISSUES
    preprint = types.is_arxiv(record)
    return {
        "journal" if in_issues else "booktitle": record.container,
        _PUBLISHER.get(record.type, "publisher"): "" if preprint else record.publisher,
        "address": record.place,
        "edition": record.edition,
        "volume": record.volume,
        "number" if in_issues else "issue": record.issue,
        "articleno" if in_issues else "number": "" if preprint else record.number,
        "pages": record.page,
        "type": "" if preprint else _kind(record, type_),
        "language": record.language,
        "note": record.note,
        "abstract": record.abstract,
    }


def _kind(record: Record, type_: str) -> str:
    """Return what kind of work it is, where its type does not say it."""
    if type_ not in types.GENRES:
        return record.genre
    return "" if record.genre == types.GENRES[type_] else record.genre or types.ANY_THESIS


def _addresses(record: Record) -> dict[str, str]:
    preprint = types.is_arxiv(record)
    return {
        "eprint": record.number if preprint else "",
        "archiveprefix": record.publisher if preprint else "",
        "doi": record.doi,
        "pmid": record.pmid,
        "pmcid": record.pmcid,
        "isbn": record.isbn,
        "issn": record.issn,
        "url": record.url,
    }


def _dates(record: Record) -> Fields:
    """Return year, month and day, or what stands for them."""
    date, words = record.issued, escape(record.issued_text)
    if date is None:
        alone = issued("", record.issued_text, "", "") == (None, record.issued_text)
        return [("year" if alone else "pubstate", braced(words))] if words else []
    state = [("pubstate", braced(words))] if words else []
    if date.year not in _YEARS:
        return [("date", braced(write_edtf(date))), *state]
    fields = [("year", braced(str(date.year)))]
    if date.month:
        fields.append(("month", MONTHS[date.month - 1]))
    if date.month and date.day:
        fields.append(("day", braced(str(date.day))))
    return [*fields, *state]
