"""What the pages of the HTML reader do not show: depth, guesses, names."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.articles import Article, Block, BlockKind, InlineKind, Role, Source
from wellsourced.readers.html import READER
from wellsourced.readers.html.hints import find_reason
from wellsourced.readers.html.keeping import is_references_heading
from wellsourced.readers.html.naming import strip_site
from wellsourced.text import Span


def read(page: str) -> Article:
    return READER.read(Source("page.html", page.encode(), page))


def body(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.role is Role.BODY]


DEPTH = 20_000


@pytest.mark.parametrize(
    "tag", ["div", "p", "b", "span", "ul><li", "table><tr><td", "sup", "button", "section", "q"]
)
def test_nesting_of_any_depth_is_read(tag: str) -> None:
    article = read(f"<{tag}>" * DEPTH + "deep")
    assert "deep" in article.blocks[-1].text


def test_what_is_nested_in_what_is_never_closed_is_kept() -> None:
    assert body(read("<p>a</p><button>b<p>c</p><svg><p>d</p><select>e")) == [
        "a",
        "b",
        "c",
        "d",
        "e",
    ]


def test_code_that_is_never_closed_is_no_text() -> None:
    assert body(read("<p>a</p><script>no()")) == ["a"]
    assert body(read("<p>a</p><style>p{}")) == ["a"]


# each piece of visible text stands in exactly one block, in order
PARTS = st.sampled_from(
    [
        ("<p>", "</p>"), ("<div>", "</div>"), ("<ul><li>", "</li></ul>"), ("<b>", "</b>"),
        ("<table><tr><td>", "</td></tr></table>"), ("<blockquote>", "</blockquote>"),
        ("<section class=ad>", "</section>"), ("<h2>", "</h2>"), ("<sup>", "</sup>"),
        ("<nav>", "</nav>"), ("<a href='#x'>", "</a>"), ("<figure><figcaption>", "</figure>"),
        ("<aside>", ""), ("", "</aside>"), ("<footer>", "</footer>"), ("<main>", "</main>"),
        ("<dl><dt>", "<dd>"), ("<details><summary>", "</summary>"), ("<br>", "<hr>"),
        ("<pre>", "</pre>"), ("<form>", "</form>"), ("<article><h1>", "</h1></article>"),
    ]
)  # fmt: skip


@given(parts=st.lists(PARTS, min_size=1, max_size=12), data=st.data())
def test_every_visible_word_is_read_once(parts: list[tuple[str, str]], data: st.DataObject) -> None:
    page = ""
    for number, (start, end) in enumerate(parts):
        piece = f"{start} word{number} {end}"
        at = data.draw(st.sampled_from((0, len(page))))
        page = page[:at] + piece + page[at:]
    words = sorted(" ".join(block.text for block in read(page).blocks).split())
    assert words == sorted(f"word{number}" for number in range(len(parts)))


@given(st.lists(st.sampled_from(["opium", "&amp;", "&eacute;", "<b>x</b>", " ", "\n", "é", "1"])))
def test_a_word_of_the_prose_is_cut_out_of_the_source_as_it_is_written(parts: list[str]) -> None:
    page = f"<p>{''.join(parts)} kratom<sup>1</sup></p>"
    block = read(page).blocks[-1]
    at = block.text.index("kratom")
    assert block.prose.source_span(Span(at, at + 6)).of(page) == "kratom"
    inline = block.prose.inlines[-1]
    assert inline.kind is InlineKind.SUPERSCRIPT
    assert block.prose.source_span(inline.span).of(page) == "1"


def test_a_stretch_over_tags_and_entities_has_them_in_its_source() -> None:
    page = "<p>a <b>b&amp;</b> &lt;c</p>"
    block = read(page).blocks[0]
    assert block.text == "a b& <c"
    assert block.prose.source_span(Span(2, 6)).of(page) == "b&amp;</b> &lt;"


def test_carriage_returns_do_not_shift_places() -> None:
    page = "<p>a</p>\r\n<p>b\rc</p>\r\n<p>d</p>"
    assert [block.span.of(page) for block in read(page).blocks] == ["a", "b\rc", "d"]


def _entries(page: str) -> list[Block]:
    return [b for b in read(page).blocks if b.role is Role.BODY and b.text.startswith("Ash")]


ENTRIES = "<ol><li id='r1'>Ash B. On opium. 2011.</li><li id='r2'>Ash C. On pain. 2012.</li></ol>"
TEXT = "<p>It is old.<sup><a href='#r1'>1</a></sup> So it is.<sup><a href='#r2'>2</a></sup></p>"
ARTICLE = f"<main><h1>Opium</h1>{TEXT}{'<p>Long ago, as it is told.</p>' * 20}</main>"


@pytest.mark.parametrize(
    "wrapper",
    [
        "<section id='references'>{}</section>",
        "<details><summary>References</summary>{}</details>",
        "<div class='footnotes'>{}</div>",
        "<footer>{}</footer>",
        "<footer><h2>References</h2>{}<p>About us</p></footer>",
        "<aside class='sources'>{}</aside>",
        "<aside><h3>Sources</h3>{}</aside>",
        "<div class='sidebar'><h4>References (2)</h4>{}</div>",
        "<div style='display:none'>{}</div>",
        "<div hidden class='modal'><button>Show references</button>{}</div>",
        "<h2>References</h2><aside class='related'>{}</aside>",
    ],
)
@pytest.mark.parametrize("inside", [True, False])
def test_a_reference_list_survives_its_wrapper(wrapper: str, inside: bool) -> None:  # noqa: FBT001
    listing = wrapper.format(ENTRIES)
    page = ARTICLE.replace("</main>", f"{listing}</main>") if inside else ARTICLE + listing
    assert len(_entries(page)) == 2
    assert "About us" not in body(read(page))


def test_an_unlinked_list_of_references_outside_the_main_element_is_kept_by_its_heading() -> None:
    listing = "<div><h2>7. Literature:</h2><p>Ash B. On opium. 2011.</p></div>"
    assert len(_entries(ARTICLE + listing)) == 1
    assert len(_entries(ARTICLE + listing.replace("Literature", "Elsewhere"))) == 0


@pytest.mark.parametrize(
    ("heading", "is_one"),
    [
        ("References", True),
        ("12. References (34)", True),
        ("SOURCES:", True),
        ("Références", True),
        ("Show references +", True),
        ("References to opium in old books", False),
        ("Refer a friend", False),
        ("", False),
        ("1.", False),
    ],
)
def test_headings_of_reference_lists(heading: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_references_heading(heading) is is_one


@pytest.mark.parametrize(
    ("tag", "attributes", "reason"),
    [
        ("div", {"class": "c-cookie-banner"}, "cookie banner: class c-cookie-banner"),
        ("div", {"id": "header"}, "site header: id header"),
        ("div", {"class": "site-footer dark"}, "site footer: class site-footer"),
        ("div", {"class": "articleMeta"}, "publication details: class articleMeta"),
        ("ul", {"class": "social-links"}, "sharing: class social-links"),
        ("div", {"id": "social-media-and-opioids"}, ""),
        ("div", {"class": "section-header"}, ""),
        ("div", {"class": "has-sidebar"}, ""),
        ("div", {"class": "no-comments"}, ""),
        ("div", {"class": "md:share"}, ""),
        ("section", {"id": "search-strategy"}, ""),
        ("div", {"role": "navigation"}, "navigation: role navigation"),
        ("nav", {}, "navigation: <nav>"),
        ("p", {}, ""),
    ],
)
def test_what_names_say(tag: str, attributes: dict[str, str], reason: str) -> None:
    assert find_reason(tag, attributes) == reason


@pytest.mark.parametrize(
    ("name", "site", "title"),
    [
        ("Opium | Harbour Health", "", "Opium"),
        ("Opium - a history - Harbour", "", "Opium - a history"),
        ("Harbour | What is opium, and since when?", "", "What is opium, and since when?"),
        ("Opium – Harbour – Home", "Harbour", "Opium – Harbour – Home"),
        ("Opium: a history", "", "Opium: a history"),
        ("Non-opioid", "", "Non-opioid"),
        ("", "", ""),
        (" | ", "", "|"),
    ],
)  # fmt: skip
def test_the_name_of_a_page_without_its_site(name: str, site: str, title: str) -> None:
    assert strip_site(name, site) == title


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("<!DOCTYPE html><p>x", 1, 1),
        ("  <html lang=en>", 1, 1),
        ("<!-- saved --><html>", 0.9, 0.9),
        ("<p>Opium is old.</p>", 0.8, 0.8),
        ("Opium is old.", 0, 0),
        ("5 < 6 and 7 > 6", 0, 0),
        ("Opium<sup>1</sup> is old.", 0.1, 0.3),
    ],
)
def test_what_looks_like_html(text: str, low: float, high: float) -> None:
    assert low <= READER.looks_like(text) <= high


def test_a_page_of_nothing_has_no_blocks() -> None:
    assert read("").blocks == ()
    assert read("<html><head><title>x</title></head><body> \n </body></html>").blocks == ()


def test_the_role_of_headings_in_a_heading_group() -> None:
    article = read("<hgroup><h1>Opium</h1><p>A history</p></hgroup><p>It is old.</p>")
    assert [block.kind for block in article.blocks] == [
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]


def test_nothing_of_a_page_holds_itself_once_it_is_read() -> None:
    page = "<ul><li>Naps help.</li></ul><table><tr><td>Naps</td><td>2</td></tr></table>" * 50
    READER.read(Source("page.html", b"", page))
    gc.collect()
    gc.disable()  # as while a command runs
    try:
        READER.read(Source("page.html", b"", page))
        assert gc.collect() == 0
    finally:
        gc.enable()
