"""A report says what people judged of the evidence, each apart, and no sign without a reason."""

from __future__ import annotations

from dataclasses import replace

from sample_audit import audited, sample_audit
from wellsourced.judgements import Rating
from wellsourced.ledger import LedgerClaim
from wellsourced.page import ArticlePage, CertaintyNote, DesignNote, LevelNote
from wellsourced.pages import build_page
from wellsourced.text import Quote

HIGH = Rating("grade", certainty="high", outcome="use", by="AB", on="2026-11-20")


def show(*ratings: Rating, void: bool = False) -> ArticlePage:
    """Return the sample's article with *ratings* on its second claim."""
    article = audited()
    claim = LedgerClaim("c02", Quote("In 2019 …"), evidence=ratings)
    decisions = replace(
        article.decisions,
        anchored=((1, claim), *article.decisions.anchored[1:]),
        voided=(1,) if void else (),
    )
    audit = replace(sample_audit(), articles=(replace(article, decisions=decisions),))
    (page,) = build_page(audit).articles
    return page


def certainty(*ratings: Rating, void: bool = False) -> tuple[CertaintyNote, ...]:
    return show(*ratings, void=void).claims[1].certainty


def test_a_level_stands_at_its_work_with_what_it_means() -> None:
    (page,) = build_page(sample_audit()).articles
    (source,) = page.claims[1].sources
    assert source.levels == (
        LevelNote(
            "OCEBM 2011",
            "how common is it?",
            "3",
            "local sample that is not random",
            "Aldous et al. 2019",
            "AB, 2026-11-20",
        ),
    )
    assert all(not one.levels for claim in page.claims[2:] for one in claim.sources)


def test_a_certainty_has_its_signs_beside_its_reasons() -> None:
    (page,) = build_page(sample_audit()).articles
    (found,) = page.claims[1].certainty
    assert (found.glyphs, found.words, found.outcome) == (
        "⊕⊕⊝⊝",
        "low certainty",
        "use of valerian",
    )
    assert found.because == ("rated down for indirectness", "rated down for imprecision")
    assert (found.who, found.note) == ("AB, 2026-11-20", "one region alone")


def test_no_sign_stands_without_a_reason() -> None:
    (low,) = certainty(replace(HIGH, certainty="very low", by=""))
    assert (low.glyphs, low.because, low.words) == ("", (), "very low certainty")
    assert low.who == "nobody named, 2026-11-20"
    (high,) = certainty(HIGH)
    assert (high.glyphs, high.because) == ("⊕⊕⊕⊕", ("no reason entered to rate it down",))


def test_a_reason_that_grade_has_not_is_shown_as_written_and_so_is_an_unknown_key() -> None:
    rating = replace(HIGH, certainty="low", because=("few events",), source="nobody2000")
    (found,) = certainty(rating)
    assert found.because == ("few events",)
    assert found.source_short == "nobody2000"


def test_what_is_no_judgement_or_holds_no_more_is_not_shown() -> None:
    off_scale = Rating("ocebm-2011", "aldous2019", "prevalence", "1a")
    page = show(off_scale, replace(HIGH, certainty="fair"))
    assert page.claims[1].certainty == ()
    assert page.claims[1].sources[0].levels == ()
    assert certainty(HIGH, void=True) == ()


def test_the_same_judgement_is_shown_once_and_two_of_them_both() -> None:
    other = replace(HIGH, certainty="low", because=("imprecision",), by="CD")
    assert [one.who for one in certainty(HIGH, HIGH, other)] == [
        "AB, 2026-11-20",
        "CD, 2026-11-20",
    ]


def test_a_design_says_whether_it_was_entered_or_suggested() -> None:
    (page,) = build_page(sample_audit()).articles
    linked = page.claims[-1].sources[-1]
    assert linked.design == DesignNote("systematic review", False, "entered in the library")  # noqa: FBT003 – as a template gets it
    shelf = {one.key: one.design for one in (*page.references, *page.unused)}
    assert shelf.pop("gale2022") == linked.design
    assert set(shelf.values()) == {None}
    article = audited()
    first = article.references[0]
    named = replace(first, record=replace(first.record, title="Tea: a case series"))
    audit = replace(
        sample_audit(),
        articles=(replace(article, references=(named, *article.references[1:])),),
    )
    (page,) = build_page(audit).articles
    design = page.references[0].design
    assert design is not None
    assert (design.words, design.suggested) == ("case series", True)
    assert design.because == "its title says “case series”"
