"""BibTeX, the format of the library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wellsourced.bibtex import format_entry, is_legal_key, parse
from wellsourced.format import Format
from wellsourced.keys import make_key
from wellsourced.references import Reference


def write(references: Sequence[Reference]) -> str:
    """Return the references as entries, a blank line between, each with a key of its own."""
    keys: set[str] = set()
    entries: list[str] = []
    for reference in references:
        key = reference.key
        if not is_legal_key(key) or key.casefold() in keys:
            key = make_key(reference.record, keys)
        keys.add(key.casefold())
        entries.append(f"{format_entry(replace(reference, key=key))}\n")
    return "\n".join(entries)


def read(text: str) -> tuple[Reference, ...]:
    """Return the references of a BibTeX text that can be used."""
    return parse(text).references


FORMAT = Format("bibtex", ".bib", write, read)
