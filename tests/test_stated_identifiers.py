"""Identifiers in notes find their fields, and entities of HTML their characters."""

from __future__ import annotations

import pytest

from wellsourced.csl_json import csl_to_record
from wellsourced.escaping import read_entities
from wellsourced.formats import nbib, ris
from wellsourced.identifiers.stated import read_stated
from wellsourced.references import Name, Record


def read_ris(*lines: str) -> Record:
    return ris.FORMAT.read("\n".join(("TY  - JOUR", *lines, "ER  - ", "")))[0].record  # type: ignore[misc]


@pytest.mark.parametrize(
    "line",
    [
        "M3  - doi: 10.5555/rain.12",
        "M3  - 10.5555/rain.12",
        "N1  - doi: 10.5555/rain.12",
        "N1  - DOI 10.5555/rain.12.",
        "N1  - https://doi.org/10.5555/rain.12",
        "N1  - 10.5555/rain.12",
    ],
)
def test_a_doi_in_a_note_or_in_the_kind_of_work_is_the_doi(line: str) -> None:
    record = read_ris("TI  - Rain", line)

    assert (record.doi, record.note, record.genre) == ("10.5555/rain.12", "", "")


def test_a_doi_that_is_stated_twice_is_no_note() -> None:
    record = read_ris("N1  - 10.5555/RAIN.12", "N1  - Read twice", "DO  - 10.5555/rain.12")

    assert (record.doi, record.note) == ("10.5555/rain.12", "Read twice")


@pytest.mark.parametrize(
    "note", ["doi: 10.5555/snow.3", "See doi: 10.5555/rain.12 too", "PMID: none", "10.5 mm of rain"]
)
def test_other_notes_stay(note: str) -> None:
    record = Record(doi="10.5555/rain.12", note=note)

    assert read_stated(record) == record


def test_lines_of_a_note_in_csl_json_are_identifiers() -> None:
    note = "PMID: 87654\nOn rain; and snow\nPMCID: PMC4321\nDOI: 10.5555/rain.12"
    record = csl_to_record({"type": "article-journal", "title": "Rain", "note": note})

    assert (record.pmid, record.pmcid, record.doi) == ("87654", "PMC4321", "10.5555/rain.12")
    assert record.note == "On rain; and snow"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Rain &amp; snow", "Rain & snow"),
        ("P&lt;0.05, n&gt;3", "P<0.05, n>3"),
        ("Rain&#8211;snow &#x3b1;", "Rain–snow α"),
        ("Rain &amp;amp; snow", "Rain & snow"),
        ("AT&T; R&D; a&b", "AT&T; R&D; a&b"),
        ("&nosuch; &#0; &#7;", "&nosuch; &#0; &#7;"),
        ("https://example.org/?a=1&amp;copy=2", "https://example.org/?a=1&copy=2"),
        ("https://example.org/?a=1&copy;=2", "https://example.org/?a=1&copy;=2"),
    ],
)
def test_entities_are_read_where_they_are_unmistakable(written: str, read: str) -> None:
    assert read_entities(written) == read


def test_no_format_prints_an_entity() -> None:
    item = {"type": "book", "title": "Rain &amp; snow", "author": [{"literal": "Sun &amp; Co"}]}
    told = nbib.FORMAT.read("PMID- 1\nTI  - Rain &amp;\n      snow.\n")  # type: ignore[misc]

    assert csl_to_record(item).title == "Rain & snow"
    assert csl_to_record(item).authors == (Name(literal="Sun & Co"),)
    assert told[0].record.title == "Rain & snow"
    assert read_ris("TI  - Rain &amp; snow", "T2  - Sun &amp; Co").container == "Sun & Co"
