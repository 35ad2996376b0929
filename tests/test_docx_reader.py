"""The reader of Word files: what its page of tests cannot show, and files that are broken."""

from __future__ import annotations

import json
from base64 import b64encode
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from wellsourced import archives, auditing
from wellsourced.articles import Article, BlockKind, InlineKind, Role, Source
from wellsourced.cli import main
from wellsourced.errors import Unreadable
from wellsourced.ledger import Ledger
from wellsourced.readers.docx import looks_like, read
from wellsourced.references import Library
from wellsourced.rule import AuditedArticle
from word_files import (
    code,
    control,
    item,
    mendeley_tag,
    p,
    r,
    shown_field,
    sign,
    sup,
    word_file,
    work,
    zipped,
    zotero,
)

TIDES = work(
    "Tides of the northern bay", "Marrow", 2017, DOI="10.5555/tide.1", volume="4", page="1-9"
)
SALT = work("Salt and stone", "Quill", 2019, volume="12", page="33-40")
FOAM = work("Counts of foam", "Ebb", 2021)


def article(data: bytes) -> Article:
    return read(Source("a.docx", data, ""))


def joined(data: bytes) -> AuditedArticle:
    return auditing.join_article(article(data), Library(), Ledger())


def resolved(data: bytes) -> list[tuple[str, str, list[str]]]:
    """Return form, text and the titles of what is cited, a tuple a citation."""
    return [
        (
            citation.marker.form,
            citation.marker.text,
            [link.reference.record.title if link.reference else "" for link in citation.links],
        )
        for citation in joined(data).citations
    ]


def listed(*entries: str, told: str = " ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY ") -> str:
    """Return a list of references as a field over its paragraphs."""
    first, *others = entries
    begin = p(sign("begin"), code(told), sign("separate"), first)
    return p("References") + begin + "".join(map(p, others)) + p(sign("end"))


LIST = listed(
    "1.\tMarrow A. Tides of the northern bay. J Tides. 2017;4:1–9.",
    "2.\tQuill A. Salt and stone. J Tides. 2019;12:33–40.",
)


@pytest.mark.parametrize("pieces", [1, 7, 60])
def test_a_field_of_zotero_cites_its_works_however_word_splits_it(pieces: int) -> None:
    told = zotero(item("A", TIDES, locator="4", prefix="see"), item("B", SALT))
    body = p("Tides rise by 30% ", shown_field(told, "(1,2)", pieces=pieces), ".") + LIST
    citation = joined(word_file(body)).citations[0]
    assert [link.reference.index for link in citation.links if link.reference] == [1, 2]
    first = citation.links[0].cite
    assert (first.prefix, first.locator and first.locator.value) == ("see", "4")


def test_a_work_without_its_data_is_known_from_another_field() -> None:
    again = shown_field(zotero(item("A", None)), sup("1"))
    body = p("Tides rise ", shown_field(zotero(item("A", TIDES)), "(1)"), ". They fall", again)
    assert [titles for *_, titles in resolved(word_file(body + LIST))] == [[TIDES["title"]]] * 2


def test_a_field_that_names_no_known_work_is_read_as_it_is_printed() -> None:
    body = p("Tides rise by 30% ", shown_field(zotero(item("A", None)), "(Marrow, 2017)"), ".")
    assert resolved(word_file(body + LIST)) == [("author-year", "(Marrow, 2017)", [TIDES["title"]])]


def test_a_key_that_stands_twice_keeps_what_says_something() -> None:
    told = zotero(item("A", TIDES)).replace('"id": 7', '"itemData": {"title": "x"}, "id": 7')
    told = told.rstrip().removesuffix("]}") + "]}"
    assert resolved(word_file(p("Tides", shown_field(told, "(1)"), ".") + LIST))


def test_mendeley_cite_keeps_works_in_tags() -> None:
    tag = mendeley_tag({"id": "u1", "itemData": TIDES}, {"id": "u2", "itemData": SALT})
    entries = p("Marrow, A. (2017). Tides of the northern bay. J Tides.") + p("Quill 2019.")
    body = p("Tides rise ", control(tag, r("(Marrow, 2017; Quill, 2019)")), ".")
    data = word_file(body + control("MENDELEY_BIBLIOGRAPHY", entries))
    expected = [str(TIDES["title"]), str(SALT["title"])]
    assert resolved(data) == [("field", "(Marrow, 2017; Quill, 2019)", expected)]


