"""Kinds of entries that classic BibTeX knows, and books that hold their own title."""

from __future__ import annotations

import pytest

from wellsourced.bibtex import parse
from wellsourced.bibtex.entries import Dialect, format_entry
from wellsourced.references import Record, Reference


@pytest.mark.parametrize(
    ("genre", "type_", "kind"),
    [
        ("Doctoral dissertation", "phdthesis", ""),
        ("PhD thesis", "phdthesis", "PhD thesis"),
        ("dissertation", "phdthesis", "dissertation"),
        ("Habilitation", "phdthesis", "Habilitation"),
        ("Master's thesis", "mastersthesis", ""),
        ("MSc thesis", "mastersthesis", "MSc thesis"),
        ("M.A. thesis", "mastersthesis", "M.A. thesis"),
        ("Diplomarbeit", "mastersthesis", "Diplomarbeit"),
        ("Bachelor's thesis", "mastersthesis", "Bachelor's thesis"),
        ("", "phdthesis", "thesis"),
    ],
)
def test_a_thesis_is_of_a_type_that_bibtex_knows(genre: str, type_: str, kind: str) -> None:
    record = Record("thesis", "Rain", publisher="Leaf University", genre=genre)
    written = format_entry(Reference("k", record))

    assert written.startswith(f"@{type_}{{k,")
    assert (f"type = {{{kind}}}" in written) is bool(kind)
    assert parse(written).references[0].record == record
    assert format_entry(Reference("k", record), Dialect.BIBLATEX).startswith("@thesis{k,")


def test_a_book_is_no_part_of_itself() -> None:
    library = parse(
        "@incollection{kid, title={Drops}, crossref={whole}}\n"
        "@book{whole, title={The {Rain} Book}, booktitle={The Rain book}, publisher={Leaf}}\n"
        "@book{volume, title={Drops}, booktitle={The Rain Book}}\n"
    )
    kid, whole, volume = (one.record for one in library.references)

    assert whole.container == ""
    assert whole.extra == (("booktitle", "The Rain book"),)
    assert parse(format_entry(Reference("whole", whole))).references[0].record == whole
    assert (kid.container, volume.container) == ("The Rain book", "The Rain Book")
