"""Every claim reaches its card, every card its claim, every reference the claims on it.

What is asked of elements is found by what they say they are: a mark by `aria-details`, the id of
the claim's card, links by where they lead. So it holds without scripts too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache

import pytest
from lxml import html

from browser.conftest import Opener
from browsing import NEEDED, Look
from rendered import elements, texts
from shown import NAMES, shown
from wellsourced.page import ArticlePage, ClaimCard

REPORTS = (*NAMES, "long")


def in_a_browser(test: Callable[..., None]) -> Callable[..., None]:
    for mark in NEEDED:
        test = mark(test)
    return test


IN_VIEW = """(id) => {
  const one = document.getElementById(id);
  const box = one.getBoundingClientRect();
  return one.checkVisibility() && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
}"""


@cache
def parsed(name: str) -> html.HtmlElement:
    return html.document_fromstring(shown(name).html)


@cache
def by_id(name: str) -> dict[str, html.HtmlElement]:
    return {str(one.get("id")): one for one in elements(parsed(name), "//*[@id]")}


def links(of: html.HtmlElement) -> list[str]:
    """Return the ids that links inside an element lead to."""
    return [link[1:] for link in texts(of, ".//a/@href") if link.startswith("#")]


def claims(article: ArticlePage) -> list[ClaimCard]:
    return [claim for part in article.parts for claim in part.cards]


@pytest.mark.parametrize("name", REPORTS)
def test_ids_are_unique_and_every_link_leads_somewhere(name: str) -> None:
    ids = texts(parsed(name), "//@id")
    assert len(ids) == len(set(ids))
    assert set(links(parsed(name))) <= set(ids)
    for attribute in (
        "aria-details",
        "aria-labelledby",
        "aria-describedby",
        "aria-controls",
        "for",
    ):
        named = " ".join(texts(parsed(name), f"//@{attribute}")).split()
        assert set(named) <= set(ids), attribute


@pytest.mark.parametrize("name", REPORTS)
def test_every_claim_reaches_its_card_and_every_card_its_claim(name: str) -> None:
    marks = {str(one.get("id")): one for one in elements(parsed(name), "//main//*[@aria-details]")}
    linked = set(links(parsed(name)))
    cards = set()
    for article in shown(name).page.articles:
        assert [claim.id for claim in claims(article)] == [claim.id for claim in article.claims]
        for claim in claims(article):
            mark = marks.pop(claim.anchor)
            card = str(mark.get("aria-details"))
            assert card in linked
            assert claim.anchor in links(by_id(name)[card])
            assert said(claim) in squeezed(by_id(name)[card].text_content())
            cards.add(card)
    assert marks == {}
    assert len(cards) == sum(len(article.claims) for article in shown(name).page.articles)


@pytest.mark.parametrize("name", REPORTS)
def test_every_mark_has_a_link_to_its_card_beside_it(name: str) -> None:
    for mark in elements(parsed(name), "//main//*[@aria-details]"):
        beside = mark.getparent()
        assert beside is not None
        assert str(mark.get("aria-details")) in links(beside)


@pytest.mark.parametrize("name", REPORTS)
def test_a_reference_leads_to_the_claims_that_rest_on_it_and_to_no_other(name: str) -> None:
    for article in shown(name).page.articles:
        resting = defaultdict(set)
        for claim in claims(article):
            for source in claim.sources:
                resting[source.href.removeprefix("#")].add(claim.anchor)
                card = by_id(name)[claim.card]
                assert source.href.removeprefix("#") in links(card)
        anchors = {claim.card: claim.anchor for claim in claims(article)}
        anchors |= {claim.anchor: claim.anchor for claim in claims(article)}
        for work in (*article.references, *article.unused):
            found = {anchors[link] for link in links(by_id(name)[work.anchor]) if link in anchors}
            assert found >= resting[work.anchor], work.label
            assert found == {anchors[link.href[1:]] for link in work.cited_in if link.href}


@in_a_browser
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("place", ["anchor", "card"])
def test_an_address_of_a_claim_opens_it(open_report: Opener, place: str, width: int) -> None:
    page = shown("sample").page
    claim = next(one for one in page.articles[0].claims if one.id == "c07")
    fragment = str(getattr(claim, place))
    tab = open_report(shown("sample").html, Look(width), f"#{fragment}")
    assert tab.ask(IN_VIEW, claim.card)
    if place == "anchor":
        assert tab.ask(IN_VIEW, claim.anchor)
    tab.ask("(id) => { location.hash = id; }", page.articles[0].claims[0].card)
    tab.page.wait_for_function(IN_VIEW, arg=page.articles[0].claims[0].card)


@in_a_browser
@pytest.mark.parametrize("scripted", [True, False])
def test_in_print_every_card_is_there(open_report: Opener, *, scripted: bool) -> None:
    pdf = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    tab = open_report(shown("sample").html, Look(scripted=scripted))
    made = tab.page.pdf(format="A4", prefer_css_page_size=True)
    printed = squeezed(
        "".join(page.get_textpage().get_text_bounded() for page in pdf.PdfDocument(made))
    )
    for claim in shown("sample").page.articles[0].claims:
        assert printed.count(said(claim)) >= 2, claim.id
        for source in claim.sources:
            assert squeezed(source.passage) in printed
            assert squeezed(source.scope_words) in printed
        for found in claim.findings:
            assert squeezed(found.message) in printed
        for waiver in claim.waivers:
            assert squeezed(waiver.why) in printed


def said(claim: ClaimCard) -> str:
    """Return how the claim begins; a card may leave out its citations."""
    return squeezed(claim.text)[:24]


def squeezed(text: str) -> str:
    """Return *text* without what a line's end, a hyphen at it and a mark's number put in."""
    return re.sub(r"[\s\u00ad\u200b\u2060\u0002\ufffe-]+", "", text)
