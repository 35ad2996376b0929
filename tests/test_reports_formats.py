"""Reports that other programs read: what each of them promises, with friendly and hostile text."""

from __future__ import annotations

import csv
import doctest
import io
import json
import re
from dataclasses import replace
from typing import cast
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree

from hostile_audit import ACTING, FORMULA, PATH, hostile_audit
from rendered import render, two_articles
from sample_audit import audited, sample_audit
from wellsourced.cli import results
from wellsourced.findings import Severity
from wellsourced.links import Evidence, Status, Verdict
from wellsourced.page import Badge
from wellsourced.pages import build_page, ruling
from wellsourced.rule import Audit, summarise

AUDITS = {"sample": sample_audit, "two": two_articles, "hostile": hostile_audit}
Row = dict[str, object]
# what acts in no format: C0 and C1 controls but line ends and tabs, marks of direction
ACTS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
# ::error title=…,file=…::message
COMMAND = re.compile(r"::(?P<name>error|warning|notice) (?P<told>[^:]*)::(?P<message>.*)")
TEXTS = ("concise", "full", "grouped", "statistics", "github", "summary", "markdown", "latex")
DATA = ("json", "jsonl", "sarif", "junit", "badge", "html", "csv", "findings", "annotations")


def test_the_examples_run() -> None:
    assert doctest.testmod(ruling).failed == 0
    assert doctest.testmod(results).failed == 0


@pytest.mark.parametrize("name", [*TEXTS, *DATA])
def test_nothing_that_acts_comes_through(name: str) -> None:
    made = render(name, hostile_audit())
    assert ACTS.search(made) is None
    assert made == render(name, hostile_audit())
    made.encode()


# GitHub's workflow commands


def unescaped(text: str) -> str:
    """Read a property or message back as the runner does."""
    for written, meant in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(written, meant)
    return text


@pytest.mark.parametrize("audit", AUDITS)
def test_an_annotation_stands_on_one_line_with_its_properties(audit: str) -> None:
    made = AUDITS[audit]()
    lines = render("github", made).splitlines()
    commands = [COMMAND.fullmatch(line) for line in lines]
    found = [one for one in commands if one]

    assert commands[-2:] == [None, None]
    assert len(found) == len(lines) - 2 == len(made.findings) + len(made.unread)
    for one in found:
        keys = [part.partition("=")[0] for part in one["told"].split(",")]
        assert keys in (
            ["title", "file"],
            ["title", "file", "line", "endLine"],
            ["title", "file", "line", "endLine", "col", "endColumn"],
        )
    files = {
        unescaped(part.partition("=")[2])
        for one in found
        for part in one["told"].split(",")
        if part.startswith("file=")
    }
    assert files >= {finding.path for finding in made.findings} or audit == "hostile"


def test_the_gravest_annotations_come_first() -> None:
    names = re.findall(r"^::(\w+) ", render("github", two_articles()), re.MULTILINE)
    assert names == sorted(names, key=["error", "warning", "notice"].index)
    assert set(names) == {"error", "warning", "notice"}


def test_a_hostile_message_is_one_annotation() -> None:
    made = render("github", hostile_audit())
    assert made.count("\n") == 5
    assert not re.search(r"^(?:##\[|::error file=x)", made, re.MULTILINE)
    assert "100 %25 ::error file=x" in made  # signs of the message act no more behind its `::`
    assert 'file=articles/100%25%2C a%3A b %3A%3Aerror%3A%3A#?<>&".md' in made


# JUnit


def suites(audit: Audit) -> etree._Element:
    return etree.fromstring(render("junit", audit).encode())


@pytest.mark.parametrize("audit", AUDITS)
def test_a_suite_is_an_article_and_a_case_a_claim(audit: str) -> None:
    made = AUDITS[audit]()
    root = suites(made)
    for article in made.articles:
        (suite,) = (s for s in root if s.get("name") in {article.article.path, _shown(PATH)})
        ids = [str(case.get("name")).split(" ")[0] for case in suite]
        assert ids[: len(article.claims)] == [claim.id for claim in article.claims]
        assert len(ids) - len(article.claims) in {0, 1}
        assert len({case.get("name") for case in suite}) == len(suite)


