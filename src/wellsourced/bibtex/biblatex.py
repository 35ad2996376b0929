"""The fields of an entry as BibLaTeX names them (its manual, sections 2.1 and 2.2)."""

from __future__ import annotations

from wellsourced.bibtex import types
from wellsourced.bibtex.dates import issued, write_edtf
from wellsourced.bibtex.fields import Fields, Values, braced, write_values
from wellsourced.bibtex.latex_writing import escape
from wellsourced.bibtex.records import IN_ISSUES
from wellsourced.csl_json.dates import read_edtf
from wellsourced.references import Record
from wellsourced.terms.language_codes import BABEL

_STATES = {words: state for state, words in types.STATES.items()}
_GENRES = {genre: key for key, genre in types.GENRE_KEYS.items()} | {types.MASTERS: "mathesis"}
_NAMES = {code: name for name, code in reversed(BABEL.items())}  # babel's, the usual one
_PUBLISHERS = {
    "thesis": "institution", "report": "institution", "webpage": "organization",
    "software": "organization", "document": "organization",
}  # fmt: skip
_EPRINTS = frozenset(("eprint", "eprinttype", "archiveprefix"))


def name_fields(record: Record) -> tuple[str, Values, Fields]:
    """Return the type of the entry, its fields as they are written, and those of its date."""
    type_ = types.BIBLATEX.get(record.type, "misc")
    values = write_values(record, _prose(record), _addresses(record))
    return type_, values, _dates(record)


def _prose(record: Record) -> dict[str, str]:
    in_issues, preprint = record.type in IN_ISSUES, types.is_arxiv(record)
    named = _NAMES.get(record.language, "")
    number = "eid" if record.page and record.page != record.number else "articleno"
    return {
        "journaltitle" if in_issues else "booktitle": record.container,
        _PUBLISHERS.get(record.type, "publisher"): "" if preprint else record.publisher,
        "location": record.place,
        "edition": record.edition,
        "volume": record.volume,
        "number" if in_issues else "issue": record.issue,
        number if in_issues else "number": "" if preprint else record.number,
        "pages": record.page,
        "type": "" if preprint else _GENRES.get(record.genre, record.genre),
        "langid": named,
        "language": "" if named else record.language,
        "note": record.note,
        "abstract": record.abstract,
    }


def _addresses(record: Record) -> dict[str, str]:
    """Return what is no LaTeX; PubMed's number is an `eprint`, where that is free."""
    preprint = types.is_arxiv(record)
    taken = preprint or any(name.lower() in _EPRINTS for name, _value in record.extra)
    pubmed = bool(record.pmid) and not taken
    return {
        "doi": record.doi,
        "eprint": record.number if preprint else record.pmid * pubmed,
        "eprinttype": "arxiv" if preprint else "pubmed" * pubmed,
        "pmid": "" if pubmed else record.pmid,
        "pmcid": record.pmcid,
        "isbn": record.isbn,
        "issn": record.issn,
        "url": record.url,
    }


def _dates(record: Record) -> Fields:
    """Return the date in EDTF, and the words that say how far a work is published."""
    words = escape(_STATES.get(record.issued_text, record.issued_text))
    if record.issued is None:
        alone = issued("", record.issued_text, "", "") == (None, record.issued_text)
        plain = alone and record.issued_text not in _STATES
        return [("year" if plain else "pubstate", braced(words))] if words else []
    state = [("pubstate", braced(words))] if words else []
    whole = next((value for pair in record.extra if (value := _whole_date(record, pair))), "")
    return [("date", braced(whole or write_edtf(record.issued))), *state]


def leave_dates(record: Record) -> tuple[tuple[str, str], ...]:
    """Return `extra` without a date that `date` says whole: `2020-05/2021`."""
    return tuple(pair for pair in record.extra if not _whole_date(record, pair))


def _whole_date(record: Record, pair: tuple[str, str]) -> str:
    field, value = pair
    known = record.issued is not None and field == "issued" and read_edtf(value) == record.issued
    return value if known else ""
