"""Which format a text is in, found by a look at it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wellsourced._leaves import leaf_names, leaves
from wellsourced.format import Format
from wellsourced.references import Name, Record, Reference

FORMATS = leaves("wellsourced.formats", "FORMAT", Format)
BY_NAME = {one.name: one for one in FORMATS}


def found(text: str) -> list[str]:
    return [one.name for one in FORMATS if one.recognises(text)]


def test_the_name_of_a_format_is_that_of_its_module() -> None:
    modules = leaf_names("wellsourced.formats")

    assert [one.name for one in FORMATS] == [name.replace("_", "-") for name in modules]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("@book{doe2020, title = {Rain}}", "bibtex"),
        ("%% saved by somebody\n\n@ARTICLE ( doe2020,\n title = {Rain})", "bibtex"),
        ("@string{w = {Weather}}\n", "bibtex"),
        ("@book{two words, title = {Rain}}", "bibtex"),
        ("Mine:\n @book {\n  Rain (2nd edition)\n , title = {Rain}}", "bibtex"),
        ("@comment{x}\n@misc\n{ doe, title = {[1] {x}}}", "bibtex"),
        ('[{"id": "a"}]', "csl-json"),
        (' [\n  {\n    "DOI": "10.5555/a"', "csl-json"),
        ('{"items": [{"id": 1}]}', "csl-json"),
        ('{"title": "TY  - BOOK"}', "csl-json"),
        ("[]\n", "csl-json"),
        ("TY  - JOUR\nTI  - Rain\nER  - \n", "ris"),
        ("Provider: A database\n\nTY  - JOUR\nTI  - Rain", "ris"),
        ("TI - Rain\nER - \nTY - JOUR\n", "ris"),
        ("TY  - JOUR\nAB  - see @book{doe2020, ", "ris"),
        ("TI  - Rain\nER  -", "ris"),
        ("PMID- 1\nTI  - Rain", "nbib"),
        ("junk\n\nPMID- \nTI  - Rain", "nbib"),
        ("FAU - Doe, J\nTI  - Rain", "nbib"),
        ('<?xml version="1.0"?>\n<xml><records><record><ref-type>5</ref-type>', "endnote-xml"),
        ("<xml>\n<records><record><titles><title>@book{a, b = {c}}", "endnote-xml"),
        ("<xml><records></records></xml>", "endnote-xml"),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_format_is_found_by_how_it_begins(text: str, name: str, ends: str, mark: str) -> None:
    assert found(f"{mark}{text}".replace("\n", ends)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "Doe J. Rain falls. Weather. 2020;3:4-5.",
        "[1] Doe J. Rain falls. Weather. 2020;3:4-5.",
        "Write to jane@book.example (or call).",
        "@jane (of the office, I think) said a = b",
        "Doe J. Rain falls @book{two words, title = {Rain}}",
        "{not json}",
        '{"name": "package", "version": "1.0"}',
        "<html><body>TY  - JOUR</body></html>",
        "<xml><records><record><name>Doe</name></record></records></xml>",
        "AU - Doe",
        "ER - the emergency room - was full",
        "TY - for everything",
    ],
)
def test_what_is_no_file_of_records_is_taken_for_none(text: str) -> None:
    assert found(text) == []


RECORDS = st.builds(
    Record,
    st.sampled_from(["book", "article-journal", "webpage"]),
    st.text("aé{}[]<>@TY -\n", max_size=15),
    st.just((Name("Doe", "Jane"),)) | st.just(()),
    abstract=st.sampled_from(["", "@book{a, title = {b}}", "PMID- 1", "TY  - JOUR", "<xml>"]),
)


@given(st.lists(RECORDS, min_size=1, max_size=2))
@settings(max_examples=40)
def test_what_a_format_writes_is_found_to_be_its_own(records: list[Record]) -> None:
    for one in FORMATS:
        written = one.write([Reference("k", record) for record in records])
        assert found(written) == [one.name if one.name != "biblatex" else "bibtex"]


@given(st.text(max_size=60))
def test_a_look_never_fails(text: str) -> None:
    assert len(found(text)) <= 1


@pytest.mark.parametrize(
    "text", ["@b{" + " " * 400 + "\n", "@b{" + "a " * 150 + "\n", "@" * 80 + "\n"]
)
def test_a_look_takes_time_in_proportion(text: str) -> None:
    assert found(text * (1_000_000 // len(text))) == []
