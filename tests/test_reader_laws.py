"""Laws that hold for every reader, on text of any kind."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_laws import read, says
from wellsourced._leaves import leaves
from wellsourced.articles import BlockKind, Source
from wellsourced.errors import Unreadable
from wellsourced.reader import Reader
from wellsourced.text import Span

READERS = leaves("wellsourced.readers", "READER", Reader)
TEXT_READERS = [reader for reader in READERS if not reader.binary]
# what Pandoc reads is held to its law in test_pandoc: to Pandoc, many bytes are a page
THROUGH_PANDOC = frozenset({"docbook", "epub", "fb2", "ipynb", "odt", "org", "rst", "rtf", "typst"})
BINARY_READERS = [
    reader for reader in READERS if reader.binary and reader.name not in THROUGH_PANDOC
]

# what the markup of all formats is made of, so that chance makes markup and broken markup
SIGNS = (
    "<p>", "</p>", "<div class=nav>", "</div>", "<sup>", "</sup>", "<a href='#r1'>", "</a>",
    "<li id=r1>", "<ul>", "</ul>", "<ol start=3>", "<table>", "<tr>", "<td>", "<th>", "</table>",
    "<b>", "</i>", "<i>", "</b>", "<br>", "<pre>", "</pre>", "<title>", "<script>", "</script>",
    "<!--", "-->", "</>", "<", ">", "&amp;", "&", ";", "&#x41;", "&nbsp;", "<button>", "<q>",
    "</q>", "<span class=sr-only>", "</span>", "<dl><dt>", "<dd>", "<h1>", "</h1>", "<footer>",
    "# ", "## ", "\n", "\n\n", "    ", "- ", "1. ", "* ", "> ", "```", "`", "``", "**", "_", "*",
    "[", "]", "(", ")", "[^1]", "[^1]: ", "[@doe]", "](x)", "![", "|", "|--|--|", "---", "===",
    "\\", "^", "~", "$", "\t", "\f", "\u00a0", "\u00ad", "\ufeff", "\0", "\r", "\u2028", "😀", "é",
    "{{", "}}", "[[", "]]", "{|", "|-", "|}", "||", "!", "''", "'''", "<ref>", "</ref>",
    "<ref name=a/>", "<ref name=a>", "{{sfn|Doe|2019}}", "{{cite book|", "title=", "last=",
    "{{efn|", "{{rp|4}}", "{{reflist|refs=", "<references />", "<nowiki>", "== ", ":", "[//a.b ",
    "{", "}", "\\cite{a}", "%", "\\begin{document}", "\\section{", "~\\ref", "//", "http://a.b/c",
)  # fmt: skip
WORDS = ("opium", "Kratom", "2019", "1", "12", "dose", "Doe et al.", "a", "Sources", "References")
soup = st.lists(st.sampled_from((*SIGNS, *WORDS, " ")), max_size=40).map("".join)
texts = st.one_of(soup, st.text(max_size=60))


@pytest.mark.parametrize("reader", TEXT_READERS, ids=lambda reader: reader.name)
@settings(max_examples=400, deadline=None)
@given(text=texts)
def test_any_text_is_read_and_every_block_lies_in_it(reader: Reader, text: str) -> None:
    article = read(reader, text)
    # a note stands where it is shown, and is written in the line that it is a note of
    starts = [block.span.start for block in article.blocks if block.kind is not BlockKind.FOOTNOTE]
    assert article.text == text
    assert starts == sorted(starts)
    assert all(0 <= b.span.start < b.span.end <= len(text) for b in article.blocks)
    assert all(block.text.strip() for block in article.blocks)


@pytest.mark.parametrize("reader", TEXT_READERS, ids=lambda reader: reader.name)
@settings(max_examples=400, deadline=None)
@given(text=texts)
def test_runs_cover_the_prose_in_order_and_say_what_is_written(reader: Reader, text: str) -> None:
    for block in read(reader, text).blocks:
        prose = block.prose
        assert prose.runs[0].at == 0
        ends = [run.at + run.length for run in prose.runs]
        assert [run.at for run in prose.runs] == [0, *ends[:-1]]
        assert ends[-1] == len(prose.text)
        places = [run.source for run in prose.runs]
        assert places == sorted(places)
        assert all(run.length > 0 and run.width > 0 for run in prose.runs)
        assert all(says(run, prose, text, reader.name) for run in prose.runs)


@pytest.mark.parametrize("reader", TEXT_READERS, ids=lambda reader: reader.name)
@settings(max_examples=200, deadline=None)
@given(text=texts, data=st.data())
def test_every_stretch_of_prose_is_found_in_the_source(
    reader: Reader, text: str, data: st.DataObject
) -> None:
    blocks = read(reader, text).blocks
    if not blocks:
        return
    block = data.draw(st.sampled_from(blocks))
    start = data.draw(st.integers(0, len(block.text) - 1))
    end = data.draw(st.integers(start + 1, len(block.text)))
    found = block.prose.source_span(Span(start, end))
    assert block.span.contains(found)
    assert len(found) > 0
    at = found.start
    for run in block.prose.runs:  # what stands there as it is stands there in this order
        if run.length == run.width and start <= run.at and run.at + run.length <= end:
            assert run.source >= at
            at = run.source + run.width
    assert at <= found.end


@pytest.mark.parametrize("reader", TEXT_READERS, ids=lambda reader: reader.name)
@settings(max_examples=300, deadline=None)
@given(text=texts)
def test_inlines_lie_in_their_prose(reader: Reader, text: str) -> None:
    for block in read(reader, text).blocks:
        assert all(0 <= i.span.start < i.span.end <= len(block.text) for i in block.prose.inlines)


@pytest.mark.parametrize("reader", TEXT_READERS, ids=lambda reader: reader.name)
@settings(max_examples=300, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=30), data=st.data())
def test_no_word_is_lost(reader: Reader, words: list[str], data: st.DataObject) -> None:
    between = st.sampled_from((" ", "\n", "\n\n", "  ", ". ", ", ", "\u00a0", " – "))
    text = "".join(word + data.draw(between) for word in words)
    blocks = read(reader, text).blocks
    shown = " ".join(f"{block.item.label if block.item else ''} {block.text}" for block in blocks)
    assert not _characters(text) - _characters(shown)


def _characters(text: str) -> Counter[str]:
    return Counter(character for character in text if character.isalnum())


@pytest.mark.parametrize("reader", TEXT_READERS, ids=lambda reader: reader.name)
@given(text=texts)
def test_a_guess_is_a_share(reader: Reader, text: str) -> None:
    assert 0 <= reader.looks_like(text) <= 1


@pytest.mark.parametrize("reader", TEXT_READERS, ids=lambda reader: reader.name)
@given(text=texts)
def test_reading_twice_is_reading_once(reader: Reader, text: str) -> None:
    assert read(reader, text) == read(reader, text)


@pytest.mark.parametrize("reader", BINARY_READERS, ids=lambda reader: reader.name)
@given(data=st.binary(max_size=200))
def test_a_binary_that_cannot_be_read_says_so(reader: Reader, data: bytes) -> None:
    with pytest.raises(Unreadable):
        reader.read(Source("file", data, ""))
