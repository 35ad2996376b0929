"""PubMed's tagged format: what is read is kept, what is written comes back."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from made_records import by_way_of_a_library, read_with, settled, words_kept
from wellsourced.errors import Unreadable
from wellsourced.formats.nbib import FORMAT
from wellsourced.formats.nbib.titles import read_title, write_title
from wellsourced.references import Date, Name, Record, Reference

WHOLE = """\
PMID- 31900001
OWN - NLM
IS  - 1234-5679 (Electronic)
IS  - 1234-5687 (Print)
VI  - 12
IP  - 3
DP  - 2021 Feb 4
TI  - Rain and tea: a survey of
      growers.
PG  - 101-9
LID - 10.5555/abc [doi]
LID - 77 [pii]
AB  - BACKGROUND: Rain falls.
      METHODS: We asked.
FAU - Doe, Jane M Jr
AU  - Doe JM Jr
AUID- ORCID: 0000-0001
AD  - Weather Office, Lima.
AD  - Tea Office.
FAU - van den Berg, Jan
AU  - van den Berg J
AD  - Tea Office.
CN  - Rain Group
FED - Roe, Rita
ED  - Roe R
LA  - ger
PT  - Journal Article
PT  - Review
PL  - Peru
TA  - J Rain
JT  - Journal of rain
MH  - *Rain
MH  - Tea/growth
OT  - leaves
OT  - weather
PHST- 2020/01/01 [received]
PHST- 2021/01/02 [accepted]
AID - 10.5555/abc [doi]
PMC - PMC77
ZZ  - odd
"""
RECORD = Record(
    type="article-journal",
    title="Rain and tea: a survey of growers",
    authors=(
        Name("Doe", "Jane M", suffix="Jr"),
        Name("Berg", "Jan", "van den"),
        Name(literal="Rain Group"),
    ),
    editors=(Name("Roe", "Rita"),),
    container="Journal of rain",
    issued=Date(2021, 2, 4),
    volume="12",
    issue="3",
    page="101-9",
    doi="10.5555/abc",
    pmid="31900001",
    pmcid="PMC77",
    issn="1234-5687",
    abstract="BACKGROUND: Rain falls. METHODS: We asked.",
    language="de",
    extra=(
        ("keywords", "leaves; weather"),
        ("medline-ad", "Doe, Jane M Jr: Tea Office."),
        ("medline-ad", "Doe, Jane M Jr: Weather Office, Lima."),
        ("medline-ad", "van den Berg, Jan: Tea Office."),
        ("medline-auid", "Doe, Jane M Jr: ORCID: 0000-0001"),
        ("medline-is", "1234-5679 (Electronic)"),
        ("medline-is", "1234-5687 (Print)"),
        ("medline-lid", "77 [pii]"),
        ("medline-own", "NLM"),
        ("medline-phst", "2020/01/01 [received]"),
        ("medline-phst", "2021/01/02 [accepted]"),
        ("medline-pl", "Peru"),
        ("medline-pt", "Review"),
        ("medline-zz", "odd"),
        ("mesh", "*Rain; Tea/growth"),
        ("shortjournal", "J Rain"),
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
        WHOLE.replace("\n", "\r"),
        f"\n\n{WHOLE}\n\n",
        re.sub(r"(?m)^([A-Z]+) *- ", r"\1 - ", WHOLE),
        WHOLE.replace("\n", "\n\n"),
        WHOLE.replace("      ", "\t"),
        WHOLE.replace("IS  - 1234-5687 (Print)\n", "") + "IS  - 1234-5687 (Print)\n",
    ],
)
def test_one_record_is_read_however_it_is_written(text: str) -> None:
    (reference,) = read(text)

    assert settled(reference.record) == RECORD
    assert (reference.key, reference.doubts) == ("doe2021", ())


def test_what_a_program_looks_for_is_written() -> None:
    written = FORMAT.write([Reference("doe2021", RECORD)])
    lines = written.split("\n")

    assert lines[0] == "PMID- 31900001"
    assert all(re.match(r"[A-Z]{2,4} {0,2}- |      \S", line) for line in lines if line)
    assert all(len(line) <= 87 for line in lines)
    at = lines.index("FAU - Doe, Jane M Jr")
    assert lines[at + 1] == "AU  - Doe JM Jr"
    assert set(lines[at + 2 : at + 5]) == {
        "AD  - Tea Office.",
        "AD  - Weather Office, Lima.",
        "AUID- ORCID: 0000-0001",
    }
    assert {"LID - 10.5555/abc [doi]", "DP  - 2021 Feb 4", "LA  - ger"} <= set(lines)
    (back,) = read(written)
    assert (back.key, settled(back.record)) == ("doe2021", RECORD)


def test_records_are_parted_by_number_or_by_an_empty_line() -> None:
    assert [one.record.pmid for one in read("PMID- 1\nTI  - A.\nPMID- 2\nTI  - B.")] == ["1", "2"]
    first, second, third = read("PMID- 1\nTI  - A.\n\nTI  - B.\nVI  - 1\n\nPMID- 3\nTI  - C.")
    assert [one.record.title for one in (first, second, third)] == ["A", "B", "C"]
    assert (first.doubts, third.doubts) == ((), ())
    assert second.doubts == ("it has no PMID line, with which a record begins",)
    (late,) = read("TI  - A.\nPMID- 5\n")
    assert (late.record.pmid, late.doubts) == ("5", ())


def test_lines_that_belong_to_nothing_are_told_of() -> None:
    first, second = read(f"Saved on a Monday\n\n{WHOLE}\nstray words\n\n{WHOLE}\nlast words")

    assert "Saved on a Monday" in first.doubts[0]
    assert "stray words" in second.doubts[0]
    assert "last words" in second.doubts[1]
    assert first.key != second.key
    assert settled(first.record) == settled(second.record) == RECORD


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("AU  - Doe JM\nAU  - van der Roe K 3rd", {"authors": (
            Name("Doe", "J. M."), Name("Roe", "K.", "van der", "3rd"))}),
        ("FAU - Doe, Jane\nAU  - Doe J\nAU  - Roe R", {"authors": (
            Name("Doe", "Jane"), Name("Roe", "R."))}),
        ("AU  - Doe J\nAU  - et al.", {"authors": (Name("Doe", "J."),), "et_al": True}),
        ("FAU - Plato\nAU  - Plato", {"authors": (Name("Plato"),)}),
        ("TI  - Rain in the U.S.", {"title": "Rain in the U.S."}),
        ("TI  - Why rain?", {"title": "Why rain?"}),
        ("TI  - [Rain and tea].\nTT  - Regen und Tee.", {
            "title": "[Rain and tea]", "extra": (("origtitle", "Regen und Tee."),)}),
        ("TI  - Leaf\nBTI - Tree\nPT  - Book Chapter",
         {"type": "chapter", "title": "Leaf", "container": "Tree", "extra": ()}),
        ("BTI - Tree\nISBN- 9783161484100", {"type": "book", "title": "Tree",
                                            "isbn": "9783161484100"}),
        ("BTI - Tree\nCTI - Rows", {"extra": (("series", "Rows"),)}),
        ("TA  - J Rain", {"type": "article-journal", "container": "J Rain", "extra": ()}),
        ("JT  - Rain : a server\nPT  - Preprint", {"type": "article", "genre": "Preprint"}),
        ("PT  - Technical Report", {"type": "report"}),
        ("PT  - Dataset\nJT  - Rain", {
            "type": "article-journal", "extra": (("medline-pt", "Dataset"),)}),
        ("DP  - 2020 Winter", {"issued": Date(2020), "extra": (("medline-dp", "2020 Winter"),)}),
        ("DP  - 2020 Dec 28-2021 Jan 2", {"issued": Date(2020, 12, 28)}),
        ("DP  - in press", {"issued": None, "issued_text": "in press", "extra": ()}),
        ("AID - S0001 [pii]\nAID - 10.5555/x [doi]", {
            "doi": "10.5555/x", "extra": (("medline-aid", "S0001 [pii]"),)}),
        ("AID - 10.5555/x [doi]\nAID - 10.5555/y [doi]", {
            "doi": "10.5555/x", "extra": (("medline-aid", "10.5555/y [doi]"),)}),
        ("IS  - 1234567X", {"issn": "1234567X", "extra": ()}),
        ("LA  - eng\nLA  - fre", {"language": "en", "extra": (("medline-la", "fre"),)}),
        ("LA  - xyz", {"language": "xyz"}),
        ("PMC - odd", {"pmcid": "", "extra": (("medline-pmc", "odd"),)}),
        ("TI  - A.\nTI  - B.", {"title": "A", "extra": (("medline-ti", "B."),)}),
        ("GN  - a\nGN  - b", {"note": "a; b"}),
    ],
)  # fmt: skip
def test_tags_are_read_as_pubmed_means_them(lines: str, expected: dict[str, object]) -> None:
    (reference,) = read(f"PMID- 1\n{lines}\n")

    assert {name: getattr(reference.record, name) for name in expected} == expected


def test_a_record_comes_back_by_way_of_a_library() -> None:
    assert by_way_of_a_library(FORMAT, RECORD) == RECORD


@example("A.A..")
@given(st.text("aA.U?! (", max_size=8) | st.text(max_size=20))
def test_titles_get_and_lose_one_period(title: str) -> None:
    assert read_title(write_title(title)) == " ".join(title.split())


PIECES = st.sampled_from(
    ["PMID- 1", "PMID- ", "PMID-", "TI  - A.", "TI - A", "      more", "words", "", "AU  - Doe J",
     "FAU - Doe, J", "AD  - Office", "XX  - v", "GN  - wellsourced:url: x", "DP  - 20", "\x0b",
     "\u2028", "AID - [doi]", "IS  - 1"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("\n".join) | st.text(max_size=30))
@settings(max_examples=200)
def test_any_text_is_read_and_no_line_is_lost(text: str) -> None:
    try:
        references = read(text)
    except Unreadable:
        assert not re.search(r"^[A-Z]{2,4} ? ?-(?:\s|$)", text, re.MULTILINE)
        return
    kept = words_kept(references)
    for line in text.split("\n"):
        assert " ".join(line.split()) in kept


def test_many_lines_are_read_in_time_in_proportion() -> None:
    text = "PMID- 1\nAB  - a\n" + "      more\n" * 50_000 + "AID - x [pii]\n" * 20_000
    (reference,) = read(text)
    assert len(reference.record.abstract) == 1 + 50_000 * 5
    assert len(reference.record.extra) == 20_000
