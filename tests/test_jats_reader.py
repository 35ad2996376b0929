"""What JATS says is cited is cited, and nothing else of the kind; its tags are the records."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wellsourced import auditing
from wellsourced.articles import Article, Role, Source
from wellsourced.ledger import Ledger
from wellsourced.readers.jats import READER, looks_like, read
from wellsourced.readers.jats.tokens import read_attributes
from wellsourced.references import Date, Library, Name, Record
from wellsourced.rule import AuditedArticle

WORKS = (
    "Doe J. On rain. J Weather. 2019;3:4-9.",
    "Roe R. On snow. J Weather. 2020;4:1-2.",
    "Poe P. On hail. J Weather. 2021;5:8-9.",
    "Loe L. On fog. J Weather. 2022;6:3-7.",
    "Moe M. On ice. J Weather. 2023;7:5-6.",
)


def list_of(*works: str, title: str = "References") -> str:
    entries = "".join(
        f'<ref id="B{n}"><label>{n}.</label><mixed-citation>{work}</mixed-citation></ref>'
        for n, work in enumerate(works, start=1)
    )
    return f"<ref-list><title>{title}</title>{entries}</ref-list>"


LIST = list_of(*WORKS)


def xref(printed: str, ids: str, sort: str = "bibr") -> str:
    return f'<xref ref-type="{sort}" rid="{ids}">{printed}</xref>'


def document(paragraph: str, listed: str = LIST) -> str:
    return (
        f'<article dtd-version="1.1"><body><p>{paragraph}</p></body><back>{listed}</back></article>'
    )


def parse(text: str) -> Article:
    return read(Source("a.xml", text.encode("utf-8", "replace"), text))


def join(text: str) -> AuditedArticle:
    return auditing.join_article(parse(text), Library(), Ledger())


def cited(text: str) -> list[tuple[str, list[int]]]:
    """Return what each citation prints, and the places in the list of the works it names."""
    return [
        (one.marker.text, [link.reference.index if link.reference else 0 for link in one.links])
        for one in join(text).citations
    ]


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        (f"Rain [{xref('1', 'B1')}, {xref('3', 'B3')}].", [("[1, 3]", [1, 3])]),
        (f"Rain [{xref('1', 'B1')}–{xref('4', 'B4')}].", [("[1–4]", [1, 2, 3, 4])]),
        (f"Rain {xref('[2]', 'B2')}–{xref('[4]', 'B4')}.", [("[2]–[4]", [2, 3, 4])]),
        (f"Rain [{xref('2', 'B2')}]–[{xref('4', 'B4')}].", [("[2]–[4]", [2, 3, 4])]),
        (f"Rain {xref('[1–3]', 'B1 B3')}.", [("[1–3]", [1, 2, 3])]),
        (f"Rain {xref('[1]', 'B1')} {xref('[2]', 'B2')}.", [("[1]", [1]), ("[2]", [2])]),
        (f"Rain {xref('1,', 'B1')}{xref('2', 'B2')}.", [("1,2", [1, 2])]),
        (f"Rain {xref('Doe, 2019', 'B1')} and {xref('Roe, 2020', 'B2')}.",
         [("Doe, 2019", [1]), ("Roe, 2020", [2])]),
        (f"({xref('Doe 2019', 'B1')}; see also {xref('Roe 2020', 'B2')})",
         [("(Doe 2019; see also Roe 2020)", [1, 2])]),
        (f"Doe ({xref('2019', 'B1')}) and Roe ({xref('2020', 'B2')}) agree.",
         [("Doe (2019)", [1]), ("Roe (2020)", [2])]),
        (f"Nobody ({xref('2019', 'B1')}) knows.", [("(2019)", [1])]),
        (f"Lost [{xref('9', 'B9')}].", [("[9]", [0])]),
        (f"By its id {xref('[4]', 'B4', 'other')}.", [("[4]", [4])]),
        (f"A figure {xref('Fig. 4', 'F4', 'fig')}.", []),
    ],
)  # fmt: skip
def test_one_group_is_one_citation(paragraph: str, found: list[tuple[str, list[int]]]) -> None:
    assert cited(document(paragraph)) == found


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        (f"Rain [{xref('1', 'B1')}–3].", ("[1–3]", [1, 2, 3])),
        (f"Rain [1, {xref('2', 'B2')}, 5].", ("[1, 2, 5]", [1, 2, 5])),
        (f"Rain ({xref('1', 'B1')}–3, {xref('5', 'B5')}).", ("(1–3, 5)", [1, 2, 3, 5])),
        (f"Rain<sup>{xref('2', 'B2')}–4</sup>.", ("2–4", [2, 3, 4])),
        (f"Rain [{xref('1', 'B1')}–9].", ("1", [1])),
        (f"Rain [3, {xref('1', 'B2')}].", ("1", [2])),
        (f"Rain [{xref('1', 'B1')}, {xref('3', 'B3')}].", ("[1, 3]", [1, 3])),
        (f"Rain [2, {xref('3', 'B3')}, {xref('4', 'B4')}].", ("[2, 3, 4]", [2, 3, 4])),
        (f"Rain [{xref('1', 'B1')}, in Oslo 3].", ("1", [1])),
    ],
)
def test_numbers_without_xref_belong_to_those_in_their_brackets(
    paragraph: str, found: tuple[str, list[int]]
) -> None:
    assert cited(document(paragraph)) == [found]


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        (f"Rain [{xref('2', 'B2')}, p. 14].", "[2, p. 14]"),
        (
            f"Snow ({xref('Roe, 2020', 'B2')}, p. 14; {xref('Moe, 2023', 'B5')}).",
            "(Roe, 2020, p. 14; Moe, 2023)",
        ),
        (f"As {xref('Roe (2020', 'B2')}, p. 14) says, it rains.", "Roe (2020, p. 14)"),
        (f"As Roe ({xref('2020', 'B2')}, p. 14) says, it rains.", "Roe (2020, p. 14)"),
    ],
)
def test_the_page_behind_an_xref_is_where_it_points(paragraph: str, text: str) -> None:
    (citation,) = join(document(paragraph)).citations
    locator = citation.links[0].cite.locator
    assert (citation.marker.text, locator and locator.value) == (text, "14")


def test_an_entry_without_words_is_cited_all_the_same() -> None:
    empty = "<element-citation><article-title/><year/></element-citation>"
    listed = LIST.replace("<mixed-citation>Roe R. On snow. J Weather. 2020;4:1-2.", f"{empty}<x>")
    listed = listed.replace("<x></mixed-citation>", "")
    assert cited(document(f"Snow [{xref('2', 'B2')}].", listed)) == [("[2]", [2])]


def test_a_note_that_is_a_reference_is_cited_as_one() -> None:
    assert cited(document(f"Snow{xref('<sup>2</sup>', 'B2', 'fn')}.")) == [("2", [2])]


def test_a_note_of_the_back_that_begins_with_a_citation_is_an_entry() -> None:
    work = "<name><surname>Poe</surname></name>. <article-title>On dew</article-title>. 2011."
    notes = (
        f'<fn-group><fn id="n7"><label>7</label><p><mixed-citation>{work}</mixed-citation></p></fn>'
        '<fn id="n8"><label>8</label><p>A remark.</p></fn></fn-group>'
    )
    text = f"Dew falls{xref('7', 'n7', 'fn')} at night{xref('8', 'n8', 'fn')}."
    found = join(document(text, notes))
    ((link,),) = (one.links for one in found.citations)
    assert link.reference
    assert (link.reference.label, link.reference.record.title) == ("7", "On dew")
    assert found.claims[0].quote == "Dew falls at night."


ATTACHED = """<sub-article article-type="{}"><body><p>It rains in ten lands [{}].</p></body>
<back>{}</back></sub-article></article>"""


def test_a_translation_cites_the_list_of_its_article_and_claims_nothing_anew() -> None:
    text = document(f"Il pleut dans dix pays [{xref('2', 'B2')}].")
    attached = ATTACHED.format("translation", xref("2", "B2"), LIST)
    found = join(text.replace("</article>", attached))
    assert [claim.quote for claim in found.claims] == ["Il pleut dans dix pays."]
    assert [one.index for one in found.references] == [1, 2, 3, 4, 5]
    assert [[link.reference and link.reference.index for link in one.links]
            for one in found.citations] == [[2], [2]]  # fmt: skip


def test_what_is_attached_cites_its_own_list_though_the_ids_are_the_same() -> None:
    own = list_of("Zoe Z. On dew. J Weather. 1999;1:2-3.")
    attached = ATTACHED.format("case-report", xref("1", "B1"), own)
    found = join(document(f"Rain [{xref('1', 'B1')}].").replace("</article>", attached))
    titles = [link.reference and link.reference.record.title
              for one in found.citations for link in one.links]  # fmt: skip
    assert titles == ["On rain", "On dew"]


def test_who_is_quoted_makes_no_claim_and_cites_for_the_quotation() -> None:
    quoted = f"<disp-quote><p>It never rains here.</p><attrib>A. Doe [{xref('1', 'B1')}]</attrib>"
    found = join(document(f"So he said.</p>{quoted}</disp-quote><p>It did."))
    (claim,) = [claim for claim in found.claims if claim.unit == "quotation"]
    assert [one.reference and one.reference.index for one in found.supports] == [1]
    assert not [one for one in found.claims if "Doe" in one.quote]
    assert claim.quote


def test_the_mark_of_a_note_is_no_part_of_the_title() -> None:
    front = "<front><article-meta><title-group><article-title>On rain{}</article-title>"
    head = front.format(xref("*", "n1", "fn")) + "</title-group></article-meta></front><body>"
    assert parse(document("It rains.").replace("<body>", head)).title == "On rain"


def test_the_span_of_a_group_reaches_from_bracket_to_bracket_in_the_source() -> None:
    text = document(f"Rain&nbsp;[{xref('1', 'B1')}&#x2013;{xref('3', 'B3')}] falls.")
    (citation,) = join(text).citations
    written = citation.marker.span.of(text)
    assert written.startswith('[<xref ref-type="bibr" rid="B1">1')
    assert written.endswith("3</xref>]")


MARKED = " ".join(f"Rain [{xref(str(n), f'B{n}')}]." for n in (1, 2, 3, 4))


def test_an_interval_is_no_citation_where_citations_are_marked() -> None:
    found = cited(document(f"{MARKED} Between [2, 4] mm. Nobody marked this one [5]."))
    assert [text for text, _ in found] == ["[1]", "[2]", "[3]", "[4]", "[5]"]


def test_a_formula_with_a_number_like_a_citation_is_none() -> None:
    found = cited(document(f"{MARKED} As in {xref('[4]', 'E4', 'disp-formula')}."))
    assert len(found) == 4  # the marked ones


def test_names_and_year_that_fit_one_work_are_one_all_the_same() -> None:
    years = (("Doe", 2019), ("Roe", 2020), ("Poe", 2021))
    marked = " ".join(f"It rains ({xref(f'{a}, {y}', f'B{n}')})."
                      for n, (a, y) in enumerate(years, 1))  # fmt: skip
    assert cited(document(f"{marked} It is foggy (Loe, 2022)."))[-1] == ("(Loe, 2022)", [4])


def test_few_marks_say_nothing_of_many_numbers() -> None:
    typed = "Rain [1]. Snow [2]. Hail [3]. Fog [4]. Ice [5]."
    assert len(cited(document(f"{typed} Rain [{xref('1', 'B1')}]."))) == 6  # all of them


def record_of(citation: str) -> Record:
    (pair,) = parse(document("x", f'<ref-list><ref id="B1">{citation}</ref></ref-list>')).records
    return pair[1]


def test_the_tags_of_an_article_are_its_record() -> None:
    record = record_of(
        """<element-citation publication-type="journal"><person-group person-group-type="author">
        <name><surname>van Doe</surname><given-names>JA</given-names><suffix>Jr</suffix></name>
        <collab>Rain Group</collab><etal/></person-group><article-title>On
        <italic>rain</italic> &amp; hail.</article-title><source>J Weather</source>
        <year iso-8601-date="2019">2019a</year><month>Mar</month><day>7</day><volume>3</volume>
        <issue>2</issue><fpage>4</fpage><lpage>9</lpage>
        <pub-id pub-id-type="doi">https://doi.org/10.9999/abc</pub-id>
        <pub-id pub-id-type="pmid">123</pub-id></element-citation>"""
    )
    assert record.type == "article-journal"
    assert record.title == "On rain & hail"
    assert record.authors == (
        Name("Doe", "J. A.", "van", "Jr"),
        Name(literal="Rain Group"),
    )
    assert record.et_al
    assert (record.issued, record.year_suffix) == (Date(2019, 3, 7), "a")
    assert (record.volume, record.issue, record.page) == ("3", "2", "4–9")
    assert (record.doi, record.pmid) == ("10.9999/abc", "123")


def test_a_chapter_has_its_book_and_the_editors_of_it() -> None:
    record = record_of(
        """<mixed-citation publication-type="book"><name><surname>Doe</surname>
        <given-names>J</given-names></name>. <chapter-title>Rain</chapter-title>. In:
        <name><surname>Roe</surname><given-names>R</given-names></name>, editor.
        <source>All weather</source>. <publisher-loc>Town</publisher-loc>:
        <publisher-name>Press</publisher-name>; <year>2019</year>.</mixed-citation>"""
    )
    assert (record.type, record.title, record.container) == ("chapter", "Rain", "All weather")
    assert [name.family for name in record.editors] == ["Roe"]
    assert (record.place, record.publisher) == ("Town", "Press")


def test_a_page_has_its_address_and_the_day_it_was_read() -> None:
    record = record_of(
        """<element-citation publication-type="web"><collab>Rain Office</collab>
        <source>Rain today</source><year>2020</year>
        <date-in-citation content-type="access-date" iso-8601-date="2021-03-04">4 Mar 2021
        </date-in-citation><ext-link ext-link-type="uri" xlink:href="https://rain.example/a">here
        </ext-link></element-citation>"""
    )
    assert (record.type, record.title, record.url) == (
        "webpage", "Rain today", "https://rain.example/a")  # fmt: skip
    assert record.accessed == Date(2021, 3, 4)


def test_what_no_tag_says_is_read_from_the_words() -> None:
    record = record_of(
        """<mixed-citation publication-type="journal"><string-name><surname>Doe</surname>
        <given-names>J</given-names></string-name>. On rain. <source>J Weather</source>.
        <year>2019</year>;3:4-9.</mixed-citation>"""
    )
    assert (record.title, record.container, record.volume) == ("On rain", "J Weather", "3")


def test_a_year_without_a_tag_is_read_beside_a_title_with_one() -> None:
    record = record_of(
        """<mixed-citation><name><surname>Doe</surname> <given-names>J</given-names></name>.
        <source>Rain and sleep</source>. 5th ed. Oslo: Weather Press; 2012.</mixed-citation>"""
    )
    assert (record.title, record.year) == ("Rain and sleep", "2012")


def test_too_few_tags_are_no_record() -> None:
    listed = list_of("<year>2019</year> Rain")
    assert parse(document("x", listed)).records == ()


def test_an_entry_with_two_works_is_one_entry() -> None:
    listed = (
        '<ref-list><ref id="B1"><label>1</label>'
        "<mixed-citation>a) Doe J. Rain. 2019.</mixed-citation>"
        '<mixed-citation id="B1b">b) Roe R. Snow. 2020.</mixed-citation></ref></ref-list>'
    )
    (block,) = (b for b in parse(document("x", listed)).blocks if b.role is Role.REFERENCES)
    assert block.text == "a) Doe J. Rain. 2019. b) Roe R. Snow. 2020."
    assert block.anchors == ("B1", "B1b")


def test_two_writings_of_one_work_are_printed_once() -> None:
    listed = (
        '<ref-list><ref id="B1"><citation-alternatives><element-citation><source>Rain</source>'
        "<year>2019</year></element-citation><mixed-citation>Doe J. Rain. 2019.</mixed-citation>"
        "</citation-alternatives></ref></ref-list>"
    )
    article = parse(document("x", listed))
    assert [b.text for b in article.blocks] == ["x", "Doe J. Rain. 2019."]
    assert article.records[0][1].title == "Rain"


def test_further_reading_that_is_cited_is_evidence() -> None:
    listed = list_of("Doe J. Rain. 2019.", title="Further reading")
    assert cited(document(f"Rain [{xref('1', 'B1')}].", listed)) == [("[1]", [1])]
    assert not [b for b in parse(document("Rain.", listed)).blocks if b.role is Role.REFERENCES]


def test_no_entity_of_a_document_type_is_expanded() -> None:
    text = (
        '<!DOCTYPE article [<!ENTITY a "ha"><!ENTITY b "&a;&a;">'
        '<!ENTITY f SYSTEM "file:///etc/passwd">]>' + document("&b; &f; &lt; &hellip;", "")
    )
    assert [block.text for block in parse(text).blocks] == ["&b; &f; < …"]


@pytest.mark.parametrize(
    "text",
    [
        '<article dtd-version="1"><body>' + "<sec>" * 20_000 + "rain",
        '<article dtd-version="1"><body><p>' + "<bold>" * 20_000 + "rain",
        '<article dtd-version="1"><body>' + "</p>" * 20_000 + "rain",
        '<article dtd-version="1">' + "<!--" * 20_000 + "rain",
        '<article dtd-version="1">' + '<p a="' * 20_000 + "rain",
        '<article dtd-version="1"><back><ref-list>' + '<ref id="a">rain' * 5_000,
    ],
    ids=["deep", "deep inlines", "ends", "comments", "quotes", "entries"],
)
def test_what_is_broken_a_thousand_times_is_read_and_kept(text: str) -> None:
    article = parse(text)
    assert "rain" in " ".join(block.text for block in article.blocks)
    assert article.notes


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        (document("x"), True),
        ('<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS">\n<article>', True),
        ("<article><front><journal-meta>", True),
        ("<!DOCTYPE html><html><body><article><p>x</p></article>", False),
        ('<html xmlns="http://www.w3.org/1999/xhtml"><article class="front">', False),
        ("<article class='post'><p>Rain</p></article>", False),
        ("# Rain", False),
    ],
)
def test_jats_is_told_from_html(text: str, sure: bool) -> None:  # noqa: FBT001  # a table
    assert (looks_like(text) > 0.9) is sure  # more than HTML claims of a page


def test_attributes_are_read_without_prefixes_and_entities() -> None:
    written = """ xlink:href='a&amp;b' rid = "B1 B2" rid="B3" """
    assert read_attributes(written) == {"href": "a&b", "rid": "B1 B2"}


TAGS = (
    "<p>", "</p>", "<sec>", "</sec>", "<title>", "</title>", "<label>", "</label>", "<fn id='n'>",
    "</fn>", "<list list-type='order'>",
     "<list-item>", "</list>", "<table>", "<tr>", "<td>", "</td>",
    "</table>", "<ref-list>", "</ref-list>", "<ref id='B1'>", "</ref>", "<element-citation>",
    "<name>", "<surname>", "</surname>", "</name>", "<year>", "</year>", "</element-citation>",
    "<mixed-citation>", "</mixed-citation>", "<xref ref-type='bibr' rid='B1'>", "</xref>",
    "<xref rid='B1'/>", "<sup>", "</sup>", "<fig>", "</fig>", "<caption>", "</caption>",
    "<alternatives>", "<tex-math>", "</alternatives>", "<front-stub>", "<![CDATA[", "]]>", "<!--",
    "-->", "&nbsp;", "&#x2013;", "&x;", "<", ">", "&", "[", "]", "(", ")", ", ", "–", " ", "\n",
    "rain", "2019", "Doe", "1", "2", "é", "\u00ad", "😀",
)  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(parts=st.lists(st.sampled_from(TAGS), max_size=50))
def test_any_soup_of_tags_is_read_with_true_places(parts: list[str]) -> None:
    text = '<article dtd-version="1">' + "".join(parts)
    blocks = parse(text).blocks
    assert [b.span.start for b in blocks] == sorted(b.span.start for b in blocks)
    for block in blocks:
        prose = block.prose
        assert prose.text.strip()
        assert [run.source for run in prose.runs] == sorted(run.source for run in prose.runs)
        assert sum(run.length for run in prose.runs) == len(prose.text)
        for run in prose.runs:
            if run.length == run.width:
                written = text[run.source : run.source + run.width].replace("\n", " ")
                assert written == prose.text[run.at : run.at + run.length].replace("\n", " ")
        assert all(0 <= i.span.start < i.span.end <= len(prose.text) for i in prose.inlines)


def test_the_reader_takes_the_usual_names() -> None:
    assert {".xml", ".nxml", ".jats"} == READER.suffixes


def test_a_number_that_one_entry_happens_to_begin_with_numbers_nothing() -> None:
    works = "".join(
        f'<ref id="B{n}"><mixed-citation>{work}</mixed-citation></ref>'
        for n, work in enumerate((*WORKS[:4], f"32. {WORKS[4]}"), start=1)
    )
    found = cited(document(f"Rain ({xref('Doe, 2019', 'B1')}).", f"<ref-list>{works}</ref-list>"))
    assert found == [("(Doe, 2019)", [1])]


def test_a_sentence_may_tell_again_of_a_work_that_is_marked_elsewhere() -> None:
    years = (("Doe", 2019), ("Roe", 2020), ("Poe", 2021))
    marked = " ".join(f"It rains ({xref(f'{a}, {y}', f'B{n}')})."
                      for n, (a, y) in enumerate(years, 1))  # fmt: skip
    found = cited(document(f"{marked} Doe (2019) was wet. Loe (2022) was not."))
    assert [text for text, _ in found[3:]] == ["Loe (2022)"]
