"""The numbers of claims and passages: which are asked for, and when two are the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.rules.number_not_in_evidence.amounts import read_given, read_wanted


def missing(claim: str, passage: str) -> list[str]:
    numbers = list(read_given(passage))
    return [one.printed for one in read_wanted(claim) if not one.is_among(numbers)]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("10.1 million nap", "10,100,000 napped"),
        ("600 000 nap", "600,000 napped"),
        ("12,5 % nap", "12.5% napped"),
        ("1.500 Menschen", "1500 people"),
        ("48,000 nap", "47,872 napped"),
        ("20% nap", "19.6% napped"),
        ("over 2,000 nap", "2,180 napped"),
        ("one in four naps", "25.4% napped"),
        ("12 of 36 offices", "12 offices; there were 36 offices"),
        ("fifteen offices", "15 offices"),
        ("140 people", "one hundred and forty people"),
        ("50% more", "half as much again"),
        ("a 12-week trial", "for twelve weeks"),
        ("300 mg", "0.3 g, or 300mg"),
    ],
)
def test_the_same_number_in_other_words(claim: str, passage: str) -> None:
    assert missing(claim, passage) == []


@pytest.mark.parametrize(
    ("claim", "passage", "said"),
    [
        ("25% nap", "about 20% napped", ["25%"]),
        ("10 million nap", "11 million napped", ["10 million"]),
        ("10.1 million nap", "about 10 million napped", ["10.1 million"]),
        ("one in four naps", "31 of 100 napped", ["one in four"]),
        ("2.5 times", "2.4 times", ["2.5"]),
        ("twenty-five offices", "24 offices", ["twenty-five"]),
    ],
)
def test_another_number(claim: str, passage: str, said: list[str]) -> None:
    assert missing(claim, passage) == said


@pytest.mark.parametrize(
    "claim",
    [
        "In 2019 and 2020–21, as in the 1990s",
        "Type 2 diabetes, COVID-19, CYP2D6, 7-hydroxymitragynine, 3D and p53",
        "Adults aged 12 or older, 18+ or 18 to 25 years old, and people 65 and over",
        "On 7 March, at 10:30, 24/7, see page 4, phase 3, § 12 and p. 149-171",
        "The 5th edition has two parts; one of them is new [12]",
    ],
)
def test_what_is_no_quantity(claim: str) -> None:
    assert [one.printed for one in read_wanted(claim)] == []


@given(st.integers(1, 999_999_999), st.sampled_from([",", " ", "\u202f", ""]))
def test_a_number_is_found_however_its_digits_are_grouped(number: int, sign: str) -> None:
    printed = f"{number:,}".replace(",", sign)
    assert missing(f"There were {printed} naps.", f"naps: {number}") == []


WORDS = "1 25 2019 3.5 48,000 600 % million in of one four twenty hundred a half about – ( . naps"
PIECES = st.sampled_from(WORDS.split())


@given(st.lists(PIECES, max_size=12).map(" ".join) | st.text(max_size=60))
def test_a_text_has_its_own_numbers(text: str) -> None:
    assert missing(text, text) == []