def _shown(path: str) -> str:
    return re.sub(r"\n", " ", ACTS.sub("", path))


@pytest.mark.parametrize("audit", AUDITS)
def test_the_counts_of_suites_are_those_of_their_cases(audit: str) -> None:
    root = suites(AUDITS[audit]())
    for element in (root, *root):
        cases = list(element.iter("testcase"))
        assert element.get("tests") == str(len(cases))
        for name, kind in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert element.get(name) == str(sum(case.find(kind) is not None for case in cases))


def test_every_finding_stands_in_the_test_run_and_errors_fail() -> None:
    audit = sample_audit()
    root = suites(audit)
    text = "\n".join(str(part) for part in root.itertext())
    for finding in audit.findings:
        assert finding.message in text
    failed = {str(one.get("type")) for one in root.iter("failure")}
    assert failed == {f.rule for f in audit.findings if f.severity is Severity.ERROR}


def test_a_claim_that_nobody_looked_at_has_not_passed() -> None:
    root = suites(sample_audit())
    passed = {
        str(case.get("name")).split(" ")[0]
        for case in root.iter("testcase")
        if not {"failure", "error", "skipped"} & {str(child.tag) for child in case}
    }
    assert passed & {f"c{number:02}" for number in range(1, 11)} == {"c01", "c02", "c10"}
    reasons = [str(one.get("message")) for one in root.iter("skipped")]
    assert reasons == [
        "waived: advice, no statement of fact",
        "sourced, not verified by a person",
        "sourced, but a source does not support it",
        "no source",
        "cited, but the citation leads nowhere",
    ]


def test_hostile_words_are_words_in_xml() -> None:
    (failure,) = suites(hostile_audit()).iter("failure")
    assert "]]> &amp; <script>alert(1)</script> </testsuite>" in str(failure.get("message"))
    assert "]]> &amp; <script>alert(1)</script> </testsuite>" in str(failure.text)
    assert "\ufffe" in ACTING
    assert "\ufffe" not in str(failure.text)


# the badge


def badge(audit: Audit) -> Badge:
    facts = json.loads(render("badge", audit))
    assert facts["schemaVersion"] == 1
    assert set(facts) == {"schemaVersion", "label", "message", "color"}
    assert facts["message"]
    made = build_page(audit).badge
    assert (facts["label"], facts["message"], facts["color"]) == (
        made.label,
        made.message,
        made.colour,
    )
    return made


def settled(verdict: Verdict | None, status: Status = Status.SOURCED) -> Audit:
    """Return an audit without findings whose claims all have a source and one verdict."""
    article = audited()
    evidence = Evidence("x", verdict, by="AB", on="2026-11-20") if verdict else None
    supports = tuple(
        replace(support, evidence=evidence) for support in article.supports if support.reference
    )
    known = {support.claim for support in supports}
    statuses = tuple(
        Status.SOURCED if index in known else status if claim.needs_source else Status.EXEMPT
        for index, claim in enumerate(article.claims)
    )
    article = replace(article, supports=supports, statuses=statuses)
    summary = summarise((article,))
    return replace(
        sample_audit(), articles=(article,), findings=(), unread=(), summary=summary, waived=()
    )


def test_a_badge_is_green_only_where_all_is_settled() -> None:
    assert badge(settled(Verdict.SUPPORTS, Status.WAIVED)).colour == "brightgreen"
    assert badge(settled(Verdict.PARTLY, Status.WAIVED)).message == "5/9 (4 waived)"