def test_ids_of_mendeley_desktop_hold_for_one_field_only() -> None:
    def cite(work_: dict[str, object], shown: str) -> str:
        told = {"citationItems": [{"id": "ITEM-1", "itemData": work_}]}
        return shown_field(f"ADDIN CSL_CITATION {json.dumps(told)}", shown)

    body = p("Tides ", cite(TIDES, "[1]"), " and salt ", cite(SALT, "[2]"), ".")
    data = word_file(body + LIST)
    assert [titles for *_, titles in resolved(data)] == [[TIDES["title"]], [SALT["title"]]]


ENDNOTE = (
    "<EndNote><Cite><Author>Marrow</Author><Year>2017</Year><RecNum>12</RecNum><record>"
    '<rec-number>12</rec-number><foreign-keys><key app="EN" db-id="d">12</key></foreign-keys>'
    '<ref-type name="Journal Article">17</ref-type><contributors><authors><author>'
    '<style face="normal">Marrow, A.</style></author><author>Tide Office,</author></authors>'
    "</contributors><titles><title>Tides of the northern bay</title><secondary-title>J Tides"
    "</secondary-title></titles><volume>4</volume><dates><year>2017</year></dates></record>"
    "</Cite></EndNote>"
)


@pytest.mark.parametrize("encoded", [False, True])
def test_endnote_keeps_its_library_in_the_code_or_beside_it(*, encoded: bool) -> None:
    if encoded:
        data = f"<w:fldData>{b64encode(ENDNOTE.encode()).decode()}</w:fldData>"
        inner = sign("begin", data) + code("ADDIN EN.CITE.DATA") + sign("end")
        field = sign("begin") + code(" ADDIN EN.CITE ") + inner + sign("separate")
        field += r("(1)") + sign("end")
    else:
        field = shown_field(f" ADDIN EN.CITE {ENDNOTE}", "(1)", pieces=9)
    found = joined(word_file(p("Tides rise ", field, ".") + LIST))
    record = found.references[0].record
    assert [name.surname for name in record.authors] == ["Marrow", "Tide Office"]
    assert found.citations[0].links[0].reference == found.references[0]


def test_word_itself_keeps_sources_beside_the_text() -> None:
    source = (
        "<b:Source><b:Tag>{}</b:Tag><b:SourceType>InternetSite</b:SourceType><b:Author><b:Author>"
        "<b:Corporate>Tide Office</b:Corporate></b:Author></b:Author><b:Title>{}</b:Title>"
        "<b:Year>2020</b:Year></b:Source>"
    )
    sources = source.format("Off20", "Tables of tides") + source.format("Non1", "Not cited at all")
    field = shown_field(r" CITATION Off20 \p 12 \l 1033 ", "(Tide Office, 2020, p. 12)")
    found = joined(word_file(p("Tides rise by 30% ", field, "."), {"customXml": sources}))
    assert [one.record.title for one in found.references] == ["Tables of tides"]
    locator = found.citations[0].marker.cites[0].locator
    assert locator is not None
    assert locator.value == "12"


def test_a_list_that_is_set_as_a_table_has_an_entry_a_row() -> None:
    rows = "".join(
        f"<w:tr><w:tc>{p(label)}</w:tc><w:tc>{p(entry)}</w:tc></w:tr>"
        for label, entry in (("[1]", "Marrow, “Tides”, 2017."), ("[2]", "Quill, “Salt”, 2019."))
    )
    begin = p(sign("begin"), code(" BIBLIOGRAPHY "), sign("separate"))
    found = article(word_file(f"{begin}<w:tbl>{rows}</w:tbl>{p(sign('end'))}")).blocks
    assert [block.text for block in found if block.role is Role.REFERENCES] == [
        "[1] Marrow, “Tides”, 2017.",
        "[2] Quill, “Salt”, 2019.",
    ]


