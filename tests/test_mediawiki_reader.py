"""Whole articles in wikitext: every citation with what it means, every entry with its record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counted import count_calls
from pages_rules import read_article
from wellsourced.articles import Article, BlockKind, Role, Source
from wellsourced.ledger import Ledger
from wellsourced.links import Resolved, Undefined
from wellsourced.readers.mediawiki import READER
from wellsourced.references import Date, Library, Name, Reference
from wellsourced.rule import AuditedArticle

_DATA = Path(__file__).parent / "data" / "mediawiki"


def _read(text: str) -> Article:
    return READER.read(Source("page.wiki", text.encode(), text))


def _audit(text: str) -> AuditedArticle:
    return read_article("mediawiki", text, Library(), Ledger())


def _file(name: str) -> AuditedArticle:
    return _audit((_DATA / name).read_text(encoding="utf-8"))


def _cited(read: AuditedArticle) -> Iterator[str]:
    """Yield each citation as `printed → keys (locator)`, with `?` for what is not resolved."""
    for citation in read.citations:
        keys = []
        for link in citation.links:
            key = link.reference.key if link.reference else f"?{link.status}"
            locator = f" ({link.cite.locator.value})" if link.cite.locator else ""
            keys.append(f"{key}{locator}")
        yield f"{citation.marker.text} → {', '.join(keys)}"


def _by_key(read: AuditedArticle) -> dict[str, Reference]:
    return {reference.key: reference for reference in read.references}


# each article is 50 lines and more, of our own writing, of invented works


def test_a_medical_article_with_named_and_list_defined_notes() -> None:
    read = _file("hill_mint.wiki")
    assert list(_cited(read)) == [
        "[1] → ostrow2018",
        "[2] → quill2016",
        "[1]:47 → ostrow2018 (47)",
        "[3] → worldhealth2019",
        "[4] → worldhealthnd",
        "[3] → worldhealth2019",
        "[5]:12 → marsh2015 (12)",
        "[5] → marsh2015",
        "[6] → ?undefined",
        "[8] → oduya2020, officedrugs2021",
        "[5] → marsh2015",
        "[5] → marsh2015",
        "[3] → worldhealth2019",
        "[1] → ostrow2018",
        "[7] → marsh2015a",
    ]
    assert [(one.index, one.label) for one in read.references] == [
        (1, "1"), (2, "2"), (3, "3"), (4, "4"), (5, "5"), (7, "7"), (8, "8"), (9, ""), (10, ""),
    ]  # fmt: skip
    assert read.article.title == "Tamaril"
    assert read.article.language == "en"


def test_what_citation_templates_say_is_the_record() -> None:
    known = _by_key(_file("hill_mint.wiki"))
    book, paper, trial = (known[key].record for key in ("ostrow2018", "quill2016", "marsh2015"))
    assert (book.type, book.publisher, book.place) == ("book", "Valley Press", "Leeds")
    assert book.url == "https://books.example.org/shrubs"
    assert paper.authors == (Name("Quill", "A. B."), Name("Marsh", "T."))
    assert (paper.volume, paper.issue, paper.page) == ("12", "3", "201–9")
    assert (paper.doi, paper.pmid) == ("10.5555/apm.2016.12", "20000001")
    assert trial.authors[1] == Name("Berg", "J. P.", "van der")
    assert (trial.issued, trial.pmcid) == (Date(2015, 7), "PMC1000001")
    assert ("archive-url", "https://archive.example.org/x") in trial.extra
    assert known["worldhealthnd"].record.accessed == Date(2020, 5, 3)
    assert known["oduya2020"].record.et_al


def test_a_history_with_short_citations_into_its_sources() -> None:
    read = _file("siege.wiki")
    assert list(_cited(read)) == [
        "[1] → thorne1998 (12)",
        "[2] → thorne2004 (101–103)",
        "[3] → thorne1998 (14)",
        "[1] → thorne1998 (12)",
        "Lowe (2011, p. 9) → lowe2011 (9)",
        "[4] → lowe2011 (2), adair1977 (3)",
        "[5] → adair1977 (41)",
        "[6] → lowe2011 (20), thorne1998 (2)",
        "[7] → weaversharrowgate1842",
        "[7] → weaversharrowgate1842",
        "[8] → ?undefined (1)",
        "[9] → ?near (5)",
        "[11] → adair1977 (50)",
        "[12] → countyrecord1843",
        "[13] → adair1977",
        "[14] → thorne1998 (33)",
        "(Lowe 2011, p. 88) → lowe2011 (88)",
        "[15] → doe1978",
        "[16] → lowe2011 (2)",
        "[10] → lowe2011 (30)",
    ]
    assert {one.key for one in read.references} - {
        link.reference.key for one in read.citations for link in one.links if link.reference
    } == {"nobody1960"}


def test_a_german_article() -> None:
    read = _file("brunolin.wiki")
    assert [one.split(" → ")[0] for one in _cited(read)] == [
        "[1]", "[2]", "[1]", "[3]", "[3]", "[4]", "[5]", "[6]", "[3]", "[3]",
    ]  # fmt: skip
    assert all(isinstance(x.resolution, Resolved) for one in read.citations for x in one.links)
    first, second, third, fourth, fifth, sixth = read.references
    assert (first.record.container, first.record.accessed) == ("Stoffdatenbank", Date(2021, 3, 1))
    assert [name.family for name in second.record.authors] == ["Brenner", "Vogt"]
    assert (second.record.type, second.record.doi) == ("article-journal", "10.5555/zs.14.33")
    assert third.record.title == "Geschichte der Arznei"
    assert fourth.record.publisher == "Turm"
    assert (fifth.record.issued, fifth.record.language) == (Date(2020, 5, 3), "de")
    assert sixth.record.title == "Ende eines Mittels"
    assert read.article.language == "de"


def test_a_claim_does_not_hold_the_text_of_its_reference() -> None:
    read = _file("hill_mint.wiki")
    assert not any("Annals" in claim.text or "Survey of" in claim.text for claim in read.claims)


@pytest.mark.parametrize("name", ["hill_mint.wiki", "siege.wiki", "brunolin.wiki"])
def test_a_marker_is_its_note_in_the_source(name: str) -> None:
    read = _file(name)
    for citation in read.citations:
        written = citation.marker.span.of(read.article.text)
        assert written.startswith(("<ref", "{{"))
        assert written.endswith((">", "}}"))


def test_two_works_by_one_name_and_year_are_no_answer() -> None:
    book = "* {{cite book|last=Able|first=%s|title=%s|year=2001}}\n"
    text = "It rains.{{sfn|Able|2001}}\n\n== Sources ==\n" + book % ("A", "On") + book % ("B", "Up")
    (citation,) = _audit(text).citations
    assert citation.links[0].status == "ambiguous"


def test_a_note_that_is_used_before_and_behind_its_definition_is_one() -> None:
    text = (
        'A.<ref name="x" /> B.<ref name=x>Able, A. (2001). On rain. J Rain. 1: 2.</ref> '
        "C.<ref name='x'/>\n\n<references />"
    )
    read = _audit(text)
    assert list(_cited(read)) == ["[1] → able2001"] * 3
    assert len(read.references) == 1


def test_a_name_that_is_defined_twice_keeps_both_texts() -> None:
    text = "A.<ref name=x>Able A. On. 2001.</ref> B.<ref name=x>Baker B. Up. 2002.</ref>"
    blocks = _read(text).blocks
    assert [(b.role, b.because) for b in blocks[1:]] == [
        (Role.REFERENCES, ""),
        (Role.FURNITURE, "note whose name is defined twice"),
    ]


def test_a_remark_is_a_note_and_no_reference() -> None:
    text = "It rains.<ref>Nobody ever counted how often it did so, though!</ref>"
    article = _read(text)
    note = article.blocks[-1]
    assert (note.kind, note.role) == (BlockKind.FOOTNOTE, Role.BODY)
    assert not _audit(text).citations


def test_a_short_note_in_words_names_the_note_that_cites_in_full() -> None:
    read = _audit(
        "Tea calms.<ref>Roe, Ada; ''et al.'' \"Tea and sleep\", ''J Tea'', 3 (2), 2016, p. 9."
        "</ref> It wakes.<ref>Roe et al. 2016, p. 11.</ref> It cools.<ref>Poe 1999, p. 4.</ref>"
        " It warms.<ref>Doe, Bob (1978). \"Tea as trade\". ''Adv. Tea'' 16: 33–42.</ref>"
        " It binds.<ref>Doe 1978.</ref>\n\n== References ==\n<references />\n"
    )
    assert list(_cited(read)) == [
        "[1] → roe2016",
        "[2] → roe2016 (11)",
        "[3] → poe1999",
        "[4] → doe1978",
        "[5] → doe1978",
    ]
    assert [one.index for one in read.references] == [1, 3, 4]


def test_two_notes_by_one_name_and_year_join_no_short_one() -> None:
    full = "<ref>Roe A. \"Tea and {}\". ''J Tea''. 2016;3:1–9.</ref>"
    read = _audit(f"A.{full.format('sleep')} B.{full.format('rest')} C.<ref>Roe 2016.</ref>")
    assert len(read.references) == 3


@pytest.mark.parametrize(
    ("said", "locator", "suffix"),
    [
        ("p=4", ("page", "4"), ""),
        ("loc=ch. 2", ("chapter", "2"), ""),
        ("loc=back cover", None, "back cover"),
    ],
)
def test_a_place_that_csl_has_a_word_for(
    said: str, locator: tuple[str, str] | None, suffix: str
) -> None:
    (note,) = (
        inline
        for block in _read(f"Tea.{{{{sfn|Roe|2016|{said}}}}}").blocks
        for inline in block.prose.inlines
    )
    (cite,) = note.cites
    found = cite.locator and (cite.locator.label, cite.locator.value)
    assert (found, cite.suffix) == (locator, suffix)


def test_the_source_of_a_quotation_stands_under_it_and_claims_nothing() -> None:
    read = _audit(
        "Tea was new.\n{{Quote|author=Ada Roe|source=''Tea'' ({{start date|1844|3|2}})"
        "<ref>Roe A. Tea. Leeds: Field; 1844.</ref>|text=Tea makes men idle and weak.}}\n"
        "{{cquote|Tea makes men strong.|||Bob Doe|''Tea'' ({{start date|1844|11}})"
        "<ref>Doe B. More tea. Leeds: Field; 1845.</ref>}}\n"
    )
    texts = [block.text for block in read.article.blocks[:6]]
    assert "— Ada Roe, Tea (1844-03-02)[1]" in texts
    assert "— Bob Doe, Tea (1844-11)[2]" in texts
    strong = next(at for at, one in enumerate(read.claims) if "strong" in one.quote)
    assert [one.reference and one.reference.index for one in read.supports
            if one.claim == strong] == [2]  # fmt: skip
    assert not [one for one in read.claims if "Doe" in one.quote or "Roe" in one.quote]


def test_a_redirect_says_where_it_leads() -> None:
    assert _read("#REDIRECT [[Hill mint]]").notes == (
        "it redirects to Hill mint, which is not read",
    )


@pytest.mark.parametrize(
    "part",
    [
        "{{", "[[", "<ref>", "<ref name=a>b ", "{{a|", "[[a|", "{|\n", "'''", "{{cite book|a=",
        "<!--", "<ref>\n\n", "{{sfn|a|2001}}", "<nowiki>", "{{{", "}}", "<references>", "; a : b\n",
        "{{r|a}}", "* {{cite book|last=A|year=2001}}\n", "[http://a ", "&amp;", "<gallery>", "|}\n",
    ],
)  # fmt: skip
def test_reading_is_linear_in_the_text(part: str) -> None:
    _read(part * 200)
    once, eight_times = (count_calls(lambda n=n: _read(part * n)) for n in (250, 2000))  # type: ignore[misc]  # n is bound
    assert eight_times < 8 * 1.5 * once + 1000


def test_wikitext_is_known_by_its_signs() -> None:
    text = (_DATA / "siege.wiki").read_text(encoding="utf-8")
    assert READER.looks_like(text) > 0.8
    assert READER.looks_like("# A heading\n\nSome *words*.[^1]\n\n[^1]: A note.\n") == 0


def test_the_source_of_an_infobox_is_no_claim_beside_its_cited_values() -> None:
    read = _audit(
        "{{Infobox herb\n| name = Hill mint\n| users = 12% of adults<ref name=H/>\n}}\n"
        "Hill mint cools tea.<ref name=H>Harrow P. Mint. 2014.</ref>\n"
    )
    box = next(block for block in read.article.blocks if block.text.startswith("{{Infobox"))
    assert (box.kind, box.role) == (BlockKind.CODE, Role.FURNITURE)
    assert not [claim for claim in read.claims if "{{" in claim.quote]
    assert "12% of adults[1]" in [block.text for block in read.article.blocks]


def test_a_note_without_text_is_named_as_it_is_written() -> None:
    read = _audit(
        'Mint cools.<ref>Harrow P. Mint. 2014.</ref> Tea warms.<ref name="Old Quill" />'
        " Milk calms.<ref></ref>\n\n== References ==\n<references />\n"
    )
    resolutions = [link.resolution for one in read.citations for link in one.links]
    assert [one.reason for one in resolutions if isinstance(one, Undefined)] == [
        "no <ref> named Old Quill has a text",
        "this <ref> has no text",
    ]
