"""The page: facts in words, nothing of the article lost, everything reachable."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample_audit import AS_OF, Draft, audited, draft, sample_audit
from wellsourced import auditing
from wellsourced.articles import Block, BlockKind, Cell, Inline, InlineKind, Item, Prose, Role
from wellsourced.config import Config
from wellsourced.csl_json import TYPES, record_to_csl
from wellsourced.links import Status
from wellsourced.page import ArticlePage, ClaimCard, Page, Piece, Stretch
from wellsourced.pages import build_page
from wellsourced.pages.marks import stretches
from wellsourced.references import Date, Name, Record
from wellsourced.rule import Audit, summarise
from wellsourced.text import Span


@pytest.fixture(scope="module")
def page() -> Page:
    return build_page(sample_audit())


@pytest.fixture(scope="module")
def article(page: Page) -> ArticlePage:
    return page.articles[0]


def card(article: ArticlePage, number: int) -> ClaimCard:
    return article.claims[number - 1]


def all_stretches(article: ArticlePage) -> list[Stretch]:
    found: list[Stretch] = []
    for part in article.parts:
        found += part.stretches
        found += [stretch for item in part.items for stretch in item.stretches]
        found += [s for row in part.rows for cell in row for s in cell.stretches]
    return found


def test_sourced_and_verified_are_counted_apart_and_out_of_the_claims_that_need_a_source(
    page: Page,
) -> None:
    counts = page.counts
    assert (counts.claims, counts.needs_source) == (10, 9)
    assert (counts.sourced.count, counts.sourced.of, counts.sourced.percent) == (5, 9, "55%")
    assert (counts.verified.count, counts.verified.of, counts.verified.percent) == (2, 9, "22%")
    assert counts.line == (
        "10 claims · 5 of 9 sourced (55%) · 2 verified · 1 unsourced · 2 undefined · 1 waived"
    )


def test_the_shares_make_up_all_claims_that_need_a_source(page: Page) -> None:
    shares = {share.word: share.count for share in page.counts.shares}
    assert shares == {
        "verified by a person": 2,
        "sourced, not verified": 3,
        "leads nowhere": 2,
        "no source": 1,
        "waived": 1,
    }
    assert sum(shares.values()) == page.counts.needs_source


def test_the_counts_of_the_articles_add_up_to_those_of_the_audit() -> None:
    joined = [audited(), audited(replace_path("articles/other.md"))]
    whole = auditing.audit(joined, [], [], Config(), AS_OF).summary
    parts = [asdict(summarise((article,))) for article in joined]
    assert {name: sum(part[name] for part in parts) for name in parts[0]} == asdict(whole)
    assert build_page(auditing.audit(joined, [], [], Config(), AS_OF)).coverage.rows[-1] == (
        "total", "20", "18", "10 (55%)", "4 (22%)", "2", "4", "2",
    )  # fmt: skip


def replace_path(path: str) -> Draft:
    made = draft()
    made.path = path
    return made


def test_a_source_says_why_it_counts_and_what_a_person_found(article: ArticlePage) -> None:
    [source] = card(article, 2).sources
    assert source.short == "Aldous et al. 2019"
    assert source.label == "[1]"
    assert source.type == "journal article"
    assert source.scope_words == "cited in the claim itself"
    assert source.because == "the first entry of the list"
    assert source.passage.startswith("Of 800 adults")
    assert (source.verdict_words, source.checked) == ("supports the claim", "AB, 2026-11-20")
    assert card(article, 2).verified


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (5, ["carried over from the introduction of the list"]),
        (
            10,
            [
                "carried over from the header of its row or column",
                "linked by a person in the ledger",
            ],
        ),
    ],
)
def test_the_scope_is_said_in_words(article: ArticlePage, number: int, words: list[str]) -> None:
    assert [source.scope_words for source in card(article, number).sources] == words


def test_a_claim_that_its_source_does_not_bear_out_is_a_problem(article: ArticlePage) -> None:
    contested = card(article, 6)
    assert (contested.status, contested.contested, contested.verified) == ("sourced", True, False)
    assert contested.status_words == "sourced, but a source does not support it"
    assert contested.problem


def test_a_cite_that_leads_nowhere_says_why_and_shows_every_candidate(article: ArticlePage) -> None:
    [near] = card(article, 8).loose
    assert (near.named, near.status) == ("Dorn 1988", "near")
    assert near.reason == "the year is 1987 in the list"
    assert [one.href for one in near.candidates] == ["#ref-3"]
    [ambiguous] = card(article, 9).loose
    assert [one.label for one in ambiguous.candidates] == ["[4]", "[3]"]


def test_one_cite_of_a_group_may_lead_somewhere_and_the_other_nowhere(article: ArticlePage) -> None:
    claim = card(article, 3)
    assert [source.short for source in claim.sources] == ["Dorn & Ellery 1987"]
    assert [(cite.named, cite.marker) for cite in claim.loose] == [("7", "[3,7]")]
    pieces = [p for s in all_stretches(article) if s.claim == claim for p in s.pieces]
    assert [(p.text, p.cite, p.href) for p in pieces if p.cite] == [
        ("3", "resolved", "#ref-3"),
        ("7", "undefined", ""),
    ]


def test_findings_reach_their_claims_and_references(article: ArticlePage) -> None:
    assert [found.rule for found in card(article, 3).findings] == ["citation-undefined"]
    assert [found.rule for found in card(article, 7).findings] == ["claim-unsourced"]
    assert [found.rule for found in article.references[0].findings] == ["source-outdated"]
    outdated = next(found for found in article.findings if found.rule == "source-outdated")
    assert (outdated.href, outdated.about) == ("#ref-1", "reference 1")


def test_what_a_person_waived_is_shown_and_not_counted(page: Page, article: ArticlePage) -> None:
    assert page.found == "3 errors, 2 warnings, 1 suggestion"
    assert [found.waived for found in article.waived] == ["advice, no statement of fact"]
    assert card(article, 4).status == Status.WAIVED
    [waiver] = card(article, 4).waivers
    assert (waiver.why, waiver.who) == ("advice, no statement of fact", "AB, until 2027-11-21")


def test_references_lead_back_to_the_claims_that_rest_on_them(article: ArticlePage) -> None:
    first = article.references[0]
    assert first.use == "cited twice, for 3 claims"
    assert [(link.id, link.href) for link in first.cited_in] == [
        ("c02", "#c02"),
        ("c05", "#c05"),
        ("c06", "#c06"),
    ]
    assert [card.key for card in article.unused] == ["fenwick2015"]
    assert article.references[-1].use == "linked by a person"


def test_only_a_web_address_becomes_a_link(article: ArticlePage) -> None:
    hrefs = [link.href for card in article.references for link in card.links]
    assert hrefs == [
        "https://doi.org/10.9999/jis.2019.4",
        "https://pubmed.ncbi.nlm.nih.gov/99999991/",
        "https://herbs.example.org/a_%28b%29",
    ]


def test_the_article_is_shown_whole_and_in_order(article: ArticlePage) -> None:
    made = draft()
    shown = "".join(piece.text for stretch in all_stretches(article) for piece in stretch.pieces)
    body = [b.text for b in made.blocks if b.role == Role.BODY and b.text != made.title]
    assert shown == "".join(body)
    [aside] = [part for part in article.parts if part.kind == "aside"]
    assert aside.aside == "Left aside: 2 lines (navigation and banner)"
    assert aside.lines == ("Home > Herbs", "Call 555-0100 now")


def test_a_claim_outside_the_articles_own_text_is_shown_and_said_to_be_so() -> None:
    made = Draft()
    made.block("Home", role=Role.FURNITURE, because="navigation")
    made.block("95% of our guests sleep well.", role=Role.FURNITURE, because="promotion")
    made.claim("95% of our guests sleep well.", Status.UNSOURCED)
    parts = build_page(one(made)).articles[0].parts
    assert [(part.kind, part.aside) for part in parts] == [
        ("aside", "Left aside: 1 line (navigation)"),
        ("paragraph", "outside the article’s own text (promotion)"),
    ]
    assert [card.id for card in parts[1].cards] == ["c01"]


def test_every_claim_is_marked_once_and_has_its_card(article: ArticlePage) -> None:
    marked = [stretch.claim.anchor for stretch in all_stretches(article) if stretch.claim]
    carded = [claim.anchor for part in article.parts for claim in part.cards]
    assert marked == carded == [claim.anchor for claim in article.claims]


def test_headings_skip_no_level(article: ArticlePage) -> None:
    assert [part.level for part in article.parts if part.kind == "heading"] == [3, 4]


def test_in_a_report_on_several_articles_ids_do_not_collide() -> None:
    joined = (audited(), audited(replace_path("articles/other.md")))
    page = build_page(replace(sample_audit(), articles=joined))
    ids = Counter(claim.anchor for article in page.articles for claim in article.claims)
    assert ids["a1-c02"] == ids["a2-c02"] == 1
    assert max(ids.values()) == 1
    assert page.title == "2 articles"


def test_odd_ids_of_a_ledger_become_addresses_of_their_own() -> None:
    made = draft()
    made.claims[0] = replace(made.claims[0], id='c"><b>')
    made.claims[2] = replace(made.claims[2], id="c02")
    addresses = [claim.anchor for claim in build_page(one(made)).articles[0].claims]
    assert addresses[:4] == ["claim-1", "c02", "claim-3", "c04"]


def one(made: Draft) -> Audit:
    return replace(sample_audit(), articles=(audited(made),), findings=(), waived=())


def test_a_table_keeps_its_columns_where_a_cell_is_missing() -> None:
    made = Draft()
    made.block("left", BlockKind.TABLE_CELL, cell=Cell(0, 0, 0, header=False))
    made.block("far right", BlockKind.TABLE_CELL, cell=Cell(0, 0, 2, header=False))
    made.block("another table", BlockKind.TABLE_CELL, cell=Cell(1, 0, 0, header=False))
    parts = build_page(one(made)).articles[0].parts
    assert [part.kind for part in parts] == ["table", "table"]
    assert [len(row) for row in parts[0].rows] == [3]


def test_an_inner_list_stays_in_the_list_around_it() -> None:
    made = Draft()
    for text, group, depth in (("a", 0, 0), ("b", 1, 1), ("c", 0, 0), ("d", 2, 0)):
        item = Item(group, "", ordered=False, depth=depth)
        made.block(text, BlockKind.LIST_ITEM, item=item)
    parts = build_page(one(made)).articles[0].parts
    assert [[item.depth for item in part.items] for part in parts] == [[0, 1, 0], [0]]


def test_an_excerpt_points_at_what_is_meant(article: ArticlePage) -> None:
    near = next(found for found in article.findings if found.rule == "citation-near")
    assert near.at == "10:65"
    assert near.excerpt is not None
    assert near.excerpt.marked == "(Dorn & Ellery, 1988)"
    assert near.excerpt.before.endswith("A later survey agrees ")
    shown = near.excerpt.before + near.excerpt.marked + near.excerpt.after
    assert len(shown) <= 64


def test_an_audit_of_nothing_is_a_page_too() -> None:
    page = build_page(Audit("0.1.0", AS_OF))
    said = (page.title, page.found, page.counts.line)
    assert said == ("0 articles", "nothing was read", "no claims")
    assert page.coverage.rows == ()


def test_the_facts_have_the_keys_of_the_contract_in_their_order() -> None:
    facts = build_page(sample_audit()).facts
    assert list(facts) == [
        "schema", "version", "as-of", "articles", "findings", "waived", "unread", "summary",
        "checked", "not-checked",
    ]  # fmt: skip
    assert facts["schema"] == "wellsourced-audit/1"
    article = json.loads(json.dumps(facts))["articles"][0]
    assert article["claims"][1]["sources"][0] == {
        "key": "aldous2019",
        "index": 1,
        "scope": "own",
        "citation": 0,
        "verdict": "supports",
        "reason": "the marker stands behind the last word",
        "design": None,
        "intent": "citesAsEvidence",
        "passage": "Of 800 adults, 96 (12%) had taken valerian in the past month.",
        "locator": "p. 12",
        "by": "AB",
        "on": "2026-11-20",
        "note": None,
    }
    assert [cite["status"] for cite in article["citations"][1]["cites"]] == [
        "resolved",
        "undefined",
    ]
    near = article["citations"][3]["cites"][0]
    assert (near["key"], near["candidates"]) == (None, ["dorn1987"])
    assert article["claims"][7]["sources"] == []
    assert article["claims"][7]["unresolved"] == [{"citation": 3, "cite": 0, "scope": "own"}]
    assert "text" not in article


def test_the_text_of_a_binary_article_is_among_its_facts() -> None:
    binary = replace(audited(), article=replace(audited().article, binary=True))
    facts = build_page(replace(sample_audit(), articles=(binary,))).facts
    assert json.loads(json.dumps(facts))["articles"][0]["text"] == binary.article.text


def test_a_record_is_valid_csl_json_without_empty_values() -> None:
    record = Record(
        "podcast",
        "A title",
        (Name("Aarden", "B.", particle="van"), Name()),
        et_al=True,
        issued_text="in press",
        accessed=Date(2021, 3),
        extra=(("howpublished", "a"), ("howpublished", "b"), ("empty", "")),
    )
    assert record_to_csl(record, "x") == {
        "id": "x",
        "type": "document",
        "author": [{"family": "Aarden", "given": "B.", "non-dropping-particle": "van"}],
        "title": "A title",
        "issued": {"literal": "in press"},
        "accessed": {"date-parts": [[2021, 3]]},
        "custom": {"type": "podcast", "et-al": True, "howpublished": ["a", "b"]},
    }
    assert len(TYPES) == 45


ANY_CARD = build_page(sample_audit()).articles[0].claims[0]
spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(0, 15)
)


@given(
    st.text(max_size=40),
    st.lists(spans, max_size=6),
    st.lists(spans, max_size=6),
    st.lists(st.tuples(spans, st.sampled_from(InlineKind)), max_size=6),
)
def test_whatever_is_marked_nothing_of_a_block_is_lost(
    text: str, claims: list[Span], cites: list[Span], inlines: list[tuple[Span, InlineKind]]
) -> None:
    prose = Prose(
        text, (), tuple(Inline(span, kind, "https://x.example") for span, kind in inlines)
    )
    block = Block(BlockKind.PARAGRAPH, prose, Span(0, len(text)))
    cards = [(span, replace(ANY_CARD, anchor=f"c{n}")) for n, span in enumerate(claims)]
    marks = [(span, Piece("", "#ref-1", "resolved")) for span in cites]
    found = stretches(block, cards, marks)
    assert "".join(piece.text for stretch in found for piece in stretch.pieces) == text
    assert Counter(s.claim.anchor for s in found if s.claim) == Counter(c.anchor for _, c in cards)
