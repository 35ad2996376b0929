"""Scope: how far a citation reaches. The rules are those of docs/scope.md."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pages_rules import read_article
from pages_scope import WORKS
from rendered import render
from small_articles import cite, lay_out, mark, reach_of
from wellsourced.articles import Source
from wellsourced.auditing import audit, join_article
from wellsourced.bibtex import parse
from wellsourced.claims import find_claims
from wellsourced.config import Config
from wellsourced.introductions import find_introductions
from wellsourced.ledger import Ledger
from wellsourced.ledger import parse as parse_ledger
from wellsourced.links import Scope
from wellsourced.pages.words import SCOPE_WORDS
from wellsourced.readers.markdown import read as read_markdown
from wellsourced.references import Library
from wellsourced.scope import find_supports

OWN, FOLLOWING, LEAD_IN = Scope.OWN, Scope.FOLLOWING, Scope.LEAD_IN
NARRATIVE, ROW = Scope.NARRATIVE, Scope.ROW


def test_marker_supports_the_claim_that_it_stands_in() -> None:
    assert reach_of("p: Zinc shortens colds.[1] Iron does not, as two trials [2] [3] show.") == {
        "Zinc shortens colds.": [("r1", OWN)],
        "Iron does not, as two trials show.": [("r2", OWN), ("r3", OWN)],
    }


def test_named_work_supports_its_sentence_as_narrative() -> None:
    quote = "Roe and colleagues (2019) saw shorter colds."
    assert reach_of(f"p: {quote} Iron has no effect.") == {
        quote: [("r1", NARRATIVE)],
        "Iron has no effect.": [],
    }


def test_key_that_is_a_word_of_its_sentence_names_its_source() -> None:
    text = "Zinc binds it. @roe2019 [p. 3] saw shorter colds. Iron has no effect [@doe2020]."
    library = parse("@misc{roe2019, title={Zinc}}@misc{doe2020, title={Iron}}")
    found = join_article(read_markdown(Source("a.md", text.encode(), text)), library, Ledger())
    reached = {
        claim.quote: [one.scope for one in found.supports if one.claim == at]
        for at, claim in enumerate(found.claims)
    }
    assert reached == {
        "Zinc binds it.": [],
        "@roe2019 [p. 3] saw shorter colds.": [NARRATIVE],
        "Iron has no effect.": [OWN],
    }


def test_sentence_that_goes_on_with_the_named_work_shares_it() -> None:
    reached = reach_of(
        "p: Roe and colleagues (2019) followed 200 adults. They found shorter colds. "
        "The authors also reported bad taste. Zinc is cheap."
    )
    assert list(reached.values()) == [
        [("r1", NARRATIVE)],
        [("r1", NARRATIVE)],
        [("r1", NARRATIVE)],
        [],
    ]


def test_marker_at_the_end_of_a_paragraph_closes_its_sentences() -> None:
    assert reach_of("p: Zinc binds the virus. It cannot enter cells. Colds get shorter.[1][2]") == {
        "Zinc binds the virus.": [("r1", FOLLOWING), ("r2", FOLLOWING)],
        "It cannot enter cells.": [("r1", FOLLOWING), ("r2", FOLLOWING)],
        "Colds get shorter.": [("r1", OWN), ("r2", OWN)],
    }


def test_marker_in_the_middle_of_a_paragraph_reaches_neither_back_nor_on() -> None:
    assert reach_of("p: Zinc binds the virus. Colds get shorter.[1] Iron has no effect.") == {
        "Zinc binds the virus.": [],
        "Colds get shorter.": [("r1", OWN)],
        "Iron has no effect.": [],
    }


def test_closing_marker_reaches_back_to_the_sentence_that_cites() -> None:
    assert reach_of("p: Zinc helps.[1] Iron has no effect. Copper has none either.[2]") == {
        "Zinc helps.": [("r1", OWN)],
        "Iron has no effect.": [("r2", FOLLOWING)],
        "Copper has none either.": [("r2", OWN)],
    }


def test_closing_marker_does_not_reach_into_another_paragraph() -> None:
    reached = reach_of("p: Zinc binds the virus.", "p: Colds get shorter.[1]")
    assert reached["Zinc binds the virus."] == []


def test_call_to_action_behind_the_marker_does_not_open_the_paragraph_again() -> None:
    reached = reach_of("p: Zinc helps. Colds get shorter.[1] Call us today to learn more.")
    assert reached["Zinc helps."] == [("r1", FOLLOWING)]


def test_marker_inside_the_last_sentence_closes_nothing() -> None:
    reached = reach_of("p: Zinc helps. In one trial [1] of many, colds got shorter.")
    assert reached["Zinc helps."] == []


def test_named_work_in_the_last_sentence_closes_nothing() -> None:
    reached = reach_of("p: Zinc helps. Shorter colds were seen by Roe and colleagues (2019).")
    assert reached["Zinc helps."] == []


def test_lead_in_carries_its_source_to_every_item() -> None:
    assert reach_of(
        "p: Colds are common. Signs are:[1]",
        "li: Cough",
        "ad: Call 555 0100 now!",
        "li: Fever",
        "p: Colds pass.",
    ) == {
        "Colds are common.": [],
        "Cough": [("r1", LEAD_IN)],
        "Fever": [("r1", LEAD_IN)],
        "Colds pass.": [],
    }


def test_lead_in_without_colon_that_announces_the_list() -> None:
    reached = reach_of("p: The following signs are seen in 80% of adults.[1]", "li: Cough")
    assert reached["Cough"] == [("r1", LEAD_IN)]


def test_paragraph_that_does_not_introduce_carries_nothing() -> None:
    reached = reach_of("p: Colds are common in winter.[1]", "li: Cough is frequent")
    assert reached["Cough is frequent"] == []


def test_item_with_a_source_of_its_own_takes_none_from_the_lead_in() -> None:
    reached = reach_of("p: Signs are:[1]", "li: Cough [2]", "li: Fever")
    assert reached == {"Cough": [("r2", OWN)], "Fever": [("r1", LEAD_IN)]}


def test_inner_list_is_introduced_by_its_item_and_by_the_outer_lead_in() -> None:
    reached = reach_of(
        "p: Signs are:[1]", "li: In the nose:[2]", "li2: Sneezing", "li: Fever and chills"
    )
    assert reached["Sneezing"] == [("r1", LEAD_IN), ("r2", LEAD_IN)]
    assert reached["Fever and chills"] == [("r1", LEAD_IN)]


def test_marker_on_the_last_fragment_closes_the_list() -> None:
    assert reach_of("p: Signs are:", "li: Cough", "li: Fever [1]") == {
        "Cough": [("r1", FOLLOWING)],
        "Fever": [("r1", OWN)],
    }


def test_marker_on_the_last_of_several_sentences_in_a_list_closes_nothing() -> None:
    reached = reach_of("li: Cough is frequent.", "li: Fever is rare.[1]")
    assert reached["Cough is frequent."] == []


def test_quotation_takes_the_source_of_its_introduction_or_of_its_speaker() -> None:
    words = "Zinc is the best thing that ever happened to my nose."
    assert reach_of("p: A patient wrote:[1]", f"q: {words}")[words] == [("r1", LEAD_IN)]
    assert reach_of(f"q: {words}", "p: — a patient [2]")[words] == [("r2", FOLLOWING)]


def test_source_line_covers_the_paragraph_or_the_list_over_it() -> None:
    assert reach_of("p: Zinc shortens colds.", "p: Source: [1]") == {
        "Zinc shortens colds.": [("r1", FOLLOWING)]
    }
    assert reach_of("li: Cough is seen.", "li: Fever is seen.", "p: Sources: [1], [2]") == {
        "Cough is seen.": [("r1", FOLLOWING), ("r2", FOLLOWING)],
        "Fever is seen.": [("r1", FOLLOWING), ("r2", FOLLOWING)],
    }


TABLE = (
    "th: Property | Zinc salts [1] | Iron salts | Source",
    "tr: Effect on colds | Shorter by one day | No effect at all | ",
    "tr: Taste [2] | Metallic and rather bad | Also bad, some say [3] | ",
    "tr: Price of a pack | Two coins a pack | Three coins a pack | [4]",
)


def test_citation_in_a_table_reaches_along_its_row_or_column() -> None:
    assert reach_of(*TABLE) == {
        "Shorter by one day": [("r1", ROW)],
        "No effect at all": [],
        "Metallic and rather bad": [("r2", ROW)],
        "Also bad, some say": [("r3", OWN)],
        "Two coins a pack": [("r4", ROW)],
        "Three coins a pack": [("r4", ROW)],
    }


@pytest.mark.parametrize(
    "lines",
    [
        ("cap: Table 1. Zinc and iron [1]", "th: Property | Zinc", "tr: Effect | Shorter by days"),
        ("th: Property | Zinc", "tr: Effect | Shorter by days", "p: Source: [1]"),
        ("th: Property | Zinc", "tr: Effect | Shorter by days", "p: Source: Doe’s survey [1]"),
    ],
)
def test_caption_and_source_line_cover_the_table(lines: tuple[str, ...]) -> None:
    assert reach_of(*lines)["Shorter by days"] == [("r1", ROW)]


def test_marker_in_one_cell_does_not_reach_the_next() -> None:
    reached = reach_of("th: A | Zinc | Iron", "tr: Effect | Shorter by days [1] | None to be seen")
    assert reached["None to be seen"] == []


def test_cite_that_nothing_fits_shows_where_the_claim_points() -> None:
    assert reach_of("p: Zinc binds. Colds get shorter.[9]") == {
        "Zinc binds.": [("?", FOLLOWING)],
        "Colds get shorter.": [("?", OWN)],
    }


def test_every_support_says_why_in_words() -> None:
    article = lay_out("p: Zinc binds. Colds get shorter.[1]", *TABLE)
    claims = find_claims(article, mark(article))
    supports = find_supports(article, claims, cite(article))
    assert supports
    assert all(len(support.reason.split()) > 3 for support in supports)
    assert supports[0].reason == "[1] at the end of the paragraph closes its sentences"


def test_introductions_are_found_through_a_banner_and_end_with_the_list() -> None:
    article = lay_out("p: Signs are:[1]", "ad: Call now!", "li: Cough", "p: So.", "li: Fever")
    assert find_introductions(article, mark(article)) == {2: (0,)}


LINES = st.sampled_from(
    [
        "p: Zinc binds the virus.",
        "p: Colds get shorter.[1]",
        "p: Colds get shorter.[9] Iron has no effect. Roe and colleagues (2019) said so.",
        "p: Signs are:[2]",
        "p: Source: [3]",
        "li: Cough",
        "li: Fever [1]",
        "li2: Chills in the night",
        "ad: Call now!",
        "h: More",
        "cap: Table 1. Zinc [2]",
        "th: A | Zinc [1] | Iron",
        "q: Zinc is good for me and you.",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=12))
def test_law_supports_are_in_order_and_point_at_what_exists(lines: list[str]) -> None:
    article = lay_out(*lines)
    claims = find_claims(article, mark(article))
    citations = cite(article)
    supports = find_supports(article, claims, citations)
    assert [support.claim for support in supports] == sorted(one.claim for one in supports)
    for support in supports:
        link = citations[support.citation].links[support.link]
        assert support.reference == link.reference
        assert support.claim < len(claims)
    once = {(one.claim, one.citation, one.link) for one in supports}
    assert len(once) == len(supports)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=12))
def test_law_a_claim_with_a_marker_of_its_own_takes_no_other(lines: list[str]) -> None:
    article = lay_out(*lines)
    claims = find_claims(article, mark(article))
    supports = find_supports(article, claims, cite(article))
    own = {one.claim for one in supports if one.scope is OWN}
    assert all(one.scope in {OWN, NARRATIVE} for one in supports if one.claim in own)


EVERY_SCOPE = """\
Naps improve memory.[1]