@pytest.mark.parametrize(
    "audit",
    [
        settled(None, Status.WAIVED),
        settled(Verdict.NOT_CHECKED, Status.WAIVED),
        settled(Verdict.SUPPORTS, Status.UNSOURCED),
        settled(Verdict.SUPPORTS, Status.UNDEFINED),
        settled(Verdict.CONTRADICTS, Status.WAIVED),
        replace(settled(Verdict.SUPPORTS, Status.WAIVED), findings=sample_audit().findings[:1]),
        replace(settled(None), articles=(), summary=summarise(())),
        sample_audit(),
        two_articles(),
    ],
)
def test_a_badge_is_never_green_where_something_is_open(audit: Audit) -> None:
    assert "green" not in badge(audit).colour


def test_an_unchecked_claim_makes_a_badge_grey_and_is_counted() -> None:
    made = badge(settled(None, Status.WAIVED))
    assert (made.colour, made.message) == ("lightgrey", "5/9 (5 unchecked, 4 waived)")


def test_a_file_that_was_not_read_takes_the_green_away() -> None:
    audit = settled(Verdict.SUPPORTS, Status.WAIVED)
    blind = replace(audit, unread=sample_audit().unread, summary=replace(audit.summary, unread=1))
    assert badge(blind) == Badge("claims sourced", "5/9 (4 waived, 1 file unread)", "lightgrey")


# tables and lines


@pytest.mark.parametrize("audit", AUDITS)
def test_a_row_is_a_finding_or_a_file_that_was_not_read(audit: str) -> None:
    made = AUDITS[audit]()
    rows = list(csv.DictReader(io.StringIO(render("findings", made))))
    assert len(rows) == len(made.findings) + len(made.unread)
    for row, finding in zip(rows, made.findings, strict=False):
        place = finding.place
        assert place is not None
        assert (row["code"], row["rule"]) == (finding.code, finding.rule)
        assert (row["line"], row["end-column"]) == (str(place.line), str(place.end_column))
    assert rows[-1]["rule"] == "not-read"


def test_a_cell_is_no_formula() -> None:
    rows = list(csv.reader(io.StringIO(render("findings", hostile_audit()))))
    cells = [cell for row in rows for cell in row]
    assert f"'{FORMULA}" in cells
    assert "'@sum(1)" in cells
    assert not [cell for cell in cells if re.match(r"\s*[=+\-@]", cell)]
    assert len({len(row) for row in rows}) == 1
    assert not [cell for cell in cells if "\n" in cell]


@pytest.mark.parametrize("audit", AUDITS)
def test_the_lines_hold_the_facts_of_the_whole(audit: str) -> None:
    made = AUDITS[audit]()
    whole = json.loads(render("json", made))
    lines = [json.loads(line) for line in render("jsonl", made).splitlines()]
    of = {
        record: [
            {key: one[key] for key in one if key != "record"}
            for one in lines
            if one["record"] == record
        ]
        for record in ("audit", "article", "finding", "waived", "unread", "summary")
    }
    assert sum(map(len, of.values())) == len(lines)
    assert of["article"] == whole["articles"]
    assert of["finding"] == whole["findings"]
    assert (of["waived"], of["unread"]) == (whole["waived"], whole["unread"])
    assert [of["audit"][0] | {"summary": of["summary"][0]}] == [
        {key: whole[key] for key in ("schema", "version", "as-of", "summary")}
    ]


def test_statistics_name_both_numbers_of_every_share() -> None:
    made = render("statistics", two_articles())
    assert "CIT001 citation-undefined" in made
    for count, of, percent in re.findall(r"(\d+) of (\d+) \((\d+)%\)", made):
        assert int(count) * 100 // int(of) == int(percent)
    assert len(re.findall(r"%", made)) == len(re.findall(r"\d \(<?\d+%\)|sourced \(\d+%\)", made))


def test_a_summary_is_short_and_says_what_it_leaves_out() -> None:
    audit = sample_audit()
    many = replace(audit, findings=audit.findings[:2] * 5000)
    made = render("summary", many)
    assert len(made.encode()) < 1 << 20
    assert made.count("| error |") == 200
    assert "And 4800 errors, 5000 warnings besides." in made


