"""Claims and sources for other programs: rows, annotations, linked data, fact checks."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from hostile_strings import HOSTILE, hostile_in_all_fields
from linked_terms import OA, expand
from rendered import render, two_articles
from sample_audit import Draft, audited, reference, sample_audit
from wellsourced.articles import Article
from wellsourced.cli import main
from wellsourced.config import parse_config
from wellsourced.errors import BadConfiguration, BadUsage
from wellsourced.escaping import table_cell
from wellsourced.ledger import Decisions, Ledger
from wellsourced.links import Resolved, Status
from wellsourced.page import Selector
from wellsourced.pages import build_page
from wellsourced.references import Date, Record
from wellsourced.rule import Audit, AuditedArticle
from wellsourced.setting_values import Publication, SettingRefused

BASE = "https://example.org/repository/"
AUDITS = {"sample": sample_audit, "two": two_articles}


def rows(audit: Audit) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render("csv", audit))))


def linked(audit: Audit) -> dict[str, object]:
    made: object = json.loads(render("annotations", audit))
    assert isinstance(made, dict)
    return made


def items_of(audit: Audit) -> list[dict[str, object]]:
    first = linked(audit)["first"]
    assert isinstance(first, dict)
    items = first["items"]
    assert isinstance(items, list)
    return items


def only(article: AuditedArticle) -> Audit:
    return replace(sample_audit(), articles=(article,), findings=(), waived=(), unread=())


# a row a claim and source


@pytest.mark.parametrize("name", AUDITS)
def test_every_claim_has_a_row_and_every_source_its_own(name: str) -> None:
    audit = AUDITS[name]()
    made = rows(audit)
    for article in audit.articles:
        for index, claim in enumerate(article.claims):
            own = [
                row for row in made
                if (row["article"], row["claim"]) == (article.article.path, claim.id)
            ]  # fmt: skip
            supports = article.supports_of(index)
            assert len(own) == max(1, len(supports))
            assert {row["sentence"] for row in own} == {claim.text}
            assert sorted(row["source"] for row in own if row["source"]) == sorted(
                support.reference.key for support in supports if support.reference
            )


def test_a_row_says_what_a_person_found_and_who_and_when() -> None:
    (row,) = (row for row in rows(sample_audit()) if row["claim"] == "c02")
    assert (row["source"], row["doi"], row["pmid"]) == (
        "aldous2019",
        "10.9999/jis.2019.4",
        "99999991",
    )
    assert (row["verdict"], row["locator"], row["by"], row["on"]) == (
        "supports",
        "p. 12",
        "AB",
        "2026-11-20",
    )
    assert (row["intent"], row["scope"], row["section"]) == (
        "citesAsEvidence",
        "own",
        "What is valerian?",
    )


def test_levels_and_certainty_stay_apart_from_verdicts() -> None:
    (row,) = (row for row in rows(sample_audit()) if row["claim"] == "c02")
    assert row["levels"] == "OCEBM 2011, how common is it?: 3 (AB, 2026-11-20)"
    assert row["certainty"].startswith("GRADE, use of valerian: low, rated down for indirectness")
    assert (row["design"], row["design-suggested"]) == ("", "")


def test_a_design_that_is_only_suggested_has_a_column_of_its_own() -> None:
    made = Draft()
    made.block("Tea helps [1].")
    made.claim("Tea helps [1].", Status.SOURCED)
    title = "Tea for sleep: a randomised controlled trial"
    source = reference(1, title, Record("article-journal", title))
    made.support(made.cite("[1]", Resolved(source)))
    (row,) = rows(only(replace(audited(made), references=(source,))))
    assert row["design"] == ""
    assert "trial" in row["design-suggested"]


def test_a_cite_that_leads_nowhere_is_a_row_that_says_so() -> None:
    found = [row for row in rows(sample_audit()) if row["claim"] == "c03"]
    assert [row["source"] for row in found] == ["dorn1987", ""]
    assert "leads to no reference" in found[1]["note"]
    assert all("CIT001" in row["findings"] for row in found)


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_is_a_formula_and_no_word_is_lost(words: str) -> None:
    made = rows(hostile_in_all_fields(words))
    assert len(made) == 2
    assert made[0]["passage"] == table_cell(words)
    for cell in (cell for row in made for cell in row.values()):
        assert not cell.lstrip().startswith(("=", "+", "-", "@"))
        assert "\n" not in cell
        assert "\t" not in cell


# annotations


@pytest.mark.parametrize("name", AUDITS)
def test_annotations_expand_and_are_one_a_claim_and_source(name: str) -> None:
    audit = AUDITS[name]()
    triples = list(expand(linked(audit), BASE))
    made = [s for s, p, o in triples if (p, o) == ("@type", f"{OA}Annotation")]
    supports = [s for article in audit.articles for s in article.supports if s.reference]
    assert len(made) == len(set(made)) == len(supports) == linked(audit)["total"]
    for predicate in ("hasTarget", "hasBody", "motivatedBy"):
        assert {s for s, p, _ in triples if p == f"{OA}{predicate}"} >= set(made)


def test_the_claim_cites_the_work_and_not_the_other_way() -> None:
    said = {
        (s, o) for s, p, o in expand(linked(sample_audit()), BASE) if p.endswith("citesAsEvidence")
    }
    targets = {
        o for _, p, o in expand(linked(sample_audit()), BASE) if p == f"{OA}hasTarget"
    }  # fmt: skip
    assert {s for s, _ in said} <= targets
    assert ("https://doi.org/10.9999/jis.2019.4") in {o for _, o in said}


def test_a_verdict_is_a_body_of_its_own_with_its_person() -> None:
    first = items_of(sample_audit())[0]
    bodies = first["body"]
    assert isinstance(bodies, list)
    by_purpose = {body["purpose"]: body for body in bodies}
    assert set(by_purpose) == {"linking", "identifying", "describing", "assessing"}
    assert by_purpose["assessing"]["value"] == "the source supports the claim"
    assert by_purpose["assessing"]["creator"] == {"type": "Person", "name": "AB"}
    assert by_purpose["assessing"]["created"] == "2026-11-20T00:00:00Z"


def test_what_nobody_checked_is_not_assessed() -> None:
    second = items_of(sample_audit())[1]
    assert "It was called all-heal in old books" in json.dumps(second["target"])
    assert second["motivation"] == "linking"
    assert "assessing" not in json.dumps(second)


def test_names_stay_and_differ() -> None:
    one, two = (items_of(sample_audit()) for _ in range(2))
    assert [a["id"] for a in one] == [a["id"] for a in two]
    assert len({str(a["id"]) for a in one}) == len(one)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_expand_too(words: str) -> None:
    assert list(expand(linked(hostile_in_all_fields(words)), BASE))


def test_an_audit_without_claims_is_an_empty_collection() -> None:
    empty = replace(sample_audit(), articles=(), findings=(), waived=())
    assert linked(empty)["total"] == 0
    assert list(expand(linked(empty), BASE))
    assert rows(empty) == []


# where the words of a claim are found again


def selector(
    text: str, claim: str, *markers: str, form: str = "bracket", article: Article | None = None
) -> Selector:
    made = Draft()
    made.block("A title.")
    made.block(text)
    made.claim(claim, Status.SOURCED)
    source = reference(1, "Doe J. Tea. 2019.", Record(title="Tea"))
    for marker in markers:
        made.cite(marker, Resolved(source), form=form)
    joined = audited(made)
    if article is not None:
        kind = replace(joined.article, format=article.format, binary=article.binary)
        joined = replace(joined, article=kind)
    found = build_page(only(joined)).articles[0].claims[0].selector
    if found.start >= 0:
        assert joined.article.text[found.start : found.end] == found.exact
    assert f"{found.prefix}{found.exact}{found.suffix}" in text
    return found


def test_a_citation_at_the_end_is_left_out() -> None:
    found = selector("Tea helps [1]. Ask.", "Tea helps [1].", "[1]")
    assert (found.exact, found.prefix, found.suffix) == ("Tea helps", "", " [1]. Ask.")


def test_a_citation_behind_the_full_stop_is_left_out() -> None:
    assert selector("So. Tea helps.[1] Ask.", "Tea helps.[1]", "[1]").exact == "Tea helps."


def test_a_citation_at_the_beginning_is_left_out() -> None:
    assert selector("[1] Tea helps.", "[1] Tea helps.", "[1]").exact == "Tea helps."


def test_a_citation_inside_is_kept() -> None:
    found = selector("Tea [1] helps us [2].", "Tea [1] helps us [2].", "[1]", "[2]")
    assert found.exact == "Tea [1] helps us"


def test_names_that_are_words_of_the_sentence_are_kept() -> None:
    text = "Tea helps, says Dorn (1988)."
    assert selector(text, text, "Dorn (1988)", form="narrative").exact == text


def test_a_claim_of_nothing_but_a_citation_is_quoted_whole() -> None:
    assert selector("See [1].", "[1]", "[1]").exact == "[1]"


@pytest.mark.parametrize(
    "article",
    [
        Article("a", "html", "", ()),
        Article("a", "jats", "", ()),
        Article("a", "docx", "", (), binary=True),
    ],
    ids=lambda article: str(article.format),
)
def test_a_place_is_told_only_where_the_file_is_the_text(article: Article) -> None:
    found = selector("Tea helps [1].", "Tea helps [1].", "[1]", article=article)
    assert (found.exact, found.start, found.end) == ("Tea helps", -1, -1)


def test_as_much_stands_around_as_programs_keep() -> None:
    found = selector(f"{'a' * 50} Tea helps. {'b' * 50}", "Tea helps.")
    assert (len(found.prefix), len(found.suffix)) == (32, 32)


# linked data


def nodes(node: object) -> Iterator[dict[str, object]]:
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from nodes(value)
    elif isinstance(node, list):
        for one in node:
            yield from nodes(one)


def data(audit: Audit) -> Mapping[str, object]:
    return build_page(audit).articles[0].linked_data


def reviewed(page_type: str, ledger: Ledger) -> Mapping[str, object]:
    article = replace(audited(), decisions=Decisions(ledger))
    return data(replace(only(article), publication=Publication(page_type, "Example House")))


def test_every_work_that_a_claim_rests_on_is_described_once() -> None:
    made = data(sample_audit())
    works = [node["@id"] for node in nodes(made["citation"]) if "@id" in node]
    cited = {node["@id"] for part in nodes(made["hasPart"]) for node in nodes(part.get("citation"))}
    assert cited <= set(works)
    assert len(works) == len(set(works))
    assert made["@type"] == "Article"


def test_a_claim_without_a_source_is_not_said_to_cite() -> None:
    parts = data(sample_audit())["hasPart"]
    assert isinstance(parts, list)
    assert {part["@id"] for part in parts} == {"#c02", "#c03", "#c05", "#c06", "#c10"}


def test_nobody_reviewed_an_article_unless_its_ledger_says_so() -> None:
    blank = reviewed("MedicalWebPage", Ledger())
    assert not {"lastReviewed", "reviewedBy"} & set(blank)
    told = reviewed("MedicalWebPage", Ledger(last_reviewed="2026-09-30", reviewed_by=("A. Roe",)))
    assert told["lastReviewed"] == "2026-09-30"
    assert told["reviewedBy"] == [{"@type": "Person", "name": "A. Roe"}]
    assert told["publisher"] == {"@type": "Organization", "name": "Example House"}


def test_an_article_has_no_day_of_review_for_its_type_has_none() -> None:
    told = reviewed("Article", Ledger(last_reviewed="2026-09-30", reviewed_by=("A. Roe",)))
    assert not {"lastReviewed", "reviewedBy"} & set(told)


def test_a_day_in_words_is_no_day() -> None:
    told = reviewed("MedicalWebPage", Ledger(last_reviewed="last autumn", reviewed_by=("A. Roe",)))
    assert "lastReviewed" not in told


@pytest.mark.parametrize(
    ("issued", "written"),
    [
        (Date(2019), "2019"),
        (Date(2019, 4), "2019-04"),
        (Date(2019, 4, 2), "2019-04-02"),
        (Date(987), "0987"),
        (None, None),
        (Date(-300), None),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(issued: Date | None, written: str | None) -> None:
    made = Draft()
    made.block("Tea helps [1].")
    made.claim("Tea helps [1].", Status.SOURCED)
    source = reference(1, "Tea.", Record("book", "Tea", issued=issued))
    made.support(made.cite("[1]", Resolved(source)))
    (work,) = nodes(data(only(replace(audited(made), references=(source,))))["citation"])
    assert work.get("datePublished") == written
    assert work["@type"] == "Book"


@pytest.mark.parametrize("words", HOSTILE)
def test_linked_data_of_hostile_words_is_json(words: str) -> None:
    made = data(hostile_in_all_fields(words))
    read = json.loads(json.dumps(made))
    assert read["citation"][0]["name"] == words
    for node in nodes(read):
        assert not str(node.get("@id", "")).lower().startswith("javascript:")


# fact checks

RATED = """[[claim]]
id = "c02"
quote = "a"

