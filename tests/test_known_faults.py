r"""What BibTeX parsers are known to do badly, by number: reading is right, and says what is wrong.

The libraries below us were tried before they were taken; each fault that was found has a number
(B1.1 to B1.20 are bibtexparser's) and a test here that our reading is free of it. Faults of
writing are in `test_known_faults_writing.py`, of size in `test_known_faults_sizes.py`, of
LaTeX, identifiers and duplicates in `test_known_faults_of_works.py`. More inputs of each kind
stand in `test_bibtex_faults.py`, `test_bibtex_records.py` and `test_bibtex_encoding.py`.
"""

from __future__ import annotations

import codecs

import pytest

from wellsourced.bibtex import decode, encode, parse
from wellsourced.references import Date, Library, Name, Record

AFTER = "\n@book{after, title = {Still read}}\n"


def read(text: str) -> Record:
    """Return the record of the one entry of *text*, which has no flaw."""
    library = parse(text)
    assert (len(library.references), library.failed, library.flaws) == (1, (), ())
    return library.references[0].record


def told(library: Library) -> list[tuple[int, str, str]]:
    """Return line, key and kind of each flaw."""
    return [(flaw.line, flaw.key, flaw.kind) for flaw in library.flaws]


def keys(library: Library) -> list[str]:
    return [reference.key for reference in library.references]


def test_b1_1_concatenation_is_evaluated() -> None:
    text = '@string{inst = "Tea Board"} @report{k, institution = inst # ", " # {Leaf} # " " # 9}'
    assert read(text).publisher == "Tea Board, Leaf 9"


def test_b1_2_a_macro_made_of_macros_is_resolved() -> None:
    text = (
        "@string(t = {Tea})@string{board = t # { Board}}\n@string{full = board # { of } # t}\n"
        "@report{k, institution = full}"
    )
    assert read(text).publisher == "Tea Board of Tea"


@pytest.mark.parametrize(
    ("fields", "line", "kind"),
    [
        ("title = {Leaf}\n  year = {2004}", 3, "comma-missing"),
        ('title = "Leaf"\n  year = 2004', 3, "comma-missing"),
        ("title = {Leaf}; year = 2004", 2, "comma-missing"),
        ("title = {Leaf},\n  year = 2004;", 3, "text-stray"),
        ("year = 2004\n  title = {Leaf}", 3, "comma-missing"),
        ("year = 2004,\n  note = , title = {Leaf}", 3, "value-missing"),
        ("year = 2004,\n  title = {Leaf} and more", 3, "text-stray"),
        ("year = 2004,\n  title = {Leaf},\n  year: 2005", 4, "text-stray"),
        ("year = 2004,\n  pages = 1-2,\n  title = {Leaf}", 3, "value-bare"),
        ("year = 2004,\n  \u200btitle = {Leaf}", 3, "field-name-odd"),
        ("year = 2004,\n  8note = {N}, title = {Leaf}", 3, "field-name-odd"),
    ],
)
def test_b1_3_a_missing_sign_costs_no_field(fields: str, line: int, kind: str) -> None:
    library = parse(f"@misc{{k,\n  {fields}\n}}{AFTER}")
    assert keys(library) == ["k", "after"]
    record = library.references[0].record
    assert (record.title, record.year) == ("Leaf", "2004")
    assert (line, "k", kind) in told(library)
    assert {flaw.line for flaw in library.flaws} == {line}


def test_b1_3_stray_text_is_quoted_once() -> None:
    library = parse(f"@misc{{k,\n title : {{Leaf}},\n year = 2004 }}{AFTER}")
    assert [flaw.reason for flaw in library.flaws] == ["`title : {Leaf}` belongs to no field"]
    library = parse(f"@misc{{k, note = {{N}} {'long ' * 90}}}{AFTER}")
    (flaw,) = library.flaws
    assert len(flaw.reason) < 80


@pytest.mark.parametrize(
    "head",
    ["@tea-leaf{", "@misc\n{", "@misc\r\n\t{", "@ misc{", "@misc (", "@MISC{\n", "@x+y:z.1/2*{"],
)
def test_b1_4_an_odd_head_hides_nothing(head: str) -> None:
    closing = ")" if "(" in head else "}"
    library = parse(f"{head}k, title = {{Leaf}}{closing}{AFTER}")
    assert (keys(library), library.failed, library.flaws) == (["k", "after"], (), ())
    assert library.references[0].record.title == "Leaf"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("@misc[k, title = {Leaf}]", 2, "no opening brace"),
        ("@misc k,\n title = {Leaf}\n}", 2, "no opening brace"),
        ('@string leaf = "Leaf"', 2, "no opening brace"),
        ("@misc{@misc{b, note = 1}", 2, "the next entry or the end of the file comes first"),
        ("@misc{k)", 2, "its closing brace is missing"),
    ],
)
def test_b1_4_what_is_no_head_at_all_is_told(text: str, line: int, reason: str) -> None:
    library = parse(f"free text\n{text}{AFTER}")
    assert library.references[-1].key == "after"
    assert [failed.line for failed in library.failed] == [line]
    assert reason in library.failed[0].reason


