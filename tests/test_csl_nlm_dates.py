"""NLM: issues of several months."""

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
