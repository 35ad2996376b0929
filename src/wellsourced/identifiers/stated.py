"""Identifiers that a record states in words, beside the fields that are theirs.

Zotero keeps `PMID: 123` in a note, some databases put the DOI in a note or in the kind of work.
"""

from __future__ import annotations

import re
from dataclasses import replace

from wellsourced.identifiers.dois import doi_key, is_doi
from wellsourced.references import Record

# doi: 10.1000/182 · https://doi.org/10.1000/182 · 10.1000/182.
_DOI = re.compile(
    r"(?:doi\s?[:=]?\s{0,3}){0,2}(?:https?://(?:dx\.|www\.)?doi\.org/)?(?P<value>10\.\d\S{5,300}?)\.?",
    re.IGNORECASE,
)
_PMID = re.compile(r"(?:PMID|PubMed(?:\sID)?)\s?:\s{0,3}(?P<value>[1-9]\d{0,7})\.?", re.IGNORECASE)
_PMCID = re.compile(r"(?:PMCID|PMC)\s?:\s{0,3}(?P<value>PMC\d{2,9})\.?", re.IGNORECASE)
_FORMS = {"doi": _DOI, "pmid": _PMID, "pmcid": _PMCID}
_BETWEEN = re.compile(r"(?P<sign>\s*\n\s*|;\s+)")


def read_stated(record: Record) -> Record:
    r"""Return *record* with the identifiers that its note and its genre state.

    Lines of a note that are such a statement and no more, and the genre where it is a DOI. What
    says otherwise than the field does stays; so do other words.

    >>> read_stated(Record(note="PMID: 123\nRead on the train")).note
    'Read on the train'
    """
    if not record.note and not record.genre:
        return record
    known = {"doi": record.doi, "pmid": record.pmid, "pmcid": record.pmcid}
    genre = "" if _take(known, record.genre, ("doi",)) else record.genre
    pieces = _BETWEEN.split(record.note)
    stays = [not _take(known, piece, tuple(_FORMS)) for piece in pieces[::2]]
    if genre == record.genre and all(stays):
        return record
    kept = ""
    for at in (2 * place for place, stay in enumerate(stays) if stay):
        kept += (pieces[at - 1] if kept else "") + pieces[at]
    doi, pmid, pmcid = known.values()
    return replace(record, genre=genre, note=kept, doi=doi, pmid=pmid, pmcid=pmcid)


def _take(known: dict[str, str], text: str, names: tuple[str, ...]) -> bool:
    """Put the identifier that *text* states among those *known*; say whether that was done."""
    for name in names:
        found = _FORMS[name].fullmatch(text.strip())
        if not found or (name == "doi" and not is_doi(found["value"])):
            continue
        value = found["value"].upper() if name == "pmcid" else found["value"]
        if not known[name]:
            known[name] = value
        return _key(known[name]) == _key(value)
    return False


def _key(value: str) -> str:
    return doi_key(value) or value.upper()
