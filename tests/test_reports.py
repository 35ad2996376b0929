"""Reports: whole ones against gold files, and what the terminal is promised."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from rendered import render, two_articles
from sample_audit import sample_audit
from wellsourced._leaves import leaf_names, leaves
from wellsourced.layout import cells
from wellsourced.project.templates import STYLES, Templates
from wellsourced.report import Report

GOLD = Path(__file__).parent / "gold"
SUFFIXES = {
    "full": "full.txt",
    "concise": "concise.txt",
    "json": "json",
    "markdown": "md",
    "html": "html",
}


@pytest.mark.parametrize(
    ("audit", "name"),
    [("sample", name) for name in SUFFIXES] + [("two", name) for name in ("full", "markdown")],
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
    assert set(leaf_names("wellsourced.reports")) == set(SUFFIXES)
    for report in leaves("wellsourced.reports", "REPORT", Report):
        assert report.suffix.startswith(".")


def test_the_terminal_report_stays_within_its_width() -> None:
    for width in (80, 120):
        made = render("full", two_articles(), Templates(width=width))
        assert max(map(cells, made.splitlines())) <= width


def test_colour_is_put_in_by_whoever_prints() -> None:
    marked: list[str] = []

    def paint(style: str, text: str) -> str:
        marked.append(style)
        return f"<{style}>{text}</>"

    made = render("full", sample_audit(), Templates(paint=paint))
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
