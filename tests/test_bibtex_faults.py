"""What splitters of BibTeX get wrong, each with an input of our own: nothing is lost."""

from __future__ import annotations

import pytest

from wellsourced.bibtex import parse
from wellsourced.references import Library, Record


def record(text: str) -> Record:
    library = parse(text)
    assert not library.failed
    return library.references[-1].record


def keys(library: Library) -> list[str]:
    return [reference.key for reference in library.references]


def kinds(library: Library) -> list[str]:
    return [flaw.kind for flaw in library.flaws]


def test_joins_the_pieces_of_a_value() -> None:
    read = record('@string{a = "Acta"} @article{k, journal = a # " et " # {Facta} # 7}')
    assert read.container == "Acta et Facta7"


def test_resolves_macros_inside_macros_and_those_defined_later() -> None:
    text = "@article{k, journal = ab}\n@string{a = {Acta}}@string{ab = a # { Botanica}}"
    assert record(text).container == "Acta Botanica"


def test_a_macro_means_what_it_means_above_the_entry() -> None:
    text = "@string{j={One}}@misc{a,note=j}@string{J={Two}}@misc{b,note=j}"
    assert [reference.record.note for reference in parse(text).references] == ["One", "Two"]


def test_an_unknown_macro_stands_for_its_name() -> None:
    library = parse("@article{k, journal = acta,\n year = 2001}")
    assert library.references[0].record.container == "acta"
    assert kinds(library) == ["macro-undefined"]


def test_a_bomb_of_macros_stops_growing() -> None:
    bomb = "@string{b0 = {0123456789}}" + "".join(
        f"@string{{b{n + 1} = b{n} # b{n}}}\n" for n in range(60)
    )
    library = parse(f"{bomb}@misc{{k, note = b60, title = {{T}}}}")
    assert len(library.references[0].record.note) < 100_000
    assert "value-too-long" in kinds(library)


def test_a_missing_comma_costs_nothing() -> None:
    library = parse("@article{k\n title = {A}\n year = 2000 journal = {J},\n}")
    read = library.references[0]
    assert (read.key, read.record.title, read.record.year) == ("k", "A", "2000")
    assert read.record.container == "J"
    assert kinds(library) == ["comma-missing"] * 3
    assert [flaw.line for flaw in library.flaws] == [2, 3, 3]


@pytest.mark.parametrize(
    ("head", "type_"),
    [
        ("@ARTICLE{k,", "article-journal"),
        ("@article\n{k,", "article-journal"),
        ("@article\r\n  (k,", "article-journal"),
        ("@ article {k,", "article-journal"),
        ("@article{\n  k\n,", "article-journal"),
        ("@my-type{k,", "document"),
        ("@x:y.z{k,", "document"),
    ],
)
def test_odd_heads_are_heads(head: str, type_: str) -> None:
    closing = ")" if "(" in head else "}"
    library = parse(f"{head} title = {{T}}{closing}\n@book{{b, title = {{B}}}}")
    assert keys(library) == ["k", "b"]
    assert library.references[0].record.type == type_
    assert library.flaws == ()


def test_a_backslash_before_a_brace_is_no_escape() -> None:
    library = parse("@misc{a, title = {One \\\\}, year = 2001}\n@misc{b, title = {Two}}")
    assert keys(library) == ["a", "b"]
    assert library.references[0].record.title == "One"
    assert library.references[0].record.year == "2001"
    assert not library.failed


def test_braces_that_do_not_match_are_noted() -> None:
    library = parse('@misc{a, title = "One { two", year = 2001}\n@misc{b, title = {B}}')
    assert keys(library) == ["a", "b"]
    assert library.references[0].record.title == "One two"
    assert kinds(library) == ["braces-unbalanced"]


def test_a_line_that_begins_with_a_head_may_stand_in_a_field() -> None:
    text = "@misc{k, note = {see\n@foo{bar}\nthere}, title = {T}}\n@misc{b, title = {B}}"
    library = parse(text)
    assert keys(library) == ["k", "b"]
    assert library.references[0].record.title == "T"
    assert "@foo" in library.references[0].record.note


