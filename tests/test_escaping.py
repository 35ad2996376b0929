"""Laws of escaping and of text in columns, for any text."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from wellsourced import escaping
from wellsourced.escaping import escape_markdown, one_line, web_address, write_json
from wellsourced.layout import align, cells, wrap

MARKDOWN = MarkdownIt("commonmark").enable("table")


@given(st.text(max_size=60))
def test_escaped_markdown_shows_what_was_written(text: str) -> None:
    shown = html.fragment_fromstring(MARKDOWN.render(escape_markdown(text)) or "<p></p>")
    assert " ".join(str(shown.text_content()).split()) == " ".join(one_line(text).split())
    assert [str(child.tag) for child in shown] == []


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(json_values)
def test_json_means_the_same_however_it_is_escaped(value: object) -> None:
    written = write_json(value)
    assert json.loads(written) == value
    assert written.encode()


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        " JavaScript:x",
        "//evil.example",
        "ftp://x.org",
        "",
    ],
)
def test_only_http_is_a_web_address(url: str) -> None:
    assert web_address(url) == ""


# one line: what holds line ends is made one line before it is wrapped
LINES = st.text(st.characters(exclude_characters="\n`"), max_size=80)


@example("\x1f", 8, 0)
@given(LINES, st.integers(8, 60), st.integers(0, 6))
def test_lines_keep_every_word_and_their_width(text: str, width: int, indent: int) -> None:
    words = [word for word in text.split(" ") if word]
    lines = wrap(text, width, indent).split("\n" + " " * indent)
    assert [word for line in lines for word in line.split(" ") if word] == words
    for line in lines:
        assert cells(line) <= width - indent or " " not in line


def test_a_table_fits_its_width() -> None:
    rows = [("", "claims", "sourced"), ("a/very/long/path/to/an/article.md", "7", "5 (71%)")]
    lines = align(rows, 30)
    assert max(map(cells, lines)) <= 30
    assert lines[1].startswith("…")


@given(json_values | st.dictionaries(st.integers() | st.none() | st.booleans(), json_values))
def test_spaced_json_is_what_the_standard_library_writes(value: object) -> None:
    written = escaping._write_spaced(value)  # noqa: SLF001 – before what acts is escaped
    assert written == json.dumps(value, ensure_ascii=False, indent=2)
