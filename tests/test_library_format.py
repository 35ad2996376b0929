"""What formatting changes; every test also sees that a second run changes nothing."""

from __future__ import annotations

import random
from functools import partial

import pytest

from counted import count_calls
from wellsourced.bibtex import format_entry, parse
from wellsourced.bibtex.formatting import (
    USUAL,
    Criterion,
    Numbers,
    Style,
    format_library,
    parse_criteria,
)
from wellsourced.references import Date, Name, Record, Reference


def formatted(text: str, style: Style | None = None) -> str:
    """Return *text* in *style*, and see that formatting it again changes nothing."""
    once = format_library(text, style).text
    again = format_library(once, style)
    assert again.text == once
    return once


def sort(text: str, by: str) -> list[str]:
    """Return the keys of the entries in their new order."""
    library = parse(formatted(text, Style(sort=parse_criteria(by))))
    return [reference.key for reference in library.references]


TEA = """\
@article{adeyemi2011,
  author = {Adeyemi, Folake},
  title = {The {Assam} trade},
  year = {2011},
  month = mar,
  journal = jot # { Supplement},
}
"""


def test_what_is_laid_out_already_stays_byte_for_byte() -> None:
    assert formatted(TEA) == TEA


def test_a_new_entry_is_written_in_the_layout_that_formatting_gives() -> None:
    record = Record(
        type="article-journal",
        title="Of tea",
        authors=(Name("Adeyemi", "Folake"),),
        issued=Date(2011, 3, 4),
        url="https://tea.example/a_b",
        extra=(("keywords", "tea"),),
    )
    entries = [format_entry(Reference(key, record)) for key in ("a", "b")]
    text = "\n\n".join(entries) + "\n"
    assert formatted(text) == text
    assert formatted(text, Style(fields=USUAL)) == text


@pytest.mark.parametrize(
    "written",
    [
        """@Article {adeyemi2011 ,
  Author = {Adeyemi, Folake},
 TITLE={The {Assam} trade},year={2011},month=mar,journal=jot#{ Supplement}}""",
        """@ARTICLE(adeyemi2011,author={Adeyemi, Folake},,title
=
{The {Assam} trade},

year={2011}
, month = mar , journal = jot
 # { Supplement},)""",
        """

  @article{\tadeyemi2011, author = "Adeyemi, Folake", title="The {Assam} trade",
year="2011", month=mar, journal=jot # " Supplement" }

""",
    ],
)
def test_layout_is_the_same_whatever_it_was(written: str) -> None:
    assert formatted(written) == TEA


@pytest.mark.parametrize(
    ("style", "lines"),
    [
        (Style(indent="\t"), ("\tyear = {2011},", "\tkey = 7,\n}")),
        (Style(indent="", align=True), ("year = {2011},", "key  = 7,\n}")),
        (Style(trailing_comma=False), ("  year = {2011},", "  key = 7\n}")),
        (Style(lower=False), ("@Misc{a,", "  Key = 7,")),
        (Style(numbers=Numbers.BARE), ("  year = 2011,", "  key = 7,")),
        (Style(numbers=Numbers.BRACED), ("  year = {2011},", "  key = {7},")),
        (Style(braces=False), ('  year = "2011",', "  key = 7,")),
        (Style(fields=("key",)), ("@misc{a,\n  key = 7,\n  year",)),
    ],
)
def test_each_choice_does_what_it_says(style: Style, lines: tuple[str, ...]) -> None:
    written = formatted('@Misc{a, year="2011", Key=7}', style)
    assert [line for line in lines if line not in written] == []


@pytest.mark.parametrize(
    "value",
    [
        r'"an odd \{ and \} pair"',
        r'"a path C:\"',
        '"more" # jot',
        "{  white\n\n   space  }",
        "{{2011}}",
        "jot # jot",
        "0",
    ],
)
def test_a_value_says_what_it_said(value: str) -> None:
    text = f"@string{{jot = {{Tea}}}}\n@misc{{a, title = {value}, year = 2011}}"
    styles = [Style(numbers=numbers) for numbers in Numbers]
    for written in [formatted(text, style) for style in styles]:
        assert parse(written).references[0].record == parse(text).references[0].record


def test_quotes_stay_where_braces_would_be_read_otherwise() -> None:
    assert r'note = "\{ and \}",' in formatted(r'@misc{a, note="\{ and \}"}')
    assert 'note = {a "b" {c}} # jot,' in formatted('@misc{a, note={a "b" {c}}#jot}')


