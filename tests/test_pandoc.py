"""Pandoc's tree as blocks (by trees of our own), and the formats that it reads (where it is)."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

import wellsourced
from wellsourced import auditing
from wellsourced._leaves import leaf
from wellsourced.articles import Article, BlockKind, Cite, InlineKind, Key, Locator, Role, Source
from wellsourced.errors import Unreadable
from wellsourced.ledger import Ledger
from wellsourced.links import Resolved, Undefined
from wellsourced.pandoc.calling import find_pandoc
from wellsourced.pandoc.documents import document_of
from wellsourced.reader import Reader
from wellsourced.references import Library

NAMES = ("docbook", "epub", "fb2", "ipynb", "odt", "org", "rst", "rtf", "typst")
NONE = ["", [], []]
with_pandoc = pytest.mark.skipif(not find_pandoc(), reason="there is no Pandoc 3")


def words(text: str) -> list[object]:
    parts: list[object] = []
    for word in text.split(" "):
        parts += [{"t": "Space"}, {"t": "Str", "c": word}]
    return parts[1:]


def para(*nodes: object) -> dict[str, object]:
    return {"t": "Para", "c": list(nodes)}


def tree(*blocks: object, **meta: object) -> Article:
    data = {"pandoc-api-version": [1, 23], "meta": meta, "blocks": list(blocks)}
    return document_of(json.dumps(data).encode(), "page.org", "org")


def citation(key: str, prefix: str = "", suffix: str = "") -> dict[str, object]:
    return {
        "citationId": key,
        "citationPrefix": words(prefix) if prefix else [],
        "citationSuffix": words(suffix) if suffix else [],
        "citationMode": {"t": "NormalCitation"},
    }


def read(name: str, text: str) -> Article:
    reader = leaf("wellsourced.readers", name, "READER", Reader)
    return reader.read(Source("page", text.encode(), ""))


def test_citations_bring_keys_places_and_words_around() -> None:
    cited = [citation("doe2020", "see", "pp. 3-5, and more"), citation("roe2001", "", "ch. 2")]
    article = tree(para(*words("Rain falls"), {"t": "Cite", "c": [cited, words("[one; two]")]}))
    (inline,) = article.blocks[0].prose.inlines
    assert inline.kind is InlineKind.KEY
    assert inline.span.of(article.text) == "[one; two]"
    assert inline.cites == (
        Cite(Key("doe2020"), Locator("page", "3-5"), "see", "and more"),
        Cite(Key("roe2001"), Locator("chapter", "2")),
    )


def test_a_citation_without_words_shows_its_key() -> None:
    article = tree(para({"t": "Cite", "c": [[citation("doe2020")], []]}))
    assert article.blocks[0].text == "@doe2020"


def test_raised_lowered_links_and_code() -> None:
    article = tree(
        para(
            {"t": "Str", "c": "x"},
            {"t": "Superscript", "c": [{"t": "Str", "c": "2"}]},
            {"t": "Subscript", "c": [{"t": "Str", "c": "i"}]},
            {"t": "Link", "c": [NONE, words("a b"), ["#r1", ""]]},
            {"t": "Code", "c": [["", [], [["role", "cite:t"]]], "doe2020, roe2001"]},
        )
    )
    shown = [(i.kind, i.span.of(article.text), i.target) for i in article.blocks[0].prose.inlines]
    assert shown == [
        (InlineKind.SUPERSCRIPT, "2", ""),
        (InlineKind.SUBSCRIPT, "i", ""),
        (InlineKind.LINK, "a b", "#r1"),
        (InlineKind.KEY, "doe2020, roe2001", ""),
    ]


def test_notes_follow_their_block() -> None:
    note = {"t": "Note", "c": [para(*words("Doe J. Rain. 2001."))]}
    article = tree(para(*words("It rains."), note), para(*words("It stops.")))
    assert [(b.kind, b.text, b.anchors) for b in article.blocks] == [
        (BlockKind.PARAGRAPH, "It rains.1", ()),
        (BlockKind.FOOTNOTE, "Doe J. Rain. 2001.", ("note-1",)),
        (BlockKind.PARAGRAPH, "It stops.", ()),
    ]
    assert article.blocks[0].prose.inlines[0].target == "note-1"


def test_lists_keep_their_numbers_and_depth() -> None:
    inner = {"t": "BulletList", "c": [[para(*words("deep"))]]}
    style = [4, {"t": "Decimal"}, {"t": "Period"}]
    article = tree({"t": "OrderedList", "c": [style, [[para(*words("four")), inner], []]]})
    listed = [(b.text, b.item and (b.item.label, b.item.depth)) for b in article.blocks]
    assert listed == [("four", ("4", 0)), ("deep", ("", 1))]
    assert article.text == "4. four\n\n• deep\n"


def test_cells_that_span_push_the_others_aside() -> None:
    def row(*cells: tuple[str, int, int]) -> list[object]:
        made = [
            [NONE, {"t": "AlignDefault"}, down, across, [para(*words(text))]]
            for text, down, across in cells
        ]
        return [NONE, made]

    head = [NONE, [row(("Dose", 1, 2), ("Days", 1, 1))]]
    body = [NONE, 0, [], [row(("low", 2, 1), ("a", 1, 1), ("1", 1, 1)), row(("b", 1, 1))]]
    caption = [None, [para(*words("Table 1. Doses"))]]
    article = tree({"t": "Table", "c": [NONE, caption, [], head, [body], [NONE, []]]})
    cells = [(b.text, b.cell.row, b.cell.column, b.cell.header) for b in article.blocks if b.cell]
    assert article.blocks[0].kind is BlockKind.CAPTION
    assert cells == [
        ("Dose", 0, 0, True),
        ("Days", 0, 2, True),
        ("low", 1, 0, False),
        ("a", 1, 1, False),
        ("1", 1, 2, False),
        ("b", 2, 1, False),
    ]


def test_entries_of_a_printed_list_are_the_list() -> None:
    entry = {"t": "Div", "c": [["ref-doe2020", ["csl-entry"], []], [para(*words("Doe. 2020."))]]}
    article = tree({"t": "Div", "c": [["refs", ["references", "csl-bib-body"], []], [entry]]})
    (block,) = article.blocks
    assert (block.role, block.anchors) == (Role.REFERENCES, ("doe2020",))


def test_metadata_names_title_language_and_libraries() -> None:
    library = {"t": "MetaList", "c": [{"t": "MetaString", "c": "a.bib"}]}
    title = {"t": "MetaInlines", "c": words("On rain")}
    language = {"t": "MetaString", "c": "en"}
    article = tree(para(*words("x")), title=title, lang=language, bibliography=library)
    assert (article.title, article.language, article.bibliography) == ("On rain", "en", ("a.bib",))


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"blocks": 3}', b"[" * 100_000, b"null"])
def test_a_strange_tree_is_empty_or_refused(data: bytes) -> None:
    try:
        article = document_of(data, "page", "org")
    except Unreadable:
        return
    assert article.blocks == ()


def test_mangled_trees_are_read_without_an_error() -> None:
    node: object = para(*words("Rain"), {"t": "Cite", "c": [[citation("a")], words("[1]")]})
    table = {"t": "Table", "c": [NONE, [None, []], [], [NONE, []], [[NONE, 0, [], []]], []]}
    blocks = [node, {"t": "OrderedList", "c": [[1, {}, {}], [[node]]]}, table]
    whole = json.dumps({"meta": {}, "blocks": blocks})
    rng = random.Random(5)  # noqa: S311  # damage, no secret
    for _ in range(400):
        at = rng.randrange(len(whole))
        piece = rng.choice(["0", "null", "[]", "{}", '"x"', "", "]", "-1"])
        mangled = whole[:at] + piece + whole[at + rng.randint(0, 12) :]
        try:
            document_of(mangled.encode(), "page", "org")
        except Unreadable:
            continue


@with_pandoc
def test_org_citations_and_notes_are_read() -> None:
    text = (
        "#+TITLE: On rain\n\nIt rains [cite:see @doe2020 p. 3] at times.[fn:1]\n\n[fn:1] A note.\n"
    )
    article = read("org", text)
    (key,) = [i for b in article.blocks for i in b.prose.inlines if i.kind is InlineKind.KEY]
    assert key.cites == (Cite(Key("doe2020"), Locator("page", "3"), "see"),)
    assert article.title == "On rain"
    assert article.blocks[-1].kind is BlockKind.FOOTNOTE


@with_pandoc
def test_rst_citations_lead_to_their_entries() -> None:
    text = (
        "It rains [Doe2020]_ in towns, see :cite:t:`roe2001`.\n\n"
        ".. [Doe2020] Doe J. Rain in towns. J Imag Weather. 2020;1:2-3.\n\n"
        ".. bibliography:: works.bib\n"
    )
    article = read("rst", text)
    entry = article.blocks[-1]
    assert article.bibliography == ("works.bib",)
    assert (entry.role, entry.text[:6]) == (Role.REFERENCES, "Doe J.")
    assert "Doe2020" in entry.anchors
    assert "[Doe2020] Doe J." in article.text
    assert article.blocks[0].prose.inlines[0].target == "#Doe2020"


@with_pandoc
def test_typst_names_its_library() -> None:
    article = read("typst", 'It rains @doe2020.\n\n#bibliography("works.bib")\n')
    assert article.bibliography == ("works.bib",)
    assert article.blocks[0].prose.inlines[0].cites == (Cite(Key("doe2020")),)


@with_pandoc
def test_rtf_keeps_what_is_raised() -> None:
    article = read("rtf", r"{\rtf1\ansi It rains.{\super 1} Often.\par}")
    assert [i.kind for i in article.blocks[0].prose.inlines] == [InlineKind.SUPERSCRIPT]


@with_pandoc
@pytest.mark.parametrize("name", ["odt", "epub", "ipynb"])
def test_what_is_no_such_file_is_refused_in_one_sentence(name: str) -> None:
    with pytest.raises(Unreadable, match="Pandoc cannot read it") as refused:
        read(name, "no such thing")
    assert "\n" not in str(refused.value)


@with_pandoc
@pytest.mark.parametrize("name", NAMES)
def test_any_bytes_are_read_or_refused(name: str) -> None:
    reader = leaf("wellsourced.readers", name, "READER", Reader)
    rng = random.Random(7)  # noqa: S311  # noise, no secret
    for length in (0, 1, 40, 200):
        try:
            article = reader.read(Source("page", rng.randbytes(length), ""))
        except Unreadable:
            continue
        assert all(block.span.of(article.text) == block.text for block in article.blocks)


@pytest.mark.parametrize("name", NAMES)
def test_without_pandoc_one_sentence_says_what_to_install(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wellsourced.pandoc.calling.find_pandoc", lambda: "")
    with pytest.raises(Unreadable, match=r"wellsourced with its extra `pandoc`"):
        read(name, "")


@with_pandoc
def test_an_org_page_is_audited_with_its_library(tmp_path: Path) -> None:
    library = "@article{doe2020, author={Doe, J}, title={Rain}, year=2020}"
    (tmp_path / "works.bib").write_text(library)
    page = tmp_path / "rain.org"
    page.write_text("#+BIBLIOGRAPHY: works.bib\n* Rain\nTowns get more rain [cite:@doe2020].\n")
    (article,) = wellsourced.audit(page).articles
    found = [link.resolution for citation in article.citations for link in citation.links]
    assert [type(one) for one in found] == [Resolved]


@with_pandoc
def test_what_a_page_in_restructuredtext_cites_and_does_not_define_is_undefined() -> None:
    article = read(
        "rst",
        "Naps help [Able24]_. Tea harms [Gone.2000]_, or not [7]_. `See [all]`_.\n\n"
        ".. [Able24] Able A. Naps and memory. J Rest. 2024;1:1-9.\n",
    )
    joined = auditing.join_article(article, Library(), Ledger())
    found = {one.marker.text: one.links[0].resolution for one in joined.citations}
    assert isinstance(found.pop("[Able24]"), Resolved)
    assert found == {
        "[Gone.2000]": Undefined("the page has no citation [Gone.2000]"),
        "7": Undefined("the page has no note [7]"),
    }
