"""`docs/templates.md`: what it says of templates is what they do, and its example works."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from rendered import texts, two_articles
from wellsourced.pages import build_page
from wellsourced.project.templates import STYLES, Templates, choose_report
from wellsourced.project.templates.kinds import Layout, choose_kind

PAGE = (Path(__file__).parents[1] / "docs" / "templates.md").read_text(encoding="utf-8")
HOUSE = PAGE.partition("```jinja\n")[2].partition("```\n")[0]
LOOK = Layout(80, lambda _style, text: text)


def house(tmp_path: Path, templates: Templates, title: str = "") -> str:
    path = tmp_path / "house.html.jinja"
    path.write_text(HOUSE, encoding="utf-8")
    page = build_page(two_articles())
    return choose_report(str(path)).render(replace(page, title=title or page.title), templates)


@pytest.mark.parametrize("sandbox", [False, True])
def test_the_house_template_is_a_whole_report(tmp_path: Path, *, sandbox: bool) -> None:
    page = build_page(two_articles())
    tree = html.document_fromstring(house(tmp_path, Templates(sandbox=sandbox)))

    assert texts(tree, "//h1/text()") == [page.title]
    assert texts(tree, "//h2/text()") == [*(one.title for one in page.articles), "Not checked"]
    claims = [one for article in page.articles for one in article.claims if one.needs_source]
    assert texts(tree, "//li[b]/b/text()") == [one.id for one in claims]
    works = [one for article in page.articles for one in article.references]
    assert texts(tree, "//ol/li/@id") == [one.anchor for one in works]


def test_every_link_of_the_house_template_leads_somewhere(tmp_path: Path) -> None:
    tree = html.document_fromstring(house(tmp_path, Templates()))
    inside = {one[1:] for one in texts(tree, "//@href") if one.startswith("#")}
    missing = inside - set(texts(tree, "//@id"))
    assert {one for one in missing if not re.fullmatch(r"(a\d+-)?c\d+", one)} == set()


def test_words_of_the_article_are_text_in_the_house_template(tmp_path: Path) -> None:
    made = house(tmp_path, Templates(), title="<script>alert(1)</script>")
    assert "<script" not in made
    assert "&lt;script&gt;" in made


def test_every_filter_of_ours_stands_on_the_page() -> None:
    kinds = (choose_kind(f"a{suffix}.jinja", LOOK) for suffix in (".html", ".md", ".tex", ".txt"))
    filters = {name for kind in kinds for name in kind.filters}
    named = {one for line in PAGE.splitlines() for one in re.findall(r"`(\w+)`", line)}
    assert filters <= named
    assert set(STYLES) <= named


@pytest.mark.parametrize("suffix", re.findall(r"`(\.\w+)\.jinja`", PAGE))
def test_every_kind_on_the_page_is_no_plain_text(suffix: str) -> None:
    plain = choose_kind("a.txt.jinja", LOOK)
    assert choose_kind(f"a{suffix}.jinja", LOOK).finish != plain.finish


def test_every_link_on_the_page_leads_to_a_value() -> None:
    sections = {one.lower() for one in re.findall(r"^### `(\w+)`$", PAGE, re.MULTILINE)}
    assert set(re.findall(r"\]\(#(\w+)\)", PAGE)) <= sections
    assert len(sections) == len(re.findall(r"^### `", PAGE, re.MULTILINE)) > 20


def test_every_field_of_the_page_object_has_words() -> None:
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| (.*) \|$", PAGE, re.MULTILINE)
    assert len(rows) > 100
    assert [name for name, words in rows if not words.strip()] == []
