"""NLM: issues of several months, pages of the web, languages, kinds of reports."""

from __future__ import annotations

import pytest

from wellsourced.csl import find_style, flatten, print_list
from wellsourced.references import Date, Name, Record, Reference


def printed(**fields: object) -> str:
    record = Record(title="Rain", authors=(Name("Doe", "J."),), **fields)  # type: ignore[arg-type]  # as named
    return flatten(print_list([Reference("k", record)], find_style("nlm")).entries[0].runs)


@pytest.mark.parametrize(
    ("field", "value", "date"),
    [
        ("medline-dp", "2019 Mar-Apr", "2019 Mar-Apr"),
        ("medline-dp", "2019 Mar/Apr", "2019 Mar-Apr"),
        ("medline-dp", "2019 Winter", "2019 Winter"),
        ("endnote-date", "March–April", "2019 Mar-Apr"),
        ("issued", "2019-03/2019-04", "2019 Mar-Apr"),
        ("issued", "2019-23", "2019 Fall"),
        # no such range, another year, words
        ("issued", "2019-03/2020-04", "2019 Mar"),
        ("issued", "2018-03/2018-04", "2019 Mar"),
        ("medline-dp", "2019 Mar-Mar", "2019 Mar"),
        ("endnote-date", "early-late", "2019 Mar"),
        ("medline-dp", "2019 Mar 3-9", "2019 Mar"),
    ],
)
def test_an_issue_of_several_months_is_dated_by_them(field: str, value: str, date: str) -> None:
    article = printed(
        type="article-journal",
        container="Leaf",
        volume="3",
        issued=Date(2019, 3),
        extra=((field, value),),
    )

    assert article == f"Doe J. Rain. Leaf. {date};3."


def test_a_page_of_the_web_is_dated_to_the_day() -> None:
    page = printed(type="webpage", issued=Date(2021, 5, 4), url="https://example.org/rain")

    assert page == "Doe J. Rain [Internet]. 2021 May 4. Available from: https://example.org/rain"


def test_the_language_of_a_title_is_named_unless_it_is_english() -> None:
    assert printed(type="book", publisher="Leaf", language="da") == "Doe J. Rain. Leaf. Danish."
    assert printed(type="book", publisher="Leaf", language="en-GB") == "Doe J. Rain. Leaf."
    assert printed(type="book", publisher="Leaf", language="x-own") == "Doe J. Rain. Leaf."


def test_the_kind_of_a_report_is_printed_once() -> None:
    numbered = printed(type="report", genre="Technical report", number="7", publisher="Leaf")
    bare = printed(type="report", genre="Technical report", publisher="Leaf")

    assert numbered == "Doe J. Rain. Leaf. Technical report no.: 7."
    assert bare == "Doe J. Rain [Technical report]. Leaf."