def test_blank_lines_stand_between_entries_and_comments_keep_their_place() -> None:
    text = (
        "% of the whole file\n\n\n\n@misc{a} % behind\n% above b\n@misc{b}@misc{c}\n\n\n"
        "A list of teas.\n  Not read.\n\n\n@misc{d}\n@comment{kept  as it is}\n\n\n"
    )
    assert formatted(text) == (
        "% of the whole file\n\n@misc{a,\n} % behind\n\n% above b\n@misc{b,\n}\n\n@misc{c,\n}\n\n"
        "A list of teas.\n  Not read.\n\n@misc{d,\n}\n\n@comment{kept  as it is}\n"
    )
    assert "}\n\n\n\n@misc{b,\n}" in formatted("@misc{a}@misc{b}", Style(blank_lines=3))
    assert "}\n@misc{b,\n}" in formatted("@misc{a}\n\n@misc{b}", Style(blank_lines=0))


def test_macros_and_preambles_keep_their_blocks_together() -> None:
    text = '@STRING(Jot = "Tea")\n@string{b={c}#Jot}\n\n\n@Preamble{ "\\x" # {y} }\n@misc{a}'
    assert formatted(text) == (
        '@string{Jot = {Tea}}\n@string{b = {c} # Jot}\n\n@Preamble{ "\\x" # {y} }\n\n@misc{a,\n}\n'
    )


@pytest.mark.parametrize(
    ("flawed", "reason"),
    [
        ("@misc{a, title={T} YEAR=1999}", "no comma after `title`"),
        ("@misc{a,  title={T},\n % a note\n year=1999}", "BibTeX knows no % comment in an entry"),
        ("@misc{a,  title={T}, TITLE={U}}", "`title` stands twice"),
        ("@misc{a,  title={T}, stray words, year=1}", "to no field"),
        ("@misc{a,  title=Two words, year=1}", "`title` has neither braces nor quotes"),
        ("@misc{a b#c,  year=1}", "`a b#c` is an odd key"),
        ("@string{x={y},  z={w}}", "it does not define one macro"),
        ("@misc{a,  title={never closed", "the value of `title` has no closing brace"),
        ("Tea, see @misc{a,  year=1} there", "it stands in a line of text"),
        ("@misc{a,\xa0year=1}", "to no field"),
        ("@misc{a,  title={T\n@misc{b, year={1}}\n}}", "`title` holds a whole entry"),
    ],
)
def test_an_entry_with_a_flaw_is_left_and_named(flawed: str, reason: str) -> None:
    text = f"@Misc{{first}}\n\n{flawed}\n\n@Misc{{last}}\n"
    found = format_library(text)
    assert formatted(text) == f"@misc{{first,\n}}\n\n{flawed}\n\n@misc{{last,\n}}\n"
    assert [(one.line, one.line_after) for one in found.left] == [(3, 4)]
    assert reason in found.left[0].reason


def test_an_entry_without_a_key_has_a_layout_too() -> None:
    assert formatted("@misc{,year=1}") == "@misc{,\n  year = 1,\n}\n"
    assert formatted("@misc{year=1}") == "@misc{year=1}\n"


@pytest.mark.parametrize(
    "text", ["", "\n\n", "% no entry yet\n\n\n", "TY  - JOUR\n\n\n\nER  - ", "mail a@b.example"]
)
def test_a_file_without_blocks_stays_as_it_is(text: str) -> None:
    assert formatted(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@misc{a}\r\n@misc{b}\r\n", "@misc{a,\r\n}\r\n\r\n@misc{b,\r\n}\r\n"),
        ("@misc{a}\r@misc{b}", "@misc{a,\r}\r\r@misc{b,\r}\r"),
        ("@misc{a, t={x\r\ny\r\nz}}\n\n", "@misc{a,\n  t = {x\r\ny\r\nz},\n}\n"),
        ("@misc{a, t={x\r\ny}}", "@misc{a,\r\n  t = {x\r\ny},\r\n}\r\n"),
    ],
)
def test_line_ends_are_those_of_the_layout(text: str, expected: str) -> None:
    assert formatted(text) == expected


# --- order ---------------------------------------------------------------------------------

SHELF = """\
@book{Okoro9, author = {Okoro, Ada}, year = 1998, volume = 10}
@misc{ota10, editor = {{\\O}tal, Bo}, date = {2004-05}, volume = 9}
@article{abe2, author = {Abe, Cy and Roe, D}, title = {{\\'E}t{\\'e}}, year = {1998}, month = feb}
@misc{zed, title = {Fig}}
"""


