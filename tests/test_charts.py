"""Charts: exact figures for made articles, laws of drawing, and what a page makes of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from rendered import elements, texts, two_articles
from sample_audit import FROM_LIBRARY, Draft, audited, reference, sample_audit
from wellsourced.articles import BlockKind
from wellsourced.auditing import audit
from wellsourced.config import Config
from wellsourced.currency import Currency, find_currency
from wellsourced.links import Near, Resolved, Status
from wellsourced.page import Chart, ChartFill
from wellsourced.pages import build_page
from wellsourced.pages.charting.binning import find_bins
from wellsourced.pages.charting.designs import Study
from wellsourced.pages.charting.designs import chart as chart_designs
from wellsourced.pages.charting.drawing import (
    WIDTH,
    Portion,
    Row,
    draw_rows,
    shortened,
    units,
)
from wellsourced.pages.charting.years import chart as chart_years
from wellsourced.project.templates import Templates
from wellsourced.references import Date, Name, Record, Reference
from wellsourced.rule import Audit, AuditedArticle
from wellsourced.rules.source_outdated import RULE as SOURCE_OUTDATED

GOLD = Path(__file__).parent / "gold" / "sample.charts.html"
TEMPLATE = """{% from "charts.html.jinja" import charts %}
{% for article in page.articles %}{{ charts(article.charts) }}{% endfor %}
"""
CURRENCY = Currency(2026)
FILL = ChartFill("f", "plain", "solid")


def dated_audit() -> Audit:
    """Return the sample audit as one in which the rule on outdated sources ran."""
    return replace(sample_audit(), rules=(SOURCE_OUTDATED,))


def charts_of(made: Audit, article: int = 0) -> dict[str, Chart]:
    return {one.name: one for one in build_page(made).articles[article].charts}


def alone(article: AuditedArticle) -> Audit:
    return replace(dated_audit(), articles=(article,), findings=(), waived=())


def show(made: Audit, folder: Path) -> str:
    (folder / "shown.html.jinja").write_text(TEMPLATE, encoding="utf-8")
    return Templates(own=folder).fill("shown.html.jinja", build_page(made))


def works(*years: int) -> list[Reference]:
    return [
        reference(
            at,
            f"Work {at}",
            Record(authors=(Name(f"Doe{at}"),), issued=Date(year) if year else None),
        )
        for at, year in enumerate(years, 1)
    ]


def test_claims_by_status_and_section_are_those_of_the_cards() -> None:
    chart = charts_of(dated_audit())["status"]
    assert chart.table.head == (
        "section", "claims that need a source", "verified by a person", "sourced, not checked",
        "contested", "leads nowhere", "no source", "waived",
    )  # fmt: skip
    assert chart.table.rows == (
        ("What is valerian?", "3", "1 (33%)", "1 (33%)", "0", "0", "0", "1 (33%)"),
        (
            "What is valerian? › What did studies find?",
            "6", "1 (16%)", "1 (16%)", "1 (16%)", "2 (33%)", "1 (16%)", "0",
        ),
        ("total", "9", "2 (22%)", "2 (22%)", "1 (11%)", "2 (22%)", "1 (11%)", "1 (11%)"),
    )  # fmt: skip
    assert chart.summary == (
        "Of 9 claims that need a source, 2 are verified by a person, 2 are sourced but not"
        " checked, 1 is contested, 2 lead nowhere, 1 has no source and 1 is waived;"
        " most are open in “What did studies find?”, 4 of 6."
    )
    details = [one.text for one in chart.texts if one.role == "detail"]
    assert details == ["✓✓ 1 · ✓ 1 · – 1", "✓✓ 1 · ✓ 1 · ! 1 · ? 2 · ✗ 1"]


def test_states_add_up_to_the_counts_of_the_article() -> None:
    page = build_page(dated_audit()).articles[0]
    chart = page.charts[0]
    counted = {key.fill.tone: int(key.count.partition(" ")[0]) for key in chart.legend}
    sourced = counted["verified"] + counted["sourced"] + counted["contested"]
    assert sourced == page.counts.sourced.count
    assert counted["unsourced"] == page.counts.unsourced.count
    assert counted["undefined"] == page.counts.undefined.count
    assert counted["waived"] == page.counts.waived.count


def test_every_state_has_a_pattern_a_symbol_and_a_word_of_its_own() -> None:
    chart = charts_of(dated_audit())["status"]
    assert len(chart.legend) == 6
    for looks in (
        [key.fill.pattern for key in chart.legend],
        [key.symbol for key in chart.legend],
        [key.word for key in chart.legend],
        [key.fill.id for key in chart.legend],
    ):
        assert len(set(looks)) == 6


def sections_of(titles: list[tuple[int, str]]) -> Draft:
    """Return an article of which every section makes as many claims as its place says."""
    made = Draft()
    for at, (level, title) in enumerate(titles, 1):
        made.block(title, BlockKind.HEADING, level=level)
        for number in range(at):
            made.block(f"Statement {at} {number}.")
            made.claim(f"Statement {at} {number}.", Status.UNSOURCED)
    return made


def test_of_many_sections_those_with_least_claims_share_a_bar_and_the_table_has_all() -> None:
    made = sections_of([(2, f"Part {at}") for at in range(1, 31)])
    chart = charts_of(alone(audited(made)))["status"]
    labels = [one.text for one in chart.texts if one.role == "label"]
    assert labels == [*(f"Part {at}" for at in range(17, 31)), "16 other sections"]
    assert [row[0] for row in chart.table.rows] == [f"Part {at}" for at in range(1, 31)] + ["total"]
    assert chart.notes == ("The table names the 16 sections that share the last bar.",)


def test_inner_sections_are_joined_where_there_are_too_many() -> None:
    titles = [(2 if at % 5 == 0 else 3, f"Part {at}") for at in range(25)]
    chart = charts_of(alone(audited(sections_of(titles))))["status"]
    labels = [one.text for one in chart.texts if one.role == "label"]
    assert labels == [f"Part {at}" for at in (0, 5, 10, 15, 20)]
    assert chart.notes == ("Smaller sections are counted with the section around them.",)


def test_claims_before_any_heading_and_in_footnotes_have_rows_of_their_own() -> None:
    made = Draft()
    made.block("It is so.")
    made.claim("It is so.", Status.UNSOURCED)
    made.block("Later", BlockKind.HEADING, level=2)
    made.block("It was so.", BlockKind.FOOTNOTE)
    made.claim("It was so.", Status.UNSOURCED)
    chart = charts_of(alone(audited(made)))["status"]
    assert [row[0] for row in chart.table.rows[:-1]] == ["before the first heading", "footnotes"]


def test_an_article_without_claims_and_references_has_no_charts() -> None:
    made = Draft()
    made.block("Nothing to see.")
    assert charts_of(alone(replace(audited(made), references=()))) == {}


def test_years_stand_on_the_side_of_the_line_that_the_rule_says() -> None:
    chart = chart_years("c", works(2015, 2016, 2016, 2021, 2026, 0), CURRENCY)
    assert chart is not None
    assert chart.summary == (
        "5 of 6 references have a year, of 2015 to 2026; counted from 2026, 1 of 5 (20%) is older"
        " than 10 years and 3 of 5 (60%) are older than 5 years, the limit where a statistic"
        " rests on them."
    )
    assert chart.table.rows == (
        ("2015", "1 of 6 (16%)", "older than 10 years"),
        ("2016", "2 of 6 (33%)", "not older than 10 years"),
        ("2021", "1 of 6 (16%)", "not older than 10 years"),
        ("2026", "1 of 6 (16%)", "not older than 10 years"),
        ("no year", "1 of 6 (16%)", "not known"),
    )
    assert chart.notes == ("Without a year: 1 reference, [6] Doe6.",)
    old, new = chart.bars[:2]
    [limit] = [line.x1 for line in chart.lines if line.role == "limit"]
    assert (old.fill.tone, new.fill.tone) == ("older", "plain")
    assert old.x + old.width < limit < new.x
    assert [one.text for one in chart.texts if one.role == "line"] == [
        "10-year line", "5-year line for statistics",
    ]  # fmt: skip


def test_a_few_much_older_works_share_the_first_bar() -> None:
    chart = chart_years("c", works(1820, *range(2010, 2027)), CURRENCY)
    assert chart is not None
    assert chart.bars[0].words == "before 2010: 1 reference"
    assert len(chart.bars) == 18


def test_without_the_rule_there_are_no_limits() -> None:
    chart = charts_of(sample_audit())["years"]
    assert chart.legend == ()
    assert {line.role for line in chart.lines} == {"axis"}
    assert chart.table.head == ("year", "references")


def test_the_limits_are_those_of_the_settings() -> None:
    config = Config(options={"CUR001": {"years": 4}})
    made = audit([audited()], [], [SOURCE_OUTDATED], config, date(2026, 11, 21))
    assert find_currency(made) == Currency(2026, 4, 4)
    assert find_currency(replace(made, options={})) == Currency(2026, 10, 5)
    assert find_currency(replace(made, rules=())) is None


@settings(deadline=None)
@given(
    st.lists(st.integers(1000, 2100), min_size=1, max_size=400).map(sorted),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_bins_hold_every_work_once_and_none_lies_on_both_sides_of_the_line(
    dated: list[int], years: int, statistic: int
) -> None:
    bins = find_bins(dated, Currency(2026, years, min(years, statistic)))
    assert sum(bins.counts) == len(dated)
    assert len(bins.counts) <= 24
    older = sum(count for at, count in enumerate(bins.counts) if bins.is_older(at))
    assert older == sum(year < 2026 - years for year in dated)
    assert bins.end > max(dated)


@settings(deadline=None)
@given(st.lists(st.lists(st.integers(0, 3000), min_size=1, max_size=6), min_size=1, max_size=20))
def test_bars_stay_inside_and_beside_each_other_and_whatever_counts_is_seen(
    counts: list[list[int]],
) -> None:
    rows = [Row("x", "y", tuple(Portion(FILL, count, "") for count in row)) for row in counts]
    drawing = draw_rows(rows)
    assert len(drawing.bars) == sum(count > 0 for row in counts for count in row)
    for bar in drawing.bars:
        assert bar.width > 0
        assert 0 <= bar.x < bar.x + bar.width <= WIDTH
        assert bar.y + bar.height <= drawing.height
    for one, other in zip(drawing.bars, drawing.bars[1:], strict=False):
        assert one.y < other.y or one.x + one.width < other.x


@settings(deadline=None)
@given(st.text(max_size=80), st.integers(60, 700))
def test_words_that_are_cut_fit(text: str, room: int) -> None:
    made = shortened(text, room)
    assert units(made) <= room + 13
    assert "\n" not in made


def test_designs_that_are_suggested_are_never_counted() -> None:
    studies = [
        Study("journal article", "systematic review"),
        Study("journal article", "randomised trial", suggested=True),
        Study("journal article"),
        Study("web page", "guideline", suggested=True),
        Study(""),
    ]
    chart = chart_designs("c", studies)
    assert chart is not None
    assert chart.summary == (
        "A person recorded the design of 1 of 5 references; for 2 more a design is suggested,"
        " and not counted."
    )
    assert chart.table.rows == (
        ("systematic review", "1 of 5 (20%)", "–"),
        ("not recorded: journal article", "2 of 5 (40%)", "randomised trial (1)"),
        ("not recorded: kind of work not known", "1 of 5 (20%)", "–"),
        ("not recorded: web page", "1 of 5 (20%)", "guideline (1)"),
    )
    assert [bar.fill.pattern for bar in chart.bars] == ["solid", "blank", "blank", "blank"]
    assert not any("trial" in bar.words or "guideline" in bar.words for bar in chart.bars)


def test_references_of_the_sample_carry_what_their_cards_say() -> None:
    page = build_page(dated_audit()).articles[0]
    chart = page.charts[3]
    said = {
        f"{work.label} {work.short}".strip(): len(work.cited_in)
        for work in page.references
        if work.cited_in
    }
    assert {row[0]: int(row[1].partition(" ")[0]) for row in chart.table.rows} == said
    assert chart.summary == (
        "The 5 claims that have a source rest on 4 references; 5 of 5 (100%) rest on the three"
        " most used, 4 of them on no other."
    )


def test_references_beyond_the_twelfth_are_told_in_one_line() -> None:
    made, cited_works = Draft(), works(*[2020] * 15)
    for at, work in enumerate(cited_works, 1):
        made.block(f"Statement {at} [{at}].")
        cited = made.cite(f"[{at}]", Resolved(work))
        made.claim(f"Statement {at} [{at}].", Status.SOURCED)
        made.support(cited)
    chart = charts_of(alone(replace(audited(made), references=tuple(works(*[2020] * 15)))))[
        "references"
    ]
    assert len(chart.bars) == 12
    assert chart.notes == ("And 3 more references with 1 claim each, not drawn.",)
    assert chart.table.rows[-1] == ("3 more references", "1 each")
    assert "3 of 15 (20%) rest on the three most used, and on no other." in chart.summary


def test_a_reference_that_a_cite_only_might_mean_is_not_counted() -> None:
    made = Draft()
    made.block("It is so [1].")
    cited = made.cite("[1]", Near(FROM_LIBRARY, "the year differs"))
    made.claim("It is so [1].", Status.UNDEFINED)
    made.support(cited, reference=None)
    article = replace(audited(made), references=())
    assert build_page(alone(article)).articles[0].references
    assert set(charts_of(alone(article))) == {"status"}


def test_the_charts_of_the_sample_are_as_they_were(
    tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    made = show(dated_audit(), tmp_path)
    if pytestconfig.getoption("--update"):
        GOLD.write_bytes(made.encode())
    assert made.encode() == GOLD.read_bytes()


def test_charts_of_a_page_have_ids_of_their_own_and_lead_to_ids_there_are(tmp_path: Path) -> None:
    tree = html.document_fromstring(
        show(replace(two_articles(), rules=(SOURCE_OUTDATED,)), tmp_path)
    )
    ids = texts(tree, "//@id")
    assert len(ids) == len(set(ids))
    named = {
        name
        for at in ("labelledby", "describedby")
        for names in texts(tree, f"//@aria-{at}")
        for name in names.split()
    }
    filled = {fill.removeprefix("url(#").removesuffix(")") for fill in texts(tree, "//rect/@fill")}
    assert named | filled <= set(ids)
    drawings = elements(tree, "//figure[figcaption]/svg[@role='img'][title][desc]")
    assert len(drawings) == len(elements(tree, "//div[figure]/details//table"))
    assert not texts(tree, "//@style | //script")


def test_titles_and_names_that_try_to_act_are_text(tmp_path: Path) -> None:
    acting = "</text><script>alert(1)</script> {{ 7 * 7 }} \u202elive\u2066"
    made = Draft()
    made.block(acting, BlockKind.HEADING, level=2)
    made.block("It is so [1].")
    work = reference(1, "x", Record(authors=(Name(literal=acting),)))
    cited = made.cite("[1]", Resolved(work))
    made.claim("It is so [1].", Status.SOURCED)
    made.support(cited)
    shown = show(alone(replace(audited(made), references=(work,))), tmp_path)
    tree = html.document_fromstring(shown)
    assert not elements(tree, "//script")
    assert "\u202e" not in shown
    assert "\u2066" not in shown
    whole = "</text><script>alert(1)</script> {{ 7 * 7 }} live"
    [cell] = elements(tree, "//div[contains(@class, 'chart-status')]//th[@scope='row']")
    assert cell.text_content() == whole
    assert any("alert(1)" in text for text in texts(tree, "//svg/text/text()"))