[claim.review]
rating = 2
words = "Mostly false"
by = "AB"
on = 2026-11-20
url = "https://example.org/checks/12"
claimant = "Herb House"
appearance = "https://herbs.example.org/faq"
"""


def rated(text: str = RATED, publisher: str = "Example Checks") -> Audit:
    article = replace(audited(), decisions=Decisions(Ledger(text=text)))
    return replace(only(article), publication=Publication("Article", publisher))


def test_a_rated_claim_is_a_fact_check() -> None:
    (made,) = json.loads(render("claim-review", rated()))["@graph"]
    assert made["@type"] == "ClaimReview"
    assert made["author"] == {"@type": "Organization", "name": "Example Checks"}
    assert made["reviewRating"] == {
        "@type": "Rating",
        "ratingValue": 2,
        "bestRating": 5,
        "worstRating": 1,
        "alternateName": "Mostly false",
    }
    assert made["itemReviewed"]["author"]["name"] == "Herb House"
    assert made["itemReviewed"]["appearance"]["url"] == "https://herbs.example.org/faq"
    assert (made["datePublished"], made["url"]) == ("2026-11-20", "https://example.org/checks/12")


def test_no_verdict_is_taken_for_a_rating() -> None:
    with pytest.raises(BadUsage, match="no claim was rated by a person"):
        render("claim-review", sample_audit())


def test_a_fact_check_needs_to_be_somebodys() -> None:
    with pytest.raises(BadConfiguration, match="the setting `publisher`"):
        render("claim-review", rated(publisher=""))


@pytest.mark.parametrize(
    ("line", "instead", "said"),
    [
        ('claimant = "Herb House"', "", "has no `claimant`"),
        ("rating = 2", "", "has no `rating`"),
        ("rating = 2", 'rating = "low"', "must be numbers"),
        ("rating = 2", "rating = 7", "not between 1 and 5"),
        ("https://example.org/checks/12", "checks/12", "no web address"),
        ("on = 2026-11-20", "", "has no `on`"),
    ],
)
def test_nothing_of_a_fact_check_is_made_up(line: str, instead: str, said: str) -> None:
    with pytest.raises(BadUsage, match=said) as error:
        render("claim-review", rated(RATED.replace(line, instead)))
    assert "[claim.review] of claim c02" in str(error.value)


@pytest.mark.parametrize("number", ["inf", "nan"])
def test_a_rating_is_a_number_that_can_be_written(number: str) -> None:
    with pytest.raises(BadUsage, match="must be numbers"):
        render("claim-review", rated(RATED.replace("rating = 2", f"rating = 2\nbest = {number}")))


def test_a_rating_of_other_words_is_published_of_none() -> None:
    audit = rated()
    (article,) = audit.articles
    index = next(at for at, claim in enumerate(article.claims) if claim.id == "c02")
    voided = replace(article, decisions=replace(article.decisions, voided=(index,)))
    with pytest.raises(BadUsage, match="claim c02 was given to words that have changed since"):
        render("claim-review", replace(audit, articles=(voided,)))


def test_a_scale_of_ones_own_and_a_table_in_one_line() -> None:
    text = (
        '[[claim]]\nid = "c02"\nquote = "a"\nreview = { rating = 0.5, worst = 0, best = 1, words ='
        ' "Half", on = "2026-11-20", url = "https://example.org/1", claimant = "H" }\n'
    )
    (made,) = json.loads(render("claim-review", rated(text)))["@graph"]
    assert made["reviewRating"]["ratingValue"] == 0.5
    assert made["reviewRating"]["bestRating"] == 1
    assert "creator" not in made


def test_hostile_words_of_a_ledger_are_words() -> None:
    text = RATED.replace("Mostly false", "<script>alert(1)</script>").replace(
        "https://herbs.example.org/faq", "javascript:alert(1)"
    )
    made = render("claim-review", rated(text))
    assert "javascript:" not in made
    (check,) = json.loads(made)["@graph"]
    assert check["reviewRating"]["alternateName"] == "<script>alert(1)</script>"


SETTINGS = 'articles = ["pages"]\nclaims = "claims"\nlibrary = "works.bib"\n'
WILLOW = """# Willow