def test_a_repeated_field_leaves_the_entry_usable() -> None:
    library = parse("@misc{k, title = {First}, Title = {Second}, year = 2001}")
    assert library.references[0].record.title == "First"
    assert library.references[0].record.year == "2001"
    assert kinds(library) == ["field-repeated"]


def test_a_bad_name_leaves_the_entry_usable() -> None:
    library = parse("@misc{k, author = {Doe, Jane, Jr., PhD and Roe, R.}, title = {T}}")
    assert [name.family for name in library.references[0].record.authors] == ["Doe", "Roe"]
    assert kinds(library) == ["name-odd"]


def test_keys_repeat_in_any_case() -> None:
    library = parse("@misc{doe,title={A}}\n@misc{Doe,title={B}}\n@misc{doe,title={C}}")
    assert keys(library) == ["doe", "Doe", "doe"]
    assert kinds(library) == ["key-repeated", "key-repeated"]
    assert [flaw.line for flaw in library.flaws] == [2, 3]


def test_an_unclosed_brace_costs_one_entry() -> None:
    text = (
        "@book{a, title = {A}}\n\n"
        "@article{bad,\n  title = {Never closed,\n  year = 2000\n}\n\n"
        "@book{b, title = {B}}\n@book{c, title = {C}}\n"
    )
    library = parse(text)
    assert keys(library) == ["a", "b", "c"]
    (failed,) = library.failed
    assert failed.line == 3
    assert failed.raw == "@article{bad,\n  title = {Never closed,\n  year = 2000\n}"
    assert "closing brace" in failed.reason


def test_the_entry_behind_an_unclosed_one_may_stand_on_its_line() -> None:
    library = parse("@misc{a, title = {A}, @misc{b, title = {B}} @misc{c, title = {C}}")
    assert keys(library) == ["b", "c"]
    assert [failed.raw for failed in library.failed] == ["@misc{a, title = {A},"]


@pytest.mark.parametrize(
    "bad",
    [
        "@article{bad, title = {A}, year = 2000\n",
        "@article{bad, title = {A {b}, year = {2000},\n}\n",
        '@article{bad, title = "A, year = {2000}\n}\n',
        '@article{bad, title = "A {b", year = {2000},\n',
        "@article(bad, title = {A}, year = 2000}\n",
        "@article{bad, title = {{{A}, year = 2000}\n",
        "@article{bad, title = \n",
        "@article{bad\n",
        "@article{\n",
    ],
)
def test_whatever_is_unclosed_the_entries_around_it_are_read(bad: str) -> None:
    library = parse(f"@book{{a, title={{A}}}}\n{bad}\n@book{{b,\n title={{B}}}}\n@book{{c}}")
    assert keys(library) == ["a", "b", "c"]
    assert [failed.raw for failed in library.failed] == [bad.rstrip()]


def test_a_closing_brace_too_many_does_not_end_the_entry() -> None:
    library = parse("@misc{k, title = {A}}, year = {2000}}\n@misc{b, title={B}}")
    assert keys(library) == ["k", "b"]
    assert library.references[0].record.year == "2000"
    assert kinds(library) == ["brace-surplus"]


def test_a_percent_sign_hides_no_entry() -> None:
    library = parse("% @misc{a, title={A}}\n%@book{b,\n%  title = {B},\n%  year = 2001\n%}\n")
    assert keys(library) == ["a", "b"]
    assert library.references[1].record.year == "2001"
    assert kinds(library) == ["commented-out", "commented-out"]


def test_a_comment_inside_an_entry_hides_its_line() -> None:
    library = parse("@misc{k, % key\n  title = {A}, % title = {B}\n  % year = {1999},\n}")
    assert library.references[0].record.title == "A"
    assert library.references[0].record.year == ""
    assert set(kinds(library)) == {"comment-inside"}


def test_comments_are_no_entries() -> None:
    text = (
        "@comment{@book{hidden, title={H}}}\n@Comment\n@book{a, title={A}}\n"
        "@comment{jabref-meta: grouping:\n0 All;\\;}\n@book{b, title={B}}"
    )
    library = parse(text)
    assert keys(library) == ["a", "b"]
    assert library.comments == 2


