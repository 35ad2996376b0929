"""What programs put where it does not belong: it is read as it is meant."""

from __future__ import annotations

import pytest

from made_records import by_way_of_a_library, out_and_in, read_with, settled
from wellsourced.formats.endnote_xml import FORMAT as ENDNOTE
from wellsourced.formats.nbib import FORMAT as NBIB
from wellsourced.formats.ris import FORMAT as RIS
from wellsourced.references import Date, Record
from wellsourced.terms.language_codes import read_language


def read_endnote(elements: str, kind: str = "Journal Article") -> Record:
    text = f'<xml><records><record><ref-type name="{kind}"/>{elements}</record></records></xml>'
    return read_with(ENDNOTE, text)[0].record


def test_the_day_of_an_issue_online_is_no_edition() -> None:
    record = read_endnote("<edition>2019/10/26</edition>")

    assert (record.edition, record.extra) == ("", (("endnote-edition", "2019/10/26"),))
    assert out_and_in(ENDNOTE, record) == [settled(record)]
    assert by_way_of_a_library(ENDNOTE, record) == settled(record)
    assert read_endnote("<edition>2nd</edition>").edition == "2nd"


@pytest.mark.parametrize(
    ("elements", "pmid"),
    [
        ("<remote-database-provider>NLM</remote-database-provider>", "1234567"),
        ("<remote-database-name>MEDLINE</remote-database-name>", "1234567"),
        (
            "<urls><web-urls><url>https://www.ncbi.nlm.nih.gov/pubmed/1234567</url></web-urls></urls>",
            "1234567",
        ),
        (
            "<urls><web-urls><url>https://pubmed.ncbi.nlm.nih.gov/7654321/</url></web-urls></urls>",
            "",
        ),
        ("<remote-database-provider>Ovid</remote-database-provider>", ""),
    ],
)
def test_an_accession_number_is_pubmeds_where_its_provider_says_so(
    elements: str, pmid: str
) -> None:
    record = read_endnote(f"<accession-num>1234567</accession-num>{elements}")

    assert record.pmid == pmid
    assert out_and_in(ENDNOTE, record) == [settled(record)]


@pytest.mark.parametrize(
    ("elements", "accessed"),
    [
        ("<volume>2023</volume><number>7 June</number>", Date(2023, 6, 7)),
        ("<volume>2023</volume><number>June 7, 2023</number>", Date(2023, 6, 7)),
        ("<number>07.06.2023</number>", Date(2023, 6, 7)),
        (
            "<volume>2023</volume><number>7 June</number><access-date>2023-06-07</access-date>",
            Date(2023, 6, 7),
        ),
    ],
)
def test_volume_and_number_of_a_web_page_are_the_day_of_reading(
    elements: str, accessed: Date
) -> None:
    record = read_endnote(f"<titles><title>Rain</title></titles>{elements}", "Web Page")

    assert record == Record("webpage", "Rain", accessed=accessed)


@pytest.mark.parametrize("elements", ["<volume>3</volume><number>7</number>", "<number>7</number>"])
def test_other_numbers_of_a_web_page_stay(elements: str) -> None:
    record = read_endnote(elements, "Web Page")

    assert (record.accessed, record.number) == (None, "7")
    assert read_endnote("<volume>2023</volume><number>7 June</number>").volume == "2023"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("eng", "en"),
        ("English", "en"),
        ("deu", "de"),
        ("ger", "de"),
        ("pt-BR", "pt-BR"),
        ("?", "?"),
    ],
)
def test_languages_are_read_as_codes(written: str, code: str) -> None:
    ris = read_with(RIS, f"TY  - JOUR\nLA  - {written}\nER  - \n")

    assert ris[0].record.language == code
    assert read_endnote(f"<language>{written}</language>").language == code
    assert read_language(written) == code


def test_the_country_of_a_journal_is_no_place_of_its_articles() -> None:
    (found,) = read_with(NBIB, "PMID- 1\nTI  - Rain.\nPL  - England\nJT  - Journal of rain\n")
    (book,) = read_with(NBIB, "PMID- 1\nBTI - Rain.\nPL  - London\nPT  - Book\n")

    assert (found.record.place, found.record.extra) == ("", (("medline-pl", "England"),))
    assert "PL  - England" in NBIB.write((found,))
    assert book.record.place == "London"
    placed = Record("article-journal", "Rain", container="Journal of rain", place="Lima")
    assert out_and_in(NBIB, placed) == [placed]
