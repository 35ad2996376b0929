"""How much work it is to find a list grows as the article does: counted in calls, not in time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from wellsourced.articles import Article, Source
from wellsourced.readers.text import READER
from wellsourced.reflist import find_list

ENTRY = "Bena{0}, B. (2010). Naps in wards of size {0}. Journal of Rest, {0}(2), 3–9.\n"


def under_headings(count: int) -> str:
    return "".join(f"References\n\n{ENTRY.format(n % 90)}\n" for n in range(count))


def under_headings_with_numbers(count: int) -> str:
    return "".join(f"References\n\n{n % 7}. {ENTRY.format(n % 90)}\n" for n in range(count))


def one_list(count: int) -> str:
    return "References\n\n" + "\n".join(ENTRY.format(n) for n in range(count))


def numbered(count: int) -> str:
    lines = (f"{n}. Bena B. Naps {n}. J Rest. 2010;{n}:3-9.\n" for n in range(1, count + 1))
    return "Naps help [1].\n\nReferences\n\n" + "".join(lines)


def items(count: int) -> str:
    return "- naps help a lot of people\n" * count


def tables(count: int) -> str:
    return "Naps help.\n\nnaps\tpain\t12\nrest\tsleep\t13\n\n" * count


def read(text: str) -> Article:
    return READER.read(Source("naps.txt", text.encode(), text))


def count_calls(article: Article) -> int:
    """Return how many functions are called to find the list of *article*."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find_list(article)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(
    "make", [under_headings, under_headings_with_numbers, one_list, numbered, items, tables]
)
def test_twice_the_article_is_twice_the_work(make: Callable[[int], str]) -> None:
    few, many = (count_calls(read(make(count))) for count in (60, 240))
    assert few < many < 4.4 * few


def test_each_heading_takes_the_lines_up_to_the_end() -> None:
    listing = find_list(read(under_headings(5)))
    assert (len(listing.entries), listing.heading) == (5, 0)
