"""What the pages of the Markdown reader do not show: front matter, emphasis, depth, guesses."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wellsourced.articles import Article, BlockKind, InlineKind, Source
from wellsourced.auditing import join_article
from wellsourced.bibtex import parse
from wellsourced.ledger import Ledger
from wellsourced.readers.markdown import READER
from wellsourced.readers.markdown.front_matter import FrontMatter, read_front_matter
from wellsourced.text import Span


def read(text: str) -> Article:
    return READER.read(Source("page.md", text.encode(), text))


def shown(text: str) -> list[str]:
    return [block.text for block in read(text).blocks]


def front(text: str) -> FrontMatter:
    return read_front_matter(text.split("\n"))


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("title: Opium", "Opium"),
        ("title:   Opium: a history  # of it", "Opium: a history"),
        ('title: "Opium # \\"old\\""', 'Opium # "old"'),
        ("title: 'Opium''s age'", "Opium's age"),
        ("title: |\n  Opium\n  is old", "Opium is old"),
        ("title:\n  Opium", "Opium"),
        ("title: Opium\n  is old", "Opium is old"),
        ("Title: Opium\ntitle: Kratom", "Opium"),
        ("meta:\n  title: no", ""),
        ("titles: no", ""),
        ("title:", ""),
    ],
)
def test_titles_in_front_matter(written: str, title: str) -> None:
    found = front(f"---\nx: y\n{written}\n---\n")
    assert found.title == title
    assert found.lines == written.count("\n") + 4


@pytest.mark.parametrize(
    ("written", "files"),
    [
        ("bibliography: refs.bib", ("refs.bib",)),
        ("bibliography: [a.bib, 'b c.bib']", ("a.bib", "b c.bib")),
        ("bibliography:\n- a.bib\n- b.bib", ("a.bib", "b.bib")),
        ("bibliography:\n  - a.bib # first\n  - 'b.bib'", ("a.bib", "b.bib")),
        ("bibliography: [a.bib,\n  b.bib]", ("a.bib", "b.bib")),
        ("bibliography: []", ()),
        ("bibliography:", ()),
    ],
)
def test_bibliographies_in_front_matter(written: str, files: tuple[str, ...]) -> None:
    assert front(f"---\n{written}\nlang: de\n---").bibliography == files
    assert front(f"---\n{written}\nlang: de\n---").language == "de"


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: x",
        "---\n\ntext\n\n---\n",
        "----\ntitle: x\n----",
        "text\n---\ntitle: x\n---",
        "",
    ],
)
def test_what_is_no_front_matter(text: str) -> None:
    assert front(text) == FrontMatter()


@given(st.text("-: \n[]'\"|>#atile%", max_size=60))
@example("---\ntitle: '\n---")
@example('---\ntitle: "\\\n---')
@example("% ")
def test_any_front_matter_is_read(text: str) -> None:
    for before in ("", "---\n", "---\ntitle: ", "---\nbibliography: "):
        assert front(before + text).lines <= (before + text).count("\n") + 1


def emphasis(text: str) -> list[tuple[str, str]]:
    """Return what is strong (s), emphasised (e) in *text*, and the text without its signs."""
    (block,) = read(text).blocks
    kinds = {InlineKind.STRONG: "s", InlineKind.EMPHASIS: "e"}
    found = [(kinds.get(i.kind, "-"), i.span.of(block.text)) for i in block.prose.inlines]
    return [*found, ("", block.text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("*a b*", [("e", "a b"), ("", "a b")]),
        ("a * b*", [("", "a * b*")]),
        ("a*b*c", [("e", "b"), ("", "abc")]),
        ("a_b_c", [("", "a_b_c")]),
        ("__a__ _b_", [("s", "a"), ("e", "b"), ("", "a b")]),
        ("***a***", [("s", "a"), ("e", "a"), ("", "a")]),
        ("***a** b*", [("e", "a b"), ("s", "a"), ("", "a b")]),
        ("**a *b* c**", [("s", "a b c"), ("e", "b"), ("", "a b c")]),
        ("*a **b***", [("e", "a b"), ("s", "b"), ("", "a b")]),
        ("**a*", [("e", "a"), ("", "*a")]),
        ("*a**", [("e", "a"), ("", "a*")]),
        ("*a _b* c_", [("e", "a _b"), ("", "a _b c_")]),
        ("*a**b*", [("e", "a**b"), ("", "a**b")]),
        ("x **“a”** y", [("s", "“a”"), ("", "x “a” y")]),
        ("**a**b", [("s", "a"), ("", "ab")]),
        ("*[a*](b)", [("-", "a*"), ("", "*a*")]),
        ("*`a*`", [("-", "a*"), ("", "*a*")]),
    ],
)
def test_emphasis_is_commonmarks(text: str, found: list[tuple[str, str]]) -> None:
    assert emphasis(text) == found


def kinds_of(text: str) -> list[tuple[InlineKind, str, str]]:
    (block,) = read(text).blocks
    return [(i.kind, i.span.of(block.text), i.target) for i in block.prose.inlines]


def test_a_link_in_a_link_is_none() -> None:
    assert kinds_of("[a [b](#c) d](#e)") == [(InlineKind.LINK, "b", "#c")]
    assert shown("[a [b](#c) d](#e)") == ["[a b d](#e)"]


def test_an_escaped_citation_is_cut_out_with_its_escapes() -> None:
    text = r"It is old \[1, 2\]."
    (block,) = read(text).blocks
    at = block.text.index("[1, 2]")
    assert block.prose.source_span(Span(at, at + 6)).of(text) == r"[1, 2\]"


def test_a_wrapped_citation_is_cut_out_with_the_signs_of_the_quotation() -> None:
    text = "> It is old (Doe,\n> 2020)."
    (block,) = read(text).blocks
    assert block.text == "It is old (Doe, 2020)."
    at = block.text.index("(Doe")
    assert block.prose.source_span(Span(at, at + 11)).of(text) == "(Doe,\n> 2020)"


def test_a_reference_to_a_note_stands_for_all_of_its_signs() -> None:
    text = "Old.[^n1]\n\n[^n1]: Doe."
    block = read(text).blocks[0]
    (inline,) = block.prose.inlines
    assert inline.kind is InlineKind.FOOTNOTE
    assert block.prose.source_span(inline.span).of(text) == "[^n1]"


@pytest.mark.parametrize("signs", ["> ", "- ", "1. ", "*", "[", "**a ", "<b>", "^[", "> - "])
def test_nesting_of_any_depth_is_read(signs: str) -> None:
    assert "deep" in " ".join(shown(signs * 5000 + "deep"))


def test_only_the_first_heading_of_level_one_is_the_title() -> None:
    article = read("## a\n\n# b\n\n# c\n")
    assert [block.kind for block in article.blocks] == [
        BlockKind.HEADING,
        BlockKind.TITLE,
        BlockKind.HEADING,
    ]
    assert article.title == "b"


WORD = st.sampled_from(["opium", "Kratom", "dose", "pain", "2019"])
LINE = st.sampled_from(
    ["{}", "# {}", "- {}", "1. {}", "> {}", "    {}", "| {} | {} |", "{}\n===", "[^1]: {}", "* {}",
     "  {}", "**{}** _{}_", "[{}](#x)", "\\[{}\\]", "`{}`", "<p>{}</p>", "{} <!-- {} -->", "{}  ",
     "- > {}", "``` \n{}\n```", "| {} |\n|--|\n| {} |", ": {}", "[@{}]", "{}^{}^", "~~{}~~", "",
     "\n"]
)  # fmt: skip


@given(st.lists(st.tuples(LINE, WORD), max_size=12))
def test_every_word_that_is_shown_is_read(lines: list[tuple[str, str]]) -> None:
    document = "\n".join(line.replace("{}", word) for line, word in lines)
    wanted: dict[str, int] = {}
    for line, word in lines:
        count = line.count("{}") - line.count("<!--")
        wanted[word] = wanted.get(word, 0) + count
    article = read(document)
    found = " ".join(block.text for block in article.blocks)
    assert all(found.count(word) >= count for word, count in wanted.items())


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("---\ntitle: x\n---\n", 0.9, 0.9),
        ("# Opium\n\nIt is [old](x.md) and **strong**.\n", 0.6, 0.8),
        ("It is old [@doe2020].", 0.2, 0.2),
        ("It is old [1].\n\n1. Doe J.\n- a\n", 0, 0),
        ("", 0, 0),
    ],
)
def test_what_looks_like_markdown(text: str, low: float, high: float) -> None:
    assert low - 1e-9 <= READER.looks_like(text) <= high + 1e-9


@pytest.mark.parametrize(
    "written", [r"\@doe2020", r"[\@doe2020]", r"[see \@doe2020, p. 3]", r"x\@doe2020"]
)
def test_an_escaped_key_cites_nothing(written: str) -> None:
    text = f"Naps rest the brain {written}. Others do not [@roe2019].\n"
    library = parse("@misc{doe2020, title={Zinc}}@misc{roe2019, title={Iron}}")
    found = join_article(read(text), library, Ledger())
    assert written.replace("\\", "") in found.article.blocks[0].text
    assert [one.marker.text for one in found.citations] == ["[@roe2019]"]
