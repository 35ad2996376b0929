"""Keys of references: readable, ASCII, unique, legal."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.errors import BadConfiguration
from wellsourced.key_patterns import DEFAULT_PATTERN, FIELDS, parse_key_pattern
from wellsourced.keys import first_key, free_key, is_legal_key, make_key
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
        (Record(authors=(Name("鄧颖芝"),), title="Tea", issued=Date(2010)), "deng2010"),
        (Record(authors=(Name("Тимофеев", "И."),), issued=Date(2010)), "timofeev2010"),
        (Record(authors=(Name("Παπαδόπουλος"),), issued=Date(2010)), "papadopoulos2010"),
        (Record(authors=(Name("김", "민수"),), issued=Date(2010)), "kim2010"),
        (Record(authors=(Name("たなか"),), issued=Date(2010)), "tanaka2010"),
        (Record(authors=(Name("田中"),), title="Tea", issued=Date(2010)), "tea2010"),
        (Record(authors=(Name(literal="王明"),), title="茶的价格", issued=Date(2013)), "wang2013"),
        (Record(authors=(Name("高松"),), title="茶の値段", issued=Date(2013)), "ref2013"),
        (Record(authors=(Name("高橋", "太郎"),), title="茶", issued=Date(2013)), "ref2013"),
        (Record(authors=(Name("欧阳", "修"),), title="茶", issued=Date(2013)), "ouyang2013"),
        (Record(authors=(Name(literal="欧阳修"),), issued=Date(2013)), "ouyang2013"),
        (Record(authors=(Name("高橋", "太郎"), Name("Roe")), title="茶"), "roend"),
        (Record(url="https://www.tea-office.example.org/prices"), "examplend"),
        (Record(authors=(Name("Doe"),), issued=Date(2016), year_suffix="b"), "doe2016b"),
        (Record(authors=(Name("Doe"),), issued_text="n.d.", year_suffix="b"), "doend-b"),
        (Record(authors=(Name("Doe"),), issued=Date(2016), year_suffix="?"), "doe2016"),
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
    assert {"roe2001", "roe2001a", "roe2001z", "roe2001aa", "roe2001bg"} <= taken
    assert len(taken) == 60


def test_a_printed_letter_is_kept_where_it_is_free() -> None:
    record = Record(authors=(Name("Roe"),), issued=Date(2001), year_suffix="b")
    assert make_key(record, {"roe2001"}) == "roe2001b"
    assert make_key(record, {"roe2001b"}) == "roe2001"
    assert make_key(record, {"roe2001", "roe2001b"}) == "roe2001a"


def test_a_printed_letter_stands_behind_a_short_year_too() -> None:
    record = Record(authors=(Name("Roe"),), issued=Date(2001), year_suffix="b")
    assert make_key(record, (), "{author}{shortyear}") == "roe01b"
    assert make_key(record, {"roe01b", "roe01"}, "{author}{shortyear}") == "roe01a"
    assert make_key(replace(record, issued=None), (), "{author}{shortyear}") == "roend-b"
    assert make_key(record, (), "{shortyear}{author}") == "01roe"


def test_a_letter_stands_apart_from_a_word() -> None:
    assert free_key("roend", {"roend"}) == "roend-a"
    assert free_key("roe2001x", {"roe2001x", "roe2001"}) == "roe2001a"
    assert free_key("roe-tea", {"roe-tea", "roe-tea-a"}) == "roe-tea-b"


TEA = Record(
    type="article-journal",
    title="On the price of tea in winter",
    authors=(Name("Roe-Lund", "C."), Name("Müller"), Name("Berg", particle="van der")),
    container="Journal of Tea Studies",
    issued=Date(2001),
)


@pytest.mark.parametrize(
    ("pattern", "key"),
    [
        ("{author}{year}", "roelund2001"),
        ("{Author}_{YEAR}", "RoeLund_2001"),
        ("{AUTHOR:3}{shortyear}", "ROE01"),
        ("{authors}{year}", "roelundetal2001"),
        ("{author}{year}{title}", "roelund2001price"),
        ("{author}:{Shorttitle}", "roelund:PriceTeaWinter"),
        ("{year}.{container}", "2001.jts"),
        ("{type}-{author:4}-{title:2}", "article-roel-pr"),
    ],
)
def test_patterns(pattern: str, key: str) -> None:
    assert make_key(TEA, (), pattern) == key


@pytest.mark.parametrize(
    ("record", "pattern", "key"),
    [
        (Record(title="Tea"), "{author}_{container}_{year}", "tea_nd"),
        (Record(title="Tea"), "{author}-{title}", "tea"),
        (Record(), "{container}", "ref"),
        (Record(), "{author}-{title}", "ref"),
        (Record(authors=(Name("Doe"), Name("Roe")), issued=Date(2001)), "{authors}", "doeroe"),
        (Record(authors=(Name("Doe"),), et_al=True), "{authors}", "doeetal"),
        (Record(container="Nature"), "{container}{shortyear}", "naturend"),
    ],
)
def test_patterns_of_which_little_is_known(record: Record, pattern: str, key: str) -> None:
    assert make_key(record, (), pattern) == key


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("{autor}{year}", "unknown field `autor`; did you mean `author`?"),
        ("{auth.lower}", "unknown field `auth.lower`; did you mean `author`?"),
        ("{journal}", "unknown field `journal`; known are author, authors, year"),
        ("{author:0}", "write a number of letters, as in {author:8}"),
        ("{author", "has a brace without its partner"),
        ("{author}}", "has a brace without its partner"),
        ("key", "has no field"),
        ("{author} {year}", "a key cannot bear ` `"),
        ("{author}é", "a key cannot bear `é`"),
    ],
)
def test_patterns_that_cannot_be_used(pattern: str, words: str) -> None:
    with pytest.raises(BadConfiguration) as caught:
        parse_key_pattern(pattern)
    assert words in str(caught.value)


def test_every_field_can_be_made() -> None:
    for name in FIELDS:
        assert make_key(TEA, (), f"{{{name}}}")


def test_case_alone_tells_no_keys_apart() -> None:
    assert make_key(TEA, {"roelund2001"}, "{Author}{year}") == "RoeLund2001a"


@given(st.text(max_size=40), st.text(max_size=40), st.integers(min_value=1, max_value=9999))
def test_every_key_is_legal_and_free(family: str, title: str, year: int) -> None:
    record = Record(authors=(Name(family),), title=title, issued=Date(year))
    first = make_key(record, ())
    second = make_key(record, {first})
    third = make_key(record, {first, second})
    assert len({first, second, third}) == 3
    assert all(LEGAL.fullmatch(key) for key in (first, second, third))
    assert make_key(record, ()) == first


PIECES = st.one_of(
    st.sampled_from([f"{{{name}}}" for name in FIELDS]),
    st.sampled_from([f"{{{name.title()}:7}}" for name in FIELDS]),
    st.sampled_from(["-", "_", "x", ":"]),
)
PATTERNS = st.lists(PIECES, min_size=1).map("".join).filter(lambda pattern: "{" in pattern)
TEXTS = st.text(max_size=30)


@given(PATTERNS, TEXTS, TEXTS, TEXTS, st.sampled_from(["", "a", "b", "ß", "ab"]))
def test_law_a_key_by_any_pattern_is_ascii_legal_and_free(
    pattern: str, name: str, title: str, container: str, letter: str
) -> None:
    record = Record(
        title=title,
        authors=(Name(literal=name),),
        container=container,
        issued=Date(2016),
        year_suffix=letter,
    )
    taken: set[str] = set()
    for _ in range(4):
        key = make_key(record, taken, pattern)
        assert key.isascii()
        assert is_legal_key(key)
        assert key not in taken
        taken.add(key)
    assert first_key(record, pattern) in taken


def test_the_default_is_what_is_documented() -> None:
    assert DEFAULT_PATTERN == "{author}{year}"
