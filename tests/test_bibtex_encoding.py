"""A library's bytes into text and back: every byte the same."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.bibtex import decode, encode, parse, rename_key
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


MIXED = ENTRY * 3 + "@misc{ros\u00e9, title = {"


@pytest.mark.parametrize("bom", [b"", codecs.BOM_UTF8])
def test_stray_bytes_in_utf_8_cost_their_word_alone(bom: bytes) -> None:
    data = bom + MIXED.encode() + "Caf\u00e9 \u201cvert\u201d}}\n".encode("cp1252")
    decoded = decode(data)
    library = parse(decoded.text)
    assert encode(decoded) == data
    assert library.references[0].record.title == "Größe und Maß – é"
    assert library.references[-1].key == "rosé"
    assert library.references[-1].record.title == "Café “vert”"
    renamed = encode(decoded, rename_key(decoded.text, "rosé", "rose"))
    assert renamed == data.replace("rosé".encode(), b"rose")


def test_private_characters_that_are_utf_8_stay_themselves() -> None:
    for text in ("@misc{k, title = {\uf7e9\U0010fee9}}", "@misc{k, title = {äöü\U0010fee9}}"):
        assert decode(text.encode()).text == text
        data = text.encode() + b"\xe9"
        assert encode(decode(data)) == data


PIECES = st.sampled_from(["ä", "茶", "\U0010fee4", "a", b"\xe4", b"\xc3", b"\x81"])


@given(st.lists(PIECES, max_size=30))
def test_any_mix_comes_back(pieces: list[str | bytes]) -> None:
    data = b"".join(piece.encode() if isinstance(piece, str) else piece for piece in pieces)
    assert encode(decode(data)) == data
