"""Runs as text, HTML and Markdown say the same, and nothing in them acts."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from wellsourced.csl import (
    Height,
    PrintedPage,
    Run,
    Runs,
    find_style,
    print_list,
    write_html,
    write_markdown,
    write_text,
)
from wellsourced.csl.runs import rich
from wellsourced.project.templates import Templates
from wellsourced.references import Date, Name, Record, Reference

HOSTILE = "<script>alert(1)</script> <b onclick=x>*a* _b_ [c](javascript:d) `e` | # &lt;"


class Reader(HTMLParser):
    """What a browser shows of a piece of HTML: its text, its tags, its links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.links: list[str] = []
        self.slanted = ""
        self.depth = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.depth += tag in {"i", "em"}
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag in {"i", "em"}

    def handle_data(self, data: str) -> None:
        self.text += data
        self.slanted += data if self.depth else ""


def markdown(text: str) -> Reader:
    return Reader(MarkdownIt("commonmark").render(text))


TEXTS = st.text(st.sampled_from("ab 1.*_`[]<>&!#-~|\\'\"():/é“”"), min_size=1, max_size=8)
STYLED = st.builds(
    Run,
    TEXTS,
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.sampled_from(Height),
    st.sampled_from(["", "", "https://example.org/a_b?c=(d)&e", "javascript:alert(1)"]),
)
MANY = st.lists(STYLED, min_size=1, max_size=6).map(tuple)


def bare(runs: Runs) -> str:
    return "".join(run.text for run in runs)


@given(MANY)
@settings(max_examples=300)
def test_html_shows_the_text_and_nothing_acts(runs: Runs) -> None:
    shown = Reader(write_html(runs))

    assert shown.text == bare(runs)
    assert set(shown.tags) <= {"i", "b", "sup", "sub", "span", "a"}
    assert shown.slanted == "".join(run.text for run in runs if run.italic)
    assert all(link.startswith("https://") for link in shown.links)


@given(MANY)
@settings(max_examples=300)
@example((Run("a"), Run("b", italic=True), Run("c", italic=True, bold=True), Run("d")))
@example((Run("x"), Run("(a)", italic=True), Run("y")))
@example((Run(" " * 5), Run("1", link="https://example.org/?c=%28d%29&e")))
def test_markdown_shows_the_text_in_its_style_and_nothing_acts(runs: Runs) -> None:
    shown = markdown(f"1. {write_markdown(runs)}")
    words = bare(runs).split()

    assert shown.text.split() == words
    assert set(shown.tags) <= {"ol", "li", "p", "em", "strong", "sup", "sub", "span", "a"}
    slanted = "".join(run.text for run in runs if run.italic and run.link[:5] != "https")
    kept = iter("".join(shown.slanted.split()))
    assert all(sign in kept for sign in "".join(slanted.split()))
    assert all(link.startswith("https://") for link in shown.links)


@given(MANY)
def test_text_is_one_line_of_the_same_words(runs: Runs) -> None:
    level = tuple(replace(run, height=Height.LINE) for run in runs)

    assert write_text(level) == bare(runs)
    assert "\n" not in write_text((*runs, Run("a\r\nb\x1b[31m")))
    assert "\x1b" not in write_text((*runs, Run("a\r\nb\x1b[31m")))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("10<sup>-3</sup>", "10⁻³"),
        ("H<sub>2</sub>O", "H₂O"),
        ("the 4<sup>th</sup>", "the 4th"),
        ("x<sup>ab2</sup>", "xab2"),
    ],
)
def test_figures_keep_their_height_in_plain_text(value: str, text: str) -> None:
    assert write_text(rich(value)) == text


def page(style: str, *references: Reference) -> PrintedPage:
    lists = (print_list(references, find_style(style), "One *list*"),) * 2
    return PrintedPage("Lists & <more>", lists)


def fill(kind: str, shown: PrintedPage) -> str:
    return Templates().fill(f"references.{kind}.jinja", shown)


def hostile(label: str = "") -> Reference:
    record = Record(
        "article-journal",
        HOSTILE,
        (Name("<i>Doe</i>", "*J*"),),
        container=HOSTILE,
        volume="1",
        issued=Date(2020),
        url="javascript:alert(1)",
    )
    return Reference("k", record, label=label)


@pytest.mark.parametrize("style", ["nlm", "apa"])
def test_whole_pages_show_strangers_words_and_do_not_obey_them(style: str) -> None:
    html = Reader(fill("html", page(style, hostile())))
    rendered = markdown(fill("md", page(style, hostile())))
    text = fill("txt", page(style, hostile()))

    assert "script" not in html.tags
    assert html.links == rendered.links == []
    for shown in (html.text, rendered.text, text):
        assert shown.count("<script>alert(1)</script> <b onclick=x>*a* _b_ [c](javascript:d)") == 4
        assert shown.count("One *list*") == 2


def test_numbers_that_do_not_count_on_stay_in_markdown_and_html() -> None:
    numbered = page("nlm", hostile("3"), hostile("7"))

    assert [line[:4] for line in fill("md", numbered).splitlines() if line[:1].isdigit()] == [
        r"3\. ",
        r"7\. ",
    ] * 2
    assert "ol" not in markdown(fill("md", numbered)).tags
    assert '<li value="7">' in fill("html", numbered)
    assert "\n3. " in fill("txt", numbered)


def test_one_list_alone_has_no_heading_in_text() -> None:
    alone = PrintedPage("x", (print_list([hostile()], find_style("nlm"), "Title"),))

    assert fill("txt", alone).startswith("1. ")
    assert fill("md", alone).startswith("1. ")
    assert fill("txt", PrintedPage("x", (print_list([], find_style("nlm")),))).strip() == ""
