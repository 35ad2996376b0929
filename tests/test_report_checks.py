"""What a report says was checked, what waits for a person, and what raises an alarm."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html

from rendered import elements, render, texts
from sample_audit import TRIAL, audited, draft, finding, sample_audit
from wellsourced import auditing
from wellsourced._leaves import leaves
from wellsourced.articles import Kind
from wellsourced.config import Config
from wellsourced.findings import Severity
from wellsourced.ledger import Decisions
from wellsourced.links import Status
from wellsourced.page import ArticlePage, Page
from wellsourced.pages import build_page
from wellsourced.rule import Audit, Rule, Summary

RULES = leaves("wellsourced.rules", "RULE", Rule)


def article_of(audit: Audit) -> ArticlePage:
    [made] = build_page(audit).articles
    return made


def with_retraction(severity: str) -> Audit:
    """Return the sample with a finding that its trial was retracted, on two claims."""
    article = audited()
    found = tuple(
        finding(
            article, words, f"INT001 cites-retracted {severity}",
            "this rests on aldous2019, which was retracted on 2022-05-01", reference=TRIAL.key,
        )
        for words in ("In 2019, 12% of adults in Norland took it at night [1].",
                      "shortened the time awake by 9 minutes")
    )  # fmt: skip
    return replace(sample_audit(), findings=found)


def test_a_claim_that_rests_on_a_retracted_work_raises_one_alarm_a_work() -> None:
    [alarm] = article_of(with_retraction("error")).alarms
    assert (alarm.work.id, alarm.work.href) == ("[1] Aldous et al. 2019", "#ref-1")
    assert [(one.id, one.href) for one in alarm.claims] == [("c02", "#c02"), ("c05", "#c05")]
    assert "retracted on 2022-05-01" in alarm.words


def test_a_retraction_that_is_known_raises_none() -> None:
    assert article_of(with_retraction("suggestion")).alarms == ()


def test_the_alarm_stands_in_the_head_and_the_badge_at_the_reference() -> None:
    document = html.document_fromstring(render("html", with_retraction("error")))
    [alarm] = elements(document, "//header//div[@class='alarm']")
    assert texts(alarm, ".//a/@href") == ["#ref-1", "#c02", "#c05"]
    [badge] = elements(document, "//li[@id='ref-1']//strong")
    assert badge.text_content() == "RETRACTED"
    calm = html.document_fromstring(render("html", sample_audit()))
    assert not elements(calm, "//div[@class='alarm']")


def test_links_that_no_person_has_compared_wait_for_one() -> None:
    unverified, reworded, doubted = article_of(sample_audit()).manual
    assert unverified.words.startswith("2 of 5 sourced claims have not been compared")
    assert [(one.id, one.href) for one in unverified.first] == [("c03", "#c03"), ("c05", "#c05")]
    assert reworded.words == "1 claim was reworded since being recorded"
    assert [(one.id, one.href) for one in doubted.first] == [("[2]", "#ref-2")]


def test_where_nothing_waits_nothing_is_asked_for() -> None:
    made = draft()
    made.supports.clear()
    made.statuses = [Status.EXEMPT] * len(made.claims)
    made.claims = [replace(claim, needs_source=False) for claim in made.claims]
    article = audited(made)
    sure = tuple(replace(one, confidence=1.0) for one in article.references)
    settled = replace(article, references=sure, decisions=Decisions())
    assert article_of(replace(sample_audit(), articles=(settled,))).manual == ()


def test_many_places_are_shown_a_few_at_first() -> None:
    made = draft()
    for number in range(60):
        made.block(f"Valerian is old, {number} [2].")
        cited = made.cite("[2]", made.citations[0].links[0].resolution)
        made.claim(f"Valerian is old, {number} [2].", Status.SOURCED, Kind.HISTORICAL)
        made.support(cited)
    unverified, *_ = article_of(replace(sample_audit(), articles=(audited(made),))).manual
    assert (len(unverified.first), len(unverified.more)) == (24, 38)


def audit_with(config: Config) -> Page:
    """Return the page of the sample, looked at by our own rules as *config* selects them."""
    sample = sample_audit()
    return build_page(auditing.audit(sample.articles, (), RULES, config, sample.as_of))


def test_every_rule_ran_or_is_said_not_to_have() -> None:
    page = audit_with(Config())
    [article] = page.articles
    found = {note.rule for note in article.findings}
    out = {one.name for one in page.left_out}
    passed = {one.name for one in article.passed}
    assert not found & passed
    assert not out & passed
    assert passed
    article_rules = {rule.name for rule in RULES if rule.check is not None}
    waived = {note.rule for note in article.waived}
    assert article_rules <= found | waived | passed | out


def test_a_rule_that_did_not_run_says_why() -> None:
    reasons = {one.name: one.why for one in audit_with(Config(ignore=("CIT001",))).left_out}
    assert reasons["citation-undefined"] == "not selected"
    assert reasons["claim-unverified"] == "runs only where it is selected by name"
    assert "a snapshot of retractions" in reasons["cites-retracted"]


def test_ways_in_which_claims_stand_are_apart_and_add_up() -> None:
    article = article_of(sample_audit())
    counts = {state.name: state.count for state in article.states}
    assert counts == {
        "verified": 2, "sourced": 2, "contested": 1, "undefined": 2, "unsourced": 1, "waived": 1,
        "exempt": 1,
    }  # fmt: skip
    assert sum(counts.values()) == len(article.claims)
    keys = [state.key for state in build_page(sample_audit()).meanings]
    assert len(keys) == len(set(keys))
    assert not set(keys) & {"n", "p", "j", "k", "e", "?"}


def test_sourced_claims_are_verified_contested_or_unchecked() -> None:
    counts = article_of(sample_audit()).counts
    assert (counts.contested.count, counts.unchecked.count) == (1, 2)
    assert counts.sourced.count == counts.verified.count + 1 + 2


def test_sections_hold_every_claim_once_in_order() -> None:
    article = article_of(sample_audit())
    assert [one.title for one in article.sections] == [
        "What is valerian?",
        "What did studies find?",
    ]
    held = [claim.id for section in article.sections for claim in section.claims]
    assert held == [claim.id for claim in article.claims]


@pytest.mark.parametrize("severity", list(Severity))
def test_an_empty_audit_has_a_page(severity: Severity) -> None:
    page = build_page(replace(sample_audit(), articles=(), findings=(), summary=Summary()))
    assert page.articles == ()
    assert severity.value not in page.found