@pytest.mark.parametrize(
    ("value", "title", "kinds"),
    [
        ("{Leaf \\\\}", "Leaf", []),
        ("{Leaf \\}", "Leaf \\", []),
        ("{Leaf \\} bud}", "Leaf \\", ["text-stray", "brace-surplus"]),
        ('"Leaf { bud"', "Leaf bud", ["braces-unbalanced"]),
        ('"Leaf } bud"', "Leaf bud", ["braces-unbalanced"]),
        ('"Leaf {"}bud{"}"', 'Leaf "bud"', []),
        ('"Leaf "bud" leaf"', "Leaf", ["text-stray"]),
    ],
)
def test_b1_5_braces_count_and_backslashes_do_not(value: str, title: str, kinds: list[str]) -> None:
    library = parse(f"@misc{{k,\n title = {value},\n year = 2004}}{AFTER}")
    assert keys(library) == ["k", "after"]
    record = library.references[0].record
    assert (record.title, record.year) == (title, "2004")
    assert [flaw.kind for flaw in library.flaws] == kinds
    assert {flaw.line for flaw in library.flaws} <= {1, 2}


@pytest.mark.parametrize(
    ("inside", "kinds"),
    [
        ("see\n@foo{bar}\nthere", []),
        ("see\n@foo{bar, baz = {x}}\nthere", ["value-holds-entry"]),
        ("see\n  @handle, @other (no)", []),
        ("see\n@book{inner,\n  title = {X}\n}", ["value-holds-entry"]),
    ],
)
def test_b1_6_a_line_of_a_field_may_begin_with_an_at(inside: str, kinds: list[str]) -> None:
    for opening, closing in ("{}", '""'):
        text = f"@misc{{k, note = {opening}{inside}{closing}, title = {{Leaf}}}}{AFTER}"
        library = parse(text)
        assert keys(library) == ["k", "after"]
        assert library.references[0].record.title == "Leaf"
        assert library.references[0].record.note.startswith("see @")
        assert [flaw.kind for flaw in library.flaws] == kinds


def test_b1_7_a_repeated_field_and_a_bad_name_leave_the_entry_usable() -> None:
    library = parse(
        "@misc{a,\n title = {One},\n title = {Two},\n note = {N}\n}\n"
        "@misc{b,\n title = {Bud},\n author = {Ash, Jo, Jr., PhD and Oak, Ann}\n}"
    )
    first, second = (reference.record for reference in library.references)
    assert (first.title, first.note) == ("One", "N")
    assert (second.title, second.authors[-1]) == ("Bud", Name("Oak", "Ann"))
    assert told(library) == [(3, "a", "field-repeated"), (8, "b", "name-odd")]
    assert library.failed == ()


def test_b1_8_case_of_keys_fields_and_types_is_folded() -> None:
    library = parse("@MISC{k, TITLE={A}, Author={Ash, Jo}}\n@misc{K, title={B}, Title={C}}")
    first, second = (reference.record for reference in library.references)
    assert (first.title, first.authors) == ("A", (Name("Ash", "Jo"),))
    assert second.title == "B"
    assert told(library) == [(2, "K", "key-repeated"), (2, "K", "field-repeated")]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("@misc{k", "its closing brace is missing"),
        ("@misc{k title=", "its closing brace is missing"),
        ("@misc{k, title = {Leaf}, year = 2004", "its closing brace is missing"),
        ("@misc{k, title = {Leaf, year = 2004}", "its closing brace is missing"),
        ("@misc{k, title = {{Leaf}, year = {2004}", "the value of `title` has no closing brace"),
        ('@misc{k, title = "Leaf, year = {2004}\n}', "the value of `title` has no closing quote"),
        ('@preamble{ "x"', "the @preamble has no closing brace"),
        ("@comment{ x", "the @comment has no closing brace"),
    ],
)
def test_b1_9_what_cannot_be_read_is_kept_whole_with_its_reason(bad: str, reason: str) -> None:
    for text in (f"% mine\n\n{bad}", f"% mine\n\n{bad}\n{AFTER}"):
        library = parse(text)
        assert [failed.raw for failed in library.failed] == [bad]
        assert [failed.line for failed in library.failed] == [3]
        assert reason in library.failed[0].reason
        assert keys(library) == (["after"] if AFTER in text else [])