def test_zotero_may_mark_citations_by_bookmarks() -> None:
    told = zotero(item("A", TIDES)).strip().removeprefix("ADDIN ")
    cuts = range(0, len(told), 100)
    pieces = {f"ZOTERO_BREF_x_{n}": told[at : at + 100] for n, at in enumerate(cuts, start=1)}
    start, end = '<w:bookmarkStart w:id="1" w:name="ZOTERO_BREF_x"/>', '<w:bookmarkEnd w:id="1"/>'
    body = p("Tides rise by 30% ", start, "(Marrow, 2017)", end, ".") + LIST
    found = resolved(word_file(body, properties=pieces))
    assert found == [("field", "(Marrow, 2017)", [TIDES["title"]])]


def test_the_reference_to_a_note_cites_what_the_note_cites() -> None:
    note = p(shown_field(zotero(item("A", TIDES)), "Marrow, Tides, 4"), ".")
    body = p("Tides rise by 30%.", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    notes = {"footnotes": f'<w:footnote w:id="2">{note}</w:footnote>'}
    assert resolved(word_file(body, notes))[0] == ("footnote", "1", [TIDES["title"]])


def test_a_list_in_another_style_is_known_by_what_it_prints() -> None:
    body = p(
        "Tides ", shown_field(zotero(item("A", TIDES)), "1"), " and ",
        shown_field(zotero(item("B", SALT)), "2"), ".",
    )  # fmt: skip
    printed = listed("1. MARROW, J. Tides 4, 1 (2017).", "2. QUILL, J. Tides 12, 33 (2019).")
    assert [one.index for one in joined(word_file(body + printed)).references] == [1, 2]


def test_what_is_typed_by_hand_beside_fields_counts_as_they_do() -> None:
    first, second = zotero(item("A", TIDES)), zotero(item("B", SALT))
    body = p("Tides rise ", shown_field(first, "(1)"), ". Salt helps ", shown_field(second, "(2)"))
    body += p("Both ebb ", shown_field(first, "(1)"), ". Stone is old (2). Of 9 bays (7) none is.")
    assert ("parenthesis", "(2)", [SALT["title"]]) in resolved(word_file(body + LIST))
    assert all(text != "(7)" for _, text, _ in resolved(word_file(body + LIST)))


def test_entries_that_are_typed_around_the_list_of_a_field_belong_to_it() -> None:
    typed = p("Ebb A. Counts of foam. J Tides. 2021;3:5–8."), p("Oar B. Sand. J Tides. 2020;1:2–4.")
    heading, rest = LIST[: LIST.index("</w:p>") + 6], LIST[LIST.index("</w:p>") + 6 :]
    body = p("Tides rise ", shown_field(zotero(item("A", TIDES)), "(1)"), ".") + heading
    read_article = article(word_file(f"{body}{typed[0]}{rest}{typed[1]}{p('We thank the bay.')}"))
    roles = [block.role for block in read_article.blocks]
    assert roles == [Role.BODY, *[Role.REFERENCES] * 5, Role.BODY]


def test_a_note_behind_the_list_is_no_entry_of_it() -> None:
    note = '<w:footnote w:id="2">' + p("By 250 pounds a year.") + "</w:footnote>"
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    entries = "".join(
        p(f"{n}. {name} A. Tides of bay {n}. J Tides. 201{n};4:1–9.")
        for n, name in enumerate(("Marrow", "Quill", "Ebb"), start=1)
    )
    body = p("Tides rise", sup("1"), ". They are cheap.", mark) + p("References") + entries
    found = joined(word_file(body, {"footnotes": note}))
    assert [one.index for one in found.references] == [1, 2, 3]


def test_a_work_that_no_list_prints_stands_behind_it() -> None:
    body = p("Foam ", shown_field(zotero(item("C", FOAM)), "(3)"), ".")
    found = joined(word_file(body + LIST))
    assert [one.record.title for one in found.references][2:] == [FOAM["title"]]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no zip"),
        (b"Dear reader", "no zip"),
        (word_file(p("a"))[:300], "no zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (zipped({"a.txt": b"a"}), "no Word document"),
        (zipped({"xl/workbook.xml": b"a"}), "a spreadsheet"),
        (zipped({"word/document.xml": b"<document/>"}), "no Word document"),
        (zipped({"word/document.xml": b"<a>" + bytes(1 << 21)}), "unpacks to more"),
        (zipped({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "type"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said) as raised:
        article(data)
    assert "\n" not in str(raised.value)


def test_an_archive_has_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_MEMBERS", 3)
    with pytest.raises(Unreadable, match="files, more than"):
        article(word_file(p("a")))


def test_a_broken_part_is_named_and_the_rest_is_read() -> None:
    with ZipFile(BytesIO(word_file(p("Tides rise."), {"header": p("Head")}))) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    document = parts["word/document.xml"]
    broken = zipped(parts | {"word/styles.xml": b"<w:st", "word/document.xml": document[:-30]})
    found = article(broken)
    assert [block.text for block in found.blocks] == ["Tides rise.", "Head"]
    assert sum("broken XML" in note for note in found.notes) == 2


def test_deep_nesting_is_read_without_end() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 80 + p("deep") + "</w:tc></w:tr></w:tbl>" * 80
    tags = f"<w:p>{'<w:smartTag>' * 240}{r('tag')}{'</w:smartTag>' * 240}</w:p>"
    found = article(word_file(deep + tags))
    assert [block.text for block in found.blocks] == ["deep", "tag"]


def test_fields_that_never_end_take_nothing_with_them() -> None:
    body = "".join(p(sign("begin"), code(" ADDIN ZOTERO_BIBL "), f"one {n}") for n in range(300))
    body += p(sign("begin"), code("BIBLIOGRAPHY"), sign("separate"), "last")
    found = article(word_file(body)).blocks
    assert len(found) == 301
    assert {block.role for block in found} == {Role.BODY}


def test_blocks_are_found_in_the_text_and_inlines_in_their_blocks() -> None:
    note = {"footnotes": f'<w:footnote w:id="2">{p("A note.")}</w:footnote>'}
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("Tides", sup("1"), '<w:r><w:footnoteReference w:id="2"/></w:r>')
    body += p("An item", properties=numbered) + p("Another", properties=numbered)
    found = article(word_file(body, note))
    assert found.text == "Tides11\n\n1. An item\n\n2. Another\n\n1 A note.\n"
    assert all(block.span.of(found.text) == block.text for block in found.blocks)
    assert [inline.kind for inline in found.blocks[0].prose.inlines] == [
        InlineKind.SUPERSCRIPT,
        InlineKind.FOOTNOTE,
    ]
    assert found.blocks[-1].kind is BlockKind.FOOTNOTE


PIECES = (
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>tide</w:t>", sign("begin"), sign("separate"),
    sign("end"), code("ADDIN ZOTERO_ITEM CSL_CITATION {"), code("BIBLIOGRAPHY"), code("TOC"),
    "<w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "</w:tr>", "</w:tbl>", "<w:br/>", "<w:del>",
    "</w:del>", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", "&x;", "<m:oMath>",
    '<w:bookmarkStart w:id="1" w:name="a"/>', '<w:bookmarkEnd w:id="1"/>', p("salt"),
    '<w:footnoteReference w:id="2"/>', "<mc:AlternateContent>", "<w:txbxContent>", "{", "1.",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(body=st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_soup_of_elements_is_read(body: str) -> None:
    found = article(word_file(body, {"footnotes": f'<w:footnote w:id="2">{p("n")}</w:footnote>'}))
    for block in found.blocks:
        assert block.span.of(found.text) == block.text
        assert all(0 <= i.span.start < i.span.end <= len(block.text) for i in block.prose.inlines)


def test_a_word_file_is_known_by_its_bytes() -> None:
    head = word_file(p("a"))[:8192].decode("latin-1")
    assert looks_like(head) > 0.5
    assert looks_like("Tides rise.") == 0


def test_the_old_key_in_a_word_file_is_left_to_a_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wellsourced.toml").write_text('articles = ["."]\nlibrary = "a.bib"\n')
    (tmp_path / "a.bib").write_text("@book{marrow2017, title = {Tides}, year = 2017}\n")
    data = word_file(p("Tides rise by 30% [@marrow2017]."))
    (tmp_path / "a.docx").write_bytes(data)
    result = CliRunner().invoke(main, ["library", "rename", "marrow2017", "marrow17"])
    assert result.exit_code == 2
    assert "a.docx: it is no text file; change `marrow2017` in it by hand" in result.stderr
    assert (tmp_path / "a.docx").read_bytes() == data
    assert "@book{marrow17," in (tmp_path / "a.bib").read_text()
