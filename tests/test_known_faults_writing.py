r"""What BibTeX writers are known to do badly, by number: what we write changes what it must.

B1.13 to B1.18 are bibtexparser's faults, B3 those of programs that turn LaTeX into Unicode and
back. Saving a file whole or not at all is the project's, and tested there.
"""

from __future__ import annotations

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.bibtex import add_entries, decode, encode, format_entry, parse, rename_key
from wellsourced.bibtex.latex import decode_latex
from wellsourced.errors import WriteRefused
from wellsourced.references import Name, Record, Reference

ODD = (
    '% Encoding: UTF-8\r\n\r\n@STRING(leaf = "Leaf" # { Press})\n@preamble{ {\\x} }\n'
    '@Book { first ,\r\n\tTitle  = "On {tea}" ,Year=2004,publisher = leaf # { Ltd},month = jan}'
    "\r@comment{mine}\n\n\n@article{broken,\n  title = {Leaf,\n\n@misc(second,note={N},)  free @"
    " text\n@my-type\n{third,crossref={first}}\n@article[fourth, title={no brace}]\n@misc{fifth"
)
NEW = Reference("new:1", Record(type="book", title="Buds", authors=(Name("Oak", "Ann"),)))


def test_b1_13_reading_is_silent(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        library = parse(ODD)
        parse("@misc{k, note = {}, note = {}}@misc{k}@misc{k, x = undefined # }")
    assert len(library.failed) == 3
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []


def test_b1_14_what_is_not_changed_is_written_as_it_stood() -> None:
    renamed = rename_key(ODD, "first", "erste")
    assert renamed == ODD.replace("{ first ,", "{ erste ,").replace("{first}", "{erste}")
    added = add_entries(ODD, [NEW])
    assert added.startswith(ODD)
    assert [reference.raw for reference in parse(added).references][:-1] == [
        reference.raw for reference in parse(ODD).references
    ]


def test_b1_15_failed_entries_are_not_written_anew() -> None:
    text = ODD
    for at in range(3):
        text = add_entries(text, [Reference(f"new:{at}", NEW.record)])
        text = rename_key(text, "first", "zwischen")
        text = rename_key(text, "zwischen", "first")
    assert text.startswith(ODD)
    assert "WARNING" not in text
    assert [failed.raw for failed in parse(text).failed] == [
        failed.raw for failed in parse(ODD).failed
    ]


EVIL = (
    "a}\n}\n@article{evil,title={x}}\n@misc{z,t={",
    "a\n@article{evil,title={x}}\n",
    '"}, evil = {x',
    "a}},\n@string{leaf = {evil}}",
    "{" * 9,
    "}" * 9 + "{" * 9,
    "a\\",
    "\\}\\{\\",
    "\r@misc{evil}\r",
    "\u2028@misc{evil}\x85@misc{evil}\x0b",
    "a\x00b\x1f",
)


@pytest.mark.parametrize("evil", EVIL)
def test_b1_16_no_value_gets_out_of_its_braces(evil: str) -> None:
    record = Record(
        type="article-journal",
        title=evil,
        authors=(Name(evil, evil), Name(literal=evil)),
        container=evil,
        page=evil,
        doi=evil,
        url=evil,
        abstract=evil,
        extra=(("keywords", evil), ("file", evil), (evil, "x"), ("note2", evil)),
    )
    text = add_entries("@misc{a,note={N}}\n", [Reference("k", record)])
    library = parse(f"{text}\n@misc{{z2, note = {{N}}}}")
    assert [reference.key for reference in library.references] == ["a", "k", "z2"]
    assert (library.failed, library.strings) == ((), 0)


@pytest.mark.parametrize("key", [*EVIL, "", "a b", "a,b", "k}", "{k", "k=1", "%k", "@k", '"k"'])
def test_b1_16_no_key_gets_out_of_its_place(key: str) -> None:
    with pytest.raises(WriteRefused):
        rename_key("@misc{a}", "a", key)
    with pytest.raises(WriteRefused):
        add_entries("@misc{a}", [Reference(key, Record())])
    written = format_entry(Reference(key, Record(title="Leaf")))
    assert len(parse(written).references) == 1


def test_b1_17_after_a_rename_the_old_key_is_gone_and_free() -> None:
    renamed = rename_key("@misc{old, ids = {alias}}\n@misc{b, xref = {old}}", "old", "zz")
    assert [reference.key for reference in parse(renamed).references] == ["zz", "b"]
    assert "old" not in renamed
    assert rename_key(renamed, "b", "old").count("old") == 1
    with pytest.raises(WriteRefused, match="no entry"):
        rename_key(renamed, "old", "c")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("url", "https://tea.example.org/a%20b_c~d"),
        ("doi", "10.5555/a_b(1)%3C"),
        ("file", r"C:\Users\me\leaf.pdf"),
        ("eprint", "tea_1%2"),
    ],
)
def test_b1_18_addresses_and_files_are_no_latex(field: str, value: str) -> None:
    record = parse(f"@misc{{k, {field} = {{{value}}}}}").references[0].record
    held = {"url": record.url, "doi": record.doi, **dict(record.extra)}
    assert held[field] == value
    again = parse(format_entry(Reference("k", record))).references[0].record
    assert again == record


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\mbox{p53}", "p53"),
        (r"\href{https://tea.example.org}{leaf}", "leaf"),
        (r"{DNA} 5\%", "DNA 5%"),
        ("50% raw", "50% raw"),
        (r"{\'E}tienne Erd{\H o}s Nguy{\~{\^e}}n {\'\i}", "Étienne Erdős Nguyễn í"),
        ("H$_2$O $10^{-3}$", "H<sub>2</sub>O 10<sup>-3</sup>"),
        (r"\url{https://tea.example.org/a_b%20c}", "https://tea.example.org/a_b%20c"),
        (r"1--9 ``q''", "1–9 “q”"),
    ],
)
def test_b1_18_and_b3_latex_is_decoded_without_loss(latex: str, text: str) -> None:
    assert decode_latex(latex) == text


def test_b1_18_and_b3_what_is_latex_already_is_not_escaped_twice() -> None:
    first = parse(r"@misc{k, title = {The {DNA} of 5\% \& {\'E}tienne's \emph{tea}}}").references
    written = format_entry(first[0])
    assert r"5\% \& Étienne's \emph{tea}" in written.replace(r"\textit", r"\emph")
    again = parse(written).references
    assert again[0].record == first[0].record
    assert format_entry(again[0]) == written


@pytest.mark.parametrize("text", ["Erdős", "αβ ≤ ∞", "茶の木", "Чай", "Nguyễn", "naïve"])
def test_b3_unicode_is_written_as_it_is(text: str) -> None:
    assert text in format_entry(Reference("k", Record(title=text)))


@given(st.text(max_size=60), st.sampled_from(["utf-8", "utf-16", "cp1252", "latin-1"]))
def test_any_text_is_read_and_written_back_as_the_same_bytes(text: str, encoding: str) -> None:
    data = f"@misc{{k, note = {{{text}}}}}\n{text}".encode(encoding, "replace")
    decoded = decode(data)
    parse(decoded.text)
    assert encode(decoded) == data