def test_b1_9_one_unclosed_entry_of_many_costs_itself() -> None:
    entries = [f"@misc{{k{at},\n  title = {{Leaf {at}}},\n  year = 2004\n}}" for at in range(900)]
    for fault in ("title = {Leaf", 'title = "Leaf', "title = {Leaf}"):
        broken = f"@misc{{broken,\n  {fault},\n  year = 2004\n"
        library = parse("\n\n".join([*entries[:450], broken, *entries[450:]]))
        assert keys(library) == [f"k{at}" for at in range(900)]
        assert [(failed.line, failed.raw) for failed in library.failed] == [(2251, broken.rstrip())]


def test_b1_10_a_percent_sign_is_no_comment_and_inside_an_entry_costs_its_line() -> None:
    library = parse("% @misc{a, title={A}}\n@misc{b, % key\n title={B}, % 50% off\n note={5% x}}")
    first, second = (reference.record for reference in library.references)
    assert (first.title, second.title, second.note) == ("A", "B", "5% x")
    assert told(library) == [
        (1, "a", "commented-out"),
        (2, "b", "comment-inside"),
        (3, "b", "comment-inside"),
    ]


def test_b1_11_odd_keys_are_noted_and_a_number_is_no_macro() -> None:
    library = parse(
        '@string{2004 = "no year"}\n@misc{, title={A}}\n@misc{Ash 2004, year=2004}\n@misc{x y}'
    )
    assert keys(library) == ["", "Ash 2004", "x y"]
    assert library.references[1].record.year == "2004"
    assert told(library)[-3:] == [
        (2, "", "key-missing"),
        (3, "Ash 2004", "key-odd"),
        (4, "x y", "key-odd"),
    ]


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (b"", "latin-1"),
        (b"", "cp1252"),
    ],
)
def test_b1_12_bytes_of_every_encoding_and_line_end_come_back(bom: bytes, encoding: str) -> None:
    text = "@misc{k,\r\n title = {Thé vert},\n note = {deux\r\n  lignes}\r}\r@misc{z}\n\n"
    data = bom + text.encode(encoding)
    decoded = decode(data)
    library = parse(decoded.text)
    assert encode(decoded) == data
    assert keys(library) == ["k", "z"]
    assert library.references[0].record.title == "Thé vert"
    assert library.references[0].record.note == "deux lignes"
    assert (library.flaws, library.failed) == ((), ())


@pytest.mark.parametrize(
    ("names", "families", "doubted"),
    [
        ("Ash, Jo and others", ["Ash"], False),
        ("family=Ash, given=Jo, prefix=von", ["Ash"], False),
        ("Ash J; Oak A", ["Ash", "Oak"], True),
        ("Ash, Oak, Elm", ["Ash"], True),
        ("Ash, B., C., D., E.", [""], True),
    ],
)
def test_b1_19_names_that_parsers_join_are_parted_or_doubted(
    names: str, families: list[str], *, doubted: bool
) -> None:
    library = parse(f"@misc{{k,\n title = {{Leaf}},\n author = {{{names}}}}}")
    record = library.references[0].record
    assert [name.family for name in record.authors] == families
    assert all(name.family != "others" for name in record.authors)
    assert told(library) == ([(3, "k", "name-odd")] if doubted else [])


@pytest.mark.parametrize(
    ("month", "number"),
    [("sept", 9), ("{Jan.}", 1), ("{March--April}", 3), ("jun", 6), ("{11}", 11), ("13", 0)],
)
def test_b1_20_months_are_numbers_and_no_month_is_none(month: str, number: int) -> None:
    record = parse(f"@misc{{k, year = 2004, month = {month}}}").references[0].record
    assert record.issued == Date(2004, number)
    assert number or dict(record.extra)["month"] == "13"


def test_macros_undefined_redefined_and_numbers_as_names() -> None:
    library = parse(
        "@misc{a,\n note = tea}\n@string{tea = {Tea}, 8 = {eight}}\n@misc{b, note = TEA}\n"
        "@string{Tea = {Thé}}\n@misc{c, note = tea # 8, title = leaf}"
    )
    notes = [reference.record.note for reference in library.references]
    assert notes[1:] == ["Tea", "Thé8"]
    assert library.references[2].record.title == "leaf"
    assert (6, "c", "macro-undefined") in told(library)
