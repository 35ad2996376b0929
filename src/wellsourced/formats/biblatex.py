"""BibLaTeX: BibTeX with its own types, fields and dates; read as BibTeX, which knows both."""

from __future__ import annotations

from wellsourced.bibtex.entries import Dialect, format_entry
from wellsourced.format import Format, Remark
from wellsourced.formats.bibtex import add_remark, name_all, read
from wellsourced.references import Reference


def write_one(reference: Reference, remark: Remark | None = None) -> str:
    """Return an entry; a remark stands in fields of its own, which no style prints."""
    return f"{format_entry(add_remark(reference, remark), Dialect.BIBLATEX)}\n"


# a text in either is taken for BibTeX: it is read in the same way
FORMAT = Format("biblatex", ".bib", write_one, name_all, read)
