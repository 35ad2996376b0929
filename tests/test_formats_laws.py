"""What holds of every bibliographic format that is read, whatever the records are."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from made_records import ANY_RECORDS, USUAL_RECORDS, out_and_in, read_with, settled
from wellsourced.format import Format
from wellsourced.formats.csl_json import FORMAT as CSL_JSON
from wellsourced.formats.endnote_xml import FORMAT as ENDNOTE
from wellsourced.formats.nbib import FORMAT as NBIB
from wellsourced.formats.ris import FORMAT as RIS
from wellsourced.references import Record, Reference

# how a record begins
BEGINS = {
    RIS: r"(?m)^TY  - ",
    NBIB: r"(?m)^PMID- ",
    ENDNOTE: "<record>",
    CSL_JSON: r'(?m)^    "id": ',
}


def by_name(formats: list[Format]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("format_", formats, ids=lambda one: one.name)


@by_name([CSL_JSON])
@given(records=st.lists(ANY_RECORDS, max_size=2))
@settings(max_examples=300, deadline=None)
def test_every_record_comes_back(format_: Format, records: list[Record]) -> None:
    assert out_and_in(format_, *records) == [settled(one) for one in records]


@by_name([RIS, NBIB, ENDNOTE])
@given(records=st.lists(USUAL_RECORDS, max_size=2))
@settings(max_examples=200, deadline=None)
def test_every_usual_record_comes_back(format_: Format, records: list[Record]) -> None:
    if format_ is RIS:  # its first address is the work's, and `extra` has one too
        records = [replace(one, url=one.url or "https://example.org") for one in records]
    assert out_and_in(format_, *records) == [settled(one) for one in records]


@by_name([CSL_JSON, RIS, NBIB, ENDNOTE])
@given(records=st.lists(ANY_RECORDS, max_size=3))
@settings(max_examples=100, deadline=None)
def test_any_record_is_one_record(format_: Format, records: list[Record]) -> None:
    written = format_.write([Reference("same", record) for record in records])
    found = read_with(format_, written)

    assert len(found) == len(records) == len(re.findall(BEGINS[format_], written))
    assert len({one.key for one in found}) == len(records)
    assert [one.doubts for one in found] == [()] * len(records)
    for before, after in zip(records, found, strict=True):
        if format_ in {RIS, NBIB}:
            assert after.record.title == " ".join(before.title.split())


@by_name([CSL_JSON, RIS, NBIB, ENDNOTE])
@given(record=ANY_RECORDS)
@settings(max_examples=100, deadline=None)
def test_a_record_settles_when_it_is_written_again(format_: Format, record: Record) -> None:
    def again(record: Record) -> Record:
        (reference,) = read_with(format_, format_.write([Reference("k", record)]))
        return settled(reference.record)

    twice = again(again(record))
    assert again(twice) == twice


@by_name([NBIB, ENDNOTE])
@pytest.mark.parametrize("type_", ["book", "article-journal"])
def test_fields_of_extra_are_not_taken_for_fields_of_the_record(
    format_: Format, type_: str
) -> None:
    names = ("et-al", "issue", "key", "odd field", "title+an:default", "type", "url")
    record = Record(type_, "Rain", extra=tuple((name, "x: y") for name in names))

    assert out_and_in(format_, record) == [record]
