"""A library's bytes into text and back: every byte the same."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.bibtex import decode, encode, parse
from wellsourced.errors import WriteRefused

ENTRY = "@book{müller2001,\n  title = {Größe und Maß – é},\n}\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (ENTRY.encode(), "utf-8"),
        (codecs.BOM_UTF8 + ENTRY.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + ENTRY.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + ENTRY.encode("utf-16-be"), "utf-16-be"),
        (ENTRY.encode("utf-16-le"), "utf-16-le"),
        (ENTRY.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + ENTRY.encode("utf-32-le"), "utf-32-le"),
        (ENTRY.encode("cp1252"), "cp1252"),
        (b"% Encoding: ISO8859_1\n" + ENTRY.replace("–", "-").encode("latin-1"), "iso8859-1"),
        (b"% Encoding: windows-1252\n" + ENTRY.encode("cp1252"), "cp1252"),
    ],
)
def test_knows_the_encoding(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert decoded.encoding == encoding
    assert encode(decoded) == data
    reference = parse(decoded.text).references[0]
    assert reference.key == "müller2001"
    assert reference.record.title.startswith("Größe und Maß ")


def test_a_stated_encoding_counts_where_utf_8_does_not() -> None:
    data = "% Encoding: Cp1251\n@book{ключ, title={Опиум}}".encode("cp1251")
    assert parse(decode(data).text).references[0].record.title == "Опиум"


def test_utf_8_goes_before_what_the_file_says_of_itself() -> None:
    data = "% Encoding: Cp1252\n@book{k, title={Größe}}".encode()
    assert decode(data).encoding == "utf-8"


@pytest.mark.parametrize("stated", ["no-such-code", "hex", "utf-16", "utf-7", "rot13", "idna"])
def test_a_stated_encoding_that_cannot_be_is_passed_over(stated: str) -> None:
    data = f"% Encoding: {stated}\n@book{{k, title={{Gr+AOk-}}}}\n".encode()
    decoded = decode(data)
    assert encode(decoded) == data
    assert parse(decoded.text).references[0].key == "k"


@pytest.mark.parametrize(
    ("text", "newline"),
    [("", "\n"), ("a\r\nb\r\nc\n", "\r\n"), ("a\rb\rc\n", "\r"), ("a\nb\r\nc\n", "\n")],
)
def test_names_the_line_end_of_most_lines_and_keeps_all(text: str, newline: str) -> None:
    decoded = decode(text.encode())
    assert decoded.newline == newline
    assert decoded.text == text


def test_refuses_what_the_encoding_has_not() -> None:
    decoded = decode("@book{k, title={Größe}}".encode("cp1252"))
    with pytest.raises(WriteRefused, match=r"U\+0151.*cp1252"):
        encode(decoded, decoded.text + "@book{b, title={Erdős}}")


@given(st.binary(max_size=200))
def test_every_byte_comes_back(data: bytes) -> None:
    assert encode(decode(data)) == data


@given(
    st.text(st.characters(codec="utf-8"), max_size=100),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]),
)
def test_every_text_comes_back_as_bytes(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert encode(decode(data)) == data