def test_a_table_of_a_summary_keeps_its_columns() -> None:
    made = render("summary", hostile_audit())
    rows = [line for line in made.splitlines() if line.startswith(("| error", "| warning"))]
    assert [len(re.findall(r"(?<!\\)\|", row)) for row in rows] == [5, 5]
    assert "<script>" not in made


# SARIF


def log(audit: Audit) -> Row:
    made = json.loads(render("sarif", audit))
    assert isinstance(made, dict)
    return made


def under(facts: object, *keys: str | int) -> object:
    """Return what stands in nested JSON at *keys*."""
    for key in keys:
        facts = facts[key] if isinstance(facts, list) else cast("Row", facts)[str(key)]  # type: ignore[index]  # the place of a list is a number
    return facts


def rows(facts: object, *keys: str | int) -> list[Row]:
    found = under(facts, *keys)
    assert isinstance(found, list)
    return found


def strings(facts: object) -> list[str]:
    if isinstance(facts, dict):
        return [text for one in facts.values() for text in strings(one)]
    if isinstance(facts, list):
        return [text for one in facts for text in strings(one)]
    return [facts] if isinstance(facts, str) else []


@pytest.mark.parametrize("audit", AUDITS)
def test_sarif_has_what_the_schema_and_github_require(audit: str) -> None:
    made = log(AUDITS[audit]())
    assert set(made) == {"$schema", "version", "runs"}
    assert (made["version"], str(made["$schema"]).rpartition("/")[2]) == (
        "2.1.0",
        "sarif-2.1.0.json",
    )
    (run,) = rows(made, "runs")
    assert set(run) <= {
        "tool", "automationDetails", "columnKind", "invocations", "results", "properties",
    }  # fmt: skip
    assert run["columnKind"] == "unicodeCodePoints"
    assert under(run, "tool", "driver", "name") == "wellsourced"
    assert all(strings(made)), "GitHub takes no empty text"
    rules = rows(run, "tool", "driver", "rules")
    assert len({str(rule["id"]) for rule in rules}) == len(rules)
    for rule in rules:
        for key in ("shortDescription", "fullDescription", "help"):
            assert 0 < len(str(under(rule, key, "text"))) <= (9999 if key == "help" else 1024)
        assert re.fullmatch(r"(?:[A-Z][a-z]+)+", str(rule["name"]))
        assert under(rule, "defaultConfiguration", "level") in {"error", "warning", "note"}


@pytest.mark.parametrize("audit", AUDITS)
def test_a_result_of_sarif_has_its_rule_and_place(audit: str) -> None:
    made = AUDITS[audit]()
    (run,) = rows(log(made), "runs")
    results = rows(run, "results")
    assert len(results) == len(made.findings)
    for result in results:
        assert set(result) <= {
            "ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints",
        }  # fmt: skip
        rule = rows(run, "tool", "driver", "rules")[cast("int", result["ruleIndex"])]
        assert rule["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        (place,) = rows(result, "locations")
        region = cast("dict[str, int]", under(place, "physicalLocation", "region"))
        start = (region["startLine"], region["startColumn"])
        assert (1, 1) <= start <= (region["endLine"], region["endColumn"])
        address = str(under(place, "physicalLocation", "artifactLocation", "uri"))
        assert not urlsplit(address).scheme
        assert re.fullmatch(r"(?:[\w\-./~!$&'()*+,;=@]|%[0-9A-F]{2})+", address, re.ASCII)
        assert unquote(address) in {finding.path for finding in made.findings}


def test_sarif_says_which_files_were_not_read() -> None:
    (run,) = rows(log(sample_audit()), "runs")
    (invocation,) = rows(run, "invocations")
    assert invocation["executionSuccessful"] is False
    (told,) = rows(invocation, "toolExecutionNotifications")
    assert under(told, "message", "text") == "articles/picture.md was not read: it is a PNG image"
    (clean,) = rows(log(replace(sample_audit(), unread=())), "runs", 0, "invocations")
    assert clean == {"executionSuccessful": True, "toolExecutionNotifications": []}
