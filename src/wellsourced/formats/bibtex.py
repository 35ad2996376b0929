"""BibTeX, the format of the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wellsourced.bibtex import format_entry, is_legal_key, parse
from wellsourced.bibtex.marks import NEXT_BLOCK
from wellsourced.format import Format, Remark
from wellsourced.keys import make_key
from wellsourced.references import Reference

_OTHERS = ("[", "{", "<", "TY  -", "TY -", "PMID-")  # how JSON, XML, RIS and MEDLINE begin


def write_one(reference: Reference, remark: Remark | None = None) -> str:
    """Return an entry; a remark stands in fields of its own, which no style prints."""
    if remark:
        extra = (*reference.record.extra, *_fields(remark))
        reference = replace(reference, record=replace(reference.record, extra=extra))
    return f"{format_entry(reference)}\n"


def _fields(remark: Remark) -> Iterator[tuple[str, str]]:
    yield "wellsourced-confidence", f"{remark.confidence:.2f}"
    if remark.doubts:
        yield "wellsourced-doubt", "; ".join(remark.doubts)
    if remark.certainties:
        sure = (f"{name} {certainty:.2f}" for name, certainty in remark.certainties)
        yield "wellsourced-fields", "; ".join(sure)
    if remark.raw:
        yield "raw", remark.raw


def name_all(references: Iterable[Reference]) -> Iterator[Reference]:
    """Yield the references with keys that BibTeX takes and tells apart."""
    keys: set[str] = set()
    for reference in references:
        key = reference.key
        if not is_legal_key(key) or key.casefold() in keys:
            key = make_key(reference.record, keys)
        keys.add(key.casefold())
        yield replace(reference, key=key)


def read(text: str) -> tuple[Reference, ...]:
    """Return the references of a BibTeX text that can be used."""
    return parse(text).references


def recognises(text: str) -> bool:
    """Say whether a line of *text* begins as an entry or a macro does, and none as other formats.

    Anything may stand before the first entry of a BibTeX file.
    """
    start = text.removeprefix("\ufeff").lstrip()
    return not start.startswith(_OTHERS) and NEXT_BLOCK.search(start) is not None


FORMAT = Format("bibtex", ".bib", write_one, name_all, read, recognises=recognises)
