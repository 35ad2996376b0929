"""CSL-JSON and RIS as programs write them, and what is said of all formats."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from made_records import ANY_RECORDS, read_with, settled, words_kept
from wellsourced._leaves import leaves
from wellsourced.csl_json import TYPES, csl_to_record, record_to_csl
from wellsourced.errors import Unreadable
from wellsourced.format import Format
from wellsourced.formats.csl_json import FORMAT as CSL_JSON
from wellsourced.formats.ris import FORMAT as RIS
from wellsourced.references import Date, Name, Record, Reference
from wellsourced.terms import word_set

DOCS = Path(__file__).parent.parent / "docs" / "formats.md"


# --- CSL-JSON --------------------------------------------------------------------------------

# the properties of an item by what their values are, as the schema of CSL 1.0.2 has them
NAMES = word_set(
    "author chair collection-editor compiler composer container-author contributor curator"
    " director editor editorial-director executive-producer illustrator interviewer organizer"
    " original-author performer producer recipient reviewed-author translator"
)
DATED = word_set("accessed available-date event-date issued original-date submitted")
STRINGS = word_set(
    "language journalAbbreviation shortTitle abstract annote archive archive_collection"
    " archive_location archive-place authority call-number chapter-number citation-number"
    " citation-label collection-number collection-title container-title container-title-short"
    " dimensions division DOI edition event event-place genre ISBN ISSN issue jurisdiction keyword"
    " medium note number number-of-pages number-of-volumes original-publisher"
    " original-publisher-place original-title page page-first part part-title PMCID PMID printing"
    " publisher publisher-place references reviewed-title scale section source status supplement"
    " title title-short URL version volume year-suffix"
)
NAME_PARTS = {"family", "given", "non-dropping-particle", "suffix", "literal"}
DATE_PARTS = {"date-parts", "season", "circa", "literal"}


def assert_valid_date(date: dict[str, Any]) -> None:
    """Hold a date to the schema: one or two of one to three whole numbers, or words."""
    assert date
    assert set(date) <= DATE_PARTS
    parts = date.get("date-parts", [[2020]])
    assert 1 <= len(parts) <= 2
    for one in parts:
        assert 1 <= len(one) <= 3
        assert all(type(number) is int for number in one)
        assert all(1 <= number <= most for number, most in zip(one[1:], (12, 31), strict=False))
    assert date.get("season", 1) in {1, 2, 3, 4}
    assert isinstance(date.get("circa", True), bool)
    assert isinstance(date.get("literal", ""), str)


def assert_valid(item: object) -> None:
    """Hold an item to the schema, and to its wish that nothing is empty."""
    assert isinstance(item, dict)
    assert isinstance(item.pop("id"), str)
    assert item.pop("type") in TYPES
    assert all(value for value in item.values())
    assert isinstance(item.pop("custom", {}), dict)
    for name in NAMES:
        for one in item.pop(name, []):
            assert one
            assert set(one) <= NAME_PARTS
            assert all(isinstance(part, str) and part for part in one.values())
    for name in DATED:
        assert_valid_date(item.pop(name, {"date-parts": [[2020]]}))
    for name in STRINGS:
        assert isinstance(item.pop(name, ""), str)
    assert item == {}


@given(ANY_RECORDS)
@settings(max_examples=200)
@example(Record(extra=(("title", "x"), ("id", "y"), ("type", "z"), ("et-al", "no"))))
def test_every_item_is_valid_csl_json(record: Record) -> None:
    assert_valid(record_to_csl(record, "k"))


def test_ids_are_unique_and_kept_where_they_can_be() -> None:
    same = [Reference(key, Record(title="Rain")) for key in ("a", "a", "", "b")]
    items = json.loads(CSL_JSON.write(same))

    assert [item["id"] for item in items] == ["a", "rainnd", "rainnd-a", "b"]
    assert CSL_JSON.write(()) == "[]\n"


@pytest.mark.parametrize(
    ("written", "issued", "words", "extra"),
    [
        ({"date-parts": [[2020, 5, 3]]}, Date(2020, 5, 3), "", ()),
        ({"date-parts": [["2020", "5"]]}, Date(2020, 5), "", ()),
        ({"date-parts": [[2019], [2020]]}, Date(2019), "", (("issued", "2019/2020"),)),
        ({"date-parts": [[2020]], "circa": True}, Date(2020), "", (("issued", "2020~"),)),
        ({"date-parts": [[2020]], "season": 2}, Date(2020), "", (("issued", "2020-22"),)),
        ({"date-parts": [[-44]]}, Date(-44), "", ()),
        ({"date-parts": [[None]]}, None, "", ()),
        ({"date-parts": []}, None, "", ()),
        ({"raw": "2020-05-03"}, Date(2020, 5, 3), "", ()),
        ({"raw": "Spring 2020"}, None, "Spring 2020", ()),
        ({"literal": "in press"}, None, "in press", ()),
        ({"date-parts": [[2020, 13]]}, None, "", ()),
        ("2020-05", Date(2020, 5), "", ()),
        ("2019/2020", Date(2019), "", (("issued", "2019/2020"),)),
        ("2020/5/3", Date(2020, 5, 3), "", ()),
        ("soon", None, "soon", ()),
        (2020, None, "", ()),
    ],
)
def test_dates_of_all_kinds_are_read(
    written: object, issued: Date | None, words: str, extra: tuple[tuple[str, str], ...]
) -> None:
    record = csl_to_record({"type": "book", "issued": written})

    assert (record.issued, record.issued_text, record.extra) == (issued, words, extra)
    again = record_to_csl(record, "k").get("issued")
    if isinstance(written, dict) and (extra or words) and "literal" not in written:
        assert again == written or "raw" in written


def test_what_crossref_sends_is_understood() -> None:
    record = csl_to_record(
        {
            "type": "journal-article",
            "title": ["Rain", "Pluie"],
            "container-title": ["Weather"],
            "ISSN": ["1111-1111", "2222-2222"],
            "author": [{"given": "Jane", "family": "Doe", "ORCID": "x"}, {"name": "Rain Group"}],
            "published": {"date-parts": [[2020]]},
            "score": 1.5,
            "relation": {"is-part-of": []},
        }
    )

    assert (record.type, record.title, record.issn) == ("article-journal", "Rain", "1111-1111")
    assert record.authors == (Name("Doe", "Jane"), Name(literal="Rain Group"))
    assert record.extra == (
        ("title", "Pluie"),
        ("ISSN", "2222-2222"),
        ("published", '{"date-parts": [[2020]]}'),
        ("score", "1.5"),
        ("relation", '{"is-part-of": []}'),
        ("author-as-given", '{"given": "Jane", "family": "Doe", "ORCID": "x"}'),
    )


def test_names_of_all_kinds_are_read() -> None:
    written: list[object] = [
        {"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"},
        {"family": "Berg", "non-dropping-particle": "van den", "suffix": "Jr."},
        "Doe, Jane",
        {},
        7,
    ]
    record = csl_to_record({"type": "book", "author": written, "editor": "Board of Bees"})

    assert record.authors == (
        Name("Beethoven", "Ludwig van"),
        Name("Berg", particle="van den", suffix="Jr."),
        Name("Doe", "Jane"),
    )
    assert record.editors == (Name(literal="Board of Bees"),)
    assert record.extra == (("author-as-given", "7"),)


def test_an_unknown_type_and_what_is_custom_are_kept() -> None:
    record = csl_to_record({"type": "podcast", "custom": {"a": [1, "b"], "c": {"d": None}}})

    assert record == Record(
        extra=(("csl-type", "podcast"), ("a", "1"), ("a", "b"), ("c", '{"d": null}'))
    )
    assert csl_to_record({"custom": "x"}).extra == (("custom", "x"),)
    assert csl_to_record({}) == Record()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                sorted(word_set("id type title author issued custom family date-parts x literal"))
            ),
            inner, max_size=4,
        )
    ),
    max_leaves=12,
)  # fmt: skip


@given(JSON)
@settings(max_examples=300)
def test_any_json_is_read_and_can_be_written(value: object) -> None:
    assert CSL_JSON.read is not None
    references = CSL_JSON.read(json.dumps(value))

    count = len(value) if isinstance(value, list) else 1
    assert len(references) == count
    for item in json.loads(CSL_JSON.write(references)):
        assert_valid(item)


def test_what_is_no_item_is_kept_with_a_doubt() -> None:
    assert CSL_JSON.read is not None
    (reference,) = CSL_JSON.read('["lost"]')

    assert reference.record.note == '"lost"'
    assert reference.doubts
    assert [one.key for one in CSL_JSON.read('\ufeff{"items": [{"id": 5}]}')] == ["5"]


@pytest.mark.parametrize("text", ["", "{", "[1,]", "[" * 100_000])
def test_what_is_no_json_is_refused_with_a_sentence(text: str) -> None:
    assert CSL_JSON.read is not None
    with pytest.raises(Unreadable, match=r"^it is no JSON: "):
        CSL_JSON.read(text)


# --- RIS -------------------------------------------------------------------------------------


def read(text: str) -> tuple[Reference, ...]:
    return read_with(RIS, text)


WHOLE = """\
TY  - JOUR
ID  - doe2021
AU  - Doe, Jane
AU  - Roe, R., Jr.
TI  - On rain
JO  - Weather
PY  - 2021/02/04/
SP  - 3
EP  - 9
DO  - 10.5555/a
ER  -
"""
RECORD = Record(
    "article-journal",
    "On rain",
    (Name("Doe", "Jane"), Name("Roe", "R.", suffix="Jr.")),
    container="Weather",
    issued=Date(2021, 2, 4),
    page="3-9",
    doi="10.5555/a",
)


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        f"\ufeff{WHOLE}",
        WHOLE.replace("\n", "\r\n"),
        WHOLE.replace("\n", "\r"),
        f"\n\n{WHOLE}\n\n",
        WHOLE.replace("  - ", " - "),
        WHOLE.replace("ER  -", "ER  - "),
        WHOLE.replace("TI  -", "T1  -").replace("AU", "A1").replace("PY", "Y1"),
        WHOLE.replace("On rain", "On\n   rain"),
        WHOLE.replace("PY  - 2021/02/04/", "PY  - 2021\nDA  - 2021/02/04"),
    ],
)
def test_one_record_is_read_however_it_is_written(text: str) -> None:
    (reference,) = read(text)

    assert (reference.key, reference.record, reference.doubts) == ("doe2021", RECORD, ())


def test_a_record_without_its_end_is_kept_and_told_of() -> None:
    first, second = read(WHOLE.replace("ER  -\n", "") * 2)

    assert first.record == second.record == RECORD
    assert first.doubts == second.doubts == ("it has no ER line, which ends a record",)
    assert (first.key, second.key) == ("doe2021", "doe2021a")


def test_tags_before_the_first_type_are_a_record() -> None:
    lost, found = read(f"AU  - Doe, J\nTI  - Early\n{WHOLE}")

    assert (lost.record.type, lost.record.title) == ("document", "Early")
    assert "TY line" in lost.doubts[0]
    assert found.record == RECORD


def test_lines_that_belong_to_nothing_are_told_of() -> None:
    first, second = read(f"Provider: A database\n\n{WHOLE}stray words\n{WHOLE}")

    assert "Provider: A database" in first.doubts[0]
    assert "stray words" in second.doubts[0]
    assert "last words" in read(f"{WHOLE}last words")[0].doubts[0]


def test_tags_that_come_again_or_that_nobody_knows_are_kept() -> None:
    again = WHOLE.replace(
        "DO  - 10.5555/a",
        "DO  - 10.5555/a\nDO  - 10.5555/b\nT1  - Rain\nX9  - odd\nKW  - a\nKW  - b",
    )
    (reference,) = read(again)

    assert settled(reference.record) == settled(
        replace(
            RECORD,
            extra=(("keywords", "a; b"), ("DO", "10.5555/b"), ("T1", "Rain"), ("X9", "odd")),
        )
    )
    assert set(reference.raw.splitlines()) == set(again.splitlines())


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("TY  - CHAP\nTI  - A\nBT  - B\nA2  - Doe, J.", {"title": "A", "container": "B"}),
        ("TY  - BOOK\nBT  - B\nT3  - Rows", {"title": "B", "extra": (("series", "Rows"),)}),
        ("TY  - BOOK\nSN  - 9783161484100\nSN  - 1234-5679", {"isbn": "9783161484100"}),
        ("TY  - JOUR\nAN  - 77\nDB  - MEDLINE", {"pmid": "77", "extra": (("DB", "MEDLINE"),)}),
        ("TY  - JOUR\nAN  - 77\nDB  - Bee", {"extra": (("AN", "77"), ("DB", "Bee")), "pmid": ""}),
        ("TY  - JOUR\nAN  - PMID:77", {"pmid": "77"}),
        ("TY  - JOUR\nC2  - PMC9", {"pmcid": "PMC9"}),
        ("TY  - JOUR\nPY  - in press", {"issued": None, "issued_text": "in press"}),
        ("TY  - JOUR\nPY  - 2020b", {"issued": Date(2020), "year_suffix": "b"}),
        ("TY  - JOUR\nPY  - 2020///Spring", {"issued": Date(2020)}),
        ("TY  - JOUR\nPY  - 2020\nDA  - July", {"extra": (("DA", "July"),)}),
        ("TY  - ELEC\nY2  - 2020/1/2", {"type": "webpage", "accessed": Date(2020, 1, 2)}),
        ("TY  - ELEC\nY2  - yesterday", {"extra": (("Y2", "yesterday"),)}),
        ("TY  - UNPB\nM3  - Preprint", {"type": "article", "genre": "Preprint"}),
        ("TY  - UNPB", {"type": "manuscript"}),
        ("TY  - ODD", {"type": "document", "extra": (("TY", "ODD"),)}),
        ("TY  - RPRT\nM1  - 17", {"number": "17"}),
        ("TY  - RPRT\nN1  - a\nN1  - b", {"note": "a; b"}),
        ("TY  - JOUR\nSP  - 3\nEP  - ", {"page": "3"}),
        ("TY  - JOUR\nT2  - Weather\nJ2  - Wea.", {"extra": (("shortjournal", "Wea."),)}),
        ("TY  - JOUR\nJ2  - Wea.", {"container": "Wea."}),
    ],
)
def test_tags_are_read_as_programs_write_them(lines: str, expected: dict[str, object]) -> None:
    (reference,) = read(f"{lines}\nER  - \n")

    assert {name: getattr(reference.record, name) for name in expected} == expected


PIECES = st.sampled_from(
    ["TY  - JOUR", "TY  - ", "ER  - ", "ER  -", "AU  - Doe, J", "TI  - ", "XX - v", "words", "",
     " TY  - BOOK", "PY  - 20", "U1  - et-al: true", "\x0b", "\u2028", "TY - BOOK", "SN  - 1"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("\n".join) | st.text(max_size=30))
@settings(max_examples=300)
def test_any_text_is_read_and_no_line_is_lost(text: str) -> None:
    try:
        references = read(text)
    except Unreadable:
        assert not re.search(r"^[A-Z][A-Z0-9]  ?-(?:\s|$)", text, re.MULTILINE)
        return
    types = re.findall(r"^TY  -(?:[ \t]|$)", text, re.MULTILINE)
    assert sum("TY line" not in " ".join(one.doubts) for one in references) >= len(types)
    kept = words_kept(references)
    for line in text.split("\n"):
        assert " ".join(line.split()) in kept or line.startswith("ER")


def test_many_lines_are_read_in_time_in_proportion() -> None:
    text = WHOLE.replace("ER", "AB  - a\n" + "more\n" * 50_000 + "ER")
    assert len(read(text)[0].record.abstract) == 1 + 50_000 * 5
    flags = "TY  - JOUR\n" + "U1  - et-al: true\n" * 50_000 + "DO  - x\n" * 50_000
    assert len(read(flags)[0].record.extra) == 2 * 50_000 - 2


# --- the formats as a family -----------------------------------------------------------------


def test_every_format_stands_in_the_docs() -> None:
    page = DOCS.read_text(encoding="utf-8")

    for format_ in leaves("wellsourced.formats", "FORMAT", Format):
        assert f"`{format_.name}`" in page


def test_the_fields_that_the_docs_name_are_those_of_a_record() -> None:
    page = DOCS.read_text(encoding="utf-8").partition("### What does not come back")[2]
    tables = re.findall(r"^\| field \|.*\n\|[-|]*\n((?:\| `\w+` \|.*\n)+)", page, re.MULTILINE)

    assert len(tables) == 2
    for table in tables:
        assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(Record.__slots__)
        assert len({line.count("|") for line in table.splitlines()}) == 1
