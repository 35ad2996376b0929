"""Laws of formatting, for whatever text there may be: once is enough, and nothing is lost."""

from __future__ import annotations

import doctest
from collections import Counter
from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wellsourced.bibtex.formatting
from wellsourced.bibtex import parse
from wellsourced.bibtex.blocks import Block, BlockKind
from wellsourced.bibtex.formatting import (
    USUAL,
    Formatted,
    Numbers,
    Style,
    format_library,
    parse_criteria,
)
from wellsourced.bibtex.splitting import split_blocks
from wellsourced.errors import WriteRefused
from wellsourced.references import Library, Reference

SIGNS = (
    "@misc{", "@article(", "@my-type\n{", "@string{", "@comment{", "@comment(", "@preamble{", "@",
    "k1", "Doe 2020", ",", "=", "title", " = {", "year = ", '"', "#", "jan", "2000", "{", "}", "(",
    ")", "\n", "\r\n", "\r", " ", "%", "\\", "\\{", "\\'e", "é", "crossref={k1}", "xdata={k1, k2}",
    "}\n@book{k2,\n", ",\n  author = {Doe, J. and Roe, R.},\n", "and", "~", "\x00", "\u2028", "\f",
)  # fmt: skip
WHOLES = (
    '@Misc{k1, Title = "One", YEAR=2001}', "@misc(K2, crossref = {k3},,\n title={a\r\n b})",
    "@book{k3 ,crossref={k2}, ids = {k1, x}, date = {1999-05}}", "@comment{about the next}",
    '@inbook{k4, crossref={k3}, title = t # { and } # "more"}', '@STRING{t = "Tea"}',
    '@book{k1,year={12}, note = "\\{"}', "@string(jan = {J} # t)", "@Comment{jabref-meta: x}",
    '@preamble{"\\def\\x{y}"}', "% about the next", "free text", "@misc{k5, title={x} year={1}}",
    "@misc{k6, title={never", "@misc{k7,\n % no\n a={b}}", "% Encoding: UTF-8", ", year = {1},",
    "@misc{k8, a={b}, A={c}}", "@misc{k9}", "@misc{k9, month=feb,\n\n date={2001-02}}", "}", "{",
    "@misc{,a={}}",
)  # fmt: skip
BREAKS = st.sampled_from(["\n", "\n\n", "\n\n\n\n", " ", "", "\r\n", "\r\n\r\n", "\n  "])
SNIPPETS = (
    st.lists(st.sampled_from(WHOLES) | BREAKS, max_size=16).map("".join)
    | st.lists(st.tuples(st.sampled_from(WHOLES), BREAKS), max_size=8).map(
        lambda pairs: "".join(map("".join, pairs))
    )
    | st.lists(st.sampled_from(SIGNS), max_size=25).map("".join)
    | st.text(max_size=30)
)
UNSORTED = st.builds(
    Style,
    indent=st.sampled_from(["", "  ", "\t"]),
    align=st.booleans(),
    trailing_comma=st.booleans(),
    blank_lines=st.integers(0, 3),
    lower=st.booleans(),
    braces=st.booleans(),
    numbers=st.sampled_from(Numbers),
)
SORTED = st.builds(
    replace,
    UNSORTED,
    fields=st.sampled_from([(), USUAL, ("year", "title")]),
    sort=st.sampled_from(
        ["key", "-key", "year,author", "-year,title", "type", "month", "note"]
    ).map(parse_criteria),
)


def counted(library: Library) -> Counter[Reference]:
    """Return the references without their text, in whatever order they and their fields are."""
    return Counter(
        Reference(one.key, replace(one.record, extra=tuple(sorted(one.record.extra))))
        for one in library.references
    )


def kinds(text: str) -> list[BlockKind]:
    return [block.kind for block in split_blocks(text) if isinstance(block, Block)]


def lay_out(text: str, style: Style) -> Formatted:
    """Return *text* in *style*; what is refused, for flaws that hang on the layout, is left."""
    try:
        return format_library(text, style)
    except WriteRefused:
        assert parse(text).flaws + parse(text).failed
        return Formatted(text)


@given(SNIPPETS, UNSORTED)
@settings(max_examples=600, deadline=None)
def test_what_is_said_stays_in_its_order(text: str, style: Style) -> None:
    formatted = lay_out(text, style)
    before, after = parse(text), parse(formatted.text)
    assert [(one.key, one.record) for one in after.references] == [
        (one.key, one.record) for one in before.references
    ]
    assert [one.raw for one in after.failed] == [one.raw for one in before.failed]
    assert Counter(one.kind for one in after.flaws) == Counter(one.kind for one in before.flaws)
    assert kinds(formatted.text) == kinds(text)
    again = lay_out(formatted.text, style)
    assert again.text == formatted.text
    assert [one.key for one in again.left] == [one.key for one in formatted.left]


@given(SNIPPETS, SORTED)
@settings(max_examples=600, deadline=None)
def test_what_is_sorted_is_all_there(text: str, style: Style) -> None:
    formatted = lay_out(text, style)
    before, after = parse(text), parse(formatted.text)
    assert counted(after) == counted(before)
    assert [one.raw for one in after.failed] == [one.raw for one in before.failed]
    assert Counter(kinds(formatted.text)) == Counter(kinds(text))
    assert lay_out(formatted.text, style).text == formatted.text
    signs = Counter(formatted.text) - Counter(text)
    assert set(signs) <= set(' \t\r\n,{}="') or style.lower


@given(SNIPPETS)
@settings(max_examples=300, deadline=None)
def test_words_and_signs_outside_of_layout_are_never_lost(text: str) -> None:
    style = Style(lower=False, braces=False)
    kept = str.maketrans("", "", " \t\r\n\f\v,(){}")
    assert lay_out(text, style).text.translate(kept) == text.translate(kept)


@pytest.mark.parametrize(
    "name",
    [
        info.name
        for info in iter_modules(
            wellsourced.bibtex.formatting.__path__, "wellsourced.bibtex.formatting."
        )
    ],
)
def test_examples_in_docstrings_hold(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0
