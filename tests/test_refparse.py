"""Reference strings of every style into records; all works and people here are invented."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pages_collector import Section, sections
from wellsourced.references import Date, Entry, Name, Record, ReferenceList
from wellsourced.refparse import parse_reference, parse_references, read_list
from wellsourced.refparse.dates import parse_date
from wellsourced.refparse.rules import label
from wellsourced.refparse.segments import TAKEN, Label, mask
from wellsourced.refparse.tidying import LONGEST, tidy
from wellsourced.text import Span

STYLES = Path(__file__).parent / "data" / "reference_styles.md"
PAGE = tuple(sections(STYLES.read_text(encoding="utf-8"), "record"))
FIELDS = (
    "title", "container", "publisher", "place", "edition", "volume", "issue", "page", "number",
    "genre", "doi", "pmid", "pmcid", "isbn", "issn", "url", "note",
)  # fmt: skip


def show(record: Record) -> str:
    """Write the fields that a record has, one a line."""
    names = {
        "author": "; ".join(_name(name) for name in record.authors),
        "editor": "; ".join(_name(name) for name in record.editors),
    }
    if record.et_al:
        names["author"] += " et al."
    pairs = {
        "type": record.type,
        **names,
        "issued": _date(record.issued) + record.year_suffix + record.issued_text,
        "accessed": _date(record.accessed),
    }
    pairs |= {field: getattr(record, field) for field in FIELDS}
    pairs |= dict(record.extra)
    return "\n".join(f"{field}: {value}" for field, value in pairs.items() if value)


def _name(name: Name) -> str:
    return name.literal or ", ".join(
        part for part in (name.surname, name.given, name.suffix) if part
    )


def _date(date: Date | None) -> str:
    if date is None:
        return ""
    return "-".join(str(part) for part in (date.year, date.month, date.day) if part)


@pytest.mark.parametrize("section", PAGE, ids=lambda section: section.title)
def test_reads_every_style(section: Section) -> None:
    assert show(parse_reference(section.blocks["reference"])) == section.expected.rstrip("\n")


@pytest.mark.parametrize(
    ("raw", "authors", "title"),
    [
        ("Lee C. Bread and thirst. J Bread. 2021;3:4-9.", "Lee, C.", "Bread and thirst"),
        ("Roe A, Thomas J. Thirst. Bread Lett. 2018;2:1-9.", "Roe, A.; Thomas, J.", "Thirst"),
        ("Scott P. Thirst. Bread Lett. 2018;2:1-9.", "Scott, P.", "Thirst"),
        ("George S. Thirst, hunger and bread. Bread Lett. 2018;2:1-9.", "George, S.",
         "Thirst, hunger and bread"),
        ("Kay R. Ovens and bakers. J Bread. 2018;2:1-9.", "Kay, R.", "Ovens and bakers"),
        ("James W. Ovens. New York: Mill Press; 1987.", "James, W.", "Ovens"),
        ("Roe A. and Ray J. Ovens. Bread Lett. 2018;2:1-9.", "Roe, A.; Ray, J.", "Ovens"),
        ("Scott P. Davies. Bread in mills. Bread Lett. 2018;2:1-9.", "Davies, Scott P.",
         "Bread in mills"),
        ("Scott P. Davies, Mary K. Roe. Bread in mills. Bread Lett. 2018;2:1-9.",
         "Davies, Scott P.; Roe, Mary K.", "Bread in mills"),
        ("Scott P. Davies and Mary K. Roe. Bread in mills. Bread Lett. 2018;2:1-9.",
         "Davies, Scott P.; Roe, Mary K.", "Bread in mills"),
        ("Scott P. Davies (2018). Ovens. Bread Lett. 2:1-9.", "Davies, Scott P.", "Ovens"),
        ("Scott P. Davies. 2018. Ovens. Bread Lett. 2:1-9.", "Davies, Scott P.", "Ovens"),
        ("Scott P. Davies. “Ovens.” Bread Lett. 2 (2018): 1-9.", "Davies, Scott P.", "Ovens"),
    ],
)  # fmt: skip
def test_tells_surnames_from_given_names(raw: str, authors: str, title: str) -> None:
    record = parse_reference(raw)
    assert "; ".join(_name(name) for name in record.authors) == authors
    assert record.title == title


@pytest.mark.parametrize(
    ("lead", "authors"),
    [
        ("U.S. FDA", "U.S. FDA"),
        ("U. S. FDA", "U. S. FDA"),
        ("UK HSA", "UK HSA"),
        ("NHS Inform", "NHS Inform"),
        ("BBC Future", "BBC Future"),
        ("U.S. Roe", "Roe, U. S."),
        ("U.S. ROEMER, K. POE", "Roemer, U. S.; Poe, K."),
        ("KLM Roe, CS Poe", "Roe, K. L. M.; Poe, C. S."),
    ],
)
def test_tells_acronyms_from_initials(lead: str, authors: str) -> None:
    record = parse_reference(f"{lead} (2019). Bread for all. https://example.org/bread")
    assert "; ".join(_name(name) for name in record.authors) == authors
    assert record.title == "Bread for all"


TEA = "https://example.org/tea"


@pytest.mark.parametrize(
    ("raw", "issued", "accessed"),
    [
        (f"Brotamt (o. J.): Brot. {TEA} (Abruf: 23.4.2023)", "o. J.", Date(2023, 4, 23)),
        (f"Brotamt (o. D.): Brot. {TEA} (letzter Abruf: 23.4.2023)", "o. D.", Date(2023, 4, 23)),
        (f"Brotamt (o. J.): Brot. {TEA}, gelesen 2023", "o. J.", Date(2023)),
        (f"Brotamt. Brot. Stand: 2021. {TEA} (Abruf: 23.4.2023)", "2021", Date(2023, 4, 23)),
        (f"Brotamt. Brot. Stand: Mai 2021. {TEA} (Zugriff: 23.4.2023)", "2021-5",
         Date(2023, 4, 23)),
        (f"Brotamt. Brot. {TEA} (Stand: 23.4.2023)", "", Date(2023, 4, 23)),
        ("Roe (O. J.). Bread. Bread Lett 2019;2:3.", "2019", None),
    ],
)  # fmt: skip
def test_tells_the_days_of_a_page_apart(raw: str, issued: str, accessed: Date | None) -> None:
    record = parse_reference(raw)
    assert _date(record.issued) + record.issued_text == issued
    assert record.accessed == accessed
    assert "(" not in record.title + record.container + record.note


@pytest.mark.parametrize(
    ("raw", "accessed"),
    [
        (f"CDC. Basics of sleep. {TEA}. Accessed March 2023.", Date(2023, 3)),
        ("WHO. Overdose of tea (accessed 4 Aug 2021)", Date(2021, 8, 4)),
        (f"Roe J. Tea [Internet]. [cited 2020 Oct 4]. Available from: {TEA}", Date(2020, 10, 4)),
        (f"ROE, J. Chá. Disponível em: {TEA}. Acesso em: 20 jun. 2020.", Date(2020, 6, 20)),
        (f"Roe, J. Tea. Retrieved May 14, 2022, from {TEA}", Date(2022, 5, 14)),
        (f"Roe, J. Tee. Abgerufen am 3. Mai 2019 von {TEA}", Date(2019, 5, 3)),
        (f"Roe, J. Thé. {TEA} Consulté le 12 janvier 2016.", Date(2016, 1, 12)),
        (f"Roe, J. Té. {TEA} [Consultado el 5 de marzo de 2015].", Date(2015, 3, 5)),
        (f"Roe J. Tea. Available at {TEA}. Last access: Jan. 14, 2024.", Date(2024, 1, 14)),
        (f"Roe J. Tea. {TEA}. [30 December 2013].", Date(2013, 12, 30)),
        (f"Roe J. Tea. {TEA} Stand: 3. Mai 2019", Date(2019, 5, 3)),
        (f"Roe, J. Tea. Retrieved from {TEA} on May 14, 2022", Date(2022, 5, 14)),
    ],
)
def test_the_day_of_access_is_no_date_of_publication(raw: str, accessed: Date) -> None:
    record = parse_reference(raw)
    assert record.accessed == accessed
    assert record.issued is None


def test_the_day_of_access_beside_the_date_of_publication() -> None:
    record = parse_reference(
        "On Reward. Physiological Notes. https://example.org/doi/full/10.9999/pn.18. "
        "September 2019. Accessed March 2023."
    )
    assert (record.issued, record.accessed) == (Date(2019, 9), Date(2023, 3))
    assert (record.doi, record.container) == ("10.9999/pn.18", "Physiological Notes")


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2021, March 17", Date(2021, 3, 17)),
        ("17 de março de 2021", Date(2021, 3, 17)),
        ("2021-03-17", Date(2021, 3, 17)),
        ("17/3/2021", Date(2021, 3, 17)),
        ("3/4/2021", Date(2021)),
        ("Sept. 2021", Date(2021, 9)),
        ("18-I-2020", Date(2020, 1, 18)),
        ("3. Mai 2019", Date(2019, 5, 3)),
        ("n.d.", None),
    ],
)
def test_reads_dates(words: str, date: Date | None) -> None:
    assert parse_date(words) == date


@pytest.mark.parametrize("words", ["n.d.", "in press", "s.f.", "forthcoming"])
def test_words_in_place_of_a_year(words: str) -> None:
    record = parse_reference(f"Roe, J. ({words}). On tea. Journal of Tea.")
    assert record.issued is None
    assert record.issued_text == words
    assert record.title == "On tea"


def test_notes_of_the_page_are_no_part_of_the_record() -> None:
    plain = "Roe J, Doe P. On tea. J Tea. 2001;2(3):4-9."
    noted = f"^ a b {plain} [Free full text] [Google Scholar] ↩"
    assert parse_reference(noted) == parse_reference(plain)


def test_an_address_keeps_its_suffix() -> None:
    assert parse_reference(f"Roe J. On tea. 2001. {TEA}.pdf").url == f"{TEA}.pdf"


def test_people_of_other_letters() -> None:
    record = parse_reference("Иванов, А. П. (2009). О чае. Журнал чая, 3(2), 4–9.")
    assert [name.surname for name in record.authors] == ["Иванов"]
    assert (record.title, record.container) == ("О чае", "Журнал чая")


def test_editors_of_a_whole_book_are_editors() -> None:
    record = parse_reference(
        "Lind D, Barka K (eds) 2004 Giant birds: an atlas. Berkeley, CA: Nest."
    )
    assert [name.family for name in record.editors] == ["Lind", "Barka"]
    assert record.authors == ()


def test_what_is_not_understood_is_kept() -> None:
    record = parse_reference("Roe J. On tea. J Tea. 2001;2:4-9. Zweiter Abdruck bei der Akademie.")
    assert "Zweiter Abdruck" in f"{record.note} {record.publisher} {record.container}"


def test_a_malformed_doi_is_a_doubt_and_not_mended() -> None:
    (reference,) = parse_references("Roe J. On tea. J Tea. 2001;2:4-9. doi: 10.10M/jb/mvg.")
    assert reference.record.doi == ""
    assert any("malformed DOI" in doubt for doubt in reference.doubts)
    assert reference.confidence < 1


def test_a_doi_that_a_blank_has_broken_is_joined_and_said() -> None:
    (reference,) = parse_references("Roe J. On tea. J Tea. 2001;2:4-9. doi: 10. 1093/jb/mvg.")
    assert reference.record.doi == "10.1093/jb/mvg"
    assert any("malformed DOI" in doubt for doubt in reference.doubts)
    assert reference.confidence < 1


def test_references_one_a_line() -> None:
    text = (
        "1. Roe J, Doe P. On tea. J Tea. 2001;2:4-9.\n\n"
        "Roe J. More on tea. J Tea. 2001;3:1-2.\n"
        "Opioids\n"
    )
    references = parse_references(text)
    assert [reference.index for reference in references] == [1, 3, 4]
    assert [reference.key for reference in references] == ["roe2001", "roe2001a", "opioidsnd"]
    assert references[0].label == "1"
    for reference in references:
        assert reference.span is not None
        assert reference.span.of(text) == reference.raw
    assert references[0].confidence == 1
    assert references[2].confidence < references[0].confidence
    assert "no year found" in references[2].doubts


def test_a_dash_stands_for_the_author_above() -> None:
    first, second, third = parse_references(
        "Roe, Jane. 1990. Tea at dawn. London: Sage.\n"
        "———. 1996. Tea at dusk. London: Sage.\n"
        "______. 1999. Tea at night. London: Sage."
    )
    assert first.record.authors == second.record.authors == third.record.authors
    assert [second.key, third.key] == ["roe1996", "roe1999"]
    assert second.doubts == ()


def test_reads_the_list_of_an_article() -> None:
    entries = (
        Entry(1, "1", "Roe J. On tea. J Tea. 2001;2:4-9.", Span(10, 43), (4,), ("ref1",)),
        Entry(2, "2", "Roe J. On ink. J Ink. 2001;2:4-9.", Span(44, 77), (5,)),
    )
    references = read_list(ReferenceList(found=True, entries=entries))
    assert [(one.index, one.label, one.key) for one in references] == [
        (1, "1", "roe2001"),
        (2, "2", "roe2001a"),
    ]
    assert [one.raw for one in references] == [entry.raw for entry in entries]
    assert [one.span for one in references] == [entry.span for entry in entries]
    assert references[0].anchors == ("ref1",)
    assert read_list(ReferenceList()) == ()


SAMPLE = (
    "Doe|, J.| and | & |et al.|(2004)|2004|. |: |; |, |“|”|In: |(eds)|[12] |https://a.org/b|10.9/x"
    "|doi: |12(3)|:4–9|pp. |vol. |London: |Press|J Tea|Accessed March |n.d.|———. |van der |é|ß"
    "|(|)|[|]|<i>|&amp;|\u00a0|\ue000|鄧颖芝|제28호|Lei nº |'| - "
)
PIECES = st.sampled_from(SAMPLE.split("|"))


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map("".join)))
@settings(max_examples=300, deadline=None)
def test_never_raises_and_never_invents(raw: str) -> None:
    record = parse_reference(raw)
    text = tidy(raw)
    for value in (record.title, record.container, record.publisher, record.place, record.volume):
        assert value in text
    segments = label(text).segments
    assert all(0 <= one.span.start <= one.span.end <= len(text) for one in segments)
    assert len(mask(text, segments)) == len(text)
    assert TAKEN not in text


@given(st.text(max_size=120))
@settings(deadline=None)
def test_lines_keep_their_place(text: str) -> None:
    references = parse_references(text)
    assert [one.raw for one in references] == [line for line in text.split("\n") if line.strip()]
    assert len({one.key for one in references}) == len(references)


HOSTILE = ("x, ", "Doe J, ", "(((", "1990 ", "http://a.b/", "“‘", "in In: ", ". A", "van der ")


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_megabyte_does_not_hang(piece: str) -> None:
    raw = piece * (1_000_000 // len(piece))
    started = time.process_time()
    (reference,) = parse_references(raw)
    assert time.process_time() - started < 5
    assert any("too long" in doubt for doubt in reference.doubts)
    assert reference.record.note.endswith(raw[LONGEST:].strip(" …"))


@pytest.mark.parametrize(
    "agency",
    [
        "US Tea and Milk Administration",
        "U.S. Tea & Milk Administration",
        "UK Teas and Dairy products Regulatory Agency",
        "EU Tea and Dairy Office",
        "Korea Tea and Milk Administration",
        "Kettle Misuse and Mental Rest Services Administration",
        "Tea Resources and Services Administration",
        "Tea and Milk Administration",
        "Department for Tea, Milk and Rural Naps",
        "Royal College of Tasters and Brewers",
    ],
)
@pytest.mark.parametrize(
    "form", ["{}. Naps in small offices. 2021.", "{} (2021). Naps.", "{}, “Naps,” 2021."]
)
def test_an_agency_with_an_and_is_one_author(agency: str, form: str) -> None:
    record = parse_reference(form.format(agency))
    assert record.authors == (Name(literal=agency),)
    assert record.title.startswith("Naps")


@pytest.mark.parametrize(
    ("names", "surnames"),
    [
        ("Jane Roe and World Tea Organization", ["Roe", "World Tea Organization"]),
        ("Jane Roe and Tea Safety Administration", ["Roe", "Tea Safety Administration"]),
        ("Xiulan Fei and Tea Trial Study Group", ["Fei", "Tea Trial Study Group"]),
        ("Xiulan Fei and Ministry of Tea", ["Fei", "Ministry of Tea"]),
        ("US Roe and CS Poe", ["Roe", "Poe"]),
        ("U. S. Roe and World Tea Organization", ["Roe", "World Tea Organization"]),
        ("J. Roe and Tea Safety Administration", ["Roe", "Tea Safety Administration"]),
        ("Roe J and Tea Study Group", ["Roe", "Tea Study Group"]),
        ("Jane Roe and Mary Poe", ["Roe", "Poe"]),
    ],
)
def test_people_beside_a_body_stay_people(names: str, surnames: list[str]) -> None:
    record = parse_reference(f"{names}. Naps in small offices at noon. 2021.")
    assert [name.surname for name in record.authors] == surnames


@pytest.mark.parametrize("edition", ["3rd edition", "3rd ed", "3rd edn"])
def test_a_journal_follows_an_edition(edition: str) -> None:
    record = parse_reference(f"Tea Board. Kinds of Tea, {edition}. Kettle. 2018;38(1):1-211.")
    assert (record.title, record.edition, record.container) == ("Kinds of Tea", "3rd", "Kettle")


def test_a_volume_may_be_called_like_its_year() -> None:
    record = parse_reference("Roe J. Naps in adults. J Naps. 2011;2011:1512.")
    assert (record.container, record.volume, record.page) == ("J Naps", "2011", "1512")
    record = parse_reference("Roe J. Naps in adults, 2011. J Naps 2014: 15.")
    assert record.volume != "2014"


def test_the_number_of_a_report_is_no_publisher() -> None:
    record = parse_reference("Office of Tea, “Naps by noon,” TR-88-305, Boston, MA, 1988.")
    assert (record.authors, record.title) == ((Name(literal="Office of Tea"),), "Naps by noon")
    assert (record.publisher, record.place) == ("", "Boston, MA")
    assert record.number == "TR-88-305"


def test_the_number_of_a_standard_is_no_page() -> None:
    record = parse_reference("Tea Commission. Standard for cups. TXS 118-1979. Rome; 2015.")
    assert (record.page, record.place, record.issued.year if record.issued else 0) == (
        "",
        "Rome",
        2015,
    )
    assert "TXS 118-1979" in f"{record.title} {record.number} {record.note}"
    pages = label("Roe J. Naps. NAPS 118-179, 2015.").segments
    assert Label.PAGE in {one.label for one in pages}