def test_a_comment_that_holds_entries_is_noted() -> None:
    text = "@comment{never closed\n@book{a,\n title={A}}\n@book{b, title={B}}}\n@book{c}"
    library = parse(text)
    assert keys(library) == ["c"]
    assert kinds(library) == ["comment-holds-entry"]


def test_an_entry_without_a_key_is_usable() -> None:
    library = parse("@misc{, title = {A}}\n@misc{title = {B}}\n@misc{ }\n@misc{c}")
    assert keys(library) == ["", "", "", "c"]
    assert [reference.record.title for reference in library.references] == ["A", "B", "", ""]
    assert kinds(library) == ["key-missing"] * 3


def test_odd_keys_are_kept_and_noted() -> None:
    library = parse(
        "@misc{Doe 2020, title = {A}}\n@misc{{x}y, title = {B}}\n@misc{a/b(c), note={}}"
    )
    assert keys(library) == ["Doe 2020", "{x}y", "a/b(c)"]
    assert kinds(library) == ["key-odd", "key-odd", "key-odd"]


def test_a_number_is_no_macro() -> None:
    assert record('@string{2000 = "x"}@misc{k, year = 2000}').year == "2000"


def test_a_value_without_delimiters_is_read() -> None:
    library = parse("@article{k, journal = New Acta, pages = 12-34, year = 2001}")
    read = library.references[0].record
    assert (read.container, read.page, read.year) == ("New Acta", "12-34", "2001")
    assert kinds(library) == ["value-bare", "value-bare"]


def test_stray_text_is_noted() -> None:
    library = parse("@misc{k, title = {A} and more, {x}, year = 2001}")
    assert library.references[0].record.year == "2001"
    assert kinds(library) == ["text-stray", "text-stray"]


def test_words_of_the_text_between_entries_are_no_entries() -> None:
    text = (
        "write to jane@example.org (Jane) or @acta{now}, see @doe.\n"
        "@misc{k, title={T}} @book{b, year=1}"
    )
    library = parse(text)
    assert keys(library) == ["k", "b"]
    assert not library.failed


def test_line_ends_of_every_kind_count_as_lines() -> None:
    text = "x\r\n@misc{a,\r title={A}}\r\r@misc{b, title={B},\n title={B}}"
    library = parse(text)
    assert keys(library) == ["a", "b"]
    assert [flaw.line for flaw in library.flaws] == [6]


def test_spans_cut_the_entries_out_of_the_text() -> None:
    text = "% free\r\n@misc{a, title={A}}\r\ntext\r\n@my-type\n{b, title={B}}  @misc{c,title={C}}"
    library = parse(text, "lib.bib")
    raws = ["@misc{a, title={A}}", "@my-type\n{b, title={B}}", "@misc{c,title={C}}"]
    assert [reference.raw for reference in library.references] == raws
    assert [r.span.of(text) for r in library.references if r.span] == raws
    assert (library.path, library.text) == ("lib.bib", text)


def test_counts_strings_and_comments() -> None:
    library = parse('@string{a={A}}@STRING(b={B})@preamble{"x"}@comment{c}@comment{d}@misc{k}')
    assert (library.strings, library.comments, keys(library)) == (2, 2, ["k"])


def test_crossref_and_xdata_are_inherited() -> None:
    text = """
@inproceedings{a, title = {Paper}, crossref = {Conf}, pages = {1--3}}
@book{b, title = {Part}, xdata = {house, missing}}
@xdata{house, publisher = {House}, xdata = {place}}
@xdata{place, location = {Lima}, xdata = {house}}
@proceedings{conf, title = {The Talks}, year = 2001, doi = {10.1000/conf}, pages = {1--999}}
"""
    library = parse(text)
    paper, book = (reference.record for reference in library.references[:2])
    assert (paper.container, paper.year, paper.page, paper.doi) == ("The Talks", "2001", "1-3", "")
    assert (book.title, book.publisher, book.place) == ("Part", "House", "Lima")
    assert kinds(library) == ["parent-undefined"]