@pytest.mark.parametrize(
    ("by", "order"),
    [
        ("key", "abe2 Okoro9 ota10 zed"),
        ("-key", "zed ota10 Okoro9 abe2"),
        ("type,key", "abe2 Okoro9 ota10 zed"),
        ("author", "abe2 Okoro9 ota10 zed"),
        ("year,author", "abe2 Okoro9 ota10 zed"),
        ("-year", "ota10 Okoro9 abe2 zed"),
        ("year", "Okoro9 abe2 ota10 zed"),
        ("date", "Okoro9 abe2 ota10 zed"),
        ("month", "abe2 ota10 Okoro9 zed"),
        ("title", "abe2 zed Okoro9 ota10"),
        ("volume", "ota10 Okoro9 abe2 zed"),
        ("editor", "ota10 Okoro9 abe2 zed"),
        ("shelfmark", "Okoro9 ota10 abe2 zed"),
    ],
)
def test_entries_are_sorted_by_what_is_named(by: str, order: str) -> None:
    assert " ".join(sort(SHELF, by)) == order


def test_what_to_sort_by_is_read_from_a_list() -> None:
    assert parse_criteria(" -Year ,, key,-") == (Criterion("year", down=True), Criterion("key"))
    found = format_library(SHELF, Style(sort=parse_criteria("yaer,key")))
    assert found.unknown == ("yaer",)


def test_macros_count_by_what_they_stand_for() -> None:
    text = "@string{b = {Alder}}\n@string{a = {Beech}}\n@misc{x, title = a}\n@misc{y, title = b}"
    assert sort(text, "title") == ["y", "x"]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("@misc{a}@misc{b, crossref={a}}@misc{c}", "b a c"),
        ("@misc{c, crossref={A}}@misc{b, crossref={c}}@misc{a}", "b c a"),
        ("@misc{b, crossref={x}}@misc{a, ids={x,y}}", "b a"),
        ("@misc{b, crossref={a}}@misc{a, crossref={b}}", "a b"),
        ("@misc{a, crossref={a}}@misc{0}", "0 a"),
        ("@misc{b, xdata={a}}@misc{a}", "a b"),
    ],
)
def test_parents_stand_behind_their_children(text: str, order: str) -> None:
    assert " ".join(sort(text, "key")) == order


def test_of_entries_with_one_key_the_first_stays_the_first() -> None:
    text = "@misc{a, year=2003}\n@misc{A, year=2001}\n@misc{b, year=2002}"
    assert sort(text, "year") == ["b", "a", "A"]


def test_comments_move_with_their_entry_and_part_the_file_where_they_stand_apart() -> None:
    text = """\
% Encoding: UTF-8
% about b
@misc{b} % behind b

@comment{above
  a}
% and this
@misc{a}

% Books, set apart

@misc{d}
@string{s = {x}}
@misc{c, title={T} year=1}
@misc{bb}
"""
    assert (
        formatted(text, Style(sort=parse_criteria("key")))
        == """\
% Encoding: UTF-8

@comment{above
  a}
% and this
@misc{a,
}

% about b
@misc{b,
} % behind b

% Books, set apart

@misc{d,
}

@string{s = {x}}

@misc{bb,
}

@misc{c, title={T} year=1}
"""
    )


def test_what_cannot_be_read_stays_where_it_is() -> None:
    text = "@misc{b}\n@misc{a}\n\n@misc{zz, title={never\n\n@misc{d}\n@misc{c}\n"
    before, after = parse(text), parse(formatted(text, Style(sort=parse_criteria("key"))))
    assert [one.key for one in after.references] == ["a", "b", "c", "d"]
    assert [one.raw for one in after.failed] == [one.raw for one in before.failed]


def test_fields_are_sorted_and_strange_ones_follow() -> None:
    text = "@misc{a, zz={1}, url={u}, YEAR={2}, keywords={k}, author={A, B}}"
    written = formatted(text, Style(fields=USUAL))
    names = [line.split(" = ")[0].strip() for line in written.splitlines()[1:-1]]
    assert names == ["author", "year", "url", "zz", "keywords"]


def test_the_time_grows_with_the_library_and_no_faster() -> None:
    dice = random.Random(5)  # noqa: S311 – no secret
    texts = [
        "".join(
            f'@Misc{{k{dice.randrange(10**9)}, crossref = {{k{at // 2}}}, Title="T {at}"}} % x\n'
            for at in range(count)
        )
        for count in (300, 3000)
    ]
    style = Style(sort=parse_criteria("key"), align=True, fields=USUAL)
    few, many = (count_calls(partial(format_library, text, style)) for text in texts)
    assert many < 14 * few
