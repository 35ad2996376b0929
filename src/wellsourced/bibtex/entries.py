"""One reference as a BibTeX entry, and keys that BibTeX takes.

Written in UTF-8 with a stable order of fields. Whatever the values hold, the entry is one
entry: braces balance and no line of it begins with another `@`.
"""

from __future__ import annotations

import re

from wellsourced.bibtex import marks, types
from wellsourced.bibtex.dates import issued, write_edtf
from wellsourced.bibtex.latex_writing import clean, escape, escape_title
from wellsourced.bibtex.macros import MONTHS
from wellsourced.bibtex.people import write_people
from wellsourced.bibtex.records import IN_ISSUES, PROSE, STEERING
from wellsourced.bibtex.types import csl_type
from wellsourced.bibtex.values import closing_brace
from wellsourced.keys import is_legal_key, make_key
from wellsourced.references import Record, Reference

_LOOSE = re.compile(r"[{}\\]")
_PAGES = re.compile(r"(?<=\d)[-–](?=\w{0,9}\d)")
_YEARS = range(1000, 10000)  # years that BibTeX's `year` can hold
_FIRST = frozenset(("author", "editor", "title"))
_SUBTYPES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
_PUBLISHER = {"thesis": "school", "report": "institution"}


def format_entry(reference: Reference) -> str:
    r"""Return *reference* as one BibTeX entry without a line end behind it.

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
    type_ = _type(record)
    fields = _fields(record, type_)
    names = {name for name, _value in fields}
    for name, value in record.extra:
        if marks.NAME.fullmatch(name) and name not in names and name not in STEERING:
            fields.append((name, braced(escape(value) if name in PROSE else _verbatim(value))))
            names.add(name)
    lines = "".join(f"  {name} = {value},\n" for name, value in fields)
    return f"@{type_}{{{key},\n{lines}}}"


def braced(value: str) -> str:
    r"""Put a value in braces; one that ends in a backslash gets a space behind it."""
    return f"{{{value} }}" if value.endswith("\\") else f"{{{value}}}"


def _type(record: Record) -> str:
    if record.type == "thesis":
        if record.genre not in {types.DOCTORAL, types.MASTERS}:
            return "thesis"
        return "mastersthesis" if record.genre == types.MASTERS else "phdthesis"
    return types.BIBTEX.get(record.type, "misc")


def _fields(record: Record, type_: str) -> list[tuple[str, str]]:
    """Return the filled fields in order, each value with its delimiters."""
    values = {
        "author": write_people(record.authors, others=record.et_al),
        "editor": write_people(record.editors, others=record.et_al and not record.authors),
        "title": escape_title(record.title),
        **{name: escape(value) for name, value in _prose(record, type_).items()},
        **{name: _address(value) for name, value in _addresses(record).items()},
        "urldate": write_edtf(record.accessed) if record.accessed else "",
    }
    values["pages"] = _PAGES.sub("--", values["pages"])
    filled = {name: value for name, value in values.items() if value}
    if csl_type(type_, dict(record.extra) | filled) != record.type:
        values["entrysubtype"] = _SUBTYPES.get(record.type, record.type)
    written = [(name, braced(value)) for name, value in values.items() if value]
    at = sum(name in _FIRST for name, _value in written)
    return [*written[:at], *_dates(record), *written[at:]]


def _prose(record: Record, type_: str) -> dict[str, str]:
    """Return the fields that are prose or numbers, by BibTeX's name for this type."""
    in_issues = record.type in IN_ISSUES
    preprint = _is_arxiv(record)
    return {
        "journal" if in_issues else "booktitle": record.container,
        _PUBLISHER.get(record.type, "publisher"): "" if preprint else record.publisher,
        "address": record.place,
        "edition": record.edition,
        "volume": record.volume,
        "number" if in_issues else "issue": record.issue,
        "articleno" if in_issues else "number": "" if preprint else record.number,
        "pages": record.page,
        "type": "" if preprint or type_ in types.GENRES else record.genre,
        "language": record.language,
        "note": record.note,
        "abstract": record.abstract,
    }


def _addresses(record: Record) -> dict[str, str]:
    preprint = _is_arxiv(record)
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


def _is_arxiv(record: Record) -> bool:
    """Say whether a record is a preprint that BibTeX's `eprint` fields describe in full."""
    server = (record.type, record.publisher, record.genre)
    return server == ("article", "arXiv", "Preprint") and bool(record.number)


def _dates(record: Record) -> list[tuple[str, str]]:
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


def _address(value: str) -> str:
    """Write an address or identifier, which may hold no brace and no backslash."""
    return _LOOSE.sub(lambda sign: f"%{ord(sign[0]):02X}", clean(value))


def _verbatim(value: str) -> str:
    """Write a value as it is, unless its braces would end the field."""
    value = clean(value)
    balanced = closing_brace(f"{{{value}}}", 0) == len(value) + 1
    return value if balanced else escape(value)
