"""Edits touch what they are asked to touch, and nothing else."""

from __future__ import annotations

import pytest

from wellsourced.bibtex import add_entries, decode, encode, format_entry, parse, rename_key
from wellsourced.errors import WriteRefused
from wellsourced.references import Date, Name, Record, Reference

LIBRARY = """\
% roe2001 is dear to us\r
@string{j = "Acta"}\r
@Article {roe2001 ,\r
  Title = "On roe2001", journal = j # { roe2001},\r
  crossref={conf}\r
}\r
\r
free roe2001 text
@proceedings(conf,title={roe2001})
@book{b, crossref = "roe2001", XDATA = {conf, roe2001 ,c}, related={roe2001}, note={roe2001}}
@set{s, entryset = {b,roe2001}, keywords = {roe2001}}
@book{unclosed, title = {roe2001
"""


def test_renames_the_key_where_it_stands_and_where_fields_name_it() -> None:
    renamed = rename_key(LIBRARY, "roe2001", "roe:2001a")
    expected = (
        LIBRARY.replace("{roe2001 ,\r", "{roe:2001a ,\r")
        .replace('crossref = "roe2001"', 'crossref = "roe:2001a"')
        .replace("{conf, roe2001 ,c}", "{conf, roe:2001a ,c}")
        .replace("related={roe2001}", "related={roe:2001a}")
        .replace("{b,roe2001}", "{b,roe:2001a}")
    )
    assert renamed == expected
    assert rename_key(renamed, "roe:2001a", "roe2001") == LIBRARY


def test_renames_behind_faults_and_odd_heads() -> None:
    text = "@misc{a, title={never\n\n@my-type\n{ b\n title={B}}\n@misc{c, xref={b}}"
    assert rename_key(text, "b", "d") == text.replace("{ b\n", "{ d\n").replace("{b}", "{d}")


def test_renames_names_of_the_key_in_other_case() -> None:
    text = "@book{Doe, title={A}}\n@misc{x, crossref={doe}}"
    assert rename_key(text, "Doe", "Roe") == "@book{Roe, title={A}}\n@misc{x, crossref={Roe}}"
    assert rename_key(text, "Doe", "DOE") == "@book{DOE, title={A}}\n@misc{x, crossref={DOE}}"


def test_keeps_bytes_of_other_encodings() -> None:
    data = "@book{k,title={Größe}}\r@book{m,crossref={k}}\r\n".encode("utf-16")
    decoded = decode(data)
    renamed = encode(decoded, rename_key(decoded.text, "k", "n"))
    assert renamed == "@book{n,title={Größe}}\r@book{m,crossref={n}}\r\n".encode("utf-16")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("a", "b", "the key `b` is taken"),
        ("a", "B", "the key `B` is taken"),
        ("a", "alias", "the key `alias` is taken"),
        ("none", "c", "no entry with the key `none`"),
        ("", "c", "no entry with the key"),
        ("twice", "c", "2 entries have the key `twice`"),
        ("a", "", "at least one character"),
        *(("a", f"c{sign}", "is no legal key") for sign in ' ,{}()"#%~\\@=\n\t\x00\u200b'),
    ],
)
def test_refuses_with_one_sentence(old: str, new: str, sentence: str) -> None:
    text = "@misc{a}@misc{b, ids={alias, x}}@misc{twice}@misc{twice}@misc{,}"
    with pytest.raises(WriteRefused, match=sentence):
        rename_key(text, old, new)


DOE = Reference("doe2020", Record(type="book", title="Kratom", authors=(Name("Doe", "Jane"),)))
ROE = Reference("roe2021", Record(type="report", title="Opium", issued=Date(2021, 3)))