Willow bark cures fever in an hour [1].

## References

1. Ivers T. Willow in fever. J Invented Med. 2019;1:1-9.
"""


def test_a_project_rates_publishes_and_is_told_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("pages", "claims"):
        (tmp_path / folder).mkdir()
    (tmp_path / "works.bib").write_text("", encoding="utf-8")
    (tmp_path / "pages" / "willow.md").write_text(WILLOW, encoding="utf-8")
    ledger = RATED.replace('"c02"', '"c01"').replace(
        'quote = "a"', 'quote = "Willow bark cures fever in an hour."'
    )
    (tmp_path / "claims" / "willow.toml").write_text(
        f'article = "pages/willow.md"\n\n{ledger}', encoding="utf-8"
    )
    settings = tmp_path / "wellsourced.toml"
    command = ["report", "--to", "claim-review", "-o", "checks.jsonld"]

    settings.write_text(SETTINGS, encoding="utf-8")
    refused = CliRunner().invoke(main, command)
    settings.write_text(f'{SETTINGS}publisher = "Example Checks"\n', encoding="utf-8")
    made = CliRunner().invoke(main, command)

    assert refused.exit_code == 2
    assert "the setting `publisher`" in refused.stderr
    assert made.exit_code == 0, made.stderr
    (check,) = json.loads((tmp_path / "checks.jsonld").read_text(encoding="utf-8"))["@graph"]
    assert check["claimReviewed"] == "Willow bark cures fever in an hour."
    assert check["author"]["name"] == "Example Checks"


def test_what_a_page_is_can_only_be_what_schema_org_knows() -> None:
    assert parse_config({"page-type": "MedicalWebPage"}, "a").publication.page_type == (
        "MedicalWebPage"
    )
    with pytest.raises(SettingRefused, match="must be one of Article, MedicalWebPage, WebPage"):
        parse_config({"page-type": "Recipe"}, "a")
