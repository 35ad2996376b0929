"""The HTML report as a document: no network, a sound outline, every address reached."""

from __future__ import annotations

import gzip
import json
import re
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

import pytest
from lxml import etree, html

from rendered import elements, render, texts, two_articles
from sample_audit import sample_audit
from wellsourced.embedding import embed_facts, read_embedded
from wellsourced.project.templates import our_templates


@pytest.fixture(scope="module")
def document() -> html.HtmlElement:
    return html.document_fromstring(render("html", two_articles()))


def test_html_needs_no_network(document: html.HtmlElement) -> None:
    assert not elements(document, "//link | //img | //iframe | //object")
    assert not texts(document, "//@src")
    [policy] = texts(document, "//meta[@http-equiv='Content-Security-Policy']/@content")
    [script] = texts(document, "//script[not(@type)]/text()")
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    )
    style = str(document.xpath("string(//style)"))
    assert "url(" not in style
    assert "@import" not in style


def test_in_html_every_address_exists_once(document: html.HtmlElement) -> None:
    ids = texts(document, "//@id")
    assert len(ids) == len(set(ids))
    for href in texts(document, "//a/@href[starts-with(., '#')]"):
        assert href[1:] in ids
    for name in ("aria-labelledby", "aria-details"):
        named = " ".join(texts(document, f"//@{name}")).split()
        assert set(named) <= set(ids)


def test_in_html_every_claim_reaches_its_card_and_every_card_its_claim(
    document: html.HtmlElement,
) -> None:
    marks = elements(document, "//main//mark[@id]")
    assert len(marks) == 11
    for mark in marks:
        [card] = texts(mark, "./preceding-sibling::a[1][@class='number']/@href")
        back = texts(document, f"//*[@id='{card[1:]}']//a/@href")
        assert f"#{mark.get('id')}" in back


def test_html_has_an_outline_without_gaps(document: html.HtmlElement) -> None:
    levels = [int(str(h.tag)[1]) for h in elements(document, "//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert document.get("lang") == "en"


def test_html_says_each_status_in_words_besides_colour(document: html.HtmlElement) -> None:
    tags = texts(document, "//sup[@class='tag']/text()")
    assert {"[no source]", "[leads nowhere]", "[source does not support it]"} == set(tags)
    for label in texts(document, "//mark/preceding-sibling::a[1][@class='number']/@aria-label"):
        assert ", " in label


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def palettes() -> list[tuple[str, dict[str, str]]]:
    css = (our_templates() / "report.css.jinja").read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{\n(?P<body>.*?)\n *\}", css, re.DOTALL)[:2]
    colours = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", body)) for body in (light, dark)]
    return [("light", colours[0]), ("dark", colours[0] | colours[1])]


@pytest.mark.parametrize(("scheme", "colours"), palettes())
def test_text_has_the_contrast_that_wcag_aa_asks_for(scheme: str, colours: dict[str, str]) -> None:
    texts = (
        "ink", "soft", "link", "verified", "sourced", "contested", "unsourced", "undefined",
        "waived", "error", "warning", "suggestion",
    )  # fmt: skip
    grounds = (
        "paper", "surface", "wash-unsourced", "wash-undefined", "wash-contested", "wash-here",
    )  # fmt: skip
    for text in texts:
        for ground in grounds:
            pair = sorted((luminance(colours[text]), luminance(colours[ground])))
            assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, (scheme, text, ground)


def test_html_is_well_formed_enough_for_a_strict_parser() -> None:
    made = render("html", sample_audit())
    body = re.sub(r"(?s)<script.*?</script>|<style.*?</style>|<!DOCTYPE html>", "", made)
    body = re.sub(r"<(meta|br|input)([^>]*)>", r"<\1\2/>", body)
    body = re.sub(r" (hidden|checked)(?=[ />])", r' \1=""', body)
    assert etree.fromstring(body).tag == "html"


def facts_of(made: str) -> dict[str, object]:
    """Return the facts that stand in a report, as its reader would take them out."""
    text = texts(html.document_fromstring(made), "//script[@id='audit']/text()")[0]
    held = json.loads(text)
    if "packed" in held:
        assert held["packed"] == "gzip+base64"
        held = json.loads(gzip.decompress(b64decode(held["facts"])))
    assert isinstance(held, dict)
    assert held == read_embedded(text)
    return held


def test_html_holds_all_facts_as_they_are_given_to_programs() -> None:
    assert facts_of(render("html", sample_audit())) == json.loads(render("json", sample_audit()))


def test_long_facts_are_packed_and_nothing_of_them_is_lost() -> None:
    audit = sample_audit()
    many = replace(audit, findings=audit.findings * 400)
    made = render("html", many)
    whole = json.loads(render("json", many))
    assert facts_of(made) == whole
    assert len(made.encode()) < 2_000_000


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        '{"packed": "gzip+base64"}',
        '{"packed": "gzip+base64", "facts": "H4s"}',
        '{"packed": "gzip+base64", "facts": "QUJD"}',
        embed_facts({"schema": "x", "text": "ab" * 600_000}).replace("AAAA", "AAA="),
        re.sub(r'.{40}"}$', '"}', embed_facts({"schema": "x", "text": "ab" * 600_000})),
    ],
)
def test_facts_that_are_spoilt_are_said_to_be(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_embedded(text)


def test_a_claim_table_names_the_sections_of_the_article(document: html.HtmlElement) -> None:
    first = elements(document, "//table[contains(@class, 'claims')]")[0]
    assert texts(first, ".//th[@scope='rowgroup']/text()") == [
        "What is valerian?",
        "What did studies find?",
    ]
    assert len(elements(first, ".//th[@scope='row']")) == 10


@pytest.mark.parametrize(("language", "shown"), [("de", "de"), ("en", ""), ("<b>", "")])
def test_the_text_of_an_article_is_marked_with_its_own_language(language: str, shown: str) -> None:
    audit = sample_audit()
    [one] = audit.articles
    foreign = replace(one, article=replace(one.article, language=language))
    made = html.document_fromstring(render("html", replace(audit, articles=(foreign,))))
    assert set(texts(made, "//div[@class='text']/@lang")) == ({shown} if shown else set())
    assert set(texts(made, "//p[@class='says']/@lang")) == ({shown} if shown else set())
