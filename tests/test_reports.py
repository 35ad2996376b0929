"""Reports: whole ones against gold files, and what the terminal is promised."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from rendered import render, two_articles
from sample_audit import Draft, audited, finding, sample_audit
from wellsourced._leaves import leaf_names, leaves
from wellsourced.layout import cells
from wellsourced.links import Status
from wellsourced.project.templates import STYLES, Templates
from wellsourced.report import Report

GOLD = Path(__file__).parent / "gold"
SUFFIXES = {
    "full": "full.txt",
    "concise": "concise.txt",
    "json": "json",
    "markdown": "md",
    "html": "html",
    "grouped": "grouped.txt",
    "statistics": "statistics.txt",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "github": "github.txt",
    "junit": "junit.xml",
    "summary": "summary.md",
    "badge": "badge.json",
    "csv": "csv",
    "findings": "findings.csv",
    "latex": "tex",
    "annotations": "annotations.jsonld",
    "docx": "word.html",
}
OF_TWO = ("full", "markdown", "grouped", "statistics", "summary", "latex", "docx", "csv")
# that of `html`, and one of claims that the sample does not rate
WITHOUT_GOLD = {"pdf", "claim_review"}


@pytest.mark.parametrize(
    ("audit", "name"),
    [("sample", name) for name in SUFFIXES] + [("two", name) for name in OF_TWO],
)
def test_a_report_is_as_it_was(audit: str, name: str, pytestconfig: pytest.Config) -> None:
    made = render(name, sample_audit() if audit == "sample" else two_articles())
    gold = GOLD / f"{audit}.{SUFFIXES[name]}"
    if pytestconfig.getoption("--update"):
        gold.write_bytes(made.encode())
    assert made.encode() == gold.read_bytes()


@pytest.mark.parametrize("name", SUFFIXES)
def test_the_same_audit_gives_the_same_bytes_and_ends_its_last_line(name: str) -> None:
    made = render(name, sample_audit())
    assert made == render(name, sample_audit())
    assert made.endswith("\n")
    assert not made.endswith("\n\n")


def test_every_report_has_its_gold_file() -> None:
    assert set(leaf_names("wellsourced.reports")) == set(SUFFIXES) | WITHOUT_GOLD
    for report in leaves("wellsourced.reports", "REPORT", Report):
        assert report.suffix.startswith(".")


def test_the_terminal_report_stays_within_its_width() -> None:
    for width in (80, 120):
        for name in ("full", "grouped", "statistics"):
            made = render(name, two_articles(), Templates(width=width)).splitlines()
            assert max(map(cells, made[:-2])) <= width  # the last two are counts, as in `concise`


def test_colour_is_put_in_by_whoever_prints() -> None:
    marked: list[str] = []

    def paint(style: str, text: str) -> str:
        marked.append(style)
        return f"<{style}>{text}</>"

    made = render("full", sample_audit(), Templates(paint=paint))
    for name in ("grouped", "statistics", "concise"):
        told = render(name, sample_audit(), Templates(paint=paint))
        assert re.sub(r"</?\w*>", "", told) == render(name, sample_audit())
    assert "<error>error</>  <rule>citation-undefined</>" in made
    assert set(marked) <= set(STYLES)
    plain = re.sub(r"</?\w*>", "", made)
    assert plain == render("full", sample_audit())


def test_advice_is_given_once_a_rule_and_file() -> None:
    audit = sample_audit()
    twice = replace(audit, findings=(audit.findings[0], audit.findings[0], *audit.findings[1:]))
    assert render("full", twice).count("help: add the work") == 1


def test_concise_is_one_line_a_finding() -> None:
    lines = render("concise", sample_audit()).splitlines()
    found = [
        re.match(r"(?P<path>\S+):(?P<line>\d+):\d+: (?P<code>[A-Z]{3}\d{3}) ", x) for x in lines
    ]
    assert [m["code"] for m in found if m] == [
        "CIT001", "CLM001", "CIT002", "CIT003", "CUR001", "LIB001",
    ]  # fmt: skip
    assert lines[-1] == "3 errors, 2 warnings, 1 suggestion"


def test_a_frame_shows_the_words_that_are_meant_line_by_line() -> None:
    made = Draft()
    made.block("Two naps a day, some say,\nease nearly\nevery ache,\nand more. Ask first.")
    words = "Two naps a day, some say,\nease nearly\nevery ache,\nand more."
    made.claim(words, Status.UNSOURCED)
    made.block("x" * 40 + " Naps help " + "y" * 90 + ".")
    made.claim("Naps help " + "y" * 90 + ".", Status.UNSOURCED)
    article = audited(made)
    said = [
        finding(
            article, words, "CLM001 claim-unsourced warning", "no source", claim=0, quoted=True
        ),
        finding(article, "Naps help", "CIT001 citation-undefined error", "whose naps?"),
    ]
    shown = render("full", replace(sample_audit(), articles=(article,), findings=tuple(said)))

    assert (
        """
    no source
    1 | Two naps a day, some say,
      | ^^^^^^^^^^^^^^^^^^^^^^^^^
    2 | ease nearly
      | ^^^^^^^^^^^
    3 | every ache,
      | ^^^^^^^^^^^
"""
        in shown
    )
    assert f"5 | …{'x' * 22} Naps help {'y' * 29}…\n      | {' ' * 24}^^^^^^^^^\n" in shown


def test_a_frame_is_shown_once_and_then_the_message_says_all() -> None:
    audit = sample_audit()
    one = replace(audit.findings[1], quoted=True)
    shown = render("full", replace(audit, findings=(one, one)))

    assert shown.count("| ^^^^") == 1
    assert " ".join(shown.split()).count("“Most people sleep better after two weeks.”") == 1
