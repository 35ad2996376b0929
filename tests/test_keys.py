"""Keys of references: readable, ASCII, unique, legal."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.keys import make_key
from wellsourced.references import Date, Name, Record

LEGAL = re.compile(r"[a-z][a-z0-9]*")


@pytest.mark.parametrize(
    ("record", "key"),
    [
        (Record(authors=(Name("Kruger", "A."),), issued=Date(2016)), "kruger2016"),
        (Record(authors=(Name("Müller-Lund"),), issued=Date(2016)), "mullerlund2016"),
        (Record(authors=(Name("Berg", particle="van der"),), issued=Date(1990)), "vanderberg1990"),
        (Record(authors=(Name(literal="World Tea Office (WTO)"),), issued=Date(1999)), "wto1999"),
        (Record(authors=(Name(literal="Ministry of Tea"),), issued=Date(1999)), "ministrytea1999"),
        (Record(editors=(Name("Roe"),), issued=Date(2001)), "roe2001"),
        (Record(title="The price of tea in winter", issued=Date(2001)), "pricetea2001"),
        (Record(title="Opioids"), "opioidsnd"),
        (Record(authors=(Name("Doe"),), issued_text="in press"), "doend"),
        (Record(title="2020 census", issued=Date(2021)), "census2021"),
        (Record(title="2020", issued=Date(2021)), "ref20202021"),
        (Record(authors=(Name("鄧颖芝"),), title="Tea", issued=Date(2010)), "tea2010"),
        (Record(), "refnd"),
    ],
)
def test_makes_keys(record: Record, key: str) -> None:
    assert make_key(record, ()) == key


def test_a_taken_key_gets_letters() -> None:
    record = Record(authors=(Name("Roe"),), issued=Date(2001))
    taken: set[str] = set()
    for _ in range(60):
        taken.add(make_key(record, taken))
    assert {"roe2001", "roe2001b", "roe2001z", "roe2001aa", "roe2001bh"} <= taken
    assert len(taken) == 60
    assert "roe2001a" not in taken


@given(st.text(max_size=40), st.text(max_size=40), st.integers(min_value=1, max_value=9999))
def test_every_key_is_legal_and_free(family: str, title: str, year: int) -> None:
    record = Record(authors=(Name(family),), title=title, issued=Date(year))
    first = make_key(record, ())
    second = make_key(record, {first})
    third = make_key(record, {first, second})
    assert len({first, second, third}) == 3
    assert all(LEGAL.fullmatch(key) for key in (first, second, third))
    assert make_key(record, ()) == first