@pytest.mark.parametrize(
    ("text", "between", "newline"),
    [
        ("", "", "\n"),
        ("@misc{a}", "\n\n", "\n"),
        ("@misc{a}\n", "\n", "\n"),
        ("@misc{a}\r\n", "\r\n", "\r\n"),
        ("@misc{a}\r", "\r", "\r"),
        ("@misc{a}\r\n@misc{b}\r\n@misc{c}\n", "\r\n", "\r\n"),
    ],
)
def test_adds_entries_at_the_end(text: str, between: str, newline: str) -> None:
    added = add_entries(text, [DOE, ROE])
    entries = f"{format_entry(DOE)}\n\n{format_entry(ROE)}\n".replace("\n", newline)
    assert added == f"{text}{between}{entries}"
    assert [r.key for r in parse(added).references][-2:] == ["doe2020", "roe2021"]


def test_adds_nothing_as_nothing() -> None:
    assert add_entries("@misc{a}", []) == "@misc{a}"


@pytest.mark.parametrize("key", ["", "a b", "a,b", "evil}\n@misc{z", "a", "A", "doe2020"])
def test_adds_no_key_that_is_illegal_or_taken(key: str) -> None:
    with pytest.raises(WriteRefused):
        add_entries("@misc{a}", [DOE, Reference(key, Record())])


EVIL = "a}\n}\n@article{evil,title={x}}\n@misc{z,t={"


def test_what_a_value_holds_cannot_make_entries() -> None:
    record = Record(
        type="article-journal",
        title=EVIL,
        authors=(Name(EVIL, EVIL, EVIL, EVIL), Name(literal=EVIL)),
        editors=(Name(EVIL),),
        container=EVIL,
        publisher=EVIL,
        issued_text=EVIL,
        volume=EVIL,
        page=EVIL,
        doi=EVIL,
        url=EVIL,
        pmid=EVIL,
        note=f"{EVIL}\\",
        extra=(("file", EVIL), ("keywords", EVIL), (EVIL, EVIL), ("x = {}, y", "z")),
    )
    text = add_entries("@misc{a}\n", [Reference("good", record)])
    library = parse(text)
    assert [reference.key for reference in library.references] == ["a", "good"]
    assert not library.failed
    assert "@article{evil" not in [line.strip() for line in text.splitlines()]
    assert library.references[1].record.title == " ".join(EVIL.split())


def test_format_makes_a_key_where_there_is_none() -> None:
    record = Record(title="Kratom", authors=(Name("Doe"),), issued=Date(2020))
    assert format_entry(Reference("", record)).startswith("@misc{doe2020,")
    assert format_entry(Reference("not legal", record)).startswith("@misc{doe2020,")


def test_writes_fields_in_a_stable_order() -> None:
    record = Record(
        type="article-journal",
        title="The fate of mRNA in Peru, and <i>E. coli</i> at 5%",
        authors=(Name("Berg", "Ludwig", "van der", "Jr."), Name(literal="House of Tea and Opium")),
        et_al=True,
        container="Acta & Facta",
        issued=Date(2020, 3, 5),
        accessed=Date(2021, 4, 6),
        volume="3",
        issue="2",
        page="10–19",
        doi="10.1000/a_b",
        url="https://example.org/a%20b_{c}",
        extra=(("keywords", "tea & opium"), ("file", r"C:\dir\a.pdf"), ("crossref", "gone")),
    )
    assert format_entry(Reference("berg2020", record)) == (
        "@article{berg2020,\n"
        "  author = {van der Berg, Jr., Ludwig and {House of Tea and Opium} and others},\n"
        "  title = {The fate of {mRNA} in {Peru}, and \\textit{E. coli} at 5\\%},\n"
        "  year = {2020},\n"
        "  month = mar,\n"
        "  day = {5},\n"
        "  journal = {Acta \\& Facta},\n"
        "  volume = {3},\n"
        "  number = {2},\n"
        "  pages = {10--19},\n"
        "  doi = {10.1000/a_b},\n"
        "  url = {https://example.org/a%20b_%7Bc%7D},\n"
        "  urldate = {2021-04-06},\n"
        "  keywords = {tea \\& opium},\n"
        "  file = {C:\\dir\\a.pdf},\n"
        "}"
    )