Able (2021) followed 200 adults.

Signs of tiredness are:[1]

- Heavy eyes

Naps rest the brain. Recall improves by 12%.[1]

| Property | Naps |
|---|---|
| Effect [1] | Better memory for hours |

Coffee keeps 40% of adults awake at night.
"""
LINKED = """\
[[claim]]
id = "c01"
quote = "Coffee keeps 40% of adults awake at night."

[[claim.source]]
key = "baker2022"
"""


@pytest.mark.parametrize("name", ["html", "markdown", "latex", "csv", "json", "jsonl"])
def test_every_report_that_shows_claims_shows_the_scope_of_each_source(name: str) -> None:
    recorded = parse_ledger(LINKED, "page.toml")
    article = read_article("markdown", EVERY_SCOPE + WORKS, Library(), recorded)
    assert {support.scope for support in article.supports} == set(Scope)
    made = render(name, audit([article], [], [], Config(), date(2026, 11, 22)))
    signs = {"csv": ",{},", "json": '"scope":"{}"', "jsonl": '"scope":"{}"'}
    said = [signs[name].format(scope) if name in signs else SCOPE_WORDS[scope] for scope in Scope]
    made = made.replace('": "', '":"')
    assert [words for words in said if words not in made] == []


def test_what_a_person_took_off_is_told_in_the_facts() -> None:
    recorded = parse_ledger(
        '[[claim]]\nid = "c01"\nquote = "Naps improve memory."\n\n[[claim.source]]\n'
        'key = "able2021"\nscope = "none"\nby = "AB"\non = 2026-11-20\n',
        "page.toml",
    )
    article = read_article("markdown", EVERY_SCOPE + WORKS, Library(), recorded)
    made = json.loads(render("json", audit([article], [], [], Config(), date(2026, 11, 22))))
    first, *others = made["articles"][0]["claims"]
    assert first["sources"] == []
    assert first["taken-off"] == [{"key": "able2021", "by": "AB", "on": "2026-11-20"}]
    assert all("taken-off" not in claim for claim in others)


def test_manual_names_every_scope_that_a_citation_can_have() -> None:
    manual = (Path(__file__).parent.parent / "docs" / "scope.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^### `(?P<scope>[a-z-]+)`", manual, re.MULTILINE))
    assert named == {scope.value for scope in Scope}
