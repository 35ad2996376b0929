"""The fields of a reference in the forms that lists print; all works here are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.references import Date, Record
from wellsourced.refparse import rules
from wellsourced.refparse.dates import is_date, month_number, parse_date
from wellsourced.refparse.fields.records import read_record
from wellsourced.refparse.months import MORE_MONTHS
from wellsourced.refparse.rules.accessed import find_accessed
from wellsourced.refparse.rules.marks import find_marks
from wellsourced.refparse.rules.numbering import find_numbers
from wellsourced.refparse.rules.report_numbers import find_report_numbers
from wellsourced.refparse.segments import TAKEN, Label
from wellsourced.refparse.tidying import tidy
from wellsourced.terms import MONTHS


def read(raw: str) -> Record:
    """Return the record of *raw* as the rules alone label it."""
    text = tidy(raw)
    return read_record(text, rules.label(text).segments)


KINDS = {
    "article-journal": (
        "Harlow KP, Osei R. Ginger tea for naps. J Travel Naps. 2015;12(3):44-9.",
        "Harlow, K. P. (2015). Ginger tea. Journal of Travel Naps, 12(3), 44–49.",
        "Harlow KP. Ginger tea [letter]. Lancet Naps 2015;385:44.",
        "Bello T. Tea for naps. Cochrane Database Syst Rev. 2019;(2):CD999999.",
        "Osei R. Ginger at sea. Nap Lett. 2012;3:12-19. arXiv:1201.99999",
        "Osei R. Writing a thesis among nurses. Nurse Nap Today. 2012;32(1):4-8.",
        "Osei R. Are these teas safe? J Tea Saf. 2012;32(1):4-8.",
        "Osei R. Patent foramen and naps. Int J Naps. 2012;32(1):4-8.",
        "Osei R. The Medicines Act 1968 and naps. J Nap Law. 2012;32(1):4-8.",
        "Osei R, Lund T. Ginger. Proc Natl Acad Naps. 2012;32(1):4-8.",
    ),
    "book": (
        "Harlow KP. The ginger handbook. 3rd ed. Boston: Quay Press; 2011.",
        "''The Ginger Handbook''. Quay Press, 2011. ISBN 978-3-16-148410-0",
        "Harlow K. Ginger and its history. Vol. 2. London: Routledge; 1999.",
        "HARLOW, K. Manual do gengibre. 2. ed. São Paulo: Atlas, 2011.",
        "Harlow K. Manual of ginger. London: Routledge; 1999.",
        "Harlow K. Ginger lore. Quay University Press; 1977. p. 12-40.",
    ),
    "chapter": (
        "Osei R. Ginger. In: Harlow K, editor. The tea handbook. Boston: Quay Press; 2011. p. 3-5.",
        "Osei R (2011) Ginger. In: Harlow K (ed) The tea handbook, vol 2. Springer, Berlin, pp 3–5",
        "OSEI, R. Chá. In: HARLOW, K. (Org.). Manual do chá. São Paulo: Atlas, 2011. p. 3-5.",
    ),
    "report": (
        "World Council of Naps. Status report on naps 2014. Geneva: World Council of Naps; 2014.",
        "National Centre for Rest. Nap loss. NICE guideline [NG993]. London: NCR; 2021.",
        "Osei R. Naps: 2017. NCHS Data Brief, no 929. Hyattsville, MD: Center for Naps. 2018.",
        "Ministry of Naps. Naps for all: the white paper. Cm 9034. London: TSO; 1971.",
    ),
    "webpage": (
        "Board of Naps. Naps at noon. https://example.gov/naps. Accessed March 2023.",
        "Board of Naps. Naps [Internet]. Oslo: Board; 2021 [cited 2023 Oct 4]. https://a.org/naps",
        "Are these naps safe? Board of Naps. https://example.org/naps",
    ),
    "thesis": (
        "Osei R. Naps at sea [PhD thesis]. Leeds: University of Leeds; 2010.",
        "OSEI, R. Sestas. 2010. 120 f. Dissertação (Mestrado) – Universidade, Santos, 2010.",
        "Morel J. La sieste. Thèse de doctorat, Université de Lyon, 1998.",
        "Osei R. Naps at sea. Ph.D. diss., Quay University, 1998.",
    ),
    "paper-conference": (
        "Osei R. Naps. In: Proceedings of the 12th Conference on Naps; 2010. p. 33-40.",
        "Osei, R. (2010, May 3–5). Naps [Paper presentation]. Nap Society Meeting, Accra, Ghana.",
    ),
    "speech": (
        "Osei R. Naps. Poster presented at: Nap Society Meeting; May 3, 2010; Accra, Ghana.",
        "Osei R. Naps [poster]. Nap Society Meeting; 2010 May 3; Accra, Ghana.",
    ),
    "article": (
        "Osei R. Naps at sea. medRxiv. 2021. doi:10.1101/2021.03.04.99912345",
        "Osei R. Naps at sea. arXiv preprint arXiv:2101.99999, 2021.",
        "Osei, R. (2020). Naps at sea. SSRN Electronic Journal. https://doi.org/10.2139/ssrn.9999999",
    ),
    "dataset": (
        "Osei, R. (2020). Nap diaries (Version 2) [Data set]. Zenodo. https://doi.org/10.5281/z.9",
        "Osei R. Data from: Naps at sea. Dryad Digital Repository. 2015. doi:10.5061/dryad.99999",
    ),
    "legislation": (
        "Misuse of Naps Act 1971. London: HMSO; 1971.",
        "The Human Naps Regulations 2012 (S.I. 2012/9916).",
        "21 U.S.C. § 912 (2018).",
        "Nap Reform Act of 2018, Pub. L. No. 915-334, 132 Stat. 9490 (2018).",
        "Schlafgesetz vom 12. Dezember 2005 (BGBl. I S. 9394)",
        "BRASIL. Lei nº 9.080, de 19 de setembro de 1990. Diário Oficial da União, 20 set. 1990.",
    ),
    "legal_case": ("Roe v. Port of Naps, 910 U.S. 113 (1973).", "R v Osei [2010] UKSC 912."),
    "article-newspaper": (
        "Okafor N. Naps sink ferry. The New York Times. 2014 Aug 16:A4.",
        "Okafor, N. (2014, August 16). Naps sink ferry. The Guardian. https://example.com/naps",
    ),
    "article-magazine": ("Okafor N. Nap rush. Newsweek. 2014 Aug 16:40-42.",),
    "software": (
        "Osei R. napplot: plots of naps. R package version 1.2.3. 2020. https://example.org/napplot",
        "Osei R. (2018). NapTool (Version 2.0) [Computer software]. https://example.org/naptool",
    ),
    "patent": ("Osei R. Nap press. United States patent US 6,999,999. 2002 Aug 1.",),
    "standard": ("ISO 99001:2015. Quality of naps. Geneva: International Organization; 2015.",),
    "post-weblog": ("Osei, R. (2016, May 3). Naps and me [Blog post]. https://example.org/naps",),
    "motion_picture": (
        "Osei, R. (2016). Naps [Video]. YouTube. https://www.youtube.com/watch?v=abcdefg1234",
    ),
    "entry-encyclopedia": (
        "“Nap.” Wikipedia, The Free Encyclopedia. 3 May 2016. https://en.wikipedia.org/wiki/Nap",
    ),
    "personal_communication": ("Osei R. Personal communication, 3 May 2019.",),
}


@pytest.mark.parametrize(
    ("kind", "raw"), [(kind, raw) for kind, some in KINDS.items() for raw in some]
)
def test_tells_the_type(kind: str, raw: str) -> None:
    assert read(raw).type == kind


def test_a_preprint_says_what_it_is() -> None:
    record = read("Osei R. Naps at sea. medRxiv [Preprint]. 2021. doi:10.1101/2021.03.04.99912345")
    assert (record.type, record.genre, record.container) == ("article", "Preprint", "medRxiv")


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("3.4.2023", Date(2023, 4, 3)),
        ("1. 2. 2019", Date(2019, 2, 1)),
        ("2023-04-03", Date(2023, 4, 3)),
        ("3/4/2023", Date(2023)),
        ("13/4/2023", Date(2023, 4, 13)),
        ("4/13/2023", Date(2023, 4, 13)),
        ("2019-05", Date(2019, 5)),
        ("05/2019", Date(2019, 5)),
        ("2010-11", Date(2010)),
        ("April 2023", Date(2023, 4)),
        ("Spring 2010", Date(2010)),
        ("jan./mar. 2010", Date(2010, 1)),
        ("May 3-5, 2010", Date(2010, 5, 3)),
        ("1998–2001", Date(1998)),
        ("ca. 1850", Date(1850)),
        ("[1934] 2010", Date(2010)),
        ("2010 [1934]", Date(2010)),
        ("1934/2010", Date(2010)),
        ("1998/1999", Date(1998)),
        ("30 February 2019", Date(2019, 2)),
        ("3 maj 2010", Date(2010, 5, 3)),
        ("3. toukokuuta 2010", Date(2010, 5, 3)),
        ("5 września 2012", Date(2012, 9, 5)),
        ("3. května 2010", Date(2010, 5, 3)),
        ("3 мая 2010", Date(2010, 5, 3)),
        ("3 травня 2010", Date(2010, 5, 3)),
        ("3 Mayıs 2010", Date(2010, 5, 3)),
        ("3 Μαΐου 2010", Date(2010, 5, 3)),
        ("2010. május 3.", Date(2010, 5, 3)),
        ("3. svibnja 2010", Date(2010, 5, 3)),
        ("2010年5月3日", Date(2010, 5, 3)),
        ("3 tháng 5 2010", Date(2010, 5, 3)),
        ("listopada 2010", Date(2010)),
        ("² 2010", Date(2010)),
    ],
)
def test_reads_a_date(words: str, date: Date) -> None:
    assert parse_date(words) == date


def test_a_month_has_one_number_whatever_the_language() -> None:
    assert all(MONTHS[name] == MORE_MONTHS[name] for name in MONTHS.keys() & MORE_MONTHS.keys())
    assert set(MORE_MONTHS.values()) == set(range(1, 13))
    assert month_number("Thorax") == 0


@pytest.mark.parametrize(
    ("words", "holds"),
    [("3 May 1990", True), ("1990", True), ("Thorax 1990", False), ("May", False)],
)
def test_tells_a_date_from_a_journal_with_its_year(words: str, holds: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_date(words) is holds


PAGE = f"Board of Naps. Naps. {TAKEN * 9}. "


@pytest.mark.parametrize(
    "words",
    [
        "Accessed 3 May 2019", "[cited 2019 May 3]", "(accessed on May 3rd, 2019)",
        "Last visited May 3, 2019", "Zugriff am 3.5.2019", "Zuletzt abgerufen am 03.05.2019",
        "Zugriff am 3.5.19", "consulté le 3 mai 2019", "[consulta: 3 mayo 2019]",
        "Data di accesso: 3 maggio 2019", "Acesso em: 3 maio 2019", "[acesso 2019 mai 3]",
        "Geraadpleegd op 3 mei 2019", "Hämtad den 3 maj 2019", "Besøgt 3. maj 2019",
        "Viitattu 3.5.2019", "[dostęp: 03.05.2019]", "[cit. 2019-05-03]", "Viděno 3. 5. 2019",
        "Дата обращения: 03.05.2019", "Erişim tarihi: 3 Mayıs 2019",
        "Ημερομηνία πρόσβασης: 3 Μαΐου 2019", "Letöltés: 2019.05.03.", "Accesat la 3 mai 2019",
        "Pristupljeno 3. svibnja 2019", "Pridobljeno 3. 5. 2019", "Diakses pada 3 Mei 2019",
        "访问日期：2019-05-03", "[2019-05-03]", "閲覧日 2019年5月3日", "접속일: 2019.05.03",
    ],
)  # fmt: skip
def test_finds_the_day_of_access_in_many_languages(words: str) -> None:
    found = find_accessed(f"{PAGE}{words}.")
    assert found is not None
    assert parse_date(found.value) == Date(2019, 5, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Roe J. Papers often cited. Thorax 1990;45:12-18.",
        "Roe J. How often is a nap cited. 1990;45:12-18.",
        "Roe J. Sites visited. Nap 2001;3:4-9.",
        f"Roe J. Naps retrieved. May 2001. {TAKEN * 9}",
    ],
)
def test_the_end_of_a_title_is_no_day_of_access(text: str) -> None:
    assert find_accessed(text) is None


@pytest.mark.parametrize(
    ("words", "issued", "accessed"),
    [
        ("Published 3 May 2010. Updated 4 June 2012.", Date(2010, 5, 3), None),
        ("Updated 2019 May. Accessed 3 June 2020.", Date(2019, 5), Date(2020, 6, 3)),
        ("Page last reviewed: 4 May 2020.", Date(2020, 5, 4), None),
        ("Last updated May 3, 2019. Accessed March 2023.", Date(2019, 5, 3), Date(2023, 3)),
        ("Accessed March 2023.", None, Date(2023, 3)),
        ("[updated 2019 May 3; cited 2020 Oct 4]", Date(2019, 5, 3), Date(2020, 10, 4)),
    ],
)
def test_the_dates_of_a_page(words: str, issued: Date | None, accessed: Date | None) -> None:
    record = read(f"Board of Naps. Naps at noon. https://example.org/naps. {words}")
    assert (record.issued, record.accessed) == (issued, accessed)
    assert record.title == "Naps at noon"


YEAR = TAKEN * 4


@pytest.mark.parametrize(
    ("numbers", "volume", "issue", "page"),
    [
        (f"{YEAR};(2):CD004504.", "", "2", "CD004504"),
        (f"{YEAR};12(3):CD001234.pub2.", "12", "3", "CD001234.pub2"),
        (f"12/3 {YEAR} 4-9.", "12", "3", "4-9"),
        (f"12/13 {YEAR} 4-9.", "12/13", "", "4-9"),
        (f"{YEAR} 46 2 123-9.", "46", "2", "123-9"),
        (f"{YEAR} (43) 6:12-18.", "43", "6", "12-18"),
        (f"7.2 {YEAR}: 33-48.", "7", "2", "33-48"),
        (f"7.2: 33-48, {YEAR}.", "7", "2", "33-48"),
        (f"40:3: 279, {YEAR}.", "40", "3", "279"),
        (f"{YEAR};12 Pt 3:12-8.", "12", "Pt 3", "12-8"),
        (f"{YEAR};12(2 Suppl 1):S12-8.", "12", "2 Suppl 1", "S12-8"),
        (f"{YEAR};99 Suppl:5-9.", "99", "Suppl", "5-9"),
        (f"{YEAR}, 9, Article 103.", "9", "", "103"),
        (f"{YEAR}, 9(2), Article e103.", "9", "2", "e103"),
        (f"{YEAR};9(2):Article ID 103456.", "9", "2", "103456"),
        (f"{YEAR}, Issue 4. Art. No.: CD004504.", "", "4", "CD004504"),
        (f"{YEAR};12:xii-xv.", "12", "", "xii-xv"),
        (f"XLI {YEAR}, pp. 111-21.", "XLI", "", "111-21"),
        (f"12. Jg., Nr. 3, {YEAR}, S. 33-39.", "12", "3", "33-39"),
        (f"Т. 12, № 3. С. 33–39. {YEAR}.", "12", "3", "33–39"),
        (f"{YEAR};12(September):5-9.", "12", "September", "5-9"),
        (f"12, no. 3, {YEAR}.", "12", "3", ""),
        (f"pp. 64-118, 203-225. {YEAR}.", "", "", "64-118, 203-225"),
    ],
)
def test_finds_volume_issue_and_pages(numbers: str, volume: str, issue: str, page: str) -> None:
    found = {one.label: one.value for one in find_numbers(f"J Naps {numbers}", 0)}
    labels = (Label.VOLUME, Label.ISSUE, Label.PAGE)
    assert tuple(found.get(label, "") for label in labels) == (volume, issue, page)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Standard for naps. CXS 918-1979. Rome", "CXS 918-1979"),
        ("ISO 99001:2015. Quality of naps.", "ISO 99001:2015"),
        ("Standard for cups. TXS 918-1979. Rome", "TXS 918-1979"),
        ("Cups in wards. NAPS 1998-2001.", ""),
        ("Naps. Geneva: WHO; 2006. WHO/NMH/NVI/98.3", "WHO/NMH/NVI/98.3"),
        ("NICE guideline [NG993]. London", "NG993"),
        ("NCHS Data Brief No 929. Hyattsville", "929"),
        ("NBER Working Paper No. 92345. 2006.", "92345"),
        ("Naps. Cmnd. 9034. London", "Cmnd. 9034"),
        ("Technical Report TR-98-305. Leeds", "TR-98-305"),
        ("PROSPERO CRD42099923456. 2020.", "CRD42099923456"),
        ("Nap trial. ISRCTN99945678. 2019.", "ISRCTN99945678"),
        ("EudraCT 2010-992345-12. 2010.", "2010-992345-12"),
        ("J Naps, no. 4, 2010", ""),
        ("What ISO 99001:2015 did to naps", ""),
        ("Roe, HC 2003, Dust and naps", ""),
        ("Review of naps. J Naps no. 4, 5-9", ""),
    ],
)
def test_finds_the_numbers_of_reports(text: str, number: str) -> None:
    assert "".join(one.value for one in find_report_numbers(text)) == number


def marked(text: str, label: Label) -> list[str]:
    return [one.value for one in find_marks(text) if one.label is label]


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("https://example.org/naps/at- noon.html", "https://example.org/naps/at-noon.html"),
        ("https://example.org/naps/2019/ r.pdf.", "https://example.org/naps/2019/r.pdf"),
        ("https://example.org/a- b-of- c-page/", "https://example.org/a-b-of-c-page/"),
        ("https://example.org/n.php? id=12", "https://example.org/n.php?id=12"),
        ("https://example.org/t/content 2411.htm", "https://example.org/t/content2411.htm"),
        ("http:// www.example.org/naps", "http://www.example.org/naps"),
        ("http://www. example.org/naps", "http://www.example.org/naps"),
        ("http:/ /example.org/naps", "http://example.org/naps"),
        ("https://example.org/naps and more words", "https://example.org/naps"),
        ("https://example.org/naps/ 2019 report", "https://example.org/naps/"),
        ("https://example.org/naps. see also a/b", "https://example.org/naps"),
        ("https://example.org/naps(accessed 3 May 2019)", "https://example.org/naps"),
        ("https://example.org/naps.Accessed 3 May 2019", "https://example.org/naps"),
        ("hdl:10665/99203.", "https://hdl.handle.net/10665/99203"),
        ("urn:nbn:de:101:1-2019012345.", "urn:nbn:de:101:1-2019012345"),
    ],
)
def test_joins_an_address_where_it_is_sure(printed: str, address: str) -> None:
    assert marked(f"Naps. 2018. {printed}", Label.URL) == [address]


@pytest.mark.parametrize(
    ("printed", "doi"),
    [
        ("doi: 10. 9999/abc.123", "10.9999/abc.123"),
        ("doi:10.9999 /abc.123", "10.9999/abc.123"),
        ("doi: 10.9999/ abc.123", "10.9999/abc.123"),
        ("doi: 10.9999/abc /m30.", "10.9999/abc/m30"),
        ("doi:10.9999/abc–123.", "10.9999/abc-123"),
        ("https://doi.org/10.9999%2Fabc.123", "10.9999/abc.123"),
        ("5-9:DOI10.9999/abc.123", "10.9999/abc.123"),
        ("doi:10.9999/abc.123.Accessed 3 May", "10.9999/abc.123"),
        ("doi:10.9999/abc and/or", "10.9999/abc"),
    ],
)
def test_joins_a_doi_where_it_is_sure(printed: str, doi: str) -> None:
    assert marked(f"Naps. 2018. {printed}", Label.DOI) == [doi]


def test_a_broken_doi_is_said_to_be_malformed() -> None:
    assert marked("Naps. doi: 10. 9999/abc.123", Label.MALFORMED) == ["10. 9999/abc.123"]


PIECES = (
    "Roe J", "v.", "12", "(3)", ":", "–", "-", "2010", "May", "[", "]", "(", ")", "doi:", "10.",
    "10.9999/", "a.b", "https://", "http: //", "www.", "a.org/", ".", ",", ";", "Article", "No.",
    "Report", "ISO 9001:2015", "WHO/A/B", "NG193", "Act 1971", " v. ", "patent", "[Data set]",
    "thesis", "PhD", "Accessed", "cited", "3.4.2023", "3. mai", "年", "５", "²", "İ", "ß", "XI",
    "Pt 3", "Suppl", "arXiv:", "PMID:", "ISBN", "hdl:1/2", "/b", "html", "0000", "99-99", "31",
    "é", "U.S.C. § 1", "Poster presented", "In:", "(eds)", "pp.", "S.", " ", "  ",
)  # fmt: skip


@given(
    st.one_of(st.text(max_size=120), st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
)
def test_reads_any_text_without_raising(raw: str) -> None:
    parse_date(raw)
    text = tidy(raw)
    for one in (*find_marks(text), *find_numbers(text, 0), *find_report_numbers(text)):
        assert 0 <= one.span.start <= one.span.end <= len(text)
    assert read(raw).type
