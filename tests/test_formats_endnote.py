"""EndNote's XML: what is read is kept, what is written comes back."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from made_records import by_way_of_a_library, read_with, settled, words_kept
from wellsourced.errors import Unreadable
from wellsourced.formats.endnote_xml import FORMAT
from wellsourced.references import Date, Name, Record, Reference


def style(text: str, face: str = "normal") -> str:
    return f'<style face="{face}" font="default" size="100%">{text}</style>'


RAW = f"""<record><database name="mine.enl" path="/x/mine.enl">mine.enl</database>
<source-app name="EndNote" version="20.1">EndNote</source-app><rec-number>7</rec-number>
<foreign-keys><key app="EN" db-id="x" timestamp="1">7</key></foreign-keys>
<ref-type name="Journal Article">17</ref-type>
<contributors><authors><author>{style("Doe, Jane")}</author><author>{style("Rain Group,")}</author>
<author>van den Berg, Jan, Jr.</author></authors>
<secondary-authors><author>Roe, R.</author></secondary-authors>
<tertiary-authors><author>Poe, P.</author><author>Moe, M.</author></tertiary-authors></contributors>
<auth-address>{style("Weather Office")}</auth-address>
<titles><title>{style("Growth of ")}{style("E. coli", "italic")}{style(" in H")}\
{style("2", "subscript")}{style("O &amp; tea")}</title>
<secondary-title>{style("Journal of rain")}</secondary-title><short-title>Growth</short-title>
<alt-title>J. Rain (online)</alt-title></titles>
<periodical><full-title>Journal of rain</full-title><abbr-1>J Rain</abbr-1></periodical>
<pages>{style("3-9")}</pages><volume>12</volume><number>3</number>
<keywords><keyword>tea</keyword><keyword>{style("rain")}</keyword></keywords>
<dates><year>{style("2021")}</year><pub-dates><date>{style("Feb 4")}</date></pub-dates></dates>
<pub-location>Lima</pub-location><publisher>Rain Press</publisher><isbn>1234-5679</isbn>
<accession-num>31900001</accession-num><abstract>{style("One&#xD;two")}</abstract>
<notes>seen</notes><research-notes>my own thoughts</research-notes>
<urls><related-urls><url>{style("https://example.org/a")}</url><url>https://example.org/b</url>
</related-urls><pdf-urls><url>internal-pdf://1/a.pdf</url></pdf-urls></urls>
<custom1>first</custom1><custom2>PMC77</custom2><custom7>e12</custom7>
<electronic-resource-num>10.5555/abc</electronic-resource-num>
<remote-database-name>PubMed</remote-database-name><language>eng</language>
<access-date>2021-03-04</access-date><odd-thing><part>a</part><part>b</part></odd-thing></record>
"""
OPENING = '<?xml version="1.0" encoding="UTF-8" ?><xml><records>'
WHOLE = f"{OPENING}{RAW}</records></xml>"
RECORD = Record(
    type="article-journal",
    title="Growth of <i>E. coli</i> in H<sub>2</sub>O & tea",
    authors=(
        Name("Doe", "Jane"),
        Name(literal="Rain Group"),
        Name("Berg", "Jan", "van den", "Jr."),
    ),
    editors=(Name("Roe", "R."),),
    container="Journal of rain",
    publisher="Rain Press",
    place="Lima",
    issued=Date(2021, 2, 4),
    accessed=Date(2021, 3, 4),
    volume="12",
    issue="3",
    page="3-9",
    number="e12",
    doi="10.5555/abc",
    pmid="31900001",
    pmcid="PMC77",
    issn="1234-5679",
    url="https://example.org/a",
    abstract="One two",
    language="en",
    note="seen",
    extra=(
        ("endnote-alt-title", "J. Rain (online)"),
        ("endnote-auth-address", "Weather Office"),
        ("endnote-custom1", "first"),
        ("endnote-odd-thing", "ab"),
        ("endnote-pdf-urls", "internal-pdf://1/a.pdf"),
        ("endnote-related-urls", "https://example.org/b"),
        ("endnote-research-notes", "my own thoughts"),
        ("endnote-tertiary-authors", "Poe, P. and Moe, M."),
        ("keywords", "tea; rain"),
        ("shortjournal", "J Rain"),
        ("shorttitle", "Growth"),
    ),
)


def read(text: str) -> tuple[Reference, ...]:
    return read_with(FORMAT, text)


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        f"\ufeff{WHOLE}",
        WHOLE.replace("\n", "\r\n"),
        WHOLE.replace("UTF-8", "utf-16"),
        RAW,
        WHOLE.replace("<xml>", '<!DOCTYPE xml [<!ENTITY a "b">]><xml>'),
        WHOLE.replace("seen", "s\x1fe&#x1F;en"),
    ],
)
def test_one_record_is_read_however_it_is_written(text: str) -> None:
    (reference,) = read(text)

    assert settled(reference.record) == RECORD
    assert (reference.key, reference.doubts) == ("doe2021", ())


def test_what_endnote_takes_is_written() -> None:
    written = FORMAT.write([Reference("doe2021", RECORD)])

    assert written.startswith('<?xml version="1.0" encoding="UTF-8" ?>\n<xml><records>\n<record>')
    assert '<ref-type name="Journal Article">17</ref-type>' in written
    assert "<author>Rain Group,</author>" in written
    assert style("E. coli", "italic") in written
    assert "<pub-dates><date>Feb 4</date></pub-dates>" in written
    (back,) = read(written)
    assert (back.key, settled(back.record)) == ("doe2021", RECORD)
    assert (
        FORMAT.write(())
        == '<?xml version="1.0" encoding="UTF-8" ?>\n<xml><records>\n</records></xml>\n'
    )
    assert read(FORMAT.write(())) == ()


def test_a_fault_costs_one_record() -> None:
    broken = RAW.replace("</contributors>", "")
    cut = RAW[: RAW.index("<pages>")]
    first, second, third = read(f"{OPENING}stray {RAW}{broken}{cut}")

    assert settled(first.record) == RECORD
    assert first.doubts == ("beside it stands text that belongs to no record: stray",)
    assert second.record.title == RECORD.title or "broken" in second.doubts[0]
    assert second.doubts == ("its XML is broken and was read as far as it could be",)
    assert third.record.title == RECORD.title
    assert third.doubts[0] == "it has no `</record>`, which ends a record"
    assert len({one.key for one in (first, second, third)}) == 3


@pytest.mark.parametrize("bad", ["&secret;", "&lol9;"])
def test_entities_are_never_followed(bad: str) -> None:
    head = '<?xml version="1.0"?><!DOCTYPE xml [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
    (reference,) = read(f"{head}{WHOLE.replace('seen', f'a{bad}b')[len(OPENING) - 14 :]}")

    assert reference.record.note == "ab"
    assert reference.doubts == ("its XML is broken and was read as far as it could be",)


TWO_JOURNALS = """\
<titles><secondary-title>R</secondary-title></titles>
<periodical><full-title>Rain</full-title></periodical>
"""


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('<ref-type name="Book Section">5</ref-type>', {"type": "chapter"}),
        ('<ref-type name="Electronic Book">44</ref-type>', {"type": "book"}),
        ('<ref-type name="Webpage">12</ref-type>', {"type": "webpage"}),
        ("<ref-type>27</ref-type>", {"type": "report"}),
        ('<ref-type name="Grant">54</ref-type>', {"extra": (("endnote-ref-type", "Grant"),)}),
        ("<number>7</number>", {"number": "7", "issue": ""}),
        ("<isbn>9783161484100</isbn>", {"isbn": "9783161484100"}),
        ("<isbn>1234-5679</isbn>", {"issn": "1234-5679"}),
        ("<isbn>R-17</isbn>", {"isbn": "R-17"}),
        ("<dates><year>in press</year></dates>", {"issued_text": "in press", "extra": ()}),
        ("<dates><year>2020</year><pub-dates><date>Mar-Apr</date></pub-dates></dates>",
         {"issued": Date(2020, 3), "extra": (("endnote-date", "Mar-Apr"),)}),
        ("<dates><year>2020</year><pub-dates><date>Spring</date></pub-dates></dates>",
         {"issued": Date(2020), "extra": (("endnote-date", "Spring"),)}),
        ("<dates><year>c. 1999</year></dates>",
         {"issued": Date(1999), "extra": (("endnote-year", "c. 1999"),)}),
        ("<accession-num>77</accession-num>",
         {"pmid": "", "extra": (("endnote-accession-num", "77"),)}),
        ("<custom2>odd</custom2>", {"extra": (("endnote-custom2", "odd"),)}),
        ("<access-date>soon</access-date>", {"extra": (("endnote-access-date", "soon"),)}),
        ("<label>roe1</label>", {"extra": ()}),
        ("<titles><title>a&lt;b</title></titles>", {"title": "a<b"}),
        ("<periodical><full-title>Rain</full-title></periodical>", {"container": "Rain"}),
        (TWO_JOURNALS,
         {"container": "R", "extra": (("endnote-periodical-full-title", "Rain"),)}),
    ],
)  # fmt: skip
def test_elements_are_read_as_endnote_means_them(written: str, expected: dict[str, object]) -> None:
    (reference,) = read(f"<xml><records><record>{written}</record></records></xml>")

    assert {name: getattr(reference.record, name) for name in expected} == expected
    (again,) = read(FORMAT.write([reference]))
    assert again.record == reference.record


def test_a_record_comes_back_by_way_of_a_library() -> None:
    assert by_way_of_a_library(FORMAT, RECORD) == RECORD


def test_labels_are_told_apart_by_what_xml_can_hold() -> None:
    same = [Reference(key, Record(title="Rain")) for key in ("a", "a\x01", "\x02")]

    assert [one.key for one in read(FORMAT.write(same))] == ["a", "rainnd", "rainnd-a"]


MARKED = st.lists(
    st.sampled_from(["<i>", "</i>", "<sub>", "</sub>", "<b>", "a", " ", "&", "<", "<x>", "\n"]),
    max_size=12,
).map("".join)


@given(MARKED)
def test_markup_comes_back(title: str) -> None:
    (back,) = read(FORMAT.write([Reference("k", Record(title=title))]))
    (again,) = read(FORMAT.write([back]))

    assert again == back
    bare = re.sub(r"</?(?:i|sub)>|\s", "", title)
    assert re.sub(r"</?(?:i|sub)>|\s", "", back.record.title) == bare


PIECES = st.sampled_from(
    ["<xml>", "<records>", "<record>", "</record>", "</records>",
     "<titles><title>A</title></titles>", "<title>", "&", "&amp;",
     "&x;", "words", "<!--", "-->", "<![CDATA[", "]]>", "\x00", "\ud800",
     "<dates><year>20", "<ref-type name='", "<record-x>"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=30))
@settings(max_examples=200)
def test_any_text_is_read_and_no_word_is_lost(text: str) -> None:
    try:
        references = read(text)
    except Unreadable:
        assert "<record>" not in text
        return
    assert len(references) == text.count("<record>")
    kept = words_kept(references)
    # comments and tags between records are none of them
    told = re.sub(r"<!--.*?-->|<[^<>]*>", "", text, flags=re.DOTALL)
    assert not references or kept.count("words") >= told.count("words")


def test_many_elements_are_read_in_time_in_proportion() -> None:
    many = "<keyword>a</keyword>" * 20_000
    custom = "<custom1>a</custom1>" * 5_000
    (reference,) = read(f"<xml><records><record><keywords>{many}</keywords>{custom}</record>")
    assert len(reference.record.extra) == 5_001
    assert len(read("<record>" * 5_000)) == 5_000
